// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/range.h"

#include <QString>

#include <optional>

namespace diptych {

/// A stretch of a text by its words and by what stands around them, so that it is found again in a text that
/// has changed elsewhere.
/// Source: TextQuoteSelector and TextPositionSelector of the Web Annotation Data Model, W3C 2017.
struct QuoteAnchor
{
    QString exact;
    QString prefix; ///< Up to 32 units before it.
    QString suffix; ///< Up to 32 units behind it.
    Range position; ///< In the text that it was taken from.

    bool operator==(const QuoteAnchor &) const = default;
};

/// The anchor of a stretch. No character is cut in two.
[[nodiscard]] QuoteAnchor anchorOf(QStringView text, Range range);

/// Where the words stand in a text; nothing if they do not, or if they are few or stand several times and
/// nothing around them tells that they are the ones. At its old place with all that stood around it, it is
/// found at once. Otherwise the occurrence counts around which most is as it was, of equal ones the nearest
/// to the old place; that lines are broken elsewhere does not matter. Linear in the text.
[[nodiscard]] std::optional<Range> findAnchor(QStringView text, const QuoteAnchor &anchor);

} // namespace diptych
