// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/shortcutsdialog.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>

namespace diptych {

namespace {

constexpr int rowHeight = 26; // Device-independent pixels.

/// A text of a menu without its mnemonic's sign and without the dots.
QString plain(const QAction *action)
{
    return action->iconText();
}

QString keysOf(const QAction *action)
{
    QStringList keys;
    const QList<QKeySequence> shortcuts = action->shortcuts();
    for (const QKeySequence &shortcut : shortcuts)
        keys << shortcut.toString(QKeySequence::NativeText);
    //: Between two keys that do the same: "F9 or Ctrl+B"
    return keys.join(ShortcutsDialog::tr(" or "));
}

void addActions(QTreeWidgetItem *group, const QMenu *menu)
{
    const QList<QAction *> actions = menu->actions();
    for (const QAction *action : actions) {
        if (action->menu())
            addActions(group, action->menu());
        else if (!action->shortcuts().isEmpty())
            (new QTreeWidgetItem(group, {plain(action), keysOf(action)}))->setSizeHint(0, {0, rowHeight});
    }
}

void addMenu(QTreeWidget *tree, const QAction *head)
{
    auto *group = new QTreeWidgetItem(tree, {plain(head), {}});
    QFont strong = tree->font();
    strong.setWeight(QFont::DemiBold);
    group->setFont(0, strong);
    group->setFlags(Qt::ItemIsEnabled);
    addActions(group, head->menu());
    group->setSizeHint(0, {0, rowHeight + 8});
    group->setExpanded(true);
    group->setHidden(group->childCount() == 0);
}

/// Keys that belong to the reports themselves, not to a menu.
void addTextKeys(QTreeWidget *tree, const QTreeWidgetItem *like)
{
    auto *group = new QTreeWidgetItem(tree, {ShortcutsDialog::tr("In a report of a comparison"), {}});
    group->setFont(0, like->font(0));
    group->setFlags(Qt::ItemIsEnabled);
    group->setSizeHint(0, like->sizeHint(0));
    const auto add = [group](const QString &what, const QKeySequence &key) {
        auto *row = new QTreeWidgetItem(group, {what, key.toString(QKeySequence::NativeText)});
        row->setSizeHint(0, {0, rowHeight});
    };
    add(ShortcutsDialog::tr("Bring the twin level; again: the next twin"), Qt::Key_Return);
    add(ShortcutsDialog::tr("Let go of the current passage"), Qt::Key_Escape);
    add(ShortcutsDialog::tr("One page on"), Qt::Key_Space);
    add(ShortcutsDialog::tr("One page back"), Qt::SHIFT | Qt::Key_Space);
    group->setExpanded(true);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar *menus, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *tree = new QTreeWidget(this);
    tree->setObjectName(QStringLiteral("shortcutsList"));
    tree->setAccessibleName(tr("Keyboard shortcuts"));
    tree->setColumnCount(2);
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->setItemsExpandable(false);
    tree->setIndentation(14);
    tree->setFocusPolicy(Qt::ClickFocus); // Nothing to choose: the keyboard starts at the button.
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    const QList<QAction *> heads = menus->actions();
    for (const QAction *head : heads)
        addMenu(tree, head);
    addTextKeys(tree, tree->topLevelItem(0));
    tree->header()->setStretchLastSection(true);
    tree->setColumnWidth(0, 320);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(18, 16, 18, 16);
    all->setSpacing(12);
    all->addWidget(tree, 1);
    all->addWidget(buttons);
    resize(560, 620);
}

} // namespace diptych
