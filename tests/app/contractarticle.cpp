// SPDX-License-Identifier: GPL-3.0-or-later
#include "contractarticle.h"

#include "contractwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace contract {

namespace {

char32_t codePointAt(QStringView text, qsizetype unit)
{
    if (text[unit].isHighSurrogate() && unit + 1 < text.size() && text[unit + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[unit], text[unit + 1]);
    return text[unit].unicode();
}

/// A character's share of a text's letters, as they are folded: the sharp s is two.
qsizetype lettersIn(char32_t c)
{
    if (c < 0x80)
        return QChar::isLetterOrNumber(c) ? 1 : 0;
    return lettersOf(QString::fromUcs4(&c, 1)).size();
}

} // namespace

Span spanOf(const QJsonValue &json)
{
    return {json[u"start"].toInteger(-1), json[u"end"].toInteger(-1)};
}

QString shown(Span span)
{
    return u"%1–%2"_s.arg(span.start).arg(span.end);
}

Article::Article(const QString &text) : m_text(text)
{
    qsizetype letters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        m_units.push_back(i);
        m_letters.push_back(letters);
        const char32_t c = codePointAt(text, i);
        letters += lettersIn(c);
        i += c > 0xffff ? 1 : 0;
    }
    m_units.push_back(text.size());
    m_letters.push_back(letters);
    findWords();
}

void Article::findWords()
{
    const std::vector<qsizetype> borders = wordBorders(m_text);
    for (std::size_t i = 1; i < borders.size(); ++i) {
        const Span segment{borders[i - 1], borders[i]};
        if (lettersBefore(segment.end) > lettersBefore(segment.start))
            m_words.push_back(segment);
    }
}

QString Article::slice(Span span) const
{
    if (span.start < 0 || span.end < span.start || span.end > characters())
        return u"(outside the text)"_s;
    const auto unit = [this](qsizetype offset) { return m_units[static_cast<std::size_t>(offset)]; };
    return m_text.sliced(unit(span.start), unit(span.end) - unit(span.start));
}

Span Article::wordsIn(Span span) const
{
    const auto first = std::ranges::lower_bound(m_words, span.start, {}, &Span::start);
    const auto end = std::ranges::upper_bound(m_words, span.end, {}, &Span::end);
    return {first - m_words.begin(), std::max(first, end) - m_words.begin()};
}

qsizetype Article::wordCount(Span span) const
{
    const Span words = wordsIn(span);
    return words.end - words.start;
}

qsizetype Article::lettersBefore(qsizetype offset) const
{
    return m_letters[static_cast<std::size_t>(offset)];
}

QString Article::borderError(Span span) const
{
    if (span.start < 0 || span.end <= span.start || span.end > characters())
        return u"it lies outside the text"_s;
    const Span inside = wordsIn(span);
    if (inside.start >= inside.end)
        return u"it holds no word"_s;
    if (m_words[static_cast<std::size_t>(inside.start)].start != span.start)
        return u"it does not start at a word"_s;
    if (inside.end < static_cast<qsizetype>(m_words.size()) &&
        m_words[static_cast<std::size_t>(inside.end)].start < span.end)
        return u"it ends inside a word"_s;
    const QString tail = slice({m_words[static_cast<std::size_t>(inside.end) - 1].end, span.end});
    for (qsizetype i = 0; i < tail.size(); ++i) {
        if (tail[i].isSpace() || QChar::isLetterOrNumber(codePointAt(tail, i)))
            return u"it ends behind more than closing marks: “%1”"_s.arg(tail);
    }
    return {};
}

QString lettersOf(const QString &text, bool withCase)
{
    const QString normal = text.normalized(QString::NormalizationForm_KC);
    QString letters;
    bool inWord = false; // A mark that stands alone, or in an emoji, is no part of a word.
    for (qsizetype i = 0; i < normal.size(); ++i) {
        const char32_t c = codePointAt(normal, i);
        inWord = QChar::isLetterOrNumber(c) || (inWord && QChar::isMark(c));
        if (inWord)
            letters += QChar::fromUcs4(withCase ? c : QChar::toCaseFolded(c));
        i += c > 0xffff ? 1 : 0;
    }
    // Some fold the sharp s to two letters, some do not.
    return withCase ? letters : letters.replace(u"ß"_s, u"ss"_s);
}

} // namespace contract
