// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"

#include "report/articlefacts.h"
#include "report/codepoints.h"
#include "report/evidence.h"
#include "report/formats/jsonreport.h"
#include "report/maydiffer.h"
#include "report/news.h"
#include "report/paragraphlabel.h"
#include "report/statements.h"
#include "report/summarysentence.h"
#include "report/vocabulary.h"

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

DocumentRun plain(const QString &text)
{
    return {.text = documentCharacters(text)};
}

DocumentRun soft(const QString &text)
{
    return {.text = documentCharacters(text), .soft = true};
}

DocumentCell small(DocumentRun run)
{
    return {{.style = DocumentStyle::Small, .runs = {std::move(run)}}};
}

DocumentCell label(const QString &text)
{
    return {{.style = DocumentStyle::Label, .runs = {plain(text)}}};
}

class Writer
{
public:
    Writer(const ComparedPair &pair, ReportFormat format, const ReportOptions &options)
        : m_pair(pair)
        , m_summary(pair.comparison.summary)
        , m_format(format)
        , m_options(options)
        , m_codePoints{{CodePoints(pair.articles[Side::Left]->text),
                        CodePoints(pair.articles[Side::Right]->text)}}
        , m_rightToLeft{{runsRightToLeft(pair.articles[Side::Left]->text),
                         runsRightToLeft(pair.articles[Side::Right]->text)}}
        , m_passageOf(statementsByLink(statementsOf(pair), pair.comparison.links.size()))
    {
    }

    [[nodiscard]] Document make();

private:
    DocumentSection &start(DocumentPart part, const QString &heading = {});
    void writeOpening();
    [[nodiscard]] DocumentParagraph legend() const;
    void writeTexts();
    [[nodiscard]] DocumentCell textHead(Side side) const;
    void writeLinks();
    [[nodiscard]] DocumentRow linkRow(const Link &link) const;
    [[nodiscard]] DocumentCell linkCell(const Link &link, Side side) const;
    void writeDifferences();
    void writeUnmatched(Side side);
    [[nodiscard]] DocumentCell differenceCell(const ShownDifference &difference, Side side) const;
    void writeFigures();
    void writeShares(const QString &of, Shares SideSummary::*shares);
    void writeFigure(const QString &name, const Sided<QString> &values, const QString &formula);
    void writeSources();
    void writeDecisions();
    void writeClosing();
    [[nodiscard]] DocumentParagraph paragraphOf(Side side, DocumentStyle style) const;
    /// The number of the passage that a reader finds the link in, as in the window.
    [[nodiscard]] std::size_t passageOf(const Link &link) const
    {
        return m_passageOf[static_cast<std::size_t>(&link - m_pair.comparison.links.data())] + 1;
    }

    const ComparedPair &m_pair;
    const Summary &m_summary;
    const ReportFormat m_format;
    const ReportOptions &m_options;
    Sided<CodePoints> m_codePoints;
    Sided<bool> m_rightToLeft;
    std::vector<std::size_t> m_passageOf;
    Document m_document;
};

Document Writer::make()
{
    const auto name = [this](Side side) { return documentCharacters(m_pair.articles[side]->displayTitle()); };
    m_document.title = name(Side::Left) + u" | "_s + name(Side::Right);
    m_document.language = u"en"_s;
    m_document.made = m_options.made.isValid() ? m_options.made : exportTime();
    if (m_format == ReportFormat::Pdf)
        m_document.evidence = evidenceData(m_pair, m_options);
    for (const Link &link : m_pair.comparison.links) {
        if (m_options.kinds.contains(link.kind))
            m_document.links[link.id] = link.kind;
    }
    writeOpening();
    // A part that the format cannot leave out is there, one that it does not know is not: a picture is looked
    // at, and whoever wants to look things up takes a document.
    const auto has = [possible = partsOf(m_format), this](ReportPart part) {
        return possible.testFlag(part) ? m_options.parts.testFlag(part) : part == ReportPart::Texts;
    };
    if (has(ReportPart::Texts))
        writeTexts();
    if (has(ReportPart::Links))
        writeLinks();
    if (has(ReportPart::Facts))
        writeDifferences();
    for (const Side side : bothSides)
        if (has(ReportPart::Unmatched))
            writeUnmatched(side);
    if (has(ReportPart::Figures))
        writeFigures();
    writeSources();
    writeDecisions();
    writeClosing();
    return std::move(m_document);
}

