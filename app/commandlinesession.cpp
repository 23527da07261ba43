// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinesession.h"

#include "session/sessiondecisions.h"

using namespace Qt::StringLiterals;

namespace diptych {

ComparedPairPtr withSession(const CalledSession &called, const ComparedPairPtr &pair, ReportOptions &options,
                            const Streams &streams)
{
    const auto kept = comparisonOf(called.session, pair->articles);
    if (!kept)
        return pair;
    FoundDecisions decisions = findDecisions(kept->decisions, pair->articles);
    for (const SessionDecision &lost : decisions.lost)
        complain(streams, Failure{called.path, lostText(lost, pair->articles)}.message());
    options.session = called.path;
    options.decisions = std::move(decisions.found);
    options.filter = kept->filter;
    return filtered(withoutLeftOut(withDecisions(pair, options.decisions), options.decisions),
                    options.filter);
}

std::optional<Failure> notInSession(const CalledSession &called, const Sided<ArticlePtr> &articles)
{
    if (comparisonOf(called.session, articles))
        return std::nullopt;
    return Failure{called.path, u"this session holds no comparison of these two reports"_s};
}

} // namespace diptych
