// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/htmlunmatched.h"

#include "report/formats/htmlpane.h"
#include "report/formats/htmltext.h"
#include "report/news.h"
#include "report/paragraphlabel.h"
#include "report/summarysentence.h"

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

QString placeOf(const Article &article, Side side, Range range, const ReportOptions &options)
{
    const QString label = paragraphLabel(article.segmentation, range);
    if (!options.parts.testFlag(ReportPart::Texts))
        return label;
    return u"<a href=\"#%1p%2\">%3</a>"_s.arg(side == Side::Left ? u"l"_s : u"r"_s)
        .arg(paragraphsOf(article.segmentation, range).first + 1)
        .arg(label);
}

QString listOf(const ComparedPair &pair, Side side, const ReportOptions &options)
{
    const std::vector<Range> news = newsOf(pair, side);
    if (news.empty())
        return {};
    const Article &article = *pair.articles[side];
    // It takes a look at the whole text, which a long report with many stretches has no time for each.
    const QString attributes = languageAttributes(article);
    QString html = u"<section class=\"only\">\n<h2>%1</h2>\n<p>%2</p>\n<ul>\n"_s.arg(unmatchedHeading(side),
                                                                                     unmatchedRemark());
    for (const Range &range : news) {
        html += u"<li>"_s;
        for (const Range &part : paragraphParts(article.segmentation, range))
            html += u"<p>%1 <span"_s.arg(placeOf(article, side, part, options)) + attributes + u'>' +
                    htmlEscaped(part.in(article.text)) + u"</span></p>"_s;
        html += u"</li>\n"_s;
    }
    return html + u"</ul>\n</section>\n"_s;
}

} // namespace

QString htmlUnmatched(const ComparedPair &pair, const ReportOptions &options)
{
    QString html;
    for (const Side side : bothSides)
        html += listOf(pair, side, options);
    return html.isEmpty() ? html : u"<div class=\"onlys\">\n"_s + html + u"</div>\n"_s;
}

} // namespace diptych
