// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace diptych {

/// Something that was opened and can be opened again: a corpus, a comparison of two files, or a session.
struct RecentItem
{
    enum class Kind { Corpus, Comparison, Session };

    Kind kind = Kind::Corpus;
    QStringList paths; ///< Absolute; two for a comparison, left first; one for a session.

    /// "reports", "a.txt and b.txt", "a.txt and 3 more".
    [[nodiscard]] QString title() const;
    /// The folder that it lies in, the home folder as "~".
    [[nodiscard]] QString detail() const;

    bool operator==(const RecentItem &) const = default;
};

/// Paths as they are from anywhere, without "." and "..".
[[nodiscard]] QStringList absolutePaths(const QStringList &paths);

/// How many are kept.
inline constexpr std::size_t recentLimit = 12;

/// The list with an item put first, once, and no longer than the limit.
[[nodiscard]] std::vector<RecentItem> withRecent(std::vector<RecentItem> items, const RecentItem &item);

} // namespace diptych
