// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <cstring>
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
    Magic{"filedesc://"sv, "an ARC web archive (the format before WARC)"},
    Magic{"\x28\xB5\x2F\xFD"sv, "a Zstandard archive"},
    Magic{"7z\xBC\xAF"sv, "a 7-Zip archive"},
    Magic{"\x7F"
          "ELF"sv,
          "a program"},
    Magic{"SQLite format 3\0"sv, "an SQLite database"},
    Magic{"Rar!\x1A\x07"sv, "a RAR archive"},
    Magic{"\xD0\xCF\x11\xE0"sv, "an old or encrypted office document"},
};

qsizetype replacements(const QString &text)
{
    return text.count(QChar(QChar::ReplacementCharacter));
}

DecodedText decodeUtf8(const QByteArray &bytes)
{
    // Without the first flag the converter would swallow a mark that is meant as a character; without the
    // second a character that is cut off at the end.
    QStringDecoder decoder(QStringConverter::Utf8,
                           QStringConverter::Flag::ConvertInitialBom | QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    const qsizetype damaged = replacements(text);
    return {std::move(text), QStringLiteral("UTF-8"), damaged};
}

// Puts U+FFFD where something cannot be decoded. Most encodings have a substitute of their own, which would
// pass for text.
void replaceDamaged(const void *, UConverterToUnicodeArgs *arguments, const char *, int32_t,
                    UConverterCallbackReason reason, UErrorCode *status)
{
    if (reason > UCNV_IRREGULAR)
        return;
    *status = U_ZERO_ERROR;
    const char16_t mark = QChar::ReplacementCharacter;
    ucnv_cbToUWriteUChars(arguments, &mark, 1, 0, status);
}

// ICU and not QStringDecoder, which takes the halves of surrogate pairs for characters, and says nothing of
// one that is cut off at the end. Nothing if the encoding is not known.
std::optional<DecodedText> decodeAs(const char *name, const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &status), &ucnv_close);
    ucnv_setToUCallBack(converter.get(), &replaceDamaged, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    QString text(bytes.size(), Qt::Uninitialized);
    const auto decode = [&] {
        status = U_ZERO_ERROR;
        return ucnv_toUChars(converter.get(), reinterpret_cast<char16_t *>(text.data()),
                             static_cast<int32_t>(text.size()), bytes.constData(),
                             static_cast<int32_t>(bytes.size()), &status);
    };
    qsizetype size = decode();
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        text.resize(size);
        size = decode();
    }
    if (U_FAILURE(status))
        return std::nullopt;
    text.resize(size);
    const qsizetype damaged = replacements(text);
    return DecodedText{std::move(text), QString::fromLatin1(name), damaged};
}

std::optional<DecodedText> decodeByMark(const QByteArray &bytes)
{
    struct Mark
    {
        QByteArrayView bytes;
        const char *name;
    };
    constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF", 3);
    // UTF-32 before UTF-16: the little-endian marks begin alike.
    const std::array marks{
        Mark{QByteArrayView("\xFF\xFE\0\0", 4), "UTF-32LE"},
        Mark{QByteArrayView("\0\0\xFE\xFF", 4), "UTF-32BE"},
        Mark{QByteArrayView("\xFF\xFE", 2), "UTF-16LE"},
        Mark{QByteArrayView("\xFE\xFF", 2), "UTF-16BE"},
    };
    if (bytes.startsWith(utf8Mark))
        return decodeUtf8(bytes.mid(utf8Mark.size()));
    for (const Mark &mark : marks) {
        if (bytes.startsWith(mark.bytes))
            return decodeAs(mark.name, bytes.mid(mark.bytes.size()));
    }
    return std::nullopt;
}

// Latin text in UTF-16 has a NUL in every second byte, in UTF-32 in three of four.
std::optional<DecodedText> decodeWideWithoutMark(const QByteArray &bytes)
{
    const qsizetype size = std::min(bytes.size(), sampleLength) & ~qsizetype(3);
    if (size < 4 || bytes.size() % 2 != 0 || !std::memchr(bytes.constData(), '\0', std::size_t(size)))
        return std::nullopt;
    std::array<qsizetype, 4> nuls{};
    for (qsizetype i = 0; i < size; ++i)
        nuls[static_cast<std::size_t>(i % 4)] += bytes[i] == '\0';
    // Which of four bytes are mostly NUL (80 %) or hardly ever (10 %), as one letter each.
    std::string pattern;
    for (qsizetype count : nuls)
        pattern += count >= size / 5 ? '0' : count <= size / 40 ? 'x' : '?';
    if (pattern == "x0x0")
        return decodeAs("UTF-16LE", bytes);
    if (pattern == "0x0x")
        return decodeAs("UTF-16BE", bytes);
    if (pattern == "x000")
        return decodeAs("UTF-32LE", bytes);
    if (pattern == "000x")
        return decodeAs("UTF-32BE", bytes);
    return std::nullopt;
}

