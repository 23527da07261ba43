// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelfile.h"

#include "encode/encoderformat.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>
#include <random>

namespace {

using diptych::encoderfile::Header;
using Row = std::vector<double>;
using Rows = std::vector<Row>;

constexpr std::uint32_t layers = 2;
constexpr std::uint32_t width = 32;
constexpr std::uint32_t heads = 2;
constexpr std::uint32_t inner = 48;
constexpr std::uint32_t positions = 16;

// Sorted by byte.
const std::vector<QByteArray> words{"!",      "##ries", "-",       ".",    ";",     "[CLS]", "[SEP]",
                                    "[UNK]",  "a",      "aground", "fer",  "ferry", "hit",   "hurt",
                                    "nobody", "ran",    "rocks",   "ship", "the",   "was"};

class Writer
{
public:
    template <typename T>
    void add(const std::vector<T> &values)
    {
        bytes.append(-bytes.size() & 63, '\0');
        bytes.append(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(T)));
    }
    void addFloats(std::size_t count, float middle, float spread)
    {
        std::vector<float> values;
        for (std::size_t i = 0; i < count; ++i)
            values.push_back(middle + spread * float(int(m_random() % 2001) - 1000) / 1000.0F);
        add(values);
    }
    void addWhole(std::size_t rows, std::size_t columns)
    {
        std::vector<qint8> values;
        for (std::size_t i = 0; i < rows * columns; ++i)
            values.push_back(static_cast<qint8>(int(m_random() % 255) - 127));
        add(values);
        addFloats(rows, 0.002F, 0.001F);
    }
    void addMatrix(std::size_t outputs, std::size_t inputs)
    {
        addWhole(outputs, inputs);
        addFloats(outputs, 0, 0.1F);
    }
    void addNorm()
    {
        addFloats(width, 1, 0.2F);
        addFloats(width, 0, 0.1F);
    }

    QByteArray bytes = QByteArray(sizeof(Header), '\0');

private:
    std::mt19937 m_random{4};
};

class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_bytes(bytes) {}

    template <typename T>
    std::vector<T> take(std::size_t count)
    {
        m_at = (m_at + 63) / 64 * 64;
        const QByteArray section = m_bytes.mid(m_at, qsizetype(count * sizeof(T)));
        std::vector<T> values(section.size() / qsizetype(sizeof(T)));
        std::copy(section.begin(), section.end(), reinterpret_cast<char *>(values.data()));
        m_at += qsizetype(count * sizeof(T));
        return values;
    }
    Row row(std::size_t count)
    {
        const auto values = take<float>(count);
        return Row(values.begin(), values.end());
    }
    Rows whole(std::size_t rows, std::size_t columns)
    {
        const auto values = take<qint8>(rows * columns);
        const Row scales = row(rows);
        Rows result(rows, Row(columns));
        for (std::size_t i = 0; i < rows; ++i) {
            for (std::size_t j = 0; j < columns; ++j)
                result[i][j] = values[i * columns + j] * scales[i];
        }
        return result;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = sizeof(Header);
};

struct Linear
{
    Linear(Reader &reader, std::size_t outputs, std::size_t inputs)
        : weights(reader.whole(outputs, inputs)), bias(reader.row(outputs))
    {
    }
    [[nodiscard]] Row operator()(const Row &x) const
    {
        Row y = bias;
        for (std::size_t i = 0; i < y.size(); ++i) {
            for (std::size_t j = 0; j < x.size(); ++j)
                y[i] += weights[i][j] * x[j];
        }
        return y;
    }

    Rows weights;
    Row bias;
};

struct Norm
{
    explicit Norm(Reader &reader) : gain(reader.row(width)), bias(reader.row(width)) {}
    void operator()(Row &x) const
    {
        double mean = 0;
        double variance = 0;
        for (double value : x)
            mean += value / width;
        for (double value : x)
            variance += (value - mean) * (value - mean) / width;
        for (std::size_t i = 0; i < x.size(); ++i)
            x[i] = (x[i] - mean) / std::sqrt(variance) * gain[i] + bias[i];
    }

    Row gain;
    Row bias;
};

