// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/stops.h"

#include <QString>

namespace diptych {

/// Words of a report that lie inside a stretch.
[[nodiscard]] qsizetype wordsIn(const Segmentation &segmentation, const Range &range);

/// "1 word", "1,204 words", in the user's language.
[[nodiscard]] QString wordCount(qsizetype words);

/// A stretch of a text on one line, cut at a word to at most so many characters.
[[nodiscard]] QString shortened(QStringView text, qsizetype characters);

/// What a report is called in short: "A" is the left one, "B" the right one.
[[nodiscard]] QString sideLetter(Side side);

/// Where a stretch stands, to be cited: "B ¶ 5".
[[nodiscard]] QString citedPlace(const Segmentation &segmentation, Side side, const Range &range);

/// The same in words, to be heard: "B paragraph 5", "B paragraphs 2 to 8".
[[nodiscard]] QString spokenPlace(const Segmentation &segmentation, Side side, const Range &range);

/// What a pointer over a linked stretch is told, as rich text: the kind, where the twin stands, the twin's
/// words. `side` is the report under the pointer; `twins` is how many links start from the stretch.
[[nodiscard]] QString linkTip(const ShownPair &shown, std::size_t link, Side side, std::size_t twins);

/// What a pointer over a ribbon is told, as rich text: the kind, and the words of both ends.
[[nodiscard]] QString passageTip(const ShownPair &shown, std::size_t passage);

/// "May differ: 7 injured in A, 9 injured in B"; long values are cut. Plain text.
[[nodiscard]] QString differenceTip(const Fact &fact);

/// The same with where it stands, to be heard: "..., A paragraph 1, B paragraph 2".
[[nodiscard]] QString differencePlaces(const ShownPair &shown, const Fact &fact);

/// The same with its number among those that may differ: "...; 1 of 3".
[[nodiscard]] QString differenceAnnouncement(const ShownPair &shown, const Fact &fact, qsizetype place,
                                             qsizetype count);

/// Linked words of a statement on the side that has more.
[[nodiscard]] qsizetype moreWords(const Statement &statement);

/// What a screen reader and the status bar say of a passage that became current, seen from the report that a
/// walk through all that is shared goes through: "Passage 3 of 12, edited, 14 words; B paragraph 5". Number,
/// kind and words are those of the passage list; where it stands in parts far from each other, "; part 1 of
/// 2" stands behind.
[[nodiscard]] QString passageAnnouncement(const ShownPair &shown, const Walk &walk, std::size_t link);

/// The same of one of the stretches that a report alone says: "Only in A, 3 of 12, 14 words, A paragraph 5;
/// no match found in B".
[[nodiscard]] QString uniqueAnnouncement(const ShownPair &shown, Side side, const Range &range);

/// What is said of a sentence that comes near another: "Possibly, 1 of 3: B paragraph 5, “...”". `far` is the
/// report it stands in.
[[nodiscard]] QString lookAnnouncement(const Article &article, Side far, const NearMiss &near,
                                       std::size_t place, std::size_t count);

} // namespace diptych
