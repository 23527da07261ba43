// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/htmlmetadata.h"

#include "corpus/articledate.h"
#include "corpus/html/htmlclean.h"
#include "corpus/webaddress.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace diptych {

namespace {

constexpr qsizetype longestTitle = 300; // UTF-16 units
constexpr qsizetype longestName = 120;
constexpr qsizetype longestDate = 80;
constexpr std::size_t mostDateParts = 12; // elements and texts in the element of a date or a name
constexpr int mostTries = 100; // at dates and names that are shown: each looks at all in an element

QString nameIn(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isArray()) {
        QStringList names;
        for (const QJsonValue &one : value.toArray())
            names << nameIn(one);
        names.removeAll(QString());
        names.removeDuplicates();
        return names.join(QStringLiteral(", "));
    }
    return value.toObject().value(u"name").toString();
}

bool isArticleType(const QJsonValue &type)
{
    const QString name = nameIn(type);
    return name.contains(u"Article") || name.contains(u"Posting") || name.contains(u"Report");
}

/// The first object of a type that articles have, in lists and graphs too.
QJsonObject articleObject(const QJsonValue &value, int depth = 0)
{
    constexpr int deepest = 4;
    if (depth > deepest)
        return {};
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray()) {
            if (QJsonObject found = articleObject(one, depth + 1); !found.isEmpty())
                return found;
        }
        return {};
    }
    const QJsonObject object = value.toObject();
    if (isArticleType(object.value(u"@type")))
        return object;
    for (QStringView key :
         {QStringView(u"@graph"), QStringView(u"mainEntity"), QStringView(u"mainEntityOfPage")}) {
        if (QJsonObject found = articleObject(object.value(key), depth + 1); !found.isEmpty())
            return found;
    }
    return {};
}

/// Text that went through HTML twice: "Q&amp;A".
QString unescaped(const QString &text)
{
    if (!text.contains(u'&') || !text.contains(u';'))
        return text.simplified();
    const HtmlTree tree(QString(text).replace(u'<', QStringLiteral("&lt;")));
    return tree.textOf(0);
}

