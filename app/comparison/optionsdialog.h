// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/options.h"

#include <QDialog>

#include <utility>
#include <vector>

class QCheckBox;
class QLayout;
class QSpinBox;

namespace diptych {

/// What counts as equal when two reports are compared. Every change is told at once, so that the comparison
/// behind the dialog follows.
class OptionsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OptionsDialog(const CompareOptions &options, QWidget *parent = nullptr);

    [[nodiscard]] CompareOptions options() const;
    /// Shows options that were chosen elsewhere.
    void setOptions(const CompareOptions &options);

Q_SIGNALS:
    void optionsChanged(const diptych::CompareOptions &options);

private:
    /// The check boxes with an example each.
    [[nodiscard]] QLayout *createIgnored();
    void createLayout();
    void fillIn(const CompareOptions &options);
    void tell();

    CompareOptions m_rest; ///< Carries the options that this dialog does not offer.
    std::vector<std::pair<Ignore, QCheckBox *>> m_ignored;
    QSpinBox *m_minWords = nullptr;
};

} // namespace diptych
