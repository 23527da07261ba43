// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/markdownreport.h"

#include "report/evidence.h"
#include "report/formats/textwrap.h"
#include "report/maydiffer.h"
#include "report/news.h"
#include "report/paragraphlabel.h"
#include "report/statements.h"
#include "report/summarysentence.h"
#include "report/vocabulary.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

class MarkdownReport
{
public:
    MarkdownReport(const ComparedPair &pair, const ReportOptions &options)
        : m_pair(pair), m_comparison(pair.comparison), m_options(options)
    {
    }

    [[nodiscard]] QByteArray write()
    {
        line(u"# Two reports compared"_s);
        line();
        line(markdownEscaped(summarySentence(m_pair)));
        writeSources();
        if (m_options.parts.testFlag(ReportPart::Figures))
            writeFigures();
        if (m_options.parts.testFlag(ReportPart::Facts))
            writeDifferences();
        if (m_options.parts.testFlag(ReportPart::Links))
            writeLinks();
        for (const Side side : bothSides)
            if (m_options.parts.testFlag(ReportPart::Unmatched))
                writeUnmatched(side);
        writeDecisions();
        writeEvidence();
        return m_text.toUtf8();
    }

private:
    void line(const QString &text = {}) { m_text += text + u'\n'; }

    void heading(const QString &text)
    {
        line();
        line(u"## "_s + text);
        line();
    }

    void row(const QStringList &cells) { line(u"| "_s + cells.join(u" | "_s) + u" |"_s); }

    void writeSources()
    {
        heading(u"Sources"_s);
        row({u""_s, u"A"_s, u"B"_s});
        row({u"---"_s, u"---"_s, u"---"_s});
        for (const SourceLine &line : sourceLines(m_pair))
            row({line.name, markdownEscaped(line.text[Side::Left]), markdownEscaped(line.text[Side::Right])});
    }

    void writeDecisions()
    {
        const std::vector<DecisionLine> decisions = decisionLines(m_pair, m_options);
        if (decisions.empty())
            return;
        heading(u"Decided by a person"_s);
        row({u"decision"_s, u"A"_s, u"B"_s, u"note"_s, u"time"_s});
        row({u"---"_s, u"---"_s, u"---"_s, u"---"_s, u"---"_s});
        for (const DecisionLine &each : decisions) {
            Sided<QString> stretch;
            for (const Side side : bothSides)
                stretch[side] = each.words[side].isEmpty()
                                    ? each.where[side]
                                    : u"%1: %2"_s.arg(each.where[side], markdownEscaped(each.words[side]));
            row({each.what, stretch[Side::Left], stretch[Side::Right], markdownEscaped(each.decision->note),
                 timeText(each.decision->at)});
        }
    }

    void writeEvidence()
    {
        line();
        line(u"---"_s);
        line();
        for (const EvidenceLine &each : evidenceLines(m_pair, ReportFormat::Markdown, m_options))
            line(u"- %1: %2"_s.arg(each.name, each.name == commandLineName() ? codeSpan(each.text)
                                                                             : markdownEscaped(each.text)));
    }

    void writeFigures()
    {
        heading(u"Figures"_s);
        row({u"share of the words"_s, u"A"_s, u"B"_s});
        row({u"---"_s, u"---:"_s, u"---:"_s});
        const auto shares = [this](const QString &name, double Shares::*share) {
            const Sided<SideSummary> &sides = m_comparison.summary.sides;
            row({name, percentage(sides[Side::Left].shares.*share),
                 percentage(sides[Side::Right].shares.*share)});
        };
        shares(kindWords(LinkKind::Verbatim), &Shares::verbatim);
        shares(kindWords(LinkKind::Edited), &Shares::edited);
        shares(kindWords(LinkKind::Reworded), &Shares::reworded);
        shares(u"no match found"_s, &Shares::unique);
        const Summary &summary = m_comparison.summary;
        line();
        line(
            u"- similarity (linked words of both / words of both): %1"_s.arg(percentage(summary.similarity)));
        line(u"- order agreement (linked words whose links are not all moved / linked words): %1"_s.arg(
            percentage(summary.orderAgreement)));
        line(u"- longest run word for word: %1"_s.arg(
            counted(summary.longestVerbatimWords, u"word"_s, u"words"_s)));
    }

    void writeDifferences()
    {
        const std::vector<ShownDifference> differences = shownDifferences(m_pair);
        if (differences.empty())
            return;
        heading(u"May differ: places to look at, no verdict"_s);
        for (const ShownDifference &difference : differences) {
            QStringList links;
            for (const int id : difference.links)
                links << QString::number(id);
            line(u"- %1, %2 (link %3)"_s.arg(differenceName(difference.fact->type),
                                             markdownEscaped(differenceText(*difference.fact)),
                                             links.join(u", "_s)));
            for (const Side side : bothSides)
                line(u"  - %1: %2"_s.arg(reportLetter(side), withBold(side, difference.sentences[side],
                                                                      difference.fact->spans[side])));
        }
    }

