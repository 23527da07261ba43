// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace diptych {

/// Name, version, licence, and what the program is built on.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace diptych
