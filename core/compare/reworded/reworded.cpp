// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/reworded/reworded.h"

#include "compare/facts/measures.h"
#include "compare/facts/tolls.h"
#include "compare/reworded/rewordedcandidates.h"
#include "compare/reworded/rewordedevent.h"
#include "compare/reworded/rewordedwording.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace diptych {

namespace {

// From this share of either sentence on, the links between two sentences tie them well enough.
constexpr double tiedShare = 0.5;
// What comes near without being a link: at most so many for a sentence, from this probability on.
constexpr std::size_t nearestPerSentence = 3;
constexpr double smallestNearScore = 0.05;
// Scores are rounded, so that two processors give the same links.
constexpr double scoreSteps = 1e6;

class RewordingFinder
{
public:
    RewordingFinder(const Sided<const Article *> &articles, const TokenPair &pair,
                    const std::vector<PlacedLink> &known, MeaningTable meanings)
        : m_articles(articles)
        , m_pair(pair)
        , m_words(understandWords(articles, pair))
        , m_sentences(readSentences(articles, pair, m_words))
        , m_meanings(std::move(meanings))
        , m_comparer(m_words, m_sentences, m_meanings)
    {
        for (const PlacedLink &link : known) {
            if (!isLooselyEdited(link))
                tie(link);
        }
    }

    Rewordings find(RewordedLevel level, const std::function<bool()> &isCancelled)
    {
        Rewordings result;
        result.signals = {m_words.usesStems, m_words.usesSynonyms, {}};
        comparePairs(isCancelled);
        const double eventOdds = oneEventOdds(eventEvidence(m_sentences, m_words.stems, m_pairs));
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            if (isTied(m_pairs[i].sentences))
                continue;
            const double score = scoreOf(m_matches[i], eventOdds);
            if (score >= smallestScore(level) && shareAStatement(i))
                result.links.push_back(makeLink(m_pairs[i].sentences, m_matches[i], score));
            else if (score >= smallestNearScore)
                addNear(m_pairs[i].sentences, score, result.nearest);
        }
        if (eventOdds >= sureOneEvent && level != RewordedLevel::Strict)
            linkByFigures(result.links);
        for (Side side : bothSides)
            keepNearest(result.nearest[side]);
        return result;
    }

private:
    static double scoreOf(const SentenceMatch &match, double eventOdds)
    {
        return std::round(sameStatement(match, eventOdds) * scoreSteps) / scoreSteps;
    }

    // Whether the two share more than who, where and when: a caption under a photograph of the ship on the
    // reef does not say that nine people were hurt there.
    [[nodiscard]] bool shareAStatement(std::size_t pair) const
    {
        const auto left = static_cast<std::size_t>(m_pairs[pair].sentences[Side::Left]);
        const SaidSentence &said = m_sentences.sides[Side::Left][left];
        return std::ranges::any_of(m_matches[pair].aligned, [&said](const AlignedWords &words) {
            const auto &word = said.words[static_cast<std::size_t>(words.words[Side::Left])];
            return !word.isName && !word.isDate && !word.isFunction;
        });
    }

    // "Nine hurt as ferry strikes skerry", "Seven injured as ferry runs aground"; then what gives other
    // measures of one thing, where neither sentence has a link: those who have one are told elsewhere.
    void linkByFigures(std::vector<PlacedLink> &links)
    {
        const auto isIn = [this](const PlacedLink &link, const Sided<int> &sentences, Side side) {
            return m_pair.texts[side][link.tokens[side].begin].sentence == sentences[side];
        };
        const auto link = [&](const Sided<int> &sentences) {
            const SentenceMatch match = m_comparer.compare(sentences[Side::Left], sentences[Side::Right]);
            if (!isTied(sentences) && !match.aligned.empty())
                links.push_back(makeLink(sentences, match, smallestScore(RewordedLevel::Balanced)));
        };
        for (const Sided<int> &heads : contradictingHeads(m_articles)) {
            const bool isLinked = std::ranges::any_of(links, [&](const PlacedLink &known) {
                return std::ranges::all_of(bothSides, [&](Side side) { return isIn(known, heads, side); });
            });
            if (!isLinked)
                link(heads);
        }
        for (const Sided<int> &sentences : measuringSentences(m_articles)) {
            const bool isLinked = std::ranges::any_of(links, [&](const PlacedLink &known) {
                return std::ranges::any_of(bothSides,
                                           [&](Side side) { return isIn(known, sentences, side); });
            });
            if (!isLinked)
                link(sentences);
        }
    }