    void writeLinks()
    {
        const std::vector<Statement> statements = statementsOf(m_pair);
        bool isBegun = false;
        for (std::size_t i = 0; i < statements.size(); ++i) {
            for (const std::size_t index : statements[i].links) {
                const Link &link = m_comparison.links[index];
                if (!m_options.kinds.contains(link.kind))
                    continue;
                if (!std::exchange(isBegun, true))
                    startLinks();
                row({QString::number(i + 1), QString::number(link.id), kindText(link), cell(link, Side::Left),
                     cell(link, Side::Right)});
            }
        }
    }

    void startLinks()
    {
        heading(u"In both reports"_s);
        line(u"In bold: words that were changed."_s);
        line();
        row({u"passage"_s, u"link"_s, u"kind"_s, u"A"_s, u"B"_s});
        row({u"---:"_s, u"---:"_s, u"---"_s, u"---"_s, u"---"_s});
    }

    [[nodiscard]] static QString kindText(const Link &link)
    {
        QStringList words{kindWords(link.kind)};
        if (link.moved)
            words << u"moved"_s;
        if (link.decided.isValid())
            words << u"by hand "_s + link.decided.toString(Qt::ISODate);
        return words.join(u", "_s);
    }

    // The place and the words, with what was edited in bold.
    [[nodiscard]] QString cell(const Link &link, Side side) const
    {
        std::vector<Range> changes;
        for (const Edit &edit : link.edits)
            changes.push_back(edit.span[side]);
        return paragraphLabel(m_pair.articles[side]->segmentation, link.span[side]) + u": "_s +
               withBold(side, link.span[side], changes);
    }

    // A stretch with some of its words in bold.
    [[nodiscard]] QString withBold(Side side, Range stretch, const std::vector<Range> &words) const
    {
        const QStringView all = m_pair.articles[side]->text;
        QString text;
        qsizetype done = stretch.begin;
        for (const Range &bold : words) {
            if (bold.isEmpty() || bold.begin < done || bold.end > stretch.end)
                continue;
            text +=
                spaced(Range{done, bold.begin}.in(all)) + u"**"_s + markdownEscaped(bold.in(all)) + u"**"_s;
            done = bold.end;
        }
        return text + spaced(Range{done, stretch.end}.in(all));
    }

    // Escaped, with the spaces at the ends that markdownEscaped() takes away.
    [[nodiscard]] static QString spaced(QStringView text)
    {
        const QString words = markdownEscaped(text);
        if (words.isEmpty())
            return text.isEmpty() ? QString() : u" "_s;
        return (text.front().isSpace() ? u" "_s : QString()) + words +
               (text.back().isSpace() ? u" "_s : QString());
    }

    void writeUnmatched(Side side)
    {
        const std::vector<Range> news = newsOf(m_pair, side);
        if (news.empty())
            return;
        heading(unmatchedHeading(side));
        line(unmatchedRemark());
        line();
        const Article &article = *m_pair.articles[side];
        for (const Range &range : news)
            for (const Range &part : paragraphParts(article.segmentation, range))
                line(u"- %1: %2"_s.arg(paragraphLabel(article.segmentation, part),
                                       markdownEscaped(part.in(article.text))));
    }

    // As many backquotes around it as no run inside has.
    [[nodiscard]] static QString codeSpan(const QString &text)
    {
        qsizetype longest = 0;
        qsizetype run = 0;
        for (const QChar c : text) {
            run = c == u'`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        const QString fence(longest + 1, u'`');
        return longest == 0 ? fence + onOneLine(text) + fence : fence + u' ' + onOneLine(text) + u' ' + fence;
    }

    const ComparedPair &m_pair;
    const Comparison &m_comparison;
    const ReportOptions &m_options;
    QString m_text;
};

// Marks that mean something in the middle of a line.
bool isMark(QChar c)
{
    return QStringView(u"\\`*_[]<>|~&#!").contains(c);
}

} // namespace

QString markdownEscaped(QStringView text)
{
    const QString plain = onOneLine(text);
    QString escaped;
    escaped.reserve(plain.size() + plain.size() / 16);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain[i];
        // At the start of a block "-", "+", "=" and "1." would begin a list or a heading; "://" makes a link.
        const bool opensBlock = i == 0 && QStringView(u"-+=").contains(c);
        const bool endsWord = i + 1 == plain.size() || plain[i + 1] == u' ';
        const bool endsNumber =
            (c == u'.' || c == u')') && endsWord && i > 0 &&
            std::all_of(plain.cbegin(), plain.cbegin() + i, [](QChar digit) { return digit.isDigit(); });
        const bool makesLink = c == u':' && QStringView(plain).sliced(i).startsWith(u"://");
        const bool makesWebLink =
            c == u'.' && QStringView(plain).first(i).endsWith(u"www", Qt::CaseInsensitive);
        if (isMark(c) || opensBlock || endsNumber || makesLink || makesWebLink)
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QByteArray markdownReport(const ComparedPair &pair, const ReportOptions &options)
{
    return MarkdownReport(pair, options).write();
}

} // namespace diptych
