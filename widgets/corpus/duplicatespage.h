// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpuspage.h"
#include "corpus/similar/duplicatelist.h"
#include "corpus/similar/similarclusters.h"

#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QSlider;
class QTreeWidget;
class QTreeWidgetItem;

namespace diptych {

class ScoreHistogram;

/// A line that pages put under their stories, and how many articles hold it.
struct RecurringText
{
    QString line;
    int articles = 0;
};

/// What is shown of a corpus where its near duplicates are looked for.
struct DuplicateFindings
{
    std::vector<CorpusArticle> articles;
    std::vector<DuplicateFacts> facts; ///< Of the articles.
    std::vector<SimilarPair> pairs;
    std::vector<RecurringText> boilerplate;
};

/// Groups of duplicates from a threshold on: what to keep and what could go, with the reason, for a list that
/// is saved. No article is touched.
class DuplicatesPage : public CorpusPage
{
    Q_OBJECT

public:
    explicit DuplicatesPage(QWidget *parent = nullptr);

    void setFindings(DuplicateFindings findings);
    [[nodiscard]] double threshold() const;

private:
    void createControls();
    void createContent();
    void connectSignals();
    void group();
    void showGroups();
    void showSamples();
    void compareSample(const QListWidgetItem *item);
    void compareRow(const QTreeWidgetItem *item);
    void save(bool jsonLines);

    DuplicateFindings m_findings;
    std::vector<DuplicateRow> m_rows;
    QSlider *m_threshold = nullptr; ///< In hundredths.
    QLabel *m_value = nullptr;
    ScoreHistogram *m_histogram = nullptr;
    QComboBox *m_rule = nullptr;
    QTreeWidget *m_groups = nullptr;
    QListWidget *m_samples = nullptr;
    QListWidget *m_boilerplate = nullptr;
};

} // namespace diptych
