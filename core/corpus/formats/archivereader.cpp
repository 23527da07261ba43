// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlereader.h"
#include "corpus/packedfiles.h"

#include <algorithm>
#include <array>

namespace diptych {

namespace {

struct Magic
{
    QByteArrayView bytes;
    qsizetype at = 0;
};

/// Whether a zip is one document: by its first file, and by its name where that does not tell.
bool isDocument(const ReaderInput &input)
{
    const QByteArray begin = input.bytes.left(256);
    const QString ending = input.ending();
    return begin.contains("mimetypeapplication/") || begin.contains("[Content_Types].xml") ||
           begin.contains("_rels/.rels") || ending == u"docx" || ending == u"odt" || ending == u"epub";
}

/// By the mark of POSIX or GNU tar with the version behind it, so that no word of a report is taken for it.
bool isTar(const QByteArray &bytes)
{
    const QByteArrayView mark = QByteArrayView(bytes).sliced(std::min<qsizetype>(257, bytes.size()));
    return mark.startsWith(QByteArrayView("ustar\0", 6)) || mark.startsWith(QByteArrayView("ustar  \0", 8));
}

bool isSystemFile(const QByteArray &name)
{
    const QByteArray file = name.mid(name.lastIndexOf('/') + 1);
    return name.startsWith("__MACOSX/") || file.startsWith('.') || file.isEmpty();
}

QString nameWithoutPacking(const QString &name)
{
    for (const char *ending : {".gz", ".bz2", ".xz", ".zst", ".lzma", ".Z"}) {
        if (name.endsWith(QLatin1String(ending)))
            return name.chopped(qsizetype(qstrlen(ending)));
    }
    return name;
}

/// Files packed together, compressed or not; each is read as what it is.
class ArchiveReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("archive"); }
    bool isContainer() const override { return true; }
    bool streams() const override { return true; }
    Fit fit(const ReaderInput &input) const override
    {
        static const std::array magics{Magic{"PK\x03\x04"}, Magic{"PK\x05\x06"}, Magic{"7z\xBC\xAF\x27\x1C"},
                                       Magic{"070701"}, Magic{"070707"}};
        for (const Magic &magic : magics) {
            if (input.bytes.mid(magic.at).startsWith(magic.bytes))
                return isDocument(input) ? Fit::None : Fit::ByContent;
        }
        return isTar(input.bytes) ? Fit::ByContent : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override
    {
        const ArchiveVisitor visitor{
            [](const QByteArray &name) { return !isSystemFile(name); },
            [&found](const QByteArray &name, const QByteArray &bytes, const QString &reason) {
                const QString id = decodeText(name).text;
                if (!reason.isEmpty())
                    return found.addFailure(id, reason);
                ReaderInput part;
                part.name = id;
                part.bytes = bytes;
                return found.addPart(id, std::move(part));
            }};
        const QString reason = readArchive(
            input.isFile ? ArchiveSource{input.path, {}} : ArchiveSource{{}, input.bytes}, visitor);
        return reason.isEmpty() ? std::optional<QString>() : reason;
    }
};

/// One compressed file, which may be an archive. It is named as if it were not compressed: `FILE.gz` for a
/// text, `FILE.gz#ID` for an article of a container.
class CompressedReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("compressed"); }
    bool streams() const override { return true; }
    Fit fit(const ReaderInput &input) const override
    {
        static const std::array magics{Magic{"\x1F\x8B"},
                                       Magic{"BZh"},
                                       Magic{QByteArrayView("\xFD"
                                                            "7zXZ\0",
                                                            6)},
                                       Magic{"\x28\xB5\x2F\xFD"},
                                       Magic{QByteArrayView("\x5D\0\0", 3)},
                                       Magic{"\x1F\x9D"}};
        for (const Magic &magic : magics) {
            if (input.bytes.startsWith(magic.bytes))
                return Fit::ByContent;
        }
        return Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override;
};

std::optional<QString> CompressedReader::read(const ReaderInput &input, FoundArticles &found) const
{
    const QString inner = nameWithoutPacking(input.name);
    const bool isTar = inner.endsWith(u".tar") || input.name.endsWith(u".tgz") ||
                       input.name.endsWith(u".tbz2") || input.name.endsWith(u".txz");
    bool isTold = false;
    const ArchiveVisitor visitor{
        [&](const QByteArray &name) { return name.isEmpty() || !isSystemFile(name); },
        [&](const QByteArray &name, const QByteArray &bytes, const QString &reason) {
            // libarchive gives the files of a compressed tar at once, without the tar as a file between.
            const QString id = decodeText(name).text;
            isTold = true;
            if (!reason.isEmpty())
                return found.addFailure(id, reason);
            ReaderInput part;
            part.name = name.isEmpty() ? inner : id;
            part.bytes = bytes;
            return found.addPart(id, std::move(part));
        }};
    const QString reason =
        readArchive(input.isFile ? ArchiveSource{input.path, {}} : ArchiveSource{{}, input.bytes}, visitor);
    if (!reason.isEmpty())
        return reason;
    if (!isTold && !isTar)
        return QStringLiteral("it holds nothing");
    return std::nullopt;
}

} // namespace

std::unique_ptr<const ArticleReader> makeArchiveReader()
{
    return std::make_unique<ArchiveReader>();
}

std::unique_ptr<const ArticleReader> makeCompressedReader()
{
    return std::make_unique<CompressedReader>();
}

} // namespace diptych
