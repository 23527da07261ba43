// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpuspage.h"
#include "corpus/modules/indexmodule.h"

#include <vector>

class QLineEdit;
class QListWidget;
class QTimer;

namespace diptych {

/// Full-text search in the corpus: while one types the best hits come with the words that were found marked.
class SearchPage : public CorpusPage
{
    Q_OBJECT

public:
    /// What stands before and behind the words that were found in a snippet, as characters that no text has.
    static constexpr QChar markBegin = QChar(0xE000);
    static constexpr QChar markEnd = QChar(0xE001);
    /// Hits that are asked for; who wants more asks more narrowly.
    static constexpr int mostHits = 200;

    explicit SearchPage(QWidget *parent = nullptr);

    void setQuery(const QString &query);
    [[nodiscard]] QString query() const;
    void focusQuery();
    void setHits(const std::vector<SearchHit> &hits);
    /// What goes on beside it, such as the reading of new files; may be empty.
    void setRemark(const QString &remark);

Q_SIGNALS:
    /// The query has come to rest; it may be empty.
    void searchWanted(const QString &query);

private:
    void createLayout();
    void connectSignals();
    void updateSummary();

    QLineEdit *m_query = nullptr;
    QListWidget *m_hits = nullptr;
    QTimer *m_settle = nullptr;
    QString m_remark;
    int m_count = -1; ///< Of hits; -1 before the first answer.
};

} // namespace diptych
