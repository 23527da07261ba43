// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encode/encoderformat.h"
#include "encode/kernels.h"
#include "result.h"

#include <QByteArrayView>
#include <QFile>
#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace diptych {

/// Gain and bias of a norm.
struct NormWeights
{
    const float *gain = nullptr;
    const float *bias = nullptr;
};

struct EncoderLayer
{
    WeightMatrix attentionInput; ///< Queries, keys and values, one behind the other.
    WeightMatrix attentionOutput;
    NormWeights attentionNorm;
    WeightMatrix inner;
    WeightMatrix outer;
    NormWeights outerNorm;
};

/// The weights and the vocabulary of a sentence encoder, in a file that is mapped into memory. Any thread.
class EncoderModel
{
public:
    /// Opens and checks a file; the failure says in a sentence what is wrong with it.
    [[nodiscard]] static Result<std::shared_ptr<const EncoderModel>> open(const QString &path);

    /// Name and first digits of the hash: "all-MiniLM-L6-v2 3f0c2a9d41b7".
    [[nodiscard]] QString name() const;
    /// The hash of all that the vectors depend on, in hexadecimal digits.
    [[nodiscard]] QString hash() const;

    [[nodiscard]] std::size_t width() const { return m_header.width; }
    [[nodiscard]] std::size_t heads() const { return m_header.heads; }
    [[nodiscard]] std::size_t positions() const { return m_header.positions; }
    [[nodiscard]] std::span<const EncoderLayer> layers() const { return m_layers; }
    [[nodiscard]] const NormWeights &inputNorm() const { return m_inputNorm; }

    /// The number of a piece of a word; -1 if the vocabulary has none such.
    [[nodiscard]] int piece(QByteArrayView characters) const;
    /// Writes what a piece at a place of a sentence starts with, width() values.
    void embed(int piece, std::size_t position, float *values) const;

private:
    explicit EncoderModel(const QString &path) : m_file(path) {}

    [[nodiscard]] QString read();
    [[nodiscard]] bool isSane() const;
    void placeSections(std::uint64_t *size);
    [[nodiscard]] bool hasSortedPieces() const;

    QFile m_file; // keeps the mapping
    const uchar *m_bytes = nullptr;
    encoderfile::Header m_header{};
    const std::uint32_t *m_pieceBegins = nullptr;
    const char *m_characters = nullptr;
    const qint8 *m_embeddings = nullptr;
    const float *m_embeddingScales = nullptr;
    const float *m_positions = nullptr;
    NormWeights m_inputNorm;
    std::vector<EncoderLayer> m_layers;
};

} // namespace diptych
