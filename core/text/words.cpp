// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.h"

#include <QString>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include <array>
#include <memory>
#include <utility>

namespace diptych {

namespace {

// The word break classes of UAX #29 that common Latin text is made of. A run of text between spaces that
// holds only these is cut here, eight times as fast as by the general machine; any other run goes to ICU,
// with the same borders.
enum Class : unsigned char {
    Letter,
    Digit,
    ExtendNumLet, // the last one that words are made of
    Other,
    MidLetter,
    MidNumLet,
    MidNum,
    Space,
    General
};

constexpr char16_t tableEnd = 0x250;

constexpr std::array<Class, tableEnd> makeTable()
{
    std::array<Class, tableEnd> table{};
    table.fill(Other);
    for (char16_t c = 0; c < tableEnd; ++c) {
        if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == 0xAA || c == 0xB5 || c == 0xBA ||
            (c >= 0xC0 && c != 0xD7 && c != 0xF7))
            table[c] = Letter;
        else if (c >= u'0' && c <= u'9')
            table[c] = Digit;
    }
    for (char16_t c : {u'\t', u'\n', u'\v', u'\f', u'\r', u' '})
        table[c] = Space;
    table[u'_'] = ExtendNumLet;
    table[u':'] = MidLetter;
    table[0xB7] = MidLetter;
    table[u'.'] = MidNumLet;
    table[u'\''] = MidNumLet;
    table[u','] = MidNum;
    table[u';'] = MidNum;
    // NEL, the soft hyphen, and the superscripts and fractions, which are numbers outside any digit class.
    for (char16_t c :
         {u'\u0085', u'\u00AD', u'\u00B2', u'\u00B3', u'\u00B9', u'\u00BC', u'\u00BD', u'\u00BE'})
        table[c] = General;
    return table;
}

constexpr std::array<Class, tableEnd> classes = makeTable();

Class classOf(char16_t c)
{
    if (c < tableEnd)
        return classes[c];
    switch (c) {
    case 0x2018:
    case 0x2019:
        return MidNumLet; // curly apostrophes
    case 0x2013:
    case 0x2014:
    case 0x201A:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2026:
    case 0x20AC:
        return Other; // dashes, quotes, ellipsis, euro
    default:
        return General;
    }
}

bool joins(Class before, Class mark, Class after)
{
    if (before == Letter && after == Letter)
        return mark == MidLetter || mark == MidNumLet;
    if (before == Digit && after == Digit)
        return mark == MidNum || mark == MidNumLet;
    return false;
}

bool isWordClass(Class c)
{
    return c <= ExtendNumLet;
}

// The end of the word at the begin of a range, and whether it holds a letter or a digit.
std::pair<qsizetype, bool> wordEnd(const char16_t *s, Range range)
{
    const auto classAt = [s, range](qsizetype i) { return i < range.end ? classOf(s[i]) : Space; };
    qsizetype i = range.begin;
    Class c = classOf(s[i]);
    bool counts = false;
    for (;;) {
        Class last = c;
        while (isWordClass(c)) {
            last = c;
            counts = counts || c != ExtendNumLet;
            do {
                c = classAt(++i);
            } while (c == Letter && last == Letter);
        }
        if (!joins(last, c, classAt(i + 1)))
            return {i, counts};
        c = classAt(++i);
    }
}

bool holdsLetterOrNumber(QStringView segment)
{
    for (qsizetype i = 0; i < segment.size(); ++i) {
        char32_t c = segment[i].unicode();
        if (segment[i].isHighSurrogate() && i + 1 < segment.size() && segment[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(segment[i], segment[i + 1]);
        if (QChar::isLetterOrNumber(c))
            return true;
    }
    return false;
}

char32_t characterAt(QStringView text, qsizetype i)
{
    const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
}

int breakClass(char32_t c)
{
    return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_WORD_BREAK);
}

// The class of what stands before a place, with the marks on it passed over.
int breakClassBefore(QStringView text, qsizetype place)
{
    int result = U_WB_EXTEND;
    while (place > 0 && (result == U_WB_EXTEND || result == U_WB_FORMAT || result == U_WB_ZWJ)) {
        place -= place > 1 && text[place - 1].isLowSurrogate() && text[place - 2].isHighSurrogate() ? 2 : 1;
        result = breakClass(characterAt(text, place));
    }
    return result;
}

bool isLetterClass(int c)
{
    return c == U_WB_ALETTER || c == U_WB_HEBREW_LETTER;
}

bool isMidLetterClass(int c)
{
    return c == U_WB_MIDLETTER || c == U_WB_MIDNUMLET || c == U_WB_SINGLE_QUOTE;
}

class GeneralCutter
{
public:
    void cut(QStringView text, Range run, std::vector<Range> &words)
    {
        UErrorCode status = U_ZERO_ERROR;
        const auto *chars = reinterpret_cast<const UChar *>(text.utf16()) + run.begin;
        // ICU takes the sign of addresses for a letter, the standard does not. Any mark will do in its place.
        QString withoutSigns;
        if (run.in(text).contains(u'@')) {
            withoutSigns = run.in(text).toString().replace(u'@', u'*');
            chars = reinterpret_cast<const UChar *>(withoutSigns.utf16());
        }
        const auto size = static_cast<int32_t>(run.size());
        if (!m_iterator)
            m_iterator.reset(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
        ubrk_setText(m_iterator.get(), chars, size, &status);
        if (U_FAILURE(status))
            return;
        int32_t begin = ubrk_first(m_iterator.get());
        for (int32_t end = ubrk_next(m_iterator.get()); end != UBRK_DONE; end = ubrk_next(m_iterator.get())) {
            const Range segment{run.begin + begin, run.begin + end};
            begin = end;
            if (holdsLetterOrNumber(segment.in(text)))
                append(text, run, segment, words);
        }
    }

private:
    // ICU parts what UAX #29 joins: letters with a colon between them (Swedish "EU:s"), Hangul with the
    // letters and digits beside it ("KBS는"). Here it is put back.
    static void append(QStringView text, Range run, Range segment, std::vector<Range> &words)
    {
        if (!words.empty() && words.back().begin >= run.begin && joins(text, words.back().end, segment.begin))
            words.back().end = segment.end;
        else
            words.push_back(segment);
    }

    static bool joins(QStringView text, qsizetype end, qsizetype begin)
    {
        if (begin > end + 1)
            return false;
        const int before = breakClassBefore(text, end);
        const int behind = breakClass(characterAt(text, begin));
        if (begin == end + 1)
            return isLetterClass(before) && isMidLetterClass(breakClass(text[end].unicode())) &&
                   isLetterClass(behind);
        return (isLetterClass(before) || before == U_WB_NUMERIC) &&
               (isLetterClass(behind) || behind == U_WB_NUMERIC);
    }

    struct Closer
    {
        void operator()(UBreakIterator *iterator) const { ubrk_close(iterator); }
    };
    std::unique_ptr<UBreakIterator, Closer> m_iterator;
};

// Cuts a text run by run, a run being what stands between two spaces.
class WordCutter
{
public:
    explicit WordCutter(QStringView text) : m_text(text)
    {
        m_words.reserve(static_cast<std::size_t>(text.size() / 5));
    }

    std::vector<Range> cut()
    {
        const char16_t *const s = m_text.utf16();
        const qsizetype size = m_text.size();
        for (qsizetype i = 0; i < size;) {
            const Class c = classOf(s[i]);
            if (isWordClass(c)) {
                const auto [end, counts] = wordEnd(s, {i, size});
                if (counts)
                    m_words.push_back({i, end});
                i = end;
            } else if (c == Space) {
                endRun(i++);
            } else if (c == General) {
                i = leaveToGeneral(i);
            } else {
                ++i;
            }
        }
        endRun(size);
        cutGeneralRun();
        return std::move(m_words);
    }

private:
    void endRun(qsizetype end)
    {
        if (!m_generalRun.isEmpty() && end > m_runBegin)
            cutGeneralRun();
        m_runBegin = end + 1;
        m_wordsBefore = m_words.size();
    }

    // A class that is not simple makes the whole run general; says where the run ends.
    qsizetype leaveToGeneral(qsizetype i)
    {
        m_words.resize(m_wordsBefore);
        while (i < m_text.size() && classOf(m_text.utf16()[i]) != Space)
            ++i;
        m_generalRun = {m_generalRun.isEmpty() ? m_runBegin : m_generalRun.begin, i};
        m_runBegin = i;
        return i;
    }

    // Puts the words before those of the run behind it, which was found to be simple.
    void cutGeneralRun()
    {
        if (m_generalRun.isEmpty())
            return;
        std::vector<Range> found;
        m_general.cut(m_text, std::exchange(m_generalRun, {}), found);
        m_words.insert(m_words.begin() + static_cast<std::ptrdiff_t>(m_wordsBefore), found.begin(),
                       found.end());
    }

    QStringView m_text;
    std::vector<Range> m_words;
    qsizetype m_runBegin = 0;
    std::size_t m_wordsBefore = 0; // how many words there were at the begin of the run
    GeneralCutter m_general;
    Range m_generalRun; // grows over neighbouring runs, so that ICU is called once for all of them
};

} // namespace

std::vector<Range> findWords(QStringView text)
{
    return WordCutter(text).cut();
}

} // namespace diptych
