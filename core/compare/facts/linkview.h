// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "compare/facts/facttext.h"

#include <optional>
#include <utility>
#include <vector>

namespace diptych {

/// A link as the search for differences sees it: its words on both sides, and which of them are common.
class LinkView
{
public:
    /// Both texts have to outlive the view.
    LinkView(const Sided<const FactText *> &texts, const Link &link);

    /// Whether it is no sentence but a text without full stops, which nothing is looked for in.
    [[nodiscard]] bool isTooLong() const;
    /// Whether both sides have the same words: nothing can differ.
    [[nodiscard]] bool hasSameWords() const;
    [[nodiscard]] const FactText &text(Side side) const { return *m_texts[side]; }
    /// The link's words; where it leaves out but a few words of a sentence on both sides, or has most of both
    /// sentences, with these.
    [[nodiscard]] WordStretch words(Side side) const { return m_words[side]; }
    /// The words of the sentences that the link lies in, as far as they stand near it.
    [[nodiscard]] WordStretch sentences(Side side) const { return m_sentences[side]; }
    /// Words with equal stems, in order in both.
    [[nodiscard]] const std::vector<std::pair<int, int>> &common() const;
    [[nodiscard]] int contentWords(Side side) const;
    /// How many different content words both sides have, in any order.
    [[nodiscard]] int sharedContent() const;
    /// The only place of a stem in the link; -1 if it stands there in none or several.
    [[nodiscard]] int onlyPlace(Side side, int stem) const;
    /// Whether a stem stands in the link's sentences.
    [[nodiscard]] bool holds(Side side, int stem) const;

    /// How many of the words beside the two stretches, the last before and the first behind, are common and
    /// stand in the same places: 2 for "about [7] people" and "about [9] people". The link's own border
    /// counts as common. Words that bring in a speaker ("said") tell nothing.
    [[nodiscard]] int commonNeighbours(WordStretch left, WordStretch right) const;
    /// How many content words stand near both stretches.
    [[nodiscard]] int commonContext(WordStretch left, WordStretch right) const;

private:
    void takeInSentenceEnds();
    [[nodiscard]] bool areCommon(int left, int right) const;

    Sided<const FactText *> m_texts;
    Sided<WordStretch> m_words;
    Sided<WordStretch> m_sentences;
    // Found when they are first asked for: in most links nothing is there that may differ.
    mutable std::optional<std::vector<std::pair<int, int>>> m_common;
};

} // namespace diptych
