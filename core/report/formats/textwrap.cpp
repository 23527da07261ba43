// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/textwrap.h"

#include <QTextBoundaryFinder>

#include <unicode/uchar.h>

namespace diptych {

namespace {

int characterWidth(char32_t c)
{
    if (c < 0x300)
        return 1;
    const auto character = static_cast<UChar32>(c);
    const int category = u_charType(character);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR)
        return 0;
    const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Fills lines with words.
class Lines
{
public:
    explicit Lines(int width) : m_width(width) {}

    void add(const QString &word);
    [[nodiscard]] QStringList take();

private:
    void addLongWord(const QString &word);
    void endLine();

    const int m_width;
    QStringList m_lines;
    QString m_line;
    int m_used = 0;
};

void Lines::add(const QString &word)
{
    const int needed = displayWidth(word);
    if (m_used > 0 && m_used + 1 + needed <= m_width) {
        m_line += u' ' + word;
        m_used += 1 + needed;
        return;
    }
    if (m_used > 0)
        endLine();
    if (needed > m_width) {
        addLongWord(word);
        return;
    }
    m_line = word;
    m_used = needed;
}

void Lines::addLongWord(const QString &word)
{
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, word);
    qsizetype begin = 0;
    for (qsizetype end = characters.toNextBoundary(); end > begin; end = characters.toNextBoundary()) {
        const QString character = word.sliced(begin, end - begin);
        const int needed = displayWidth(character);
        if (m_used > 0 && m_used + needed > m_width)
            endLine();
        m_line += character;
        m_used += needed;
        begin = end;
    }
}

QStringList Lines::take()
{
    if (!m_line.isEmpty())
        endLine();
    return std::move(m_lines);
}

void Lines::endLine()
{
    m_lines << m_line;
    m_line.clear();
    m_used = 0;
}

} // namespace

QString onOneLine(QStringView text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        const bool gap = line.isEmpty() || line.back() == u' ';
        // A no-break space keeps its meaning; every other white space is a gap.
        if (c.isSpace() && c != QChar::Nbsp && c != u'\u202f') {
            if (!gap)
                line += u' ';
        } else {
            line += c.category() == QChar::Other_Control ? QChar(QChar::ReplacementCharacter) : c;
        }
    }
    if (line.endsWith(u' '))
        line.chop(1);
    return line;
}

int displayWidth(QStringView text)
{
    int width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        width += characterWidth(c);
    }
    return width;
}

QStringList wrapped(const QString &text, int width)
{
    Q_ASSERT(width >= 2);
    Lines lines(width);
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        lines.add(word);
    return lines.take();
}

} // namespace diptych
