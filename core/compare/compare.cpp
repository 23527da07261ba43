// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare.h"

#include "compare/facts/facts.h"
#include "compare/lexical/commonruns.h"
#include "compare/lexical/editedregions.h"
#include "compare/lexical/fuzzysentences.h"
#include "compare/lexical/moved.h"
#include "compare/lexical/passages.h"
#include "compare/lexical/repeats.h"
#include "compare/lexical/tilechains.h"
#include "compare/lexical/tiling.h"
#include "compare/links.h"
#include "compare/mirror.h"
#include "compare/reworded/reworded.h"
#include "compare/reworded/rewordedwording.h"
#include "compare/stems.h"
#include "compare/summary.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace diptych {

namespace {

using Articles = Sided<const Article *>;

bool haveEqualTokens(const TokenPair &pair)
{
    const auto &left = pair.texts[Side::Left].tokens;
    const auto &right = pair.texts[Side::Right].tokens;
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Token &a, const Token &b) { return a.id == b.id && a.bareId == b.bareId; });
}

// The chains that no run of equal words leads to: sentences that are edited all through.
void addEditedSentences(const Articles &articles, const TokenPair &pair, std::vector<Chain> &chains,
                        const Progress &progress)
{
    Coverage coverage(pair);
    for (const Chain &chain : chains)
        coverage.add(chain);
    if (!coverage.hasOpenSentence(Side::Left) || !coverage.hasOpenSentence(Side::Right))
        return;
    const SentenceVectors vectors(pair, stemNumbers(articles, pair, coverage), coverage);
    const auto similar = findSimilarSentences(pair, vectors, coverage, progress.isCancelled);
    progress.at(0.7);
    const std::vector<Chain> fuzzy = findFuzzySentences(pair, similar, coverage, progress.isCancelled);
    chains.insert(chains.end(), fuzzy.begin(), fuzzy.end());
    findEditedRegions(pair, vectors, similar, chains, coverage, progress.isCancelled);
    progress.at(0.8);
}

std::vector<Chain> findChains(const Articles &articles, const TokenPair &pair, const CompareOptions &options,
                              const Progress &progress)
{
    if (haveEqualTokens(pair)) {
        const Match everything{0, 0, pair.texts[Side::Left].size()};
        return everything.length > 0
                   ? chainTiles(pair, {everything}, options.minWords, true, progress.isCancelled)
                   : std::vector<Chain>{};
    }
    const auto runs = findCommonRuns(pair.texts[Side::Left], pair.texts[Side::Right], options.minWords,
                                     progress.isCancelled);
    progress.at(0.4);
    const std::vector<Match> tiles = tile(pair, runs, options.minWords, progress.isCancelled);
    std::vector<Chain> chains = chainTiles(pair, tiles, options.minWords, false, progress.isCancelled);
    progress.at(0.6);
    addEditedSentences(articles, pair, chains, progress);
    return chains;
}

// What the passes find, with the links in the order of the left report.
struct Findings
{
    TokenPair pair;
    std::vector<PlacedLink> links;
    Rewordings rewordings; // but for its links
};

// Drops the loosely edited links between sentences that a rewording ties.
void dropLooseEdits(const TokenPair &pair, const std::vector<PlacedLink> &rewordings,
                    std::vector<PlacedLink> &links)
{
    const auto sentencesOf = [&pair](const PlacedLink &link) {
        return std::pair(pair.texts[Side::Left][link.tokens[Side::Left].begin].sentence,
                         pair.texts[Side::Right][link.tokens[Side::Right].begin].sentence);
    };
    std::set<std::pair<int, int>> reworded;
    for (const PlacedLink &rewording : rewordings)
        reworded.insert(sentencesOf(rewording));
    std::erase_if(links, [&](const PlacedLink &link) {
        return isLooselyEdited(link) && reworded.count(sentencesOf(link)) > 0;
    });
}

// Drops the rewordings of just the stretches that a link ties already: the same words are no other words.
void dropLinkedAlready(const std::vector<PlacedLink> &links, std::vector<PlacedLink> &rewordings)
{
    std::set<decltype(Link::span.values)> linked;
    for (const PlacedLink &link : links)
        linked.insert(link.link.span.values);
    std::erase_if(rewordings,
                  [&](const PlacedLink &rewording) { return linked.contains(rewording.link.span.values); });
}

