// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace diptych {

/// What a PDF document holds.
struct PdfContent
{
    QStringList pages; ///< Lines in the order of reading, an empty one before a paragraph.
    QString title;
    QString author;
};

/// `diptychReadPdf` in the module "pdf". Why the document cannot be read; empty if it was.
using ReadPdfFunction = QString (*)(const QByteArray &bytes, PdfContent &content);

} // namespace diptych