// Japanese and Korean mail encodings are ASCII with escape sequences.
bool hasIso2022Escapes(const QByteArray &bytes)
{
    // Escapes are rare: looking for them alone is much faster than looking for both characters.
    for (qsizetype i = bytes.indexOf('\x1B'); i >= 0; i = bytes.indexOf('\x1B', i + 1)) {
        if (i + 1 < bytes.size() && bytes[i + 1] == '$')
            return true;
    }
    return false;
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

// What browsers take the declared names for.
QByteArray browserName(const QByteArray &declared)
{
    const QByteArray name = declared.trimmed().toLower();
    if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii")
        return "windows-1252";
    if (name == "iso-8859-9")
        return "windows-1254";
    if (name == "tis-620" || name == "iso-8859-11")
        return "windows-874-2000";
    if (name == "gb2312" || name == "gbk" || name == "x-gbk")
        return "GB18030";
    if (name == "euc-kr" || name == "ks_c_5601-1987" || name == "ksc5601")
        return "windows-949";
    if (name == "shift_jis" || name == "x-sjis")
        return "windows-31j";
    if (name == "x-mac-cyrillic")
        return "x-mac-cyrillic";
    // Whoever could read the declaration byte by byte knows that it is none of these.
    if (name.startsWith("utf-16") || name.startsWith("utf-32") || name == "unicode" || name == "ucs-2")
        return "UTF-8";
    return name;
}

std::optional<DecodedText> decodeByGuess(const QByteArray &bytes)
{
    QByteArray name = guessEncoding(bytes);
    if (name == "UHC")
        name = "windows-949";
    // What a browser does too: the C1 controls of Latin-1 never occur, the quotes of Windows-1252 do.
    if (name.isEmpty() || name == "ASCII" || name == "ISO-8859-1")
        return std::nullopt;
    if (name == "ISO-8859-9" || name == "TIS-620")
        name = browserName(name); // the Windows page, which has all that the standard has
    auto decoded = decodeAs(name.constData(), bytes);
    if (decoded)
        decoded->encoding = standardName(name);
    return decoded;
}

DecodedText decodeWindows1252(const QByteArray &bytes)
{
    if (auto decoded = decodeAs("windows-1252", bytes))
        return *std::move(decoded);
    return {QString::fromLatin1(bytes), QStringLiteral("ISO-8859-1"), 0};
}

std::optional<DecodedText> decodeUnder(const QByteArray &name, const QByteArray &bytes)
{
    if (name == "utf-8" || name == "utf8" || name == "UTF-8")
        return decodeUtf8(bytes);
    auto decoded = decodeAs(name.constData(), bytes);
    if (decoded)
        decoded->encoding = standardName(name);
    return decoded;
}

// As declared, unless that leaves damage that another reading does not have.
std::optional<DecodedText> decodeByDeclaration(const QByteArray &bytes, const QByteArray &declared)
{
    if (declared.isEmpty())
        return std::nullopt;
    auto decoded = decodeUnder(browserName(declared), bytes);
    return decoded && decoded->damaged == 0 ? decoded : std::nullopt;
}

DecodedText from(EncodingSource source, DecodedText decoded)
{
    decoded.source = source;
    return decoded;
}

DecodedText decodeUndeclared(const QByteArray &bytes)
{
    if (auto wide = decodeWideWithoutMark(bytes))
        return from(EncodingSource::Detected, *std::move(wide));
    if (bytes.isValidUtf8() && !hasIso2022Escapes(bytes))
        return {QString::fromUtf8(bytes), QStringLiteral("UTF-8"), 0, EncodingSource::Valid};
    DecodedText utf8 = decodeUtf8(bytes);
    // A few damaged bytes in a text that is UTF-8 everywhere else.
    qsizetype wideCharacters = 0;
    for (QChar c : std::as_const(utf8.text))
        wideCharacters += c.unicode() >= 0x80 && c != QChar(QChar::ReplacementCharacter);
    if (wideCharacters > 4 * utf8.damaged)
        return from(EncodingSource::Detected, std::move(utf8));
    if (auto guessed = decodeByGuess(bytes))
        return from(EncodingSource::Detected, *std::move(guessed));
    if (utf8.damaged == 0)
        return from(EncodingSource::Valid, std::move(utf8));
    return from(EncodingSource::Fallback, decodeWindows1252(bytes));
}

// All control characters but NUL, tab, line ends, form feed and escape.
qsizetype countBinaryControls(QByteArrayView bytes)
{
    // As a bit each.
    constexpr std::uint32_t binaryControls =
        ~(1U << '\0' | 1U << '\t' | 1U << '\n' | 1U << '\r' | 1U << '\f' | 1U << 0x1B);
    constexpr qsizetype blockBytes = 64;
    qsizetype controls = 0;
    for (qsizetype begin = 0; begin < bytes.size(); begin += blockBytes) {
        const QByteArrayView block = bytes.sliced(begin, std::min(blockBytes, bytes.size() - begin));
        // Without branches, so that the compiler makes vector instructions of it: most blocks have none.
        unsigned char any = 0;
        for (char c : block)
            any = static_cast<unsigned char>(any | (static_cast<unsigned char>(c) < 0x20));
        if (!any)
            continue;
        for (char c : block) {
            const auto code = static_cast<unsigned char>(c);
            controls += code < 0x20 && (binaryControls >> code) & 1;
        }
    }
    return controls;
}

} // namespace

