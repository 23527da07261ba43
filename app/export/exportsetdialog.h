// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exportsetjob.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace diptych {

class Desktop;
class ExportFoot;
class ExportForm;
class Settings;

/// Pairs that belong together: "Open comparisons (3)".
struct PairsChoice
{
    QString title;
    std::vector<Sided<ArticleSource>> pairs;
};

/// All pairs of these articles, each once, in their order.
[[nodiscard]] std::vector<Sided<ArticleSource>> allPairs(const std::vector<ArticleSource> &articles);

/// Asks which comparisons to export, how, and into which folder; writes them, one file each with an index,
/// and offers to open that. What goes wrong stands in the dialog.
class ExportSetDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a base holds what is not asked for. \a settings and \a desktop have to outlive the dialog.
    ExportSetDialog(std::vector<PairsChoice> choices, const ExportSet &base, Settings &settings,
                    Desktop &desktop, QWidget *parent = nullptr);

    void reject() override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    [[nodiscard]] const PairsChoice &choice() const;
    void followChoice();
    void start();
    void write();
    void showRunning(bool running);
    void showMessage(const QString &message);
    void showDone(const ExportSetAnswer &answer);

    std::vector<PairsChoice> m_choices;
    ExportSet m_set;
    Settings &m_settings;
    Desktop &m_desktop;
    ExportSetJob *m_job;
    ExportForm *m_form;
    QComboBox *m_pairs = nullptr;
    QLineEdit *m_path = nullptr;
    QPushButton *m_browse = nullptr;
    ExportFoot *m_foot = nullptr;
    QString m_page; ///< The index of what was written last.
};

} // namespace diptych
