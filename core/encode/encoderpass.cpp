// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/encoderpass.h"

#include <algorithm>
#include <cmath>

namespace diptych {

namespace {

class EncoderPass
{
public:
    EncoderPass(const EncoderModel &model, const Kernels &kernels,
                std::span<const std::vector<int>> sentences)
        : m_model(model), m_kernels(kernels), m_sentences(sentences)
    {
        for (const std::vector<int> &sentence : sentences) {
            m_pieces += sentence.size();
            m_longest = std::max(m_longest, sentence.size());
        }
    }

    std::vector<std::vector<float>> run()
    {
        embed();
        for (const EncoderLayer &layer : m_model.layers())
            apply(layer);
        return means();
    }

private:
    void embed()
    {
        m_rows.resize(m_pieces * m_model.width());
        std::size_t row = 0;
        for (const std::vector<int> &sentence : m_sentences) {
            for (std::size_t i = 0; i < sentence.size(); ++i)
                m_model.embed(sentence[i], i, m_rows.data() + row++ * m_model.width());
        }
        m_sum.assign(m_rows.size(), 0);
        addAndNormalise(m_model.inputNorm());
    }

    void apply(const EncoderLayer &layer)
    {
        multiply(m_rows, layer.attentionInput, m_projected);
        attend();
        multiply(m_attended, layer.attentionOutput, m_sum);
        addAndNormalise(layer.attentionNorm);
        multiply(m_rows, layer.inner, m_projected);
        m_kernels.gelu(m_projected.data(), m_projected.size());
        multiply(m_projected, layer.outer, m_sum);
        addAndNormalise(layer.outerNorm);
    }

    void multiply(const std::vector<float> &input, const WeightMatrix &weights, std::vector<float> &output)
    {
        m_whole.resize(input.size());
        m_scales.resize(m_pieces);
        m_unpacked.resize(multiplyScratch(weights.inputs));
        output.resize(m_pieces * weights.outputs);
        const WholeRows rows{m_whole.data(), m_scales.data(), m_pieces, weights.inputs};
        m_kernels.makeWhole(input.data(), rows);
        m_kernels.multiply(rows, weights, m_unpacked.data(), output.data());
    }

    void addAndNormalise(const NormWeights &norm)
    {
        m_kernels.addAndNormalise(m_rows.data(), m_sum.data(), m_pieces, m_model.width(), norm.gain,
                                  norm.bias);
    }

    void attend()
    {
        const std::size_t width = m_model.width();
        const std::size_t size = width / m_model.heads();
        m_attended.resize(m_rows.size());
        m_scratch.resize(attentionScratch(m_longest, size));
        std::size_t first = 0;
        for (const std::vector<int> &sentence : m_sentences) {
            const float *projected = m_projected.data() + first * 3 * width;
            for (std::size_t at = 0; at < width; at += size) {
                m_kernels.attend({projected + at, projected + width + at, projected + 2 * width + at,
                                  3 * width, m_attended.data() + first * width + at, width, sentence.size(),
                                  size, m_scratch.data()});
            }
            first += sentence.size();
        }
    }

    [[nodiscard]] std::vector<std::vector<float>> means() const
    {
        std::vector<std::vector<float>> vectors;
        vectors.reserve(m_sentences.size());
        const std::size_t width = m_model.width();
        const float *row = m_rows.data();
        for (const std::vector<int> &sentence : m_sentences) {
            std::vector<float> vector(width, 0);
            for (std::size_t i = 0; i < sentence.size(); ++i, row += width) {
                for (std::size_t d = 0; d < width; ++d)
                    vector[d] += row[d];
            }
            float squares = 0;
            for (float value : vector)
                squares += value * value;
            if (squares > 0) {
                for (float &value : vector)
                    value /= std::sqrt(squares);
            }
            vectors.push_back(std::move(vector));
        }
        return vectors;
    }

    const EncoderModel &m_model;
    const Kernels &m_kernels;
    std::span<const std::vector<int>> m_sentences;
    std::size_t m_pieces = 0;
    std::size_t m_longest = 0;
    std::vector<float> m_rows; // one for each piece, of the encoder's width
    std::vector<float> m_sum;  // what a step adds to them
    std::vector<float> m_projected;
    std::vector<float> m_attended;
    std::vector<float> m_scratch;
    std::vector<qint16> m_whole;
    std::vector<float> m_scales;
    std::vector<qint16> m_unpacked;
};

} // namespace

std::vector<std::vector<float>> encodePieces(const EncoderModel &model, const Kernels &kernels,
                                             std::span<const std::vector<int>> sentences)
{
    return EncoderPass(model, kernels, sentences).run();
}

} // namespace diptych
