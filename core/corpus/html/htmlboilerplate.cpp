// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/htmlboilerplate.h"

#include "corpus/html/htmlclean.h"
#include "corpus/html/htmlphrases.h"

#include <QRegularExpression>

#include <algorithm>

namespace diptych {

namespace {

// A paragraph that is links and little else is a way to other pages.
constexpr double linksAlone = 0.5;

bool isBold(const HtmlTree &tree, const HtmlParagraph &paragraph)
{
    qsizetype bold = 0;
    std::vector<int> waiting(tree[paragraph.node].children);
    while (!waiting.empty()) {
        const HtmlNode &node = tree[waiting.back()];
        waiting.pop_back();
        if (node.isText || node.isDropped)
            continue;
        if (node.tag == GUMBO_TAG_B || node.tag == GUMBO_TAG_STRONG)
            bold += node.characters;
        else if (!isBlock(node.tag))
            waiting.insert(waiting.end(), node.children.begin(), node.children.end());
    }
    return bold >= paragraph.characters && paragraph.characters > 0;
}

/// Whether a block is a cell of a table or stands right in one.
bool isInCell(const HtmlTree &tree, int node)
{
    const auto isCell = [](GumboTag tag) { return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH; };
    return isCell(tree[node].tag) || (tree[node].parent >= 0 && isCell(tree[tree[node].parent].tag));
}

/// A heading, or a short line of bold type that is used as one.
bool headsSection(const HtmlTree &tree, const HtmlParagraph &paragraph)
{
    const GumboTag tag = tree[paragraph.node].tag;
    if (isHeading(tag))
        return true;
    // A block that holds more is not this line.
    if (tree[paragraph.node].characters > longestLine || isInCell(tree, paragraph.node))
        return false;
    static const QRegularExpression names(QStringLiteral("[ -](?:heading|headline|header|title) "));
    if (names.match(nameOf(tree, paragraph.node)).hasMatch())
        return true;
    const QChar last = paragraph.text.back();
    return last != u'.' && last != u'!' && isBold(tree, paragraph);
}

bool isMoreThanLine(const HtmlParagraph &paragraph)
{
    return paragraph.text.size() > longestLine;
}

/// Dates and names of authors before the first paragraph that is more than a line.
void dropHeadLines(std::vector<HtmlParagraph> &paragraphs)
{
    const auto text = std::ranges::find_if(paragraphs, isMoreThanLine);
    constexpr qsizetype mostLines = 6;
    if (text == paragraphs.end() || text - paragraphs.begin() > mostLines)
        return;
    paragraphs.erase(std::remove_if(paragraphs.begin(), text,
                                    [](const HtmlParagraph &one) { return isHeadLine(one.text); }),
                     text);
}

qsizetype charactersOf(const std::vector<HtmlParagraph> &paragraphs)
{
    qsizetype characters = 0;
    for (const HtmlParagraph &one : paragraphs)
        characters += one.characters;
    return characters;
}

/// Drops sections that lead away: all that stands behind their heading at the end of a page, short lines in
/// the midst of it.
void dropEndSections(const HtmlTree &tree, std::vector<HtmlParagraph> &paragraphs)
{
    constexpr double largestSection = 0.25; // of the text
    const double whole = double(charactersOf(paragraphs));
    std::vector<HtmlParagraph> kept;
    for (std::size_t i = 0; i < paragraphs.size();) {
        const auto begin = paragraphs.begin() + qsizetype(i);
        const bool isEnd =
            (headsSection(tree, *begin) || begin->text.endsWith(u':')) && isEndHeading(begin->text);
        auto behind = begin + 1;
        qsizetype section = 0;
        while (isEnd && behind != paragraphs.end() && !headsSection(tree, *behind))
            section += (behind++)->characters;
        if (isEnd && (behind != paragraphs.end() || double(section) > largestSection * whole))
            behind = std::find_if(begin + 1, behind, isMoreThanLine);
        if (!isEnd)
            kept.push_back(std::move(*begin));
        i = std::size_t(behind - paragraphs.begin());
    }
    paragraphs = std::move(kept);
}

/// Notes on cookies stand at a page's ends; in the midst of a text they are what it is about.
void dropCookieNotes(std::vector<HtmlParagraph> &paragraphs)
{
    constexpr std::size_t deepest = 4; // paragraphs from an end
    std::size_t place = 0;
    const std::size_t count = paragraphs.size();
    std::erase_if(paragraphs, [&](const HtmlParagraph &one) {
        const bool isAtEnd = place < deepest || place + deepest >= count;
        ++place;
        return isAtEnd && isCookieNote(one.text);
    });
}

/// Drops headings without a text behind them, which headed what was left out, and farewells.
void dropEnd(const HtmlTree &tree, std::vector<HtmlParagraph> &paragraphs)
{
    constexpr int mostFarewells = 3;
    std::size_t end = paragraphs.size();
    for (int farewells = 0; end > 0; --end) {
        const HtmlParagraph &last = paragraphs[end - 1];
        if (headsSection(tree, last))
            continue;
        if (!isFarewell(last.text) || ++farewells > mostFarewells)
            break;
    }
    if (end > 0) // else they are all that the page says
        paragraphs.resize(end);
}

/// Drops what leads to other pages, and the line before it that says so: "More on this:".
void dropLinks(const HtmlTree &tree, std::vector<HtmlParagraph> &paragraphs)
{
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

/// Whether a block stands in a table whose columns have names: its links are data.
bool isInNamedTable(const HtmlTree &tree, int node)
{
    constexpr int deepestCell = 8;   // elements between a table and its text
    constexpr qsizetype lastRow = 8; // among what may stand before the first: a caption, white space
    for (int depth = 0; depth < deepestCell && node > 0 && tree[node].tag != GUMBO_TAG_TABLE; ++depth)
        node = tree[node].parent;
    if (node <= 0 || tree[node].tag != GUMBO_TAG_TABLE)
        return false;
    while (tree[node].tag != GUMBO_TAG_TR) { // its first row
        const std::vector<int> &children = tree[node].children;
        const auto end = children.begin() + std::min(lastRow, qsizetype(children.size()));
        const auto inner = std::find_if(children.begin(), end, [&tree](int child) {
            const GumboTag tag = tree[child].tag;
            return tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_TR;
        });
        if (inner == end)
            return false;
        node = *inner;
    }
    return std::ranges::any_of(tree[node].children,
                               [&tree](int cell) { return tree[cell].tag == GUMBO_TAG_TH; });
}

} // namespace

bool isBoilerplate(const HtmlTree &tree, const HtmlParagraph &paragraph)
{
    const bool isList = tree[paragraph.node].tag == GUMBO_TAG_LI;
    const double density =
        double(paragraph.linkCharacters) / double(std::max<qsizetype>(1, paragraph.characters));
    const bool isSentence =
        !isList && paragraph.text.endsWith(u'.') && paragraph.characters > longestInvitation / 4;
    if (density > linksAlone && !isSentence && !isInNamedTable(tree, paragraph.node) &&
        (paragraph.characters < longestInvitation || isList))
        return true;
    return isInvitation(paragraph.text);
}

void dropBoilerplate(const HtmlTree &tree, std::vector<HtmlParagraph> &paragraphs)
{
    dropEndSections(tree, paragraphs);
    dropLinks(tree, paragraphs);
    dropCookieNotes(paragraphs);
    dropHeadLines(paragraphs);
    dropEnd(tree, paragraphs);
}

} // namespace diptych
