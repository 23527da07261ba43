// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/reworded/rewordedmodel.h"
#include "compare/reworded/rewordedsentences.h"

namespace diptych {

/// A pair of sentences and how near they are wherever they stand.
struct SentencePair
{
    Sided<int> sentences;
    double closeness = 0;
};

/// What tells whether the reports are on one event: names, numbers and dates that both have or not, the
/// leads, and the nearest sentences.
[[nodiscard]] EventEvidence eventEvidence(const SaidSentences &sentences, int stems,
                                          const std::vector<SentencePair> &pairs);

} // namespace diptych
