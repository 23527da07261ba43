// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/namekey.h"
#include "compare/facts/names.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace diptych {

namespace {

// Spellings are compared each with each; with more names than this in both reports only equal ones are
// joined.
constexpr std::size_t mostSpellings = 1000;

// IAEA, of the words that it stands for.
bool isAcronym(const QStringList &shorter, const QStringList &longer)
{
    if (shorter.size() != 1 || longer.size() < 2)
        return false;
    QString initials;
    for (const QString &key : longer) {
        if (key != u"of" && key != u"de")
            initials += key[0];
    }
    return shorter.front() == nameKey(initials);
}

// "Reverend Gene Robinson" and "V. Gene Robinson", "Mike Elliott" and "Michael Elliott", "Liz Cheney" and
// "Elizabeth Cheney": the last words are the same and the ones before, or one of these is short for the
// other.
bool endAlike(const QStringList &longer, const QStringList &shorter)
{
    if (shorter.size() < 2 || !isSameName(longer.back(), shorter.back()))
        return false;
    const QString &a = longer[longer.size() - 2];
    const QString &b = shorter[shorter.size() - 2];
    const bool startAlike = a.size() > 1 && b.size() > 1 && a.first(2) == b.first(2);
    return isSameName(a, b) || startAlike || a.contains(b) || b.contains(a);
}

// Whether the shorter name is the beginning or the end of the longer one, in whatever spelling.
bool isSameEntity(const NamedEntity &a, const NamedEntity &b)
{
    const QStringList &longer = a.keys.size() >= b.keys.size() ? a.keys : b.keys;
    const QStringList &shorter = a.keys.size() >= b.keys.size() ? b.keys : a.keys;
    const auto standsAt = [&](qsizetype offset) {
        for (qsizetype i = 0; i < shorter.size(); ++i) {
            if (!isSameName(shorter[i], longer[offset + i]))
                return false;
        }
        return true;
    };
    // One word that a longer name begins with is the same in the same spelling alone: Skarven is no Skarv
    // Sound.
    const bool isOneOfMany = shorter.size() == 1 && longer.size() > 1;
    const bool startsAlike = isOneOfMany ? shorter.front() == longer.front() : standsAt(0);
    if (endAlike(longer, shorter) || standsAt(longer.size() - shorter.size()) || startsAlike ||
        isAcronym(shorter, longer))
        return true;
    // "Salafist Jihad", "Djihad Salafist"
    return shorter.size() > 1 && std::ranges::all_of(shorter, [&](const QString &key) {
               return std::ranges::any_of(longer, [&](const QString &word) { return isSameName(key, word); });
           });
}

// Whether the two begin or end with words of the same letter, as spellings of one name do.
bool mayBeSame(const NamedEntity &a, const NamedEntity &b)
{
    const QChar firstA = a.keys.front()[0];
    const QChar firstB = b.keys.front()[0];
    const QChar lastA = a.keys.back()[0];
    const QChar lastB = b.keys.back()[0];
    return firstA == firstB || lastA == lastB || firstA == lastB || lastA == firstB;
}

class Joiner
{
public:
    explicit Joiner(Sided<NameList> &names) : m_names(names)
    {
        const std::size_t count = entities(Side::Left).size() + entities(Side::Right).size();
        m_parents.resize(count);
        std::iota(m_parents.begin(), m_parents.end(), 0);
        m_isJoined.resize(count);
    }

    void join()
    {
        joinEqual();
        const std::size_t pairs = entities(Side::Left).size() * entities(Side::Right).size();
        if (pairs <= mostSpellings * mostSpellings)
            joinSpellings();
        for (Side side : bothSides) {
            for (std::size_t i = 0; i < entities(side).size(); ++i)
                entities(side)[i].sameAs = root(number(side, i));
        }
    }

private:
    std::vector<NamedEntity> &entities(Side side) { return m_names[side].entities; }

    int number(Side side, std::size_t index)
    {
        return static_cast<int>(side == Side::Left ? index : index + entities(Side::Left).size());
    }

    int root(int entity) const
    {
        while (m_parents[static_cast<std::size_t>(entity)] != entity)
            entity = m_parents[static_cast<std::size_t>(entity)];
        return entity;
    }

    void unite(int left, int right)
    {
        m_isJoined[static_cast<std::size_t>(left)] = m_isJoined[static_cast<std::size_t>(right)] = true;
        const int a = root(left);
        const int b = root(right);
        m_parents[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
    }

    void joinEqual()
    {
        QHash<QString, int> whole;
        for (std::size_t i = 0; i < entities(Side::Left).size(); ++i)
            whole.insert(entities(Side::Left)[i].keys.join(u' '), number(Side::Left, i));
        for (std::size_t i = 0; i < entities(Side::Right).size(); ++i) {
            const auto found = whole.constFind(entities(Side::Right)[i].keys.join(u' '));
            if (found != whole.constEnd())
                unite(*found, number(Side::Right, i));
        }
    }

    // What has no equal takes the names that it may be a spelling or a short form of.
    void joinSpellings()
    {
        for (std::size_t i = 0; i < entities(Side::Left).size(); ++i) {
            for (std::size_t j = 0; j < entities(Side::Right).size(); ++j) {
                if (!mayBeSame(entities(Side::Left)[i], entities(Side::Right)[j]))
                    continue;
                const int left = number(Side::Left, i);
                const int right = number(Side::Right, j);
                const bool bothJoined =
                    m_isJoined[static_cast<std::size_t>(left)] && m_isJoined[static_cast<std::size_t>(right)];
                // A surname alone may be that of several.
                const bool isShort =
                    std::min(entities(Side::Left)[i].keys.size(), entities(Side::Right)[j].keys.size()) < 2;
                if (!(bothJoined && isShort) &&
                    isSameEntity(entities(Side::Left)[i], entities(Side::Right)[j]))
                    unite(left, right);
            }
        }
    }

    Sided<NameList> &m_names;
    std::vector<int> m_parents;
    std::vector<bool> m_isJoined;
};

} // namespace

void joinNames(Sided<NameList> &names)
{
    Joiner(names).join();
}

} // namespace diptych
