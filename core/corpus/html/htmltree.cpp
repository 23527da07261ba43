// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/htmltree.h"

#include <QSet>

#include <algorithm>
#include <memory_resource>
#include <utility>

namespace diptych {

namespace {

// Pages are nested some thirty deep. The parser's time grows with the square of the depth (16 s at 40,000,
// 0.3 s here), so that a page that only opens elements would keep it busy for hours.
constexpr int deepestNesting = 5000;
constexpr qsizetype mostAttributes = 5000;

// A text block reads like prose from this many characters on, if hardly any of it is links.
constexpr qsizetype shortestProse = 60;
constexpr double proseLinkDensity = 0.3;

/// Elements that need no end tag.
bool closesItself(const QByteArray &name)
{
    static const QSet<QByteArray> names{"area",     "base", "br",     "col",   "embed",  "hr",    "img",
                                        "input",    "link", "meta",   "param", "source", "track", "wbr",
                                        "p",        "li",   "td",     "tr",    "th",     "dd",    "dt",
                                        "option",   "rp",   "rt",     "tbody", "thead",  "tfoot", "colgroup",
                                        "optgroup", "path", "circle", "rect",  "use",    "line",  "polygon"};
    return names.contains(name);
}

/// A tag from behind its name to its '>'.
struct TagRest
{
    qsizetype end = 0;
    qsizetype attributes = 0; ///< Or what looks like them: stretches with white space before, outside quotes.
};

TagRest restOfTag(const QByteArray &html, qsizetype begin)
{
    TagRest rest;
    char quote = '\0';
    for (rest.end = begin; rest.end < html.size(); ++rest.end) {
        const char c = html[rest.end];
        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '>')
            break;
        else if ((c == '"' || c == '\'') && html[rest.end - 1] == '=')
            quote = c;
        else
            rest.attributes += c == ' ' || c == '\n' || c == '\t' || c == '/';
    }
    return rest;
}

/// Where the element behind a "<" at \a begin ends if it holds no tags (a script, a comment), else -1.
qsizetype endOfRaw(const QByteArray &html, qsizetype begin)
{
    const QByteArray name = html.mid(begin + 1, 6).toLower();
    QByteArrayView end;
    if (name.startsWith("script"))
        end = "</script";
    else if (name.startsWith("style"))
        end = "</style";
    else if (name.startsWith("!--"))
        end = "-->";
    else
        return -1;
    const qsizetype found = html.indexOf(end, begin);
    return found < 0 ? html.size() : found + end.size();
}

/// The html up to where it nests deeper than pages do.
QByteArray cutAtDepth(const QByteArray &html)
{
    const auto isLetter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
    int depth = 0;
    for (qsizetype i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
        if (const qsizetype raw = endOfRaw(html, i); raw >= 0) {
            i = raw - 1;
            continue;
        }
        const bool isEnd = i + 1 < html.size() && html[i + 1] == '/';
        const qsizetype begin = i + (isEnd ? 2 : 1);
        qsizetype end = begin;
        while (end < html.size() && end - begin < 16 && isLetter(html[end]))
            ++end;
        if (end == begin)
            continue;
        // The parser compares each attribute with each.
        const TagRest rest = restOfTag(html, end);
        if (rest.attributes > mostAttributes)
            return html.left(i);
        i = rest.end - 1;
        if (closesItself(html.mid(begin, end - begin).toLower()))
            continue;
        depth = isEnd ? std::max(0, depth - 1) : depth + 1;
        if (depth > deepestNesting)
            return html.left(i);
    }
    return html;
}

qsizetype visibleCharacters(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
}

} // namespace

// The parser's own way to free a tree calls itself for each level, and the stack is not deep enough for what
// pages may hold. Freed as a whole, the depth is no matter.
struct HtmlTree::Arena
{
    std::pmr::monotonic_buffer_resource memory{64 * 1024};
};

HtmlTree::HtmlTree(const QString &html)
    : m_arena(std::make_unique<Arena>()), m_html(cutAtDepth(html.toUtf8())), m_options(kGumboDefaultOptions)
{
    m_options.userdata = m_arena.get();
    m_options.allocator = [](void *arena, std::size_t size) {
        return static_cast<Arena *>(arena)->memory.allocate(size);
    };
    m_options.deallocator = [](void *, void *) {};
    m_options.max_errors = 0;
    m_output = gumbo_parse_with_options(&m_options, m_html.constData(), std::size_t(m_html.size()));
    build();
}

