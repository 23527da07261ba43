// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace diptych {

/// Calls work(i) for every i below \a count, on all cores, in no order. After a cancel some are left out.
/// Work must not throw.
template <typename Work>
void parallelFor(std::size_t count, const Progress &progress, Work work)
{
    // Enough stretches that threads end together and a cancel is heard soon.
    constexpr std::size_t stretches = 128;
    const std::size_t stretch = std::max<std::size_t>(1, count / stretches);
    std::atomic<std::size_t> next = 0;
    const auto run = [&](bool reports) {
        for (;;) {
            const std::size_t begin = next.fetch_add(stretch);
            if (begin >= count || progress.cancelled())
                return;
            for (std::size_t i = begin; i < std::min(count, begin + stretch); ++i)
                work(i);
            if (reports && progress.report)
                progress.report(static_cast<double>(std::min(count, begin + stretch)) /
                                static_cast<double>(count));
        }
    };
    std::vector<std::jthread> helpers;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t i = 1; i < std::min(cores, count / stretch); ++i)
        helpers.emplace_back(run, false);
    run(true);
}

} // namespace diptych
