// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/options.h"
#include "compare/reworded/rewordedfeatures.h"

namespace diptych {

/// What tells whether two reports are on one event. In the order of the model's weights.
enum class EventSign : unsigned char {
    Leads,   ///< How close the nearest two sentences of the leads are.
    Nearest, ///< How close the nearest sentences of the reports are, on the average.
};
inline constexpr std::size_t eventSignCount = 2;

struct EventEvidence
{
    std::array<double, eventSignCount> signs{};
    /// How much more probable shared and unshared names, numbers, weekdays and months are in reports on one
    /// event than in reports on two, as a logarithm.
    double facts = 0;
};

/// What a sentence encoder adds to what speaks for two sentences telling the same: the cosine; the cosine
/// times the first of the features, because it tells less where the words tell it all; and whether each is
/// the other's nearest.
inline constexpr std::size_t encodedFeatureCount = featureCount + 3;
using EncodedFeatures = std::array<double, encodedFeatureCount>;

/// The features of a match that has a meaning.
[[nodiscard]] EncodedFeatures encodedFeatures(const SentenceMatch &match);

/// How near two sentences are, wherever they stand.
[[nodiscard]] double closeness(const Features &features);

/// Below these odds (as a logarithm) the reports may tell of two events.
inline constexpr double sureOneEvent = 0.5;

/// The logarithm of the odds that two reports tell one event.
[[nodiscard]] double oneEventOdds(const EventEvidence &evidence);

/// The probability that a reader sees the same statement in both sentences, in reports with these odds of
/// telling one event.
[[nodiscard]] double sameStatement(const SentenceMatch &match, double eventOdds);

/// The smallest probability that makes a link; above 1 for off.
[[nodiscard]] double smallestScore(RewordedLevel level);

} // namespace diptych
