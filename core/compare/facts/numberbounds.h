// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/numbers.h"

namespace diptych {

/// What the words before a number make of it: "at least", "nearly". \a begin is the sentence's first word.
[[nodiscard]] NumberBound boundBefore(const FactText &text, int begin, int number);

/// What the words behind a number make of it: "or more".
[[nodiscard]] NumberBound boundBehind(const FactText &text, int behind, int end);

} // namespace diptych
