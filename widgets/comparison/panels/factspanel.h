// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"
#include "text/range.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;

namespace diptych {

class ComparisonDocument;
struct Fact;
class FactModel;
enum class FactSelection : unsigned char;

/// What the two reports may tell differently, with both sentences side by side and each report's date;
/// quotations, numbers and names where they are asked for. A pointer for the reader, never a verdict.
class FactsPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both have to outlive the panel.
    FactsPanel(ComparisonDocument *document, FactModel *model, QWidget *parent = nullptr);

    void select(FactSelection selection);
    void focusList();
    /// A step in the reports led to a fact that may differ: its row becomes the current one.
    void follow(const Fact &fact);

Q_SIGNALS:
    /// Somebody chose a fact that may differ.
    void differenceChosen(const diptych::Fact &fact);
    /// Somebody chose a fact without a link: these stretches shall be seen. An empty one: the side has none.
    void placesWanted(const diptych::Sided<diptych::Range> &places);

private:
    void createParts();
    void createLayout();
    void connectSignals();
    void showChosen(int row);
    void showCurrent();
    void markRow(int row);
    void updateHint();

    ComparisonDocument *m_document;
    FactModel *m_model;
    QComboBox *m_selection = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_hint = nullptr;
    bool m_quiet = false; ///< The list follows the document and not the other way.
};

} // namespace diptych
