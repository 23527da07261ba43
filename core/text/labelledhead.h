// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/fieldrole.h"
#include "text/range.h"

#include <vector>

namespace diptych {

/// A line of a head: "Date: 3 March 2026".
struct LabelledLine
{
    FieldRole role = FieldRole::None;
    Range value;              ///< "3 March 2026"
    qsizetype paragraph = -1; ///< Which of the text's.
};

/// The lines at the begin of a text that say what the article is, as archives and databases of news put them
/// there: "Title: Ferry aground", "Source: Hallinsund Courier", "Date: 3 March 2026". At least two of them,
/// each of another kind, with nothing between; else none, because "Source: the ministry" can be a sentence's
/// end.
[[nodiscard]] std::vector<LabelledLine> findLabelledHead(QStringView text,
                                                         const std::vector<Range> &paragraphs);

} // namespace diptych
