// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace diptych {

/// What a person decided about a stretch of each report.
enum class DecisionKind : unsigned char {
    Linked,     ///< The two say the same: a link made from two selections.
    Accepted,   ///< The same, chosen among the sentences that came nearest.
    Rejected,   ///< They do not: what the program links inside both stretches is none.
    Bookmarked, ///< To come back to.
    Noted,      ///< A note stands beside them.
    LeftOut,    ///< Not for an export.
};

/// One decision and when it was made.
struct Decision
{
    DecisionKind kind = DecisionKind::Bookmarked;
    Sided<Range> span;
    QString note; ///< For Noted alone.
    QDateTime at; ///< UTC.

    bool operator==(const Decision &) const = default;
};

/// In the order in which they were made; at most one of a kind for the same two stretches.
using Decisions = std::vector<Decision>;

/// The decision of this kind about a pair of stretches, null if there is none.
[[nodiscard]] const Decision *findDecision(const Decisions &decisions, DecisionKind kind,
                                           const Sided<Range> &span);

/// Those of them that make or take away links, in their order.
[[nodiscard]] Decisions aboutLinks(const Decisions &decisions);

/// The decision that made a link; null for one that the program found.
[[nodiscard]] const Decision *decisionBehind(const Decisions &decisions, const Link &link);

/// Two stretches as a person may select them, grown to whole words and, at a sentence's end, to the marks
/// that close it, as links are; nothing if either holds no word.
[[nodiscard]] std::optional<Sided<Range>> wholeWords(const Sided<ArticlePtr> &articles,
                                                     const Sided<Range> &selected);

/// A comparison with what a person linked and rejected: links, order, passages, unique text, facts and every
/// figure are worked out anew by the formulas of compare(). A stretch of several sentences becomes a link
/// each, in one passage. Without a decision about links it is the comparison itself. Any thread; near linear
/// in the words of both reports.
[[nodiscard]] ComparedPairPtr withDecisions(const ComparedPairPtr &computed, const Decisions &decisions);

/// A comparison without the links that are left out of exports; figures and numbers stay.
[[nodiscard]] ComparedPairPtr withoutLeftOut(const ComparedPairPtr &pair, const Decisions &decisions);

} // namespace diptych
