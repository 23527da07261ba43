// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/range.h"

#include <vector>

namespace diptych {

/// What a paragraph is to a reader.
enum class ParagraphKind {
    Title,   ///< The article's headline.
    Heading, ///< A section heading, a kicker, or the headline once more.
    Body,
    ListItem,
    Caption, ///< The text or the credit of a photo.
    Note,    ///< About the article, not of it: a byline, a date, a credit, an invitation to read more.
};

/// A paragraph: a line, or several lines of a text that is wrapped by line breaks.
/// A headline that is glued to the first sentence is a paragraph of its own.
struct Paragraph
{
    Range range; ///< From the first to behind the last character that is not white space.
    ParagraphKind kind = ParagraphKind::Body;
    qsizetype firstSentence = 0; ///< Index into Segmentation::sentences.
    qsizetype sentenceEnd = 0;

    bool operator==(const Paragraph &) const = default;
};

/// A sentence; a heading, a list item or a caption is one sentence or several, never a part of one.
struct Sentence
{
    Range range;             ///< From its first word or opening mark to behind its closing marks.
    qsizetype firstWord = 0; ///< Index into Segmentation::words.
    qsizetype wordEnd = 0;
    qsizetype paragraph = 0; ///< Index into Segmentation::paragraphs.

    bool operator==(const Sentence &) const = default;
};

/// The structure of an article's text. Everything is in the order of the text; ranges lie inside it and on
/// character borders; every word lies in one sentence, and every sentence, with at least one word, in one
/// paragraph.
struct Segmentation
{
    std::vector<Range> words;
    std::vector<Sentence> sentences;
    std::vector<Paragraph> paragraphs;
    Range title; ///< The headline without outlet and "[Updated]"; empty if there is none.

    bool operator==(const Segmentation &) const = default;
};

/// Finds words, sentences, paragraphs and the headline. Linear in the text; an empty text gives nothing.
/// \a knownTitle is the headline where something else than the text told it; it counts if it is the first
/// paragraph.
[[nodiscard]] Segmentation segment(QStringView text, QStringView knownTitle = {});

} // namespace diptych
