// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/textsearch.h"

namespace diptych {

std::vector<Range> findAll(const QString &text, const QString &words, Qt::CaseSensitivity sensitivity)
{
    std::vector<Range> matches;
    const QString needle = words.simplified();
    if (needle.isEmpty())
        return matches;
    const qsizetype size = needle.size();
    for (qsizetype at = text.indexOf(needle, 0, sensitivity); at >= 0;
         at = text.indexOf(needle, at + size, sensitivity))
        matches.push_back({at, at + size});
    return matches;
}

Range nextMatch(const std::vector<Range> &matches, const Range &selection, bool backward)
{
    Q_ASSERT(!matches.empty());
    return matchBeside(matches, selection, backward).value_or(backward ? matches.back() : matches.front());
}

std::optional<Range> matchBeside(const std::vector<Range> &matches, const Range &selection, bool backward)
{
    if (backward) {
        const auto next = std::ranges::lower_bound(matches, selection.begin, {}, &Range::begin);
        return next == matches.begin() ? std::nullopt : std::optional(*std::prev(next));
    }
    // What is selected may be the match before, so go on behind its beginning.
    const qsizetype from = selection.isEmpty() ? selection.begin : selection.begin + 1;
    const auto next = std::ranges::lower_bound(matches, from, {}, &Range::begin);
    return next == matches.end() ? std::nullopt : std::optional(*next);
}

} // namespace diptych
