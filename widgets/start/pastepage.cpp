// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/pastepage.h"

#include "icons/paletteicon.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

namespace diptych {

namespace {

/// A box for text alone: files that are dropped on it go to the window, which opens them.
class TextBox : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override
    {
        return !source->hasUrls() && QPlainTextEdit::canInsertFromMimeData(source);
    }
};

} // namespace

PastePage::PastePage(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("pastePage"));
    createLayout();
    connectSignals();
    updateButton();
}

QLayout *PastePage::createBox(Side side)
{
    const bool left = side == Side::Left;
    Box &box = m_boxes[side];
    auto *head = new QLabel(left ? tr("&First text") : tr("&Second text"), this);
    QFont strong = head->font();
    strong.setWeight(QFont::DemiBold);
    head->setFont(strong);
    box.edit = new TextBox(this);
    box.edit->setObjectName(left ? QStringLiteral("leftText") : QStringLiteral("rightText"));
    box.edit->setAccessibleName(left ? tr("First text") : tr("Second text"));
    box.edit->setPlaceholderText(tr("Paste or type a report here"));
    box.edit->setTabChangesFocus(true);
    box.edit->document()->setDocumentMargin(14);
    head->setBuddy(box.edit);
    box.words = new QLabel(this);
    box.words->setObjectName(left ? QStringLiteral("leftWords") : QStringLiteral("rightWords"));
    box.words->setEnabled(false);
    setWords(side, 0);
    box.paste = new QPushButton(paletteIcon(QStringLiteral("paste")), tr("Paste"), this);
    box.paste->setAccessibleName(left ? tr("Paste into the first text") : tr("Paste into the second text"));

    auto *top = new QHBoxLayout;
    top->addWidget(head, 1);
    top->addWidget(box.paste);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(box.edit, 1);
    column->addWidget(box.words);
    return column;
}

void PastePage::createLayout()
{
    auto *head = new QLabel(tr("Compare two texts"), this);
    QFont large = head->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::DemiBold);
    head->setFont(large);
    m_compare = new QPushButton(tr("&Compare"), this);
    m_compare->setObjectName(QStringLiteral("pasteCompare"));
    m_compare->setDefault(true);
    m_compare->setToolTip(tr("Compare the two texts (Ctrl+Return)"));

    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(20);
    for (const Side side : bothSides)
        boxes->addLayout(createBox(side), 1);
    auto *foot = new QHBoxLayout;
    auto *note = new QLabel(tr("The texts stay on this computer and are not saved."), this);
    note->setEnabled(false);
    foot->addWidget(note, 1);
    foot->addWidget(m_compare);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(32, 26, 32, 22);
    all->setSpacing(16);
    all->addWidget(head);
    all->addLayout(boxes, 1);
    all->addLayout(foot);
    setTabOrder(m_boxes[Side::Left].edit, m_boxes[Side::Right].edit);
    setTabOrder(m_boxes[Side::Right].edit, m_compare);
}

void PastePage::connectSignals()
{
    for (const Side side : bothSides) {
        QPlainTextEdit *edit = m_boxes[side].edit;
        connect(edit, &QPlainTextEdit::textChanged, this, &PastePage::updateButton);
        connect(edit, &QPlainTextEdit::textChanged, this, &PastePage::textsChanged);
        connect(m_boxes[side].paste, &QPushButton::clicked, this, [edit] {
            edit->selectAll(); // So that a second try replaces the first, and Ctrl+Z brings it back.
            edit->paste();
            edit->setFocus();
        });
    }
    connect(m_compare, &QPushButton::clicked, this, &PastePage::compareWanted);
    // The Return key alone is a line of the text.
    auto *go = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    go->setContext(Qt::WidgetWithChildrenShortcut);
    connect(go, &QShortcut::activated, m_compare, &QPushButton::click);
}

Sided<QString> PastePage::texts() const
{
    Sided<QString> texts;
    for (const Side side : bothSides)
        texts[side] = m_boxes[side].edit->toPlainText();
    return texts;
}

void PastePage::setText(Side side, const QString &text)
{
    m_boxes[side].edit->setPlainText(text);
}

void PastePage::setWords(Side side, qsizetype words)
{
    m_boxes[side].words->setText(tr("%Ln word(s)", nullptr, static_cast<int>(words)));
}

void PastePage::startAnew()
{
    for (const Side side : bothSides)
        m_boxes[side].edit->clear();
    m_boxes[Side::Left].edit->setFocus();
}

void PastePage::updateButton()
{
    const auto filled = [this](Side side) { return !m_boxes[side].edit->document()->isEmpty(); };
    m_compare->setEnabled(filled(Side::Left) && filled(Side::Right));
}

} // namespace diptych
