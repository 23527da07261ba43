// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlineencoder.h"

#include "encoder/installedencoder.h"

using namespace Qt::StringLiterals;

namespace diptych {

const SentenceEncoder *encoderFor(const CompareOptions &options, const Sided<ArticlePtr> &articles,
                                  const Streams &streams)
{
    if (!usesEncoder(options, articles))
        return nullptr;
    static const auto installed = [&streams] {
        const auto encoder = installedEncoder();
        if (!encoder)
            complain(streams, encoder.failure().message() + u"; compared without it"_s);
        return encoder ? encoder.value() : nullptr;
    }();
    return installed.get();
}

} // namespace diptych
