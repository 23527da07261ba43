// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/htmlclean.h"

#include <QRegularExpression>

#include <algorithm>

namespace diptych {

namespace {

// An element that holds more of the page's prose than this is no box, whatever it is called.
constexpr double largestBox = 0.4;
// Readers can write more than the reporter did.
constexpr double largestComments = 0.9;

bool isNeverRead(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_MENU:
        return true;
    default:
        return false;
    }
}

bool isSide(GumboTag tag)
{
    return tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_FIGCAPTION ||
           tag == GUMBO_TAG_FIGURE;
}

bool isHidden(const HtmlTree &tree, int node)
{
    if (tree.hasAttribute(node, "hidden"))
        return true;
    const QString style = tree.attribute(node, "style").toLower().remove(u' ');
    return style.contains(u"display:none") || style.contains(u"visibility:hidden");
}

bool hasSideRole(const HtmlTree &tree, int node)
{
    static const QStringList roles{
        QStringLiteral("navigation"),  QStringLiteral("complementary"), QStringLiteral("banner"),
        QStringLiteral("contentinfo"), QStringLiteral("dialog"),        QStringLiteral("alertdialog"),
        QStringLiteral("menu"),        QStringLiteral("menubar"),       QStringLiteral("search"),
        QStringLiteral("tooltip"),     QStringLiteral("toolbar")};
    return roles.contains(tree.attribute(node, "role").toLower());
}

/// By schema.org's names of the parts of a page.
bool isOtherThing(const HtmlTree &tree, int node)
{
    static const QRegularExpression kinds(
        QStringLiteral("schema\\.org/"
                       "(?:WPSideBar|WPFooter|WPHeader|WPAdBlock|SiteNavigationElement|BreadcrumbList|"
                       "Comment|UserComments)"));
    const QString kind = tree.attribute(node, "itemtype");
    return !kind.isEmpty() && kinds.match(kind).hasMatch();
}

const QRegularExpression &boxNames()
{
    static const QRegularExpression names(QStringLiteral(
        "[^a-z](?:share|shares|sharing|sharedaddy|social|socials|socialmedia|addthis|addtoany|related|"
        "relatedposts|newsletter|newsletters|promo|promos|promotion|advert|adverts|advertisement|advertising|"
        "ads?|adsense|adslot|adbox|banner|sponsor|sponsored|sidebar|side-bar|rail|footer|foot|breadcrumbs?|"
        "crumbs|nav|navbar|navi|navigation|menu|menus|submenu|cookies?|gdpr|consent|popup|popups|modal|"
        "overlay|"
        "subscribe|subscription|paywall|recommended|recommendations?|recirc|recirculation|outbrain|taboola|"
        "trending|popular|most-read|mostread|most-viewed|tags?|taglist|tagcloud|keywords|toolbar|tools|"
        "toolbox|"
        "pagination|pager|prevnext|post-navigation|skip|skip-link|(?<!elementor-)widgets?|author-bio|author-"
        "box|authorbox|"
        "about-author|author-info|bio|bylines?|by-line|credits?|caption|captions|wp-caption|legend|"
        "postmetadata|login|signin|"
        "signup|sign-up|register|rss|print|printer|rating|ratings|vote|poll|quiz|teasers|"
        "more-stories|more-news|read-more|readmore|also-read|see-also|further|infobox|factbox|jump-?links?|"
        "toc|search|meta|metadata|postmeta|post-meta|entry-meta|entry-footer|article-meta|dateline|timestamp|"
        "screen-reader|screen-reader-text|visually-hidden|sr-only|visuallyhidden|hidden|no-?print|dont-print|"
        "disclaimer|copyright|feedback|mailto|follow|followus|donate|donation|masthead|site-header|topbar|"
        "interstitial|countdown|ticker|carousel|slider|slideshow|gallery|lightbox|edit-?section|references|"
        "reflist|magazine-promo|cta|call-to-action|upsell|partner|affiliate|shop|product-box|links?-box|"
        "contact(?:s|-(?:box|info|form|person))?|"
        "kontakt|disclosure|reviewed|nota-pie|footnotes?|newsletter-[a-z-]+|viral|syndication|user-(?:info|"
        "profile)|"
        "werbung|anzeige|teilen|merken|autor(?:en)?(?:box|info)|kommentar|partage|publicite|a-lire-aussi|"
        "publicidad|compartir|relacionad[ao]s|condividi|correlati|pubblicita|reklama|udostepnij|powiazane|"
        "compartilhar|leia-mais|gerelateerd|advertentie)[^a-z]"));
    return names;
}

const QRegularExpression &commentNames()
{
    static const QRegularExpression names(
        QStringLiteral("[^a-z](?:comments?|commentlist|comment-list|disqus|disqus-thread|livefyre|respond|"
                       "responses|discussion|kommentare?|commentaires?|comentarios|commenti|user-comments|"
                       "fb-comments|guestbook|replies)[^a-z]"));
    return names;
}

/// What a page of a short article may hold more of than of the article.
const QRegularExpression &otherArticles()
{
    static const QRegularExpression names(QStringLiteral(
        "[^a-z](?:(?:related|recommended|similar|recent|latest|popular|more|other)-?(?:posts?|articles?|"
        "stories|"
        "story|news)|(?:related|recommended|similar)-(?:content|items|links|topics|entries)|you-may-(?:also-)"
        "?like|"
        "cookie-?(?:s|banner|notice|consent|bar|law|info|message|policy)?|gdpr|consent|newsletter)[^a-z]"));
    return names;
}

bool hasLetters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

/// Whether an element is a part of a line of text: "a <span class="meta-org">Yahoo</span> spokesman". What
/// is all of a paragraph is so if that reads like prose; a link behind a sentence, "Read more", is not.
bool isInRunningText(const HtmlTree &tree, int node)
{
    if (isBlock(tree[node].tag) || tree[node].parent < 0)
        return false;
    const HtmlNode &parent = tree[tree[node].parent];
    const auto place = std::ranges::lower_bound(parent.children, node); // in the order of the page
    const auto wordsAt = [&](auto sibling) {
        return tree[*sibling].isText ? tree[*sibling].text.trimmed() : QString();
    };
    if (place + 1 != parent.children.end() && hasLetters(wordsAt(place + 1)))
        return true;
    const QString before = place != parent.children.begin() ? wordsAt(place - 1) : QString();
    const bool isBehindSentence = !before.isEmpty() && !before.back().isLetter() && before.back() != u',';
    if (isBehindSentence && tree[node].linkDensity() > 0.5)
        return false;
    return hasLetters(before) || (parent.tag == GUMBO_TAG_P && parent.proseCharacters > 0);
}

bool isRoot(GumboTag tag)
{
    return tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_ARTICLE ||
           tag == GUMBO_TAG_MAIN;
}

} // namespace

