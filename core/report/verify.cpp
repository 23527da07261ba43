// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/verify.h"

#include "report/codepoints.h"
#include "report/evidence.h"
#include "report/paragraphlabel.h"
#include "report/summarysentence.h"
#include "report/textwrap.h"
#include "report/vocabulary.h"
#include "text/quoteanchor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

bool hasSameText(const ExportedSource &source, const Article &article)
{
    return source.sha256 == article.sha256 || source.textSha256 == textHash(article);
}

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 60; // UTF-16 units
    const QString line = onOneLine(text);
    return line.size() <= longest ? line : line.first(line.lastIndexOf(u' ', longest)) + u'…';
}

class Check
{
public:
    Check(const ExportedReport &report, const Sided<ArticlePtr> &articles)
        : m_report(report)
        , m_articles(articles)
        , m_points{{CodePoints(articles[Side::Left]->text), CodePoints(articles[Side::Right]->text)}}
    {
    }

    [[nodiscard]] Verification run(const Comparison *again);

private:
    void checkSource(Side side);
    void checkLinks();
    [[nodiscard]] QString whereNow(const ExportedLink &link, Side side) const;
    void checkAgain(const Comparison &again);
    void checkVersion(const Comparison &again);
    [[nodiscard]] bool isComparable(const Comparison &again) const;
    [[nodiscard]] Sided<Range> unitsOf(const ExportedLink &link) const;

    void tell(const QString &line) { m_result.lines << line; }
    void fail(const QString &line)
    {
        m_result.fits = false;
        tell(line);
    }

    const ExportedReport &m_report;
    const Sided<ArticlePtr> &m_articles;
    Sided<CodePoints> m_points;
    Verification m_result;
};

Verification Check::run(const Comparison *again)
{
    tell(m_report.made.isEmpty()
             ? u"made by Diptych %1"_s.arg(onOneLine(m_report.program))
             : u"made by Diptych %1 at %2"_s.arg(onOneLine(m_report.program), onOneLine(m_report.made)));
    for (const Side side : bothSides)
        checkSource(side);
    const auto isOther = [&](Side side) {
        return m_report.sources[side].sha256 == m_articles[other(side)]->sha256;
    };
    if (!hasSameTexts(m_report, m_articles) && isOther(Side::Left) && isOther(Side::Right)) {
        fail(u"the two files are given the other way round"_s);
        return std::move(m_result);
    }
    checkLinks();
    if (again) {
        checkVersion(*again);
        checkAgain(*again);
    }
    return std::move(m_result);
}

void Check::checkSource(Side side)
{
    const ExportedSource &source = m_report.sources[side];
    const Article &article = *m_articles[side];
    const QString name = u"%1: %2 "_s.arg(sideName(side), onOneLine(article.path));
    if (source.sha256 == article.sha256)
        tell(name + u"is the same file, byte for byte"_s);
    else if (hasSameText(source, article))
        tell(name + u"has other bytes, but its text is the same"_s);
    else
        fail(name + u"has another text than the report that was exported"_s);
}

void Check::checkLinks()
{
    qsizetype standing = 0;
    for (const ExportedLink &link : m_report.links) {
        QStringList changes;
        for (const Side side : bothSides) {
            if (const QString change = whereNow(link, side); !change.isEmpty())
                changes << sideName(side) + u' ' + change;
        }
        if (changes.isEmpty())
            ++standing;
        else
            fail(u"link %1: %2"_s.arg(QString::number(link.id), changes.join(u"; "_s)));
    }
    const auto all = static_cast<qsizetype>(m_report.links.size());
    tell(u"%1 of %2 where %3 stood"_s.arg(QString::number(standing),
                                          counted(all, u"link stands"_s, u"links stand"_s),
                                          all == 1 ? u"it"_s : u"they"_s));
}

/// What became of a link's words on one side; empty if they stand where they stood.
QString Check::whereNow(const ExportedLink &link, Side side) const
{
    const Article &article = *m_articles[side];
    const Range place = unitsOf(link)[side];
    if (link.place[side].end <= m_points[side].count() && place.in(article.text) == link.text[side])
        return {};
    const auto now = findAnchor(article.text, {link.text[side], {}, {}, place});
    if (!now)
        return u"“%1” does not stand there any more"_s.arg(shortened(link.text[side]));
    return u"“%1” stands in %2 now, at character %3 instead of %4"_s.arg(
        shortened(link.text[side]), paragraphLabel(article.segmentation, *now),
        QString::number(m_points[side].at(now->begin)), QString::number(link.place[side].begin));
}

Sided<Range> Check::unitsOf(const ExportedLink &link) const
{
    Sided<Range> units;
    for (const Side side : bothSides)
        units[side] = {m_points[side].unitAt(link.place[side].begin),
                       m_points[side].unitAt(link.place[side].end)};
    return units;
}

bool Check::isComparable(const Comparison &again) const
{
    return m_report.program == QLatin1StringView(DIPTYCH_VERSION) &&
           m_report.encoder == again.rewordedBy.encoder;
}

void Check::checkVersion(const Comparison &again)
{
    if (m_report.program != QLatin1StringView(DIPTYCH_VERSION))
        tell(u"this is Diptych %1: what it finds otherwise does not count against the export"_s.arg(
            QLatin1StringView(DIPTYCH_VERSION)));
    else if (m_report.encoder != again.rewordedBy.encoder)
        tell(
            u"the encoder was “%1”, now it is “%2”: what is found otherwise does not count against the export"_s
                .arg(m_report.encoder.isEmpty() ? u"none"_s : onOneLine(m_report.encoder),
                     again.rewordedBy.encoder.isEmpty() ? u"none"_s : again.rewordedBy.encoder));
}

/// Looks for each link that the program had found in what it finds now.
void Check::checkAgain(const Comparison &again)
{
    const bool counts = isComparable(again);
    const auto tellOf = [&](const QString &line) { counts ? fail(line) : tell(line); };
    qsizetype found = 0;
    qsizetype wanted = 0;
    for (const ExportedLink &link : m_report.links) {
        if (link.byHand)
            continue;
        ++wanted;
        const auto same = std::ranges::find(again.links, unitsOf(link), &Link::span);
        if (same == again.links.end())
            tellOf(u"link %1: compared again, it is not found"_s.arg(link.id));
        else if (same->kind != link.kind)
            tellOf(u"link %1: it was %2, compared again it is %3"_s.arg(
                QString::number(link.id), kindName(link.kind), kindName(same->kind)));
        else
            ++found;
    }
    tell(u"compared again with the same options, %1 of %2 found"_s.arg(
        QString::number(found), counted(wanted, u"link is"_s, u"links are"_s)));
    if (const auto by = static_cast<qsizetype>(m_report.links.size()) - wanted; by > 0)
        tell(u"%1 made by hand"_s.arg(counted(by, u"link was"_s, u"links were"_s)));
    if (m_report.similarity && *m_report.similarity != again.summary.similarity)
        tellOf(u"similarity: it was %1, compared again it is %2"_s.arg(percentage(*m_report.similarity),
                                                                       percentage(again.summary.similarity)));
}

} // namespace

bool hasSameTexts(const ExportedReport &report, const Sided<ArticlePtr> &articles)
{
    return std::ranges::all_of(bothSides,
                               [&](Side side) { return hasSameText(report.sources[side], *articles[side]); });
}

Verification verify(const ExportedReport &report, const Sided<ArticlePtr> &articles, const Comparison *again)
{
    return Check(report, articles).run(again);
}

} // namespace diptych
