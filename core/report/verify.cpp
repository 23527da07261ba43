// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/verify.h"

#include "report/codepoints.h"
#include "report/evidence.h"
#include "report/formats/textwrap.h"
#include "report/paragraphlabel.h"
#include "report/summarysentence.h"
#include "report/vocabulary.h"
#include "text/quoteanchor.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

bool hasSameText(const ExportedSource &source, const Article &article)
{
    return source.sha256 == article.sha256 || source.textSha256 == textHash(article);
}

QString firstWords(const QString &text)
{
    constexpr qsizetype longest = 60; // UTF-16 units
    const QString line = onOneLine(text);
    if (line.size() <= longest)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', longest); // Chinese has none.
    const qsizetype end = space > 0 ? space : longest - (line.at(longest - 1).isHighSurrogate() ? 1 : 0);
    return line.first(end) + u'…';
}

using SpanKey = std::array<qsizetype, 4>;

SpanKey keyOf(const Sided<Range> &span)
{
    return {span[Side::Left].begin, span[Side::Left].end, span[Side::Right].begin, span[Side::Right].end};
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
    void checkVisible();
    void checkVisibleReport(Side side, const QString &shown);
    [[nodiscard]] bool isShown(const ExportedLink &link, Side side, qsizetype &from) const;
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
    checkVisible();
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

/// What a reader sees has to be what the data says: a page is text that anybody can change.
void Check::checkVisible()
{
    const VisibleText &visible = m_report.visible;
    const bool inTexts = m_report.parts.testFlag(ReportPart::Texts);
    const bool inTable = !visible.all.isEmpty() && m_report.parts.testFlag(ReportPart::Links);
    if ((!visible.reports && visible.all.isEmpty()) || (!inTexts && !inTable))
        return;
    if (visible.reports) {
        for (const Side side : bothSides)
            checkVisibleReport(side, (*visible.reports)[side]);
    }
    qsizetype from = 0;
    qsizetype shown = 0;
    for (const ExportedLink &link : m_report.links) {
        QStringList missing;
        for (const Side side : bothSides) {
            if (!isShown(link, side, from))
                missing << u"“%1” on the %2"_s.arg(firstWords(link.text[side]), sideName(side));
        }
        if (missing.isEmpty())
            ++shown;
        else
            fail(u"link %1: the export does not show %2"_s.arg(QString::number(link.id),
                                                               missing.join(u" and "_s)));
    }
    tell(u"%1 of %2 shown in the words of the data"_s.arg(
        QString::number(shown),
        counted(static_cast<qsizetype>(m_report.links.size()), u"link is"_s, u"links are"_s)));
}

void Check::checkVisibleReport(Side side, const QString &shown)
{
    const Article &article = *m_articles[side];
    if (!hasSameText(m_report.sources[side], article))
        return; // That is told already, and there is nothing to hold it against.
    const QString letters = lettersOf(article.text);
    const auto differ = std::ranges::mismatch(letters, shown);
    if (differ.in1 == letters.end() && differ.in2 == shown.end())
        return;
    constexpr qsizetype told = 30; // UTF-16 units
    fail(u"the %1 report as the export shows it is not its text: it goes on “%2” instead of “%3”"_s.arg(
        sideName(side), QString(differ.in2, std::min<qsizetype>(told, shown.end() - differ.in2)),
        QString(differ.in1, std::min<qsizetype>(told, letters.end() - differ.in1))));
}

bool Check::isShown(const ExportedLink &link, Side side, qsizetype &from) const
{
    if (!m_report.visible.reports)
        return standsIn(m_report.visible.all, lettersOf(withoutSigns(link.text[side])), from);
    const QString letters = lettersOf(link.text[side]);
    const auto found = m_report.visible.links.find(link.id);
    if (found == m_report.visible.links.end() || found->second[side] != letters)
        return false;
    return m_report.visible.all.isEmpty() || !m_report.parts.testFlag(ReportPart::Links) ||
           standsIn(m_report.visible.all, letters, from);
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
        return u"“%1” does not stand there any more"_s.arg(firstWords(link.text[side]));
    return u"“%1” stands in %2 now, at character %3 instead of %4"_s.arg(
        firstWords(link.text[side]), paragraphLabel(article.segmentation, *now),
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
    std::map<SpanKey, LinkKind> spans;
    for (const Link &link : again.links)
        spans.emplace(keyOf(link.span), link.kind);
    qsizetype found = 0;
    qsizetype wanted = 0;
    for (const ExportedLink &link : m_report.links) {
        if (link.byHand)
            continue;
        ++wanted;
        const auto same = spans.find(keyOf(unitsOf(link)));
        if (same == spans.end())
            tellOf(u"link %1: compared again, it is not found"_s.arg(link.id));
        else if (same->second != link.kind)
            tellOf(u"link %1: it was %2, compared again it is %3"_s.arg(
                QString::number(link.id), kindWords(link.kind), kindWords(same->second)));
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
