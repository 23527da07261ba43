// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/localalignment.h"

#include <algorithm>

namespace diptych {

namespace {

// What a token between two runs costs, against the gains below: a gap as long as the run before it is bridged
// where both runs say something, and a lone function word behind a gap is never reached for.
constexpr double gapCost = 0.4;

double gainOf(WordWeight weight)
{
    switch (weight) {
    case WordWeight::Function:
        return 0.35;
    case WordWeight::Weak:
        return 0.7;
    case WordWeight::Content:
        return 1;
    }
    return 0;
}

double gainOf(const TokenPair &pair, const Match &match)
{
    double gain = 0;
    for (int i = match.left; i < match.leftEnd(); ++i)
        gain += gainOf(pair.weightOf(pair.texts[Side::Left][i]));
    return gain;
}

double costBetween(const Match &a, const Match &b)
{
    return gapCost * std::max(b.left - a.leftEnd(), b.right - a.rightEnd());
}

} // namespace

std::vector<std::vector<Match>> bestStretches(const TokenPair &pair, const std::vector<Match> &matches)
{
    std::vector<std::vector<Match>> stretches;
    for (std::size_t begin = 0; begin < matches.size();) {
        // Goes on until the gaps have eaten up what the stretch gained; it ends where it was worth most.
        double sum = gainOf(pair, matches[begin]);
        double best = sum;
        std::size_t bestEnd = begin + 1;
        for (std::size_t i = begin + 1; i < matches.size(); ++i) {
            sum -= costBetween(matches[i - 1], matches[i]);
            if (sum <= 0)
                break;
            sum += gainOf(pair, matches[i]);
            if (sum > best) {
                best = sum;
                bestEnd = i + 1;
            }
        }
        stretches.emplace_back(matches.begin() + static_cast<std::ptrdiff_t>(begin),
                               matches.begin() + static_cast<std::ptrdiff_t>(bestEnd));
        begin = bestEnd;
    }
    return stretches;
}

} // namespace diptych
