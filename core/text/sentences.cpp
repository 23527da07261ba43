// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentences.h"

#include "text/abbreviations.h"
#include "text/paragraphs.h"
#include "text/scan.h"

namespace diptych {

namespace {

bool isFullStop(QChar c)
{
    return c == u'.';
}

bool endsSentence(QChar c)
{
    if (c.unicode() < 0x80)
        return c == u'.' || c == u'!' || c == u'?';
    return c == u'…' || c == u'؟' || c == u'۔' || c == u'।' || c == u'॥' || c == u'։' || c == u'።' ||
           c == u'‼' || c == u'⁇';
}

// Marks of scripts that put no space behind a sentence.
bool endsSentenceWithoutSpace(QChar c)
{
    return c.unicode() >= 0x80 && (c == u'。' || c == u'！' || c == u'？' || c == u'｡' || c == u'．');
}

// Whether a unit may be any of these: true for all from the lowest one outside ASCII on. Added up, because
// g++ 12 turns comparisons that are joined by "or" into a look-up, of which there is no vector instruction.
int mayEndSentence(char16_t c)
{
    return (c == u'.') + (c == u'!') + (c == u'?') + (c >= u'։');
}

bool closes(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'”' || c == u'’' || c == u'“' || c == u'»' || c == u'›' ||
           c == u')' || c == u']' || c == u'}' || c == u'」' || c == u'』' || c == u'）' || c == u'】' ||
           c == u'〉' || c == u'》';
}

bool opens(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'“' || c == u'‘' || c == u'„' || c == u'‚' || c == u'«' ||
           c == u'‹' || c == u'»' || c == u'(' || c == u'[' || c == u'-' || c == u'–' || c == u'—' ||
           c == u'¿' || c == u'¡';
}

class SentenceCutter
{
public:
    SentenceCutter(QStringView text, Range paragraph) : m_text(text), m_paragraph(paragraph) {}

    std::vector<Range> cut()
    {
        qsizetype begin = m_paragraph.begin;
        qsizetype i = begin + listMarkerLength(m_paragraph.in(m_text));
        const char16_t *const units = m_text.utf16();
        while (i < m_paragraph.end) {
            i = findUnit(units + i, units + m_paragraph.end, mayEndSentence) - units;
            if (i == m_paragraph.end)
                break;
            if (!endsSentence(m_text[i]) && !endsSentenceWithoutSpace(m_text[i])) {
                ++i;
                continue;
            }
            const qsizetype mark = i;
            i = behindMarks(i);
            if (i < m_paragraph.end && isBorder(mark, i)) {
                m_sentences.push_back({begin, i});
                begin = i = behindSpaces(i);
            }
        }
        if (begin < m_paragraph.end)
            m_sentences.push_back({begin, m_paragraph.end});
        return std::move(m_sentences);
    }

private:
    qsizetype behindMarks(qsizetype i) const
    {
        while (i < m_paragraph.end && (endsSentence(m_text[i]) || endsSentenceWithoutSpace(m_text[i])))
            ++i;
        while (i < m_paragraph.end && closes(m_text[i]))
            ++i;
        return i;
    }

    qsizetype behindSpaces(qsizetype i) const
    {
        while (i < m_paragraph.end && m_text[i].isSpace())
            ++i;
        return i;
    }

    // Whether a sentence ends at the mark, whose closing marks end at \a end.
    bool isBorder(qsizetype mark, qsizetype end) const
    {
        if (endsSentenceWithoutSpace(m_text[mark]))
            return true;
        if (!m_text[end].isSpace())
            return false;
        qsizetype next = behindSpaces(end);
        while (next < m_paragraph.end && (opens(m_text[next]) || m_text[next].isSpace()))
            ++next;
        if (next >= m_paragraph.end)
            return false;
        if (m_text[next].isLower())
            return false; // "Why?" he asked
        const bool single = isFullStop(m_text[mark]) && (mark + 1 == end || !endsSentence(m_text[mark + 1]));
        return !single || !stopIsOfAbbreviation(wordBefore(mark), wordAt(next));
    }

    QStringView wordBefore(qsizetype mark) const
    {
        qsizetype begin = mark;
        while (begin > m_paragraph.begin && (m_text[begin - 1].isLetterOrNumber() ||
                                             m_text[begin - 1] == u'.' || m_text[begin - 1].isMark()))
            --begin;
        return m_text.sliced(begin, mark - begin);
    }

    QStringView wordAt(qsizetype begin) const
    {
        qsizetype end = begin;
        while (end < m_paragraph.end && (m_text[end].isLetterOrNumber() || m_text[end].isMark()))
            ++end;
        return m_text.sliced(begin, end - begin);
    }

    QStringView m_text;
    Range m_paragraph;
    std::vector<Range> m_sentences;
};

} // namespace

std::vector<Range> findSentences(QStringView text, Range paragraph)
{
    return SentenceCutter(text, paragraph).cut();
}

} // namespace diptych
