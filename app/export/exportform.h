// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

#include <QVariant>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;

namespace diptych {

class Settings;

/// What every export is asked for: the format, which links, and which parts go in.
class ExportForm : public QWidget
{
    Q_OBJECT

public:
    /// Format and parts stand below each other, or side by side.
    explicit ExportForm(Qt::Orientation orientation, QWidget *parent = nullptr);

    /// Offers a choice of links beside all of them; \a meaning is what links() gives for it.
    void offerLinks(const QString &title, const QVariant &meaning);
    /// The data of the links that are chosen; invalid for all.
    [[nodiscard]] QVariant links() const;

    [[nodiscard]] ReportFormat format() const;
    /// Those that are wanted; what the format cannot leave out is among them.
    [[nodiscard]] ReportParts parts() const;

    /// The choices of the last time.
    void recall(const Settings &settings);
    void remember(Settings &settings) const;

Q_SIGNALS:
    void formatChanged();
    /// Anything is chosen otherwise, the format too.
    void changed();

private:
    void createFormats();
    void createContents();
    void createLayout(Qt::Orientation orientation);
    void followFormat();

    QGroupBox *m_formatBox = nullptr;
    QButtonGroup *m_formats = nullptr;
    QLabel *m_explanation = nullptr;
    QGroupBox *m_contents = nullptr;
    QComboBox *m_links = nullptr;
    std::vector<std::pair<ReportPart, QCheckBox *>> m_parts;
};

} // namespace diptych
