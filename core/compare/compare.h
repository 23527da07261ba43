// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "corpus/article.h"
#include "progress.h"

#include <optional>

namespace diptych {

class SentenceEncoder;

/// Compares two reports. Nothing if it was cancelled. Swapping the reports gives the mirror image but for the
/// numbering. Any thread; near linear in the words of both reports. A sentence encoder, if there is one and
/// the options allow it, finds more links in other words, and takes its time: what comes out without it may
/// be shown first. The progress is called on the thread that compares alone.
[[nodiscard]] std::optional<Comparison> compare(const Article &left, const Article &right,
                                                const CompareOptions &options = {},
                                                const Progress &progress = {},
                                                const SentenceEncoder *encoder = nullptr);

} // namespace diptych
