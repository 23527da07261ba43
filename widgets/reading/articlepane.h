// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"
#include "reading/articlelayout.h"
#include "reading/column.h"
#include "reading/textdocument.h"
#include "reading/typography.h"
#include "reading/verticalspan.h"

#include <QTextBlock>
#include <QTextBrowser>

#include <vector>

class QTimer;

namespace diptych {

class BlockLayout;

/// Smallest and largest zoom of a pane, and the factor of one step.
inline constexpr double minimumZoom = 0.5;
inline constexpr double maximumZoom = 3.0;
inline constexpr double zoomStep = 1.1;

/// A paragraph that is in view.
struct VisibleBlock
{
    QTextBlock block;
    QPointF origin; ///< Of its text layout, in the viewport.
    int index = 0;  ///< Into ArticleLayout::blocks.
};

/// Where a reader stands in an article: what is at the upper edge, the text cursor and what is selected.
struct ReadingPlace
{
    int upper = 0;    ///< The document position at the upper edge.
    int distance = 0; ///< Of its line from the upper edge, in pixels.
    int anchor = 0;   ///< Where the selection begins, a document position.
    int cursor = 0;   ///< Where it ends.

    bool operator==(const ReadingPlace &) const = default;
};

/// Shows one article to read: real typography, a comfortable measure, paragraph numbers in the margin.
/// Follows no link and loads nothing from outside. Positions are offsets of the article's text unless they
/// are called document positions.
class ArticlePane : public QTextBrowser
{
    Q_OBJECT
    Q_PROPERTY(double zoomFactor READ zoomFactor WRITE setZoomFactor NOTIFY zoomFactorChanged)

public:
    explicit ArticlePane(QWidget *parent = nullptr);
    ~ArticlePane() override;

    /// Shows an article from its beginning; null shows nothing.
    void setArticle(ArticlePtr article);
    /// The same with its layout, and perhaps its document, which somebody has worked out already.
    void setArticle(ArticlePtr article, const ArticleLayout &layout, TextDocumentPtr filled = nullptr);
    [[nodiscard]] const ArticlePtr &article() const { return m_article; }

    /// 1 is the reading font's own size.
    [[nodiscard]] double zoomFactor() const { return m_zoomFactor; }
    /// The font of the body text; headlines, headings and captions are derived from it.
    [[nodiscard]] const QFont &readingFont() const { return m_readingFont; }
    void setReadingFont(const QFont &font);

    /// The document position of an offset of the article; what is not shown (a line end) lands at the next
    /// shown one.
    [[nodiscard]] int documentPosition(qsizetype offset) const;
    /// The article's offset of a document position.
    [[nodiscard]] qsizetype articleOffset(int documentPosition) const;
    /// A stretch of the article as document positions.
    [[nodiscard]] Range documentRange(const Range &range) const;
    /// The article's offset under a point of the viewport, -1 where there is no text.
    [[nodiscard]] qsizetype offsetAt(const QPoint &viewportPoint) const;
    /// Top and bottom of the lines that a stretch of the article stands on, in pixels of the whole document.
    /// Estimated for what is not broken into lines yet.
    [[nodiscard]] VerticalSpan verticalSpan(const Range &range) const;
    /// Height of the shown text in pixels, without the empty space behind its end; estimated likewise.
    [[nodiscard]] double contentHeight() const;
    /// Whether all of the text is broken into lines. A long article is laid out in steps, what is in view
    /// first, so that nobody waits.
    [[nodiscard]] bool isLaidOut() const;
    /// Breaks a stretch and what stands around it into lines, now, so that it can be brought into view.
    void layOutAround(const Range &range);
    /// Where the text column stands.
    [[nodiscard]] const ColumnEdges &columnEdges() const { return m_edges; }
    /// Writing direction of the article as a whole.
    [[nodiscard]] Qt::LayoutDirection textDirection() const { return m_layout.direction; }

    /// What is selected, as a stretch of the article; the sentence at the cursor if nothing is. Empty where
    /// there is no text.
    [[nodiscard]] Range chosenRange() const;

    [[nodiscard]] ReadingPlace readingPlace() const;
    /// Goes to a place of the same article; one of another article leads somewhere into this one.
    void setReadingPlace(const ReadingPlace &place);

    /// True while the pane moves its text to another width or size and keeps the reader's place by itself.
    [[nodiscard]] bool isRearranging() const { return m_rearranging; }

