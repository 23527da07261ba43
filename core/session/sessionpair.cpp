// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessionpair.h"

#include "session/articlemarks.h"
#include "session/sessiondecisions.h"

namespace diptych {

std::optional<SessionPair> sessionPair(const Session &session, const ComparedPairPtr &pair)
{
    const auto kept = comparisonOf(session, pair->articles);
    Decisions marks = decisionsOfMarks(session.marked, pair->articles);
    if (!kept && marks.empty())
        return std::nullopt;
    FoundDecisions decisions;
    if (kept)
        decisions = findDecisions(kept->decisions, pair->articles);
    SessionPair result{nullptr, std::move(decisions.found), kept ? kept->filter : LinkFilter(),
                       std::move(decisions.lost)};
    result.decisions.insert(result.decisions.end(), marks.begin(), marks.end());
    result.pair = withoutLeftOut(withDecisions(pair, result.decisions), result.decisions);
    return result;
}

} // namespace diptych
