// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace diptych {

/// Which of the two reports.
enum class Side : unsigned char { Left, Right };

inline constexpr std::array<Side, 2> bothSides{Side::Left, Side::Right};

[[nodiscard]] constexpr Side other(Side side)
{
    return side == Side::Left ? Side::Right : Side::Left;
}

/// One value for each side, indexed by Side.
template <typename T>
struct Sided
{
    std::array<T, 2> values{};

    [[nodiscard]] constexpr T &operator[](Side side) { return values[static_cast<std::size_t>(side)]; }
    [[nodiscard]] constexpr const T &operator[](Side side) const
    {
        return values[static_cast<std::size_t>(side)];
    }

    bool operator==(const Sided &) const = default;
};

} // namespace diptych
