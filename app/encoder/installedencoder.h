// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/options.h"
#include "compare/side.h"
#include "corpus/article.h"
#include "encode/sentenceencoder.h"

namespace diptych {

/// Whether a comparison uses the sentence encoder where one is installed: the options want it, and it knows
/// the language of both reports.
[[nodiscard]] bool usesEncoder(const CompareOptions &options, const Sided<ArticlePtr> &articles);

/// The installed encoder, opened at the first call; null if there is none; the failure tells of one that is
/// broken. Any thread.
[[nodiscard]] Result<std::shared_ptr<const SentenceEncoder>> installedEncoder();

/// The installed encoder where the comparison uses it, else null. A broken one is none: the comparison is
/// good without, and the command line says what is wrong with it. Any thread.
[[nodiscard]] std::shared_ptr<const SentenceEncoder> usableEncoder(const CompareOptions &options,
                                                                   const Sided<ArticlePtr> &articles);

/// The next call of installedEncoder() opens it anew: one was installed meanwhile. Any thread.
void lookForEncoderAgain();

} // namespace diptych
