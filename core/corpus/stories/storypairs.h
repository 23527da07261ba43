// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/options.h"
#include "corpus/article.h"

#include <functional>
#include <optional>
#include <vector>

namespace diptych {

/// What a comparison of two reports on one event tells, without a sentence encoder.
struct StoryPairFigures
{
    int differing = 0; ///< Facts that may differ, each once.
    int newWords = 0;  ///< Words of the later report that no link covers.
    int reworded = 0;  ///< Statements that both probably make, in other words.

    bool operator==(const StoryPairFigures &) const = default;
};

/// Two articles of a story, by their places in it: the earlier one by date is the left one.
struct StoryPair
{
    int left = 0;
    int right = 0;
    double copied = 0; ///< The share of words that stand in the other, of the article that has more of it.
    std::optional<StoryPairFigures> figures = {}; ///< Nothing before the two were compared.

    bool operator==(const StoryPair &) const = default;
};

/// What a reader of a story looks for first.
enum class StoryPairOrder {
    Copied,    ///< Most copied text.
    Differing, ///< Most facts that may differ.
    New,       ///< Most words that the later report adds.
};

/// All pairs of a story's articles, which are ordered by date, the most copied first. \a shares is what
/// sharesOfTexts() gives for them.
[[nodiscard]] std::vector<StoryPair> storyPairs(std::size_t articles, const std::vector<float> &shares);

/// Puts the pairs in an order; those that were not compared come last where it needs that.
void rankStoryPairs(std::vector<StoryPair> &pairs, StoryPairOrder order);

/// Compares two reports for their figures. Nothing if it was cancelled. Any thread.
[[nodiscard]] std::optional<StoryPairFigures> compareStoryPair(const ArticlePtr &earlier,
                                                               const ArticlePtr &later,
                                                               const CompareOptions &options = {},
                                                               const std::function<bool()> &isCancelled = {});

} // namespace diptych
