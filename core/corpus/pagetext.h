// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace diptych {

/// The text of printed pages as one text: without running heads and feet (lines that stand at the top or the
/// bottom of most pages, page numbers aside), without page numbers, words put together that were hyphenated
/// at the end of a line, lines of a paragraph on one line, paragraphs with an empty line between. An empty
/// line of a page begins a paragraph, and so does what follows a line that is too short to be full.
[[nodiscard]] QString textOfPages(const QStringList &pages);

} // namespace diptych
