// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

#include <gumbo.h>

namespace diptych {

/// An element or a text of a page. Numbers are places in HtmlTree::nodes.
struct HtmlNode
{
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    bool isText = false;
    bool isDropped = false; ///< No part of the article, nor is anything in it.
    int parent = -1;
    std::vector<int> children;
    QString text; ///< Of a text.
    const GumboNode *source = nullptr;

    // Of all that stands below it and is not dropped, in characters without white space.
    qsizetype characters = 0;
    qsizetype linkCharacters = 0;
    qsizetype proseCharacters = 0; ///< In paragraphs that read like prose.

    [[nodiscard]] double linkDensity() const
    {
        return characters > 0 ? double(linkCharacters) / double(characters) : 0;
    }
};

/// A page as the HTML standard has browsers read it. Parents stand before their children.
class HtmlTree
{
public:
    explicit HtmlTree(const QString &html);
    ~HtmlTree();
    Q_DISABLE_COPY_MOVE(HtmlTree)

    std::vector<HtmlNode> nodes;

    [[nodiscard]] HtmlNode &operator[](int node) { return nodes[static_cast<std::size_t>(node)]; }
    [[nodiscard]] const HtmlNode &operator[](int node) const { return nodes[static_cast<std::size_t>(node)]; }
    [[nodiscard]] int size() const { return static_cast<int>(nodes.size()); }
    /// Of an element; empty if it has none.
    [[nodiscard]] QString attribute(int node, const char *name) const;
    [[nodiscard]] bool hasAttribute(int node, const char *name) const;
    /// All text below a node on one line, dropped or not.
    [[nodiscard]] QString textOf(int node) const;
    /// Whether \a node is \a ancestor or lies in it.
    [[nodiscard]] bool isInside(int node, int ancestor) const;
    /// Fills the counts of all nodes.
    void count();

private:
    void build();

    struct Arena;
    std::unique_ptr<Arena> m_arena;
    QByteArray m_html;
    GumboOptions m_options;
    GumboOutput *m_output = nullptr;
};

/// Whether an element begins a new paragraph.
[[nodiscard]] bool isBlock(GumboTag tag);
/// H1 to H6.
[[nodiscard]] bool isHeading(GumboTag tag);

} // namespace diptych
