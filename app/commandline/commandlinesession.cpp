// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlinesession.h"

#include "session/articlemarks.h"
#include "session/sessiondecisions.h"
#include "session/sessionpair.h"

using namespace Qt::StringLiterals;

namespace diptych {

ComparedPairPtr withSession(const CalledSession &called, const ComparedPairPtr &pair, ReportOptions &options,
                            const Streams &streams)
{
    std::optional<SessionPair> worked = sessionPair(called.session, pair);
    if (!worked)
        return pair;
    for (const SessionDecision &lost : worked->lost)
        complain(streams, Failure{called.path, lostText(lost, pair->articles)}.message());
    options.session = called.path;
    options.decisions = std::move(worked->decisions);
    if (options.sessionFilter)
        options.filter = worked->filter;
    return filtered(worked->pair, options.filter);
}

std::optional<Failure> notInSession(const CalledSession &called, const Sided<ArticlePtr> &articles)
{
    if (comparisonOf(called.session, articles) || !decisionsOfMarks(called.session.marked, articles).empty())
        return std::nullopt;
    return Failure{called.path, u"this session holds no comparison of these two reports"_s};
}

} // namespace diptych
