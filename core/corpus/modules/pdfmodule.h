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

/// `diptychPdfLibrary` in the module "pdf": what reads the documents, with its version.
using PdfLibraryFunction = QString (*)();

/// `diptychPdfAttachment` in the module "pdf". The bytes of a file that is attached to a document; empty if
/// there is none of that name.
using PdfAttachmentFunction = QByteArray (*)(const QByteArray &bytes, const QString &name);

} // namespace diptych
