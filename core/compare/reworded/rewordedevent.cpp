// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/reworded/rewordedevent.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace diptych {

namespace {

// Headline and first three sentences of a report.
constexpr int leadSentences = 4;
// How many of the nearest pairs are looked at: two reports on one event share more than a phrase.
constexpr std::size_t nearestPairs = 8;
// Formula language brings sentences of two events as close as this, and nearer ones prove no more.
constexpr double mostLeads = 7;
constexpr double mostNearest = 8;

// Shares of the names, of the numbers (above three), and of the weekdays and months, of the report that has
// fewer of them that the other one has too, in 138 pairs of reports on one event and 138 on the most similar
// of other events.
struct Shares
{
    double oneEvent;
    double twoEvents;
    double most; // what they may prove at the most, as a logarithm
};
constexpr Shares nameShares{0.55, 0.29, 2};
constexpr Shares numberShares{0.47, 0.18, 3};
constexpr Shares dateShares{0.71, 0.34, 2};
// One name or number brings others with it, so all of them prove less than the sum.
constexpr double dependence = 0.7;

// What the words of a kind in both reports come to.
struct Common
{
    int shared = 0;
    int fewer = 0; // of the report that has fewer
};

Common commonWords(const SaidSentences &sentences, int stems, bool SentenceWord::*kind)
{
    Sided<std::vector<bool>> has;
    Sided<int> count{};
    Common common;
    for (Side side : bothSides) {
        has[side].assign(static_cast<std::size_t>(stems), false);
        for (const SaidSentence &sentence : sentences.sides[side]) {
            for (const SentenceWord &word : sentence.words) {
                const auto stem = static_cast<std::size_t>(word.stem);
                if (sentence.isNote || !(word.*kind) || has[side][stem])
                    continue;
                has[side][stem] = true;
                ++count[side];
                common.shared += side == Side::Right && has[Side::Left][stem];
            }
        }
    }
    common.fewer = std::min(count[Side::Left], count[Side::Right]);
    return common;
}

double proof(const Common &common, const Shares &shares)
{
    const double sum =
        common.shared * std::log(shares.oneEvent / shares.twoEvents) +
        (common.fewer - common.shared) * std::log((1 - shares.oneEvent) / (1 - shares.twoEvents));
    return dependence * std::clamp(sum, -shares.most, shares.most);
}

// How close the nearest pair of the leads is, and the nearest pairs of all.
std::pair<double, double> closest(const SaidSentences &sentences, const std::vector<SentencePair> &pairs)
{
    const auto isLead = [&sentences](Side side, int sentence) {
        return sentences.sides[side][static_cast<std::size_t>(sentence)].place < leadSentences;
    };
    double leads = 0;
    std::vector<double> nearest;
    nearest.reserve(pairs.size());
    for (const SentencePair &pair : pairs) {
        nearest.push_back(pair.closeness);
        if (isLead(Side::Left, pair.sentences[Side::Left]) &&
            isLead(Side::Right, pair.sentences[Side::Right]))
            leads = std::max(leads, pair.closeness);
    }
    const std::size_t count = std::min(nearest.size(), nearestPairs);
    std::partial_sort(nearest.begin(), nearest.begin() + static_cast<std::ptrdiff_t>(count), nearest.end(),
                      std::greater<>());
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += nearest[i] / double(count);
    return {leads, sum};
}

} // namespace

EventEvidence eventEvidence(const SaidSentences &sentences, int stems, const std::vector<SentencePair> &pairs)
{
    const auto [leads, nearest] = closest(sentences, pairs);
    EventEvidence evidence;
    evidence.signs = {std::min(leads, mostLeads), std::min(nearest, mostNearest)};
    evidence.facts = proof(commonWords(sentences, stems, &SentenceWord::isName), nameShares) +
                     proof(commonWords(sentences, stems, &SentenceWord::isNumber), numberShares) +
                     proof(commonWords(sentences, stems, &SentenceWord::isDate), dateShares);
    return evidence;
}

} // namespace diptych
