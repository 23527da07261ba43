// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages/page.h"
#include "result.h"

namespace diptych {

/// What a PDF holds beside what is drawn on its pages.
struct PdfParts
{
    struct Heading
    {
        QString text;
        std::size_t page = 0; ///< From 0.
        double y = 0;
    };
    struct Marker
    {
        int link = 0;
        std::size_t page = 0;
        QRectF rect;
    };

    double pageHeight = 0;
    std::vector<Heading> headings;
    Sided<std::vector<Marker>> markers;

    void add(const Page &page);
};

/// The PDF with title, language, time, outline and links, which Qt's writer does not write; the same bytes
/// for the same document.
[[nodiscard]] Result<QByteArray> finishedPdf(const QByteArray &pdf, const Document &document,
                                             const PdfParts &parts);

} // namespace diptych
