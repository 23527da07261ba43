// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/htmldifferences.h"

#include "report/formats/htmlpane.h"
#include "report/formats/htmltext.h"
#include "report/maydiffer.h"
#include "report/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

QString columnHead(const Article &article, Side side)
{
    const QString date =
        article.date.isEmpty() ? QString() : u" <span>%1</span>"_s.arg(htmlEscaped(article.date));
    return u"<th scope=\"col\">%1%2</th>"_s.arg(reportLetter(side), date);
}

// The sentence with what may differ marked. The attributes are those of the whole report's language.
QString sentenceCell(QStringView text, Range sentence, const std::vector<Range> &spans,
                     const QString &attributes)
{
    QString html;
    qsizetype done = sentence.begin;
    for (const Range &span : spans) {
        if (span.begin < done || span.end > sentence.end)
            continue;
        html += htmlEscaped(text.sliced(done, span.begin - done)) +
                u"<mark class=\"d\">%1</mark>"_s.arg(htmlEscaped(span.in(text)));
        done = span.end;
    }
    html += htmlEscaped(text.sliced(done, sentence.end - done));
    return u"<td%1>%2</td>"_s.arg(attributes, html);
}

QString linkList(const std::vector<int> &ids, const ComparedPair &pair, const ReportOptions &options)
{
    QStringList links;
    for (const int id : ids) {
        const auto link = std::ranges::lower_bound(pair.comparison.links, id, {}, &Link::id);
        if (link != pair.comparison.links.end() && link->id == id && options.kinds.contains(link->kind))
            links << (options.parts.testFlag(ReportPart::Texts) ? u"<a href=\"#l%1\">%1</a>"_s.arg(id)
                                                                : QString::number(id));
    }
    return links.isEmpty() ? QString() : u" (link %1)"_s.arg(links.join(u", "_s));
}

} // namespace

QString htmlDifferences(const ComparedPair &pair, const ReportOptions &options)
{
    const std::vector<ShownDifference> differences = shownDifferences(pair);
    if (differences.empty())
        return {};
    QString html =
        u"<section class=\"differ\">\n<h2>May differ</h2>\n"
        "<p>Places to look at, found by rule; whether the reports contradict each other is for the reader "
        "to say.</p>\n<table>\n<thead><tr>"_s;
    for (const Side side : bothSides)
        html += columnHead(*pair.articles[side], side);
    html += u"</tr></thead>\n"_s;
    // They take a look at the whole text, which a long report with many differences has no time for each.
    const Sided<QString> attributes{
        {languageAttributes(*pair.articles[Side::Left]), languageAttributes(*pair.articles[Side::Right])}};
    for (const ShownDifference &difference : differences) {
        const Fact &fact = *difference.fact;
        html += u"<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"2\">%1, %2%3</th></tr>\n<tr>"_s.arg(
            differenceName(fact.type), htmlEscaped(differenceText(fact)),
            linkList(difference.links, pair, options));
        for (const Side side : bothSides)
            html += sentenceCell(pair.articles[side]->text, difference.sentences[side], fact.spans[side],
                                 attributes[side]);
        html += u"</tr>\n</tbody>\n"_s;
    }
    return html + u"</table>\n</section>\n"_s;
}

} // namespace diptych
