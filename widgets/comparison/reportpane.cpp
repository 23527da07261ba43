// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/reportpane.h"

#include "comparison/passagetext.h"
#include "report/paragraphlabel.h"
#include "report/vocabulary.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

namespace diptych {

namespace {

constexpr double railInEm = 2.0; ///< Width of the strip for signs.
/// The report can be scrolled until its last lines stand at the top, so that they can stand level with any
/// twin.
constexpr double spaceBelow = 0.9;

/// The same report with the same characters, perhaps read twice.
bool isSameText(const ArticlePtr &one, const ArticlePtr &two)
{
    return one == two || (one && two && one->path == two->path && one->text == two->text);
}

} // namespace

ReportPane::ReportPane(Side side, QWidget *parent) : ArticlePane(parent), m_side(side), m_style(palette())
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // The overview beside the pane stands in for it.
    // Like the pages of an open book, the text stands close to the middle.
    setColumn(side == Side::Left ? ColumnPlace::AtRight : ColumnPlace::AtLeft, railInEm);
    setSpaceBelow(spaceBelow);
    setAccessibleName(side == Side::Left ? tr("Left report") : tr("Right report"));
    setObjectName(side == Side::Left ? QStringLiteral("leftReport") : QStringLiteral("rightReport"));
    connect(this, &ArticlePane::layoutChanged, this, [this] { m_spansValid = false; });
}

void ReportPane::setShownPair(ShownPairPtr shown)
{
    m_shown = std::move(shown);
    m_currentPassage = 0;
    m_currentUnique = {};
    m_candidate = {};
    m_spansValid = false;
    // Other links on the same article leave the reader where he is.
    if (!m_shown)
        setArticle(nullptr);
    else if (!isSameText(m_shown->pair->articles[m_side], article()))
        openArticle();
    viewport()->update();
}

void ReportPane::openArticle()
{
    const std::shared_ptr<TextDocumentPtr> &filled = m_shown->documents[m_side];
    setArticle(m_shown->pair->articles[m_side], *m_shown->layouts[m_side],
               filled ? std::move(*filled) : nullptr);
}

const ReportMarks &ReportPane::marks() const
{
    static const ReportMarks none;
    return m_shown ? m_shown->marks[m_side] : none;
}

void ReportPane::setSubject(Subject subject)
{
    m_subject = subject;
    viewport()->update();
}

void ReportPane::setCandidate(const Range &range)
{
    m_candidate = range.isEmpty() ? Range{} : documentRange(range);
    viewport()->update();
}

void ReportPane::setCurrentUnique(const Range &range)
{
    m_currentUnique = range.isEmpty() ? Range{} : documentRange(range);
    viewport()->update();
}

void ReportPane::setCurrentPassage(int number)
{
    if (number == m_currentPassage)
        return;
    m_currentPassage = number;
    viewport()->update();
}

const std::vector<VerticalSpan> &ReportPane::passageSpans() const
{
    computeSpans();
    return m_passageSpans;
}

const std::vector<VerticalSpan> &ReportPane::linkSpans() const
{
    computeSpans();
    return m_linkSpans;
}

const std::vector<PassageBar> &ReportPane::bars() const
{
    computeSpans();
    return m_bars;
}

const std::vector<VerticalSpan> &ReportPane::newsSpans() const
{
    computeSpans();
    return m_newsSpans;
}

void ReportPane::computeSpans() const
{
    if (m_spansValid)
        return;
    m_spansValid = true;
    m_passageSpans.clear();
    m_linkSpans.clear();
    m_bars.clear();
    m_uniqueSpans.clear();
    m_newsSpans.clear();
    m_signs.clear();
    if (!m_shown)
        return;
    for (const ShownStretch &stretch : marks().linkStretches)
        m_linkSpans.push_back(stretchSpan(stretch));
    for (const Passage &passage : m_shown->passages) {
        VerticalSpan span = m_linkSpans[passage.links.front()];
        for (const std::size_t link : passage.links)
            span = span.united(m_linkSpans[link]);
        m_passageSpans.push_back(span);
    }
    for (const MarkedBar &bar : marks().bars)
        m_bars.push_back({bar.passage, stretchSpan(bar.stretch)});
    for (const ShownStretch &stretch : marks().uniqueStretches)
        m_uniqueSpans.push_back(stretchSpan(stretch));
    for (const ShownStretch &stretch : marks().newsStretches)
        m_newsSpans.push_back(stretchSpan(stretch));
    collectSigns();
}

/// Signs that fall on one line stand side by side, each once.
void ReportPane::collectSigns() const
{
    std::vector<RailSign> signs;
    for (std::size_t i = 0; i < m_shown->passages.size(); ++i) {
        const Passage &passage = m_shown->passages[i];
        if (passage.kind == LinkKind::Reworded) // Its dots are sign enough; sixty of them would be noise.
            continue;
        signs.push_back({m_passageSpans[i].top, kindSign(passage.kind), true});
        if (passage.moved)
            signs.push_back({m_passageSpans[i].top, movedSign(), true});
    }
    for (const Repeat &repeat : m_shown->pair->comparison.repeats[m_side]) {
        for (std::size_t copy = 1; copy < repeat.size(); ++copy)
            signs.push_back({verticalSpan(repeat[copy]).top, repeatedSign(), false});
    }
    std::ranges::stable_sort(signs, {}, &RailSign::top);
    for (const RailSign &sign : signs) {
        const bool sameLine = !m_signs.empty() && sign.top - m_signs.back().top < typography().em();
        if (!sameLine)
            m_signs.push_back(sign);
        else if (!m_signs.back().text.contains(sign.text))
            m_signs.back().text += sign.text;
    }
}

