// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articledate.h"
#include "corpus/articlereader.h"
#include "corpus/html/htmlpage.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace diptych {

namespace {

/// HTML's names of characters, which feeds use without declaring them.
class HtmlEntities : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const QString entity = u'&' + name + u';';
        // What comes back is read as XML once more: a name that HTML does not know either is text, not the
        // same entity again without end.
        return textOfMarkup(QStringLiteral("<p>") + entity).toHtmlEscaped();
    }
};

/// An element's content as mark-up: its text, with the elements in it where there are any.
QString contentOf(QXmlStreamReader &xml)
{
    QString content;
    QString plain;
    bool hasElements = false;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            hasElements = true;
            content += u'<' + xml.name().toString() + u'>';
            break;
        case QXmlStreamReader::EndElement:
            if (--depth > 0)
                content += QStringLiteral("</") + xml.name().toString() + u'>';
            break;
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::EntityReference:
            plain += xml.text();
            content += xml.text().toString().toHtmlEscaped();
            break;
        default:
            break;
        }
    }
    return hasElements ? content : plain;
}

/// Text of a field that may hold mark-up.
QString plainText(const QString &content)
{
    const bool isMarkup = content.contains(u'<') || content.contains(u'&');
    return isMarkup ? textOfMarkup(content) : content.trimmed();
}

/// One <item> or <entry>.
class FeedItem
{
public:
    void read(QXmlStreamReader &xml)
    {
        m_id = xml.attributes().value(QStringLiteral("rdf:about")).toString();
        while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
            if (xml.isStartElement())
                readField(xml);
        }
    }

    std::optional<FoundArticle> article(const ArticleMetadata &feed) const
    {
        FoundArticle article;
        article.id = m_id.isEmpty() ? m_link : m_id;
        article.metadata = m_metadata;
        article.metadata.outlet = m_metadata.outlet.isEmpty() ? feed.outlet : m_metadata.outlet;
        article.metadata.language = feed.language;
        article.metadata.format = feed.format;
        article.metadata.address = m_page.isEmpty() && m_idIsPage ? m_id : m_page;
        const QString &longest = m_content.size() > m_summary.size() ? m_content : m_summary;
        article.text = {longest, QStringLiteral("UTF-8"), 0};
        if (longest.isEmpty() && m_metadata.title.isEmpty())
            return std::nullopt;
        return article;
    }

private:
    void readField(QXmlStreamReader &xml)
    {
        const QString name = xml.name().toString().toLower();
        const bool isMedia =
            xml.namespaceUri().contains(u"mrss") || xml.prefix() == u"media" || xml.prefix() == u"itunes";
        const QString link = xml.attributes().value(QStringLiteral("href")).toString();
        const QStringView relation = xml.attributes().value(QStringLiteral("rel"));
        const bool isPage = relation.isEmpty() || relation == u"alternate";
        const bool isPermanent = xml.attributes().value(QStringLiteral("isPermaLink")) != u"false";
        if (name == u"author" || name == u"creator" || name == u"contributor") {
            keep(m_metadata.author, readAuthor(xml));
            return;
        }
        if (name == u"source") { // Atom's holds a feed, RSS's its name
            xml.prefix().isEmpty() && m_metadata.outlet.isEmpty() ? readSource(xml)
                                                                  : xml.skipCurrentElement();
            return;
        }
        const QString content = contentOf(xml);
        if (isMedia)
            return;
        if (name == u"title")
            keep(m_metadata.title, plainText(content).simplified());
        else if (name == u"guid" || name == u"id")
            keepId(content.trimmed(), name == u"guid" && isPermanent);
        else if (name == u"link")
            keepLink(link.isEmpty() ? content.trimmed() : link, isPage);
        else if (name == u"description" || name == u"summary" || name == u"abstract" || name == u"tagline")
            keep(m_summary, plainText(content));
        else if (name == u"content" || name == u"encoded" || name == u"body" || name == u"fullitem")
            keep(m_content, plainText(content));
        else if (name == u"pubdate" || name == u"published" || name == u"issued" || name == u"date")
            keep(m_metadata.date, isoDate(content));
        else if (name == u"updated" || name == u"modified" || name == u"created")
            keep(m_metadata.date, isoDate(content));
    }

    static QString readAuthor(QXmlStreamReader &xml)
    {
        static const QRegularExpression name(QStringLiteral("<name>(.*?)</name>"));
        const QString content = contentOf(xml);
        const auto match = name.match(content);
        return plainText(match.hasMatch() ? match.captured(1) : content).simplified();
    }

    void readSource(QXmlStreamReader &xml)
    {
        static const QRegularExpression title(QStringLiteral("<title>(.*?)</title>"));
        const QString content = contentOf(xml);
        const auto match = title.match(content);
        m_metadata.outlet = match.hasMatch() ? plainText(match.captured(1)) : content.trimmed().left(100);
        if (m_metadata.outlet.contains(u'<'))
            m_metadata.outlet.clear();
    }

    void keepId(const QString &id, bool isPage)
    {
        m_idIsPage = m_id.isEmpty() ? isPage : m_idIsPage;
        keep(m_id, id);
    }

    void keepLink(const QString &link, bool isPage)
    {
        keep(m_link, link);
        if (isPage)
            keep(m_page, link);
    }

    static void keep(QString &place, const QString &value)
    {
        if (place.isEmpty())
            place = value;
    }

    QString m_id;
    bool m_idIsPage = false; ///< An RSS guid is an address unless it says that it is none.
    QString m_link;
    QString m_page; ///< The link to the article, not to comments, the feed or a recording.
    QString m_summary;
    QString m_content;
    ArticleMetadata m_metadata;
};

