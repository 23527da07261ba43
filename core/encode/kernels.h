// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>

namespace diptych {

/// Lengths of rows are multiples of this, so that every processor adds up in the same order.
inline constexpr std::size_t kernelLanes = 16;

/// A layer's weights, one row for each output, each with the factor that its whole numbers stand for.
struct WeightMatrix
{
    const qint8 *weights = nullptr; ///< outputs rows of inputs.
    const float *scales = nullptr;  ///< By output.
    const float *bias = nullptr;    ///< By output.
    std::size_t inputs = 0;
    std::size_t outputs = 0;
};

/// Rows of values as whole numbers, each row with the factor that they stand for.
struct WholeRows
{
    qint16 *values = nullptr;
    float *scales = nullptr;
    std::size_t rows = 0;
    std::size_t length = 0;
};

/// One head of the attention of a sentence: queries, keys and values stand in rows of the same stride.
struct AttentionHead
{
    const float *queries = nullptr;
    const float *keys = nullptr;
    const float *values = nullptr;
    std::size_t stride = 0; ///< Of the three, in values.
    float *output = nullptr;
    std::size_t outputStride = 0;
    std::size_t tokens = 0;
    std::size_t size = 0;     ///< Values a token.
    float *scratch = nullptr; ///< See attentionScratch().
};

/// Values that one head of a sentence of so many tokens needs for itself.
[[nodiscard]] std::size_t attentionScratch(std::size_t tokens, std::size_t size);

/// The arithmetic of the encoder for one kind of processor. Every kind gives the same results to the last
/// bit: products are of whole numbers, sums of floating-point numbers have a fixed order, and nothing is left
/// to the mathematical library.
struct Kernels
{
    const char *name = "";
    /// output = rows x weights + bias, in rows of weights.outputs. Rows are grouped as \a scratch, of
    /// multiplyScratch() values, allows.
    void (*multiply)(const WholeRows &rows, const WeightMatrix &weights, qint16 *scratch,
                     float *output) = nullptr;
    /// Rounds rows of values to whole numbers.
    void (*makeWhole)(const float *input, const WholeRows &rows) = nullptr;
    /// x * P(a normally distributed number is below x).
    void (*gelu)(float *values, std::size_t count) = nullptr;
    /// Adds \a added to each row, makes its mean 0 and its deviation 1, then times gain plus bias.
    void (*addAndNormalise)(float *rows, const float *added, std::size_t count, std::size_t length,
                            const float *gain, const float *bias) = nullptr;
    void (*attend)(const AttentionHead &head) = nullptr;
};

[[nodiscard]] std::size_t multiplyScratch(std::size_t inputs);

/// The kernels that this processor can run, the fastest first.
[[nodiscard]] std::span<const Kernels> availableKernels();

} // namespace diptych
