// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/textmap.h"

namespace diptych {

namespace {

/// Carries a position over from the coordinate `from` of the segments to the coordinate `to`.
template <typename Segments, typename Member>
qsizetype carried(const Segments &segments, qsizetype position, Member from, Member to)
{
    if (segments.empty())
        return 0;
    auto next = std::ranges::upper_bound(segments, position, {}, from);
    if (next == segments.begin())
        return (*next).*to;
    const auto &segment = *std::prev(next);
    const qsizetype inside = position - segment.*from;
    if (inside < segment.length || next == segments.end())
        return segment.*to + std::min(inside, segment.length);
    return (*next).*to;
}

/// Carries the end of a stretch over: behind the last character before it that has a counterpart.
template <typename Segments, typename Member>
qsizetype carriedEnd(const Segments &segments, qsizetype end, Member from, Member to)
{
    auto next = std::ranges::lower_bound(segments, end, {}, from);
    if (next == segments.begin())
        return segments.empty() ? 0 : (*next).*to;
    const auto &segment = *std::prev(next);
    return segment.*to + std::min(end - segment.*from, segment.length);
}

template <typename Segments, typename Member>
Range carriedRange(const Segments &segments, const Range &range, Member from, Member to)
{
    const qsizetype begin = carried(segments, range.begin, from, to);
    if (range.isEmpty())
        return {begin, begin};
    return {begin, std::max(begin, carriedEnd(segments, range.end, from, to))};
}

} // namespace

void TextMap::append(qsizetype articleBegin, qsizetype documentBegin, qsizetype length)
{
    if (length <= 0)
        return;
    if (!m_segments.empty()) {
        Segment &last = m_segments.back();
        Q_ASSERT(articleBegin >= last.article + last.length && documentBegin >= last.document + last.length);
        const bool continues =
            last.article + last.length == articleBegin && last.document + last.length == documentBegin;
        if (continues) {
            last.length += length;
            return;
        }
    }
    m_segments.push_back({articleBegin, documentBegin, length});
}

qsizetype TextMap::toDocument(qsizetype offset) const
{
    return carried(m_segments, offset, &Segment::article, &Segment::document);
}

qsizetype TextMap::toArticle(qsizetype position) const
{
    return carried(m_segments, position, &Segment::document, &Segment::article);
}

Range TextMap::toDocument(const Range &range) const
{
    return carriedRange(m_segments, range, &Segment::article, &Segment::document);
}

Range TextMap::toArticle(const Range &range) const
{
    return carriedRange(m_segments, range, &Segment::document, &Segment::article);
}

} // namespace diptych
