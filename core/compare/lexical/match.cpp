// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/match.h"

namespace diptych {

namespace {

// From this many words on a run can hardly be chance, names and function words or not.
constexpr int longRun = 8;
// What a run has to say, in content words. Chosen on 138 news reports paired with reports on other events,
// where nothing may be found, and on runs that were read one by one.
constexpr double longRunEvidence = 1.0;
constexpr double shortRunEvidence = 2.0;

double contentOf(WordWeight weight, bool isName)
{
    if (weight == WordWeight::Function)
        return 0;
    return weight == WordWeight::Weak || isName ? 0.25 : 1;
}

// A word that begins a sentence is a name where its twin inside a sentence is one.
bool isName(const Token &left, const Token &right)
{
    return left.isCapital && right.isCapital && (left.isName || right.isName);
}

} // namespace

double evidence(const TokenText &left, const TokenText &right, const std::vector<WordWeight> &weights,
                const Match &match)
{
    double sum = 0;
    for (int i = 0; i < match.length; ++i) {
        const Token &l = left[match.left + i];
        const Token &r = right[match.right + i];
        sum += contentOf(weights[static_cast<std::size_t>(l.bareId)], isName(l, r));
    }
    return sum;
}

double evidence(const TokenPair &pair, const Match &match)
{
    return evidence(pair.texts[Side::Left], pair.texts[Side::Right], pair.weights, match);
}

bool isTelling(const TokenPair &pair, const Match &match)
{
    const bool isLong = pair.texts[Side::Left].words(match.range(Side::Left)) >= longRun;
    return evidence(pair, match) >= (isLong ? longRunEvidence : shortRunEvidence);
}

} // namespace diptych
