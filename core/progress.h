// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace diptych {

/// How long work is watched and stopped. Both may be empty. isCancelled may be asked on several threads at
/// once; report is called on the caller's thread alone.
struct Progress
{
    std::function<bool()> isCancelled;
    std::function<void(double share)> report; ///< 0 to 1, never falling.

    /// Tells that this share of the work is done.
    void at(double share) const
    {
        if (report)
            report(share);
    }
    [[nodiscard]] bool cancelled() const { return isCancelled && isCancelled(); }
};

/// A part of a longer work: its reports fill the stretch from \a begin to \a end of the whole.
[[nodiscard]] inline Progress partOf(const Progress &whole, double begin, double end)
{
    if (!whole.report)
        return whole;
    return {whole.isCancelled,
            [report = whole.report, begin, end](double share) { report(begin + (end - begin) * share); }};
}

} // namespace diptych
