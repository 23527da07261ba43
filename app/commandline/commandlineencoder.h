// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandlinetypes.h"
#include "compare/compare.h"

namespace diptych {

/// The installed sentence encoder where the options and the reports let it be used, else null. It is opened
/// once; a broken one is complained of once, and the comparison goes on without.
[[nodiscard]] const SentenceEncoder *encoderFor(const CompareOptions &options,
                                                const Sided<ArticlePtr> &articles, const Streams &streams);

} // namespace diptych
