// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/differences.h"
#include "compare/facts/fact.h"

#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace diptych {

/// Equal for what is one fact of a kind; what a kind does not need is 0.
using FactKey = std::array<double, 5>;

/// What a report says in one or several places: "7 injured" in headline and lead.
struct FactGroup
{
    QString value;
    std::vector<Range> spans;
};

/// One kind of fact in both reports while it is being aligned.
class FactBuilder
{
public:
    explicit FactBuilder(FactType type) : m_type(type) {}

    /// Adds a place of a group, which is made if the key is new. Returns its index.
    int add(Side side, const FactKey &key, const QString &value, Range span);
    /// Adds a place of a group that is there.
    void addPlace(Side side, int group, Range span)
    {
        m_groups[side][static_cast<std::size_t>(group)].spans.push_back(span);
    }
    /// Notes that two groups say the same.
    void agree(int left, int right) { m_agreeing.emplace_back(left, right); }
    /// Notes it for all groups of one key.
    void agreeWhereKeysDo();
    /// Notes a difference with the places that show it.
    void differ(int left, int right, const Sided<Range> &spans, int link);

    /// Appends the facts: those that differ, what agrees, and what only one report has.
    void build(std::vector<Fact> &facts);

private:
    [[nodiscard]] const FactGroup &group(Side side, int index) const
    {
        return m_groups[side][static_cast<std::size_t>(index)];
    }

    FactType m_type;
    Sided<std::vector<FactGroup>> m_groups;
    Sided<std::map<FactKey, int>> m_byKey;
    std::vector<std::pair<int, int>> m_agreeing; ///< May hold a pair several times.
    std::map<std::tuple<int, int, int>, Sided<std::vector<Range>>> m_differing; ///< By left, right, link.
};

} // namespace diptych
