// SPDX-License-Identifier: GPL-3.0-or-later
#include "installedencoder.h"

namespace diptych {

bool usesEncoder(const CompareOptions &options, const Sided<ArticlePtr> &articles)
{
    return options.encoder == EncoderUse::Auto && options.reworded != RewordedLevel::Off &&
           SentenceEncoder::knowsLanguage(articles[Side::Left]->language) &&
           SentenceEncoder::knowsLanguage(articles[Side::Right]->language);
}

const Result<std::shared_ptr<const SentenceEncoder>> &installedEncoder()
{
    static const auto installed = SentenceEncoder::openInstalled();
    return installed;
}

} // namespace diptych
