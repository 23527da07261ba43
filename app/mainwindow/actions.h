// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>

#include <utility>

class QAction;
class QActionGroup;

namespace diptych {

/// Everything that can be done by menu, bar or key: texts, icons and shortcuts. What they do is connected by
/// the window.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// \a parent is the window; shortcuts work in all of it.
    explicit Actions(QWidget *parent);

    // File
    QAction *openFiles = nullptr;
    QAction *openFolder = nullptr;
    QAction *pasteTexts = nullptr;
    QAction *openExample = nullptr;
    QAction *clearRecent = nullptr;
    QAction *openSession = nullptr;
    QAction *saveSession = nullptr;
    QAction *saveSessionAs = nullptr;
    QAction *exportComparison = nullptr;
    QAction *exportSeveral = nullptr;
    QAction *printComparison = nullptr;
    QAction *close = nullptr;
    QAction *closeOthers = nullptr;
    QAction *quit = nullptr;
    // Edit
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *copy = nullptr;
    QAction *copyWithSource = nullptr;
    QAction *copyMarkdown = nullptr;
    QAction *cite = nullptr;
    QAction *selectAll = nullptr;
    QAction *find = nullptr;
    QAction *findNext = nullptr;
    QAction *findPrevious = nullptr;
    QAction *findInOther = nullptr;
    QAction *filterArticles = nullptr;
    // View
    QAction *articleList = nullptr;
    QAction *zoomIn = nullptr;
    QAction *zoomOut = nullptr;
    QAction *zoomReset = nullptr;
    QAction *followScrolling = nullptr;
    QActionGroup *themes = nullptr;   ///< Each action's data is a ThemeChoice.
    QActionGroup *subjects = nullptr; ///< Each action's data is a Subject.
    QAction *singleKeys = nullptr;
    QAction *passageList = nullptr;
    QAction *factsPanel = nullptr;
    QAction *filterPanel = nullptr;
    QAction *alignedTable = nullptr;
    QAction *fullScreen = nullptr;
    // Articles
    QAction *articleTable = nullptr;
    QActionGroup *groupings = nullptr; ///< Each action's data is an ArticleGrouping.
    QAction *searchCorpus = nullptr;
    QAction *findInCorpus = nullptr;
    QAction *similarPage = nullptr;
    QAction *duplicatesPage = nullptr;
    QAction *storiesPage = nullptr;
    QAction *neighbourPanel = nullptr;
    QAction *pinArticle = nullptr;
    QAction *markReviewed = nullptr;
    QAction *textEncoding = nullptr;
    QAction *recordFields = nullptr;
    QAction *joinMetadata = nullptr;
    // Compare
    QAction *nextPassage = nullptr;
    QAction *previousPassage = nullptr;
    QAction *nextDifference = nullptr;
    QAction *previousDifference = nullptr;
    QAction *lookNearest = nullptr;
    QAction *swapSides = nullptr;
    QAction *compareSelected = nullptr;
    QAction *compareWith = nullptr;
    QAction *oneToMany = nullptr;
    QAction *options = nullptr;
    QAction *encoder = nullptr;
    // Passage
    QAction *bookmark = nullptr;
    QAction *note = nullptr;
    QAction *leaveOut = nullptr;
    QAction *reject = nullptr;
    QAction *linkSelected = nullptr;
    QAction *bookmarkArticle = nullptr;
    QAction *noteArticle = nullptr;
    QAction *noteWords = nullptr;
    // Go
    QAction *back = nullptr;
    QAction *forward = nullptr;
    QAction *otherReport = nullptr;
    QAction *nextTab = nullptr;
    QAction *previousTab = nullptr;
    QAction *startPage = nullptr;
    // Help
    QAction *shortcuts = nullptr;
    QAction *about = nullptr;
    // In the list's own menu
    QAction *readArticle = nullptr;
    QAction *showInFolder = nullptr;
    QAction *copyPath = nullptr;
    QAction *openElsewhere = nullptr;
    QAction *copyCitation = nullptr;
    /// Stops what is under way.
    QAction *cancel = nullptr;

    /// Whether letters and digits alone do something, beside the keys with Ctrl and Alt. Some people meet
    /// them by accident, and speech input does.
    void setSingleKeys(bool on);

private:
    void createFileActions();
    void createEditActions();
    void createViewActions();
    void createThemeActions();
    void createSubjectActions();
    void createCompareActions();
    void createPassageActions();
    void createGoAndHelpActions();
    void createListActions();
    void createCorpusActions();
    QAction *make(const char *name, const QString &text, const QString &icon = {},
                  const QList<QKeySequence> &keys = {});

    /// A key without Ctrl or Alt, which can be turned off.
    void addSingleKey(QAction *action, const QKeySequence &key) { m_singleKeys.append({action, key}); }

    QWidget *m_window;
    QList<std::pair<QAction *, QKeySequence>> m_singleKeys;
};

} // namespace diptych
