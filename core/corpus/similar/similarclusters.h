// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/similar/similar.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace diptych {

/// Which article of a group of duplicates a curator wants to keep.
enum class KeepRule {
    Earliest, ///< By date; undated ones come last, the longer one first where dates are equal or missing.
    Longest,  ///< By words; the earlier one first where they are equal.
};

/// What choosing between duplicates needs to know of an article.
struct DuplicateFacts
{
    QString date; ///< ISO 8601, with or without a time; empty if unknown.
    qsizetype words = 0;
};

/// An article that could go, because one like it is kept.
struct DroppedArticle
{
    int article = 0;
    double score = 0; ///< Jaccard with the one that is kept.

    bool operator==(const DroppedArticle &) const = default;
};

/// Exact and near duplicates. Every article to drop is itself as similar to the kept one as was asked for;
/// chains of likeness, at whose ends two different stories stand, make no group.
struct DuplicateGroup
{
    int kept = 0;
    std::vector<DroppedArticle> dropped; ///< The most similar first.

    bool operator==(const DuplicateGroup &) const = default;
};

/// Jaccard from which two articles count as near duplicates where nothing else is asked for: two thirds of
/// the 5-grams of articles of equal length are shared then.
inline constexpr double defaultDuplicateThreshold = 0.5;

/// Groups articles by the pairs that findSimilar() gave, those with a score of at least \a threshold.
/// Articles without duplicates are in no group. In the order of the kept ones. Takes a few milliseconds for
/// 100,000 pairs, so that it can follow a slider.
[[nodiscard]] std::vector<DuplicateGroup> groupDuplicates(const std::vector<SimilarPair> &pairs,
                                                          const std::vector<DuplicateFacts> &facts,
                                                          double threshold, KeepRule rule);

/// How many pairs have which score: 20 bars of 0.05, the last one with those of 1.
[[nodiscard]] std::array<int, 20> scoreHistogram(const std::vector<SimilarPair> &pairs);

/// The pairs that a threshold just lets in, the lowest score first: what to look at to judge it.
[[nodiscard]] std::vector<SimilarPair> samplesAbove(const std::vector<SimilarPair> &pairs, double threshold,
                                                    std::size_t count);

/// What the dates of two articles tell, as a clause on the first: "3 days later by date", "on the same day",
/// "earlier by date", "no dates to tell which came first".
[[nodiscard]] QString dateRelation(const QString &date, const QString &other);

/// Hours from the other date to this one, below 0 if this is the earlier; nothing if one is unknown. A day
/// alone counts from its begin.
[[nodiscard]] std::optional<double> hoursAfter(const QString &date, const QString &other);

} // namespace diptych
