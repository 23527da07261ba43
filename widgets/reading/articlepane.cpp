// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/articlepane.h"

#include "reading/citation.h"
#include "reading/textgeometry.h"
#include "reading/textsearch.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextFrame>
#include <QTimer>

#include <cmath>

namespace diptych {

namespace {

constexpr double topMarginInEm = 1.8;
constexpr double sideMarginInEm = 1.1;
constexpr double numberGapInEm = 0.7;
// A long article is broken into lines in steps, so that keys and mouse are never waited for: at once about
// what a screen needs (and all of 5,000 words), the rest with pauses. Both in milliseconds.
constexpr int firstStep = 40;
constexpr int laterStep = 12;
constexpr double readingLine = 1.0 / 3; ///< Where a reader looks, as a share of the height.

QString numberText(int number)
{
    return QStringLiteral("¶") + QString::number(number);
}

} // namespace

ArticlePane::ArticlePane(QWidget *parent)
    : QTextBrowser(parent), m_readingFont(defaultReadingFont(font())), m_layoutTimer(new QTimer(this))
{
    m_layoutTimer->setInterval(0);
    connect(m_layoutTimer, &QTimer::timeout, this, &ArticlePane::continueLayout);
    document()->documentLayout()->installEventFilter(this);
    setReadOnly(true);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // A text cursor, so that the keyboard can select words and reach passages.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Article"));
    restyle();
    beginLayout();
}

ArticlePane::~ArticlePane() = default;

void ArticlePane::setArticle(ArticlePtr article)
{
    m_article = std::move(article);
    m_layout = m_article ? layOut(*m_article) : ArticleLayout{};
    m_findMatches.clear();
    m_rearranging = true;
    // Laid out once, when all is said about it, and then in steps.
    document()->setLayoutEnabled(false);
    forgetLayout();
    setPlainText(m_layout.text);
    restyle();
    document()->setLayoutEnabled(true);
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
    beginLayout();
    m_rearranging = false;
    Q_EMIT articleChanged();
    Q_EMIT layoutChanged();
}

void ArticlePane::setReadingFont(const QFont &font)
{
    m_ownReadingFont = true;
    m_readingFont = font;
    rearrange([this] { restyle(); });
}

int ArticlePane::documentPosition(qsizetype offset) const
{
    return static_cast<int>(m_layout.map.toDocument(offset));
}

qsizetype ArticlePane::articleOffset(int documentPosition) const
{
    return m_layout.map.toArticle(documentPosition);
}

Range ArticlePane::documentRange(const Range &range) const
{
    return m_layout.map.toDocument(range);
}

qsizetype ArticlePane::offsetAt(const QPoint &viewportPoint) const
{
    const QPointF inDocument =
        viewportPoint + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int position = document()->documentLayout()->hitTest(inDocument, Qt::ExactHit);
    return position < 0 || m_layout.text.isEmpty() ? -1 : articleOffset(position);
}

VerticalSpan ArticlePane::verticalSpan(const Range &range) const
{
    const Range shown = documentRange(range);
    const auto lineAt = [this](qsizetype position) -> VerticalSpan {
        if (position >= m_laidOutEnd && !isLaidOut()) {
            const double estimated = estimatedTop(position);
            return {estimated, estimated + m_typography.em()};
        }
        const QTextBlock block = document()->findBlock(static_cast<int>(position));
        const double top = m_blockTops[static_cast<std::size_t>(block.blockNumber())];
        const QTextLine line =
            block.layout()->lineForTextPosition(static_cast<int>(position) - block.position());
        return line.isValid() ? VerticalSpan{line.y(), line.y() + line.height()}.moved(top)
                              : VerticalSpan{top, top};
    };
    return lineAt(shown.begin).united(lineAt(std::max(shown.begin, shown.end - 1)));
}

double ArticlePane::contentHeight() const
{
    if (!isLaidOut())
        return estimatedTop(document()->characterCount());
    return document()->size().height() - document()->rootFrame()->frameFormat().bottomMargin();
}

double ArticlePane::estimatedTop(qsizetype documentPosition) const
{
    const double done = static_cast<double>(std::max<qsizetype>(1, m_laidOutEnd));
    return m_laidOutHeight * static_cast<double>(documentPosition) / done;
}

bool ArticlePane::isLaidOut() const
{
    return std::ssize(m_blockTops) == document()->blockCount();
}

void ArticlePane::beginLayout()
{
    forgetLayout();
    layOutFor(firstStep);
    tellHeight();
    if (isLaidOut())
        m_layoutTimer->stop();
    else
        m_layoutTimer->start();
}

void ArticlePane::forgetLayout()
{
    m_blockTops.clear();
    m_laidOutHeight = 0;
    m_laidOutEnd = 0;
}

void ArticlePane::tellHeight()
{
    Q_EMIT document()->documentLayout()->documentSizeChanged({});
}

void ArticlePane::layOutFor(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!isLaidOut() && !clock.hasExpired(milliseconds))
        layOutNextBlock();
}

