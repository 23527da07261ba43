// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/range.h"

#include <vector>

namespace diptych {

/// Ties the positions of a shown document to the offsets of the article it shows, both ways. Both run in the
/// same order; line ends and indents of the article that are not shown are left out between segments.
class TextMap
{
public:
    /// Adds the next stretch, which is shown character for character. Neither end may go back.
    void append(qsizetype articleBegin, qsizetype documentBegin, qsizetype length);

    /// Document position of an offset; one that is not shown lands at the next shown one, else at the end.
    [[nodiscard]] qsizetype toDocument(qsizetype offset) const;
    /// Article offset of a document position, by the same rule.
    [[nodiscard]] qsizetype toArticle(qsizetype position) const;
    /// Document positions of a stretch, without what follows its last shown character.
    [[nodiscard]] Range toDocument(const Range &range) const;
    /// Article offsets of a stretch of the document, likewise.
    [[nodiscard]] Range toArticle(const Range &range) const;

    [[nodiscard]] qsizetype segmentCount() const { return static_cast<qsizetype>(m_segments.size()); }

private:
    struct Segment
    {
        qsizetype article = 0;
        qsizetype document = 0;
        qsizetype length = 0;
    };

    std::vector<Segment> m_segments;
};

} // namespace diptych
