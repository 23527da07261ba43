// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.h"

#include <unicode/ubrk.h>

#include <array>
#include <memory>

namespace diptych {

namespace {

// The word break classes of UAX #29 that common Latin text is made of. A run of text between spaces that
// holds only these is cut here, eight times as fast as by the general machine; any other run goes to ICU,
// with the same borders.
enum Class : unsigned char {
    Other,
    Letter,
    Digit,
    ExtendNumLet,
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
    return c == Letter || c == Digit || c == ExtendNumLet;
}

// Cuts a run that holds simple classes only.
void cutSimpleRun(QStringView text, Range run, std::vector<Range> &words)
{
    const char16_t *const s = text.utf16();
    for (qsizetype i = run.begin; i < run.end;) {
        Class last = classOf(s[i]);
        if (!isWordClass(last)) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        bool counts = last != ExtendNumLet;
        for (++i; i < run.end; ++i) {
            const Class c = classOf(s[i]);
            if (isWordClass(c)) {
                counts = counts || c != ExtendNumLet;
                last = c;
            } else if (i + 1 < run.end && joins(last, c, classOf(s[i + 1]))) {
                last = classOf(s[++i]);
            } else {
                break;
            }
        }
        if (counts)
            words.push_back({begin, i});
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

bool isColon(QChar c)
{
    return c == u':' || c == u'\uFE55' || c == u'\uFF1A';
}

class GeneralCutter
{
public:
    void cut(QStringView text, Range run, std::vector<Range> &words)
    {
        UErrorCode status = U_ZERO_ERROR;
        const auto *const chars = reinterpret_cast<const UChar *>(text.utf16()) + run.begin;
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
    // ICU takes the colon out of UAX #29's letters that join words (Swedish "EU:s"); here it is put back.
    static void append(QStringView text, Range run, Range segment, std::vector<Range> &words)
    {
        if (!words.empty() && words.back().begin >= run.begin && segment.begin == words.back().end + 1 &&
            isColon(text[segment.begin - 1]) && text[segment.begin - 2].isLetter() &&
            text[segment.begin].isLetter())
            words.back().end = segment.end;
        else
            words.push_back(segment);
    }

    struct Closer
    {
        void operator()(UBreakIterator *iterator) const { ubrk_close(iterator); }
    };
    std::unique_ptr<UBreakIterator, Closer> m_iterator;
};

} // namespace

std::vector<Range> findWords(QStringView text)
{
    std::vector<Range> words;
    words.reserve(static_cast<std::size_t>(text.size() / 5));
    GeneralCutter general;
    Range generalRun; // grows over neighbouring runs, so that ICU is called once for all of them
    const char16_t *const s = text.utf16();
    for (qsizetype i = 0; i < text.size();) {
        if (classOf(s[i]) == Space) {
            ++i;
            continue;
        }
        Range run{i, i};
        bool simple = true;
        for (; run.end < text.size(); ++run.end) {
            const Class c = classOf(s[run.end]);
            if (c == Space)
                break;
            simple = simple && c != General;
        }
        i = run.end;
        if (!simple) {
            generalRun = generalRun.isEmpty() ? run : Range{generalRun.begin, run.end};
            continue;
        }
        if (!generalRun.isEmpty()) {
            general.cut(text, generalRun, words);
            generalRun = {};
        }
        cutSimpleRun(text, run, words);
    }
    if (!generalRun.isEmpty())
        general.cut(text, generalRun, words);
    return words;
}

} // namespace diptych