DocumentSection &Writer::start(DocumentPart part, const QString &heading)
{
    m_document.sections.push_back({.part = part, .heading = heading});
    return m_document.sections.back();
}

void Writer::writeOpening()
{
    DocumentSection &opening = start(DocumentPart::Opening, u"Two reports compared"_s);
    opening.paragraphs.push_back({.style = DocumentStyle::Lead, .runs = {plain(summarySentence(m_pair))}});
    if (m_options.parts.testFlag(ReportPart::Legend))
        opening.paragraphs.push_back(legend());
}

DocumentParagraph Writer::legend() const
{
    DocumentParagraph legend{.style = DocumentStyle::Small};
    const auto kind = [&](LinkKind of, const QString &meaning) {
        legend.runs.push_back({.text = kindSign(of) + u' ' + kindWords(of), .kind = of});
        legend.runs.push_back(soft(u" "_s + meaning));
    };
    kind(LinkKind::Verbatim, u"the same words in the same order;  "_s);
    kind(LinkKind::Edited, u"mostly the same words, "_s);
    legend.runs.push_back({.text = u"those that were changed"_s, .changed = true});
    legend.runs.push_back(soft(u" underlined;  "_s));
    kind(LinkKind::Reworded, u"the same statement, a guess by its words;  "_s);
    legend.runs.push_back({.text = u"may differ"_s, .differs = true});
    legend.runs.push_back(soft(u" underlined twice: told differently, perhaps;  "_s));
    legend.runs.push_back(plain(movedSign() + u" moved"_s));
    legend.runs.push_back(soft(u" stands in another place;  "_s));
    legend.runs.push_back({.text = repeatedSign() + u" told again"_s, .repeated = true});
    legend.runs.push_back(soft(u" stands more than once in one report;  a line beside a paragraph: no match "
                               u"found in the other report. "
                               "The numbers lead from one report to the other."_s));
    return legend;
}

void Writer::writeTexts()
{
    DocumentSection &texts = start(DocumentPart::Texts);
    texts.columns = {1, 1};
    DocumentRow text;
    for (const Side side : bothSides) {
        texts.head.push_back(textHead(side));
        text.push_back(documentText(m_pair, side, m_options));
        if (m_pair.articles[side]->words() == 0)
            text.back().push_back(
                {.style = DocumentStyle::Note, .runs = {soft(u"This report has no words."_s)}});
    }
    texts.rows.push_back(std::move(text));
}

DocumentCell Writer::textHead(Side side) const
{
    const Article &article = *m_pair.articles[side];
    DocumentCell head = label(u"Report "_s + reportLetter(side));
    head.push_back({.style = DocumentStyle::Small, .runs = {soft(article.path)}});
    QStringList facts;
    for (const QString &fact : {article.outlet, article.date, wordCountText(article)}) {
        if (!fact.isEmpty())
            facts << fact;
    }
    head.push_back({.style = DocumentStyle::Small, .runs = {soft(facts.join(u" · "_s))}});
    return head;
}

void Writer::writeLinks()
{
    DocumentSection &links = start(DocumentPart::Links, u"In both reports"_s);
    links.columns = {5, 14, 14};
    links.head = {label(u"link"_s), label(u"A"_s), label(u"B"_s)};
    for (const Link &link : m_pair.comparison.links) {
        if (m_options.kinds.contains(link.kind))
            links.rows.push_back(linkRow(link));
    }
    if (links.rows.empty())
        m_document.sections.pop_back();
}

DocumentRow Writer::linkRow(const Link &link) const
{
    DocumentCell name{{.style = DocumentStyle::Small}};
    name.back().runs = {{.text = kindSign(link.kind) + QString::number(link.id) +
                                 (link.moved ? movedSign() : QString()) + u' ',
                         .bold = true},
                        plain(kindWords(link.kind) + (link.moved ? u", moved"_s : QString()))};
    name.push_back({.style = DocumentStyle::Small,
                    .runs = {soft(u"passage %1, score %2"_s.arg(QString::number(passageOf(link)),
                                                                QString::number(link.score, 'f', 2)))}});
    if (link.decided.isValid())
        name.push_back({.style = DocumentStyle::Small,
                        .runs = {soft(u"by hand "_s + link.decided.toUTC().toString(Qt::ISODate))}});
    DocumentRow row{std::move(name), linkCell(link, Side::Left), linkCell(link, Side::Right)};
    if (!link.reason.isEmpty())
        row[1].push_back({.style = DocumentStyle::Small, .runs = {soft(u"Why: "_s + link.reason)}});
    return row;
}