DecodedText decodeText(const QByteArray &bytes, const EncodingHints &hints)
{
    if (!hints.chosen.isEmpty()) {
        if (auto chosen = decodeUnder(hints.chosen.toLatin1(), bytes))
            return from(EncodingSource::Chosen, *std::move(chosen));
    }
    if (auto marked = decodeByMark(bytes))
        return from(EncodingSource::Mark, *std::move(marked));
    if (auto declared = decodeByDeclaration(bytes, hints.declared))
        return from(EncodingSource::Declared, *std::move(declared));
    DecodedText best = decodeUndeclared(bytes);
    if (best.damaged == 0 || hints.declared.isEmpty())
        return best;
    auto declared = decodeUnder(browserName(hints.declared), bytes);
    return declared && declared->damaged <= best.damaged
               ? from(EncodingSource::Declared, *std::move(declared))
               : best;
}

QByteArray declaredEncoding(const QByteArray &bytes)
{
    constexpr qsizetype reach = 2048;
    static const QRegularExpression xml(
        QStringLiteral("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)"));
    static const QRegularExpression meta(
        QStringLiteral("<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString head = QString::fromLatin1(bytes.left(reach));
    for (const QRegularExpression *expression : {&xml, &meta}) {
        if (const auto match = expression->match(head); match.hasMatch())
            return match.captured(1).toLatin1();
    }
    return {};
}

std::optional<QString> binaryKind(const QByteArray &bytes)
{
    for (const Magic &magic : magics) {
        if (bytes.startsWith(QByteArrayView(magic.bytes.data(), qsizetype(magic.bytes.size()))))
            return QString::fromLatin1(magic.kind);
    }
    if (decodeByMark(bytes.left(4)) || decodeWideWithoutMark(bytes))
        return std::nullopt;
    const qsizetype size = std::min(bytes.size(), sampleLength);
    // What a disk leaves of a file that it could not write.
    if (size > 0 && std::all_of(bytes.begin(), bytes.begin() + size, [](char c) { return c == '\0'; }))
        return QStringLiteral("nothing but zero bytes");
    // Those encodings have seven bits; in binary data the escapes occur by chance.
    const auto isHigh = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    if (hasIso2022Escapes(bytes.left(size)) &&
        double(std::count_if(bytes.begin(), bytes.begin() + size, isHigh)) <=
            binaryControlShare * double(size))
        return std::nullopt;
    if (double(countBinaryControls(QByteArrayView(bytes).first(size))) > binaryControlShare * double(size))
        return QStringLiteral("binary data");
    return std::nullopt;
}

} // namespace diptych
