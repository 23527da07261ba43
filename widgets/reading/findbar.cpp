// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/findbar.h"

#include "reading/articlepane.h"
#include "reading/textsearch.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStyle>
#include <QToolButton>

namespace diptych {

namespace {

QToolButton *createButton(QWidget *parent, const QString &name, QStyle::StandardPixmap icon)
{
    auto *button = new QToolButton(parent);
    button->setIcon(parent->style()->standardIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

FindBar::FindBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("findBar"));
    setAccessibleName(tr("Find"));
    createWidgets();
    createLayout();
    connectSignals();
    hide();
}

void FindBar::createWidgets()
{
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(QStringLiteral("findText"));
    m_edit->setPlaceholderText(tr("Find in this report"));
    m_edit->setAccessibleName(tr("Words to find"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_previous = createButton(this, tr("Previous match (Shift+F3)"), QStyle::SP_ArrowUp);
    m_next = createButton(this, tr("Next match (F3)"), QStyle::SP_ArrowDown);
    m_matchCase = new QCheckBox(tr("Match &case"), this);
    m_close = createButton(this, tr("Close the find bar (Esc)"), QStyle::SP_TitleBarCloseButton);
}

void FindBar::createLayout()
{
    auto *layout = new QHBoxLayout(this);
    const int space = fontMetrics().height() / 3;
    layout->setContentsMargins(2 * space, space, 2 * space, space);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_count);
    layout->addSpacing(2 * space);
    layout->addWidget(m_matchCase);
    layout->addStretch(1);
    layout->addWidget(m_close);
    m_edit->setMaximumWidth(fontMetrics().averageCharWidth() * 48);
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("999 of 999: A 999, B 999")));
}

void FindBar::connectSignals()
{
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        refresh();
        if (m_active && !text().isEmpty()) {
            // Typing on must not run away from the match that is selected already.
            QTextCursor cursor = m_active->textCursor();
            cursor.setPosition(cursor.selectionStart());
            m_active->setTextCursor(cursor);
            findNext();
        }
    });
    connect(m_matchCase, &QCheckBox::toggled, this, &FindBar::refresh);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_close, &QToolButton::clicked, this, &FindBar::dismiss);
}

void FindBar::setPanes(std::vector<SearchedPane> panes)
{
    if (panes == m_panes)
        return;
    for (const SearchedPane &each : m_panes) {
        if (each.pane) {
            each.pane->setFindMatches({});
            disconnect(each.pane, nullptr, this, nullptr);
        }
    }
    m_panes = std::move(panes);
    for (const SearchedPane &each : m_panes) {
        connect(each.pane, &ArticlePane::articleChanged, this, &FindBar::refresh);
        connect(each.pane, &ArticlePane::selectionChanged, this, &FindBar::showCount);
    }
    m_active = m_panes.empty() ? nullptr : m_panes.front().pane.data();
    setEnabled(m_active != nullptr);
    m_edit->setPlaceholderText(m_panes.size() > 1 ? tr("Find in both reports") : tr("Find in this report"));
    refresh();
}

void FindBar::setActivePane(ArticlePane *pane)
{
    const bool searched =
        std::ranges::any_of(m_panes, [pane](const SearchedPane &each) { return each.pane == pane; });
    if (searched)
        m_active = pane;
    showCount();
}

QString FindBar::text() const
{
    return m_edit->text();
}

