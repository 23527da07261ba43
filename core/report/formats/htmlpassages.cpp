// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/htmlpassages.h"

#include "report/formats/htmlpane.h"
#include "report/formats/htmltext.h"
#include "report/paragraphlabel.h"
#include "report/statements.h"
#include "report/stretches.h"
#include "report/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

class Table
{
public:
    Table(const ComparedPair &pair, const ReportOptions &options)
        : m_pair(pair), m_options(options), m_statements(statementsOf(pair))
    {
        for (const Side side : bothSides) {
            const Article &article = *pair.articles[side];
            // They take a look at the whole text, which a long report with many rows has no time for each.
            m_attributes[side] = languageAttributes(article);
            m_stretches[side] = cutStretches(pair.comparison, side, article.text.size(), {}, options.kinds);
        }
    }

    [[nodiscard]] QString write()
    {
        const bool hasLinks = std::ranges::any_of(m_pair.comparison.links, [this](const Link &link) {
            return m_options.kinds.contains(link.kind);
        });
        if (!hasLinks)
            return {};
        m_html =
            u"<section class=\"passages\">\n<h2>Passage by passage</h2>\n<p>In the order of A.</p>\n<table>\n"
            "<thead><tr><th scope=\"col\">passage</th><th scope=\"col\">A</th><th scope=\"col\">B</th></tr>"
            "</thead>\n<tbody>\n"_s;
        for (const AlignedRow &row : alignedRows(m_pair, m_statements, Side::Left)) {
            if (row.statement < 0)
                writeUnmatched(row);
            else
                writeStatement(static_cast<std::size_t>(row.statement));
        }
        return m_html + u"</tbody>\n</table>\n</section>\n"_s;
    }

private:
    void writeStatement(std::size_t index)
    {
        const Statement &statement = m_statements[index];
        QStringList links;
        for (const std::size_t at : statement.links) {
            const Link &link = m_pair.comparison.links[at];
            if (m_options.kinds.contains(link.kind))
                links << (hasTexts() ? u"<a href=\"#l%1\">%1</a>"_s.arg(link.id) : QString::number(link.id));
        }
        if (links.isEmpty())
            return;
        m_html += u"<tr><th scope=\"row\"><b>%1</b> <small>%2<br>%3 %4</small></th>"_s.arg(
            QString::number(index + 1), told(statement), links.size() == 1 ? u"link"_s : u"links"_s,
            links.join(u", "_s));
        for (const Side side : bothSides) {
            m_html += u"<td"_s + m_attributes[side] + u'>';
            for (const Range &place : statement.places[side])
                writePlace(side, place);
            m_html += u"</td>"_s;
        }
        m_html += u"</tr>\n"_s;
    }

    /// "= word for word, moved, may differ".
    [[nodiscard]] QString told(const Statement &statement) const
    {
        QStringList words{kindSign(statement.kind) + u' ' + kindWords(statement.kind)};
        if (statement.moved && isToldInOrder(m_pair.comparison))
            words << u"moved"_s;
        if (statement.differs)
            words << u"may differ"_s;
        if (statement.byHand)
            words << u"by hand"_s;
        return words.join(u", "_s);
    }

    void writeUnmatched(const AlignedRow &row)
    {
        m_html += u"<tr><th scope=\"row\"><small>only in %1</small></th>"_s.arg(reportLetter(row.side));
        for (const Side side : bothSides) {
            if (side == row.side) {
                m_html += u"<td"_s + m_attributes[side] + u'>';
                for (const Range &part : paragraphParts(m_pair.articles[side]->segmentation, row.unmatched))
                    writePlace(side, part);
                m_html += u"</td>"_s;
            } else {
                m_html += u"<td class=\"none\">no match found</td>"_s;
            }
        }
        m_html += u"</tr>\n"_s;
    }

    void writePlace(Side side, Range place)
    {
        const Segmentation &segmentation = m_pair.articles[side]->segmentation;
        QString label = paragraphLabel(segmentation, place);
        if (hasTexts())
            label = u"<a href=\"#%1p%2\">%3</a>"_s.arg(side == Side::Left ? u"l"_s : u"r"_s)
                        .arg(paragraphsOf(segmentation, place).first + 1)
                        .arg(label);
        m_html += u"<p><small dir=\"ltr\" lang=\"en\">%1</small> "_s.arg(label);
        const std::vector<Stretch> &stretches = m_stretches[side];
        auto stretch = std::ranges::upper_bound(stretches, place.begin, {},
                                                [](const Stretch &each) { return each.range.end; });
        for (; stretch != stretches.end() && stretch->range.begin < place.end; ++stretch)
            writeStretch(
                side, *stretch,
                {std::max(stretch->range.begin, place.begin), std::min(stretch->range.end, place.end)});
        m_html += u"</p>"_s;
    }

    void writeStretch(Side side, const Stretch &stretch, Range range)
    {
        const QString words = markedWords(stretch, range.in(m_pair.articles[side]->text));
        m_html += stretch.look
                      ? u"<mark class=\"%1\">"_s.arg(kindClass(stretch.look->kind)) + words + u"</mark>"_s
                      : words;
    }

    [[nodiscard]] bool hasTexts() const { return m_options.parts.testFlag(ReportPart::Texts); }

    const ComparedPair &m_pair;
    const ReportOptions &m_options;
    std::vector<Statement> m_statements;
    Sided<QString> m_attributes;
    Sided<std::vector<Stretch>> m_stretches;
    QString m_html;
};

} // namespace

QString htmlPassages(const ComparedPair &pair, const ReportOptions &options)
{
    return Table(pair, options).write();
}

} // namespace diptych
