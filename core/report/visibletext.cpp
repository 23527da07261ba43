// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/visibletext.h"

#include "corpus/html/htmltree.h"
#include "corpus/modules/module.h"
#include "corpus/modules/pdfmodule.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

/// What is looked at while a page is walked through.
struct Where
{
    std::optional<Side> side; ///< Inside the text of a report.
    bool inTable = false;     ///< Inside the table of passages.
    std::vector<std::pair<int, Side>> links;
};

/// "l12": link 12 on the left.
std::optional<std::pair<int, Side>> linkOf(QStringView name)
{
    bool isNumber = false;
    const int number = name.sliced(1).toInt(&isNumber);
    if (!isNumber || (name[0] != u'l' && name[0] != u'r'))
        return std::nullopt;
    return std::pair(number, name[0] == u'l' ? Side::Left : Side::Right);
}

class PageWalk
{
public:
    explicit PageWalk(const HtmlTree &tree) : m_tree(tree), m_where(tree.nodes.size()) {}

    VisibleText walk();

private:
    /// False where a reader of the report's own words passes over an element.
    bool enter(int node);

    const HtmlTree &m_tree;
    std::vector<Where> m_where;
    int m_panes = 0;
    VisibleText m_found;
};

bool PageWalk::enter(int node)
{
    Where &where = m_where[static_cast<std::size_t>(node)];
    const GumboTag tag = m_tree[node].tag;
    if (where.inTable && (tag == GUMBO_TAG_TH || tag == GUMBO_TAG_SMALL)) // What is said about the words.
        return false;
    for (const QString &name : m_tree.attribute(node, "class").split(u' ', Qt::SkipEmptyParts)) {
        if (name == u"pn" || name == u"no" || name == u"empty")
            return false;
        where.inTable = where.inTable || (name == u"passages" && tag == GUMBO_TAG_SECTION);
        if (name == u"text" && !where.side && m_panes < 2) {
            where.side = m_panes++ == 0 ? Side::Left : Side::Right;
            if (!m_found.reports)
                m_found.reports.emplace();
        }
        if (const auto link = linkOf(name); link && m_tree[node].tag == GUMBO_TAG_MARK)
            where.links.push_back(*link);
    }
    return true;
}

VisibleText PageWalk::walk()
{
    std::vector<bool> skipped(m_tree.nodes.size());
    for (int node = 0; node < m_tree.size(); ++node) { // Parents stand before their children.
        const auto at = static_cast<std::size_t>(node);
        if (const int parent = m_tree[node].parent; parent >= 0) {
            m_where[at] = m_where[static_cast<std::size_t>(parent)];
            skipped[at] = skipped[static_cast<std::size_t>(parent)];
        }
        if (skipped[at])
            continue;
        if (!m_tree[node].isText) {
            skipped[at] = !enter(node);
            continue;
        }
        if (!m_where[at].side && !m_where[at].inTable)
            continue;
        const QString letters = lettersOf(m_tree[node].text);
        if (m_where[at].inTable) {
            m_found.all += letters;
            continue;
        }
        (*m_found.reports)[*m_where[at].side] += letters;
        for (const auto &[number, side] : m_where[at].links)
            m_found.links[number][side] += letters;
    }
    return std::move(m_found);
}

} // namespace

QString lettersOf(QStringView text)
{
    const QString normal = text.toString().normalized(QString::NormalizationForm_KC);
    QString letters;
    letters.reserve(normal.size());
    for (qsizetype i = 0; i < normal.size(); ++i) {
        const QChar unit = normal[i];
        const bool isPair = unit.isHighSurrogate() && i + 1 < normal.size() && normal[i + 1].isLowSurrogate();
        const char32_t character = isPair ? QChar::surrogateToUcs4(unit, normal[i + 1]) : unit.unicode();
        if (QChar::isLetterOrNumber(character))
            letters += QStringView(normal).sliced(i, isPair ? 2 : 1);
        i += isPair ? 1 : 0;
    }
    return letters;
}

QString withoutSigns(QString text)
{
    static const QRegularExpression signs(u"[=≈~]\\d+⇄?[\u00a0 ]|↻[\u00a0 ]"_s);
    return text.remove(signs);
}

VisibleText visibleInPage(const HtmlTree &tree)
{
    return PageWalk(tree).walk();
}

VisibleText visibleInPdf(const QByteArray &document)
{
    static const auto readPdf = reinterpret_cast<ReadPdfFunction>(moduleFunction(u"pdf"_s, "diptychReadPdf"));
    VisibleText found;
    PdfContent content;
    if (readPdf && readPdf(document, content).isEmpty())
        found.all = lettersOf(withoutSigns(content.pages.join(u'\n')));
    return found;
}

bool standsIn(const QString &all, const QString &letters, qsizetype &from)
{
    constexpr int mostPieces = 4;          // A passage of one sentence goes over one page's end, seldom two.
    constexpr qsizetype shortestPiece = 4; // Letters; a shorter one stands anywhere.
    const auto find = [&](QStringView piece) {
        const qsizetype next = all.indexOf(piece, from);
        return next >= 0 ? next : all.indexOf(piece);
    };
    QStringView rest = letters;
    for (int piece = 0; piece < mostPieces && !rest.isEmpty(); ++piece) {
        qsizetype size = rest.size();
        qsizetype place = find(rest);
        if (place < 0) { // The longest begin that stands there.
            qsizetype none = size;
            size = 0;
            while (none - size > 1) {
                const qsizetype middle = (size + none) / 2;
                const qsizetype found = find(rest.first(middle));
                if (found >= 0) {
                    size = middle;
                    place = found;
                } else {
                    none = middle;
                }
            }
            if (size < std::min(shortestPiece, rest.size()))
                return false;
        }
        from = place + size;
        rest = rest.sliced(size);
    }
    return rest.isEmpty();
}

} // namespace diptych
