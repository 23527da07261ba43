// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/lexical/chain.h"
#include "compare/reworded/sentencevectors.h"

#include <vector>

namespace diptych {

/// Shares out what is tied to several stretches that follow each other in the other report: a sentence that
/// was split in two is cut where its first half ends. "A B | C D" tied to "A B" and to "C D" becomes two
/// pairs of halves. What cannot be cut into parts that say something stays as it is. Only spans are read and
/// changed.
void shareOut(const TokenPair &pair, const SentenceVectors &vectors, std::vector<Chain> &chains);

} // namespace diptych