Rows attend(const Rows &projected)
{
    constexpr std::size_t size = width / heads;
    Rows output(projected.size(), Row(width, 0));
    for (std::size_t head = 0; head < heads; ++head) {
        const std::size_t at = head * size;
        for (std::size_t i = 0; i < projected.size(); ++i) {
            Row shares;
            double sum = 0;
            for (const Row &other : projected) {
                double product = 0;
                for (std::size_t d = 0; d < size; ++d)
                    product += projected[i][at + d] * other[width + at + d];
                shares.push_back(std::exp(product / std::sqrt(double(size))));
                sum += shares.back();
            }
            for (std::size_t j = 0; j < projected.size(); ++j) {
                for (std::size_t d = 0; d < size; ++d)
                    output[i][at + d] += shares[j] / sum * projected[j][2 * width + at + d];
            }
        }
    }
    return output;
}

void applyLayer(Reader &reader, Rows &rows)
{
    const Linear attentionInput(reader, 3 * width, width);
    const Linear attentionOutput(reader, width, width);
    const Norm attentionNorm(reader);
    const Linear innerLayer(reader, inner, width);
    const Linear outerLayer(reader, width, inner);
    const Norm outerNorm(reader);
    Rows projected;
    for (const Row &row : rows)
        projected.push_back(attentionInput(row));
    const Rows attended = attend(projected);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row more = attentionOutput(attended[i]);
        std::ranges::transform(rows[i], more, rows[i].begin(), std::plus<>());
        attentionNorm(rows[i]);
        Row hidden = innerLayer(rows[i]);
        for (double &x : hidden)
            x = x / 2 * (1 + std::erf(x / std::numbers::sqrt2));
        const Row last = outerLayer(hidden);
        std::ranges::transform(rows[i], last, rows[i].begin(), std::plus<>());
        outerNorm(rows[i]);
    }
}

} // namespace

QByteArray tinyModelFile()
{
    Writer writer;
    std::vector<std::uint32_t> begins{0};
    QByteArray characters;
    for (const QByteArray &word : words) {
        characters += word;
        begins.push_back(static_cast<std::uint32_t>(characters.size()));
    }
    writer.add(begins);
    writer.add(std::vector<char>(characters.begin(), characters.end()));
    writer.addWhole(words.size(), width);
    writer.addFloats(std::size_t{positions} * width, 0, 0.1F);
    writer.addNorm();
    for (std::uint32_t i = 0; i < layers; ++i) {
        writer.addMatrix(std::size_t{3} * width, width);
        writer.addMatrix(width, width);
        writer.addNorm();
        writer.addMatrix(inner, width);
        writer.addMatrix(width, inner);
        writer.addNorm();
    }
    Header header{diptych::encoderfile::magic,
                  diptych::encoderfile::version,
                  layers,
                  width,
                  heads,
                  inner,
                  static_cast<std::uint32_t>(words.size()),
                  positions,
                  begins.back(),
                  {'t', 'i', 'n', 'y'},
                  {}};
    const QByteArray hash =
        QCryptographicHash::hash(writer.bytes.sliced(sizeof header), QCryptographicHash::Sha256);
    std::memcpy(header.sha256.data(), hash.constData(), header.sha256.size());
    std::memcpy(writer.bytes.data(), &header, sizeof header);
    return writer.bytes;
}

std::vector<double> plainVector(const QByteArray &file, const std::vector<int> &pieces)
{
    Reader reader(file);
    const auto begins = reader.take<std::uint32_t>(words.size() + 1);
    (void)reader.take<char>(begins.back());
    const Rows embeddings = reader.whole(words.size(), width);
    const Row places = reader.row(std::size_t{positions} * width);
    const Norm inputNorm(reader);
    Rows rows;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Row row = embeddings[static_cast<std::size_t>(pieces[i])];
        for (std::size_t d = 0; d < width; ++d)
            row[d] += places[i * width + d];
        inputNorm(row);
        rows.push_back(row);
    }
    for (std::uint32_t i = 0; i < layers; ++i)
        applyLayer(reader, rows);
    Row mean(width, 0);
    for (const Row &row : rows)
        std::ranges::transform(mean, row, mean.begin(), std::plus<>());
    double squares = 0;
    for (double value : mean)
        squares += value * value;
    for (double &value : mean)
        value /= std::sqrt(squares);
    return mean;
}