void addRewordings(const Articles &articles, const CompareOptions &options, const Progress &progress,
                   const SentenceEncoder *encoder, Findings &findings)
{
    if (haveEqualTokens(findings.pair))
        return;
    findings.rewordings = findRewordings(articles, findings.pair, findings.links, options.reworded, encoder,
                                         progress.isCancelled);
    std::vector<PlacedLink> &links = findings.rewordings.links;
    dropLooseEdits(findings.pair, links, findings.links);
    dropLinkedAlready(findings.links, links);
    std::move(links.begin(), links.end(), std::back_inserter(findings.links));
    links.clear();
    sortLinks(findings.links);
}

// The passes one behind the other.
Findings runPasses(const Articles &articles, const CompareOptions &options, const Progress &progress,
                   const SentenceEncoder *encoder)
{
    Findings findings;
    findings.pair =
        tokenize(*articles[Side::Left], *articles[Side::Right], options.ignore, progress.isCancelled);
    if (progress.cancelled())
        return findings;
    progress.at(0.1);
    const std::vector<Chain> chains = findChains(articles, findings.pair, options, progress);
    if (progress.cancelled())
        return findings;
    findings.links = makeLinks(articles, findings.pair, chains);
    addRewordings(articles, options, progress, encoder, findings);
    if (progress.cancelled())
        return findings;
    markMoved(findings.pair, findings.links);
    if (progress.cancelled())
        return findings;
    groupPassages(findings.pair, findings.links);
    return findings;
}

// Every choice between equals depends on which report comes first. The passes always see the two in the same
// order, whichever way round they were given, so that swapping them gives the mirror image.
Findings runPassesEitherWay(const Articles &articles, const CompareOptions &options, const Progress &progress,
                            const SentenceEncoder *encoder)
{
    const bool swapped = articles[Side::Right]->text < articles[Side::Left]->text;
    if (!swapped)
        return runPasses(articles, options, progress, encoder);
    Findings findings =
        runPasses({{articles[Side::Right], articles[Side::Left]}}, options, progress, encoder);
    std::swap(findings.pair.texts[Side::Left], findings.pair.texts[Side::Right]);
    std::swap(findings.rewordings.nearest[Side::Left], findings.rewordings.nearest[Side::Right]);
    for (PlacedLink &link : findings.links)
        mirror(link);
    sortLinks(findings.links);
    return findings;
}

} // namespace

std::optional<Comparison> compare(const Article &left, const Article &right, const CompareOptions &options,
                                  const Progress &progress, const SentenceEncoder *encoder)
{
    const Articles articles{{&left, &right}};
    Findings findings = runPassesEitherWay(articles, options, progress,
                                           options.encoder == EncoderUse::Auto ? encoder : nullptr);
    if (progress.cancelled())
        return std::nullopt;
    Comparison result;
    result.options = options;
    for (Side side : bothSides)
        result.repeats[side] = findRepeats(*articles[side], findings.pair, side, progress.isCancelled);
    if (progress.cancelled())
        return std::nullopt;
    progress.at(0.9);
    numberLinks(findings.links);
    result.links.reserve(findings.links.size());
    for (PlacedLink &placed : findings.links) {
        if (placed.link.kind == LinkKind::Reworded)
            placed.link.reason = reasonOf(articles, placed.link.words);
        result.links.push_back(std::move(placed.link));
    }
    for (Side side : bothSides)
        result.unique[side] = findUnique(*articles[side], result.links, side);
    result.facts = findFacts(articles, result.links, progress.isCancelled);
    if (progress.cancelled())
        return std::nullopt;
    result.nearest = std::move(findings.rewordings.nearest);
    result.rewordedBy = findings.rewordings.signals;
    result.summary = summarize(articles, result);
    result.summary.longestVerbatimWords = longestVerbatimRun(findings.pair, findings.links);
    progress.at(1);
    return result;
}

} // namespace diptych
