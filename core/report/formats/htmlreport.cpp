// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/htmlreport.h"

#include "report/evidence.h"
#include "report/exportedreport.h"
#include "report/formats/htmldifferences.h"
#include "report/formats/htmlpane.h"
#include "report/formats/htmlpassages.h"
#include "report/formats/htmlstyle.h"
#include "report/formats/htmltext.h"
#include "report/formats/htmlunmatched.h"
#include "report/formats/jsonreport.h"
#include "report/summarysentence.h"
#include "report/vocabulary.h"

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

class Page
{
public:
    Page(const ComparedPair &pair, const ReportOptions &options)
        : m_pair(pair), m_summary(pair.comparison.summary), m_options(options)
    {
    }

    [[nodiscard]] QByteArray write();

private:
    void writeHead();
    void writeIntroduction();
    void writeLegend();
    void writeBar(Side side);
    void writeFigures();
    void writeFigure(const QString &name, const QString &formula, const Sided<double> &shares);
    void writePairFigure(const QString &name, const QString &formula, const QString &value);
    void writeShares(const QString &words, Shares SideSummary::*shares);
    void writeSources();
    [[nodiscard]] static QString sourceCell(const SourceLine &line, const QString &text);
    void writeDecisions();
    void writeFooter();
    [[nodiscard]] QString targetRules() const;

    [[nodiscard]] bool has(ReportPart part) const { return m_options.parts.testFlag(part); }
    void add(const QString &html) { m_html += html + u'\n'; }

    const ComparedPair &m_pair;
    const Summary &m_summary;
    const ReportOptions &m_options;
    QString m_html;
};

QByteArray Page::write()
{
    add(u"<!DOCTYPE html>\n<html lang=\"en\">"_s);
    writeHead();
    add(u"<body>"_s);
    writeIntroduction();
    if (has(ReportPart::Texts)) {
        add(u"<main class=\"pair\">"_s);
        for (const Side side : bothSides)
            m_html += htmlPane(m_pair, side, m_options);
        add(u"</main>"_s);
    }
    if (has(ReportPart::Links))
        m_html += htmlPassages(m_pair, m_options);
    if (has(ReportPart::Facts))
        m_html += htmlDifferences(m_pair, m_options);
    if (has(ReportPart::Unmatched))
        m_html += htmlUnmatched(m_pair, m_options);
    add(u"<div class=\"facts\">"_s);
    if (has(ReportPart::Figures))
        writeFigures();
    writeSources();
    add(u"</div>"_s);
    writeDecisions();
    writeFooter();
    add(u"</body>\n</html>"_s);
    return m_html.toUtf8();
}

