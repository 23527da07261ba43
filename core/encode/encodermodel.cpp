// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/encodermodel.h"

#include <nettle/sha2.h>

#include <algorithm>
#include <bit>
#include <cstring>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

using encoderfile::Header;

// No encoder that is of use here is larger; what a broken file claims must not overflow.
constexpr std::uint32_t mostLayers = 64;
constexpr std::uint32_t mostValues = 8192;
constexpr std::uint32_t mostPieces = 1U << 20;
constexpr std::uint32_t mostCharacters = 1U << 26;
// Digits of the hash that are shown.
constexpr qsizetype shownDigits = 12;

std::array<unsigned char, 32> sha256(const uchar *bytes, std::size_t size)
{
    std::array<unsigned char, 32> digest;
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, size, bytes);
    sha256_digest(&context, digest.size(), digest.data());
    return digest;
}

/// Hands out the sections of the file one after the other. Without bytes it only counts.
class Sections
{
public:
    explicit Sections(const uchar *bytes) : m_bytes(bytes) {}

    template <typename T>
    const T *take(std::size_t count)
    {
        constexpr std::uint64_t step = encoderfile::sectionAlignment;
        m_at = (m_at + step - 1) / step * step;
        const auto *section = m_bytes ? reinterpret_cast<const T *>(m_bytes + m_at) : nullptr;
        m_at += count * sizeof(T);
        return section;
    }
    WeightMatrix takeMatrix(std::size_t inputs, std::size_t outputs)
    {
        WeightMatrix matrix{take<qint8>(inputs * outputs), nullptr, nullptr, inputs, outputs};
        matrix.scales = take<float>(outputs);
        matrix.bias = take<float>(outputs);
        return matrix;
    }
    NormWeights takeNorm(std::size_t width)
    {
        const float *gain = take<float>(width);
        return {gain, take<float>(width)};
    }
    [[nodiscard]] std::uint64_t size() const { return m_at; }

private:
    const uchar *m_bytes;
    std::uint64_t m_at = sizeof(Header);
};

} // namespace

Result<std::shared_ptr<const EncoderModel>> EncoderModel::open(const QString &path)
{
    const std::shared_ptr<EncoderModel> model(new EncoderModel(path));
    const QString problem = model->read();
    if (!problem.isEmpty())
        return Failure{path, problem};
    return std::shared_ptr<const EncoderModel>(model);
}

QString EncoderModel::read()
{
    if (!m_file.exists())
        return u"there is no such file"_s;
    if (!m_file.open(QIODevice::ReadOnly))
        return u"there is no permission to read it"_s;
    const auto size = static_cast<std::uint64_t>(m_file.size());
    m_bytes = size >= sizeof m_header ? m_file.map(0, m_file.size()) : nullptr;
    if (m_bytes)
        std::memcpy(&m_header, m_bytes, sizeof m_header);
    if (m_header.magic != encoderfile::magic || std::endian::native != std::endian::little)
        return u"it is no sentence encoder of this program"_s;
    if (m_header.version != encoderfile::version)
        return u"it was made for another version of this program"_s;
    std::uint64_t expected = 0;
    if (isSane())
        placeSections(&expected);
    if (size != expected || sha256(m_bytes + sizeof m_header, size - sizeof m_header) != m_header.sha256 ||
        !hasSortedPieces())
        return u"the sentence encoder is damaged; fetch it again"_s;
    return {};
}

bool EncoderModel::isSane() const
{
    const Header &h = m_header;
    const auto isRow = [](std::uint32_t length) {
        return length > 0 && length <= mostValues && length % kernelLanes == 0;
    };
    return h.layers <= mostLayers && isRow(h.width) && isRow(h.inner) && h.heads > 0 && h.heads <= h.width &&
           h.width % h.heads == 0 && h.pieces > 0 && h.pieces <= mostPieces && h.positions >= 3 &&
           h.positions <= mostValues && h.characters <= mostCharacters;
}

void EncoderModel::placeSections(std::uint64_t *size)
{
    const Header &h = m_header;
    Sections sections(m_bytes);
    m_pieceBegins = sections.take<std::uint32_t>(h.pieces + std::size_t{1});
    m_characters = sections.take<char>(h.characters);
    m_embeddings = sections.take<qint8>(std::size_t{h.pieces} * h.width);
    m_embeddingScales = sections.take<float>(h.pieces);
    m_positions = sections.take<float>(std::size_t{h.positions} * h.width);
    m_inputNorm = sections.takeNorm(h.width);
    for (std::uint32_t i = 0; i < h.layers; ++i) {
        EncoderLayer layer;
        layer.attentionInput = sections.takeMatrix(h.width, std::size_t{3} * h.width);
        layer.attentionOutput = sections.takeMatrix(h.width, h.width);
        layer.attentionNorm = sections.takeNorm(h.width);
        layer.inner = sections.takeMatrix(h.width, h.inner);
        layer.outer = sections.takeMatrix(h.inner, h.width);
        layer.outerNorm = sections.takeNorm(h.width);
        m_layers.push_back(layer);
    }
    *size = sections.size();
}

bool EncoderModel::hasSortedPieces() const
{
    const std::span begins(m_pieceBegins, m_header.pieces + std::size_t{1});
    return begins.front() == 0 && begins.back() == m_header.characters && std::ranges::is_sorted(begins) &&
           piece("[UNK]") >= 0 && piece("[CLS]") >= 0 && piece("[SEP]") >= 0;
}

QString EncoderModel::name() const
{
    const auto end = std::ranges::find(m_header.name, '\0');
    return QString::fromUtf8(m_header.name.data(), end - m_header.name.begin()) + u' ' +
           hash().left(shownDigits);
}

QString EncoderModel::hash() const
{
    const QByteArrayView bytes(m_header.sha256.data(), qsizetype(m_header.sha256.size()));
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

int EncoderModel::piece(QByteArrayView characters) const
{
    std::size_t first = 0;
    std::size_t last = m_header.pieces;
    const auto at = [this](std::size_t index) {
        return QByteArrayView(m_characters + m_pieceBegins[index],
                              qsizetype(m_pieceBegins[index + 1] - m_pieceBegins[index]));
    };
    const auto compare = [](QByteArrayView a, QByteArrayView b) {
        const auto common = static_cast<std::size_t>(std::min(a.size(), b.size()));
        const int order = common > 0 ? std::memcmp(a.data(), b.data(), common) : 0;
        return order != 0 ? order : (a.size() < b.size() ? -1 : int(a.size() > b.size()));
    };
    while (first < last) {
        const std::size_t middle = (first + last) / 2;
        const int order = compare(at(middle), characters);
        if (order == 0)
            return static_cast<int>(middle);
        if (order < 0)
            first = middle + 1;
        else
            last = middle;
    }
    return -1;
}

void EncoderModel::embed(int piece, std::size_t position, float *values) const
{
    const auto row = static_cast<std::size_t>(piece);
    const qint8 *whole = m_embeddings + row * width();
    const float *place = m_positions + position * width();
    for (std::size_t i = 0; i < width(); ++i)
        values[i] = float(whole[i]) * m_embeddingScales[row] + place[i];
}

} // namespace diptych