void ArticlePane::layOutNextBlock()
{
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(m_blockTops.size()));
    const QRectF rect = document()->documentLayout()->blockBoundingRect(block);
    m_blockTops.push_back(rect.top());
    m_laidOutHeight = rect.bottom();
    m_laidOutEnd = block.position() + block.length();
}

void ArticlePane::layOutTo(const Range &range)
{
    const qsizetype end = documentRange(range).end;
    const std::size_t before = m_blockTops.size();
    while (!isLaidOut() && m_laidOutEnd <= end)
        layOutNextBlock();
    // And a view's height more, so that the stretch can stand at the upper edge.
    const double enough = verticalSpan(range).bottom + viewport()->height();
    while (!isLaidOut() && m_laidOutHeight < enough)
        layOutNextBlock();
    if (m_blockTops.size() == before)
        return;
    tellHeight();
    Q_EMIT layoutChanged();
}

void ArticlePane::continueLayout()
{
    layOutFor(laterStep);
    tellHeight();
    if (!isLaidOut())
        return;
    m_layoutTimer->stop();
    Q_EMIT layoutChanged();
}

/// Qt would go on by itself, in steps that double until each takes a fifth of a second.
bool ArticlePane::eventFilter(QObject *watched, QEvent *event)
{
    const bool step = event->type() == QEvent::Timer && watched == document()->documentLayout();
    return (step && !isLaidOut()) || QTextBrowser::eventFilter(watched, event);
}

std::vector<Range> ArticlePane::findAll(const QString &text, QTextDocument::FindFlags flags) const
{
    const bool caseCounts = flags.testFlag(QTextDocument::FindCaseSensitively);
    return diptych::findAll(m_layout.text, text, caseCounts ? Qt::CaseSensitive : Qt::CaseInsensitive);
}

bool ArticlePane::findText(const QString &text, QTextDocument::FindFlags flags)
{
    const std::vector<Range> matches = findAll(text, flags);
    if (matches.empty())
        return false;
    const QTextCursor cursor = textCursor();
    const Range match = nextMatch(matches, {cursor.selectionStart(), cursor.selectionEnd()},
                                  flags.testFlag(QTextDocument::FindBackward));
    selectMatch(match);
    return true;
}

void ArticlePane::selectMatch(const Range &match)
{
    QTextCursor selection(document());
    selection.setPosition(static_cast<int>(match.begin));
    selection.setPosition(static_cast<int>(match.end), QTextCursor::KeepAnchor);
    setTextCursor(selection);
    const QRect shown = cursorRect(selection);
    if (shown.bottom() > viewport()->height() * 9 / 10 || shown.top() < viewport()->height() / 10)
        showRange(m_layout.map.toArticle(match));
}

void ArticlePane::setFindMatches(std::vector<Range> documentRanges)
{
    m_findMatches = std::move(documentRanges);
    viewport()->update();
}

void ArticlePane::setZoomFactor(double factor)
{
    factor = std::clamp(factor, minimumZoom, maximumZoom);
    if (qFuzzyCompare(factor, m_zoomFactor))
        return;
    m_zoomFactor = factor;
    rearrange([this] { restyle(); });
    Q_EMIT zoomFactorChanged(factor);
}

void ArticlePane::zoomInStep()
{
    setZoomFactor(m_zoomFactor * zoomStep);
}

void ArticlePane::zoomOutStep()
{
    setZoomFactor(m_zoomFactor / zoomStep);
}

void ArticlePane::resetZoom()
{
    setZoomFactor(1.0);
}

Range ArticlePane::chosenRange() const
{
    if (!m_article)
        return {};
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return m_layout.map.toArticle(Range{cursor.selectionStart(), cursor.selectionEnd()});
    return sentenceAt(m_article->segmentation, articleOffset(cursor.position()));
}

void ArticlePane::copyWithSource()
{
    if (const Range range = chosenRange(); !range.isEmpty())
        QGuiApplication::clipboard()->setText(citation(*m_article, range));
}

void ArticlePane::showRange(const Range &range)
{
    layOutTo(range);
    const double top = verticalSpan(range).top - viewport()->height() * readingLine;
    verticalScrollBar()->setValue(qRound(top));
}

void ArticlePane::setColumn(ColumnPlace place, double railInEm)
{
    m_place = place;
    m_railInEm = railInEm;
    rearrange([this] { updateMargins(); });
}

