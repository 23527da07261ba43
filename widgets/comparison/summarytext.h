// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <QString>

namespace diptych {

/// The sentence above the panes: what of each report stands in the other. Copied text is counted in words,
/// statements in other words as statements that are probable. Rich text in which every figure is a link to
/// its explanation.
[[nodiscard]] QString comparisonSentence(const ComparedPair &pair);

/// The same as plain text, for screen readers and tests.
[[nodiscard]] QString comparisonSentencePlain(const ComparedPair &pair);

/// How the figure behind a link of comparisonSentence() is computed; empty for an unknown one.
[[nodiscard]] QString figureExplanation(const QString &figure);

/// A share from 0 to 1 in whole percent of the user's locale; what is not nothing is never shown as 0, and
/// what is not all never as 100.
[[nodiscard]] QString wholePercent(double share);

} // namespace diptych
