// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "corpus/article.h"

#include <memory>

namespace diptych {

/// Two reports and what their comparison found: what a window shows and an export holds. Never changed once
/// made, so it can be shared between threads.
struct ComparedPair
{
    Sided<ArticlePtr> articles; ///< Never null.
    Comparison comparison;
};

using ComparedPairPtr = std::shared_ptr<const ComparedPair>;

} // namespace diptych
