// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QTextBlock>

#include <vector>

namespace diptych {

/// Where a stretch of a block stands: one rectangle for each line and, where writing directions mix, for each
/// visual run. Positions count from the block's beginning, rectangles from its origin; as high as the line's
/// font. Empty for an empty stretch. Linear in the stretch's characters.
[[nodiscard]] std::vector<QRectF> stretchRects(const QTextBlock &block, int begin, int end);

/// The place of one position, without width; for marks that stand between two characters.
[[nodiscard]] QRectF caretRect(const QTextBlock &block, int position);

} // namespace diptych
