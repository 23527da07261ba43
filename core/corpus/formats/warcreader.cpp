// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articledate.h"
#include "corpus/articlereader.h"
#include "corpus/mail.h"
#include "corpus/packedfiles.h"

namespace diptych {

namespace {

/// A body that came in chunks, each behind a line with its size; as it is if it is none.
QByteArray unchunked(const QByteArray &body)
{
    QByteArray whole;
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype end = body.indexOf('\n', at);
        bool isSize = false;
        const QByteArray line = body.mid(at, end - at).trimmed();
        const qsizetype size = line.left(line.indexOf(';') & 0x7fffffff).toLongLong(&isSize, 16);
        if (end < 0 || !isSize || size < 0)
            return whole.isEmpty() ? body : whole;
        if (size == 0)
            break;
        whole += body.mid(end + 1, size);
        if (size >= body.size() - end - 1)
            break; // it was cut off, or the size is a lie
        at = end + 1 + size + 1;
        if (at < body.size() && body[at] == '\n')
            ++at;
    }
    return whole;
}

QByteArray unpacked(const QByteArray &body)
{
    QByteArray plain;
    const ArchiveVisitor visitor{[](const QByteArray &) { return true; },
                                 [&plain](const QByteArray &, const QByteArray &bytes, const QString &) {
                                     plain = bytes;
                                     return false;
                                 }};
    std::ignore = readArchive({{}, body}, visitor);
    return plain.isEmpty() ? body : plain;
}

/// The answer of a web server, without its head.
ReaderInput pageOf(const QByteArray &answer)
{
    const MessageHead head = messageHead(answer);
    ReaderInput page;
    page.bytes = answer.mid(head.bodyStart);
    if (head.value("transfer-encoding").toLower().contains("chunked"))
        page.bytes = unchunked(page.bytes);
    if (head.value("content-encoding").toLower().contains("gzip") && page.bytes.startsWith("\x1F\x8B"))
        page.bytes = unpacked(page.bytes);
    const QByteArray type = head.value("content-type");
    page.charset = fieldParameter(type, "charset");
    if (type.toLower().contains("html"))
        page.name = QStringLiteral("page.html");
    return page;
}

bool isText(const QByteArray &type)
{
    const QByteArray kind = type.toLower();
    return kind.isEmpty() || kind.startsWith("text/html") || kind.startsWith("text/plain") ||
           kind.contains("xhtml") || kind.contains("xml") || kind.contains("json") || kind.contains("pdf");
}

/// A web archive, ISO 28500: each page that a crawl fetched is an article, dated by itself.
class WarcReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("WARC"); }
    bool isContainer() const override { return true; }
    Fit fit(const ReaderInput &input) const override
    {
        if (input.bytes.startsWith("WARC/"))
            return Fit::ByContent;
        return input.ending() == u"warc" ? Fit::ByName : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override;

private:
    /// Whether to go on.
    static bool addRecord(const MessageHead &head, const QByteArray &block, FoundArticles &found);
};

bool WarcReader::addRecord(const MessageHead &head, const QByteArray &block, FoundArticles &found)
{
    const QByteArray kind = head.value("warc-type").toLower();
    const bool isAnswer = kind == "response" && head.value("content-type").contains("http");
    if (!isAnswer && kind != "resource" && kind != "conversion")
        return true;
    ReaderInput page;
    if (isAnswer) {
        const QByteArray status = block.left(block.indexOf('\n')).simplified();
        if (!status.contains(" 200") || !isText(messageHead(block).value("content-type")))
            return true; // a redirection, an error, a picture
        page = pageOf(block);
    } else {
        const bool isOfProgram = head.value("warc-target-uri").contains("metadata:"); // its log, its call
        if (isOfProgram || !isText(head.value("content-type")))
            return true;
        page.bytes = block;
    }
    if (page.bytes.trimmed().isEmpty())
        return true;
    QString id = QString::fromUtf8(head.value("warc-record-id"));
    id = id.remove(u'<').remove(u'>').trimmed();
    ArticleMetadata known;
    known.address = QString::fromUtf8(head.value("warc-target-uri")).remove(u'<').remove(u'>');
    return found.addPart(id, std::move(page), known);
}

std::optional<QString> WarcReader::read(const ReaderInput &input, FoundArticles &found) const
{
    const QByteArray &bytes = input.bytes;
    for (qsizetype at = 0; at < bytes.size();) {
        while (at < bytes.size() && (bytes[at] == '\r' || bytes[at] == '\n'))
            ++at;
        if (at >= bytes.size())
            break;
        if (!QByteArrayView(bytes).sliced(at).startsWith("WARC/"))
            return QStringLiteral("it is not a well-formed WARC file (byte %1)").arg(at);
        constexpr qsizetype longestHead = 64 * 1024;
        const MessageHead head = messageHead(bytes.mid(at, longestHead));
        bool isNumber = false;
        const qsizetype size = head.value("content-length").toLongLong(&isNumber);
        const qsizetype begin = at + head.bodyStart;
        if (!isNumber || size < 0)
            return QStringLiteral("it is not a well-formed WARC file (byte %1)").arg(at);
        if (size > bytes.size() - begin)
            return QStringLiteral("the WARC file breaks off in the record at byte %1").arg(at);
        if (!addRecord(head, bytes.mid(begin, size), found))
            return std::nullopt;
        at = begin + size;
    }
    return std::nullopt;
}

} // namespace

std::unique_ptr<const ArticleReader> makeWarcReader()
{
    return std::make_unique<WarcReader>();
}

} // namespace diptych
