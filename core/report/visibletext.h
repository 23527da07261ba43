// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>

namespace diptych {

class HtmlTree;

/// The letters and digits of a text alone, in their compatibility form: what stays the same however a text is
/// broken into lines, hyphenated or set in ligatures. Linear.
[[nodiscard]] QString lettersOf(QStringView text);

/// A text without the signs of links, "=12", which pages have between the words.
[[nodiscard]] QString withoutSigns(QString text);

/// What a reader of an export sees, as letters and digits.
struct VisibleText
{
    std::optional<Sided<QString>> reports; ///< In full; nothing where the export leaves them out.
    std::map<int, Sided<QString>> links;   ///< Of the reports, what is marked as each link, by its number.
    QString all;                           ///< Of the table of passages; of a document, all of its text.
};

/// Of an exported web page. Near linear.
[[nodiscard]] VisibleText visibleInPage(const HtmlTree &tree);

/// Of an exported PDF document, in the order of reading.
[[nodiscard]] VisibleText visibleInPdf(const QByteArray &document);

/// Whether letters stand in a text, from a place on or anywhere; what goes over the end of a page stands
/// there in pieces. The place moves behind what was found.
[[nodiscard]] bool standsIn(const QString &all, const QString &letters, qsizetype &from);

} // namespace diptych