/// Where it stands, and the words with what was edited underlined.
DocumentCell Writer::linkCell(const Link &link, Side side) const
{
    const Article &article = *m_pair.articles[side];
    const Range span = link.span[side];
    const QString place = u"%1, characters %2–%3"_s.arg(paragraphLabel(article.segmentation, span),
                                                        QString::number(m_codePoints[side].at(span.begin)),
                                                        QString::number(m_codePoints[side].at(span.end)));
    DocumentParagraph words = paragraphOf(side, DocumentStyle::Body);
    qsizetype done = span.begin;
    const auto upTo = [&](qsizetype end, bool changed) {
        if (end > done)
            words.runs.push_back(
                {.text = documentCharacters(Range{done, end}.in(article.text)), .changed = changed});
        done = std::max(done, end);
    };
    for (const Edit &edit : link.edits) {
        upTo(edit.span[side].begin, false);
        upTo(edit.span[side].end, true);
    }
    upTo(span.end, false);
    DocumentCell cell = small(soft(place));
    cell.push_back(std::move(words));
    return cell;
}

void Writer::writeDifferences()
{
    const std::vector<ShownDifference> differences = shownDifferences(m_pair);
    if (differences.empty())
        return;
    DocumentSection &section = start(DocumentPart::Differences, u"May differ"_s);
    section.paragraphs.push_back(
        {.style = DocumentStyle::Small,
         .runs = {soft(u"Places to look at, found by rule; whether the reports contradict each other is for "
                       "the reader to say."_s)}});
    section.columns = {5, 14, 14};
    section.head = {label({}), label(u"A"_s), label(u"B"_s)};
    for (const ShownDifference &difference : differences) {
        QStringList ids;
        for (const int id : difference.links)
            ids << QString::number(id);
        DocumentCell name = small(plain(differenceName(difference.fact->type)));
        name.push_back({.style = DocumentStyle::Small, .runs = {plain(differenceText(*difference.fact))}});
        if (!ids.isEmpty())
            name.push_back({.style = DocumentStyle::Small, .runs = {soft(u"link "_s + ids.join(u", "_s))}});
        section.rows.push_back({std::move(name), differenceCell(difference, Side::Left),
                                differenceCell(difference, Side::Right)});
    }
}

/// The sentence with what may differ marked.
DocumentCell Writer::differenceCell(const ShownDifference &difference, Side side) const
{
    const QStringView text = m_pair.articles[side]->text;
    const Range sentence = difference.sentences[side];
    DocumentParagraph words = paragraphOf(side, DocumentStyle::Body);
    qsizetype done = sentence.begin;
    const auto upTo = [&](qsizetype end, bool differs) {
        if (end > done)
            words.runs.push_back({.text = documentCharacters(Range{done, end}.in(text)), .differs = differs});
        done = std::max(done, end);
    };
    for (const Range &span : difference.fact->spans[side]) {
        if (span.begin < done || span.end > sentence.end)
            continue;
        upTo(span.begin, false);
        upTo(span.end, true);
    }
    upTo(sentence.end, false);
    return {words};
}

void Writer::writeUnmatched(Side side)
{
    const std::vector<Range> news = newsOf(m_pair, side);
    if (news.empty())
        return;
    const Article &article = *m_pair.articles[side];
    DocumentSection &section = start(DocumentPart::Unmatched, unmatchedHeading(side));
    section.paragraphs.push_back({.style = DocumentStyle::Small, .runs = {soft(unmatchedRemark())}});
    section.columns = {5, 28};
    for (const Range &range : news) {
        DocumentCell words;
        for (const Range &part : paragraphParts(article.segmentation, range)) {
            words.push_back(paragraphOf(side, DocumentStyle::Body));
            words.back().runs = {plain(part.in(article.text).toString())};
        }
        section.rows.push_back({small(soft(paragraphLabel(article.segmentation, range))), std::move(words)});
    }
}