    // Notes how much of two sentences a link ties.
    void tie(const PlacedLink &link)
    {
        std::pair<int, int> sentences;
        double share = 0;
        for (Side side : bothSides) {
            const TokenText &text = m_pair.texts[side];
            const int sentence = text[link.tokens[side].begin].sentence;
            (side == Side::Left ? sentences.first : sentences.second) = sentence;
            share = std::max(share, double(link.tokens[side].size()) / text.sentence(sentence).size());
        }
        m_tied[sentences] += share;
    }

    [[nodiscard]] bool isTied(const Sided<int> &sentences) const
    {
        const auto entry = m_tied.find({sentences[Side::Left], sentences[Side::Right]});
        return entry != m_tied.end() && entry->second >= tiedShare;
    }

    void comparePairs(const std::function<bool()> &isCancelled)
    {
        const auto candidates = findCandidates(m_sentences, m_words.stems, m_meanings, isCancelled);
        for (std::size_t left = 0; left < candidates.size(); ++left) {
            if ((left & 0xFF) == 0 && isCancelled && isCancelled())
                return;
            for (int right : candidates[left]) {
                m_matches.push_back(m_comparer.compare(static_cast<int>(left), right));
                m_pairs.push_back({{{static_cast<int>(left), right}}, closeness(m_matches.back().features)});
            }
        }
    }

    PlacedLink makeLink(const Sided<int> &sentences, const SentenceMatch &match, double score) const
    {
        Sided<const SaidSentence *> said;
        for (Side side : bothSides)
            said[side] = &m_sentences.sides[side][static_cast<std::size_t>(sentences[side])];
        Wording wording = wordMatch(m_articles, m_pair, said, match);
        PlacedLink placed;
        placed.link.kind = LinkKind::Reworded;
        placed.link.score = score;
        placed.link.words = std::move(wording.words);
        placed.tokens = wording.tokens;
        for (Side side : bothSides)
            placed.link.span[side] = textRange(*m_articles[side], m_pair.texts[side], placed.tokens[side]);
        return placed;
    }

    void addNear(const Sided<int> &sentences, double score, Sided<std::vector<NearMiss>> &nearest) const
    {
        Sided<Range> ranges;
        for (Side side : bothSides) {
            const TokenRange tokens = m_pair.texts[side].sentence(sentences[side]);
            ranges[side] = textRange(*m_articles[side], m_pair.texts[side], tokens);
        }
        for (Side side : bothSides)
            nearest[side].push_back({ranges[side], ranges[other(side)], score});
    }

    static void keepNearest(std::vector<NearMiss> &nearest)
    {
        std::sort(nearest.begin(), nearest.end(), [](const NearMiss &a, const NearMiss &b) {
            if (a.sentence != b.sentence)
                return a.sentence < b.sentence;
            return a.score != b.score ? a.score > b.score : a.other < b.other;
        });
        std::size_t kept = 0;
        std::size_t ofSentence = 0;
        for (std::size_t i = 0; i < nearest.size(); ++i) {
            ofSentence = i > 0 && nearest[i].sentence == nearest[kept - 1].sentence ? ofSentence + 1 : 1;
            if (ofSentence <= nearestPerSentence)
                nearest[kept++] = nearest[i];
        }
        nearest.resize(kept);
    }

    const Sided<const Article *> &m_articles;
    const TokenPair &m_pair;
    SaidWords m_words;
    SaidSentences m_sentences;
    MeaningTable m_meanings;
    SentenceComparer m_comparer;
    std::map<std::pair<int, int>, double> m_tied; // pairs of sentences: share that links tie
    std::vector<SentencePair> m_pairs;
    std::vector<SentenceMatch> m_matches; // one for each pair
};

} // namespace

Rewordings findRewordings(const Sided<const Article *> &articles, const TokenPair &pair,
                          const std::vector<PlacedLink> &known, RewordedLevel level,
                          const SentenceEncoder *encoder, const std::function<bool()> &isCancelled)
{
    if (level == RewordedLevel::Off)
        return {};
    MeaningTable meanings = encodeSentences(articles, encoder, isCancelled);
    const bool isEncoded = !meanings.isEmpty();
    Rewordings found = RewordingFinder(articles, pair, known, std::move(meanings)).find(level, isCancelled);
    if (isEncoded)
        found.signals.encoder = encoder->name();
    return found;
}

} // namespace diptych
