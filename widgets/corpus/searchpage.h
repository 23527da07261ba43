// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpuspage.h"
#include "corpus/modules/indexmodule.h"

#include <optional>

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
    /// Hits that are ranked before any are shown. Ranking one takes 4 µs (`tests/benchmarks/listtimes`),
    /// these 20 ms; where there are more, the first ones of the index are shown until the ranks are there.
    static constexpr int rankedAtOnce = 5000;

    explicit SearchPage(QWidget *parent = nullptr);

    void setQuery(const QString &query);
    [[nodiscard]] QString query() const;
    void focusQuery();
    /// The first words of the current hit that were found, as it has them; empty if there is none.
    [[nodiscard]] QString foundWords() const;
    /// Where the current hit is among them, it stays current.
    void setHits(const SearchHits &hits);
    /// What goes on beside it, such as the reading of new files; may be empty.
    void setRemark(const QString &remark);

Q_SIGNALS:
    /// The query has come to rest; it may be empty.
    void searchWanted(const QString &query);

private:
    void createLayout();
    void connectSignals();
    void fillList();
    void updateSummary();
    [[nodiscard]] QString countText() const;

    QLineEdit *m_query = nullptr;
    QListWidget *m_hits = nullptr;
    QTimer *m_settle = nullptr;
    QString m_remark;
    std::optional<SearchHits> m_found; ///< None before the first answer.
};

} // namespace diptych
