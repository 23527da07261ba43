// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/range.h"

#include <vector>

namespace diptych {

/// The words of a text in order: segments by UAX #29 (scripts without spaces by ICU's dictionaries) that hold
/// a letter or a number. "don't stop: U.S. 1,000" has the words don't, stop, U.S, 1,000. Linear; any thread.
[[nodiscard]] std::vector<Range> findWords(QStringView text);

} // namespace diptych
