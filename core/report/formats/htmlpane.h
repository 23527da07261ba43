// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace diptych {

struct Stretch;

/// The class of a kind's marks in the style sheet: "v", "e", "r".
[[nodiscard]] QString kindClass(LinkKind kind);

/// `lang="ar" dir="rtl"` for the article's own text, with a space before each.
[[nodiscard]] QString languageAttributes(const Article &article);

/// The words of a stretch, with what was changed underlined and what may differ underlined twice.
[[nodiscard]] QString markedWords(const Stretch &stretch, QStringView words);

/// One report as HTML: its head, and its text by paragraphs with all marks. The place of a link's stretch is
/// `l3` on the left and `r3` on the right; every mark that it covers has that name as a class too.
[[nodiscard]] QString htmlPane(const ComparedPair &pair, Side side, const ReportOptions &options);

} // namespace diptych