QString nameOf(const HtmlTree &tree, int node)
{
    QString name = tree.attribute(node, "class");
    // What is not there, or is beside it, does not name it: "image no-caption", "story has-ads". Nor do the
    // subjects that blogs put there: "post tag-football category-comment".
    static const QRegularExpression states(
        QStringLiteral("(?<![^\\s_-])(?:no(?!-print)|not|has|with|without)-\\S*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression subjects(QStringLiteral("(?<!\\S)(?:tag|category)-\\S+"));
    name.remove(states);
    if (name.contains(u"hentry") || name.contains(u"type-"))
        name.remove(subjects);
    // An id of many words is a heading's: "predictable-responses-from-people".
    constexpr qsizetype mostWords = 4;
    const QString id = tree.attribute(node, "id");
    if (id.count(u'-') + id.count(u'_') < mostWords)
        name += u' ' + id;
    QString plain(u' ');
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        if (c.isUpper() && i > 0 && name[i - 1].isLower())
            plain += u'-';
        plain += c == u'_' ? QChar(u'-') : c.toLower();
    }
    return plain + u' ';
}

void dropFurniture(HtmlTree &tree, Cleaning cleaning)
{
    for (int i = 0; i < tree.size(); ++i)
        tree[i].isDropped = !tree[i].isText && isNeverRead(tree[i].tag);
    tree.count();
    const double prose = double(tree[0].proseCharacters);
    for (int i = 0; i < tree.size(); ++i) {
        HtmlNode &node = tree[i];
        if (node.parent >= 0 && tree[node.parent].isDropped)
            node.isDropped = true;
        if (node.isText || node.isDropped || isRoot(node.tag))
            continue;
        const double share = prose > 0 ? double(node.proseCharacters) / prose : 0;
        if (share > largestComments)
            continue;
        node.isDropped = hasSideRole(tree, i) || isHidden(tree, i) || isOtherThing(tree, i);
        if (node.isDropped || cleaning == Cleaning::Gentle || isInRunningText(tree, i))
            continue;
        const QString name = nameOf(tree, i);
        node.isDropped = name.size() > 3 &&
                         (commentNames().match(name).hasMatch() || otherArticles().match(name).hasMatch());
        if (node.isDropped || share > largestBox)
            continue;
        node.isDropped = isSide(node.tag) || (name.size() > 3 && boxNames().match(name).hasMatch());
    }
    tree.count();
}

} // namespace diptych