void FindBar::open()
{
    const QString selected = m_active ? m_active->textCursor().selectedText() : QString();
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_edit->setText(selected);
    refresh();
    m_edit->selectAll();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::search(const QString &text, ArticlePane *pane)
{
    show();
    setActivePane(pane);
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->setText(text);
    }
    refresh();
    if (!pane->findMatches().empty())
        goTo(pane, pane->findMatches().front());
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::dismiss()
{
    // Hiding gives the focus to whatever comes next, which may be another pane.
    const QPointer<ArticlePane> active = m_active;
    hide();
    for (const SearchedPane &each : m_panes) {
        if (each.pane)
            each.pane->setFindMatches({});
    }
    if (active)
        active->setFocus(Qt::OtherFocusReason);
    Q_EMIT dismissed();
}

void FindBar::findNext()
{
    step(false);
}

void FindBar::findPrevious()
{
    step(true);
}

void FindBar::step(bool backward)
{
    if (!m_active || text().isEmpty())
        return;
    const auto count = std::ssize(m_panes);
    const auto active = std::ranges::find(m_panes, m_active, &SearchedPane::pane) - m_panes.begin();
    const QTextCursor cursor = m_active->textCursor();
    const Range selection{cursor.selectionStart(), cursor.selectionEnd()};
    if (const auto match = matchBeside(matchesIn(*m_active), selection, backward)) {
        goTo(m_active, *match);
        return;
    }
    // Round over the other panes, and at last to the other end of this one.
    for (std::ptrdiff_t i = 1; i <= count; ++i) {
        const auto index = (active + (backward ? -i : i) + count) % count;
        ArticlePane *pane = m_panes[static_cast<std::size_t>(index)].pane;
        if (const std::vector<Range> matches = matchesIn(*pane); !matches.empty()) {
            goTo(pane, backward ? matches.back() : matches.front());
            return;
        }
    }
}

void FindBar::goTo(ArticlePane *pane, const Range &match)
{
    if (m_active && m_active != pane) {
        // One match is the current one, not one in each report.
        QTextCursor cursor = m_active->textCursor();
        cursor.clearSelection();
        m_active->setTextCursor(cursor);
    }
    m_active = pane;
    pane->selectMatch(match);
    showCount();
}

std::vector<Range> FindBar::matchesIn(const ArticlePane &pane) const
{
    if (!isHidden())
        return pane.findMatches();
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindCaseSensitively, m_matchCase->isChecked());
    return pane.findAll(text(), flags);
}

void FindBar::refresh()
{
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindCaseSensitively, m_matchCase->isChecked());
    for (const SearchedPane &each : m_panes) {
        if (each.pane)
            each.pane->setFindMatches(isHidden() ? std::vector<Range>{} : each.pane->findAll(text(), flags));
    }
    showCount();
}

qsizetype FindBar::matchCount() const
{
    qsizetype count = 0;
    for (const SearchedPane &each : m_panes)
        count += std::ssize(each.pane->findMatches());
    return count;
}

qsizetype FindBar::currentMatch() const
{
    qsizetype before = 0;
    for (const SearchedPane &each : m_panes) {
        const std::vector<Range> &matches = each.pane->findMatches();
        if (each.pane == m_active) {
            const QTextCursor cursor = each.pane->textCursor();
            const Range selected{cursor.selectionStart(), cursor.selectionEnd()};
            const auto current = std::ranges::lower_bound(matches, selected);
            const bool isMatch = current != matches.end() && *current == selected;
            return isMatch ? before + (current - matches.begin()) + 1 : 0;
        }
        before += std::ssize(matches);
    }
    return 0;
}

QString FindBar::countText() const
{
    const QLocale locale;
    const qsizetype count = matchCount();
    if (count == 0)
        return tr("Not found");
    QString words = count == 1 ? tr("1 match") : tr("%n matches", nullptr, static_cast<int>(count));
    if (const qsizetype current = currentMatch(); current > 0)
        words = tr("%1 of %2").arg(locale.toString(current), locale.toString(count));
    if (m_panes.size() > 1) {
        QStringList parts;
        for (const SearchedPane &each : m_panes)
            parts += each.name + u' ' + locale.toString(std::ssize(each.pane->findMatches()));
        //: "3 of 17: A 12, B 5"
        words = tr("%1: %2").arg(words, parts.join(QStringLiteral(", ")));
    }
    return words;
}

void FindBar::showCount()
{
    m_count->setText(m_panes.empty() || text().isEmpty() || isHidden() ? QString() : countText());
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace diptych