void ArticlePane::setSpaceBelow(double share)
{
    m_spaceBelow = share;
    updateMargins();
}

void ArticlePane::extendMenu(QMenu &, qsizetype)
{
}

ReadingPlace ArticlePane::readingPlace() const
{
    const QTextCursor cursor = textCursor();
    // At the top there is nothing to keep, and asking for a place would lay out all that is before it.
    if (verticalScrollBar()->value() == 0)
        return {0, 0, cursor.anchor(), cursor.position()};
    const QTextCursor upper = cursorForPosition({qRound(m_edges.left) + 1, 2});
    return {upper.position(), cursorRect(upper).top(), cursor.anchor(), cursor.position()};
}

void ArticlePane::setReadingPlace(const ReadingPlace &place)
{
    const int last = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(std::min(place.anchor, last));
    cursor.setPosition(std::min(place.cursor, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    scrollTo(place);
}

void ArticlePane::scrollTo(const ReadingPlace &place)
{
    if (place.upper == 0 && place.distance == 0) {
        verticalScrollBar()->setValue(0);
        return;
    }
    const qsizetype offset = articleOffset(place.upper);
    layOutTo({offset, offset + 1});
    QTextCursor upper(document());
    upper.setPosition(std::min(place.upper, document()->characterCount() - 1));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(upper).top() - place.distance);
}

template <typename Change>
void ArticlePane::rearrange(Change change)
{
    if (m_rearranging)
        return;
    m_rearranging = true;
    const ReadingPlace place = readingPlace();
    document()->setLayoutEnabled(false);
    change();
    document()->setLayoutEnabled(true);
    beginLayout();
    scrollTo(place);
    m_rearranging = false;
    Q_EMIT layoutChanged();
}

void ArticlePane::restyle()
{
    QFont body = m_readingFont;
    if (body.pointSizeF() > 0)
        body.setPointSizeF(body.pointSizeF() * m_zoomFactor);
    else
        body.setPixelSize(std::max(1, qRound(body.pixelSize() * m_zoomFactor)));
    m_typography = Typography(body, palette(), m_layout.direction);

    document()->setDefaultFont(body);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(m_layout.direction);
    document()->setDefaultTextOption(option);

    QTextCursor cursor(document());
    cursor.beginEditBlock();
    int index = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next(), ++index) {
        const bool known = index < std::ssize(m_layout.blocks);
        const ParagraphKind kind =
            known ? m_layout.blocks[static_cast<std::size_t>(index)].kind : ParagraphKind::Body;
        cursor.setPosition(block.position());
        cursor.setBlockFormat(m_typography.blockFormat(kind, index == 0));
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
        cursor.setCharFormat(m_typography.charFormat(kind));
    }
    // Within the same edit, so that the text is broken into lines once.
    updateMargins();
    cursor.endEditBlock();
}

void ArticlePane::updateMargins()
{
    const double em = m_typography.em();
    const double width = viewport()->width();
    const int highest = m_layout.blocks.empty() ? 1 : static_cast<int>(m_layout.blocks.size());
    const double numbers = QFontMetricsF(m_typography.marginFont()).horizontalAdvance(numberText(highest)) +
                           (numberGapInEm + 0.4) * em;
    const bool rightToLeft = m_layout.direction == Qt::RightToLeft;
    ColumnMargins margins{std::max(sideMarginInEm * em, rightToLeft ? 0 : numbers),
                          std::max(sideMarginInEm * em, rightToLeft ? numbers : 0)};
    (m_place == ColumnPlace::AtLeft ? margins.left : margins.right) += m_railInEm * em;
    m_edges = placeColumn(width, m_typography.measure(), margins, m_place);

    QTextFrame *root = document()->rootFrame();
    QTextFrameFormat format = root->frameFormat();
    const QTextFrameFormat before = format;
    format.setPadding(0);
    format.setMargin(0);
    format.setTopMargin(topMarginInEm * em);
    format.setBottomMargin(std::max(topMarginInEm * em, m_spaceBelow * viewport()->height()));
    format.setLeftMargin(std::floor(m_edges.left));
    format.setRightMargin(std::floor(width - m_edges.right));
    if (format != before)
        root->setFrameFormat(format);
}

std::vector<VisibleBlock> ArticlePane::visibleBlocks(const QRect &exposed) const
{
    std::vector<VisibleBlock> visible;
    if (m_layout.blocks.empty())
        return visible;
    const QAbstractTextDocumentLayout *layout = document()->documentLayout();
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int position = layout->hitTest(scrolled + exposed.topLeft(), Qt::FuzzyHit);
    for (QTextBlock block = document()->findBlock(std::max(0, position)); block.isValid();
         block = block.next()) {
        const QPointF origin = layout->blockBoundingRect(block).topLeft() - scrolled;
        if (origin.y() > exposed.bottom())
            break;
        visible.push_back({block, origin, block.blockNumber()});
    }
    return visible;
}

