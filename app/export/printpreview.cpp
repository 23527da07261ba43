// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/printpreview.h"

#include "report/formats/drawnreport.h"

#include <QPainter>
#include <QPrinter>

namespace diptych {

PrintPreview::PrintPreview(const ComparedPair &pair, const ReportOptions &options, QWidget *parent)
    : QPrintPreviewDialog(parent), m_document(makeDocument(pair, ReportFormat::Pdf, options))
{
    setObjectName(QStringLiteral("printPreview"));
    setWindowTitle(tr("Print comparison"));
    printer()->setDocName(m_document.title);
    // The pages have margins of their own.
    printer()->setFullPage(true);
    connect(this, &QPrintPreviewDialog::paintRequested, this, &PrintPreview::paint);
}

void PrintPreview::paint(QPrinter *printer)
{
    const std::optional<Failure> failure = printReport(m_document, *printer);
    if (!failure)
        return;
    QPainter painter(printer);
    painter.drawText(printer->pageLayout().paintRectPixels(printer->resolution()),
                     Qt::AlignCenter | Qt::TextWordWrap, failure->message());
}

} // namespace diptych