/// Where bytes are no XML for marks that everybody writes: "AT&T", "a < b", control characters.
QString repaired(QString text)
{
    static const QRegularExpression ampersand(QStringLiteral("&(?!#\\d+;|#x[0-9A-Fa-f]+;|\\w+;)"));
    static const QRegularExpression less(QStringLiteral("<(?![\\w/!?])"));
    static const QRegularExpression control(
        QStringLiteral("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}]"));
    text.replace(ampersand, QStringLiteral("&amp;"));
    text.replace(less, QStringLiteral("&lt;"));
    return text.remove(control);
}

/// A pass over a feed.
struct FeedPass
{
    qsizetype items = 0;
    QString error; ///< Of the XML; empty if there is none.
};

FeedPass readFeed(const QString &text, const DecodedText &decoded, FoundArticles &found,
                  qsizetype itemsToSkip)
{
    HtmlEntities entities;
    QXmlStreamReader xml(text);
    xml.setEntityResolver(&entities);
    FeedPass pass;
    ArticleMetadata feed;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString().toLower();
        if (name == u"rss" || name == u"rdf" || name == u"channel")
            feed.format = QStringLiteral("RSS");
        else if (name == u"feed")
            feed.format = QStringLiteral("Atom");
        const QStringView language = xml.attributes().value(QStringLiteral("xml:lang"));
        if (!language.isEmpty() && feed.language.isEmpty())
            feed.language = language.left(2).toString().toLower();
        if (name == u"title" && feed.outlet.isEmpty())
            feed.outlet = plainText(contentOf(xml)).simplified().left(100);
        else if (name == u"language")
            feed.language = contentOf(xml).trimmed().left(2).toLower();
        if (name != u"item" && name != u"entry")
            continue;
        FeedItem item;
        item.read(xml);
        if (xml.hasError())
            break;
        if (++pass.items <= itemsToSkip)
            continue;
        auto article = item.article(feed);
        if (article) {
            article->text.encoding = decoded.encoding;
            article->text.source = decoded.source;
            article->text.damaged = article->text.text.count(QChar(QChar::ReplacementCharacter));
        }
        const bool goesOn =
            article ? found.add(*std::move(article))
                    : found.addFailure({}, QStringLiteral("the entry has neither a text nor a title"));
        if (!goesOn)
            return pass;
    }
    if (xml.hasError())
        pass.error = QStringLiteral("it is not well-formed XML (line %1: %2)")
                         .arg(xml.lineNumber())
                         .arg(xml.errorString());
    return pass;
}

/// RSS of all versions, Atom, CDF.
class FeedReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("feed"); }
    bool isContainer() const override { return true; }
    Fit fit(const ReaderInput &input) const override
    {
        static const QRegularExpression root(
            QStringLiteral("^(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>\\s*)*"
                           "<(?:\\w+:)?(?:rss|feed|rdf|channel)[\\s>]"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
        const QByteArray head = input.head();
        if (head.startsWith('<') && root.match(QString::fromLatin1(head)).hasMatch())
            return Fit::ByContent;
        const QString ending = input.ending();
        return ending == u"rss" || ending == u"atom" || ending == u"rdf" ? Fit::ByName : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override
    {
        const QByteArray declared = input.charset.isEmpty() ? declaredEncoding(input.bytes) : input.charset;
        const DecodedText decoded = decodeText(input.bytes, {declared, input.encoding});
        const QString text = decoded.text.trimmed();
        FeedPass pass = readFeed(text, decoded, found, 0);
        if (!pass.error.isEmpty()) {
            const FeedPass again = readFeed(repaired(text), decoded, found, pass.items);
            if (again.items > pass.items || again.error.isEmpty())
                pass = again;
        }
        if (!pass.error.isEmpty())
            return pass.error;
        if (pass.items == 0)
            return QStringLiteral("the feed has no entries");
        return std::nullopt;
    }
};

} // namespace

std::unique_ptr<const ArticleReader> makeFeedReader()
{
    return std::make_unique<FeedReader>();
}

} // namespace diptych