void ArticlePane::paintBelowText(QPainter &painter, const QRect &exposed)
{
    paintNumbers(painter, exposed);
    paintFindMatches(painter, exposed);
}

void ArticlePane::paintAboveText(QPainter &, const QRect &)
{
}

void ArticlePane::paintNumbers(QPainter &painter, const QRect &exposed) const
{
    const QFont face = m_typography.marginFont();
    const QFontMetricsF metrics(face);
    const double gap = numberGapInEm * m_typography.em();
    painter.setFont(face);
    painter.setPen(mixed(m_typography.mutedColor(), palette().color(QPalette::Base), 0.25));
    for (const VisibleBlock &visible : visibleBlocks(exposed)) {
        const int number = m_layout.blocks[static_cast<std::size_t>(visible.index)].number;
        const QTextLayout *layout = visible.block.layout();
        if (number == 0 || layout->lineCount() == 0)
            continue;
        const QString text = numberText(number);
        const double baseline = visible.origin.y() + layout->lineAt(0).y() + layout->lineAt(0).ascent();
        const bool rightToLeft = m_layout.direction == Qt::RightToLeft;
        const double x =
            rightToLeft ? m_edges.right + gap : m_edges.left - gap - metrics.horizontalAdvance(text);
        painter.drawText(QPointF(x, baseline), text);
    }
}

void ArticlePane::paintFindMatches(QPainter &painter, const QRect &exposed) const
{
    if (m_findMatches.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = palette().color(QPalette::Highlight);
    QColor fill = line;
    fill.setAlphaF(0.18f);
    painter.setPen(QPen(line, 1));
    painter.setBrush(fill);
    for (const VisibleBlock &visible : visibleBlocks(exposed)) {
        const int begin = visible.block.position();
        const int end = begin + visible.block.length() - 1;
        auto match = std::ranges::lower_bound(m_findMatches, begin, {}, &Range::begin);
        for (; match != m_findMatches.end() && match->begin < end; ++match) {
            for (const QRectF &rect : stretchRects(visible.block, static_cast<int>(match->begin) - begin,
                                                   static_cast<int>(match->end) - begin))
                painter.drawRoundedRect(rect.translated(visible.origin).adjusted(-1.5, 0.5, 1.5, 1.5), 3, 3);
        }
    }
    painter.restore();
}

void ArticlePane::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        paintBelowText(painter, event->rect());
    }
    QTextBrowser::paintEvent(event);
    QPainter above(viewport());
    paintAboveText(above, event->rect());
}

void ArticlePane::resizeEvent(QResizeEvent *event)
{
    rearrange([this, event] {
        // The base lays out only what is in view; the new margins then lay out the whole, once.
        QTextBrowser::resizeEvent(event);
        updateMargins();
    });
}

void ArticlePane::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QTextBrowser::wheelEvent(event);
        return;
    }
    setZoomFactor(m_zoomFactor * std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void ArticlePane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space) {
        const bool back = event->modifiers().testFlag(Qt::ShiftModifier);
        verticalScrollBar()->triggerAction(back ? QAbstractSlider::SliderPageStepSub
                                                : QAbstractSlider::SliderPageStepAdd);
        return;
    }
    QTextBrowser::keyPressEvent(event);
}

void ArticlePane::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_ownReadingFont)
        m_readingFont = defaultReadingFont(font());
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        rearrange([this] { restyle(); });
}

void ArticlePane::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copyAction = menu.addAction(tr("&Copy"), this, &ArticlePane::copy);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setEnabled(textCursor().hasSelection());
    QAction *sourceAction = menu.addAction(tr("Copy with &Source"), this, &ArticlePane::copyWithSource);
    sourceAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    sourceAction->setEnabled(!chosenRange().isEmpty());
    QAction *selectAllAction = menu.addAction(tr("Select &All"), this, &ArticlePane::selectAll);
    selectAllAction->setShortcut(QKeySequence::SelectAll);
    extendMenu(menu, offsetAt(event->pos()));
    menu.exec(event->globalPos());
}

QMimeData *ArticlePane::createMimeDataFromSelection() const
{
    QString text = textCursor().selectedText();
    text.replace(QChar::ParagraphSeparator, QStringLiteral("\n\n"));
    auto *mimeData = new QMimeData;
    mimeData->setText(text);
    return mimeData;
}

QVariant ArticlePane::loadResource(int, const QUrl &)
{
    return {};
}

void ArticlePane::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
}

} // namespace diptych
