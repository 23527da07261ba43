// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QPrintPreviewDialog>

namespace diptych {

/// The comparison on the pages of the PDF, before it goes to a printer.
class PrintPreview : public QPrintPreviewDialog
{
    Q_OBJECT

public:
    PrintPreview(const ComparedPair &pair, const ReportOptions &options, QWidget *parent = nullptr);

private:
    void paint(QPrinter *printer);

    Document m_document;
};

} // namespace diptych
