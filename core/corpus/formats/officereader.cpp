// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlereader.h"
#include "corpus/documentxml.h"
#include "corpus/packedfiles.h"

#include <QRegularExpression>

namespace diptych {

namespace {

bool isZip(const ReaderInput &input)
{
    return input.bytes.startsWith("PK\x03\x04");
}

/// Puts the article of a document together. The day on which a document was made is not that of a report.
std::optional<QString> addDocument(const QByteArray &xml, const DocumentVocabulary &vocabulary,
                                   const QByteArray &properties, FoundArticles &found)
{
    QString reason;
    const auto text = documentText(xml, vocabulary, reason);
    if (!text)
        return reason;
    FoundArticle article;
    article.text = {*text, QStringLiteral("UTF-8"), 0};
    const QHash<QString, QString> known = elementTexts(properties);
    const QString title = known.value(QStringLiteral("title"));
    // The page mostly shows its headline itself.
    if (!text->left(4 * title.size() + 80).simplified().contains(title))
        article.metadata.title = title;
    article.metadata.author = known.value(QStringLiteral("creator"));
    if (text->isEmpty() && title.isEmpty())
        return QStringLiteral("the document holds no text");
    found.add(std::move(article));
    return std::nullopt;
}

QString incomplete(const QString &reason)
{
    return reason.isEmpty() ? QStringLiteral("it is not a complete document of its format") : reason;
}

/// Office Open XML, ISO 29500.
class DocxReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("DOCX"); }
    Fit fit(const ReaderInput &input) const override
    {
        if (!isZip(input))
            return Fit::None;
        const bool isNamed = input.ending() == u"docx" || input.ending() == u"docm";
        return isNamed || input.bytes.contains("word/") ? Fit::ByContent : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override
    {
        QString reason;
        const auto parts = zipParts(
            input.bytes, [](const QString &name) { return name.endsWith(u".xml") || name == u"_rels/.rels"; },
            reason);
        static const QRegularExpression main(
            QStringLiteral("<Relationship\\b(?=[^>]*officeDocument\")[^>]*?\\bTarget=\"/?([^\"]+)\""));
        const auto match = main.match(QString::fromUtf8(parts.value(QStringLiteral("_rels/.rels"))));
        const QString name = match.hasMatch() ? match.captured(1) : QStringLiteral("word/document.xml");
        if (!parts.contains(name))
            return incomplete(reason);
        static const DocumentVocabulary vocabulary{{QStringLiteral("p")},
                                                   {QStringLiteral("t")},
                                                   {QStringLiteral("del"), QStringLiteral("moveFrom"),
                                                    QStringLiteral("Fallback"), QStringLiteral("instrText")},
                                                   {QStringLiteral("tab")},
                                                   {QStringLiteral("br"), QStringLiteral("cr")},
                                                   {},
                                                   {QStringLiteral("tr")}};
        return addDocument(parts.value(name), vocabulary, parts.value(QStringLiteral("docProps/core.xml")),
                           found);
    }
};

/// OpenDocument text, ISO 26300.
class OdtReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("ODT"); }
    Fit fit(const ReaderInput &input) const override
    {
        if (!isZip(input))
            return Fit::None;
        const bool isText = input.bytes.left(256).contains("application/vnd.oasis.opendocument.text");
        return isText || input.ending() == u"odt" ? Fit::ByContent : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override
    {
        QString reason;
        const auto parts = zipParts(
            input.bytes, [](const QString &name) { return name == u"content.xml" || name == u"meta.xml"; },
            reason);
        if (!parts.contains(QStringLiteral("content.xml")))
            return incomplete(reason);
        static const DocumentVocabulary vocabulary{
            {QStringLiteral("p"), QStringLiteral("h")},
            {QStringLiteral("p"), QStringLiteral("h")},
            {QStringLiteral("tracked-changes"), QStringLiteral("annotation"), QStringLiteral("note"),
             QStringLiteral("title"), QStringLiteral("desc"), QStringLiteral("sequence-decls")},
            {QStringLiteral("tab")},
            {QStringLiteral("line-break")},
            {QStringLiteral("s")},
            {QStringLiteral("table-row")}};
        return addDocument(parts.value(QStringLiteral("content.xml")), vocabulary,
                           parts.value(QStringLiteral("meta.xml")), found);
    }
};

} // namespace

std::unique_ptr<const ArticleReader> makeDocxReader()
{
    return std::make_unique<DocxReader>();
}

std::unique_ptr<const ArticleReader> makeOdtReader()
{
    return std::make_unique<OdtReader>();
}

} // namespace diptych
