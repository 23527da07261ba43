// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/textreport.h"

#include "report/articlefacts.h"
#include "report/evidence.h"
#include "report/formats/textwrap.h"
#include "report/maydiffer.h"
#include "report/news.h"
#include "report/paragraphlabel.h"
#include "report/statements.h"
#include "report/summarysentence.h"
#include "report/vocabulary.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

constexpr int pageWidth = 78;    ///< Columns; what a mail and a terminal of 80 show without breaking.
constexpr int labelWidth = 6;    ///< Columns of "A", "B", "both" with the gap behind them.
constexpr int placeWidth = 7;    ///< Columns of "¶ 112" with the gap behind them.
constexpr int figureWidth = 10;  ///< Columns of one figure in the table.
constexpr int nameWidth = 25;    ///< Columns of a figure's name.
constexpr int evidenceWidth = 9; ///< Columns of "program" and the like with the gap behind them.
constexpr int linkIndent = 4;

class TextReport
{
public:
    TextReport(const ComparedPair &pair, const ReportOptions &options)
        : m_pair(pair), m_comparison(pair.comparison), m_options(options)
    {
    }

    [[nodiscard]] QByteArray write();

private:
    void writeSource(Side side);
    void writeFigures();
    void writeShares(const Shares &left, const Shares &right);
    void writeRow(const QString &name, double left, double right);
    void writeDifferences();
    void writeLinks();
    void writeLink(const Link &link);
    void writeUnmatched(Side side);
    void writeRepeats(Side side);
    void writeDecisions();
    void writeEvidence();

    void line(const QString &text = {}) { m_text += text + u'\n'; }
    void heading(const QString &text);
    /// Wraps the text behind a label; the lines after the first stand under the text.
    void block(int indent, const QString &label, int width, const QString &text);
    [[nodiscard]] QString where(Side side, Range range) const;
    [[nodiscard]] QString markedText(const Link &link, Side side) const;

    const ComparedPair &m_pair;
    const Comparison &m_comparison;
    const ReportOptions &m_options;
    QString m_text;
};

QByteArray TextReport::write()
{
    line(u"Diptych %1: two reports compared"_s.arg(QLatin1StringView(DIPTYCH_VERSION)));
    line();
    for (const Side side : bothSides)
        writeSource(side);
    line();
    block(0, {}, 0, summarySentence(m_pair));
    if (m_options.parts.testFlag(ReportPart::Figures)) {
        line();
        writeFigures();
    }
    if (m_options.parts.testFlag(ReportPart::Facts))
        writeDifferences();
    if (m_options.parts.testFlag(ReportPart::Links))
        writeLinks();
    for (const Side side : bothSides)
        if (m_options.parts.testFlag(ReportPart::Unmatched))
            writeUnmatched(side);
    for (const Side side : bothSides)
        writeRepeats(side);
    writeDecisions();
    writeEvidence();
    return m_text.toUtf8();
}

void TextReport::writeSource(Side side)
{
    const Article &article = *m_pair.articles[side];
    block(0, reportLetter(side), labelWidth, onOneLine(article.path));
    if (!article.address.isEmpty())
        block(0, {}, labelWidth, article.address);
    if (!article.title.isEmpty())
        block(0, {}, labelWidth, onOneLine(article.title));
    QStringList facts{wordCountText(article)};
    for (const QString &fact : {article.outlet, article.date, languageText(article), article.encoding}) {
        if (!fact.isEmpty())
            facts << onOneLine(fact);
    }
    block(0, {}, labelWidth, facts.join(u", "_s));
    block(0, {}, labelWidth, u"SHA256 "_s + QString::fromLatin1(article.sha256));
}

