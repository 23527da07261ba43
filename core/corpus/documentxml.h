// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace diptych {

/// What the elements of an office format mean for the text. Names are local ones, without a prefix.
struct DocumentVocabulary
{
    QSet<QString> paragraphs; ///< Begin a paragraph.
    QSet<QString> texts;      ///< Hold text; empty if all text counts.
    QSet<QString> skipped;    ///< Hold what is not in the text: deleted passages, notes, drawings' names.
    QSet<QString> tabs;
    QSet<QString> breaks;
    QSet<QString> spaces; ///< Stand for spaces, as many as their attribute "c" says.
    QSet<QString> rows;
};

/// Text of a document's XML: paragraphs with an empty line between, the cells of a row on one line with tabs.
/// Nothing if it is not well-formed; \a reason says where.
[[nodiscard]] std::optional<QString> documentText(const QByteArray &xml, const DocumentVocabulary &vocabulary,
                                                  QString &reason);

/// The texts of an XML file's elements by their local names, the first of each: "title", "creator".
[[nodiscard]] QHash<QString, QString> elementTexts(const QByteArray &xml);

} // namespace diptych
