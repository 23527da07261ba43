// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages/page.h"

#include <QPagedPaintDevice>

namespace diptych {

/// A sheet of paper of this size in points.
[[nodiscard]] PageShape paperShape(QSizeF points);

/// Draws the document on paper, real or not, page by page.
void paintPages(const Document &document, QPagedPaintDevice &device);

/// The document as PDF: text that can be searched, an outline, the signs of links as links. The reason in its
/// place where that fails.
[[nodiscard]] Result<QByteArray> pdfPages(const Document &document);

} // namespace diptych
