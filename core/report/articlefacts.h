// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"

namespace diptych {

/// The language by its English name, "Arabic"; the code itself where the name is not known; empty if unknown.
[[nodiscard]] QString languageText(const Article &article);

/// "377 words".
[[nodiscard]] QString wordCountText(const Article &article);

/// Whether most letters of the text are of a script that runs from right to left. A text without letters does
/// not.
[[nodiscard]] bool runsRightToLeft(QStringView text);

} // namespace diptych
