// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/labelledhead.h"

#include <vector>

namespace diptych {

/// Where an article's headline stands.
struct Headline
{
    Range title; ///< The headline alone: no outlet, no "[Updated]"; empty if the article has none.
    qsizetype paragraph = -1; ///< The paragraph that it stands in, -1 if there is none.
    qsizetype label = 0;      ///< Length of a label before it in the same line ("Title: ").
    /// Where the text that is glued behind the headline in the same line begins; the paragraph's end if
    /// nothing is.
    qsizetype gluedText = -1;
};

/// Finds the headline among an article's first paragraphs, in heads as web pages leave them: behind a summary
/// line or a kicker in capitals, twice with an empty line between, glued to the first sentence before
/// "[Updated]" or a dateline, with "| Outlet" behind it, behind "Title:" in a labelled head. A whole sentence
/// or paragraph is never taken for one.
[[nodiscard]] Headline findHeadline(QStringView text, const std::vector<Range> &paragraphs,
                                    const std::vector<LabelledLine> &head);
[[nodiscard]] Headline findHeadline(QStringView text, const std::vector<Range> &paragraphs);

/// Whether a line reads as a heading: short, no full stop at its end.
[[nodiscard]] bool looksLikeHeading(QStringView line);

} // namespace diptych