HtmlTree::~HtmlTree() = default;

void HtmlTree::build()
{
    std::vector<std::pair<const GumboNode *, int>> waiting{{m_output->root, -1}};
    while (!waiting.empty()) {
        const auto [source, parent] = waiting.back();
        waiting.pop_back();
        const bool isElement = source->type == GUMBO_NODE_ELEMENT || source->type == GUMBO_NODE_TEMPLATE;
        const bool isText = source->type == GUMBO_NODE_TEXT || source->type == GUMBO_NODE_WHITESPACE ||
                            source->type == GUMBO_NODE_CDATA;
        if (!isElement && !isText)
            continue;
        const int index = size();
        HtmlNode node;
        node.parent = parent;
        node.isText = isText;
        node.source = source;
        if (isText)
            node.text = QString::fromUtf8(source->v.text.text);
        else
            node.tag = source->v.element.tag;
        nodes.push_back(std::move(node));
        if (parent >= 0)
            (*this)[parent].children.push_back(index);
        if (!isElement)
            continue;
        const GumboVector &children = source->v.element.children;
        for (unsigned i = children.length; i > 0; --i)
            waiting.emplace_back(static_cast<const GumboNode *>(children.data[i - 1]), index);
    }
}

QString HtmlTree::attribute(int node, const char *name) const
{
    const HtmlNode &element = (*this)[node];
    if (element.isText)
        return {};
    const GumboAttribute *found = gumbo_get_attribute(&element.source->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

bool HtmlTree::hasAttribute(int node, const char *name) const
{
    const HtmlNode &element = (*this)[node];
    return !element.isText && gumbo_get_attribute(&element.source->v.element.attributes, name);
}

QString HtmlTree::textOf(int node) const
{
    QString text;
    std::vector<int> waiting{node};
    while (!waiting.empty()) {
        const HtmlNode &next = (*this)[waiting.back()];
        waiting.pop_back();
        if (next.isText)
            text += next.text;
        else if (isBlock(next.tag) || next.tag == GUMBO_TAG_BR)
            text += u' ';
        if (next.tag != GUMBO_TAG_SCRIPT && next.tag != GUMBO_TAG_STYLE)
            waiting.insert(waiting.end(), next.children.rbegin(), next.children.rend());
    }
    return text.simplified();
}

bool HtmlTree::isInside(int node, int ancestor) const
{
    while (node > ancestor)
        node = (*this)[node].parent;
    return node == ancestor;
}

void HtmlTree::count()
{
    for (HtmlNode &node : nodes)
        node.characters = node.linkCharacters = node.proseCharacters = 0;
    // What stands in a block itself, outside of the blocks in it.
    std::vector<qsizetype> own(nodes.size(), 0);
    std::vector<qsizetype> ownLinks(nodes.size(), 0);
    for (int i = size() - 1; i >= 0; --i) {
        HtmlNode &node = (*this)[i];
        if (node.isDropped)
            continue;
        const auto at = static_cast<std::size_t>(i);
        if (node.isText)
            node.characters = own[at] = visibleCharacters(node.text);
        if (node.tag == GUMBO_TAG_A && !node.isText) {
            node.linkCharacters = node.characters;
            ownLinks[at] = own[at];
        }
        const bool block = !node.isText && isBlock(node.tag);
        if (block && own[at] >= shortestProse && double(ownLinks[at]) < proseLinkDensity * double(own[at]))
            node.proseCharacters += own[at];
        if (node.parent < 0)
            continue;
        HtmlNode &parent = (*this)[node.parent];
        parent.characters += node.characters;
        parent.linkCharacters += node.linkCharacters;
        parent.proseCharacters += node.proseCharacters;
        if (!block) {
            own[static_cast<std::size_t>(node.parent)] += own[at];
            ownLinks[static_cast<std::size_t>(node.parent)] += ownLinks[at];
        }
    }
}

bool isHeading(GumboTag tag)
{
    return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 ||
           tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6;
}

bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL:
        return true;
    default:
        return false;
    }
}

} // namespace diptych
