// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/articlepane.h"

#include "reading/blocklayout.h"
#include "reading/citation.h"
#include "reading/textsearch.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTimer>

#include <cmath>

namespace diptych {

namespace {

constexpr double readingLine = 1.0 / 3; ///< Where a reader looks, as a share of the height.

} // namespace

ArticlePane::ArticlePane(QWidget *parent)
    : QTextBrowser(parent)
    , m_readingFont(defaultReadingFont(font()))
    , m_lines(new BlockLayout(document()))
    , m_layoutTimer(new QTimer(this))
{
    m_lines->setPaintDevice(viewport());
    document()->setDocumentLayout(m_lines);
    connect(m_layoutTimer, &QTimer::timeout, this, &ArticlePane::continueLayout);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ArticlePane::settleView);
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
    const ArticleLayout layout = article ? layOut(*article) : ArticleLayout{};
    setArticle(std::move(article), layout);
}

void ArticlePane::setArticle(ArticlePtr article, const ArticleLayout &layout, TextDocumentPtr filled)
{
    m_article = std::move(article);
    m_layout = layout;
    m_findMatches.clear();
    m_rearranging = true;
    // Laid out once, when all is said about it, and then in steps.
    takeDocument(filled ? std::move(filled) : textDocument(m_layout.text));
    restyle();
    document()->setLayoutEnabled(true);
    verticalScrollBar()->setValue(0);
    beginLayout();
    m_rearranging = false;
    Q_EMIT articleChanged();
    Q_EMIT layoutChanged();
}

void ArticlePane::takeDocument(TextDocumentPtr filled)
{
    QTextDocument *before = document();
    QTextDocument *shown = filled.release();
    shown->setParent(this);
    m_lines = new BlockLayout(shown);
    m_lines->setPaintDevice(viewport());
    shown->setDocumentLayout(m_lines);
    shown->setLayoutEnabled(false);
    const bool isOwn = before->parent() == this; // The first one goes by itself.
    setDocument(shown);
    if (isOwn)
        delete before;
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
    const int position = m_lines->hitTest(inDocument, Qt::ExactHit);
    return position < 0 || m_layout.text.isEmpty() ? -1 : articleOffset(position);
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
        QGuiApplication::clipboard()->setMimeData(citationData({{m_article.get(), range}}));
}

void ArticlePane::showRange(const Range &range)
{
    layOutAround(range);
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
    // At the top there is nothing to keep.
    if (verticalScrollBar()->value() == 0)
        return {0, 0, cursor.anchor(), cursor.position()};
    const QTextCursor upper = cursorForPosition({qRound(m_edges.left) + 1, 2});
    return {upper.position(), cursorRect(upper).top(), cursor.anchor(), cursor.position()};
}

ReadingPlace ArticlePane::placeToKeep() const
{
    ReadingPlace place = readingPlace();
    const Range kept = keptStretch();
    if (kept.isEmpty())
        return place;
    const VerticalSpan span = verticalSpan(m_layout.map.toArticle(kept));
    const double top = span.top - verticalScrollBar()->value();
    if (top < 0 || top >= m_shownHeight)
        return place;
    QTextCursor begin(document());
    begin.setPosition(static_cast<int>(kept.begin));
    place.upper = begin.position();
    // A lower viewport shows as much of it as before, or the half of it.
    const double height = viewport()->height();
    const double lowest = std::max(0.0, height - std::min(span.height(), height / 2));
    place.distance = static_cast<int>(std::min<double>(cursorRect(begin).top(), lowest));
    return place;
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
    layOutAround({offset, offset + 1});
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
    const ReadingPlace place = placeToKeep();
    m_shownHeight = viewport()->height();
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
    // Nearly all paragraphs are body text: that is said once for all, and then what the others are.
    cursor.select(QTextCursor::Document);
    cursor.setBlockFormat(m_typography.blockFormat(ParagraphKind::Body, false));
    cursor.setCharFormat(m_typography.charFormat(ParagraphKind::Body));
    int index = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next(), ++index) {
        const bool known = index < std::ssize(m_layout.blocks);
        const ParagraphKind kind =
            known ? m_layout.blocks[static_cast<std::size_t>(index)].kind : ParagraphKind::Body;
        if (kind == ParagraphKind::Body && index > 0)
            continue;
        cursor.setPosition(block.position());
        cursor.setBlockFormat(m_typography.blockFormat(kind, index == 0));
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
        cursor.setCharFormat(m_typography.charFormat(kind));
    }
    // Within the same edit, so that the text is broken into lines once.
    updateMargins();
    cursor.endEditBlock();
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
    const bool toEnd = event->matches(QKeySequence::MoveToEndOfDocument) ||
                       event->matches(QKeySequence::SelectEndOfDocument);
    if (toEnd && m_article)
        layOutAround({m_article->text.size(), m_article->text.size()});
    QTextBrowser::keyPressEvent(event);
    // With the margin above the first line.
    if (event->matches(QKeySequence::MoveToStartOfDocument))
        verticalScrollBar()->setValue(0);
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
