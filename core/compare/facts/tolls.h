// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"
#include "corpus/article.h"

#include <vector>

namespace diptych {

/// Sentences of the two heads (headline and lead), by their index, that count the hurt, the killed and the
/// like differently: the first figure of each report, where the two cannot both be true and neither report
/// gives the other's. Headlines share few words, so this may be all that shows them to tell the same. Nothing
/// where each head gives another day; whether the reports tell of one event at all is for the caller to know.
[[nodiscard]] std::vector<Sided<int>> contradictingHeads(const Sided<const Article *> &articles);

} // namespace diptych
