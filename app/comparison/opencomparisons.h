// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "compare/comparedpair.h"
#include "compare/options.h"
#include "reading/articlepane.h"
#include "session/session.h"

#include <optional>
#include <vector>

namespace diptych {

/// One comparison that is open: a tab.
struct OpenComparison
{
    Sided<ArticleSource> sources;
    ComparedPairPtr computed; ///< Null until it is shown for the first time.
    CompareOptions options;   ///< What it was computed with.
    bool isComplete = false;  ///< No more was being searched for when it was left.
    bool isStale = false;     ///< Its articles are read in another way now.

    // Where the reader stands while another page is shown.
    std::optional<Sided<Range>> current; ///< What the current link ties.
    Sided<ReadingPlace> reading;
    Sided<qsizetype> upper;  ///< The same as offsets of the texts: what is at the upper edge,
    Sided<qsizetype> cursor; ///< and the text cursor.

    std::optional<SessionReading> awaited; ///< Where a session says that it is to be opened.
};

/// The comparisons that are open, in the order of their tabs. Two articles are open at most once, whichever
/// way round.
class OpenComparisons
{
public:
    [[nodiscard]] const std::vector<OpenComparison> &all() const { return m_all; }
    [[nodiscard]] int count() const { return static_cast<int>(m_all.size()); }
    [[nodiscard]] OpenComparison &at(int index) { return m_all[static_cast<std::size_t>(index)]; }
    /// -1 if they are not open.
    [[nodiscard]] int indexOf(const Sided<ArticleSource> &sources) const;
    /// The place of the two articles if they are open just this way round, else -1.
    [[nodiscard]] int indexThisWayRound(const Sided<ArticleSource> &sources) const;
    /// The place of the two articles, which stand this way round from now on; at the end if they are new.
    int take(const Sided<ArticleSource> &sources);
    /// Each of them shall be computed again when it is gone to.
    void markIncomplete();
    /// Each of them shall be read and computed again when it is gone to.
    void markStale();
    void remove(int index);
    void move(int from, int to);

private:
    std::vector<OpenComparison> m_all;
};

/// Where the reader stands in a comparison as a session keeps it; nothing before it was shown.
[[nodiscard]] std::optional<SessionReading> sessionReading(const OpenComparison &open);
/// What it says of the two texts as they are now: the end of one that has become shorter.
[[nodiscard]] OpenComparison placed(OpenComparison open, const SessionReading &reading);

/// The same two the other way round.
[[nodiscard]] Sided<ArticleSource> mirrored(const Sided<ArticleSource> &sources);

/// "Courier | Gazette": both outlets where they are known and differ, else both titles.
[[nodiscard]] QString shortTitle(const OpenComparison &open);
/// Both titles with outlets and paths, for a tool tip.
[[nodiscard]] QString longTitle(const OpenComparison &open);

} // namespace diptych
