// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandlinetypes.h"
#include "report/report.h"
#include "session/session.h"

namespace diptych {

/// A session that a call names, read.
struct CalledSession
{
    QString path; ///< As given.
    Session session;
};

/// A comparison with what a person decided about these two reports in the session: links made and rejected,
/// what is left out, and, unless the options say otherwise, its filter. All stands in the options afterwards.
/// What is about words that are no longer there is complained of, each with a line. A pair that the session
/// does not hold comes back as it is.
[[nodiscard]] ComparedPairPtr withSession(const CalledSession &called, const ComparedPairPtr &pair,
                                          ReportOptions &options, const Streams &streams);

/// Why a session has nothing to say about two reports.
[[nodiscard]] std::optional<Failure> notInSession(const CalledSession &called,
                                                  const Sided<ArticlePtr> &articles);

} // namespace diptych
