// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/fact.h"
#include "compare/links.h"

namespace diptych {

/// The link seen with the reports swapped: what was inserted is deleted, numbers stay.
void mirror(Link &link);
void mirror(PlacedLink &placed);

/// The fact seen with the reports swapped.
void mirror(Fact &fact);

} // namespace diptych
