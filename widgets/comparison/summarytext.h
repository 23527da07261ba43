// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <QString>

namespace diptych {

/// The sentence above the panes: what of each report stands in the other. Copied text is counted in words,
/// statements in other words as statements that are probable. Rich text in which every figure is a link to
/// its explanation.
[[nodiscard]] QString comparisonSentence(const ComparedPair &pair);

/// What is said in it, without its links.
[[nodiscard]] QString withoutTags(QString sentence);

/// The same as plain text, for screen readers and tests.
[[nodiscard]] QString comparisonSentencePlain(const ComparedPair &pair);

/// What a figure behind a link of comparisonSentence() comes from, for both reports, and its formula, as rich
/// text; empty for an unknown one. "facts" is the one that leads to places.
[[nodiscard]] QString figureExplanation(const ComparedPair &pair, const QString &figure);

/// A share from 0 to 1 in whole percent of the user's locale; what is not nothing is never shown as 0, and
/// what is not all never as 100.
[[nodiscard]] QString wholePercent(double share);

} // namespace diptych
