// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include <QStringDecoder>

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace diptych {

namespace {

// What an encoding or a kind of file is guessed from, in bytes.
constexpr qsizetype sampleLength = 64 * 1024;
// Text has next to no control characters; compressed and compiled data has one in nine bytes by chance.
constexpr double binaryControlShare = 0.05;

struct Magic
{
    std::string_view bytes;
    const char *kind;
};

using namespace std::string_view_literals;

constexpr std::array magics{
    Magic{"%PDF-"sv, "a PDF document"},
    Magic{"PK\x03\x04"sv, "a ZIP archive or an office document"},
    Magic{"\x89PNG\r\n"sv, "a PNG picture"},
    Magic{"\xFF\xD8\xFF"sv, "a JPEG picture"},
    Magic{"GIF8"sv, "a GIF picture"},
    Magic{"\x1F\x8B"sv, "a gzip archive"},
    Magic{"BZh"sv, "a bzip2 archive"},
    Magic{"\xFD"sv
          "7zXZ\0"sv,
          "an XZ archive"},
    Magic{"\x28\xB5\x2F\xFD"sv, "a Zstandard archive"},
    Magic{"7z\xBC\xAF"sv, "a 7-Zip archive"},
    Magic{"\x7F"
          "ELF"sv,
          "a program"},
    Magic{"SQLite format 3\0"sv, "an SQLite database"},
    Magic{"\xD0\xCF\x11\xE0"sv, "an old office document"},
};

qsizetype replacements(const QString &text)
{
    return text.count(QChar(QChar::ReplacementCharacter));
}

DecodedText decodeAs(QStringConverter::Encoding encoding, const QByteArray &bytes, const QString &name)
{
    // Without this flag the converter would swallow the mark; it also keeps one that is meant as a character.
    QStringDecoder decoder(encoding, QStringConverter::Flag::ConvertInitialBom);
    QString text = decoder.decode(bytes);
    return {text, name, replacements(text)};
}

std::optional<DecodedText> decodeByMark(const QByteArray &bytes)
{
    struct Mark
    {
        QByteArrayView bytes;
        QStringConverter::Encoding encoding;
        const char *name;
    };
    // UTF-32 before UTF-16: the little-endian marks begin alike.
    const std::array marks{
        Mark{QByteArrayView("\xEF\xBB\xBF", 3), QStringConverter::Utf8, "UTF-8"},
        Mark{QByteArrayView("\xFF\xFE\0\0", 4), QStringConverter::Utf32LE, "UTF-32LE"},
        Mark{QByteArrayView("\0\0\xFE\xFF", 4), QStringConverter::Utf32BE, "UTF-32BE"},
        Mark{QByteArrayView("\xFF\xFE", 2), QStringConverter::Utf16LE, "UTF-16LE"},
        Mark{QByteArrayView("\xFE\xFF", 2), QStringConverter::Utf16BE, "UTF-16BE"},
    };
    for (const Mark &mark : marks) {
        if (bytes.startsWith(mark.bytes))
            return decodeAs(mark.encoding, bytes.mid(mark.bytes.size()), QString::fromLatin1(mark.name));
    }
    return std::nullopt;
}

// Latin text in UTF-16 has a NUL in every second byte, in UTF-32 in three of four.
std::optional<DecodedText> decodeWideWithoutMark(const QByteArray &bytes)
{
    const qsizetype size = std::min(bytes.size(), sampleLength) & ~qsizetype(3);
    if (size < 4 || bytes.size() % 2 != 0)
        return std::nullopt;
    std::array<qsizetype, 4> nuls{};
    for (qsizetype i = 0; i < size; ++i)
        nuls[static_cast<std::size_t>(i % 4)] += bytes[i] == '\0';
    // Which of four bytes are mostly NUL (80 %) or hardly ever (10 %), as one letter each.
    std::string pattern;
    for (qsizetype count : nuls)
        pattern += count >= size / 5 ? '0' : count <= size / 40 ? 'x' : '?';
    if (pattern == "x0x0")
        return decodeAs(QStringConverter::Utf16LE, bytes, QStringLiteral("UTF-16LE"));
    if (pattern == "0x0x")
        return decodeAs(QStringConverter::Utf16BE, bytes, QStringLiteral("UTF-16BE"));
    if (pattern == "x000")
        return decodeAs(QStringConverter::Utf32LE, bytes, QStringLiteral("UTF-32LE"));
    if (pattern == "000x")
        return decodeAs(QStringConverter::Utf32BE, bytes, QStringLiteral("UTF-32BE"));
    return std::nullopt;
}

// Japanese and Korean mail encodings are ASCII with escape sequences.
bool hasIso2022Escapes(const QByteArray &bytes)
{
    return bytes.contains("\x1B$");
}

// The name that standards prefer: "windows-1252" for what the detector calls "WINDOWS-1252".
QString standardName(const QByteArray &name)
{
    if (name == "windows-949")
        return QStringLiteral("EUC-KR"); // which browsers read as windows-949 too
    for (const char *standard : {"MIME", "IANA"}) {
        UErrorCode status = U_ZERO_ERROR;
        const char *preferred = ucnv_getStandardName(name.constData(), standard, &status);
        if (U_SUCCESS(status) && preferred)
            return QString::fromLatin1(preferred);
    }
    return QString::fromLatin1(name);
}

QByteArray guessEncoding(const QByteArray &bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    const qsizetype size = std::min(bytes.size(), sampleLength * 4);
    uchardet_handle_data(detector.get(), bytes.constData(), static_cast<std::size_t>(size));
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

std::optional<DecodedText> decodeByGuess(const QByteArray &bytes)
{
    QByteArray name = guessEncoding(bytes);
    if (name == "UHC")
        name = "windows-949";
    // What a browser does too: the C1 controls of Latin-1 never occur, the quotes of Windows-1252 do.
    if (name.isEmpty() || name == "ASCII" || name == "ISO-8859-1")
        return std::nullopt;
    QStringDecoder decoder(name.constData());
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    const qsizetype damaged = replacements(text);
    return DecodedText{std::move(text), standardName(name), damaged};
}

DecodedText decodeWindows1252(const QByteArray &bytes)
{
    QStringDecoder decoder("windows-1252");
    if (!decoder.isValid())
        return {QString::fromLatin1(bytes), QStringLiteral("ISO-8859-1"), 0};
    QString text = decoder.decode(bytes);
    return {text, QStringLiteral("windows-1252"), replacements(text)};
}

} // namespace

DecodedText decodeText(const QByteArray &bytes)
{
    if (auto marked = decodeByMark(bytes))
        return *std::move(marked);
    if (auto wide = decodeWideWithoutMark(bytes))
        return *std::move(wide);
    if (bytes.isValidUtf8() && !hasIso2022Escapes(bytes))
        return {QString::fromUtf8(bytes), QStringLiteral("UTF-8"), 0};
    DecodedText utf8 = decodeAs(QStringConverter::Utf8, bytes, QStringLiteral("UTF-8"));
    // A few damaged bytes in a text that is UTF-8 everywhere else.
    qsizetype wideCharacters = 0;
    for (QChar c : std::as_const(utf8.text))
        wideCharacters += c.unicode() >= 0x80 && c != QChar(QChar::ReplacementCharacter);
    if (wideCharacters > 4 * utf8.damaged)
        return utf8;
    if (auto guessed = decodeByGuess(bytes))
        return *std::move(guessed);
    if (utf8.damaged == 0)
        return utf8;
    return decodeWindows1252(bytes);
}

std::optional<QString> binaryKind(const QByteArray &bytes)
{
    for (const Magic &magic : magics) {
        if (bytes.startsWith(QByteArrayView(magic.bytes.data(), qsizetype(magic.bytes.size()))))
            return QString::fromLatin1(magic.kind);
    }
    if (decodeByMark(bytes.left(4)) || decodeWideWithoutMark(bytes) ||
        hasIso2022Escapes(bytes.left(sampleLength)))
        return std::nullopt;
    const qsizetype size = std::min(bytes.size(), sampleLength);
    qsizetype controls = 0;
    for (qsizetype i = 0; i < size; ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        controls += c < 0x20 && c != '\0' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B;
    }
    if (double(controls) > binaryControlShare * double(size))
        return QStringLiteral("binary data");
    return std::nullopt;
}

} // namespace diptych
