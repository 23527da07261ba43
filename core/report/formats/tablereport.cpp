// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/tablereport.h"

#include "report/codepoints.h"
#include "report/formats/tsv.h"
#include "report/paragraphlabel.h"
#include "report/vocabulary.h"

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

QStringList header()
{
    QStringList names{u"link"_s,   u"passage"_s, u"kind"_s, u"moved"_s,     u"score"_s,
                      u"reason"_s, u"by_hand"_s, u"note"_s, u"bookmarked"_s};
    for (const Side side : bothSides) {
        for (const QString &name :
             {u"start"_s, u"end"_s, u"paragraph"_s, u"text"_s, u"path"_s, u"url"_s, u"sha256"_s})
            names << sideName(side) + u'_' + name;
    }
    return names;
}

/// The number of the first paragraph that a stretch touches, counted from 1.
QString paragraphNumber(const Article &article, Range range)
{
    return QString::number(paragraphsOf(article.segmentation, range).first + 1);
}

QStringList rowOf(const ComparedPair &pair, const Sided<CodePoints> &codePoints, const Link &link,
                  const Decisions &decisions)
{
    const Decision *note = findDecision(decisions, DecisionKind::Noted, link.span);
    const bool bookmarked = findDecision(decisions, DecisionKind::Bookmarked, link.span) != nullptr;
    QStringList row{QString::number(link.id),
                    QString::number(link.passage),
                    kindName(link.kind),
                    link.moved ? u"true"_s : u"false"_s,
                    QString::number(link.score, 'g', QLocale::FloatingPointShortest),
                    link.reason,
                    link.decided.isValid() ? link.decided.toString(Qt::ISODate) : QString(),
                    note ? note->note : QString(),
                    bookmarked ? u"true"_s : u"false"_s};
    for (const Side side : bothSides) {
        const Article &article = *pair.articles[side];
        const Range range = link.span[side];
        row << QString::number(codePoints[side].at(range.begin))
            << QString::number(codePoints[side].at(range.end)) << paragraphNumber(article, range)
            << range.in(article.text).toString() << article.path << article.address
            << QString::fromLatin1(article.sha256);
    }
    return row;
}

/// What a spreadsheet would run as a formula begins with one of these.
bool looksLikeFormula(const QString &field)
{
    return !field.isEmpty() && QStringView(u"=+-@\t\r").contains(field.front());
}

QByteArray csvLine(QStringList fields)
{
    for (QString &field : fields) {
        if (looksLikeFormula(field))
            field.prepend(u'\'');
        field.remove(QChar::Null); // Ends the field in many a reader.
        const bool isPlain = std::ranges::none_of(
            field, [](QChar c) { return c == u'"' || c == u',' || c == u'\n' || c == u'\r'; });
        if (!isPlain)
            field = u'"' + field.replace(u'"', u"\"\""_s) + u'"';
    }
    return fields.join(u',').toUtf8() + "\r\n";
}

QByteArray tableReport(const ComparedPair &pair, const ReportOptions &options,
                       QByteArray (*line)(QStringList))
{
    const Sided<CodePoints> codePoints{
        {CodePoints(pair.articles[Side::Left]->text), CodePoints(pair.articles[Side::Right]->text)}};
    QByteArray table = line(header());
    for (const Link &link : pair.comparison.links) {
        if (options.kinds.contains(link.kind))
            table += line(rowOf(pair, codePoints, link, options.decisions));
    }
    return table;
}

} // namespace

QByteArray csvReport(const ComparedPair &pair, const ReportOptions &options)
{
    return tableReport(pair, options, csvLine);
}

QByteArray tsvReport(const ComparedPair &pair, const ReportOptions &options)
{
    return tableReport(pair, options, tsvLine);
}

} // namespace diptych