std::vector<std::size_t> ReportPane::linksAt(qsizetype offset) const
{
    std::vector<std::size_t> links;
    if (!m_shown || offset < 0)
        return links;
    const qsizetype position = documentPosition(offset);
    for (const Highlight *highlight : marks().highlights.overlapping({position, position + 1}))
        links.push_back(highlight->link);
    const auto &all = m_shown->pair->comparison.links;
    std::ranges::stable_sort(links, {}, [&](std::size_t index) { return all[index].kind; });
    return links;
}

QString ReportPane::tipAt(qsizetype offset) const
{
    if (!m_shown || offset < 0)
        return {};
    const std::vector<std::size_t> links = linksAt(offset);
    for (const ShownDifference &difference : m_shown->differences) {
        const std::vector<Range> &spans = difference.fact->spans[m_side];
        if (std::ranges::any_of(spans, [offset](const Range &span) { return span.contains(offset); }))
            return differenceTip(*difference.fact).toHtmlEscaped();
    }
    const auto copy =
        std::ranges::find_if(marks().copies, [place = documentPosition(offset)](const MarkedCopy &each) {
            return each.range.contains(place);
        });
    if (copy != marks().copies.end())
        return tr("The same %1").arg(copy->label);
    if (!links.empty())
        return linkTip(*m_shown, links.front(), m_side, links.size());
    const auto &unique = m_shown->pair->comparison.unique[m_side];
    const bool isUnique =
        std::ranges::any_of(unique, [offset](const Range &range) { return range.contains(offset); });
    return isUnique ? tr("No match found in %1.").arg(sideLetter(other(m_side))) : QString();
}

/// What is current: in both panes, so that twins stay level.
Range ReportPane::keptStretch() const
{
    if (!m_currentUnique.isEmpty() || !m_shown || m_currentPassage == 0)
        return m_currentUnique;
    // Of a passage that reaches beyond the screen, the part that is seen.
    const std::vector<std::size_t> &links =
        m_shown->passages[static_cast<std::size_t>(m_currentPassage - 1)].links;
    const double upper = verticalScrollBar()->value();
    const auto seen = std::ranges::find_if(links, [&](std::size_t link) {
        const double top = stretchSpan(marks().linkStretches[link]).top;
        return top >= upper && top < upper + viewport()->height();
    });
    const std::size_t kept = seen == links.end() ? links.front() : *seen;
    return documentRange(m_shown->pair->comparison.links[kept].span[m_side]);
}

void ReportPane::extendMenu(QMenu &menu, qsizetype offset)
{
    menu.addSeparator();
    QAction *twin = menu.addAction(tr("Show in the &Other Report"), this,
                                   [this, offset] { Q_EMIT placeActivated(offset); });
    twin->setEnabled(!linksAt(offset).empty());
    menu.addAction(tr("&Look for the Nearest Sentences"), this, [this, offset] {
        QTextCursor cursor(document());
        cursor.setPosition(documentPosition(std::max<qsizetype>(0, offset)));
        setTextCursor(cursor);
        Q_EMIT gotFocus();
        Q_EMIT lookWanted();
    });
    QAction *words = menu.addAction(tr("&Find in the Other Report"), this, &ReportPane::findInOtherWanted);
    words->setEnabled(textCursor().hasSelection());
    offerPassageActions(menu, offset);
}

void ReportPane::offerPassageActions(QMenu &menu, qsizetype offset)
{
    const std::vector<std::size_t> links = linksAt(offset);
    if (links.empty() || m_passageActions.isEmpty())
        return;
    const bool isCurrent = std::ranges::any_of(links, [this](std::size_t link) {
        return m_shown->passages[m_shown->passageOf[link]].number == m_currentPassage;
    });
    if (!isCurrent)
        Q_EMIT placeActivated(offset);
    menu.addSeparator();
    menu.addActions(m_passageActions);
}

bool ReportPane::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return ArticlePane::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = tipAt(offsetAt(help->pos()));
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tip, viewport());
    return true;
}

void ReportPane::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    ArticlePane::mousePressEvent(event);
}

void ReportPane::mouseReleaseEvent(QMouseEvent *event)
{
    ArticlePane::mouseReleaseEvent(event);
    const bool dragged = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || dragged || textCursor().hasSelection())
        return;
    if (const qsizetype offset = offsetAt(event->pos()); offset >= 0)
        Q_EMIT placeActivated(offset);
}

void ReportPane::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT returnPressed(articleOffset(textCursor().position()));
        return;
    case Qt::Key_Escape:
        Q_EMIT escapePressed();
        return;
    default:
        ArticlePane::keyPressEvent(event);
    }
}

void ReportPane::focusInEvent(QFocusEvent *event)
{
    ArticlePane::focusInEvent(event);
    Q_EMIT gotFocus();
}

void ReportPane::changeEvent(QEvent *event)
{
    ArticlePane::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_style = KindStyle(palette());
}

} // namespace diptych
