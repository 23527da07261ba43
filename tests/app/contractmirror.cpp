// SPDX-License-Identifier: GPL-3.0-or-later
#include "contractreport.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace contract {

namespace {

/// A link without its numbers, as it stands with the sides in their first order.
using PlainLink = std::tuple<std::array<Span, 2>, QString, bool, std::vector<ReadEdit>>;

std::array<Span, 2> turned(const std::array<Span, 2> &spans, bool swapped)
{
    return swapped ? std::array{spans[1], spans[0]} : spans;
}

PlainLink plain(const ReadLink &link, bool swapped)
{
    std::vector<ReadEdit> edits;
    for (ReadEdit edit : link.edits) {
        edit.span = turned(edit.span, swapped);
        if (swapped && edit.op != u"replace")
            edit.op = edit.op == u"insert" ? u"delete"_s : u"insert"_s;
        edits.push_back(edit);
    }
    return {turned(link.span, swapped), link.kind, link.moved, edits};
}

std::set<PlainLink> plainLinks(const std::vector<ReadLink> &links, bool swapped)
{
    std::set<PlainLink> set;
    for (const ReadLink &link : links)
        set.insert(plain(link, swapped));
    return set;
}

/// The passages as sets of their links' places.
std::set<std::set<std::array<Span, 2>>> passages(const std::vector<ReadLink> &links, bool swapped)
{
    std::map<int, std::set<std::array<Span, 2>>> byNumber;
    for (const ReadLink &link : links)
        byNumber[link.passage].insert(turned(link.span, swapped));
    std::set<std::set<std::array<Span, 2>>> set;
    for (const auto &[number, places] : byNumber)
        set.insert(places);
    return set;
}

std::map<std::array<Span, 2>, double> scores(const std::vector<ReadLink> &links, bool swapped)
{
    std::map<std::array<Span, 2>, double> scores;
    for (const ReadLink &link : links)
        scores[turned(link.span, swapped)] = link.score;
    return scores;
}

QString described(const PlainLink &link)
{
    const auto &[spans, kind, moved, edits] = link;
    return u"%1%2 %3–%4 / %5–%6"_s.arg(kind, moved ? u" moved"_s : QString())
        .arg(spans[0].start)
        .arg(spans[0].end)
        .arg(spans[1].start)
        .arg(spans[1].end);
}

} // namespace

QStringList Report::mirrorViolations(const Report &swapped) const
{
    QStringList violations;
    const std::set<PlainLink> mine = plainLinks(m_links, false);
    const std::set<PlainLink> theirs = plainLinks(swapped.m_links, true);
    for (const PlainLink &link : mine) {
        if (!theirs.contains(link))
            violations << u"not in the mirror image: "_s + described(link);
    }
    for (const PlainLink &link : theirs) {
        if (!mine.contains(link))
            violations << u"in the mirror image alone: "_s + described(link);
    }
    if (!violations.isEmpty())
        return violations;
    if (passages(m_links, false) != passages(swapped.m_links, true))
        violations << u"the mirror image has other passages"_s;
    const auto otherScores = scores(swapped.m_links, true);
    for (const auto &[place, score] : scores(m_links, false)) {
        if (std::abs(otherScores.at(place) - score) > 1e-9)
            violations << u"the mirror image has other scores"_s;
    }
    for (const auto &[side, other] : {std::pair(u"left"_s, u"right"_s), std::pair(u"right"_s, u"left"_s)}) {
        for (const QString &part : {u"unique"_s, u"repeats"_s, u"summary"_s}) {
            if (m_json[part][side] != swapped.m_json[part][other])
                violations << u"the mirror image has another %1 on the %2"_s.arg(part, side);
        }
    }
    for (const QString &figure : {u"similarity"_s, u"order_agreement"_s}) {
        if (m_json[u"summary"][figure] != swapped.m_json[u"summary"][figure])
            violations << u"the mirror image has another "_s + figure;
    }
    return violations;
}

QStringList Report::things() const
{
    QStringList things;
    int passage = 0;
    for (const ReadLink &link : m_links) {
        things << link.kind;
        if (link.moved)
            things << u"moved"_s;
        if (link.passage == passage)
            things << u"passage of several links"_s;
        passage = link.passage;
        for (const ReadEdit &edit : link.edits)
            things << edit.op;
    }
    for (const QString &side : {u"left"_s, u"right"_s}) {
        for ([[maybe_unused]] const QJsonValue &unique : m_json[u"unique"][side].toArray())
            things << u"unique"_s;
        for ([[maybe_unused]] const QJsonValue &repeat : m_json[u"repeats"][side].toArray())
            things << u"repeat"_s;
    }
    return things;
}

QStringList Report::selfViolations() const
{
    QStringList violations;
    const bool hasWords = !m_articles[0].words().empty();
    for (const ReadLink &link : m_links) {
        if (link.passage != 1 || link.kind != u"verbatim" || link.moved || link.span[0] != link.span[1])
            violations << u"link %1 is more than the report itself: %2–%3 / %4–%5"_s.arg(link.id)
                              .arg(link.span[0].start)
                              .arg(link.span[0].end)
                              .arg(link.span[1].start)
                              .arg(link.span[1].end);
    }
    for (const QString &side : {u"left"_s, u"right"_s}) {
        if (!m_json[u"unique"][side].toArray().isEmpty())
            violations << u"something is unique on the "_s + side;
    }
    const QJsonValue summary = m_json[u"summary"];
    const double whole = hasWords ? 1 : 0;
    for (const double figure : {summary[u"similarity"].toDouble(), summary[u"order_agreement"].toDouble(),
                                summary[u"left"][u"verbatim"].toDouble()}) {
        if (std::abs(figure - whole) > 1e-12)
            violations << u"a figure is %1"_s.arg(figure);
    }
    if (summary[u"longest_verbatim_words"].toInteger() !=
        static_cast<qsizetype>(m_articles[0].words().size()))
        violations << u"the longest run is not the whole report"_s;
    return violations;
}

} // namespace contract
