// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/htmlclean.h"

#include <QRegularExpression>

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
        "reflist|magazine-promo|cta|call-to-action|upsell|partner|affiliate|shop|product-box|links?-box)[^a-"
        "z]"));
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

bool isRoot(GumboTag tag)
{
    return tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_ARTICLE ||
           tag == GUMBO_TAG_MAIN;
}

} // namespace

QString nameOf(const HtmlTree &tree, int node)
{
    const QString name = tree.attribute(node, "class") + u' ' + tree.attribute(node, "id");
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
        node.isDropped = hasSideRole(tree, i) || isHidden(tree, i);
        if (node.isDropped || cleaning == Cleaning::Gentle)
            continue;
        const QString name = nameOf(tree, i);
        node.isDropped = name.size() > 3 && commentNames().match(name).hasMatch();
        if (node.isDropped || share > largestBox)
            continue;
        node.isDropped = isSide(node.tag) || (name.size() > 3 && boxNames().match(name).hasMatch());
    }
    tree.count();
}

} // namespace diptych
