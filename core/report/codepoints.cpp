// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/codepoints.h"

#include "text/scan.h"

#include <algorithm>

namespace diptych {

CodePoints::CodePoints(QStringView text) : m_units(text.size())
{
    // Most texts have none, and to see that is much faster than to look at each.
    const char16_t *const end = text.utf16() + text.size();
    if (findUnit(text.utf16(), end, [](char16_t unit) { return QChar::isSurrogate(unit); }) == end)
        return;
    // A surrogate that stands alone counts as a code point of its own, as it does for other programs.
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i].isLowSurrogate() && text[i - 1].isHighSurrogate())
            m_lowSurrogates.push_back(i);
    }
}

qsizetype CodePoints::at(qsizetype offset) const
{
    Q_ASSERT(offset >= 0 && offset <= m_units);
    const auto firstBehind = std::ranges::lower_bound(m_lowSurrogates, offset);
    return offset - static_cast<qsizetype>(firstBehind - m_lowSurrogates.begin());
}

qsizetype CodePoints::unitAt(qsizetype codePoint) const
{
    codePoint = std::clamp(codePoint, qsizetype(0), count());
    // Of the pairs, those lie before it whose second half, less one unit for each pair before, does.
    std::size_t before = 0;
    std::size_t end = m_lowSurrogates.size();
    while (before < end) {
        const std::size_t middle = (before + end) / 2;
        if (m_lowSurrogates[middle] - static_cast<qsizetype>(middle) <= codePoint)
            before = middle + 1;
        else
            end = middle;
    }
    return codePoint + static_cast<qsizetype>(before);
}

} // namespace diptych
