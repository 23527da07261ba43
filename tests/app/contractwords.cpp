// SPDX-License-Identifier: GPL-3.0-or-later
#include "contractwords.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

namespace contract {

namespace {

// Qt's own boundary finder takes "a.m." and "EU:s" apart, against WB6 and WB7; so the rules stand here.
class Rules
{
public:
    explicit Rules(const QList<uint> &text)
    {
        for (const uint c : text)
            m_classes.push_back(u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_WORD_BREAK));
    }

    /// Whether there is a border before the code point at \a i.
    [[nodiscard]] bool cutsBefore(qsizetype i) const
    {
        const int right = at(i);
        if (at(i - 1) == U_WB_CR && right == U_WB_LF) // WB3
            return false;
        if (isLineEnd(at(i - 1)) || isLineEnd(right)) // WB3a, WB3b
            return true;
        if (isPassedOver(right)) // WB4
            return false;
        const qsizetype l = before(i);
        const int left = at(l);
        const int farLeft = at(before(l));
        const int farRight = at(behind(i));
        if ((isLetter(left) || isNumber(left)) && (isLetter(right) || isNumber(right))) // WB5, WB8 to WB10
            return false;
        if (isLetter(left) && joinsLetters(right) && isLetter(farRight)) // WB6
            return false;
        if (isLetter(farLeft) && joinsLetters(left) && isLetter(right)) // WB7
            return false;
        if (left == U_WB_HEBREW_LETTER && right == U_WB_SINGLE_QUOTE) // WB7a
            return false;
        if (left == U_WB_HEBREW_LETTER && right == U_WB_DOUBLE_QUOTE &&
            farRight == U_WB_HEBREW_LETTER) // WB7b
            return false;
        if (farLeft == U_WB_HEBREW_LETTER && left == U_WB_DOUBLE_QUOTE && right == U_WB_HEBREW_LETTER) // WB7c
            return false;
        if (isNumber(farLeft) && joinsNumbers(left) && isNumber(right)) // WB11
            return false;
        if (isNumber(left) && joinsNumbers(right) && isNumber(farRight)) // WB12
            return false;
        return !joinsAnyway(left, right);
    }

private:
    [[nodiscard]] int at(qsizetype i) const
    {
        return i >= 0 && i < static_cast<qsizetype>(m_classes.size()) ? m_classes[static_cast<std::size_t>(i)]
                                                                      : int(U_WB_OTHER);
    }
    [[nodiscard]] qsizetype before(qsizetype i) const
    {
        do
            --i;
        while (i > 0 && isPassedOver(at(i)));
        return i;
    }
    [[nodiscard]] qsizetype behind(qsizetype i) const
    {
        do
            ++i;
        while (isPassedOver(at(i)));
        return i;
    }
    static bool isLineEnd(int c) { return c == U_WB_CR || c == U_WB_LF || c == U_WB_NEWLINE; }
    static bool isPassedOver(int c) { return c == U_WB_EXTEND || c == U_WB_FORMAT || c == U_WB_ZWJ; }
    static bool isLetter(int c) { return c == U_WB_ALETTER || c == U_WB_HEBREW_LETTER; }
    static bool isNumber(int c) { return c == U_WB_NUMERIC; }
    static bool joinsBoth(int c) { return c == U_WB_MIDNUMLET || c == U_WB_SINGLE_QUOTE; }
    static bool joinsLetters(int c) { return c == U_WB_MIDLETTER || joinsBoth(c); }
    static bool joinsNumbers(int c) { return c == U_WB_MIDNUM || joinsBoth(c); }
    /// WB13 to WB13b.
    static bool joinsAnyway(int left, int right)
    {
        const auto isWord = [](int c) { return isLetter(c) || isNumber(c) || c == U_WB_KATAKANA; };
        if (left == U_WB_KATAKANA && right == U_WB_KATAKANA)
            return true;
        return (right == U_WB_EXTENDNUMLET && (isWord(left) || left == U_WB_EXTENDNUMLET)) ||
               (left == U_WB_EXTENDNUMLET && isWord(right));
    }

    std::vector<int> m_classes;
};

bool wantsDictionary(const QList<uint> &text)
{
    return std::ranges::any_of(text, [](uint c) {
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
        return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
               script == USCRIPT_THAI || script == USCRIPT_LAO || script == USCRIPT_KHMER ||
               script == USCRIPT_MYANMAR;
    });
}

std::vector<qsizetype> dictionaryBorders(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *words = ubrk_open(UBRK_WORD, "", reinterpret_cast<const UChar *>(text.utf16()),
                                      static_cast<int32_t>(text.size()), &status);
    std::vector<qsizetype> borders;
    for (int32_t at = ubrk_first(words); at != UBRK_DONE; at = ubrk_next(words))
        borders.push_back(text.first(at).toUcs4().size());
    ubrk_close(words);
    return borders;
}

} // namespace

std::vector<qsizetype> wordBorders(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    if (wantsDictionary(points))
        return dictionaryBorders(text);
    const Rules rules(points);
    std::vector<qsizetype> borders{0};
    for (qsizetype i = 1; i < points.size(); ++i) {
        if (rules.cutsBefore(i))
            borders.push_back(i);
    }
    borders.push_back(points.size());
    return borders;
}

} // namespace contract
