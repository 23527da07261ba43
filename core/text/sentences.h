// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/range.h"

#include <vector>

namespace diptych {

/// The sentences of a paragraph, trimmed, none empty. Knows abbreviations ("Dr. Berg", "10 a.m. on Monday"),
/// initials, decimals, German ordinals, ellipses, and closing quotes behind the full stop; scripts with marks
/// of their own (。 ؟ ।) are cut at these. Offsets are those of \a text.
[[nodiscard]] std::vector<Range> findSentences(QStringView text, Range paragraph);

} // namespace diptych
