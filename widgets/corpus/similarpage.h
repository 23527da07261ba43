// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpuspage.h"
#include "corpus/similar/similar.h"

#include <vector>

class QLineEdit;

namespace diptych {

class PairModel;

/// All pairs of articles of the corpus that share text.
class SimilarPage : public CorpusPage
{
    Q_OBJECT

public:
    explicit SimilarPage(QWidget *parent = nullptr);

    void setPairs(std::vector<CorpusArticle> articles, std::vector<SimilarPair> pairs);

private:
    void createLayout();
    void connectSignals();
    void compareRow(const QModelIndex &index);
    [[nodiscard]] QByteArray table() const;

    PairModel *m_model;
    QLineEdit *m_phrase = nullptr;
    QTreeView *m_table = nullptr;
};

} // namespace diptych
