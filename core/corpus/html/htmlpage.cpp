// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/htmlpage.h"

#include "corpus/html/htmlarticle.h"
#include "corpus/html/htmlboilerplate.h"
#include "corpus/html/htmlclean.h"
#include "corpus/html/htmlmetadata.h"
#include "corpus/html/htmlphrases.h"
#include "corpus/html/htmlwriting.h"

#include <QRegularExpression>

#include <algorithm>

namespace diptych {

namespace {

// An article below this many characters may have been cleaned away.
constexpr qsizetype shortestArticle = 250;

/// What stands between the page's headline and the article's element: the lead. Bylines and times do so too,
/// but are short.
std::vector<HtmlParagraph> leadOf(const HtmlTree &tree, int element, const QString &title)
{
    constexpr qsizetype shortestLead = 50; // characters
    constexpr int mostLeads = 3;
    int heading = -1;
    for (int i = 0; i < element; ++i) {
        const bool isTitle = isHeading(tree[i].tag) && !tree[i].isText && !tree.isInside(element, i);
        if (isTitle && (tree[i].tag == GUMBO_TAG_H1 || (heading < 0 && tree.textOf(i) == title)))
            heading = i;
    }
    std::vector<HtmlParagraph> leads;
    if (heading < 0)
        return leads;
    for (HtmlParagraph &one : paragraphsOf(tree, 0)) {
        const bool isBetween = one.node > heading && one.node < element && !tree.isInside(one.node, heading);
        if (isBetween && one.characters >= shortestLead && one.linkCharacters * 4 < one.characters &&
            !isBoilerplate(tree, one))
            leads.push_back(std::move(one));
    }
    if (leads.size() > mostLeads)
        leads.clear();
    return leads;
}

bool isSame(const QString &a, const QString &b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

/// The title goes before the text anyway; what stands before it on the page is its kicker and the date. Prose
/// is neither: behind it, the title is said once more, as in a table of contents.
void dropTitle(std::vector<HtmlParagraph> &paragraphs, const QString &title)
{
    constexpr std::size_t headParagraphs = 5;
    for (std::size_t i = 0; i < std::min(paragraphs.size(), headParagraphs) && !title.isEmpty(); ++i) {
        if (isSame(paragraphs[i].text, title)) {
            paragraphs.erase(paragraphs.begin(), paragraphs.begin() + qsizetype(i) + 1);
            return;
        }
        if (paragraphs[i].characters >= longestInvitation)
            return;
    }
}

QString joined(const HtmlTree &tree, std::vector<HtmlParagraph> paragraphs, const QString &title)
{
    dropTitle(paragraphs, title);
    dropBoilerplate(tree, paragraphs);
    QStringList texts;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const GumboTag tag = tree[paragraphs[i].node].tag;
        if (i > 0)
            texts << (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_TR ? QStringLiteral("\n")
                                                                 : QStringLiteral("\n\n"));
        texts << paragraphs[i].text;
    }
    return texts.join(QString());
}

QString articleText(HtmlTree &tree, Cleaning cleaning, const QString &title)
{
    dropFurniture(tree, cleaning);
    const int element = findArticleElement(tree);
    if (element < 0)
        return {};
    std::vector<HtmlParagraph> paragraphs = leadOf(tree, element, title);
    for (HtmlParagraph &one : paragraphsOf(tree, element))
        paragraphs.push_back(std::move(one));
    return joined(tree, std::move(paragraphs), title);
}

} // namespace

HtmlPage readHtmlPage(const QString &html)
{
    HtmlTree tree(html);
    HtmlPage page;
    page.metadata = htmlMetadata(tree);
    page.text = articleText(tree, Cleaning::Strict, page.metadata.title);
    if (page.text.size() < shortestArticle) {
        const QString gentle = articleText(tree, Cleaning::Gentle, page.metadata.title);
        if (gentle.size() > 2 * page.text.size())
            page.text = gentle;
    }
    if (page.text.isEmpty())
        page.text = joined(tree, paragraphsOf(tree, 0), page.metadata.title);
    return page;
}

QString textOfMarkup(const QString &html)
{
    HtmlTree tree(html);
    dropFurniture(tree, Cleaning::Gentle);
    QStringList texts;
    for (const HtmlParagraph &paragraph : paragraphsOf(tree, 0))
        texts << paragraph.text;
    return texts.join(QStringLiteral("\n\n"));
}

} // namespace diptych
