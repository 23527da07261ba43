// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/range.h"

#include <vector>

namespace diptych {

/// The paragraphs of a text, trimmed, none empty: its lines, or, where the text is wrapped by line breaks
/// (most lines reach the same right edge), the runs of lines up to a blank line, a list marker or a line that
/// ends early. Line ends of every kind count: LF, CR LF, CR, form feed, NEL, U+2028, U+2029.
[[nodiscard]] std::vector<Range> findParagraphs(QStringView text);

/// Length of a list marker ("- ", "• ", "3. ", "b) ") that a line begins with, 0 if there is none.
[[nodiscard]] qsizetype listMarkerLength(QStringView line);

/// The range without white space at its begin and end.
[[nodiscard]] Range trimmed(QStringView text, Range range);

} // namespace diptych