    /// All matches of a text, as document positions; white space in it matches any white space.
    [[nodiscard]] std::vector<Range> findAll(const QString &text, QTextDocument::FindFlags flags = {}) const;
    /// Selects the next match behind the selection (or before it, by the flags), and goes round at the ends.
    bool findText(const QString &text, QTextDocument::FindFlags flags = {});
    /// Selects a stretch of the document and scrolls to it unless it is well in view.
    void selectMatch(const Range &match);
    /// Stretches of the document that a search found: outlined until they are set to nothing.
    void setFindMatches(std::vector<Range> documentRanges);
    [[nodiscard]] const std::vector<Range> &findMatches() const { return m_findMatches; }

public Q_SLOTS:
    void setZoomFactor(double factor);
    void zoomInStep();
    void zoomOutStep();
    void resetZoom();
    /// Puts chosenRange() and where it stands on the clipboard.
    void copyWithSource();
    /// Scrolls so that a stretch of the article stands about a third below the upper edge.
    void showRange(const Range &range);

Q_SIGNALS:
    void articleChanged();
    void zoomFactorChanged(double factor);
    /// The text stands elsewhere than before: other article, other width, other zoom.
    void layoutChanged();

protected:
    /// The rail is the width that the text leaves free on its column's side for signs.
    void setColumn(ColumnPlace place, double railInEm = 0);
    /// Free space behind the end of the text, as a share of the viewport's height.
    void setSpaceBelow(double share);

    /// Draws below the text, in viewport coordinates. The base draws found stretches and paragraph numbers.
    virtual void paintBelowText(QPainter &painter, const QRect &exposed);
    /// Draws over the text, in viewport coordinates. The base draws nothing.
    virtual void paintAboveText(QPainter &painter, const QRect &exposed);
    /// The blocks that meet a rectangle of the viewport.
    [[nodiscard]] std::vector<VisibleBlock> visibleBlocks(const QRect &exposed) const;
    /// Found once for a stretch that is asked for its height again and again.
    [[nodiscard]] VerticalSpan stretchSpan(const ShownStretch &stretch) const;
    [[nodiscard]] const ArticleLayout &articleLayout() const { return m_layout; }
    [[nodiscard]] const Typography &typography() const { return m_typography; }
    /// A stretch, in document positions, whose beginning stays where it is on the screen while the text gets
    /// another width or size, if it is in view; the base names none.
    [[nodiscard]] virtual Range keptStretch() const { return {}; }
    /// Adds to the menu of the right button.
    virtual void extendMenu(QMenu &menu, qsizetype offset);

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    QVariant loadResource(int type, const QUrl &name) override;
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;

private:
    /// Makes a document the shown one, with its layout switched off.
    void takeDocument(TextDocumentPtr filled);
    /// Begins to break the text into lines: what is in view now, the rest in steps.
    void beginLayout();
    void continueLayout();
    /// Gives what is in view and near it its true height.
    void settleView();
    /// Gives paragraphs their true height: from one on so many pixels down, and up. False if they had it.
    bool settleFrom(int block, double down, double up);
    /// Lets paragraphs change their height and keeps the text at the upper edge where it is.
    template <typename Change>
    void keepingPlace(Change change);
    void restyle();
    void updateMargins();
    void paintNumbers(QPainter &painter, const QRect &exposed) const;
    void paintFindMatches(QPainter &painter, const QRect &exposed) const;
    /// Does what changes the layout and keeps the text at the upper edge where it is.
    void scrollTo(const ReadingPlace &place);
    /// readingPlace(), or that of the stretch that is kept.
    [[nodiscard]] ReadingPlace placeToKeep() const;
    template <typename Change>
    void rearrange(Change change);

    ArticlePtr m_article;
    ArticleLayout m_layout;
    Typography m_typography;
    QFont m_readingFont;
    bool m_ownReadingFont = false; ///< Set by setReadingFont(); else it goes with the window's font.
    bool m_rearranging = false;
    double m_zoomFactor = 1.0;
    double m_spaceBelow = 0.2;
    ColumnPlace m_place = ColumnPlace::Centred;
    double m_railInEm = 0;
    ColumnEdges m_edges;
    int m_shownHeight = 0; ///< Of the viewport before it is resized.
    std::vector<Range> m_findMatches;

    BlockLayout *m_lines; ///< Of the document, which owns it.
    QTimer *m_layoutTimer;
    int m_nextToBreak = 0; ///< The paragraph that the next step begins with.
    int m_leftToBreak = 0; ///< How many the steps have not come to yet.
};

} // namespace diptych
