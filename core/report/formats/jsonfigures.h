// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "report/formats/jsonwriter.h"

namespace diptych {

// Pieces of the JSON that reports and their evidence have in common.

[[nodiscard]] constexpr QLatin1StringView sideKey(Side side)
{
    return side == Side::Left ? QLatin1StringView("left") : QLatin1StringView("right");
}

/// The key "options" with what the comparison was made by.
void writeOptions(JsonWriter &json, const Comparison &comparison);
/// The key "summary" with all figures.
void writeSummary(JsonWriter &json, const Summary &summary);

/// JSON with controls, formats, half pairs, private and unassigned characters as escapes: what a page or a
/// document would lose or refuse.
[[nodiscard]] QByteArray withoutOddCharacters(const QByteArray &json);

} // namespace diptych
