// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/findbar.h"

#include "reading/articlepane.h"

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
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("999 of 999")));
}

void FindBar::connectSignals()
{
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        refresh();
        if (m_pane && !text().isEmpty()) {
            // Typing on must not run away from the match that is selected already.
            QTextCursor cursor = m_pane->textCursor();
            cursor.setPosition(cursor.selectionStart());
            m_pane->setTextCursor(cursor);
            findNext();
        }
    });
    connect(m_matchCase, &QCheckBox::toggled, this, &FindBar::refresh);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_close, &QToolButton::clicked, this, &FindBar::dismiss);
}

void FindBar::setPane(ArticlePane *pane)
{
    if (pane == m_pane)
        return;
    if (m_pane) {
        m_pane->setFindMatches({});
        disconnect(m_pane, nullptr, this, nullptr);
    }
    m_pane = pane;
    setEnabled(pane != nullptr);
    if (m_pane) {
        connect(m_pane, &ArticlePane::articleChanged, this, &FindBar::refresh);
        connect(m_pane, &ArticlePane::selectionChanged, this, &FindBar::showCount);
    }
    refresh();
}

ArticlePane *FindBar::pane() const
{
    return m_pane;
}

QString FindBar::text() const
{
    return m_edit->text();
}

void FindBar::open()
{
    const QString selected = m_pane ? m_pane->textCursor().selectedText() : QString();
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_edit->setText(selected);
    refresh();
    m_edit->selectAll();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::dismiss()
{
    hide();
    if (m_pane) {
        m_pane->setFindMatches({});
        m_pane->setFocus(Qt::OtherFocusReason);
    }
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
    if (!m_pane || text().isEmpty())
        return;
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindCaseSensitively, m_matchCase->isChecked());
    flags.setFlag(QTextDocument::FindBackward, backward);
    m_pane->findText(text(), flags);
    showCount();
}

void FindBar::refresh()
{
    if (!m_pane)
        return;
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindCaseSensitively, m_matchCase->isChecked());
    m_pane->setFindMatches(isHidden() ? std::vector<Range>{} : m_pane->findAll(text(), flags));
    showCount();
}

void FindBar::showCount()
{
    if (!m_pane || text().isEmpty() || isHidden()) {
        m_count->clear();
        return;
    }
    const std::vector<Range> &matches = m_pane->findMatches();
    const QTextCursor cursor = m_pane->textCursor();
    const Range selected{cursor.selectionStart(), cursor.selectionEnd()};
    const auto current = std::ranges::lower_bound(matches, selected);
    const QLocale locale;
    if (matches.empty())
        m_count->setText(tr("Not found"));
    else if (current != matches.end() && *current == selected)
        m_count->setText(
            tr("%1 of %2")
                .arg(locale.toString(current - matches.begin() + 1), locale.toString(std::ssize(matches))));
    else if (matches.size() == 1)
        m_count->setText(tr("1 match"));
    else
        m_count->setText(tr("%n matches", nullptr, static_cast<int>(matches.size())));
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
