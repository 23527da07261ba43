// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace diptych {

/// A comparison with what a person did about its two articles in a session.
struct SessionPair
{
    ComparedPairPtr pair; ///< With links made and rejected, without what is left out; not filtered.
    Decisions decisions;  ///< The marks on either article are the last.
    LinkFilter filter;
    SessionDecisions lost; ///< Those of whose words one is no longer there.
};

/// Nothing if the session says nothing of these two.
[[nodiscard]] std::optional<SessionPair> sessionPair(const Session &session, const ComparedPairPtr &pair);

} // namespace diptych
