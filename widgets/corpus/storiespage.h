// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/heatmap.h"
#include "corpus/shownstory.h"

#include <QHash>

#include <vector>

class QLabel;
class QLineEdit;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace diptych {

class StoryPairList;

/// The stories of the corpus. Of the one that is chosen the ranked pairs, and the map of all pairs.
class StoriesPage : public CorpusPage
{
    Q_OBJECT

public:
    explicit StoriesPage(QWidget *parent = nullptr);

    /// Stories of two articles and more, of all articles of the corpus.
    void setStories(std::vector<ShownStory> stories, int articles);
    /// The pairs of the story with this label, compared.
    void setCompared(const QString &label, std::vector<StoryPair> pairs);

Q_SIGNALS:
    void savePictureWanted(const QImage &picture);
    /// These pairs of the story that is shown are to be compared; the last call alone counts.
    void pairsWanted(const diptych::ShownStory &story, const std::vector<diptych::StoryPair> &pairs);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createList();
    void createMap();
    void createLayout();
    void connectSignals();
    void fillList();
    void filterList(const QString &phrase);
    void showStory();
    void showPairs(const ShownStory &story);
    [[nodiscard]] const ShownStory *currentStory() const;

    std::vector<ShownStory> m_stories;
    QHash<QString, std::vector<StoryPair>> m_compared; ///< By the story's label.
    QLineEdit *m_phrase = nullptr;
    QTreeWidget *m_list = nullptr;
    QLabel *m_facts = nullptr; ///< Of the chosen story.
    QTabWidget *m_tabs = nullptr;
    StoryPairList *m_pairs = nullptr;
    QWidget *m_mapTab = nullptr;
    HeatMap *m_map = nullptr;
};

} // namespace diptych
