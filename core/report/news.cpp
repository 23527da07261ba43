// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/news.h"

#include "text/wordswithin.h"

#include <algorithm>

namespace diptych {

namespace {

bool isAboutTheArticle(const Paragraph &paragraph)
{
    return paragraph.kind == ParagraphKind::Note;
}

/// The stretch's part in each of its paragraphs, those that follow each other as one.
void addNews(const Segmentation &segmentation, const Range &stretch, std::vector<Range> &news)
{
    const auto &paragraphs = segmentation.paragraphs;
    auto paragraph = std::ranges::partition_point(
        paragraphs, [&](const Paragraph &each) { return each.range.end <= stretch.begin; });
    bool goesOn = false;
    for (; paragraph != paragraphs.end() && paragraph->range.begin < stretch.end; ++paragraph) {
        const Range part{std::max(stretch.begin, paragraph->range.begin),
                         std::min(stretch.end, paragraph->range.end)};
        const bool counts =
            !isAboutTheArticle(*paragraph) && wordsWithin(segmentation, part) >= leastNewsWords;
        if (counts && goesOn)
            news.back().end = part.end;
        else if (counts)
            news.push_back(part);
        goesOn = counts;
    }
}

} // namespace

bool countsAsNews(const Segmentation &segmentation, const Sentence &sentence)
{
    return sentence.wordEnd - sentence.firstWord >= leastNewsWords &&
           !isAboutTheArticle(segmentation.paragraphs[static_cast<std::size_t>(sentence.paragraph)]);
}

std::vector<Range> newsOf(const ComparedPair &pair, Side side)
{
    std::vector<Range> news;
    for (const Range &stretch : pair.comparison.unique[side])
        addNews(pair.articles[side]->segmentation, stretch, news);
    return news;
}

Sided<qsizetype> countUnmatched(const ComparedPair &pair)
{
    Sided<qsizetype> counts;
    for (const Side side : bothSides) {
        const auto &unique = pair.comparison.unique[side];
        const Segmentation &segmentation = pair.articles[side]->segmentation;
        for (const Sentence &sentence : segmentation.sentences) {
            if (!countsAsNews(segmentation, sentence))
                continue;
            // By words, because unique stretches and sentences may end with different marks.
            const Range words{segmentation.words[static_cast<std::size_t>(sentence.firstWord)].begin,
                              segmentation.words[static_cast<std::size_t>(sentence.wordEnd) - 1].end};
            const auto next = std::ranges::upper_bound(unique, words.begin, {}, &Range::begin);
            if (next != unique.begin() && std::prev(next)->contains(words))
                ++counts[side];
        }
    }
    return counts;
}

qsizetype countSentences(const Segmentation &segmentation)
{
    return std::ranges::count_if(segmentation.sentences, [&](const Sentence &sentence) {
        return countsAsNews(segmentation, sentence);
    });
}

} // namespace diptych
