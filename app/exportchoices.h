// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <set>

namespace diptych {

class ComparisonDocument;

/// Which links an export can be about, beside all of them: by their numbers.
struct ExportChoices
{
    std::set<int> shown;      ///< What the filter lets through.
    std::set<int> current;    ///< The passage that is looked at.
    std::set<int> bookmarked; ///< Links with a bookmark.

    bool operator==(const ExportChoices &) const = default;
};

[[nodiscard]] ExportChoices exportChoices(const ComparisonDocument &document);

} // namespace diptych
