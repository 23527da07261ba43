// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/sentenceencoder.h"

#include "encode/encoderpass.h"
#include "encode/vectorfile.h"
#include "encode/wordpieces.h"

#include <QCryptographicHash>
#include <QStandardPaths>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

// What 1 is in a vector's whole numbers.
constexpr double one = 16384;
// Pieces that go through the encoder together: enough for the unpacking of its weights not to count, few
// enough for all that belongs to them to stay in the cache.
constexpr std::size_t piecesAtOnce = 256;
// Sentences whose vectors are kept in memory: 16 MB at the most.
constexpr qsizetype mostKept = 20'000;

/// Sentences that go through the encoder together: a part of all of them.
struct Batch
{
    std::vector<std::vector<int>> pieces;
    std::vector<std::size_t> places;
};

std::vector<Batch> makeBatches(const EncoderModel &model, const QStringList &sentences,
                               const std::vector<SentenceVector> &vectors)
{
    std::vector<Batch> batches;
    std::size_t pieces = piecesAtOnce;
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        if (!vectors[i].empty())
            continue;
        if (pieces >= piecesAtOnce) {
            batches.emplace_back();
            pieces = 0;
        }
        batches.back().pieces.push_back(wordPieces(model, sentences[static_cast<qsizetype>(i)]));
        batches.back().places.push_back(i);
        pieces += batches.back().pieces.back().size();
    }
    return batches;
}

SentenceVector rounded(const std::vector<float> &values)
{
    SentenceVector vector;
    vector.reserve(values.size());
    for (float value : values)
        vector.push_back(static_cast<qint16>(std::lround(double(value) * one)));
    return vector;
}

} // namespace

double cosineOf(const SentenceVector &a, const SentenceVector &b)
{
    qint64 product = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        product += qint64(a[i]) * b[i];
    return std::clamp(double(product) / (one * one), -1.0, 1.0);
}

QStringList SentenceEncoder::installedPaths()
{
    QStringList paths;
    for (const QString &folder : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        paths << folder + u"/diptych/encoder.bin"_s;
    return paths;
}

Result<std::shared_ptr<const SentenceEncoder>> SentenceEncoder::openInstalled()
{
    for (const QString &path : installedPaths()) {
        if (QFile::exists(path))
            return open(path, QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                                  u"/diptych/vectors"_s);
    }
    return std::shared_ptr<const SentenceEncoder>();
}

Result<std::shared_ptr<const SentenceEncoder>> SentenceEncoder::open(const QString &path,
                                                                     const QString &cacheFolder)
{
    auto model = EncoderModel::open(path);
    if (!model)
        return model.failure();
    return std::shared_ptr<const SentenceEncoder>(new SentenceEncoder(model.value(), cacheFolder));
}

QString SentenceEncoder::cachePath(const QStringList &sentences) const
{
    if (m_cacheFolder.isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_model->hash().toLatin1());
    for (const QString &sentence : sentences) {
        hash.addData(sentence.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return m_cacheFolder + u'/' + QString::fromLatin1(hash.result().toHex());
}

std::vector<SentenceVector> SentenceEncoder::encode(const QStringList &sentences,
                                                    const std::function<bool()> &isCancelled) const
{
    std::vector<SentenceVector> vectors(static_cast<std::size_t>(sentences.size()));
    {
        const QMutexLocker locker(&m_mutex);
        for (std::size_t i = 0; i < vectors.size(); ++i)
            vectors[i] = m_kept.value(sentences[static_cast<qsizetype>(i)]);
    }
    const auto isMissing = [](const SentenceVector &vector) { return vector.empty(); };
    if (std::ranges::none_of(vectors, isMissing))
        return vectors;
    const QString path = cachePath(sentences);
    if (auto kept = readVectors(path, vectors.size(), m_model->width())) {
        vectors = std::move(*kept);
    } else {
        if (!compute(sentences, vectors, isCancelled))
            return {};
        writeVectors(path, vectors);
    }
    keep(sentences, vectors);
    return vectors;
}

bool SentenceEncoder::compute(const QStringList &sentences, std::vector<SentenceVector> &vectors,
                              const std::function<bool()> &isCancelled) const
{
    const std::vector<Batch> batches = makeBatches(*m_model, sentences, vectors);
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> cancelled = false;
    const auto work = [&] {
        for (std::size_t i = next++; i < batches.size() && !cancelled; i = next++) {
            const auto values = encodePieces(*m_model, availableKernels().front(), batches[i].pieces);
            for (std::size_t j = 0; j < values.size(); ++j)
                vectors[batches[i].places[j]] = rounded(values[j]);
            if (isCancelled && isCancelled())
                cancelled = true;
        }
    };
    const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1,
                                                        std::max<std::size_t>(1, batches.size()));
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < threads; ++i)
        helpers.emplace_back(work);
    work();
    helpers.clear(); // waits for them
    return !cancelled;
}

void SentenceEncoder::keep(const QStringList &sentences, const std::vector<SentenceVector> &vectors) const
{
    const QMutexLocker locker(&m_mutex);
    if (m_kept.size() + sentences.size() > mostKept)
        m_kept.clear();
    for (std::size_t i = 0; i < vectors.size(); ++i)
        m_kept.insert(sentences[static_cast<qsizetype>(i)], vectors[i]);
}

} // namespace diptych
