// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "corpus/article.h"

#include <QStringList>

#include <algorithm>

// What the files of the laws share.
namespace diptych::laws {

inline void expect(QStringList &broken, bool holds, const QString &law)
{
    if (!holds)
        broken << law;
}

inline QString named(Side side)
{
    return side == Side::Left ? QStringLiteral("left") : QStringLiteral("right");
}

inline QString shown(Range range)
{
    return QStringLiteral("%1–%2").arg(range.begin).arg(range.end);
}

inline bool splitsCharacter(const QString &text, qsizetype place)
{
    return place > 0 && place < text.size() && text[place - 1].isHighSurrogate() &&
           text[place].isLowSurrogate();
}

inline bool isSound(const QString &text, Range range)
{
    return range.begin >= 0 && range.begin < range.end && range.end <= text.size() &&
           !splitsCharacter(text, range.begin) && !splitsCharacter(text, range.end);
}

/// Half-open indices of the words that begin inside a range.
inline Range wordsIn(const Article &article, Range range)
{
    const auto &words = article.segmentation.words;
    const auto at = [&words](qsizetype place) {
        return std::lower_bound(words.begin(), words.end(), Range{place, place}) - words.begin();
    };
    return {at(range.begin), at(range.end)};
}

} // namespace diptych::laws
