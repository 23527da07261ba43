// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessiondecisions.h"

#include "corpus/articlefile.h"
#include "report/codepoints.h"
#include "report/formats/textwrap.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

Sided<CodePoints> codePoints(const Sided<ArticlePtr> &articles)
{
    return {{CodePoints(articles[Side::Left]->text), CodePoints(articles[Side::Right]->text)}};
}

// The file behind all links and detours, so that two ways to write it are one.
QString canonicalName(const QString &path)
{
    const ArticleName name = splitArticleName(path);
    const QString file = QFileInfo(name.file).canonicalFilePath();
    if (file.isEmpty())
        return {};
    return name.id.isEmpty() ? file : file + u'#' + name.id;
}

SessionComparison mirrored(SessionComparison comparison)
{
    std::swap(comparison.articles[Side::Left], comparison.articles[Side::Right]);
    comparison.decisions = mirrored(std::move(comparison.decisions));
    if (comparison.reading)
        comparison.reading = mirrored(*comparison.reading);
    return comparison;
}

template <typename Same>
std::optional<SessionComparison> comparisonWhere(const Session &session, const Sided<ArticlePtr> &articles,
                                                 Same same)
{
    const auto are = [&](const SessionComparison &each, Side first) {
        return same(each.articles[first], *articles[Side::Left]) &&
               same(each.articles[other(first)], *articles[Side::Right]);
    };
    for (const SessionComparison &each : session.comparisons) {
        if (are(each, Side::Left))
            return each;
    }
    for (const SessionComparison &each : session.comparisons) {
        if (are(each, Side::Right))
            return mirrored(each);
    }
    return std::nullopt;
}

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 60; // UTF-16 units, so that a complaint stays one line of a terminal or two
    const QString line = onOneLine(text);
    if (line.size() <= longest)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', longest);
    return line.first(space > 0 ? space : longest) + u'…';
}

QString whatText(const SessionDecision &decision)
{
    switch (decision.kind) {
    case DecisionKind::Linked:
    case DecisionKind::Accepted:
        return u"the link made by hand"_s;
    case DecisionKind::Rejected:
        return u"the rejected link"_s;
    case DecisionKind::Bookmarked:
        return u"the bookmark"_s;
    case DecisionKind::Noted:
        return u"the note “%1”"_s.arg(shortened(decision.note));
    case DecisionKind::LeftOut:
        break;
    }
    return u"what was left out of exports"_s;
}

} // namespace

bool isSameFile(const SessionArticle &kept, const Article &article)
{
    const QString name = canonicalName(article.path);
    return name.isEmpty() ? kept.path == article.path : name == canonicalName(kept.path);
}

bool hasSameBytes(const SessionArticle &kept, const Article &article)
{
    return kept.sha256 == article.sha256;
}

SessionDecisions anchored(const Decisions &decisions, const Sided<ArticlePtr> &articles)
{
    const Sided<CodePoints> points = codePoints(articles);
    SessionDecisions kept;
    for (const Decision &decision : decisions) {
        SessionDecision each{decision.kind, {}, decision.note, decision.at};
        for (const Side side : bothSides) {
            QuoteAnchor anchor = anchorOf(articles[side]->text, decision.span[side]);
            anchor.position = {points[side].at(anchor.position.begin), points[side].at(anchor.position.end)};
            each.places[side] = std::move(anchor);
        }
        kept.push_back(std::move(each));
    }
    return kept;
}

FoundDecisions findDecisions(const SessionDecisions &decisions, const Sided<ArticlePtr> &articles)
{
    const Sided<CodePoints> points = codePoints(articles);
    FoundDecisions result;
    for (const SessionDecision &decision : decisions) {
        Sided<std::optional<Range>> places;
        for (const Side side : bothSides) {
            QuoteAnchor anchor = decision.places[side];
            anchor.position = {points[side].unitAt(anchor.position.begin),
                               points[side].unitAt(anchor.position.end)};
            places[side] = findAnchor(articles[side]->text, anchor);
        }
        if (places[Side::Left] && places[Side::Right])
            result.found.push_back(
                {decision.kind, {{*places[Side::Left], *places[Side::Right]}}, decision.note, decision.at});
        else
            result.lost.push_back(decision);
    }
    return result;
}

SessionReading mirrored(SessionReading reading)
{
    std::swap(reading.upper[Side::Left], reading.upper[Side::Right]);
    std::swap(reading.cursor[Side::Left], reading.cursor[Side::Right]);
    if (reading.passage)
        std::swap((*reading.passage)[Side::Left], (*reading.passage)[Side::Right]);
    return reading;
}

SessionDecisions mirrored(SessionDecisions decisions)
{
    for (SessionDecision &decision : decisions)
        std::swap(decision.places[Side::Left], decision.places[Side::Right]);
    return decisions;
}

std::optional<SessionComparison> comparisonOf(const Session &session, const Sided<ArticlePtr> &articles)
{
    if (auto found = comparisonWhere(session, articles, isSameFile))
        return found;
    return comparisonWhere(session, articles, hasSameBytes);
}

QString lostText(const SessionDecision &decision, const Sided<ArticlePtr> &articles)
{
    const Sided<CodePoints> points = codePoints(articles);
    for (const Side side : bothSides) {
        QuoteAnchor anchor = decision.places[side];
        anchor.position = {points[side].unitAt(anchor.position.begin),
                           points[side].unitAt(anchor.position.end)};
        if (!findAnchor(articles[side]->text, anchor))
            return u"%1 is about “%2”, which does not stand in %3 any more"_s.arg(
                whatText(decision), shortened(anchor.exact), articles[side]->path);
    }
    return {};
}

} // namespace diptych
