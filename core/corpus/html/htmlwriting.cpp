// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/htmlwriting.h"

#include <algorithm>

namespace diptych {

namespace {

class Writer
{
public:
    explicit Writer(const HtmlTree &tree) : m_tree(tree) {}

    void enter(int node)
    {
        const HtmlNode &element = m_tree[node];
        if (element.isText)
            return addText(element.text, node);
        if (element.tag == GUMBO_TAG_BR)
            return breakLine();
        if (element.tag == GUMBO_TAG_A)
            ++m_links;
        if (element.tag == GUMBO_TAG_PRE)
            ++m_pre;
        if ((element.tag == GUMBO_TAG_TD || element.tag == GUMBO_TAG_TH) && !m_now.text.isEmpty() &&
            inRow(node)) {
            m_now.text += u'\t'; // cells of a row stand on one line
            return;
        }
        if (isBlock(element.tag) && !(isCell(element.tag) && inRow(node)))
            finish();
    }

    void leave(int node)
    {
        const HtmlNode &element = m_tree[node];
        if (element.tag == GUMBO_TAG_A && !element.isText)
            --m_links;
        if (element.tag == GUMBO_TAG_PRE && !element.isText)
            --m_pre;
        if (!element.isText && isBlock(element.tag) && !(isCell(element.tag) && inRow(node)))
            finish();
    }

    std::vector<HtmlParagraph> take()
    {
        finish();
        return std::move(m_paragraphs);
    }

private:
    static bool isCell(GumboTag tag) { return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH; }

    /// Whether a cell is one of a table of data: short, with others beside it. Old pages lay out by tables.
    bool inRow(int cell) const
    {
        constexpr qsizetype longestCell = 60; // characters
        const HtmlNode &row = m_tree[m_tree[cell].parent];
        if (row.tag != GUMBO_TAG_TR)
            return false;
        return std::all_of(row.children.begin(), row.children.end(),
                           [this](int other) { return m_tree[other].characters <= longestCell; });
    }

    void addText(const QString &text, int node)
    {
        for (QChar c : text) {
            const bool isSpace = c.isSpace() && (m_pre == 0 || c != u'\n');
            if (isSpace || c == u'\u200B') {
                if (isSpace && !m_now.text.isEmpty() && !m_now.text.back().isSpace())
                    m_now.text += u' ';
                continue;
            }
            if (m_now.node < 0)
                m_now.node = blockOf(node);
            m_now.text += c;
            ++m_now.characters;
            m_now.linkCharacters += m_links > 0;
        }
    }

    int blockOf(int node) const
    {
        while (node > 0 && (m_tree[node].isText || !isBlock(m_tree[node].tag)))
            node = m_tree[node].parent;
        return node;
    }

    // One break goes on the next line, two are a paragraph.
    void breakLine()
    {
        while (m_now.text.endsWith(u' '))
            m_now.text.chop(1);
        if (m_now.text.endsWith(u'\n'))
            finish();
        else if (!m_now.text.isEmpty())
            m_now.text += u'\n';
    }

    void finish()
    {
        m_now.text = m_now.text.trimmed();
        if (!m_now.text.isEmpty())
            m_paragraphs.push_back(std::move(m_now));
        m_now = {};
    }

    const HtmlTree &m_tree;
    std::vector<HtmlParagraph> m_paragraphs;
    HtmlParagraph m_now;
    int m_links = 0;
    int m_pre = 0;
};

} // namespace

std::vector<HtmlParagraph> paragraphsOf(const HtmlTree &tree, int element)
{
    Writer writer(tree);
    struct Step
    {
        int node;
        bool isLeaving;
    };
    std::vector<Step> waiting{{element, false}};
    while (!waiting.empty()) {
        const Step step = waiting.back();
        waiting.pop_back();
        const HtmlNode &node = tree[step.node];
        if (step.isLeaving) {
            writer.leave(step.node);
            continue;
        }
        if (node.isDropped)
            continue;
        writer.enter(step.node);
        waiting.push_back({step.node, true});
        for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
            waiting.push_back({*child, false});
    }
    return writer.take();
}

} // namespace diptych
