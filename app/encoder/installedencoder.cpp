// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoder/installedencoder.h"

#include <QMutex>

#include <optional>

namespace diptych {

namespace {

struct Opened
{
    QMutex mutex;
    std::optional<Result<std::shared_ptr<const SentenceEncoder>>> encoder;
};

Opened &opened()
{
    static Opened opened;
    return opened;
}

} // namespace

bool usesEncoder(const CompareOptions &options, const Sided<ArticlePtr> &articles)
{
    return options.encoder == EncoderUse::Auto && options.reworded != RewordedLevel::Off &&
           SentenceEncoder::knowsLanguage(articles[Side::Left]->language) &&
           SentenceEncoder::knowsLanguage(articles[Side::Right]->language);
}

Result<std::shared_ptr<const SentenceEncoder>> installedEncoder()
{
    const QMutexLocker lock(&opened().mutex);
    std::optional<Result<std::shared_ptr<const SentenceEncoder>>> &encoder = opened().encoder;
    if (!encoder)
        encoder = SentenceEncoder::openInstalled();
    return *encoder;
}

std::shared_ptr<const SentenceEncoder> usableEncoder(const CompareOptions &options,
                                                     const Sided<ArticlePtr> &articles)
{
    if (!usesEncoder(options, articles))
        return nullptr;
    const auto installed = installedEncoder();
    return installed ? installed.value() : nullptr;
}

void lookForEncoderAgain()
{
    const QMutexLocker lock(&opened().mutex);
    opened().encoder.reset();
}

} // namespace diptych