void TextReport::writeFigures()
{
    const Sided<SideSummary> &sides = m_comparison.summary.sides;
    const SideSummary &left = sides[Side::Left];
    const SideSummary &right = sides[Side::Right];
    line(QString(nameWidth, u' ') + u"A"_s.rightJustified(figureWidth) + u"B"_s.rightJustified(figureWidth));
    writeShares(left.shares, right.shares);
    writeRow(u"told again"_s, left.repeated, right.repeated);
    if (left.repeated > 0 || right.repeated > 0) {
        line(u"without later copies:"_s);
        writeShares(left.distinct, right.distinct);
    }
    const auto figure = [this](const QString &name, const QString &value, const QString &formula) {
        line(name.leftJustified(nameWidth) + value.rightJustified(figureWidth) + u"  "_s + formula);
    };
    const Summary &summary = m_comparison.summary;
    figure(u"similarity"_s, percentage(summary.similarity), u"linked words of both / words of both"_s);
    figure(u"longest word for word"_s, QString::number(summary.longestVerbatimWords), u"words in one run"_s);
    figure(u"order agreement"_s, percentage(summary.orderAgreement),
           u"linked words not moved / linked words"_s);
}

void TextReport::writeShares(const Shares &left, const Shares &right)
{
    writeRow(kindWords(LinkKind::Verbatim), left.verbatim, right.verbatim);
    writeRow(kindWords(LinkKind::Edited), left.edited, right.edited);
    writeRow(kindWords(LinkKind::Reworded), left.reworded, right.reworded);
    writeRow(u"no match found"_s, left.unique, right.unique);
}

void TextReport::writeRow(const QString &name, double left, double right)
{
    line(name.leftJustified(nameWidth) + percentage(left).rightJustified(figureWidth) +
         percentage(right).rightJustified(figureWidth));
}

void TextReport::writeDifferences()
{
    const std::vector<ShownDifference> differences = shownDifferences(m_pair);
    if (differences.empty())
        return;
    heading(u"May differ: places to look at, no verdict"_s);
    for (const ShownDifference &difference : differences) {
        QStringList links;
        for (const int id : difference.links)
            links << u" [%1]"_s.arg(id);
        line();
        block(2, {}, 0,
              u"%1, %2%3"_s.arg(differenceName(difference.fact->type),
                                onOneLine(differenceText(*difference.fact)), links.join(QString())));
        for (const Side side : bothSides) {
            const Article &article = *m_pair.articles[side];
            const QString date =
                article.date.isEmpty() ? QString() : u" ("_s + onOneLine(article.date) + u')';
            block(linkIndent, reportLetter(side), labelWidth,
                  onOneLine(difference.sentences[side].in(article.text)) + date);
        }
    }
}

void TextReport::writeLinks()
{
    const std::vector<Statement> statements = statementsOf(m_pair);
    bool isBegun = false;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        bool isNamed = false;
        for (const std::size_t index : statements[i].links) {
            const Link &link = m_comparison.links[index];
            if (!m_options.kinds.contains(link.kind))
                continue;
            if (!std::exchange(isBegun, true))
                heading(u"In both reports"_s);
            if (!std::exchange(isNamed, true))
                line(u"\npassage %1 of %2"_s.arg(i + 1).arg(statements.size()));
            writeLink(link);
        }
    }
}

void TextReport::writeLink(const Link &link)
{
    const QString moved = link.moved ? u", moved"_s : QString();
    line(u"  [%1] %2%3, score %4, A %5, B %6"_s.arg(
        QString::number(link.id), kindWords(link.kind), moved, QString::number(link.score, 'f', 2),
        where(Side::Left, link.span[Side::Left]), where(Side::Right, link.span[Side::Right])));
    const QString left = markedText(link, Side::Left);
    const QString right = markedText(link, Side::Right);
    if (left == right) {
        block(linkIndent, u"both"_s, labelWidth, left);
    } else {
        block(linkIndent, reportLetter(Side::Left), labelWidth, left);
        block(linkIndent, reportLetter(Side::Right), labelWidth, right);
    }
    if (!link.reason.isEmpty())
        block(linkIndent, u"why"_s, labelWidth, onOneLine(link.reason));
}

