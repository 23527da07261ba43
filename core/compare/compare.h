// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "corpus/article.h"

#include <functional>
#include <optional>

namespace diptych {

class SentenceEncoder;

/// How a long computation tells how far it is and asks whether to go on. Both may be empty.
/// They are called on the thread that computes.
struct ComparisonProgress
{
    std::function<void(int percent)> report;
    std::function<bool()> isCancelled;

    void at(int percent) const
    {
        if (report)
            report(percent);
    }
    [[nodiscard]] bool cancelled() const { return isCancelled && isCancelled(); }
};
/// Short for those who only compare. The type has a name of its own because work over many articles has a
/// Progress, too: two types of one name in one program are mixed up by the linker.
using Progress = ComparisonProgress;

/// Compares two reports. Nothing if it was cancelled. Swapping the reports gives the mirror image but for the
/// numbering. Any thread; near linear in the words of both reports. A sentence encoder, if there is one and
/// the options allow it, finds more links in other words, and takes its time: what comes out without it may
/// be shown first.
[[nodiscard]] std::optional<Comparison> compare(const Article &left, const Article &right,
                                                const CompareOptions &options = {},
                                                const Progress &progress = {},
                                                const SentenceEncoder *encoder = nullptr);

} // namespace diptych
