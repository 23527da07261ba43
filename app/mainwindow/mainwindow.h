// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "compare/comparedpair.h"
#include "result.h"
#include "settings.h"

#include <QMainWindow>
#include <QPointer>

#include <optional>

class QLabel;
class QSplitter;

namespace diptych {

class Actions;
class ArticleList;
class ArticleMarks;
class ArticlesPane;
class CorpusBrowser;
class CorpusTools;
class CorpusWatcher;
class Desktop;
class NoticeBar;
class OptionsDialog;
class Panels;
class Readings;
class RecentMenu;
class Sessions;
class StatusProgress;
class StepCounters;
class Theme;
class Viewer;
struct ExportChoices;
struct PairsChoice;

/// The window: the article list, the viewer beside it, menus and bars, and the wires between them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All three have to outlive the window.
    MainWindow(Settings &settings, Desktop &desktop, Theme &theme, QWidget *parent = nullptr);

    /// Files and folders as the user gave them: exactly two files are compared, a session is opened, anything
    /// else is listed.
    void openPaths(const QStringList &paths);
    void openCorpus(const QStringList &paths);
    void compareFiles(const Sided<QString> &paths);
    void openExample();
    void showPastePage();

    /// Nothing is being read or compared.
    [[nodiscard]] bool isIdle() const;
    /// Why what was asked for is not shown.
    [[nodiscard]] const std::optional<Failure> &failure() const;
    [[nodiscard]] const Actions &actions() const { return *m_actions; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void createActions();
    void createLayout();
    void connectSignals();
    void connectFileActions();
    void connectEditActions();
    void connectViewActions();
    void connectCompareActions();
    void connectListActions();
    void connectViewer();
    void connectLoader();
    void createPanels();
    void createCorpusTools();
    void createWatcher();
    void createSessions();
    void createReadings();
    void restore();

    void takeLoaded(bool anything);
    void takePair(const ComparedPairPtr &pair);
    void takeFailure();
    /// Files were added, changed or removed.
    void takeChanges(const std::vector<ArticleEntry> &entries, const QStringList &changed);
    [[nodiscard]] QStringList shownFiles() const;
    void showSelected();
    /// To read it, or beside the pinned article.
    void showOne(const ArticleEntry &entry);
    void readSelected();
    void compareSelected();
    void compareWith();
    void compareOneToMany();
    void compareWithFile(const ArticleSource &left);
    void compareSources(const Sided<ArticleSource> &sources);
    void closeShown();
    void exportComparison();
    void exportSeveral();
    void printComparison();
    void showOptions();
    void showEncoder();
    /// Says once, and not at the first start, that there is a sentence encoder to be had.
    void offerEncoder(const Sided<ArticlePtr> &articles);
    void askForFiles();
    void askForFolder();
    void openRecent(const RecentItem &item);
    void continueLast();
    void refreshRecent();
    void setListVisible(bool visible);
    /// A comparison has the whole window, unless the user wants the list beside it.
    void foldList();
    void updateTask();
    void showStatus(const QString &text);
    void cancelWork();
    void updateShown();
    void updateActions();
    void updateCounters();
    void takeText(const QString &text);
    [[nodiscard]] ExportChoices choicesForExport() const;
    /// The pairs that can be exported together: what is open, what is selected, each story.
    [[nodiscard]] std::vector<PairsChoice> pairsForExport() const;
    /// What "Compare with" starts from: the selected article, else the one that is shown.
    [[nodiscard]] std::optional<ArticleEntry> currentArticle() const;
    [[nodiscard]] LastSession session() const;

    Settings &m_settings;
    Desktop &m_desktop;
    Theme &m_theme;
    Actions *m_actions = nullptr;
    CorpusBrowser *m_corpus = nullptr;
    QSplitter *m_splitter = nullptr;
    ArticlesPane *m_articles = nullptr;
    Viewer *m_viewer = nullptr;
    NoticeBar *m_notice = nullptr;
    QLabel *m_status = nullptr; ///< What is said about the shown page when there is nothing else to say.
    StepCounters *m_counters = nullptr;
    Panels *m_panels = nullptr;
    ArticleList *m_list = nullptr;
    CorpusTools *m_tools = nullptr;
    CorpusWatcher *m_watcher = nullptr;
    StatusProgress *m_progress = nullptr;
    RecentMenu *m_recent = nullptr;
    Sessions *m_sessions = nullptr;
    Readings *m_readings = nullptr;
    ArticleMarks *m_marks = nullptr;
    QPointer<OptionsDialog> m_optionsDialog;
    bool m_listWanted = false; ///< The user opened the list beside a comparison.
    bool m_listFolded = false; ///< A comparison folded it away; what comes next brings it back.
    QString m_viewerTask;      ///< What is under way, empty if nothing is.
    QString m_loaderTask;
    QString m_toolsTask;
};

} // namespace diptych
