// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/fieldchoices.h"

#include "corpus/fields.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QTreeWidget>

#include <algorithm>

namespace diptych {

namespace {

constexpr QSize dialogSize(900, 520); // Device-independent pixels.

} // namespace

QString roleLabel(FieldRole role)
{
    switch (role) {
    case FieldRole::Title:
        return QCoreApplication::translate("diptych::FieldsDialog", "&Title:");
    case FieldRole::Body:
        return QCoreApplication::translate("diptych::FieldsDialog", "Te&xt:");
    case FieldRole::Date:
        return QCoreApplication::translate("diptych::FieldsDialog", "&Date:");
    case FieldRole::Outlet:
        return QCoreApplication::translate("diptych::FieldsDialog", "&Outlet:");
    case FieldRole::Author:
        return QCoreApplication::translate("diptych::FieldsDialog", "&Author:");
    default:
        return QCoreApplication::translate("diptych::FieldsDialog", "&Id:");
    }
}

QString usualField(const QStringList &names, FieldRole role)
{
    const auto found =
        std::ranges::find_if(names, [role](const QString &name) { return fieldRole(name) == role; });
    return found == names.end() ? QString() : *found;
}

void fillFieldChoice(QComboBox *box, const QStringList &names, const QString &chosen)
{
    box->addItem(QCoreApplication::translate("diptych::FieldsDialog", "(none)"), QString());
    for (const QString &name : names) {
        if (!name.isEmpty())
            box->addItem(name, name);
    }
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void layOutFieldDialog(QDialog *dialog, const FieldDialogParts &parts)
{
    auto *right = new QVBoxLayout;
    right->addWidget(parts.preview, 1);
    right->addWidget(parts.remark);
    auto *both = new QHBoxLayout;
    both->setSpacing(18);
    both->addLayout(parts.choices);
    both->addLayout(right, 1);
    auto *all = new QVBoxLayout(dialog);
    all->setContentsMargins(18, 16, 18, 16);
    all->setSpacing(12);
    all->addWidget(parts.question);
    all->addLayout(both, 1);
    all->addWidget(parts.buttons);
    dialog->resize(dialogSize);
}

} // namespace diptych
