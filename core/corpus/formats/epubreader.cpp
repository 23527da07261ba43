// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articledate.h"
#include "corpus/articlereader.h"
#include "corpus/documentxml.h"
#include "corpus/html/htmlpage.h"
#include "corpus/packedfiles.h"

#include <QUrl>
#include <QXmlStreamReader>

namespace diptych {

namespace {

/// The attribute of the first element with a name.
QString attributeOf(const QByteArray &bytes, QStringView element, const QString &attribute)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element)
            return xml.attributes().value(attribute).toString();
    }
    return {};
}

/// The chapters' files in the order of reading.
QStringList spineOf(const QByteArray &package)
{
    QXmlStreamReader xml(package);
    QHash<QString, QString> files;
    QStringList spine;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        const bool isContents = attributes.value(QStringLiteral("properties")).contains(u"nav");
        if (xml.name() == u"item" && !isContents)
            files.insert(attributes.value(QStringLiteral("id")).toString(),
                         QUrl::fromPercentEncoding(attributes.value(QStringLiteral("href")).toUtf8()));
        else if (xml.name() == u"itemref")
            spine << files.value(attributes.value(QStringLiteral("idref")).toString());
    }
    spine.removeAll(QString());
    return spine;
}

class EpubReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("EPUB"); }
    Fit fit(const ReaderInput &input) const override
    {
        if (!input.bytes.startsWith("PK\x03\x04"))
            return Fit::None;
        const bool isEpub = input.bytes.left(256).contains("mimetypeapplication/epub+zip");
        return isEpub || input.ending() == u"epub" ? Fit::ByContent : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override;
};

std::optional<QString> EpubReader::read(const ReaderInput &input, FoundArticles &found) const
{
    QString reason;
    const auto wanted = [](const QString &name) {
        return name.endsWith(u"html") || name.endsWith(u".htm") || name.endsWith(u".opf") ||
               name.endsWith(u".xml");
    };
    const auto parts = zipParts(input.bytes, wanted, reason);
    const QString packageName = attributeOf(parts.value(QStringLiteral("META-INF/container.xml")),
                                            u"rootfile", QStringLiteral("full-path"));
    if (!parts.contains(packageName))
        return reason.isEmpty() ? QStringLiteral("it is not a complete EPUB book") : reason;
    const QByteArray package = parts.value(packageName);
    const QString folder = packageName.first(packageName.lastIndexOf(u'/') + 1);
    QStringList chapters;
    for (const QString &file : spineOf(package)) {
        const QByteArray chapter = parts.value(folder + file);
        const QString text = textOfMarkup(decodeText(chapter, {declaredEncoding(chapter), {}}).text);
        if (!text.isEmpty())
            chapters << text;
    }
    const QHash<QString, QString> known = elementTexts(package);
    FoundArticle article;
    article.text = {chapters.join(QStringLiteral("\n\n")), QStringLiteral("UTF-8"), 0};
    const QString title = known.value(QStringLiteral("title"));
    if (!article.text.text.left(4 * title.size() + 80).simplified().contains(title))
        article.metadata.title = title;
    article.metadata.author = known.value(QStringLiteral("creator"));
    article.metadata.date = isoDate(known.value(QStringLiteral("date")));
    article.metadata.outlet = known.value(QStringLiteral("publisher"));
    article.metadata.language = known.value(QStringLiteral("language")).left(2);
    if (article.text.text.isEmpty() && title.isEmpty())
        return QStringLiteral("the book holds no text");
    found.add(std::move(article));
    // Chapters may be missing.
    return reason.isEmpty() ? std::optional<QString>() : reason;
}

} // namespace

std::unique_ptr<const ArticleReader> makeEpubReader()
{
    return std::make_unique<EpubReader>();
}

} // namespace diptych
