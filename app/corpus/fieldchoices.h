// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/fieldmap.h"

#include <QString>
#include <QStringList>

class QComboBox;
class QDialog;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QTreeWidget;

namespace diptych {

// What the dialogs that ask for the fields of a table have in common.

/// "Title", "Text", as a label with a mnemonic.
[[nodiscard]] QString roleLabel(FieldRole role);
/// The field that has a role by its usual names; empty if none has.
[[nodiscard]] QString usualField(const QStringList &names, FieldRole role);
/// Fills a box with the names of fields and with "none", and chooses one.
void fillFieldChoice(QComboBox *box, const QStringList &names, const QString &chosen);

/// The parts of such a dialog, from its top to its bottom.
struct FieldDialogParts
{
    QLabel *question;
    QFormLayout *choices;
    QTreeWidget *preview; ///< Beside the choices: what comes of them.
    QLabel *remark;       ///< Below the preview.
    QDialogButtonBox *buttons;
};
void layOutFieldDialog(QDialog *dialog, const FieldDialogParts &parts);

} // namespace diptych
