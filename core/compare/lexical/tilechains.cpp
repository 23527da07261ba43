// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/tilechains.h"

#include "compare/lexical/heaviestchain.h"
#include "compare/lexical/localalignment.h"
#include "compare/lexical/wordalignment.h"

#include <algorithm>
#include <iterator>

namespace diptych {

namespace {

// Pairs of sentences between two questions whether to go on.
constexpr int pairsPerQuestion = 1024;

// Indices of the left and the right sentence.
using SentenceNumbers = std::pair<int, int>;

// A run that ties two sentences, cut to them.
struct Piece
{
    SentenceNumbers sentences;
    Match match;

    auto operator<=>(const Piece &) const = default;
};

class Cutter
{
public:
    Cutter(const TokenPair &pair, int minWords, bool identical)
        : m_pair(pair), m_minWords(minWords), m_identical(identical)
    {
    }

    // Cuts a run at the sentence borders of both reports.
    void cut(const Match &tile, std::vector<Piece> &pieces) const
    {
        const TokenText &left = m_pair.texts[Side::Left];
        const TokenText &right = m_pair.texts[Side::Right];
        for (int offset = 0; offset < tile.length;) {
            const int l = tile.left + offset;
            const int r = tile.right + offset;
            const SentenceNumbers key{left[l].sentence, right[r].sentence};
            const int length = std::min(
                {tile.length - offset, left.sentence(key.first).end - l, right.sentence(key.second).end - r});
            add({l, r, length}, key, pieces);
            offset += length;
        }
    }

private:
    void add(const Match &piece, SentenceNumbers key, std::vector<Piece> &pieces) const
    {
        const TokenText &left = m_pair.texts[Side::Left];
        const TokenText &right = m_pair.texts[Side::Right];
        const bool wholeLeft = piece.range(Side::Left) == left.sentence(key.first);
        const bool wholeRight = piece.range(Side::Right) == right.sentence(key.second);
        // A run that reaches a word or two into the next sentence says nothing of that sentence, and a part
        // of a byline or of a credit nothing at all.
        const bool tells =
            left.isNote(key.first) || right.isNote(key.second)
                ? wholeLeft && wholeRight
                : wholeLeft || wholeRight ||
                      (left.words(piece.range(Side::Left)) >= m_minWords && isTelling(m_pair, piece));
        if (tells || m_identical)
            pieces.push_back({key, piece});
    }

    const TokenPair &m_pair;
    int m_minWords;
    bool m_identical;
};

// Parts anchors into those that are in order on both sides.
std::vector<std::vector<Match>> partByOrder(const std::vector<Match> &anchors)
{
    const auto isOutOfOrder = [](const Match &a, const Match &b) {
        return b.left < a.leftEnd() || b.right < a.rightEnd();
    };
    if (std::adjacent_find(anchors.begin(), anchors.end(), isOutOfOrder) == anchors.end())
        return {anchors}; // as nearly all are
    std::vector<ChainItem> items;
    items.reserve(anchors.size());
    for (const Match &anchor : anchors)
        items.push_back({{{anchor.range(Side::Left), anchor.range(Side::Right)}}, anchor.length});
    std::vector<std::vector<Match>> parts;
    for (const auto &chain : partIntoChains(items)) {
        parts.emplace_back();
        for (std::size_t i : chain)
            parts.back().push_back(anchors[i]);
    }
    return parts;
}

class ChainMaker
{
public:
    ChainMaker(const TokenPair &pair, const std::vector<Piece> &pieces) : m_pair(pair)
    {
        for (Side side : bothSides)
            m_anchored[side].assign(pair.texts[side].tokens.size(), false);
        for (const Piece &piece : pieces)
            markAnchored(piece.match);
    }

    // The anchors are sorted.
    void add(SentenceNumbers key, std::vector<Match> anchors)
    {
        for (const std::vector<Match> &inOrder : partByOrder(anchors))
            addInOrder(key, inOrder);
    }

    std::vector<Chain> take() { return std::move(m_chains); }

private:
    void markAnchored(const Match &anchor)
    {
        for (Side side : bothSides) {
            const TokenRange range = anchor.range(side);
            std::fill(m_anchored[side].begin() + range.begin, m_anchored[side].begin() + range.end, true);
        }
    }

    bool isFree(Side side, int token) const { return !m_anchored[side][static_cast<std::size_t>(token)]; }

