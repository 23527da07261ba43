// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"
#include "comparison/passages.h"
#include "comparison/reportmarks.h"
#include "reading/textdocument.h"
#include "report/maydiffer.h"
#include "report/statements.h"

#include <memory>
#include <vector>

namespace diptych {

/// What all parts of the comparison view look at: the pair, and what is worked out of it once.
struct ShownPair
{
    ComparedPairPtr pair; ///< Never null.
    std::vector<Passage> passages;
    std::vector<std::size_t> passageOf;                  ///< For each link the index of its passage.
    std::vector<ShownDifference> differences;            ///< The facts that may differ, each once.
    std::vector<Statement> statements;                   ///< What the passage list counts, and every walk.
    std::vector<std::size_t> statementOf;                ///< For each link the index of its statement.
    Sided<std::vector<Range>> news;                      ///< What one report alone says, without shreds.
    Sided<std::shared_ptr<const ArticleLayout>> layouts; ///< Never null.
    Sided<ReportMarks> marks;
    Sided<std::shared_ptr<TextDocumentPtr>> documents; ///< With the texts, for the panes to take; or null.
    QString summary; ///< comparisonSentence() of the pair; empty where it has not been asked for.
};

using ShownPairPtr = std::shared_ptr<const ShownPair>;

/// Null for null. Near linear in texts and links: for long reports it is worked out beside the GUI thread.
/// What is the same in a pair that was shown before is taken over, and no summary is worked out then.
[[nodiscard]] ShownPairPtr makeShownPair(ComparedPairPtr pair, const ShownPairPtr &before = nullptr);

/// The same of a pair, which is not null, with the documents of both reports.
[[nodiscard]] ShownPairPtr makeShownPairToOpen(ComparedPairPtr pair);

/// The index of the link with this id, -1 if there is none.
[[nodiscard]] std::ptrdiff_t linkIndex(const ShownPair &shown, int id);

} // namespace diptych
