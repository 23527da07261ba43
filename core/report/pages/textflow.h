// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages/page.h"

#include <QFont>

#include <map>

namespace diptych {

/// How the paragraphs of a style are set. Lengths in units of the page.
struct ParagraphSetting
{
    QFont font;
    double lineHeight = 0;
    double above = 0;
    double below = 0;
    QColor colour;
};

[[nodiscard]] ParagraphSetting settingOf(DocumentStyle style, double textSize);

/// Where the stretch of a link stands on a page, from its first to its last line there.
struct LinkReach
{
    double top = 0;
    double bottom = 0;
};
using LinkReaches = std::map<int, LinkReach>;

/// The paragraphs of one cell, which flow down one column over as many pages as they need. Copies go on from
/// the same place.
class TextFlow
{
public:
    /// \a cell has to outlive it. \a isReport: paragraphs are numbered, beside them stands what is unmatched.
    TextFlow(const DocumentCell &cell, double x, double width, double textSize, bool isReport, Side side);

    [[nodiscard]] bool isDone() const { return m_paragraph >= m_cell->size() && !m_layout; }
    /// Puts lines on the page from \a y to \a bottom, at least one where \a force. Gives where the last ends.
    double place(Page &page, double y, double bottom, bool force, LinkReaches &reaches);

private:
    void startParagraph();
    void startPiece();
    void nextPiece();
    [[nodiscard]] QList<QTextLayout::FormatRange> formats() const;
    void placeLine(Page &page, const QTextLine &line, double y, double height, LinkReaches &reaches) const;
    void markRun(Page &page, const DocumentRun &run, const QTextLine &line, QPointF at, Range range,
                 double baseline, LinkReaches &reaches) const;
    void placeBeside(Page &page, double y, double height, double baseline) const;
    [[nodiscard]] double indent() const;

    const DocumentCell *m_cell;
    double m_x;
    double m_width;
    double m_textSize;
    bool m_isReport;
    Side m_side;

    std::size_t m_paragraph = 0;
    ParagraphSetting m_setting;
    QString m_text;              ///< Of the paragraph.
    std::vector<Range> m_ranges; ///< Of its runs in m_text.
    Range m_piece;               ///< What m_layout holds of it.
    std::shared_ptr<QTextLayout> m_layout;
    int m_line = 0;
    bool m_isMixed = false; ///< Letters run in both directions.
    bool m_atTop = true;    ///< Nothing stands above in this column.
};

} // namespace diptych
