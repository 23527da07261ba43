// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/opencomparisons.h"

#include "comparison/passagetext.h"
#include "report/codepoints.h"
#include "session/sessiondecisions.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace diptych {

namespace {

constexpr qsizetype longestName = 28; ///< Characters: two of these and the bar still leave room for others.

ArticlePtr articleOf(const OpenComparison &open, Side side)
{
    return open.computed ? open.computed->articles[side] : open.sources[side].held;
}

QString titleOf(const OpenComparison &open, Side side)
{
    const ArticlePtr article = articleOf(open, side);
    return article ? article->displayTitle() : QFileInfo(open.sources[side].path).completeBaseName();
}

/// Cut at the end of a word.
QString cut(const QString &name)
{
    if (name.size() <= longestName)
        return name;
    const qsizetype space = name.lastIndexOf(u' ', longestName);
    return name.first(space > longestName / 2 ? space : longestName) + u'…';
}

/// A file may be named by its place or from where the program was started.
bool isSame(const ArticleSource &one, const ArticleSource &two)
{
    if (one.held || two.held)
        return one == two;
    return QFileInfo(one.path).absoluteFilePath() == QFileInfo(two.path).absoluteFilePath();
}

bool areSame(const Sided<ArticleSource> &one, const Sided<ArticleSource> &two)
{
    return isSame(one[Side::Left], two[Side::Left]) && isSame(one[Side::Right], two[Side::Right]);
}

template <typename T>
Sided<T> mirrored(const Sided<T> &sides)
{
    return {{sides[Side::Right], sides[Side::Left]}};
}

} // namespace

std::optional<SessionReading> sessionReading(const OpenComparison &open)
{
    if (!open.computed)
        return open.awaited;
    SessionReading reading;
    if (open.current)
        reading.passage.emplace();
    for (const Side side : bothSides) {
        const CodePoints points(open.computed->articles[side]->text);
        reading.upper[side] = points.at(open.upper[side]);
        reading.cursor[side] = points.at(open.cursor[side]);
        if (open.current)
            (*reading.passage)[side] = {points.at((*open.current)[side].begin),
                                        points.at((*open.current)[side].end)};
    }
    return reading;
}

OpenComparison placed(OpenComparison open, const SessionReading &reading)
{
    open.awaited.reset();
    open.current.reset();
    if (reading.passage)
        open.current.emplace();
    for (const Side side : bothSides) {
        const CodePoints points(open.computed->articles[side]->text);
        open.upper[side] = points.unitAt(reading.upper[side]);
        open.cursor[side] = points.unitAt(reading.cursor[side]);
        if (reading.passage)
            (*open.current)[side] = {points.unitAt((*reading.passage)[side].begin),
                                     points.unitAt((*reading.passage)[side].end)};
    }
    return open;
}

Sided<ArticleSource> mirrored(const Sided<ArticleSource> &sources)
{
    return mirrored<ArticleSource>(sources);
}

int OpenComparisons::indexOf(const Sided<ArticleSource> &sources) const
{
    const auto found = std::ranges::find_if(m_all, [&](const OpenComparison &open) {
        return areSame(open.sources, sources) || areSame(open.sources, mirrored(sources));
    });
    return found == m_all.end() ? -1 : static_cast<int>(found - m_all.begin());
}

int OpenComparisons::indexThisWayRound(const Sided<ArticleSource> &sources) const
{
    const int index = indexOf(sources);
    return index >= 0 && areSame(m_all[static_cast<std::size_t>(index)].sources, sources) ? index : -1;
}

int OpenComparisons::take(const Sided<ArticleSource> &sources)
{
    int index = indexOf(sources);
    if (index < 0) {
        index = count();
        m_all.emplace_back();
        m_all.back().sources = sources;
    }
    OpenComparison &open = at(index);
    if (!areSame(open.sources, sources)) {
        open.sources = sources;
        open.computed = nullptr;
        open.reading = mirrored(open.reading);
        open.upper = mirrored(open.upper);
        open.cursor = mirrored(open.cursor);
        if (open.current)
            open.current = mirrored(*open.current);
        if (open.awaited)
            open.awaited = mirrored(*open.awaited);
    }
    return index;
}

void OpenComparisons::markIncomplete()
{
    for (OpenComparison &open : m_all)
        open.isComplete = false;
}

void OpenComparisons::markStale()
{
    for (OpenComparison &open : m_all)
        open.isStale = true;
}

void OpenComparisons::remove(int index)
{
    m_all.erase(m_all.begin() + index);
}

void OpenComparisons::move(int from, int to)
{
    OpenComparison moved = std::move(at(from));
    m_all.erase(m_all.begin() + from);
    m_all.insert(m_all.begin() + to, std::move(moved));
}

QString shortTitle(const OpenComparison &open)
{
    Sided<QString> names;
    for (const Side side : bothSides)
        if (const ArticlePtr article = articleOf(open, side))
            names[side] = article->outlet;
    if (names[Side::Left].isEmpty() || names[Side::Right].isEmpty() ||
        names[Side::Left] == names[Side::Right])
        for (const Side side : bothSides)
            names[side] = titleOf(open, side);
    return QStringLiteral("%1 | %2").arg(cut(names[Side::Left]), cut(names[Side::Right]));
}

QString longTitle(const OpenComparison &open)
{
    QStringList lines;
    for (const Side side : bothSides) {
        const ArticlePtr article = articleOf(open, side);
        QStringList parts{titleOf(open, side)};
        if (article && !article->outlet.isEmpty())
            parts << article->outlet;
        parts << open.sources[side].path;
        lines << QStringLiteral("%1: %2").arg(sideLetter(side), parts.join(QStringLiteral(" · ")));
    }
    return lines.join(u'\n');
}

} // namespace diptych
