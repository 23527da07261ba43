// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/textdocument.h"

#include <QCoreApplication>
#include <QTextDocument>
#include <QThread>

namespace diptych {

void DeleteDocument::operator()(QTextDocument *document) const
{
    if (document->thread() == QThread::currentThread())
        delete document;
    else
        document->deleteLater();
}

TextDocumentPtr textDocument(const QString &text)
{
    TextDocumentPtr document(new QTextDocument);
    document->setUndoRedoEnabled(false);
    document->setPlainText(text);
    if (QThread *gui = QCoreApplication::instance()->thread(); gui != QThread::currentThread())
        document->moveToThread(gui);
    return document;
}

} // namespace diptych
