// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/told/toldsentences.h"

#include "text/wordswithin.h"

#include <algorithm>

namespace diptych {

namespace {

/// The links of a pair by their sentence on the left: a link lies inside one sentence.
std::vector<std::vector<const Link *>> linksBySentence(const std::vector<Sentence> &sentences,
                                                       const std::vector<Link> &links)
{
    std::vector<std::vector<const Link *>> found(sentences.size());
    for (const Link &link : links) {
        const auto behind =
            std::ranges::upper_bound(sentences, link.span[Side::Left].begin, {},
                                     [](const Sentence &sentence) { return sentence.range.begin; });
        if (behind != sentences.begin())
            found[static_cast<std::size_t>(behind - sentences.begin() - 1)].push_back(&link);
    }
    return found;
}

/// Words of the sentence under any of the links, which come by their begin.
qsizetype coveredWords(const Segmentation &segmentation, const std::vector<const Link *> &links)
{
    qsizetype words = 0;
    qsizetype reached = 0;
    for (const Link *link : links) {
        const Range here = link->span[Side::Left];
        const Range rest{std::max(reached, here.begin), std::max(reached, here.end)};
        words += wordsWithin(segmentation, rest);
        reached = rest.end;
    }
    return words;
}

} // namespace

std::vector<ToldSentence> toldSentences(const Article &article, const std::vector<ComparedPairPtr> &pairs)
{
    const std::vector<Sentence> &sentences = article.segmentation.sentences;
    std::vector<ToldSentence> told;
    told.reserve(sentences.size());
    for (const Sentence &sentence : sentences)
        told.push_back({sentence.range, {}});
    for (std::size_t report = 0; report < pairs.size(); ++report) {
        if (!pairs[report])
            continue;
        const auto links = linksBySentence(sentences, pairs[report]->comparison.links);
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            const auto words = static_cast<double>(sentences[i].wordEnd - sentences[i].firstWord);
            const auto covered = static_cast<double>(coveredWords(article.segmentation, links[i]));
            if (links[i].empty() || covered < toldShare * words)
                continue;
            const Link *best = *std::ranges::max_element(links[i], {}, &Link::score);
            told[i].tellers.push_back({report, best->span});
        }
    }
    return told;
}

std::vector<QRectF> placeNumbers(const std::vector<VerticalSpan> &lines, const std::vector<double> &widths,
                                 double innerEdge, double gap, int step)
{
    std::vector<QRectF> places;
    places.reserve(lines.size());
    double edge = innerEdge;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool sameLine = i > 0 && lines[i].top < lines[i - 1].bottom;
        edge = sameLine ? edge + step * gap : innerEdge;
        const double left = step > 0 ? edge : edge - widths[i];
        places.emplace_back(left, lines[i].top, widths[i], lines[i].height());
        edge += step * widths[i];
    }
    return places;
}

} // namespace diptych
