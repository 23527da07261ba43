// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/dates.h"

namespace diptych {

/// Reads a time of day that begins at mention.first, inside the sentence [begin, end): "6:15 a.m.", "8.50
/// Uhr", "17:45", "0915 GMT", "noon". Sets minutes, isHalfDay and end; false if none begins there.
[[nodiscard]] bool readTime(const FactText &text, int begin, int end, DateMention &mention);

} // namespace diptych
