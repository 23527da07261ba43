// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

class QPagedPaintDevice;

namespace diptych {

/// The document as PDF, PNG or SVG, by a module that brings fonts and painting along. Needs no screen.
[[nodiscard]] Result<QByteArray> drawnReport(const Document &document, ReportFormat format);

/// The first pages of the document, one below the other, as a PNG picture to look at.
[[nodiscard]] Result<QByteArray> previewOfPages(const Document &document);

/// The pages of the PDF on a printer. What went wrong, if anything. The GUI thread.
[[nodiscard]] std::optional<Failure> printReport(const Document &document, QPagedPaintDevice &device);

} // namespace diptych
