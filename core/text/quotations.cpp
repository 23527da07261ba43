// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/quotations.h"

#include "text/scan.h"

#include <algorithm>

namespace diptych {

namespace {

// A mark that nothing closes within so many UTF-16 units opens no quotation.
constexpr qsizetype longestQuotation = 5000;

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber();
}

class Finder
{
public:
    Finder(QStringView text, std::vector<Range> &quotations) : m_text(text), m_quotations(quotations) {}

    void find(Range paragraph)
    {
        m_paragraph = paragraph;
        for (qsizetype i = nextMark(paragraph.begin); i < paragraph.end; i = nextMark(i + 1)) {
            const QStringView closers = closersOf(i);
            if (closers.isEmpty())
                continue;
            const qsizetype close = findClose(i + 1, closers, m_text[i]);
            // Double marks that nothing closes go on in the next paragraph; single ones were apostrophes.
            const bool isSingle = m_text[i] == u'\'' || m_text[i] == u'‘' || m_text[i] == u'‚';
            const bool mayGoOn = m_paragraph.end - i <= longestQuotation;
            if (close < 0 && (isSingle || m_text[i] == u'"' || !mayGoOn))
                continue;
            const Range inside{i + 1, close < 0 ? paragraph.end : close};
            if (!inside.isEmpty())
                m_quotations.push_back(inside);
            i = inside.end;
        }
    }

private:
    QChar before(qsizetype i) const { return i > m_paragraph.begin ? m_text[i - 1] : QChar(u' '); }
    QChar behind(qsizetype i) const { return i + 1 < m_paragraph.end ? m_text[i + 1] : QChar(u' '); }

    // The next mark that may open a quotation; the paragraph's end if there is none.
    qsizetype nextMark(qsizetype from) const
    {
        const char16_t *const begin = m_text.utf16();
        const char16_t *const end = begin + m_paragraph.end;
        const auto isMark = [](char16_t c) {
            return (c == u'"') | (c == u'\'') | (c == u'«') | (c == u'»') | ((c >= u'‘') & (c <= u'„'));
        };
        return from < m_paragraph.end ? findUnit(begin + from, end, isMark) - begin : m_paragraph.end;
    }

    bool mayOpen(qsizetype i) const { return !isWordCharacter(before(i)) && !behind(i).isSpace(); }

    // What may close a quotation that the mark at i opens; empty if it opens none.
    QStringView closersOf(qsizetype i) const
    {
        switch (m_text[i].unicode()) {
        case u'“':
            return u"”";
        case u'„':
            return u"“”";
        case u'«':
            return u"»";
        case u'»':
            return mayOpen(i) ? QStringView(u"«") : QStringView();
        case u'”':
            return mayOpen(i) ? QStringView(u"”") : QStringView();
        case u'"':
            return mayOpen(i) ? QStringView(u"\"") : QStringView();
        case u'‘':
            return mayOpen(i) ? QStringView(u"’") : QStringView();
        case u'‚':
            return mayOpen(i) ? QStringView(u"‘’") : QStringView();
        case u'\'':
            return mayOpen(i) ? QStringView(u"'") : QStringView();
        default:
            return {};
        }
    }

    qsizetype findClose(qsizetype from, QStringView closers, QChar opener) const
    {
        const bool isSingle = closers.contains(u'’') || closers.contains(u'\'');
        const qsizetype end = std::min(m_paragraph.end, from + longestQuotation);
        qsizetype fallback = -1;
        for (qsizetype i = from; i < end; ++i) {
            if (m_text[i] == opener && opener == u'“')
                return i; // opened once more without having been closed
            if (!closers.contains(m_text[i]))
                continue;
            if (!isSingle)
                return i;
            if (isWordCharacter(behind(i)) || before(i).isSpace())
                continue;
            // "the bosses' answer" inside single marks: a mark behind punctuation closes for certain.
            if (!isWordCharacter(before(i)))
                return i;
            if (fallback < 0)
                fallback = i;
        }
        return fallback;
    }

    QStringView m_text;
    std::vector<Range> &m_quotations;
    Range m_paragraph;
};

} // namespace

std::vector<Range> findQuotations(QStringView text, const std::vector<Paragraph> &paragraphs)
{
    std::vector<Range> quotations;
    Finder finder(text, quotations);
    for (const Paragraph &paragraph : paragraphs)
        finder.find(paragraph.range);
    return quotations;
}

} // namespace diptych
