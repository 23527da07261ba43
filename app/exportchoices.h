// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"
#include "compare/decisions.h"

#include <set>

namespace diptych {

class ComparisonDocument;

/// What an export of a comparison can be about: which links beside all of them, by their numbers, and what a
/// person decided.
struct ExportChoices
{
    std::set<int> shown;      ///< What the filter lets through.
    std::set<int> current;    ///< The passage that is looked at.
    std::set<int> bookmarked; ///< Links with a bookmark.
    Decisions decisions;      ///< Listed with their time, whatever goes in.

    bool operator==(const ExportChoices &) const = default;
};

[[nodiscard]] ExportChoices exportChoices(const ComparisonDocument &document);

} // namespace diptych