    // The free tokens right before or behind an anchor, up to the end of the sentence.
    TokenRange freeBefore(Side side, int end, int limit) const
    {
        int begin = end;
        while (begin > limit && isFree(side, begin - 1))
            --begin;
        return {begin, end};
    }
    TokenRange freeBehind(Side side, int begin, int limit) const
    {
        int end = begin;
        while (end < limit && isFree(side, end))
            ++end;
        return {begin, end};
    }

    void addInOrder(SentenceNumbers key, const std::vector<Match> &anchors)
    {
        const TokenRange left = m_pair.texts[Side::Left].sentence(key.first);
        const TokenRange right = m_pair.texts[Side::Right].sentence(key.second);
        std::vector<Match> matches;
        append(matches, alignWords(m_pair, freeBefore(Side::Left, anchors.front().left, left.begin),
                                   freeBefore(Side::Right, anchors.front().right, right.begin)));
        for (std::size_t i = 0; i < anchors.size(); ++i) {
            append(matches, anchors[i]);
            if (i + 1 < anchors.size())
                append(matches, alignGap(anchors[i], anchors[i + 1]));
        }
        append(matches, alignWords(m_pair, freeBehind(Side::Left, anchors.back().leftEnd(), left.end),
                                   freeBehind(Side::Right, anchors.back().rightEnd(), right.end)));
        addStretches(matches, anchors);
    }

    std::vector<Match> alignGap(const Match &a, const Match &b) const
    {
        const TokenRange left = freeBehind(Side::Left, a.leftEnd(), b.left);
        const TokenRange right = freeBehind(Side::Right, a.rightEnd(), b.right);
        if (left.end != b.left || right.end != b.right)
            return {}; // something that belongs elsewhere stands between
        return alignWords(m_pair, left, right);
    }

    void append(std::vector<Match> &matches, const std::vector<Match> &more) const
    {
        for (const Match &match : more)
            append(matches, match);
    }

    void append(std::vector<Match> &matches, const Match &match) const
    {
        const bool touches = !matches.empty() && matches.back().leftEnd() == match.left &&
                             matches.back().rightEnd() == match.right;
        if (!touches) {
            matches.push_back(match);
        } else if (isEqual(match.left, match.right)) {
            matches.back().length += match.length;
        } else if (match.length > 1) {
            // The words are equal, what stands before them is not: that word is the difference.
            matches.push_back({match.left + 1, match.right + 1, match.length - 1});
        }
    }

    [[nodiscard]] bool isEqual(int left, int right) const
    {
        return m_pair.texts[Side::Left][left].id == m_pair.texts[Side::Right][right].id;
    }

    // Stretches that hold no anchor are chance: a few common words in the same order.
    void addStretches(const std::vector<Match> &matches, const std::vector<Match> &anchors)
    {
        auto anchor = anchors.begin();
        for (std::vector<Match> &stretch : bestStretches(m_pair, matches)) {
            while (anchor != anchors.end() && anchor->left < stretch.front().left)
                ++anchor;
            if (anchor != anchors.end() && anchor->left < stretch.back().leftEnd())
                addChain(std::move(stretch));
        }
    }

    void addChain(std::vector<Match> matches) { m_chains.push_back(chainOf(m_pair, std::move(matches))); }

    const TokenPair &m_pair;
    Sided<std::vector<bool>> m_anchored; // tokens of any run: no chain grows into them
    std::vector<Chain> m_chains;
};

} // namespace

std::vector<Chain> chainTiles(const TokenPair &pair, const std::vector<Match> &tiles, int minWords,
                              bool identical, const std::function<bool()> &isCancelled)
{
    std::vector<Piece> pieces;
    const Cutter cutter(pair, minWords, identical);
    for (const Match &tile : tiles)
        cutter.cut(tile, pieces);
    std::sort(pieces.begin(), pieces.end());
    ChainMaker maker(pair, pieces);
    int made = 0;
    for (auto begin = pieces.begin(); begin != pieces.end();) {
        if (made++ % pairsPerQuestion == 0 && isCancelled && isCancelled())
            break;
        const auto end = std::find_if(
            begin, pieces.end(), [begin](const Piece &piece) { return piece.sentences != begin->sentences; });
        std::vector<Match> anchors;
        anchors.reserve(static_cast<std::size_t>(end - begin));
        std::transform(begin, end, std::back_inserter(anchors),
                       [](const Piece &piece) { return piece.match; });
        maker.add(begin->sentences, std::move(anchors));
        begin = end;
    }
    return maker.take();
}

} // namespace diptych
