// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/recordsample.h"

#include <QDialog>

#include <array>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QTreeWidget;

namespace diptych {

/// Asks which field of a file's records is the title, the text and so on, and shows what comes of it.
class FieldsDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a map is what was chosen before; the other fields are read by their usual names.
    FieldsDialog(const QString &file, RecordSample sample, const FieldMap &map, QWidget *parent);

    /// What differs from the usual names.
    [[nodiscard]] FieldMap map() const;

private:
    void createChoices(const FieldMap &map, QFormLayout *form);
    void createPreview();
    void showPreview();
    void useUsualNames();

    RecordSample m_sample;
    std::array<QComboBox *, choosableRoles.size()> m_choices{};
    QTreeWidget *m_preview;
    QLabel *m_remark;
    QDialogButtonBox *m_buttons;
};

} // namespace diptych
