// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/kernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

// The bodies below are plain loops, which the compiler makes into vectors. Each one is compiled for several
// kinds of processor: by attributes and not by flags for the file, so that no inline function of a library is
// compiled for a processor that the machine has not.
#define DIPTYCH_INLINE [[gnu::always_inline]] inline

namespace diptych {

namespace {

using Lanes = std::array<float, kernelLanes>;

// Rows of weights that are unpacked at a time: with 1,536 inputs 48 KB, which stays in the cache.
constexpr std::size_t unpackedRows = 16;
// Sums of one step: rows of values times rows of weights. More do not fit into the registers.
constexpr std::size_t rowsAtOnce = 4;
constexpr std::size_t outputsAtOnce = 2;

// The largest whole number of a value: 14 bits, fewer where the sum of so many products would leave 32 bits.
DIPTYCH_INLINE float wholeRange(std::size_t length)
{
    constexpr std::size_t bits14 = 8191;
    constexpr std::size_t largestWeight = 127;
    return float(
        std::min(bits14, std::size_t(std::numeric_limits<qint32>::max()) / (largestWeight * length)));
}

DIPTYCH_INLINE float sumOf(const Lanes &lanes)
{
    float sum = 0;
    for (float lane : lanes)
        sum += lane;
    return sum;
}

// e^x for x <= 0, to about seven digits: 2^n times a polynomial for what is left. Below the limit it is
// nothing for any sum here, and processors are slow with numbers that are too small.
DIPTYCH_INLINE float expOf(float x)
{
    constexpr float limit = -60.0F;
    const float limited = x < limit ? limit : x;
    const float halves = limited * 1.44269504F;
    const int n = static_cast<int>(halves - 0.5F);
    const float rest = (limited - float(n) * 0.693359375F) + float(n) * 2.12194440e-4F;
    float poly = 1.9875691500e-4F;
    poly = poly * rest + 1.3981999507e-3F;
    poly = poly * rest + 8.3334519073e-3F;
    poly = poly * rest + 4.1665795894e-2F;
    poly = poly * rest + 1.6666665459e-1F;
    poly = poly * rest + 5.0000001201e-1F;
    poly = poly * rest * rest + rest + 1.0F;
    return poly * __builtin_bit_cast(float, (n + 127) << 23);
}

DIPTYCH_INLINE void multiplyStep(const qint16 *rows, const qint16 *weights, std::size_t length, qint32 *sums)
{
    std::array<qint32, rowsAtOnce * outputsAtOnce> sum{};
    for (std::size_t i = 0; i < length; ++i) {
        const qint32 w0 = weights[i];
        const qint32 w1 = weights[length + i];
        sum[0] += rows[i] * w0;
        sum[1] += rows[i] * w1;
        sum[2] += rows[length + i] * w0;
        sum[3] += rows[length + i] * w1;
        sum[4] += rows[2 * length + i] * w0;
        sum[5] += rows[2 * length + i] * w1;
        sum[6] += rows[3 * length + i] * w0;
        sum[7] += rows[3 * length + i] * w1;
    }
    std::copy(sum.begin(), sum.end(), sums);
}

DIPTYCH_INLINE qint32 multiplyOne(const qint16 *row, const qint16 *weights, std::size_t length)
{
    qint32 sum = 0;
    for (std::size_t i = 0; i < length; ++i)
        sum += row[i] * qint32(weights[i]);
    return sum;
}

DIPTYCH_INLINE void multiplyBody(const WholeRows &rows, const WeightMatrix &matrix, qint16 *unpacked,
                                 float *output)
{
    const std::size_t length = rows.length;
    const auto store = [&](std::size_t row, std::size_t to, qint32 sum) {
        output[row * matrix.outputs + to] =
            float(sum) * (rows.scales[row] * matrix.scales[to]) + matrix.bias[to];
    };
    for (std::size_t first = 0; first < matrix.outputs; first += unpackedRows) {
        const std::size_t group = std::min(unpackedRows, matrix.outputs - first);
        for (std::size_t i = 0; i < group * length; ++i)
            unpacked[i] = matrix.weights[first * length + i];
        std::size_t row = 0;
        for (; row + rowsAtOnce <= rows.rows; row += rowsAtOnce) {
            for (std::size_t to = 0; to < group; to += outputsAtOnce) {
                std::array<qint32, rowsAtOnce * outputsAtOnce> sums;
                multiplyStep(rows.values + row * length, unpacked + to * length, length, sums.data());
                for (std::size_t i = 0; i < sums.size(); ++i)
                    store(row + i / outputsAtOnce, first + to + i % outputsAtOnce, sums[i]);
            }
        }
        for (; row < rows.rows; ++row) {
            for (std::size_t to = 0; to < group; ++to)
                store(row, first + to,
                      multiplyOne(rows.values + row * length, unpacked + to * length, length));
        }
    }
}

DIPTYCH_INLINE void makeWholeBody(const float *input, const WholeRows &rows)
{
    const float range = wholeRange(rows.length);
    for (std::size_t row = 0; row < rows.rows; ++row) {
        const float *from = input + row * rows.length;
        qint16 *to = rows.values + row * rows.length;
        Lanes largest{};
        for (std::size_t i = 0; i < rows.length; i += kernelLanes) {
            for (std::size_t l = 0; l < kernelLanes; ++l) {
                const float size = std::fabs(from[i + l]);
                largest[l] = largest[l] > size ? largest[l] : size;
            }
        }
        const float most = std::max(*std::max_element(largest.begin(), largest.end()), 1e-20F);
        const float factor = range / most;
        // Adding the range first makes cutting off the fraction rounding.
        for (std::size_t i = 0; i < rows.length; ++i)
            to[i] =
                static_cast<qint16>(static_cast<qint32>(from[i] * factor + (range + 0.5F)) - qint32(range));
        rows.scales[row] = most / range;
    }
}

// By Abramowitz and Stegun 7.1.26, to about six digits.
DIPTYCH_INLINE void geluBody(float *values, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const float x = values[i];
        const float z = std::fabs(x) * 0.707106781F;
        const float t = 1.0F / (1.0F + 0.3275911F * z);
        float poly = 1.061405429F;
        poly = poly * t - 1.453152027F;
        poly = poly * t + 1.421413741F;
        poly = poly * t - 0.284496736F;
        poly = poly * t + 0.254829592F;
        const float tail = 0.5F * poly * t * expOf(-z * z); // above |x|
        values[i] = x * (x < 0 ? tail : 1.0F - tail);
    }
}

DIPTYCH_INLINE void addAndNormaliseBody(float *rows, const float *added, std::size_t count,
                                        std::size_t length, const float *gain, const float *bias)
{
    constexpr float leastVariance = 1e-12F;
    for (std::size_t row = 0; row < count; ++row) {
        float *x = rows + row * length;
        const float *more = added + row * length;
        Lanes sums{};
        for (std::size_t i = 0; i < length; i += kernelLanes) {
            for (std::size_t l = 0; l < kernelLanes; ++l) {
                x[i + l] += more[i + l];
                sums[l] += x[i + l];
            }
        }
        const float mean = sumOf(sums) / float(length);
        Lanes squares{};
        for (std::size_t i = 0; i < length; i += kernelLanes) {
            for (std::size_t l = 0; l < kernelLanes; ++l) {
                x[i + l] -= mean;
                squares[l] += x[i + l] * x[i + l];
            }
        }
        const float factor = 1.0F / std::sqrt(sumOf(squares) / float(length) + leastVariance);
        for (std::size_t i = 0; i < length; ++i)
            x[i] = x[i] * factor * gain[i] + bias[i];
    }
}

DIPTYCH_INLINE std::size_t padded(std::size_t count)
{
    return (count + kernelLanes - 1) / kernelLanes * kernelLanes;
}

// exp(row - its largest) in place; gives their sum.
DIPTYCH_INLINE float exponentials(float *row, std::size_t count, std::size_t width)
{
    const float most = *std::max_element(row, row + count);
    Lanes sums{};
    for (std::size_t i = count; i < width; ++i)
        row[i] = most - 100.0F; // as good as nothing
    for (std::size_t i = 0; i < width; i += kernelLanes) {
        for (std::size_t l = 0; l < kernelLanes; ++l) {
            row[i + l] = expOf(row[i + l] - most);
            sums[l] += row[i + l];
        }
    }
    return sumOf(sums);
}

DIPTYCH_INLINE void attendBody(const AttentionHead &head)
{
    const std::size_t width = padded(head.tokens);
    float *keys = head.scratch; // turned: by value, then by token
    float *row = keys + head.size * width;
    for (std::size_t d = 0; d < head.size; ++d) {
        for (std::size_t j = 0; j < width; ++j)
            keys[d * width + j] = j < head.tokens ? head.keys[j * head.stride + d] : 0;
    }
    const float scale = 1.0F / std::sqrt(float(head.size));
    for (std::size_t i = 0; i < head.tokens; ++i) {
        const float *query = head.queries + i * head.stride;
        std::fill(row, row + width, 0.0F);
        for (std::size_t d = 0; d < head.size; ++d) {
            const float q = query[d] * scale;
            for (std::size_t j = 0; j < width; ++j)
                row[j] += q * keys[d * width + j];
        }
        const float sum = exponentials(row, head.tokens, width);
        float *output = head.output + i * head.outputStride;
        std::fill(output, output + head.size, 0.0F);
        for (std::size_t j = 0; j < head.tokens; ++j) {
            const float share = row[j] / sum;
            const float *value = head.values + j * head.stride;
            for (std::size_t d = 0; d < head.size; ++d)
                output[d] += share * value[d];
        }
    }
}

// One set of kernels, compiled with an attribute.
#define DIPTYCH_KERNELS(name, attribute)                                                                     \
    struct name                                                                                              \
    {                                                                                                        \
        attribute static void multiply(const WholeRows &rows, const WeightMatrix &weights, qint16 *scratch,  \
                                       float *output)                                                        \
        {                                                                                                    \
            multiplyBody(rows, weights, scratch, output);                                                    \
        }                                                                                                    \
        attribute static void makeWhole(const float *input, const WholeRows &rows)                           \
        {                                                                                                    \
            makeWholeBody(input, rows);                                                                      \
        }                                                                                                    \
        attribute static void gelu(float *values, std::size_t count) { geluBody(values, count); }            \
        attribute static void addAndNormalise(float *rows, const float *added, std::size_t count,            \
                                              std::size_t length, const float *gain, const float *bias)      \
        {                                                                                                    \
            addAndNormaliseBody(rows, added, count, length, gain, bias);                                     \
        }                                                                                                    \
        attribute static void attend(const AttentionHead &head) { attendBody(head); }                        \
        static Kernels kernels() { return {#name, multiply, makeWhole, gelu, addAndNormalise, attend}; }     \
    };

DIPTYCH_KERNELS(Any, )
#ifdef __x86_64__
DIPTYCH_KERNELS(Avx2, [[gnu::target("avx2")]])
DIPTYCH_KERNELS(Vnni, [[gnu::target("avx2,avx512f,avx512bw,avx512vl,avx512vnni")]])
#endif

} // namespace

std::size_t attentionScratch(std::size_t tokens, std::size_t size)
{
    return (size + 1) * padded(tokens);
}

std::size_t multiplyScratch(std::size_t inputs)
{
    return unpackedRows * inputs;
}

std::span<const Kernels> availableKernels()
{
    static const std::vector<Kernels> kernels = [] {
        std::vector<Kernels> found;
#ifdef __x86_64__
        if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
            __builtin_cpu_supports("avx512vl"))
            found.push_back(Vnni::kernels());
        if (__builtin_cpu_supports("avx2"))
            found.push_back(Avx2::kernels());
#endif
        found.push_back(Any::kernels());
        return found;
    }();
    return kernels;
}

} // namespace diptych
