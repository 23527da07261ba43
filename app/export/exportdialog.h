// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exportchoices.h"
#include "report/report.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace diptych {

class Desktop;
class ExportFoot;
class ExportForm;
class ExportJob;
class ExportPreview;
class Settings;

/// Asks for format, what goes in, and file, shows what will come out, writes the comparison, and offers to
/// open what was written. What goes wrong stands in the dialog. Remembers format and parts.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a settings and \a desktop have to outlive it.
    ExportDialog(const ComparedPairPtr &pair, const ExportChoices &choices, Settings &settings,
                 Desktop &desktop, QWidget *parent = nullptr);

    void reject() override;

private:
    void offerLinks();
    void createWidgets();
    void createLayout();
    void connectSignals();
    [[nodiscard]] ExportContent content() const;
    void followFormat();
    void followChoice();
    void browse();
    void start();
    void write();
    void showRunning(bool running);
    void showFailure(const QString &message);
    void showDone();

    ComparedPairPtr m_pair;
    ExportChoices m_choices;
    Settings &m_settings;
    Desktop &m_desktop;
    ExportJob *m_job;
    ExportForm *m_form;
    ExportPreview *m_preview;
    QLineEdit *m_path = nullptr;
    QPushButton *m_browse = nullptr;
    ExportFoot *m_foot = nullptr;
    QString m_replaceable; ///< The path that the user has already agreed to replace.
};

} // namespace diptych