void TextReport::writeUnmatched(Side side)
{
    const std::vector<Range> news = newsOf(m_pair, side);
    if (news.empty())
        return;
    heading(unmatchedHeading(side));
    line();
    block(2, {}, 0, unmatchedRemark());
    line();
    const Article &article = *m_pair.articles[side];
    for (const Range &range : news)
        for (const Range &part : paragraphParts(article.segmentation, range))
            block(2, where(side, part), placeWidth, onOneLine(part.in(article.text)));
}

void TextReport::writeRepeats(Side side)
{
    if (m_comparison.repeats[side].empty())
        return;
    heading(u"Told more than once in %1"_s.arg(reportLetter(side)));
    const Article &article = *m_pair.articles[side];
    for (const Repeat &repeat : m_comparison.repeats[side]) {
        QStringList places;
        for (const Range &copy : repeat)
            places << where(side, copy);
        line();
        line(u"  %1 times: %2"_s.arg(QString::number(repeat.size()), places.join(u", "_s)));
        block(linkIndent, {}, 0, onOneLine(repeat.front().in(article.text)));
    }
}

void TextReport::writeDecisions()
{
    const std::vector<DecisionLine> decisions = decisionLines(m_pair, m_options);
    if (decisions.empty())
        return;
    heading(u"Decided by a person"_s);
    for (const DecisionLine &each : decisions) {
        line();
        QStringList parts{each.what, timeText(each.decision->at)};
        for (const Side side : bothSides) {
            if (!each.where[side].isEmpty())
                parts << reportLetter(side) + u' ' + each.where[side];
        }
        line(u"  "_s + parts.join(u", "_s));
        if (!each.decision->note.isEmpty())
            block(linkIndent, u"note"_s, labelWidth, onOneLine(each.decision->note));
        for (const Side side : bothSides) {
            if (!each.words[side].isEmpty())
                block(linkIndent, reportLetter(side), labelWidth, onOneLine(each.words[side]));
        }
    }
}

void TextReport::writeEvidence()
{
    heading(u"How this was made"_s);
    line();
    for (const EvidenceLine &each : evidenceLines(m_pair, ReportFormat::Text, m_options))
        block(0, each.name, evidenceWidth, onOneLine(each.text));
    for (const Side side : bothSides) {
        const Article &article = *m_pair.articles[side];
        block(0, reportLetter(side), evidenceWidth, u"read as "_s + onOneLine(extractorText(article)));
        block(0, {}, evidenceWidth, u"SHA256 of the text "_s + QString::fromLatin1(textHash(article)));
    }
}

void TextReport::heading(const QString &text)
{
    line();
    line(text);
    line(QString(displayWidth(text), u'-'));
}

void TextReport::block(int indent, const QString &label, int width, const QString &text)
{
    QString lead = QString(indent, u' ') + label.leftJustified(width - 1) + (width > 0 ? u" "_s : QString());
    for (const QString &part : wrapped(text, pageWidth - indent - width)) {
        line(lead + part);
        lead = QString(indent + width, u' ');
    }
}

QString TextReport::where(Side side, Range range) const
{
    return paragraphLabel(m_pair.articles[side]->segmentation, range);
}

/// The link's text with what differs between marks: [-left-] and {+right+}.
QString TextReport::markedText(const Link &link, Side side) const
{
    const QStringView text = m_pair.articles[side]->text;
    const Range span = link.span[side];
    QString marked;
    qsizetype done = span.begin;
    for (const Edit &edit : link.edits) {
        const Range change = edit.span[side];
        if (change.isEmpty())
            continue;
        marked += text.sliced(done, change.begin - done);
        const QString mark = side == Side::Left ? u"[-%1-]"_s : u"{+%1+}"_s;
        marked += mark.arg(change.in(text));
        done = change.end;
    }
    marked += text.sliced(done, span.end - done);
    return onOneLine(marked);
}

} // namespace

QByteArray textReport(const ComparedPair &pair, const ReportOptions &options)
{
    return TextReport(pair, options).write();
}

} // namespace diptych
