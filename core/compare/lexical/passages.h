// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/links.h"

namespace diptych {

/// Puts links into passages: those that follow each other closely in both reports, in order, get the same
/// number. Copied paragraphs, a sentence split in two, edited sentences one after the other. Links have to be
/// sorted.
void groupPassages(const TokenPair &pair, std::vector<PlacedLink> &links);

/// Gives ids, and passages their numbers, both counted from 1 in the order of the links.
void numberLinks(std::vector<PlacedLink> &links);

} // namespace diptych
