// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/options.h"
#include "comparison/subject.h"
#include "report/linkfilter.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace diptych {

class ComparisonDocument;

/// What of the shared text is looked at: ready-made choices, kinds, length, quotations, moved, what may
/// differ. All of it at once and without comparing again, but for how readily other words are matched.
class FilterPanel : public QWidget
{
    Q_OBJECT

public:
    /// The document has to outlive the panel.
    explicit FilterPanel(ComparisonDocument *document, QWidget *parent = nullptr);

    /// Shows the level that the comparison is made with.
    void setLevel(RewordedLevel level);
    /// Shows what is marked: one of the ready-made choices is about that.
    void setSubject(Subject subject);

Q_SIGNALS:
    /// Statements in other words shall be matched more or less readily: that takes a new comparison.
    void levelChosen(diptych::RewordedLevel level);
    void subjectWanted(diptych::Subject subject);

private:
    void createParts();
    void createLayout();
    void connectSignals();
    void choosePreset(int index);
    void takeFilter();
    void showFilter();
    void showPreset();
    void updateCount();
    [[nodiscard]] LinkFilter filter() const;

    ComparisonDocument *m_document;
    Subject m_subject = Subject::Shared;
    QComboBox *m_preset = nullptr;
    std::map<LinkKind, QCheckBox *> m_kinds;
    QSpinBox *m_words = nullptr;
    QComboBox *m_quotations = nullptr;
    QCheckBox *m_same = nullptr;
    QCheckBox *m_moved = nullptr;
    QCheckBox *m_differing = nullptr;
    QComboBox *m_level = nullptr;
    QLabel *m_levelText = nullptr;
    QLabel *m_count = nullptr;
};

} // namespace diptych
