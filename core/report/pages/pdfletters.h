// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QPDF;

namespace diptych {

/// A font's table of the characters that its glyphs stand for (ToUnicode, ISO 32000-1, 9.10.3) with those
/// that people write in the place of those that stand for a shape alone: a glyph that is both 口 and the
/// radical ⼝, or an Arabic letter in its final form, is the letter. Else nobody finds the word that he
/// searches for. Example: "<0001> <0002> [<2F1D> <FE94> ]" becomes "<0001> <0002> [<53E3> <0629> ]".
[[nodiscard]] QByteArray withCommonLetters(const QByteArray &table);

/// The same for all fonts of a document.
void useCommonLetters(QPDF &document);

} // namespace diptych
