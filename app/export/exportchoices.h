// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"
#include "compare/decisions.h"
#include "report/report.h"

#include <set>

namespace diptych {

class ComparisonDocument;
class ComparisonView;

/// Which links of a comparison an export can be about, beside all of them.
enum class ExportLinks : unsigned char {
    All,
    Shown,      ///< What the filter lets through.
    Current,    ///< The passage that is looked at.
    Selected,   ///< What the words that are selected in the panes lie in.
    Bookmarked, ///< Links with a bookmark.
};

/// What an export of a comparison can be about: which links beside all of them, by their numbers, and what a
/// person decided.
struct ExportChoices
{
    std::set<int> shown;
    std::set<int> current;
    std::set<int> selected;
    std::set<int> bookmarked;
    Decisions decisions;           ///< Listed with their time, whatever goes in.
    LinkFilter filter = {};        ///< What lets through \c shown.
    QString session = {};          ///< The file of a session that holds just these decisions; empty: none.
    LinkFilter sessionFilter = {}; ///< That it holds for these two reports.

    /// Empty for all.
    [[nodiscard]] const std::set<int> &links(ExportLinks which) const;

    bool operator==(const ExportChoices &) const = default;
};

/// What is selected in the panes; empty where nothing is.
[[nodiscard]] Sided<Range> selectedWords(const ComparisonView &view);

/// Of a comparison that is worked on; no session is known.
[[nodiscard]] ExportChoices exportChoices(const ComparisonDocument &document,
                                          const Sided<Range> &selected = {});

/// What is written: a comparison and what goes in.
struct ExportContent
{
    ComparedPairPtr pair;
    ReportOptions options;
};

/// The comparison with the links that are wanted, and options under which the command in the report makes the
/// same report again.
[[nodiscard]] ExportContent exportContent(const ComparedPairPtr &pair, const ExportChoices &choices,
                                          ExportLinks links);

} // namespace diptych
