// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/tokens.h"
#include "encode/sentenceencoder.h"

#include <functional>
#include <optional>
#include <vector>

namespace diptych {

/// How near two sentences are to the sentence encoder.
struct MeaningMatch
{
    double cosine = 0;     ///< -1 to 1.
    bool isMutual = false; ///< Each is the other's nearest in its report.

    bool operator==(const MeaningMatch &) const = default;
};

/// What the sentence encoder says of every pair of sentences of two reports, in the order of the
/// segmentation.
class MeaningTable
{
public:
    /// Knows nothing: there is no encoder.
    MeaningTable() = default;
    explicit MeaningTable(const Sided<std::vector<SentenceVector>> &vectors);

    [[nodiscard]] bool isEmpty() const { return m_cosines.empty(); }
    /// Nothing if there is no encoder.
    [[nodiscard]] std::optional<MeaningMatch> at(std::size_t left, std::size_t right) const;

private:
    std::vector<double> m_cosines; // row by row: of a sentence on the left with all on the right
    Sided<std::vector<double>> m_most;
};

/// Encodes the sentences of both reports. Empty if there is no encoder, if the reports are not in English, if
/// they are too long for it to be of use while somebody waits, or if it was cancelled.
[[nodiscard]] MeaningTable encodeSentences(const Sided<const Article *> &articles,
                                           const SentenceEncoder *encoder,
                                           const std::function<bool()> &isCancelled = {});

} // namespace diptych
