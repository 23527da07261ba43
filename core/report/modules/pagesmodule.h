// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

class QPagedPaintDevice;

namespace diptych {

/// `diptychDrawReport` in the module "pages": PDF, PNG or SVG. Makes itself a QGuiApplication without a
/// screen where there is none. Any thread where there is one.
using DrawReportFunction = Result<QByteArray> (*)(const Document &document, ReportFormat format);

/// `diptychPreviewPages` in the module "pages": the first pages as a PNG picture.
using PreviewPagesFunction = Result<QByteArray> (*)(const Document &document);

/// `diptychPaintPages` in the module "pages": the pages of the PDF on a printer.
using PaintPagesFunction = void (*)(const Document &document, QPagedPaintDevice &device);

} // namespace diptych
