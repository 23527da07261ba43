// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace diptych {

/// Whether a report of a session is this article: the same file behind all links and detours, or the same
/// bytes.
[[nodiscard]] bool isSameFile(const SessionArticle &kept, const Article &article);
[[nodiscard]] bool hasSameBytes(const SessionArticle &kept, const Article &article);

/// Decisions as a session keeps them.
[[nodiscard]] SessionDecisions anchored(const Decisions &decisions, const Sided<ArticlePtr> &articles);

/// Decisions of a session found again in two articles, and those of whose words one is no longer there.
struct FoundDecisions
{
    Decisions found;
    SessionDecisions lost;
};

/// The other way round, in texts that may have changed. Linear in the texts for each decision that is not
/// where it was.
[[nodiscard]] FoundDecisions findDecisions(const SessionDecisions &decisions,
                                           const Sided<ArticlePtr> &articles);

/// The same seen from the other side.
[[nodiscard]] SessionDecisions mirrored(SessionDecisions decisions);
[[nodiscard]] SessionReading mirrored(SessionReading reading);

/// The comparison of these two articles in a session: by their files, else by what these hold, either way
/// round. The articles of the result are in the order asked for. Nothing if there is none.
[[nodiscard]] std::optional<SessionComparison> comparisonOf(const Session &session,
                                                            const Sided<ArticlePtr> &articles);

/// What a lost decision is told by: "the note “...” about “...”, which is not in a.txt any more".
[[nodiscard]] QString lostText(const SessionDecision &decision, const Sided<ArticlePtr> &articles);

} // namespace diptych
