// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace diptych {

class Desktop;
class ExportJob;
class Settings;

/// Asks for format and file, writes the comparison, and offers to open what was written. Stays until it
/// succeeded or the user gives up; what goes wrong stands in the dialog.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a settings and \a desktop have to outlive it.
    ExportDialog(const ComparedPairPtr &pair, Settings &settings, Desktop &desktop,
                 QWidget *parent = nullptr);

    void reject() override;

private:
    void createFormats();
    void createWidgets();
    void createLayout();
    void connectSignals();
    [[nodiscard]] ReportFormat format() const;
    void followFormat();
    void browse();
    void start();
    void write();
    void showRunning(bool running);
    void showFailure(const QString &message);
    void showDone();

    ComparedPairPtr m_pair;
    Settings &m_settings;
    Desktop &m_desktop;
    ExportJob *m_job;
    QWidget *m_form = nullptr;
    QButtonGroup *m_formats = nullptr;
    QLineEdit *m_path = nullptr;
    QPushButton *m_browse = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_cancel = nullptr;
    QString m_replaceable; ///< The path that the user has already agreed to replace.
};

} // namespace diptych