QSet<QString> wordsOf(const QString &text)
{
    static const QRegularExpression border(QStringLiteral("\\W+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    const QStringList words = text.toLower().split(border, Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

/// Whether the page's heading says what its title says, maybe without the outlet and in other letters.
bool isHeadingOf(const QString &heading, const QString &title)
{
    constexpr qsizetype fewestWords = 2;
    const QSet<QString> words = wordsOf(heading);
    return words.size() >= fewestWords &&
           QSet<QString>(words).intersect(wordsOf(title)).size() * 4 >= words.size() * 3;
}

/// "Anna Berg" of "By Anna Berg"; empty if it does not read like a name.
QString personIn(const QString &shown)
{
    static const QRegularExpression lead(
        QStringLiteral(
            "^\\W*(?:(?:written |posted |story )?by|von|vom|par|por|di|door|text|autor(?:in)?|author|auteur)"
            "(?:\\b\\W*|:\\s*)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression nameOfPerson(
        QStringLiteral("^\\p{Lu}[\\p{L}.’'-]*(?:,? (?:(?:and|und|et|y|e|van|von|de|der|del|la|di|da) "
                       ")*\\p{Lu}[\\p{L}.’'-]*){1,5}$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QString name = QString(shown).remove(lead).simplified();
    return name.size() <= longestName && nameOfPerson.match(name).hasMatch() ? name : QString();
}

class PageMetadata
{
public:
    explicit PageMetadata(const HtmlTree &tree) : m_tree(tree)
    {
        for (int i = 0; i < tree.size(); ++i)
            look(i);
    }

    ArticleMetadata metadata() const
    {
        ArticleMetadata known;
        known.outlet = first(
            {m_meta.value(QStringLiteral("og:site_name")), nameIn(m_json.value(u"publisher")),
             m_meta.value(QStringLiteral("application-name")), m_meta.value(QStringLiteral("dc.publisher")),
             m_meta.value(QStringLiteral("twitter:site")).remove(u'@')});
        known.title = title(known.outlet);
        known.author = author();
        known.date = date();
        known.language = m_language.left(2).toLower();
        known.address = address();
        return known;
    }

private:
    static QString first(std::initializer_list<QString> values)
    {
        for (const QString &value : values) {
            const QString plain = unescaped(value);
            if (!plain.isEmpty() && plain.size() <= longestTitle)
                return plain;
        }
        return {};
    }

    void keep(const QString &name, const QString &value)
    {
        if (!value.trimmed().isEmpty() && !m_meta.contains(name))
            m_meta.insert(name, value.trimmed());
    }

    void look(int i);
    void lookAtMicrodata(int i);
    void lookForDate(int i);
    void lookForAuthor(int i);
    QString title(const QString &outlet) const;
    QString author() const;
    QString date() const;
    QString address() const;

    const HtmlTree &m_tree;
    QHash<QString, QString> m_meta; ///< By name, property or itemprop in lower case.
    QJsonObject m_json;
    QString m_pageTitle;
    QStringList m_headings;
    QString m_time;
    QString m_shownDate;
    int m_dateTries = 0; ///< Each looks at all that is in an element.
    QString m_shownAuthor;
    int m_authorTries = 0;
    QString m_relAuthor;
    QString m_canonical;
    QString m_language;
};

void PageMetadata::look(int i)
{
    const HtmlNode &node = m_tree[i];
    if (node.isText)
        return;
    switch (node.tag) {
    case GUMBO_TAG_HTML:
        m_language = m_tree.attribute(i, "lang");
        break;
    case GUMBO_TAG_META:
        for (const char *key : {"property", "name", "itemprop", "http-equiv"})
            keep(m_tree.attribute(i, key).toLower(), m_tree.attribute(i, "content"));
        break;
    case GUMBO_TAG_LINK:
        if (m_canonical.isEmpty() && m_tree.attribute(i, "rel").toLower() == u"canonical")
            m_canonical = m_tree.attribute(i, "href");
        break;
    case GUMBO_TAG_TITLE:
        if (m_pageTitle.isEmpty())
            m_pageTitle = m_tree.textOf(i);
        break;
    case GUMBO_TAG_H1:
        m_headings << m_tree.textOf(i);
        break;
    case GUMBO_TAG_TIME:
        if (m_time.isEmpty())
            m_time = isoDate(m_tree.attribute(i, "datetime"));
        if (m_time.isEmpty() && node.children.size() <= mostDateParts && ++m_dateTries <= mostTries)
            m_time = isoDate(m_tree.textOf(i).left(longestDate));
        break;
    case GUMBO_TAG_SCRIPT:
        if (m_json.isEmpty() && m_tree.attribute(i, "type").startsWith(u"application/ld+json") &&
            !node.children.empty()) {
            const QByteArray json =
                m_tree[node.children.front()].text.trimmed().replace(u'\n', u' ').toUtf8();
            const QJsonDocument document = QJsonDocument::fromJson(json);
            m_json = articleObject(document.isArray() ? QJsonValue(document.array())
                                                      : QJsonValue(document.object()));
        }
        break;
    default:
        break;
    }
    lookAtMicrodata(i);
    lookForDate(i);
    lookForAuthor(i);
}

/// A date that is shown and marked as one: <span class="published">3 March 2026</span>.
void PageMetadata::lookForDate(int i)
{
    if (!m_shownDate.isEmpty() || m_tree[i].children.size() > mostDateParts)
        return;
    static const QRegularExpression names(QStringLiteral(
        "[^a-z](?:date|dates|datum|pubdate|published|publish|posted|posted-on|timestamp|time|post-date|"
        "entry-date|article-date|created|fecha|byline|meta|entry-meta|post-meta)[^a-z]"));
    const QString name = nameOf(m_tree, i);
    if (name.size() <= 3 || !names.match(name).hasMatch())
        return;
    if (++m_dateTries > mostTries)
        return;
    const QString text = m_tree.textOf(i);
    if (text.size() <= longestDate)
        m_shownDate = isoDate(text);
}

/// A name that is shown and marked as the author's: <span class="byline">By Anna Berg</span>. Not that of
/// someone who comments, or of another article's author.
void PageMetadata::lookForAuthor(int i)
{
    if (!m_shownAuthor.isEmpty() || m_tree[i].children.size() > mostDateParts)
        return;
    static const QRegularExpression names(QStringLiteral(
        "[^a-z](?:author|authors|author-?name|byline|by-?author|autor|autoren|auteur|autore|fn)[^a-z]"));
    const QString name = nameOf(m_tree, i);
    if (name.size() <= 3 || !names.match(name).hasMatch() || ++m_authorTries > mostTries)
        return;
    static const QRegularExpression others(
        QStringLiteral("comment|kommentar|respond|related|sidebar|widget|teaser|footer|recommend|avatar|[^a-"
                       "z](?:date|time)[^a-z]"));
    constexpr int levels = 8;
    for (int node = i, level = 0; node > 0 && m_tree[node].tag != GUMBO_TAG_BODY && level < levels; ++level) {
        if (others.match(nameOf(m_tree, node)).hasMatch())
            return;
        node = m_tree[node].parent;
    }
    m_shownAuthor = personIn(m_tree.textOf(i));
}

void PageMetadata::lookAtMicrodata(int i)
{
    const QString property = m_tree.attribute(i, "itemprop").toLower();
    if (property == u"datepublished" || property == u"author" || property == u"headline") {
        const QString given = first({m_tree.attribute(i, "content"), m_tree.attribute(i, "datetime")});
        keep(QStringLiteral("itemprop:") + property, given.isEmpty() ? m_tree.textOf(i) : given);
    }
    if (m_relAuthor.isEmpty() && m_tree.attribute(i, "rel") == u"author")
        m_relAuthor = m_tree.textOf(i);
}

QString PageMetadata::title(const QString &outlet) const
{
    const QString heading = m_headings.size() == 1 ? m_headings.constFirst() : QString();
    QString best =
        first({nameIn(m_json.value(u"headline")), m_meta.value(QStringLiteral("og:title")),
               m_meta.value(QStringLiteral("twitter:title")),
               m_meta.value(QStringLiteral("itemprop:headline")), heading, m_pageTitle, m_headings.value(0)});
    // "Ferry aground | The Gazette", whose heading is "Ferry aground".
    for (const QString &shorter : m_headings) {
        if (isHeadingOf(shorter, best) && shorter.size() <= longestTitle)
            return shorter;
    }
    static const QRegularExpression separator(QStringLiteral("\\s+(?:[|·»•–—-]|::)\\s+"));
    const qsizetype last = best.lastIndexOf(separator);
    if (last > 0) {
        const QString behind = QString(best.sliced(last)).remove(separator).trimmed();
        const bool isOutlet = !outlet.isEmpty() && (outlet.contains(behind, Qt::CaseInsensitive) ||
                                                    behind.contains(outlet, Qt::CaseInsensitive));
        if (isOutlet || (best[last + 1] == u'|' && behind.size() < best.size() / 2))
            best.truncate(last);
    }
    return best.trimmed();
}

QString PageMetadata::author() const
{
    for (const QString &value :
         {nameIn(m_json.value(u"author")), m_meta.value(QStringLiteral("author")),
          m_meta.value(QStringLiteral("article:author")), m_meta.value(QStringLiteral("dc.creator")),
          m_meta.value(QStringLiteral("sailthru.author")), m_meta.value(QStringLiteral("parsely-author")),
          m_meta.value(QStringLiteral("itemprop:author")), m_shownAuthor, m_relAuthor}) {
        const QString name = unescaped(value);
        if (!name.isEmpty() && name.size() <= longestName && !name.contains(u"://"))
            return name;
    }
    return {};
}

QString PageMetadata::date() const
{
    for (const QString &value :
         {nameIn(m_json.value(u"datePublished")), m_meta.value(QStringLiteral("article:published_time")),
          m_meta.value(QStringLiteral("og:article:published_time")),
          m_meta.value(QStringLiteral("itemprop:datepublished")),
          m_meta.value(QStringLiteral("datepublished")), m_meta.value(QStringLiteral("date")),
          m_meta.value(QStringLiteral("pubdate")), m_meta.value(QStringLiteral("publishdate")),
          m_meta.value(QStringLiteral("dc.date")), m_meta.value(QStringLiteral("dc.date.issued")),
          m_meta.value(QStringLiteral("dcterms.created")), m_meta.value(QStringLiteral("sailthru.date")),
          m_meta.value(QStringLiteral("parsely-pub-date")), nameIn(m_json.value(u"dateCreated")), m_time,
          m_shownDate}) {
        if (const QString date = isoDate(value); !date.isEmpty())
            return date;
    }
    return {};
}

/// The first that names a host: a canonical link may be relative to an address that a saved page has lost.
QString PageMetadata::address() const
{
    const QJsonValue page = m_json.value(u"mainEntityOfPage");
    for (const QString &value :
         {m_canonical, m_meta.value(QStringLiteral("og:url")), m_json.value(u"url").toString(),
          page.isString() ? page.toString() : page.toObject().value(u"@id").toString(),
          m_meta.value(QStringLiteral("parsely-link")), m_meta.value(QStringLiteral("dc.identifier"))}) {
        if (const QString address = webAddress(value); !address.isEmpty())
            return address;
    }
    return {};
}

} // namespace

ArticleMetadata htmlMetadata(const HtmlTree &tree)
{
    return PageMetadata(tree).metadata();
}

} // namespace diptych
