// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"
#include "comparison/passages.h"

#include <memory>
#include <vector>

namespace diptych {

/// What all parts of the comparison view look at: the pair, and its passages worked out once.
struct ShownPair
{
    ComparedPairPtr pair; ///< Never null.
    std::vector<Passage> passages;
};

using ShownPairPtr = std::shared_ptr<const ShownPair>;

} // namespace diptych
