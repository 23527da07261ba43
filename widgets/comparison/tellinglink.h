// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

namespace diptych {

/// The id of the link that tells a newcomer most: an edited one with few edits, best with a number that
/// differs; else the longest. 0 if the reports share nothing.
[[nodiscard]] int mostTellingLink(const ComparedPair &pair);

} // namespace diptych
