// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/reportmarks.h"

#include "comparison/shownpair.h"
#include "report/paragraphlabel.h"
#include "text/wordswithin.h"

#include <QCoreApplication>

#include <algorithm>

namespace diptych {

namespace {

/// Sorted, with what overlaps or touches as one.
std::vector<Range> joined(std::vector<Range> ranges)
{
    std::ranges::sort(ranges);
    std::vector<Range> apart;
    for (const Range &range : ranges) {
        if (!apart.empty() && range.begin <= apart.back().end)
            apart.back().end = std::max(apart.back().end, range.end);
        else
            apart.push_back(range);
    }
    return apart;
}

void collectDiffers(const std::vector<Fact> &facts, Side side, const TextMap &map, ReportMarks &marks)
{
    for (const Fact &fact : facts) {
        if (fact.status != FactStatus::Differs)
            continue;
        for (const Range &span : fact.spans[side])
            (fact.type == FactType::Quote ? marks.differingQuotes : marks.differs)
                .push_back(map.toDocument(span));
    }
    marks.differs = joined(std::move(marks.differs));
    marks.differingQuotes = joined(std::move(marks.differingQuotes));
}

void collectCopies(const ComparedPair &pair, Side side, const TextMap &map, ReportMarks &marks)
{
    const Segmentation &segmentation = pair.articles[side]->segmentation;
    for (const Repeat &repeat : pair.comparison.repeats[side]) {
        const QString label = QCoreApplication::translate("diptych::ReportPane", "again, see %1")
                                  .arg(paragraphLabel(segmentation, repeat.front()));
        for (std::size_t copy = 1; copy < repeat.size(); ++copy)
            marks.copies.push_back({map.toDocument(repeat[copy]), label});
    }
    std::ranges::sort(marks.copies, {}, &MarkedCopy::range);
}

/// Beside a sentence without a match stands no bar, though it may stand inside a passage.
void collectBars(const ShownPair &shown, Side side, const ArticleLayout &layout, ReportMarks &marks)
{
    const std::vector<Link> &links = shown.pair->comparison.links;
    const Segmentation &segmentation = shown.pair->articles[side]->segmentation;
    for (std::size_t passage = 0; passage < shown.passages.size(); ++passage) {
        std::vector<Range> spans;
        for (const std::size_t link : shown.passages[passage].links)
            spans.push_back(links[link].span[side]);
        std::ranges::sort(spans);
        Range bar = spans.front();
        for (const Range &span : spans) {
            if (span.begin > bar.end && wordsWithin(segmentation, {bar.end, span.begin}) > 0) {
                marks.bars.push_back({passage, shownStretch(layout, bar)});
                bar = span;
            }
            bar.end = std::max(bar.end, span.end);
        }
        marks.bars.push_back({passage, shownStretch(layout, bar)});
    }
}

} // namespace

ReportMarks marksOf(const ShownPair &shown, Side side, const ArticleLayout &layout,
                    const ReportMarks *sameUnique)
{
    const Comparison &comparison = shown.pair->comparison;
    ReportMarks marks;
    marks.highlights = HighlightSet(comparison, shown.passages, side, layout.map);
    collectDiffers(comparison.facts, side, layout.map, marks);
    collectCopies(*shown.pair, side, layout.map, marks);
    for (const Highlight &highlight : marks.highlights.all())
        marks.linked.push_back(highlight.fill);
    marks.linked = joined(std::move(marks.linked));
    for (const Link &link : comparison.links)
        marks.linkStretches.push_back(shownStretch(layout, link.span[side]));
    collectBars(shown, side, layout, marks);
    if (sameUnique) {
        marks.unique = sameUnique->unique;
        marks.uniqueStretches = sameUnique->uniqueStretches;
        marks.news = sameUnique->news;
        marks.newsStretches = sameUnique->newsStretches;
        return marks;
    }
    for (const Range &range : comparison.unique[side]) {
        marks.unique.push_back(layout.map.toDocument(range));
        marks.uniqueStretches.push_back(shownStretch(layout, range));
    }
    for (const Range &range : shown.news[side]) {
        marks.news.push_back(layout.map.toDocument(range));
        marks.newsStretches.push_back(shownStretch(layout, range));
    }
    return marks;
}

} // namespace diptych
