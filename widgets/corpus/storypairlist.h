// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/shownstory.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QTreeWidget;

namespace diptych {

/// The pairs of a story, ranked by what the reader looks for: most copied, most that may differ, most new.
/// What only a comparison can tell is filled in when the pairs were compared.
class StoryPairList : public QWidget
{
    Q_OBJECT

public:
    explicit StoryPairList(QWidget *parent = nullptr);

    /// Shows these pairs. \a isCompared tells that none of them waits for a comparison any more.
    void setStory(const ShownStory &story, std::vector<StoryPair> pairs, bool isCompared);

Q_SIGNALS:
    /// Two articles, by path.
    void compareWanted(const QString &left, const QString &right);

private:
    void createList();
    void fill();

    QComboBox *m_order;
    QTreeWidget *m_list;
    std::vector<CorpusArticle> m_articles;
    std::vector<StoryPair> m_pairs;
    bool m_isCompared = false;
};

} // namespace diptych
