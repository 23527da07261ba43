// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/shownpair.h"

#include <QString>

namespace diptych {

/// Words of a report that lie inside a stretch.
[[nodiscard]] qsizetype wordsIn(const Segmentation &segmentation, const Range &range);

/// "1 word", "1,204 words", in the user's language.
[[nodiscard]] QString wordCount(qsizetype words);

/// A stretch of a text on one line, cut at a word to at most so many characters.
[[nodiscard]] QString shortened(QStringView text, qsizetype characters);

/// What a pointer over a linked stretch is told, as rich text: the kind, where the twin stands, the twin's
/// words. `side` is the report under the pointer; `twins` is how many links start from the stretch.
[[nodiscard]] QString linkTip(const ShownPair &shown, std::size_t link, Side side, std::size_t twins);

/// What a screen reader and the status bar say of a passage that became current, seen from one report:
/// "Passage 3 of 12, edited, 14 words; right report ¶ 5".
[[nodiscard]] QString passageAnnouncement(const ShownPair &shown, std::size_t link, Side from);

/// A report as a sentence names it: its outlet, else its title shortened, else its file; where both reports
/// have the same name, "the left report" and "the right report".
[[nodiscard]] Sided<QString> shortNames(const ComparedPair &pair);

} // namespace diptych
