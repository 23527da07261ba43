// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/actions.h"

#include "articles/articlecolumns.h"
#include "comparison/subject.h"
#include "icons/paletteicon.h"
#include "settings.h"

#include <QAction>
#include <QActionGroup>
#include <QWidget>

namespace diptych {

Actions::Actions(QWidget *parent) : QObject(parent), m_window(parent)
{
    createFileActions();
    createEditActions();
    createViewActions();
    createThemeActions();
    createSubjectActions();
    createCompareActions();
    createPassageActions();
    createGoAndHelpActions();
    createListActions();
    createCorpusActions();
    setSingleKeys(true);
}

QAction *Actions::make(const char *name, const QString &text, const QString &icon,
                       const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    if (!icon.isEmpty())
        action->setIcon(paletteIcon(icon));
    action->setShortcuts(keys);
    // The tool tip of a button names the key, so that it is learned by the way.
    QString tip = action->iconText();
    if (!keys.isEmpty())
        tip += QStringLiteral(" (%1)").arg(keys.constFirst().toString(QKeySequence::NativeText));
    action->setToolTip(tip);
    m_window->addAction(action);
    return action;
}

void Actions::createFileActions()
{
    openFiles =
        make("openFiles", tr("&Open Files…"), QStringLiteral("open"), {QKeySequence(QKeySequence::Open)});
    openFolder =
        make("openFolder", tr("Open &Folder…"), QStringLiteral("folder"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O});
    pasteTexts = make("pasteTexts", tr("&Paste Two Texts…"), QStringLiteral("paste"), {Qt::CTRL | Qt::Key_N});
    openExample = make("openExample", tr("Open E&xample"), QStringLiteral("example"));
    clearRecent = make("clearRecent", tr("&Clear List"));
    openSession = make("openSession", tr("Open Sess&ion…"));
    saveSession = make("saveSession", tr("&Save Session"), {}, {QKeySequence(QKeySequence::Save)});
    saveSessionAs = make("saveSessionAs", tr("Save Session &As…"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_S});
    exportComparison =
        make("exportComparison", tr("&Export Comparison…"), QStringLiteral("export"), {Qt::CTRL | Qt::Key_E});
    exportSeveral = make("exportSeveral", tr("Export Se&veral…"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_E});
    printComparison =
        make("printComparison", tr("Pri&nt Comparison…"), {}, {QKeySequence(QKeySequence::Print)});
    close = make("close", tr("&Close Comparison"), QStringLiteral("close"), {Qt::CTRL | Qt::Key_W});
    closeOthers = make("closeOthers", tr("Close O&ther Comparisons"));
    quit = make("quit", tr("&Quit"), {}, {Qt::CTRL | Qt::Key_Q});
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::createEditActions()
{
    undo = make("undo", tr("&Undo"), {}, {QKeySequence(QKeySequence::Undo)});
    redo = make("redo", tr("Re&do"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    undo->setEnabled(false);
    redo->setEnabled(false);
    copy = make("copy", tr("&Copy"), {}, {QKeySequence(QKeySequence::Copy)});
    copyWithSource = make("copyWithSource", tr("Copy with &Source"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    copyMarkdown = make("copyMarkdown", tr("Copy as &Markdown Quote"), {}, {Qt::CTRL | Qt::ALT | Qt::Key_C});
    cite = make("cite", tr("C&ite the Current Passage"));
    addSingleKey(cite, Qt::Key_C);
    selectAll = make("selectAll", tr("Select &All"), {}, {QKeySequence(QKeySequence::SelectAll)});
    find = make("find", tr("&Find…"), QStringLiteral("find"), {QKeySequence(QKeySequence::Find)});
    findNext = make("findNext", tr("Find &Next"), {}, {Qt::Key_F3, Qt::CTRL | Qt::Key_G});
    findPrevious = make("findPrevious", tr("Find &Previous"), {},
                        {Qt::SHIFT | Qt::Key_F3, Qt::CTRL | Qt::SHIFT | Qt::Key_G});
    findInOther = make("findInOther", tr("Find in the &Other Report"), {}, {Qt::CTRL | Qt::ALT | Qt::Key_F});
    filterArticles = make("filterArticles", tr("Filter A&rticles"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_F});
}

void Actions::createViewActions()
{
    articleList =
        make("articleList", tr("&Article List"), QStringLiteral("list"), {Qt::Key_F9, Qt::CTRL | Qt::Key_B});
    articleList->setCheckable(true);
    // Ctrl+= is Ctrl++ without the shift key that many keyboards need for it.
    zoomIn = make("zoomIn", tr("Zoom &In"), QStringLiteral("zoom-in"),
                  {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    zoomOut = make("zoomOut", tr("Zoom &Out"), QStringLiteral("zoom-out"), {Qt::CTRL | Qt::Key_Minus});
    zoomReset = make("zoomReset", tr("&Normal Size"), {}, {Qt::CTRL | Qt::Key_0});
    followScrolling =
        make("followScrolling", tr("&Scroll Both Reports Together"), {}, {Qt::CTRL | Qt::Key_L});
    followScrolling->setCheckable(true);
    singleKeys = make("singleKeys", tr("Single &Keys, Such as N and P"));
    singleKeys->setCheckable(true);
    fullScreen = make("fullScreen", tr("&Full Screen"), {}, {Qt::Key_F11});
    fullScreen->setCheckable(true);
}

void Actions::createThemeActions()
{
    themes = new QActionGroup(this);
    const auto theme = [this](const char *name, const QString &text, ThemeChoice choice) {
        QAction *action = make(name, text);
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        themes->addAction(action);
    };
    theme("themeSystem", tr("As the S&ystem"), ThemeChoice::System);
    theme("themeLight", tr("&Light"), ThemeChoice::Light);
    theme("themeDark", tr("&Dark"), ThemeChoice::Dark);
    theme("themeHighContrast", tr("&High Contrast"), ThemeChoice::HighContrast);
}

void Actions::createSubjectActions()
{
    subjects = new QActionGroup(this);
    const auto subject = [this](const char *name, const QString &text, Subject value, Qt::Key key) {
        QAction *action = make(name, text);
        action->setCheckable(true);
        action->setChecked(value == Subject::Shared);
        action->setData(static_cast<int>(value));
        addSingleKey(action, key);
        subjects->addAction(action);
    };
    subject("subjectShared", tr("What Is &Shared"), Subject::Shared, Qt::Key_1);
    subject("subjectOnlyLeft", tr("Only in &A"), Subject::OnlyLeft, Qt::Key_2);
    subject("subjectOnlyRight", tr("Only in &B"), Subject::OnlyRight, Qt::Key_3);
    subject("subjectEverything", tr("&Everything"), Subject::Everything, Qt::Key_4);
}

void Actions::setSingleKeys(bool on)
{
    singleKeys->setChecked(on);
    for (const auto &[action, key] : std::as_const(m_singleKeys)) {
        QList<QKeySequence> keys = action->shortcuts();
        keys.removeAll(key);
        if (on)
            keys.append(key);
        action->setShortcuts(keys);
    }
}

void Actions::createCompareActions()
{
    nextPassage = make("nextPassage", tr("&Next Passage"), QStringLiteral("next"), {Qt::ALT | Qt::Key_Down});
    previousPassage =
        make("previousPassage", tr("&Previous Passage"), QStringLiteral("previous"), {Qt::ALT | Qt::Key_Up});
    nextDifference = make("nextDifference", tr("Next &Fact That May Differ"), QStringLiteral("fact-next"),
                          {Qt::ALT | Qt::Key_PageDown});
    previousDifference = make("previousDifference", tr("Previous Fact &That May Differ"),
                              QStringLiteral("fact-previous"), {Qt::ALT | Qt::Key_PageUp});
    lookNearest = make("lookNearest", tr("&Look for the Nearest Sentence"));
    addSingleKey(lookNearest, Qt::Key_L);
    addSingleKey(nextPassage, Qt::Key_N);
    addSingleKey(previousPassage, Qt::Key_P);
    addSingleKey(nextDifference, Qt::Key_D);
    addSingleKey(previousDifference, Qt::SHIFT | Qt::Key_D);
    swapSides = make("swapSides", tr("&Swap Sides"), QStringLiteral("swap"), {Qt::CTRL | Qt::Key_J});
    compareSelected =
        make("compareSelected", tr("&Compare Selected"), QStringLiteral("compare"), {Qt::CTRL | Qt::Key_D});
    compareWith = make("compareWith", tr("Compare &With…"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_D});
    oneToMany = make("oneToMany", tr("One to &Many"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_M});
    oneToMany->setToolTip(tr("How many of the other selected reports tell each sentence of the first one"));
    options =
        make("options", tr("What Counts as &Equal…"), QStringLiteral("options"), {Qt::CTRL | Qt::Key_Comma});
    encoder = make("encoder", tr("Sentence Enco&der…"));
}

void Actions::createPassageActions()
{
    passageList = make("passageList", tr("&Passage List"), QStringLiteral("passages"),
                       {Qt::CTRL | Qt::SHIFT | Qt::Key_P});
    factsPanel =
        make("factsPanel", tr("Fa&cts"), QStringLiteral("facts"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A});
    alignedTable =
        make("alignedTable", tr("&Table of Both Reports"), QStringLiteral("table"), {Qt::CTRL | Qt::Key_T});
    filterPanel =
        make("filterPanel", tr("Fi&lters"), QStringLiteral("filter"), {Qt::CTRL | Qt::SHIFT | Qt::Key_L});
    for (QAction *panel : {passageList, factsPanel, alignedTable, filterPanel})
        panel->setCheckable(true);
    bookmark = make("bookmark", tr("&Bookmark"));
    bookmark->setCheckable(true);
    addSingleKey(bookmark, Qt::Key_B);
    note = make("note", tr("&Note…"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_N});
    leaveOut = make("leaveOut", tr("Leave &Out of Exports"));
    leaveOut->setCheckable(true);
    reject = make("reject", tr("&Reject: Not the Same"));
    addSingleKey(reject, Qt::Key_X);
    linkSelected = make("linkSelected", tr("&Link the Selected Words"), {}, {Qt::CTRL | Qt::Key_K});
    noteWords = make("noteWords", tr("Note on the Selected &Words…"), {}, {Qt::CTRL | Qt::ALT | Qt::Key_N});
    bookmarkArticle =
        make("bookmarkArticle", tr("Bookmark the &Article"), {}, {Qt::CTRL | Qt::ALT | Qt::Key_B});
    bookmarkArticle->setCheckable(true);
    noteArticle = make("noteArticle", tr("Note on the Ar&ticle…"));
}

void Actions::createGoAndHelpActions()
{
    back = make("back", tr("&Back"), QStringLiteral("back"), {Qt::ALT | Qt::Key_Left});
    forward = make("forward", tr("&Forward"), QStringLiteral("forward"), {Qt::ALT | Qt::Key_Right});
    otherReport = make("otherReport", tr("&Other Report"), {}, {Qt::Key_F6});
    nextTab =
        make("nextTab", tr("&Next Comparison"), {}, {Qt::CTRL | Qt::Key_PageDown, Qt::CTRL | Qt::Key_Tab});
    previousTab = make("previousTab", tr("&Previous Comparison"), {},
                       {Qt::CTRL | Qt::Key_PageUp, Qt::CTRL | Qt::SHIFT | Qt::Key_Tab});
    startPage = make("startPage", tr("&Start Page"), {}, {Qt::ALT | Qt::Key_Home});
    shortcuts = make("shortcuts", tr("&Keyboard Shortcuts"), {}, {Qt::Key_F1});
    about = make("about", tr("&About Diptych"));
    about->setMenuRole(QAction::AboutRole);
    cancel = make("cancel", tr("Stop What Is Under Way"), QStringLiteral("close"), {Qt::Key_Escape});
    cancel->setEnabled(false); // Only then does Esc reach what else wants it.
}

void Actions::createListActions()
{
    readArticle = make("readArticle", tr("&Read"), QStringLiteral("article"));
    showInFolder = make("showInFolder", tr("Show in &Folder"), QStringLiteral("folder"));
    copyPath = make("copyPath", tr("Copy Pat&h"));
    openElsewhere = make("openElsewhere", tr("&Open in Another Program"), QStringLiteral("open"));
    copyCitation = make("copyCitation", tr("Copy C&itation"));
}

void Actions::createCorpusActions()
{
    searchCorpus = make("searchCorpus", tr("&Search in All Articles…"), QStringLiteral("find"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_H});
    findInCorpus = make("findInCorpus", tr("Find the Selected &Words in All Articles"), {},
                        {Qt::CTRL | Qt::ALT | Qt::Key_H});
    similarPage = make("similarPage", tr("Articles That Share &Text"), {}, {Qt::CTRL | Qt::ALT | Qt::Key_1});
    duplicatesPage = make("duplicatesPage", tr("&Duplicates"), {}, {Qt::CTRL | Qt::ALT | Qt::Key_2});
    storiesPage = make("storiesPage", tr("St&ories"), {}, {Qt::CTRL | Qt::ALT | Qt::Key_3});
    neighbourPanel = make("neighbourPanel", tr("Si&milar Articles"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_I});
    neighbourPanel->setCheckable(true);
    pinArticle = make("pinArticle", tr("Compare Ot&hers with This"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_K});
    pinArticle->setCheckable(true);
    markReviewed = make("markReviewed", tr("Re&viewed"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_V});
    markReviewed->setCheckable(true);
    textEncoding = make("textEncoding", tr("Text &Encoding…"));
    recordFields = make("recordFields", tr("Fie&lds of the File…"));
    joinMetadata = make("joinMetadata", tr("Table of Met&adata…"));
    articleTable = make("articleTable", tr("As a Ta&ble"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_B});
    articleTable->setCheckable(true);
    groupings = new QActionGroup(this);
    const auto group = [this](const char *name, const QString &text, ArticleGrouping grouping) {
        QAction *action = make(name, text);
        action->setCheckable(true);
        action->setChecked(grouping == ArticleGrouping::None);
        action->setData(static_cast<int>(grouping));
        groupings->addAction(action);
    };
    group("groupNone", tr("&Nothing"), ArticleGrouping::None);
    group("groupStory", tr("&Story"), ArticleGrouping::Story);
    group("groupFolder", tr("&Folder"), ArticleGrouping::Folder);
    group("groupOutlet", tr("&Outlet"), ArticleGrouping::Outlet);
    group("groupDate", tr("&Date"), ArticleGrouping::Date);
}

} // namespace diptych
