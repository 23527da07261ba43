// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/factbuilder.h"

#include <algorithm>

namespace diptych {

int FactBuilder::add(Side side, const FactKey &key, const QString &value, Range span)
{
    const auto [entry, isNew] = m_byKey[side].try_emplace(key, static_cast<int>(m_groups[side].size()));
    if (isNew)
        m_groups[side].push_back({value, {}});
    m_groups[side][static_cast<std::size_t>(entry->second)].spans.push_back(span);
    return entry->second;
}

void FactBuilder::agreeWhereKeysDo()
{
    for (const auto &[key, left] : m_byKey[Side::Left]) {
        if (const auto right = m_byKey[Side::Right].find(key); right != m_byKey[Side::Right].end())
            agree(left, right->second);
    }
}

void FactBuilder::differ(int left, int right, const Sided<Range> &spans, int link)
{
    Sided<std::vector<Range>> &all = m_differing[{left, right, link}];
    for (Side side : bothSides) {
        const auto place = std::ranges::lower_bound(all[side], spans[side]);
        if (place == all[side].end() || *place != spans[side])
            all[side].insert(place, spans[side]);
    }
}

void FactBuilder::build(std::vector<Fact> &facts)
{
    std::ranges::sort(m_agreeing);
    m_agreeing.erase(std::unique(m_agreeing.begin(), m_agreeing.end()), m_agreeing.end());
    Sided<std::vector<bool>> told;
    for (Side side : bothSides)
        told[side].resize(m_groups[side].size());
    const auto tell = [&told](Side side, int index) { told[side][static_cast<std::size_t>(index)] = true; };
    for (const auto &[key, spans] : m_differing) {
        const auto &[left, right, link] = key;
        // What both reports say somewhere does not differ because one says it of another thing too.
        if (std::ranges::binary_search(m_agreeing, std::pair(left, right)))
            continue;
        facts.push_back({m_type,
                         FactStatus::Differs,
                         {{group(Side::Left, left).value, group(Side::Right, right).value}},
                         link,
                         spans});
        tell(Side::Left, left);
        tell(Side::Right, right);
    }
    for (const auto &[left, right] : m_agreeing) {
        const FactGroup &a = group(Side::Left, left);
        const FactGroup &b = group(Side::Right, right);
        facts.push_back({m_type, FactStatus::Both, {{a.value, b.value}}, 0, {{a.spans, b.spans}}});
        tell(Side::Left, left);
        tell(Side::Right, right);
    }
    for (Side side : bothSides) {
        for (std::size_t i = 0; i < m_groups[side].size(); ++i) {
            if (told[side][i])
                continue;
            Fact fact{m_type, side == Side::Left ? FactStatus::LeftOnly : FactStatus::RightOnly};
            fact.value[side] = m_groups[side][i].value;
            fact.spans[side] = m_groups[side][i].spans;
            facts.push_back(std::move(fact));
        }
    }
}

} // namespace diptych
