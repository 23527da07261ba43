// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace diptych {

/// Turns offsets in UTF-16 code units, as used inside, into offsets in Unicode code points, as used outside.
/// Building is linear in the text; a text without surrogate pairs needs no table.
/// Example: in "a😀b" the unit offsets 0, 1, 3, 4 are the code points 0, 1, 2, 3.
class CodePoints
{
public:
    explicit CodePoints(QStringView text);

    /// Code points before the unit at \a offset, which lies on a character border, 0 to the text's length.
    /// Logarithmic in the surrogate pairs.
    [[nodiscard]] qsizetype at(qsizetype offset) const;
    /// The other way round: the unit at which a code point begins. What lies outside is drawn to the border.
    [[nodiscard]] qsizetype unitAt(qsizetype codePoint) const;
    /// Code points of the whole text.
    [[nodiscard]] qsizetype count() const { return m_units - static_cast<qsizetype>(m_lowSurrogates.size()); }

private:
    qsizetype m_units;
    std::vector<qsizetype> m_lowSurrogates; ///< Offsets of the second halves of pairs, ascending.
};

} // namespace diptych
