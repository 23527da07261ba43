// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/highlights.h"

namespace diptych {

HighlightSet::HighlightSet(const Comparison &comparison, const std::vector<Passage> &passages, Side side,
                           const TextMap &map)
{
    const std::vector<std::size_t> passageOf = passagesByLink(passages, comparison.links.size());
    m_highlights.reserve(comparison.links.size());
    for (std::size_t index = 0; index < comparison.links.size(); ++index) {
        const Link &link = comparison.links[index];
        const Range span = map.toDocument(link.span[side]);
        Highlight highlight{span, span, index, link.kind, passages[passageOf[index]].number, {}, {}};
        for (const Edit &edit : link.edits)
            highlight.edits.push_back(map.toDocument(edit.span[side]));
        for (const WordPair &words : link.words)
            highlight.words.push_back(map.toDocument(words.span[side]));
        m_highlights.push_back(std::move(highlight));
    }
    std::ranges::stable_sort(m_highlights, {}, &Highlight::span);

    joinNeighbours();
    m_furthest.reserve(m_highlights.size());
    qsizetype furthest = 0;
    for (const Highlight &highlight : m_highlights) {
        furthest = std::max(furthest, highlight.span.end);
        m_furthest.push_back(furthest);
    }
}

/// Sentences of one passage are filled in one go, so that a copied paragraph looks like one.
void HighlightSet::joinNeighbours()
{
    for (std::size_t i = 1; i < m_highlights.size(); ++i) {
        Highlight &before = m_highlights[i - 1];
        const Highlight &next = m_highlights[i];
        const bool related = before.passage == next.passage && before.kind == next.kind;
        const qsizetype gap = next.span.begin - before.span.end;
        if (related && gap >= 0 && gap <= 1)
            before.fill.end = next.span.begin;
    }
}

std::vector<const Highlight *> HighlightSet::overlapping(const Range &documentRange) const
{
    const auto first = std::ranges::upper_bound(m_furthest, documentRange.begin) - m_furthest.begin();
    std::vector<const Highlight *> found;
    for (auto it = m_highlights.begin() + first;
         it != m_highlights.end() && it->span.begin < documentRange.end; ++it) {
        if (it->span.overlaps(documentRange))
            found.push_back(&*it);
    }
    return found;
}

} // namespace diptych