void Page::writeHead()
{
    const auto name = [this](Side side) { return htmlEscaped(m_pair.articles[side]->displayTitle()); };
    add(u"<head>\n<meta charset=\"utf-8\">"_s);
    add(u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"_s);
    add(u"<meta name=\"color-scheme\" content=\"light dark\">"_s);
    add(u"<meta name=\"generator\" content=\"Diptych %1\">"_s.arg(QLatin1StringView(DIPTYCH_VERSION)));
    add(u"<title>%1 | %2</title>"_s.arg(name(Side::Left), name(Side::Right)));
    add(u"<style>\n%1%2</style>\n</head>"_s.arg(htmlStyle(), targetRules()));
}

/// Lights up all marks of the link that was jumped to, also where others cut it into pieces.
QString Page::targetRules() const
{
    QStringList selectors;
    for (const Link &link : m_pair.comparison.links) {
        if (!m_options.kinds.contains(link.kind))
            continue;
        for (const QChar side : {u'l', u'r'})
            selectors << u"#%1%2:target~.%1%2"_s.arg(side).arg(link.id);
    }
    if (selectors.isEmpty())
        return {};
    return selectors.join(u",\n"_s) + u" { outline: 2px solid var(--line); outline-offset: 1px; }\n"_s;
}

void Page::writeIntroduction()
{
    add(u"<header class=\"top\">\n<h1>Two reports compared</h1>"_s);
    add(u"<p class=\"lead\">%1</p>"_s.arg(htmlEscaped(summarySentence(m_pair))));
    if (has(ReportPart::Legend))
        writeLegend();
    add(u"</header>"_s);
}

void Page::writeLegend()
{
    const auto kind = [this](LinkKind of, const QString &meaning) {
        add(u"<li><mark class=\"%1\">%2 %3</mark> %4</li>"_s.arg(kindClass(of), kindSign(of), kindWords(of),
                                                                 meaning));
    };
    add(u"<ul class=\"legend\">"_s);
    kind(LinkKind::Verbatim, u"the same words in the same order"_s);
    kind(LinkKind::Edited, u"mostly the same words, <u>those that were changed</u> underlined"_s);
    kind(LinkKind::Reworded, u"the same statement, a guess by its words"_s);
    add(u"<li><span class=\"d\">may differ</span> underlined twice: told differently, perhaps</li>"_s);
    add(u"<li><b>%1</b> moved: stands in another place</li>"_s.arg(movedSign()));
    add(u"<li><span class=\"copy\"><b>%1</b> told again</span>: stands more than once in one report</li>"_s
            .arg(repeatedSign()));
    add(u"<li><span class=\"rule\">plain</span> no match found in the other report</li>"_s);
    add(u"</ul>"_s);
}

void Page::writeBar(Side side)
{
    const Shares &shares = m_summary.sides[side].shares;
    m_html += u"<div class=\"bar\" aria-hidden=\"true\">"_s;
    const auto part = [this](const QString &name, double share) {
        if (share > 0)
            m_html +=
                u"<span class=\"%1\" style=\"width:%2%\"></span>"_s.arg(name, QString::number(share * 100));
    };
    part(kindClass(LinkKind::Verbatim), shares.verbatim);
    part(kindClass(LinkKind::Edited), shares.edited);
    part(kindClass(LinkKind::Reworded), shares.reworded);
    m_html += u"</div>"_s;
}

void Page::writeFigures()
{
    add(u"<section>\n<h2>Figures</h2>\n<table>"_s);
    m_html += u"<thead><tr><td></td>"_s;
    for (const Side side : bothSides) {
        m_html += u"<th scope=\"col\">%1"_s.arg(reportLetter(side));
        writeBar(side);
        m_html += u"</th>"_s;
    }
    add(u"<th scope=\"col\" class=\"formula\">share of</th></tr></thead>\n<tbody>"_s);
    writeShares(u"the report’s words"_s, &SideSummary::shares);
    const Sided<SideSummary> &sides = m_summary.sides;
    const Sided<double> repeated{{sides[Side::Left].repeated, sides[Side::Right].repeated}};
    writeFigure(u"told again"_s, u"words in second and later copies / words"_s, repeated);
    if (repeated[Side::Left] > 0 || repeated[Side::Right] > 0) {
        add(u"</tbody>\n<tbody>"_s);
        writeShares(u"the words outside second and later copies"_s, &SideSummary::distinct);
    }
    add(u"</tbody>\n<tbody>"_s);
    writePairFigure(u"similarity"_s, u"linked words of both / words of both"_s,
                    percentage(m_summary.similarity));
    writePairFigure(u"order agreement"_s,
                    u"linked words whose links are not all moved / linked words, of both"_s,
                    percentage(m_summary.orderAgreement));
    writePairFigure(u"longest run word for word"_s, u"equal words on end"_s,
                    counted(m_summary.longestVerbatimWords, u"word"_s, u"words"_s));
    add(u"</tbody>\n</table>\n</section>"_s);
}

void Page::writeShares(const QString &words, Shares SideSummary::*shares)
{
    const auto row = [&](const QString &name, double Shares::*share) {
        const Sided<double> values{
            {m_summary.sides[Side::Left].*shares.*share, m_summary.sides[Side::Right].*shares.*share}};
        writeFigure(name, words, values);
    };
    row(kindWords(LinkKind::Verbatim), &Shares::verbatim);
    row(kindWords(LinkKind::Edited), &Shares::edited);
    row(kindWords(LinkKind::Reworded), &Shares::reworded);
    row(u"no match found"_s, &Shares::unique);
}

void Page::writeFigure(const QString &name, const QString &formula, const Sided<double> &shares)
{
    add(u"<tr><th scope=\"row\">%1</th><td>%2</td><td>%3</td><td class=\"formula\">%4</td></tr>"_s.arg(
        name, percentage(shares[Side::Left]), percentage(shares[Side::Right]), formula));
}

void Page::writePairFigure(const QString &name, const QString &formula, const QString &value)
{
    add(u"<tr><th scope=\"row\">%1</th><td colspan=\"2\">%2</td><td class=\"formula\">%3</td></tr>"_s.arg(
        name, value, formula));
}

void Page::writeSources()
{
    add(u"<section>\n<h2>Sources</h2>\n<table class=\"sources\">"_s);
    add(u"<thead><tr><td></td><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>\n<tbody>"_s);
    for (const SourceLine &line : sourceLines(m_pair)) {
        m_html += u"<tr><th scope=\"row\">%1</th>"_s.arg(line.name);
        for (const QString &text : line.text.values)
            m_html += sourceCell(line, text);
        add(u"</tr>"_s);
    }
    add(u"</tbody>\n</table>\n</section>"_s);
}

QString Page::sourceCell(const SourceLine &line, const QString &text)
{
    if (text.isEmpty())
        return u"<td>not known</td>"_s;
    const QString plain = u"<bdi>%1</bdi>"_s.arg(htmlEscaped(text));
    // webAddress() has let nothing through but http and https.
    if (line.name == addressLineName())
        return u"<td><a href=\"%1\" rel=\"noreferrer\">%2</a></td>"_s.arg(htmlEscaped(text), plain);
    return u"<td>%1</td>"_s.arg(plain);
}

void Page::writeDecisions()
{
    const std::vector<DecisionLine> decisions = decisionLines(m_pair, m_options);
    if (decisions.empty())
        return;
    add(u"<section class=\"facts\">\n<h2>Decided by a person</h2>\n<table>"_s);
    add(u"<thead><tr><th scope=\"col\">decision</th><th scope=\"col\">A</th><th scope=\"col\">B</th>"
        "<th scope=\"col\">time</th></tr></thead>\n<tbody>"_s);
    for (const DecisionLine &line : decisions) {
        m_html += u"<tr><th scope=\"row\">%1</th>"_s.arg(line.what);
        for (const Side side : bothSides)
            m_html += u"<td>%1 <bdi>%2</bdi></td>"_s.arg(htmlEscaped(line.where[side]),
                                                         htmlEscaped(line.words[side]));
        add(u"<td>%1</td></tr>"_s.arg(timeText(line.decision->at)));
        if (!line.decision->note.isEmpty())
            add(u"<tr><td></td><td colspan=\"3\" class=\"remark\">%1</td></tr>"_s.arg(
                htmlEscaped(line.decision->note)));
    }
    add(u"</tbody>\n</table>\n</section>"_s);
}

void Page::writeFooter()
{
    add(u"<footer>\n<dl>"_s);
    for (const EvidenceLine &line : evidenceLines(m_pair, ReportFormat::Html, m_options)) {
        const QString text = htmlEscaped(line.text);
        add(u"<dt>%1</dt><dd>%2</dd>"_s.arg(
            line.name, line.name == commandLineName() ? u"<code>%1</code>"_s.arg(text) : text));
    }
    add(u"</dl>\n<data id=\"%1\" value=\"%2\" hidden></data>\n</footer>"_s.arg(
        QLatin1StringView(evidenceElement), htmlEscaped(QString::fromUtf8(evidenceData(m_pair, m_options)))));
}

} // namespace

QByteArray htmlReport(const ComparedPair &pair, const ReportOptions &options)
{
    return Page(pair, options).write();
}

} // namespace diptych
