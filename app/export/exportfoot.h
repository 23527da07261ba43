// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace diptych {

/// The lower part of a dialog that writes files: how far it is, what came of it, and the buttons.
class ExportFoot : public QWidget
{
    Q_OBJECT

public:
    /// \a open is what the button that opens the result says.
    ExportFoot(const QString &open, QWidget *parent);

    /// Shows itself once the writing takes long enough to be noticed; without a range that is told, busy.
    [[nodiscard]] QProgressBar *progress() const { return m_progress; }
    void setExportEnabled(bool enabled);

    /// Ready to write, or writing: nothing is told, and what was written before is not offered any more.
    void clear();
    /// Says what went wrong, or that it was stopped.
    void tell(const QString &message);
    /// Says what was written, and offers to open it.
    void showDone(const QString &message);

Q_SIGNALS:
    void exportWanted();
    void cancelWanted();
    void openWanted();
    void folderWanted();

private:
    QProgressBar *m_progress;
    QLabel *m_message;
    QPushButton *m_open;
    QPushButton *m_folder;
    QPushButton *m_export;
    QPushButton *m_cancel;
};

} // namespace diptych
