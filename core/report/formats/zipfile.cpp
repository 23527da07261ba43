// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/zipfile.h"

#include <array>

namespace diptych {

namespace {

// The numbers of APPNOTE 6.3.
constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 centralSignature = 0x02014b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr quint16 version = 20; // Folders and deflate.
constexpr quint16 stored = 0;
constexpr quint16 deflated = 8;

template <typename T>
void put(QByteArray &bytes, T number)
{
    for (std::size_t i = 0; i < sizeof(T); ++i)
        bytes += static_cast<char>(number >> (8 * i) & 0xff);
}

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value >> 1 ^ (value & 1 ? 0xedb88320 : 0);
        table[i] = value;
    }
    return table;
}();

quint32 crc32(const QByteArray &bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes)
        sum = crcTable[(sum ^ static_cast<unsigned char>(byte)) & 0xff] ^ sum >> 8;
    return ~sum;
}

/// What qCompress makes, without the length and the frame of zlib around it.
QByteArray deflate(const QByteArray &bytes)
{
    constexpr qsizetype before = 4 + 2;
    constexpr qsizetype behind = 4;
    const QByteArray framed = qCompress(bytes);
    return framed.sliced(before, framed.size() - before - behind);
}

} // namespace

ZipFile::ZipFile(const QDateTime &time)
{
    constexpr int firstYear = 1980; // The format knows none before.
    const QDateTime utc = time.toUTC();
    const QDate date = std::max(utc.date(), QDate(firstYear, 1, 1));
    m_date = static_cast<quint16>((date.year() - firstYear) << 9 | date.month() << 5 | date.day());
    m_time =
        static_cast<quint16>(utc.time().hour() << 11 | utc.time().minute() << 5 | utc.time().second() / 2);
}

void ZipFile::addStored(const QByteArray &name, const QByteArray &bytes)
{
    add(name, bytes, bytes, stored);
}

void ZipFile::addDeflated(const QByteArray &name, const QByteArray &bytes)
{
    add(name, bytes, deflate(bytes), deflated);
}

void ZipFile::add(const QByteArray &name, const QByteArray &bytes, const QByteArray &packed, quint16 method)
{
    QByteArray common;
    put(common, version);
    put(common, quint16(0)); // No flags.
    put(common, method);
    put(common, m_time);
    put(common, m_date);
    put(common, crc32(bytes));
    put(common, static_cast<quint32>(packed.size()));
    put(common, static_cast<quint32>(bytes.size()));
    put(common, static_cast<quint16>(name.size()));
    put(common, quint16(0)); // No extra field.

    put(m_directory, centralSignature);
    put(m_directory, version);
    m_directory += common;
    put(m_directory, quint16(0)); // No comment,
    put(m_directory, quint16(0)); // on the first disk,
    put(m_directory, quint16(0)); // without attributes inside
    put(m_directory, quint32(0)); // and outside.
    put(m_directory, static_cast<quint32>(m_archive.size()));
    m_directory += name;

    put(m_archive, localSignature);
    m_archive += common + name + packed;
    ++m_count;
}

QByteArray ZipFile::take()
{
    const auto begin = static_cast<quint32>(m_archive.size());
    m_archive += m_directory;
    put(m_archive, endSignature);
    put(m_archive, quint16(0)); // This disk,
    put(m_archive, quint16(0)); // and that of the directory.
    put(m_archive, m_count);
    put(m_archive, m_count);
    put(m_archive, static_cast<quint32>(m_directory.size()));
    put(m_archive, begin);
    put(m_archive, quint16(0)); // No comment.
    return std::exchange(m_archive, {});
}

} // namespace diptych
