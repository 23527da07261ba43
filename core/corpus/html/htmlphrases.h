// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace diptych {

// What pages say around an article, in the languages that web pages are mostly written in. Lengths in UTF-16
// units.

/// No paragraph that invites to something is longer.
inline constexpr qsizetype longestInvitation = 160;
/// Headings, dates and names of authors fit on one line.
inline constexpr qsizetype longestLine = 80;

/// "Read more: ...", "Subscribe", "Photo by ...".
[[nodiscard]] bool isInvitation(const QString &text);
/// "Related articles", "Leave a comment", "Press contact": what stands below leads away from the article.
[[nodiscard]] bool isEndHeading(const QString &text);
/// "Follow her on Twitter", "Get our newsletter", as articles end.
[[nodiscard]] bool isFarewell(const QString &text);
/// "We use cookies to ...", "Your cookie settings ...".
[[nodiscard]] bool isCookieNote(const QString &text);
/// "Published 3 March 2026", "By Anna Berg", "4 min read".
[[nodiscard]] bool isHeadLine(const QString &text);

} // namespace diptych
