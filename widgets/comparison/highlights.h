// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/passages.h"
#include "reading/textmap.h"

#include <vector>

namespace diptych {

/// One linked stretch as a pane marks it. All ranges are document positions.
struct Highlight
{
    Range span;
    Range fill;           ///< The span, and the space up to the next highlight of the same passage and kind.
    std::size_t link = 0; ///< Index into Comparison::links.
    LinkKind kind = LinkKind::Verbatim;
    int passage = 0;          ///< The number of its Passage.
    std::vector<Range> edits; ///< What differs inside; an empty range where only the other report has words.
    std::vector<Range>
        words; ///< On reworded ones: the words that the other report has, in this form or another.

    bool operator==(const Highlight &) const = default;
};

/// The highlights of one report, found by place. Only what is in view is ever drawn, so that tens of
/// thousands of them cost nothing while they are out of view.
class HighlightSet
{
public:
    HighlightSet() = default;
    /// The passages have to be those of the comparison, the map the one of the shown report on that side.
    HighlightSet(const Comparison &comparison, const std::vector<Passage> &passages, Side side,
                 const TextMap &map);

    /// The highlights that meet a stretch, in the order of their begins. Logarithmic but for the ones found
    /// and the ones before them that overlap each other.
    [[nodiscard]] std::vector<const Highlight *> overlapping(const Range &documentRange) const;
    [[nodiscard]] const std::vector<Highlight> &all() const { return m_highlights; }

private:
    void joinNeighbours();

    std::vector<Highlight> m_highlights; ///< By begin, then end.
    std::vector<qsizetype> m_furthest;   ///< Largest end among the highlights up to each.
};

} // namespace diptych
