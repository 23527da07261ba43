// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/stretches.h"

#include "report/maydiffer.h"

#include <algorithm>
#include <tuple>

namespace diptych {

namespace {

struct Copy
{
    Range range;
    CopyRef ref;
};

/// Goes over the text from left to right and says what stands at each position.
class Sweep
{
public:
    Sweep(const Comparison &comparison, Side side, const std::set<LinkKind> &kinds);

    [[nodiscard]] std::vector<qsizetype> borders() const;
    /// The stretch; to be called for neighbouring ranges from left to right.
    [[nodiscard]] Stretch next(Range range);

private:
    void openLinks(Stretch &stretch);
    void openCopies(Stretch &stretch);
    [[nodiscard]] bool isChanged(const Link &link, qsizetype position) const;
    [[nodiscard]] static bool isIn(const std::vector<Range> &apart, std::size_t &next, qsizetype position);

    const Comparison &m_comparison;
    const Side m_side;
    std::vector<const Link *> m_links; ///< By begin.
    std::vector<Copy> m_copies;        ///< By begin.
    std::vector<const Link *> m_open;
    std::size_t m_nextLink = 0;
    std::size_t m_nextCopy = 0;
    std::vector<Range> m_differing; ///< In order and apart.
    std::size_t m_nextUnique = 0;
    std::size_t m_nextDiffering = 0;
    qsizetype m_copiesEnd = 0;
};

Sweep::Sweep(const Comparison &comparison, Side side, const std::set<LinkKind> &kinds)
    : m_comparison(comparison), m_side(side)
{
    for (const Link &link : comparison.links) {
        if (kinds.contains(link.kind))
            m_links.push_back(&link);
    }
    std::ranges::sort(m_links, {},
                      [side](const Link *link) { return std::tuple(link->span[side].begin, link->id); });
    const std::vector<Repeat> &repeats = comparison.repeats[side];
    for (std::size_t repeat = 0; repeat < repeats.size(); ++repeat) {
        for (std::size_t copy = 0; copy < repeats[repeat].size(); ++copy)
            m_copies.push_back({repeats[repeat][copy], {repeat, copy}});
    }
    std::ranges::sort(m_copies, {}, [](const Copy &copy) { return copy.range.begin; });
    m_differing = differingWords(comparison, side);
}

std::vector<qsizetype> Sweep::borders() const
{
    std::vector<qsizetype> borders;
    const auto add = [&borders](Range range) { borders.insert(borders.end(), {range.begin, range.end}); };
    for (const Link *link : m_links) {
        add(link->span[m_side]);
        for (const Edit &edit : link->edits)
            add(edit.span[m_side]);
    }
    for (const Range &range : m_comparison.unique[m_side])
        add(range);
    for (const Copy &copy : m_copies)
        add(copy.range);
    for (const Range &range : m_differing)
        add(range);
    return borders;
}

Stretch Sweep::next(Range range)
{
    Stretch stretch;
    stretch.range = range;
    openLinks(stretch);
    openCopies(stretch);
    stretch.changed = stretch.look && isChanged(*stretch.look, range.begin);
    stretch.unique = isIn(m_comparison.unique[m_side], m_nextUnique, range.begin);
    stretch.differs = isIn(m_differing, m_nextDiffering, range.begin);
    return stretch;
}

void Sweep::openLinks(Stretch &stretch)
{
    const qsizetype position = stretch.range.begin;
    std::erase_if(m_open, [&](const Link *link) { return link->span[m_side].end <= position; });
    for (; m_nextLink < m_links.size() && m_links[m_nextLink]->span[m_side].begin <= position; ++m_nextLink) {
        m_open.push_back(m_links[m_nextLink]);
        stretch.opened.push_back(m_links[m_nextLink]);
    }
    std::ranges::sort(m_open, {},
                      [](const Link *link) { return std::tuple(link->kind, -link->score, link->id); });
    stretch.links = m_open;
    stretch.look = m_open.empty() ? nullptr : m_open.front();
}

void Sweep::openCopies(Stretch &stretch)
{
    const qsizetype position = stretch.range.begin;
    for (; m_nextCopy < m_copies.size() && m_copies[m_nextCopy].range.begin <= position; ++m_nextCopy) {
        stretch.copies.push_back(m_copies[m_nextCopy].ref);
        m_copiesEnd = std::max(m_copiesEnd, m_copies[m_nextCopy].range.end);
    }
    stretch.repeated = position < m_copiesEnd;
}

bool Sweep::isChanged(const Link &link, qsizetype position) const
{
    const auto behind = std::ranges::upper_bound(
        link.edits, position, {}, [this](const Edit &edit) { return edit.span[m_side].begin; });
    // Empty spans may stand at the same place as the change itself.
    return std::any_of(link.edits.begin(), behind,
                       [&](const Edit &edit) { return edit.span[m_side].contains(position); });
}

bool Sweep::isIn(const std::vector<Range> &apart, std::size_t &next, qsizetype position)
{
    while (next < apart.size() && apart[next].end <= position)
        ++next;
    return next < apart.size() && apart[next].contains(position);
}

} // namespace

std::vector<Stretch> cutStretches(const Comparison &comparison, Side side, qsizetype length,
                                  const std::vector<Range> &cuts, const std::set<LinkKind> &kinds)
{
    Sweep sweep(comparison, side, kinds);
    std::vector<qsizetype> borders = sweep.borders();
    for (const Range &cut : cuts)
        borders.insert(borders.end(), {cut.begin, cut.end});
    borders.insert(borders.end(), {0, length});
    std::ranges::sort(borders);
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());

    std::vector<Stretch> stretches;
    for (std::size_t i = 1; i < borders.size(); ++i)
        stretches.push_back(sweep.next({borders[i - 1], borders[i]}));
    return stretches;
}

} // namespace diptych
