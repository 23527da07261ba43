// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/tokens.h"

#include <tuple>

namespace diptych {

/// A run of equal tokens: \a length tokens from \a left on in the left report and from \a right on in the
/// right.
struct Match
{
    int left = 0;
    int right = 0;
    int length = 0;

    [[nodiscard]] int leftEnd() const { return left + length; }
    [[nodiscard]] int rightEnd() const { return right + length; }
    [[nodiscard]] TokenRange range(Side side) const
    {
        return side == Side::Left ? TokenRange{left, leftEnd()} : TokenRange{right, rightEnd()};
    }
    auto operator<=>(const Match &) const = default;
};

/// How much a run says, counted in content words: a function word counts nothing; a weak word or a name,
/// which any two reports on one event share, a quarter.
[[nodiscard]] double evidence(const TokenText &left, const TokenText &right,
                              const std::vector<WordWeight> &weights, const Match &match);
[[nodiscard]] double evidence(const TokenPair &pair, const Match &match);

/// Whether a run of equal words is more than what any two reports share: function words, names with their
/// titles, stock phrases. Long runs need little, short ones content words that are no names.
[[nodiscard]] bool isTelling(const TokenPair &pair, const Match &match);

} // namespace diptych
