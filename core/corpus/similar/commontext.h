// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/similar/similarwords.h"
#include "parallel.h"

#include <vector>

namespace diptych {

/// What a text has in common with another one, in runs of five words and more, in whatever order they stand.
struct CommonText
{
    int sharedWords = 0; ///< Words of the text that lie in such a run.
    int longestRun = 0;  ///< Words of the longest one.

    bool operator==(const CommonText &) const = default;
};

/// Holds one article against all of these texts, on all cores: the figures of each, in their order. Exact,
/// and linear but for runs that the article itself holds several times. After a cancel some stay 0.
[[nodiscard]] std::vector<CommonText> commonTextWith(const HashedWords &article,
                                                     const std::vector<HashedWords> &texts,
                                                     const Progress &progress = {});

/// What each of some texts has of each other one, row by row: the share of the row's words that stands in the
/// column's text, too, in runs of five and more; 1 on the diagonal.
[[nodiscard]] std::vector<float> sharesOfTexts(const std::vector<HashedWords> &texts);

} // namespace diptych