void Writer::writeFigures()
{
    DocumentSection &figures = start(DocumentPart::Figures, u"Figures"_s);
    figures.columns = {9, 4, 4, 18};
    figures.head = {label({}), label(u"A"_s), label(u"B"_s), label(u"share of"_s)};
    writeShares(u"the report’s words"_s, &SideSummary::shares);
    const auto repeated = [this](Side side) { return m_summary.sides[side].repeated; };
    writeFigure(u"told again"_s, {{percentage(repeated(Side::Left)), percentage(repeated(Side::Right))}},
                u"words in second and later copies / words"_s);
    if (repeated(Side::Left) > 0 || repeated(Side::Right) > 0)
        writeShares(u"the words outside second and later copies"_s, &SideSummary::distinct);
    writeFigure(u"similarity"_s, {{percentage(m_summary.similarity), {}}},
                u"linked words of both / words of both"_s);
    writeFigure(u"order agreement"_s, {{percentage(m_summary.orderAgreement), {}}},
                u"linked words whose links are not all moved / linked words, of both"_s);
    writeFigure(u"longest run word for word"_s,
                {{counted(m_summary.longestVerbatimWords, u"word"_s, u"words"_s), {}}},
                u"equal words on end"_s);
}

void Writer::writeShares(const QString &of, Shares SideSummary::*shares)
{
    const auto row = [&](const QString &name, double Shares::*share) {
        const auto value = [&](Side side) { return percentage(m_summary.sides[side].*shares.*share); };
        writeFigure(name, {{value(Side::Left), value(Side::Right)}}, of);
    };
    row(kindWords(LinkKind::Verbatim), &Shares::verbatim);
    row(kindWords(LinkKind::Edited), &Shares::edited);
    row(kindWords(LinkKind::Reworded), &Shares::reworded);
    row(u"no match found"_s, &Shares::unique);
}

void Writer::writeFigure(const QString &name, const Sided<QString> &values, const QString &formula)
{
    m_document.sections.back().rows.push_back({small(plain(name)), small(plain(values[Side::Left])),
                                               small(plain(values[Side::Right])), small(soft(formula))});
}

void Writer::writeSources()
{
    DocumentSection &sources = start(DocumentPart::Sources, u"Sources"_s);
    sources.columns = {4, 14, 14};
    sources.head = {label({}), label(u"A"_s), label(u"B"_s)};
    for (const SourceLine &line : sourceLines(m_pair)) {
        DocumentRow cells{small(soft(line.name))};
        for (const Side side : bothSides)
            cells.push_back(small(line.text[side].isEmpty() ? soft(u"not known"_s) : plain(line.text[side])));
        sources.rows.push_back(std::move(cells));
    }
}

void Writer::writeDecisions()
{
    const std::vector<DecisionLine> decisions = decisionLines(m_pair, m_options);
    if (decisions.empty())
        return;
    DocumentSection &section = start(DocumentPart::ByHand, u"Decided by a person"_s);
    section.columns = {5, 11, 11, 5};
    section.head = {label(u"decision"_s), label(u"A"_s), label(u"B"_s), label(u"time"_s)};
    for (const DecisionLine &line : decisions) {
        DocumentRow cells{small(plain(line.what))};
        if (!line.decision->note.isEmpty())
            cells.back().push_back({.style = DocumentStyle::Small, .runs = {plain(line.decision->note)}});
        for (const Side side : bothSides)
            cells.push_back(small(plain(line.where[side] + u' ' + line.words[side].toString())));
        cells.push_back(small(soft(timeText(line.decision->at))));
        section.rows.push_back(std::move(cells));
    }
}

void Writer::writeClosing()
{
    DocumentSection &closing = start(DocumentPart::Closing);
    for (const EvidenceLine &line : evidenceLines(m_pair, m_format, m_options))
        closing.paragraphs.push_back(
            {.style = DocumentStyle::Small, .runs = {soft(line.name + u": "_s), plain(line.text)}});
}

DocumentParagraph Writer::paragraphOf(Side side, DocumentStyle style) const
{
    const Article &article = *m_pair.articles[side];
    return {.style = style, .language = article.language, .rightToLeft = m_rightToLeft[side]};
}

} // namespace

Document makeDocument(const ComparedPair &pair, ReportFormat format, const ReportOptions &options)
{
    return Writer(pair, format, options).make();
}

} // namespace diptych
