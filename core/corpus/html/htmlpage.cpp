// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/htmlpage.h"

#include "corpus/html/htmlarticle.h"
#include "corpus/html/htmlclean.h"
#include "corpus/html/htmlmetadata.h"
#include "corpus/html/htmlwriting.h"

#include <QRegularExpression>

#include <algorithm>

namespace diptych {

namespace {

// An article below this many characters may have been cleaned away.
constexpr qsizetype shortestArticle = 250;
// A paragraph that is links and little else is a way to other pages.
constexpr double linksAlone = 0.5;
constexpr qsizetype longestInvitation = 160; // characters

bool isHeading(GumboTag tag)
{
    return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 ||
           tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6;
}

bool isInvitation(const QString &text)
{
    if (text.size() > longestInvitation)
        return false;
    static const QRegularExpression invitation(
        QStringLiteral(
            "^\\W*(?:read (?:more|also|next|the full)|also read|see also|more on this|more from|related|"
            "advertisement|advert|anzeige|werbung|publicidade|publicité|publicidad|share this|share on|"
            "follow us|follow @|sign up|subscribe|click here|watch:|listen:|photos?:|lesen sie auch|"
            "mehr zum thema|lire aussi|à lire aussi|leggi anche|lea también|leia (?:também|mais)|"
            "czytaj (?:też|także|więcej)|continue reading|tags?:|topics?:|filed under|"
            "story continues|article continues|scroll to|skip to|all rights reserved|"
            "copyright|©|print|comments?$|leave a comment|have your say|"
            "image (?:source|caption|copyright)|loading|min "
            "read|teilen|partager|compartir|condividi|udostępnij|(?:das|dies(?:er|es)?) .{0,30}könnte|das "
            "könnte (?:sie|dich)|weitere (?:artikel|beiträge|themen)|mehr themen|"
            "vous aimerez|aussi sur|te puede interesar|potrebbe interessarti|zobacz "
            "(?:też|także|również))\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return invitation.match(text).hasMatch();
}

bool isBoilerplate(const HtmlTree &tree, const HtmlParagraph &paragraph)
{
    const bool isList = tree[paragraph.node].tag == GUMBO_TAG_LI;
    const double density =
        double(paragraph.linkCharacters) / double(std::max<qsizetype>(1, paragraph.characters));
    const bool isSentence =
        !isList && paragraph.text.endsWith(u'.') && paragraph.characters > longestInvitation / 4;
    if (density > linksAlone && !isSentence && (paragraph.characters < longestInvitation || isList))
        return true;
    return isInvitation(paragraph.text);
}

/// Drops what leads to other pages, and the line before it that says so: "More on this:".
void dropBoilerplate(const HtmlTree &tree, std::vector<HtmlParagraph> &paragraphs)
{
    constexpr qsizetype longestLine = 80; // UTF-16 units
    std::vector<HtmlParagraph> kept;
    for (HtmlParagraph &one : paragraphs) {
        if (!isBoilerplate(tree, one)) {
            kept.push_back(std::move(one));
            continue;
        }
        const bool isAnnounced = !kept.empty() && kept.back().text.size() <= longestLine &&
                                 (kept.back().text.endsWith(u':') || isHeading(tree[kept.back().node].tag));
        if (isAnnounced)
            kept.pop_back();
    }
    paragraphs = std::move(kept);
}

/// What stands between the page's headline and the article's element: the lead. Bylines and times do so too,
/// but are short.
std::vector<HtmlParagraph> leadOf(const HtmlTree &tree, int element, const QString &title)
{
    constexpr qsizetype shortestLead = 50; // characters
    constexpr int mostLeads = 3;
    int heading = -1;
    for (int i = 0; i < element; ++i) {
        const bool isTitle = isHeading(tree[i].tag) && !tree[i].isText && !tree.isInside(element, i);
        if (isTitle && (tree[i].tag == GUMBO_TAG_H1 || tree.textOf(i) == title))
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

QString joined(const HtmlTree &tree, std::vector<HtmlParagraph> paragraphs, const QString &title)
{
    dropBoilerplate(tree, paragraphs);
    // The title goes before the text anyway; what stands before it on the page is its kicker and the date.
    constexpr std::size_t headParagraphs = 5;
    for (std::size_t i = 0; i < std::min(paragraphs.size(), headParagraphs); ++i) {
        if (!title.isEmpty() && isSame(paragraphs[i].text, title)) {
            paragraphs.erase(paragraphs.begin(), paragraphs.begin() + qsizetype(i) + 1);
            break;
        }
    }
    // A heading without a text behind it headed what was left out.
    while (!paragraphs.empty() && isHeading(tree[paragraphs.back().node].tag))
        paragraphs.pop_back();
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
