// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/similar/similarwords.h"

#include <vector>

namespace diptych {

/// A line that many articles hold which else have little in common: "Sign up for our newsletter".
struct BoilerplateLine
{
    std::uint32_t hash = 0;
    int articles = 0;         ///< How many hold it.
    int article = 0;          ///< The first of them, as an index into the texts.
    std::uint32_t number = 0; ///< Where it stands there, counted in lines from 0.

    bool operator==(const BoilerplateLine &) const = default;
};

/// Finds the lines that stand in ten articles or more, where these consist for the greater part of other
/// lines: a story that was reposted fifty times is no boilerplate, what the reposts' pages put under every
/// story is. The most frequent ones first. Linear.
[[nodiscard]] std::vector<BoilerplateLine> findBoilerplate(const std::vector<HashedWords> &texts);

/// Takes the words of these lines out of the texts.
void cutBoilerplate(const std::vector<BoilerplateLine> &boilerplate, std::vector<HashedWords> &texts);

} // namespace diptych
