// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/moved.h"

#include "compare/lexical/heaviestchain.h"

namespace diptych {

void markMoved(const TokenPair &pair, std::vector<PlacedLink> &links)
{
    std::vector<ChainItem> items;
    items.reserve(links.size());
    for (const PlacedLink &link : links) {
        const long words = pair.texts[Side::Left].words(link.tokens[Side::Left]) +
                           pair.texts[Side::Right].words(link.tokens[Side::Right]);
        items.push_back({link.tokens, words});
    }
    Sided<std::vector<bool>> onBackbone;
    for (Side side : bothSides)
        onBackbone[side].assign(pair.texts[side].tokens.size(), false);
    for (std::size_t i : heaviestChain(items)) {
        for (Side side : bothSides) {
            const TokenRange range = links[i].tokens[side];
            std::fill(onBackbone[side].begin() + range.begin, onBackbone[side].begin() + range.end, true);
        }
    }
    // A stretch that shares words with one on the backbone is told in its place too.
    const auto touchesBackbone = [&onBackbone](Side side, TokenRange range) {
        const auto begin = onBackbone[side].begin();
        return std::find(begin + range.begin, begin + range.end, true) != begin + range.end;
    };
    for (PlacedLink &link : links) {
        link.link.moved = !touchesBackbone(Side::Left, link.tokens[Side::Left]) &&
                          !touchesBackbone(Side::Right, link.tokens[Side::Right]);
    }
}

} // namespace diptych
