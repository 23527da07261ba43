// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"

#include <array>

namespace diptych {

/// What a reader looks for in two reports; it decides what is marked and what the walk stops at.
enum class Subject : unsigned char {
    Shared,    ///< What stands in both; the rest is plain.
    OnlyLeft,  ///< What no match was found for, of the left report; what is shared stands back.
    OnlyRight, ///< The same of the right report.
    Everything,
};

inline constexpr std::array<Subject, 4> allSubjects{Subject::Shared, Subject::OnlyLeft, Subject::OnlyRight,
                                                    Subject::Everything};

[[nodiscard]] constexpr bool marksShared(Subject subject)
{
    return subject == Subject::Shared || subject == Subject::Everything;
}

/// Whether what stands in that report alone is marked.
[[nodiscard]] constexpr bool marksUnique(Subject subject, Side side)
{
    return subject == Subject::Everything ||
           subject == (side == Side::Left ? Subject::OnlyLeft : Subject::OnlyRight);
}

} // namespace diptych
