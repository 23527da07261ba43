// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation.h"

#include "text/furniture.h"
#include "text/headline.h"
#include "text/paragraphs.h"
#include "text/scan.h"
#include "text/sentences.h"
#include "text/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace diptych {

namespace {

// A caption is short: anything longer that names a photo is a story about one.
constexpr qsizetype longestCaption = 400; // UTF-16 units

// Whether one of the words that a caption needs begins somewhere in the line.
bool namesPicture(QStringView line)
{
    constexpr std::array<QStringView, 6> words{u"photo", u"foto", u"pictur", u"image", u"bild", u"caption"};
    constexpr char16_t caseBit = 0x20;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QStringView rest = line.sliced(i);
        const char16_t first = rest[0].unicode() | caseBit;
        const char16_t second = rest[1].unicode() | caseBit;
        for (QStringView word : words) {
            if (word[0] == first && word[1] == second && rest.startsWith(word, Qt::CaseInsensitive))
                return true;
        }
    }
    return false;
}

// Only few lines are worth the expression: without a colon or a slash it needs "Photo by" at the begin.
bool mayBeCaption(QStringView line)
{
    const char16_t *const end = line.utf16() + line.size();
    if (findUnit(line.utf16(), end, [](char16_t c) { return (c == u':') | (c == u'/'); }) != end)
        return namesPicture(line);
    if (line.startsWith(u'(') || line.startsWith(u'['))
        line = line.sliced(1);
    return !line.isEmpty() && QStringView(u"PpFf").contains(line[0]);
}

bool isCaption(QStringView line)
{
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

std::vector<Paragraph> classify(QStringView text, const std::vector<Range> &ranges, qsizetype headLines,
                                const Headline &headline)
{
    std::vector<Paragraph> paragraphs;
    paragraphs.reserve(ranges.size() + 1);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const Range range = ranges[i];
        if (static_cast<qsizetype>(i) != headline.paragraph) {
            const bool isHead = static_cast<qsizetype>(i) < headLines;
            paragraphs.push_back({range, isHead ? ParagraphKind::Note : kindOf(range.in(text))});
            continue;
        }
        const bool glued = headline.gluedText < range.end;
        const qsizetype begin = range.begin + headline.label;
        if (headline.label > 0)
            paragraphs.push_back({trimmed(text, {range.begin, begin}), ParagraphKind::Note});
        paragraphs.push_back({trimmed(text, {begin, headline.gluedText}), ParagraphKind::Title});
        if (glued)
            paragraphs.push_back({trimmed(text, {headline.gluedText, range.end}), ParagraphKind::Body});
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
            if (firstWord > 0 && wordAt(firstWord - 1).end > range.begin &&
                static_cast<qsizetype>(m_result.sentences.size()) > paragraph.firstSentence) {
                // The mark stands inside a word ("3．5") and ends no sentence.
                m_result.sentences.back().range.end = range.end;
                m_result.sentences.back().wordEnd = m_nextWord;
            } else if (m_nextWord > firstWord) {
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

Segmentation segment(QStringView text, QStringView knownTitle)
{
    Segmentation result;
    result.words = findWords(text);
    const std::vector<Range> ranges = findParagraphs(text);
    const bool isKnown = !knownTitle.isEmpty() && !ranges.empty() && ranges.front().in(text) == knownTitle;
    const std::vector<LabelledLine> head = findLabelledHead(text, ranges);
    const Headline headline =
        isKnown ? Headline{ranges.front(), 0, 0, ranges.front().end} : findHeadline(text, ranges, head);
    result.title = headline.title;
    result.paragraphs = classify(text, ranges, static_cast<qsizetype>(head.size()), headline);
    Assembler assembler(text, result);
    for (std::size_t i = 0; i < result.paragraphs.size(); ++i)
        assembler.add(result.paragraphs[i], static_cast<qsizetype>(i));
    return result;
}

} // namespace diptych
