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

// What stands between two runs. Both are inside a link, so a token follows on either side.
Edit editBetween(const Sided<const Article *> &articles, const TokenPair &pair, const Match &a,
                 const Match &b)
{
    const Sided<TokenRange> gap{{TokenRange{a.leftEnd(), b.left}, TokenRange{a.rightEnd(), b.right}}};
    Edit edit;
    edit.op = gap[Side::Left].size() == 0    ? EditOp::Insert
              : gap[Side::Right].size() == 0 ? EditOp::Delete
                                             : EditOp::Replace;
    for (Side side : bothSides)
        edit.span[side] = bareRange(*articles[side], pair.texts[side], gap[side]);
    return edit;
}

PlacedLink makeLink(const Sided<const Article *> &articles, const TokenPair &pair, const Chain &chain)
{
    PlacedLink placed;
    placed.matches = chain.matches;
    placed.link.kind = chain.isVerbatim() ? LinkKind::Verbatim : LinkKind::Edited;
    placed.link.score = chain.score;
    for (Side side : bothSides) {
        placed.tokens[side] = chain.range(side);
        placed.link.span[side] = textRange(*articles[side], pair.texts[side], placed.tokens[side]);
    }
    placed.link.edits.reserve(chain.matches.size() - 1);
    for (std::size_t i = 0; i + 1 < chain.matches.size(); ++i)
        placed.link.edits.push_back(editBetween(articles, pair, chain.matches[i], chain.matches[i + 1]));
    return placed;
}

} // namespace

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
