// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/links.h"
#include "compare/options.h"
#include "encode/sentenceencoder.h"

#include <functional>
#include <vector>

namespace diptych {

/// What looking for rewordings gives.
struct Rewordings
{
    std::vector<PlacedLink> links;
    Sided<std::vector<NearMiss>> nearest; ///< In the order of the sentences, the nearest first.
    RewordedSignals signals;
};

/// Finds sentences that probably make the same statement in other words, many to many and in any order, by
/// rarity, stems, WordNet, names, numbers, and where they stand. "Seafarers turned down an extra 900 crowns"
/// and "The union rejected the last offer, a bonus of 900 crowns" are found so. Where the reports seem to
/// tell different events, more is asked of a pair. Pairs of sentences that \a known links already tie are
/// left alone, but for loosely edited ones. Nothing is done for RewordedLevel::Off. Near linear; any thread.
[[nodiscard]] Rewordings findRewordings(const Sided<const Article *> &articles, const TokenPair &pair,
                                        const std::vector<PlacedLink> &known, RewordedLevel level,
                                        const SentenceEncoder *encoder = nullptr,
                                        const std::function<bool()> &isCancelled = {});

} // namespace diptych
