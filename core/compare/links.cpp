// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/links.h"

#include <algorithm>

namespace diptych {

namespace {

const Range &wordAt(const Article &article, int word)
{
    return article.segmentation.words[static_cast<std::size_t>(word)];
}

// The words alone, or, for no tokens, the place where the next word begins.
Range bareRange(const Article &article, const TokenText &text, TokenRange tokens)
{
    const qsizetype begin = wordAt(article, text[tokens.begin].firstWord).begin;
    return {begin, tokens.size() > 0 ? wordAt(article, text[tokens.end - 1].wordEnd - 1).end : begin};
}

// What differs between two runs, or between a run and the border of the link.
Edit editAt(const Sided<const Article *> &articles, const TokenPair &pair, const Chain &chain,
            const Stretches &gap)
{
    Edit edit;
    edit.op = gap[Side::Left].size() == 0    ? EditOp::Insert
              : gap[Side::Right].size() == 0 ? EditOp::Delete
                                             : EditOp::Replace;
    for (Side side : bothSides) {
        // What is put in at the end of a link stands behind its last word.
        const bool atEnd = gap[side].begin == chain.span[side].end;
        const Range range =
            bareRange(*articles[side], pair.texts[side], atEnd ? chain.span[side] : gap[side]);
        edit.span[side] = atEnd ? Range{range.end, range.end} : range;
    }
    return edit;
}

std::vector<Edit> editsOf(const Sided<const Article *> &articles, const TokenPair &pair, const Chain &chain)
{
    std::vector<Edit> edits;
    Sided<int> place{{chain.span[Side::Left].begin, chain.span[Side::Right].begin}};
    const auto addUpTo = [&](int left, int right) {
        const Stretches gap{{TokenRange{place[Side::Left], left}, TokenRange{place[Side::Right], right}}};
        if (gap[Side::Left].size() > 0 || gap[Side::Right].size() > 0)
            edits.push_back(editAt(articles, pair, chain, gap));
    };
    for (const Match &match : chain.matches) {
        addUpTo(match.left, match.right);
        place = {{match.leftEnd(), match.rightEnd()}};
    }
    addUpTo(chain.span[Side::Left].end, chain.span[Side::Right].end);
    return edits;
}

PlacedLink makeLink(const Sided<const Article *> &articles, const TokenPair &pair, const Chain &chain)
{
    PlacedLink placed;
    placed.tokens = chain.span;
    placed.matches = chain.matches;
    placed.link.kind = chain.isVerbatim() ? LinkKind::Verbatim : LinkKind::Edited;
    placed.link.score = chain.score;
    for (Side side : bothSides) {
        placed.link.span[side] = textRange(*articles[side], pair.texts[side], placed.tokens[side]);
    }
    placed.link.edits = editsOf(articles, pair, chain);
    return placed;
}

} // namespace

bool isLooselyEdited(const PlacedLink &link)
{
    if (link.link.kind != LinkKind::Edited)
        return false;
    int kept = 0;
    for (const Match &match : link.matches)
        kept += match.length;
    return 2 * kept < std::min(link.tokens[Side::Left].size(), link.tokens[Side::Right].size());
}

Range withClosingMarks(const Article &article, const Sentence &sentence, Range range)
{
    if (wordAt(article, static_cast<int>(sentence.wordEnd) - 1).end != range.end)
        return range;
    while (range.end < sentence.range.end && !article.text[range.end].isSpace())
        ++range.end;
    return range;
}

Range textRange(const Article &article, const TokenText &text, TokenRange tokens)
{
    const auto sentence = static_cast<std::size_t>(text[tokens.end - 1].sentence);
    return withClosingMarks(article, article.segmentation.sentences[sentence],
                            bareRange(article, text, tokens));
}

void sortLinks(std::vector<PlacedLink> &links)
{
    std::sort(links.begin(), links.end(), [](const PlacedLink &a, const PlacedLink &b) {
        return a.link.span.values < b.link.span.values;
    });
}

std::vector<PlacedLink> makeLinks(const Sided<const Article *> &articles, const TokenPair &pair,
                                  const std::vector<Chain> &chains)
{
    std::vector<PlacedLink> links;
    links.reserve(chains.size());
    for (const Chain &chain : chains)
        links.push_back(makeLink(articles, pair, chain));
    sortLinks(links);
    return links;
}

} // namespace diptych
