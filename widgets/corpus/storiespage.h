// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpuspage.h"
#include "corpus/heatmap.h"

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace diptych {

/// A story as the page shows it: the articles that report one event, and what they have of each other.
struct ShownStory
{
    QString label;
    std::vector<CorpusArticle> articles;
    std::vector<int> words;    ///< Of the articles.
    std::vector<float> shares; ///< As in OverlapMatrix.

    /// The share of all words that stands in one other article of the story, too, in runs of five and more:
    /// of each article that which it shares with the one that it shares most with.
    [[nodiscard]] double copied() const;
};

/// The stories of the corpus. Of the one that is chosen the pairs, those that share most first, and the map
/// of all pairs.
class StoriesPage : public CorpusPage
{
    Q_OBJECT

public:
    explicit StoriesPage(QWidget *parent = nullptr);

    /// Stories of two articles and more, of all articles of the corpus.
    void setStories(std::vector<ShownStory> stories, int articles);

Q_SIGNALS:
    void savePictureWanted(const QImage &picture);

private:
    void createList();
    void createPairs();
    void createMap();
    void createLayout();
    void connectSignals();
    void fillList();
    void filterList(const QString &phrase);
    void showStory();
    void showPairs(const ShownStory &story);
    [[nodiscard]] const ShownStory *currentStory() const;

    std::vector<ShownStory> m_stories;
    QLineEdit *m_phrase = nullptr;
    QTreeWidget *m_list = nullptr;
    QLabel *m_facts = nullptr; ///< Of the chosen story.
    QTabWidget *m_tabs = nullptr;
    QWidget *m_pairsTab = nullptr;
    QComboBox *m_order = nullptr;
    QTreeWidget *m_pairs = nullptr;
    QWidget *m_mapTab = nullptr;
    HeatMap *m_map = nullptr;
};

} // namespace diptych
