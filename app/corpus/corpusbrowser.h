// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"

#include <QObject>
#include <QStringList>

#include <vector>

class QWidget;

namespace diptych {

class ArticleModel;
class ArticlesPane;
class CorpusLoader;

/// The open corpus: its list, what loads it, and the pane that shows it.
class CorpusBrowser : public QObject
{
    Q_OBJECT

public:
    /// The pane becomes a child of \a paneParent.
    explicit CorpusBrowser(QWidget *paneParent);

    /// Lists these files and folders in the place of what is listed.
    void open(const QStringList &paths);
    /// Lists the same anew, and leaves what is shown.
    void reopen();
    /// Lists these files beside what is listed; it does not make them a corpus that was opened.
    void list(const QStringList &files);
    /// Adds what was read elsewhere.
    void append(std::vector<ArticleEntry> entries);
    /// Stops loading and empties the list.
    void close();
    /// Something was chosen: the first article that is read will not be announced any more.
    void passOverFirst() { m_announceFirst = false; }
    /// Reads these rows before all others; wantedRead() tells. Whether one of them was not read yet.
    bool readFirst(const std::vector<ArticleEntry> &rows);

    /// The files and folders that were opened, absolute; empty if the list only holds what was shown.
    [[nodiscard]] const QStringList &corpus() const { return m_corpus; }
    /// The same as they were given, which is how their articles are named.
    [[nodiscard]] const QStringList &given() const { return m_given; }
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] ArticleModel *model() const { return m_model; }
    [[nodiscard]] ArticlesPane *pane() const { return m_pane; }
    [[nodiscard]] CorpusLoader *loader() const { return m_loader; }

Q_SIGNALS:
    /// The first article of a corpus that could be read, as soon as it is.
    void firstRead(const diptych::ArticleEntry &entry);
    /// The rows were read that readFirst() was asked for last.
    void wantedRead();
    /// All is loaded; \a anything tells whether there is an article that can be read.
    void loaded(bool anything);

private:
    [[nodiscard]] QStringList stillPending(const QStringList &files) const;
    void announceFirst();
    void takeBatch(const std::vector<ArticleEntry> &entries);
    void takeEnd();

    ArticleModel *m_model;
    CorpusLoader *m_loader;
    ArticlesPane *m_pane;
    QStringList m_corpus;
    QStringList m_given;
    QStringList m_wanted; ///< What readFirst() was asked for.
    int m_firstRow = 0;   ///< The rows before it cannot be read.
    bool m_announceFirst = false;
};

} // namespace diptych
