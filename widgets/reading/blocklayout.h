// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/verticalspan.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextOption>

#include <vector>

namespace diptych {

/// Lays out a document of plain paragraphs one below the other, each broken into lines when it is first
/// needed, so that any place of a long text can be shown at once. Heights of the others are estimated. A
/// paragraph's true height counts only once settle() was called for it: until then nothing that is shown
/// moves. The margins of the document's root frame are kept free.
class BlockLayout : public QAbstractTextDocumentLayout
{
    Q_OBJECT

public:
    explicit BlockLayout(QTextDocument *document);

    /// How many paragraphs there are.
    [[nodiscard]] int count() const;
    /// The paragraph at a height of the document, the nearest one where there is none; -1 in an empty layout.
    [[nodiscard]] int blockAt(double y) const;
    /// Where a paragraph's lines begin.
    [[nodiscard]] double top(int block) const;
    /// From the top of its lines to the end of the last one.
    [[nodiscard]] double height(int block) const;
    /// Top and bottom of the line that a place stands on, counted from the paragraph's beginning; estimated
    /// in a paragraph that is not settled. Cheap: comparisons ask for hundred thousands of them.
    [[nodiscard]] VerticalSpan lineAt(int block, qsizetype place) const;
    /// Where the text ends.
    [[nodiscard]] double contentHeight() const;

    /// Breaks a paragraph into lines, if it is not yet; false if it is.
    bool breakLines(int block) const;
    /// Breaks a paragraph into lines and lets its true height count. False if it did already.
    bool settle(int block);
    [[nodiscard]] bool isSettled(int block) const;
    /// Whether all of them are.
    [[nodiscard]] bool isComplete() const;

    void draw(QPainter *painter, const PaintContext &context) override;
    int hitTest(const QPointF &point, Qt::HitTestAccuracy accuracy) const override;
    int pageCount() const override { return 1; }
    QSizeF documentSize() const override;
    QRectF frameBoundingRect(QTextFrame *frame) const override;
    QRectF blockBoundingRect(const QTextBlock &block) const override;
    /// Tells the views the new size.
    void tellSize();

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    struct Line
    {
        int end = 0;   ///< The place behind its last character, in the paragraph.
        float top = 0; ///< In the paragraph, as the next one.
        float bottom = 0;
    };
    /// What is known of a paragraph.
    struct Box
    {
        double gap = 0; ///< Free space above it.
        double top = 0;
        double height = 0;       ///< The one that counts.
        double trueHeight = 0;   ///< Once it is broken into lines.
        qsizetype length = 0;    ///< Of its text.
        std::vector<Line> lines; ///< None before it is broken.
        bool broken = false;
        bool settled = false;
    };

    void prepare() const;
    void estimate() const;
    void placeAll() const;
    [[nodiscard]] double columnWidth() const;
    [[nodiscard]] QTextOption optionOf(const QTextBlock &block) const;
    [[nodiscard]] Box &box(int block) const;
    void drawBlock(QPainter *painter, const QTextBlock &block, const QPointF &origin,
                   const PaintContext &context) const;

    // Worked out when asked for.
    mutable bool m_known = false;
    mutable std::vector<Box> m_boxes;
    mutable int m_placed = 0;   ///< Boxes before this one have their right top.
    mutable int m_settled = 0;  ///< How many are settled.
    mutable double m_below = 0; ///< Free space below the last one.
    mutable double m_lineHeight = 0;
};

} // namespace diptych
