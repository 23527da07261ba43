// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation.h"

#include "text/furniture.h"
#include "text/headline.h"
#include "text/paragraphs.h"
#include "text/scan.h"
#include "text/sentences.h"
#include "text/words.h"

#include <QRegularExpression>

namespace diptych {

namespace {

// A caption is short: anything longer that names a photo is a story about one.
constexpr qsizetype longestCaption = 400; // UTF-16 units

// Whether a line has a colon, a slash, or a photo's "oto".
bool mayBeCaption(QStringView line)
{
    const char16_t *const units = line.utf16();
    const char16_t *const end = units + line.size();
    if (findUnit(units, end, [](char16_t c) { return (c == u':') | (c == u'/'); }) != end)
        return true;
    const auto isPhoto = [end](const char16_t *o) {
        return end - o >= 3 && ((o[0] == u'o' && o[1] == u't' && o[2] == u'o') ||
                                (o[0] == u'O' && o[1] == u'T' && o[2] == u'O'));
    };
    for (const char16_t *unit = units; unit != end; ++unit) {
        if (isPhoto(unit))
            return true;
    }
    return false;
}

bool isCaption(QStringView line)
{
    // Only few lines are worth the expression.
    if (line.size() > longestCaption || !mayBeCaption(line))
        return false;
    static const QRegularExpression caption(
        QStringLiteral(
            "(*NO_JIT)^[(\\[]?(?:photo|photograph|picture|pictured|image|file "
            "photo|foto|bild|caption)s?\\s*[:/]|"
            "\\b(?:photo|photograph|picture|image|foto|bild)(?:graph)?(?:\\s+by)?\\s*:\\s*[^.]{2,60}[.)\\]]*$"
            "|"
            "^[(\\[]?(?:photo|photograph|foto)\\s+(?:by|courtesy|von)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return caption.match(line).hasMatch();
}

ParagraphKind kindOf(QStringView line)
{
    if (listMarkerLength(line) > 0)
        return ParagraphKind::ListItem;
    if (isCaption(line))
        return ParagraphKind::Caption;
    if (isFurniture(line))
        return ParagraphKind::Note;
    return looksLikeHeading(line) ? ParagraphKind::Heading : ParagraphKind::Body;
}

std::vector<Paragraph> classify(QStringView text, const std::vector<Range> &ranges, const Headline &headline)
{
    std::vector<Paragraph> paragraphs;
    paragraphs.reserve(ranges.size() + 1);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const Range range = ranges[i];
        if (static_cast<qsizetype>(i) != headline.paragraph) {
            paragraphs.push_back({range, kindOf(range.in(text))});
            continue;
        }
        const bool glued = headline.gluedText < range.end;
        Range title{range.begin, headline.gluedText};
        while (title.end > title.begin && text[title.end - 1].isSpace())
            --title.end;
        paragraphs.push_back({title, ParagraphKind::Title});
        if (glued) {
            Range rest{headline.gluedText, range.end};
            while (rest.begin < rest.end && text[rest.begin].isSpace())
                ++rest.begin;
            paragraphs.push_back({rest, ParagraphKind::Body});
        }
    }
    return paragraphs;
}

// Puts words and sentences into their paragraphs. A stretch without a word goes to the sentence before it, or
// else to the one behind it.
class Assembler
{
public:
    Assembler(QStringView text, Segmentation &result) : m_text(text), m_result(result) {}

    void add(Paragraph &paragraph, qsizetype index)
    {
        paragraph.firstSentence = static_cast<qsizetype>(m_result.sentences.size());
        qsizetype pendingBegin = -1;
        for (const Range &range : findSentences(m_text, paragraph.range)) {
            const qsizetype firstWord = m_nextWord;
            while (m_nextWord < wordCount() && wordAt(m_nextWord).begin < range.end)
                ++m_nextWord;
            if (m_nextWord > firstWord) {
                const qsizetype begin = pendingBegin >= 0 ? std::exchange(pendingBegin, -1) : range.begin;
                m_result.sentences.push_back({{begin, range.end}, firstWord, m_nextWord, index});
            } else if (static_cast<qsizetype>(m_result.sentences.size()) > paragraph.firstSentence) {
                m_result.sentences.back().range.end = range.end;
            } else if (pendingBegin < 0) {
                pendingBegin = range.begin;
            }
        }
        paragraph.sentenceEnd = static_cast<qsizetype>(m_result.sentences.size());
    }

private:
    qsizetype wordCount() const { return static_cast<qsizetype>(m_result.words.size()); }
    const Range &wordAt(qsizetype i) const { return m_result.words[static_cast<std::size_t>(i)]; }

    QStringView m_text;
    Segmentation &m_result;
    qsizetype m_nextWord = 0;
};

} // namespace

Segmentation segment(QStringView text)
{
    Segmentation result;
    result.words = findWords(text);
    const std::vector<Range> ranges = findParagraphs(text);
    const Headline headline = findHeadline(text, ranges);
    result.title = headline.title;
    result.paragraphs = classify(text, ranges, headline);
    Assembler assembler(text, result);
    for (std::size_t i = 0; i < result.paragraphs.size(); ++i)
        assembler.add(result.paragraphs[i], static_cast<qsizetype>(i));
    return result;
}

} // namespace diptych
