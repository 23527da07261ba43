// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/match.h"

namespace diptych {

namespace {

// From this many words on a run can hardly be chance.
constexpr int longRun = 8;
// What a run has to say, in content words. Chosen on 138 news reports paired with reports on other events,
// where nothing may be found, and on runs that were read one by one.
constexpr double longRunEvidence = 2.0;
constexpr double shortRunEvidence = 2.0;

double weightOf(TokenClass tokenClass)
{
    switch (tokenClass) {
    case TokenClass::Function:
        return 0;
    case TokenClass::Weak:
        return 0.25;
    case TokenClass::Name:
        return 0.25;
    case TokenClass::Content:
        return 1;
    }
    return 0;
}

} // namespace

double evidence(const TokenPair &pair, Side side, TokenRange range)
{
    double sum = 0;
    for (int i = range.begin; i < range.end; ++i)
        sum += weightOf(pair.classOf(pair.texts[side][i]));
    return sum;
}

bool isTelling(const TokenPair &pair, const Match &match)
{
    const TokenRange range = match.range(Side::Left);
    const double needed = pair.texts[Side::Left].words(range) >= longRun ? longRunEvidence : shortRunEvidence;
    return evidence(pair, Side::Left, range) >= needed;
}

} // namespace diptych
