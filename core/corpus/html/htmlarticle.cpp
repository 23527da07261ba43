// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/htmlarticle.h"

#include "corpus/html/htmlclean.h"

#include <QRegularExpression>

#include <algorithm>

namespace diptych {

namespace {

// Readability's figures, which years of use have chosen.
constexpr qsizetype shortestScored = 25; // characters
constexpr int scoredAncestors = 5;
constexpr double nameWeight = 25;
// An ancestor is taken instead if it holds this much more prose, and prose makes up this much of what it
// adds.
constexpr double worthwhileGrowth = 0.15;
constexpr double proseOfGrowth = 0.7;

qsizetype commasIn(const HtmlTree &tree, int block)
{
    qsizetype commas = 0;
    std::vector<int> waiting(tree[block].children);
    while (!waiting.empty()) {
        const HtmlNode &node = tree[waiting.back()];
        waiting.pop_back();
        if (node.isDropped)
            continue;
        commas += std::count_if(node.text.begin(), node.text.end(),
                                [](QChar c) { return c == u',' || c == u'،' || c == u'、' || c == u'，'; });
        if (node.isText || !isBlock(node.tag))
            waiting.insert(waiting.end(), node.children.begin(), node.children.end());
    }
    return commas;
}

/// The characters in a block, outside of blocks in it; and those of them in links.
std::pair<qsizetype, qsizetype> ownCharacters(const HtmlTree &tree, int block)
{
    qsizetype own = tree[block].characters;
    qsizetype links = tree[block].linkCharacters;
    std::vector<int> waiting(tree[block].children);
    while (!waiting.empty()) {
        const HtmlNode &node = tree[waiting.back()];
        waiting.pop_back();
        if (node.isText || node.isDropped)
            continue;
        if (isBlock(node.tag)) {
            own -= node.characters;
            links -= node.linkCharacters;
        } else {
            waiting.insert(waiting.end(), node.children.begin(), node.children.end());
        }
    }
    return {own, links};
}

double weightOf(const HtmlTree &tree, int node)
{
    static const QRegularExpression good(QStringLiteral(
        "article|body|content|entry|hentry|h-entry|main|page|post|text|blog|story|copy|paragraph"));
    static const QRegularExpression bad(QStringLiteral(
        "hidden|banner|combx|comment|com-|contact|foot|gdpr|masthead|media|meta|outbrain|promo|"
        "related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|tool|widget"));
    static const QRegularExpression body(QStringLiteral(
        "(?:article|story|post|entry|news|main)-?(?:body|content|text|copy|detail)|rich-?text"));
    // A body's names are those of the whole page: "single-article no-sidebar".
    const QString name = tree[node].tag == GUMBO_TAG_BODY ? QString() : nameOf(tree, node);
    double weight = 0;
    if (bad.match(name).hasMatch())
        weight -= nameWeight;
    if (good.match(name).hasMatch())
        weight += nameWeight;
    if (body.match(name).hasMatch())
        weight += nameWeight;
    if (tree.attribute(node, "itemprop").compare(u"articleBody", Qt::CaseInsensitive) == 0)
        weight += 4 * nameWeight;
    switch (tree[node].tag) {
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
        return weight + 15;
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
        return weight + 5;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_BLOCKQUOTE:
        return weight + 3;
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_ADDRESS:
        return weight - 3;
    default:
        return weight;
    }
}

std::vector<double> scores(const HtmlTree &tree)
{
    std::vector<double> points(tree.nodes.size(), 0);
    std::vector<bool> isWeighed(tree.nodes.size(), false);
    for (int i = 0; i < tree.size(); ++i) {
        const HtmlNode &node = tree[i];
        if (node.isText || node.isDropped || !isBlock(node.tag) || node.characters < shortestScored)
            continue;
        const auto [own, links] = ownCharacters(tree, i);
        if (own < shortestScored)
            continue;
        const double density = double(links) / double(own);
        const double score =
            (1 + double(commasIn(tree, i)) + std::min(3.0, double(own) / 100)) * (1 - density);
        // A block that holds its text itself, without paragraphs, is what the text stands in.
        const bool isContainer = node.tag == GUMBO_TAG_DIV || node.tag == GUMBO_TAG_TD ||
                                 node.tag == GUMBO_TAG_SECTION || node.tag == GUMBO_TAG_ARTICLE;
        int ancestor = isContainer && own > 200 ? i : node.parent;
        for (int level = 0; level < scoredAncestors && ancestor >= 0; ++level) {
            const auto at = static_cast<std::size_t>(ancestor);
            if (!isWeighed[at]) {
                isWeighed[at] = true;
                points[at] += weightOf(tree, ancestor);
            }
            points[at] += score / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
            ancestor = tree[ancestor].parent;
        }
    }
    return points;
}

} // namespace

int findArticleElement(const HtmlTree &tree)
{
    std::vector<double> points = scores(tree);
    int best = -1;
    for (int i = 0; i < tree.size(); ++i) {
        auto &score = points[static_cast<std::size_t>(i)];
        score *= 1 - tree[i].linkDensity();
        if (score > 0 && (best < 0 || score > points[static_cast<std::size_t>(best)]))
            best = i;
    }
    if (best < 0)
        return -1;
    // Parts of one article that stand in boxes of their own.
    for (int outer = tree[best].parent; outer > 0 && tree[outer].tag != GUMBO_TAG_HTML;
         outer = tree[outer].parent) {
        const double added = double(tree[outer].characters - tree[best].characters);
        const double prose = double(tree[outer].proseCharacters - tree[best].proseCharacters);
        if (prose > worthwhileGrowth * double(tree[best].proseCharacters) && prose > proseOfGrowth * added)
            best = outer;
    }
    return best;
}

} // namespace diptych
