// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>

namespace diptych {

/// A half-open stretch [begin, end) of a text, in UTF-16 code units.
struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] constexpr qsizetype size() const { return end - begin; }
    [[nodiscard]] constexpr bool isEmpty() const { return begin >= end; }
    [[nodiscard]] constexpr bool contains(qsizetype position) const
    {
        return position >= begin && position < end;
    }
    [[nodiscard]] constexpr bool contains(const Range &other) const
    {
        return other.begin >= begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(const Range &other) const
    {
        return begin < other.end && other.begin < end;
    }
    /// The text of this range; the range has to lie inside.
    [[nodiscard]] QStringView in(QStringView text) const { return text.sliced(begin, size()); }

    auto operator<=>(const Range &) const = default;
};

} // namespace diptych
