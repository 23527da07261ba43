// SPDX-License-Identifier: GPL-3.0-or-later
// Works the real window: menus, keys, clicks, drops.
#include "actions.h"
#include "comparison/comparisonview.h"
#include "fakedesktop.h"
#include "ferrytexts.h"
#include "mainwindow.h"
#include "reading/articlepane.h"
#include "report/evidence.h"
#include "testfolder.h"
#include "theme.h"

#include <QAccessible>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace diptych;

namespace {

const QByteArray bakery =
    "Bakery wins prize\n\nA small bakery in the hills has won a national award for its rye bread.\n";

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void startsOnTheStartPage();
    void folderIsListedAndItsFirstArticleShown();
    void selectingTwoComparesThemInTheOrderOfTheClicks();
    void filesThatCannotBeReadAreListedAndNotCompared();
    void nothingReadableIsSaidCalmly();
    void twoFilesFoldTheListAndCompare();
    void missingFileIsSaidAndTheOtherListed();
    void droppingTwoFilesComparesThem();
    void droppingAFolderListsIt();
    void droppedTextGoesToThePastePage();
    void pastedTextsAreCompared();
    void exampleOpensAtTheTopOfBothReports();
    void stepsAreCountedInTheBar();
    void panelsOpenByTheirButtons();
    void passagesAreSteppedThroughByMenuAndKey();
    void singleKeysWorkAndCanBeTurnedOff();
    void theOtherReportIsOneKeyAway();
    void findSearchesBothReportsWithOneCounter();
    void selectedWordsAreFoundInTheOtherReport();
    void aNearSentenceBecomesALinkByEnter();
    void sidesAreSwappedAndTheCurrentPassageKept();
    void reportAgainstItselfAndEmptyOneWork();
    void backAndForwardWalkTheShownPlaces();
    void compareWithAsksForAPartner();
    void longWorkShowsASignAndEscStopsIt();
    void optionsAreAppliedAtOnce();
    void zoomIsSharedAndRemembered();
    void exportWritesWhatIsShown();
    void exportSaysPlainlyWhatFails();
    void exportAsksBeforeItReplaces();
    void exportNeverWritesToAReport();
    void recentItemsOpenAgainAndCanBeForgotten();
    void closedWindowOffersToContinue();
    void themeChangesAtOnce();
    void closingAComparisonLeadsBackToTheList();
    void listFoldsAwayByKey();
    void everyMenuHasMnemonicsWithoutClashes();
    void shortcutsAreUniqueAndListed();
    void listActionsWorkOnTheSelection();
    void windowMirrorsForScriptsFromTheRight();
    void whatHasAMeaningHasAnAccessibleName();

private:
    void openWindow();
    void click(int row, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QLatin1StringView(name));
    }
    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] ComparisonView *view() const { return find<ComparisonView>("comparisonView"); }
    [[nodiscard]] bool showsPair() const { return m_window->isIdle() && view()->isVisible(); }
    [[nodiscard]] QString leftFile() const
    {
        return QFileInfo(view()->pair()->articles[Side::Left]->path).fileName();
    }
    [[nodiscard]] QString shownArticle() const;
    void drop(const QMimeData &data);
    void openPair();
    [[nodiscard]] QString message() const { return find<QLabel>("messageText")->text(); }

    std::unique_ptr<TestFolder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FakeDesktop> m_desktop;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    qputenv("SOURCE_DATE_EPOCH", "1700000000"); // Every export is made at the same time.
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");      // The desktop's own preference is none of a test's business.
    QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
}

void TestMainWindow::init()
{
    m_folder = std::make_unique<TestFolder>();
    m_store =
        std::make_unique<QSettings>(m_folder->path(QStringLiteral(".settings.ini")), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_settings->setSystemWasDark(false);
    m_desktop = std::make_unique<FakeDesktop>();
    m_theme = std::make_unique<Theme>(*m_settings);
    openWindow();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_desktop.reset();
    m_settings.reset();
    m_store.reset();
    m_folder.reset();
}

void TestMainWindow::openWindow()
{
    m_window = std::make_unique<MainWindow>(*m_settings, *m_desktop, *m_theme);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::click(int row, Qt::KeyboardModifiers modifiers)
{
    auto *list = find<QTreeView>("Articles");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers,
                      list->visualRect(list->model()->index(row, 0)).center());
}

QString TestMainWindow::shownArticle() const
{
    auto *pane = find<ArticlePane>("articlePane");
    return pane->isVisible() && pane->article() ? QFileInfo(pane->article()->path).fileName() : QString();
}

void TestMainWindow::drop(const QMimeData &data)
{
    const QPoint middle = m_window->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(find<QWidget>("dropOverlay")->isVisible());
    QDropEvent event(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &event);
    QVERIFY(event.isAccepted());
    QCOMPARE(event.dropAction(), Qt::CopyAction);
    QVERIFY(!find<QWidget>("dropOverlay")->isVisible());
}

void TestMainWindow::openPair()
{
    const QString left = m_folder->write(QStringLiteral("ferry.txt"), ferry);
    const QString right = m_folder->write(QStringLiteral("echo.txt"), echo);
    m_window->openPaths({left, right});
    QTRY_VERIFY(showsPair());
}

void TestMainWindow::startsOnTheStartPage()
{
    QVERIFY(find<QWidget>("startPage")->isVisible());
    QVERIFY(!find<QTreeView>("Articles")->isVisible());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Diptych"));
    QVERIFY(!action("exportComparison")->isEnabled());
    QVERIFY(!action("nextPassage")->isEnabled());
    QVERIFY(!action("close")->isEnabled());
}

void TestMainWindow::folderIsListedAndItsFirstArticleShown()
{
    m_folder->write(QStringLiteral("a.txt"), bakery);
    m_folder->write(QStringLiteral("b.txt"), ferry);
    m_desktop->folder = m_folder->path();
    action("openFolder")->trigger();
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    QVERIFY(find<QTreeView>("Articles")->isVisible());
    QCOMPARE(find<QTreeView>("Articles")->model()->rowCount(), 2);
    QTest::keyClick(find<QTreeView>("Articles"), Qt::Key_Down);
    QTRY_COMPARE(shownArticle(), QStringLiteral("b.txt"));
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Ferry runs aground off Hallinsund")));
}

void TestMainWindow::selectingTwoComparesThemInTheOrderOfTheClicks()
{
    m_folder->write(QStringLiteral("a.txt"), ferry);
    m_folder->write(QStringLiteral("b.txt"), bakery);
    m_folder->write(QStringLiteral("c.txt"), echo);
    m_window->openPaths({m_folder->path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    click(2);
    QTRY_COMPARE(shownArticle(), QStringLiteral("c.txt"));
    click(0, Qt::ControlModifier);
    QTRY_VERIFY(showsPair());
    QCOMPARE(leftFile(), QStringLiteral("c.txt"));
    QVERIFY(!view()->pair()->comparison.links.empty());
    // The comparison has the whole window; the list comes back by its key, or with what is no comparison.
    QVERIFY(!find<QTreeView>("Articles")->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QVERIFY(find<QTreeView>("Articles")->isVisible());
    click(1, Qt::ControlModifier);
    QTRY_VERIFY(find<QWidget>("messagePage")->isVisible());
}

void TestMainWindow::filesThatCannotBeReadAreListedAndNotCompared()
{
    m_folder->write(QStringLiteral("a.txt"), ferry);
    m_folder->write(QStringLiteral("b.txt"),
                    QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000010000000108"));
    m_window->openPaths({m_folder->path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    QCOMPARE(find<QTreeView>("Articles")->model()->rowCount(), 2);
    click(1, Qt::ControlModifier);
    QTRY_VERIFY(find<QWidget>("messagePage")->isVisible());
    QVERIFY(find<QLabel>("messageTitle")->text().contains(QStringLiteral("b.txt")));
    QVERIFY(!action("compareSelected")->isEnabled());
    click(1);
    QTRY_VERIFY(message().contains(QStringLiteral("b.txt")));
}

void TestMainWindow::nothingReadableIsSaidCalmly()
{
    m_window->openPaths({m_folder->path()});
    QTRY_VERIFY(find<QWidget>("messagePage")->isVisible());
    QCOMPARE(find<QLabel>("messageTitle")->text(), QStringLiteral("No articles here"));
}

void TestMainWindow::twoFilesFoldTheListAndCompare()
{
    openPair();
    QVERIFY(!find<QTreeView>("Articles")->isVisible());
    QCOMPARE(find<QTreeView>("Articles")->model()->rowCount(), 2);
    QVERIFY(
        m_window->windowTitle().contains(QStringLiteral("Ferry runs aground off Hallinsund and Seven hurt")));
}

void TestMainWindow::missingFileIsSaidAndTheOtherListed()
{
    const QString here = m_folder->write(QStringLiteral("ferry.txt"), ferry);
    m_window->openPaths({here, m_folder->path(QStringLiteral("gone.txt"))});
    QTRY_VERIFY(find<QWidget>("messagePage")->isVisible());
    QVERIFY(message().contains(QStringLiteral("gone.txt")));
    QVERIFY(m_window->failure().has_value());
    QTRY_COMPARE(find<QTreeView>("Articles")->model()->rowCount(), 2);
    QVERIFY(find<QTreeView>("Articles")->isVisible());
}

void TestMainWindow::droppingTwoFilesComparesThem()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_folder->write(QStringLiteral("ferry.txt"), ferry)),
                  QUrl::fromLocalFile(m_folder->write(QStringLiteral("echo.txt"), echo))});
    drop(data);
    QTRY_VERIFY(showsPair());
    QCOMPARE(leftFile(), QStringLiteral("ferry.txt"));
}

void TestMainWindow::droppingAFolderListsIt()
{
    m_folder->write(QStringLiteral("a.txt"), ferry);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_folder->path())});
    drop(data);
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
}

void TestMainWindow::droppedTextGoesToThePastePage()
{
    QMimeData first;
    first.setText(QString::fromUtf8(ferry));
    drop(first);
    QTRY_VERIFY(find<QWidget>("pastePage")->isVisible());
    QMimeData second;
    second.setText(QString::fromUtf8(echo));
    drop(second);
    QCOMPARE(find<QPlainTextEdit>("leftText")->toPlainText(), QString::fromUtf8(ferry));
    QCOMPARE(find<QPlainTextEdit>("rightText")->toPlainText(), QString::fromUtf8(echo));
}

void TestMainWindow::pastedTextsAreCompared()
{
    action("pasteTexts")->trigger();
    QVERIFY(find<QWidget>("pastePage")->isVisible());
    find<QPlainTextEdit>("leftText")->setPlainText(QString::fromUtf8(ferry));
    find<QPlainTextEdit>("rightText")->setPlainText(QString::fromUtf8(echo));
    QTRY_VERIFY(find<QLabel>("leftWords")
                    ->text()
                    .startsWith(QString::number(articleFromText({}, QString::fromUtf8(ferry)).words())));
    QTest::mouseClick(find<QPushButton>("pasteCompare"), Qt::LeftButton);
    QTRY_VERIFY(showsPair());
    QCOMPARE(leftFile(), QStringLiteral("Pasted text 1"));
    QVERIFY(!view()->pair()->comparison.links.empty());
    QCOMPARE(find<QTreeView>("Articles")->model()->rowCount(), 2);
    // A second pair does not take the place of the first.
    action("pasteTexts")->trigger();
    find<QPlainTextEdit>("leftText")->setPlainText(QString::fromUtf8(bakery));
    find<QPlainTextEdit>("rightText")->setPlainText(QString::fromUtf8(echo));
    QTest::mouseClick(find<QPushButton>("pasteCompare"), Qt::LeftButton);
    QTRY_COMPARE(leftFile(), QStringLiteral("Pasted text 3"));
    action("back")->trigger();
    action("back")->trigger();
    QTRY_COMPARE(leftFile(), QStringLiteral("Pasted text 1"));
}

void TestMainWindow::exampleOpensAtTheTopOfBothReports()
{
    action("openExample")->trigger();
    QTRY_VERIFY(showsPair());
    QCOMPARE(view()->currentLink(), 0);
    for (const Side side : bothSides)
        QCOMPARE(view()->pane(side)->verticalScrollBar()->value(), 0);
    QVERIFY(m_settings->recent().empty());
}

void TestMainWindow::stepsAreCountedInTheBar()
{
    const auto *passages = find<QLabel>("passageCounter");
    const auto *facts = find<QLabel>("factCounter");
    QVERIFY(passages->text().isEmpty() && facts->text().isEmpty());
    action("openExample")->trigger();
    QTRY_VERIFY(showsPair());
    const qsizetype shared = view()->walkPlace().count;
    QVERIFY(shared > 1);
    QCOMPARE(passages->text(), QStringLiteral("%1 passages").arg(shared));
    const qsizetype differing = view()->differencePlace().count;
    QVERIFY(differing > 1);
    QCOMPARE(facts->text(), QStringLiteral("%1 may differ").arg(differing));
    const int width = passages->width();
    view()->activePane()->setFocus();
    QTest::keyClick(view()->activePane(), Qt::Key_N);
    QCOMPARE(passages->text(), QStringLiteral("Passage 1 of %1").arg(shared));
    QTest::keyClick(view()->activePane(), Qt::Key_D, Qt::ShiftModifier);
    QCOMPARE(facts->text(), QStringLiteral("May differ: %1 of %1").arg(differing));
    action("nextDifference")->trigger();
    QCOMPARE(facts->text(), QStringLiteral("May differ: 1 of %1").arg(differing));
    QTest::keyClick(view()->activePane(), Qt::Key_3);
    QTest::keyClick(view()->activePane(), Qt::Key_N);
    QCOMPARE(passages->text(), QStringLiteral("Only in B: 1 of %1").arg(view()->walkPlace().count));
    QCOMPARE(passages->width(), width);
    // The list, the status bar and the counter count the same.
    action("passageList")->trigger();
    QCOMPARE(find<QListView>("passageList")->model()->rowCount(), static_cast<int>(shared));
    action("startPage")->trigger();
    QVERIFY(passages->text().isEmpty());
}

void TestMainWindow::panelsOpenByTheirButtons()
{
    m_window->resize(1280, 800);
    openPair();
    for (const auto &[name, panel] :
         {std::pair("passageList", "passagesPanel"), std::pair("factsPanel", "factsPanelDock"),
          std::pair("alignedTable", "tablePanel"), std::pair("filterPanel", "filtersPanel")}) {
        auto *button = qobject_cast<QToolButton *>(find<QToolBar>("toolBar")->widgetForAction(action(name)));
        QVERIFY2(button && button->isCheckable(), name);
        const QString key = action(name)->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(button->toolTip().contains(key), name);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY2(find<QWidget>(panel)->isVisible(), name);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY2(!find<QWidget>(panel)->isVisible(), name);
    }
}

void TestMainWindow::passagesAreSteppedThroughByMenuAndKey()
{
    openPair();
    QCOMPARE(view()->currentLink(), 0);
    action("nextPassage")->trigger();
    const int first = view()->currentLink();
    QVERIFY(first > 0);
    QTest::keyClick(m_window.get(), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(view()->currentLink() != first);
    action("previousPassage")->trigger();
    QCOMPARE(view()->currentLink(), first);
}

void TestMainWindow::singleKeysWorkAndCanBeTurnedOff()
{
    openPair();
    view()->activePane()->setFocus();
    QTest::keyClick(view()->activePane(), Qt::Key_N);
    const int first = view()->currentLink();
    QVERIFY(first > 0);
    QTest::keyClick(view()->activePane(), Qt::Key_N);
    QVERIFY(view()->currentLink() != first);
    QTest::keyClick(view()->activePane(), Qt::Key_P);
    QCOMPARE(view()->currentLink(), first);
    QTest::keyClick(view()->activePane(), Qt::Key_C);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("ferry.txt")));
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("echo.txt")));
    QTest::keyClick(view()->activePane(), Qt::Key_3);
    QCOMPARE(view()->subject(), Subject::OnlyRight);
    QVERIFY(action("subjectOnlyRight")->isChecked());
    // Where words are typed they are letters.
    action("find")->trigger();
    QTest::keyClicks(find<QLineEdit>("findText"), QStringLiteral("n1"));
    QCOMPARE(find<QLineEdit>("findText")->text(), QStringLiteral("n1"));
    QCOMPARE(view()->subject(), Subject::OnlyRight);

    action("singleKeys")->trigger();
    view()->activePane()->setFocus();
    QTest::keyClick(view()->activePane(), Qt::Key_1);
    QCOMPARE(view()->subject(), Subject::OnlyRight);
    m_window.reset();
    openWindow(); // It is remembered.
    QVERIFY(!action("singleKeys")->isChecked());
    QCOMPARE(action("nextPassage")->shortcuts().size(), 1);
}

void TestMainWindow::theOtherReportIsOneKeyAway()
{
    openPair();
    view()->pane(Side::Left)->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(view()->pane(Side::Right)->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(view()->pane(Side::Left)->hasFocus());
}

void TestMainWindow::findSearchesBothReportsWithOneCounter()
{
    openPair();
    view()->pane(Side::Left)->setFocus();
    action("find")->trigger();
    auto *edit = find<QLineEdit>("findText");
    auto *count = find<QLabel>("findCount");
    edit->clear();
    QTest::keyClicks(edit, QStringLiteral("ferry"));
    QCOMPARE(count->text(), QStringLiteral("1 of 4: A 2, B 2"));
    QStringList seen;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(edit, Qt::Key_Return);
        seen += count->text().section(u' ', 0, 0);
    }
    QCOMPARE(seen, QStringLiteral("2 3 4 1").split(u' '));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count->text(), QStringLiteral("4 of 4: A 2, B 2"));
    QVERIFY(view()->pane(Side::Right)->textCursor().hasSelection());
    QVERIFY(!view()->pane(Side::Left)->textCursor().hasSelection());
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(view()->pane(Side::Right)->hasFocus()); // The reading goes on where the match is.
}

void TestMainWindow::selectedWordsAreFoundInTheOtherReport()
{
    openPair();
    ArticlePane *left = view()->pane(Side::Left);
    left->setFocus();
    QVERIFY(left->findText(QStringLiteral("harbour master")));
    action("findInOther")->trigger();
    QCOMPARE(find<QLineEdit>("findText")->text(), QStringLiteral("harbour master"));
    QCOMPARE(find<QLabel>("findCount")->text(), QStringLiteral("2 of 2: A 1, B 1"));
    QCOMPARE(view()->pane(Side::Right)->textCursor().selectedText(), QStringLiteral("harbour master"));
}

void TestMainWindow::aNearSentenceBecomesALinkByEnter()
{
    const QString sample = QStringLiteral(DIPTYCH_SAMPLE_CORPUS "/");
    m_window->openPaths({sample + QStringLiteral("ferry-aground-npa.txt"),
                         sample + QStringLiteral("ferry-aground-hallinsund-courier.txt")});
    QTRY_VERIFY(showsPair());
    const NearMiss near = view()->pair()->comparison.nearest[Side::Left].front();
    const auto links = view()->pair()->comparison.links.size();
    ArticlePane *left = view()->pane(Side::Left);
    left->setFocus();
    QTextCursor cursor(left->document());
    cursor.setPosition(left->documentPosition(near.sentence.begin + 1));
    left->setTextCursor(cursor);
    QTest::keyClick(left, Qt::Key_L);
    QVERIFY(find<QWidget>("lookBar")->isVisible());
    // Said once: by the bar, and to screen readers.
    QVERIFY(left->accessibleDescription().startsWith(QStringLiteral("Possibly")));
    QVERIFY(!m_window->statusBar()->currentMessage().startsWith(QStringLiteral("Possibly")));
    QTest::keyClick(left, Qt::Key_Return);
    QVERIFY(!find<QWidget>("lookBar")->isVisible());
    QCOMPARE(view()->pair()->comparison.links.size(), links + 1);
    QVERIFY(view()->currentLink() > 0);
    action("undo")->trigger();
    QCOMPARE(view()->pair()->comparison.links.size(), links);
}

void TestMainWindow::sidesAreSwappedAndTheCurrentPassageKept()
{
    openPair();
    action("nextPassage")->trigger();
    const auto spanOf = [this] {
        for (const Link &link : view()->pair()->comparison.links)
            if (link.id == view()->currentLink())
                return link.span;
        return Sided<Range>{};
    };
    const Sided<Range> before = spanOf();
    action("swapSides")->trigger();
    QTRY_COMPARE(leftFile(), QStringLiteral("echo.txt"));
    QTRY_VERIFY(view()->currentLink() > 0);
    QCOMPARE(spanOf()[Side::Left], before[Side::Right]);
    QCOMPARE(spanOf()[Side::Right], before[Side::Left]);
}

void TestMainWindow::reportAgainstItselfAndEmptyOneWork()
{
    const QString same = m_folder->write(QStringLiteral("ferry.txt"), ferry);
    m_window->compareFiles({{same, same}});
    QTRY_VERIFY(showsPair());
    QCOMPARE(view()->pair()->comparison.summary.similarity, 1.0);
    m_window->compareFiles({{same, m_folder->write(QStringLiteral("empty.txt"), "")}});
    QTRY_VERIFY(showsPair() && view()->pair()->articles[Side::Right]->words() == 0);
    QCOMPARE(view()->pair()->comparison.summary.similarity, 0.0);
}

void TestMainWindow::backAndForwardWalkTheShownPlaces()
{
    m_folder->write(QStringLiteral("a.txt"), ferry);
    m_folder->write(QStringLiteral("b.txt"), echo);
    m_window->openPaths({m_folder->path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    click(1, Qt::ControlModifier);
    QTRY_VERIFY(showsPair());
    QVERIFY(!find<QTreeView>("Articles")->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    QVERIFY(find<QTreeView>("Articles")->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(find<QWidget>("startPage")->isVisible());
    QVERIFY(!action("back")->isEnabled());
    action("forward")->trigger();
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    action("forward")->trigger();
    QTRY_VERIFY(showsPair());
    QVERIFY(!action("forward")->isEnabled());
}

void TestMainWindow::compareWithAsksForAPartner()
{
    m_folder->write(QStringLiteral("a.txt"), ferry);
    m_folder->write(QStringLiteral("b.txt"), bakery);
    m_folder->write(QStringLiteral("c.txt"), echo);
    m_window->openPaths({m_folder->path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    action("compareWith")->trigger();
    auto *filter = find<QLineEdit>("pickerFilter");
    QVERIFY(filter);
    QTest::keyClicks(filter, QStringLiteral("seven"));
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_VERIFY(showsPair());
    QCOMPARE(leftFile(), QStringLiteral("a.txt"));
    QCOMPARE(QFileInfo(view()->pair()->articles[Side::Right]->path).fileName(), QStringLiteral("c.txt"));
}

void TestMainWindow::longWorkShowsASignAndEscStopsIt()
{
    QByteArray text;
    for (int i = 0; i < 400000; ++i) // Long enough on any machine to be caught at work.
        text += QByteArray::number((qint64(i) * 7919) % 30011, 36) + (i % 15 == 14 ? ".\n\n" : " ");
    const QString left = m_folder->write(QStringLiteral("left.txt"), text);
    const QString right = m_folder->write(QStringLiteral("right.txt"), text.mid(text.size() / 2) + text);
    m_window->openPaths({left, right});
    QVERIFY(!m_window->isIdle());
    QTRY_VERIFY(find<QWidget>("statusProgress")->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(m_window->isIdle());
    QVERIFY(!find<QWidget>("statusProgress")->isVisible());
    QVERIFY(find<QWidget>("startPage")->isVisible());
    QTest::qWait(200);
    QVERIFY(find<QWidget>("startPage")->isVisible());
    QVERIFY(!action("cancel")->isEnabled()); // Esc belongs to others again.
}

void TestMainWindow::optionsAreAppliedAtOnce()
{
    openPair();
    QVERIFY(!view()->pair()->comparison.links.empty());
    action("options")->trigger();
    auto *words = find<QSpinBox>("minWords");
    QVERIFY(words && words->isVisible());
    QCOMPARE(words->value(), 4);
    words->setValue(50);
    QTRY_COMPARE(view()->pair()->comparison.options.minWords, 50);
    find<QPushButton>("restoreDefaults")->click();
    QTRY_COMPARE(view()->pair()->comparison.options, CompareOptions());
    QVERIFY(view()->isVisible());
}

void TestMainWindow::zoomIsSharedAndRemembered()
{
    openPair();
    action("zoomIn")->trigger();
    QCOMPARE(view()->zoomFactor(), zoomStep);
    QCOMPARE(find<ArticlePane>("articlePane")->zoomFactor(), zoomStep);
    QCOMPARE(m_settings->zoom(), zoomStep);
    m_window.reset();
    openWindow();
    QCOMPARE(view()->zoomFactor(), zoomStep);
    openPair();
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view()->zoomFactor(), 1.0);
}

void TestMainWindow::exportWritesWhatIsShown()
{
    openPair();
    m_settings->setExportFolder(m_folder->path());
    action("exportComparison")->trigger();
    auto *path = find<QLineEdit>("exportPath");
    QVERIFY(path);
    QCOMPARE(path->text(), m_folder->path(QStringLiteral(
                               "Ferry runs aground off Hallinsund – Seven hurt as ferry strikes reef.html")));
    find<QAbstractButton>("exportJson")->click();
    const QString file = path->text();
    QVERIFY(file.endsWith(QStringLiteral("reef.json")));
    find<QPushButton>("exportStart")->click();
    QTRY_VERIFY(find<QPushButton>("exportOpen")->isVisible());
    ReportOptions options;
    options.made = exportTime();
    QCOMPARE(TestFolder::read(file), renderReport(*view()->pair(), ReportFormat::Json, options).value());
    find<QPushButton>("exportOpen")->click();
    QCOMPARE(m_desktop->opened, QStringList(file));
}

void TestMainWindow::exportSaysPlainlyWhatFails()
{
    openPair();
    action("exportComparison")->trigger();
    const QString file = m_folder->path(QStringLiteral("no such folder/r.html"));
    find<QLineEdit>("exportPath")->setText(file);
    find<QPushButton>("exportStart")->click();
    QTRY_VERIFY(find<QLabel>("exportMessage")->isVisible());
    QVERIFY(find<QLabel>("exportMessage")->text().contains(file));
    QVERIFY(find<QPushButton>("exportStart")->isEnabled()); // Another path can be tried.
}

void TestMainWindow::exportAsksBeforeItReplaces()
{
    openPair();
    const QString file = m_folder->write(QStringLiteral("r.html"), "precious");
    m_desktop->agree = false;
    action("exportComparison")->trigger();
    find<QLineEdit>("exportPath")->setText(file);
    find<QPushButton>("exportStart")->click();
    QCOMPARE(m_desktop->questions.size(), 1);
    QTest::qWait(100);
    QCOMPARE(TestFolder::read(file), QByteArray("precious"));
    m_desktop->agree = true;
    find<QPushButton>("exportStart")->click();
    QTRY_VERIFY(find<QPushButton>("exportOpen")->isVisible());
    QVERIFY(TestFolder::read(file) != "precious");
}

void TestMainWindow::exportNeverWritesToAReport()
{
    openPair();
    action("exportComparison")->trigger();
    find<QLineEdit>("exportPath")->setText(m_folder->path(QStringLiteral("./ferry.txt")));
    find<QPushButton>("exportStart")->click();
    QVERIFY(find<QLabel>("exportMessage")->isVisible());
    QTest::qWait(100);
    QCOMPARE(TestFolder::read(m_folder->path(QStringLiteral("ferry.txt"))), ferry);
}

void TestMainWindow::recentItemsOpenAgainAndCanBeForgotten()
{
    openPair();
    m_window.reset();
    openWindow();
    auto *row = find<QAbstractButton>("startRecent0");
    QVERIFY(row);
    row->click();
    QTRY_VERIFY(showsPair());
    QCOMPARE(leftFile(), QStringLiteral("ferry.txt"));
    auto *menu = find<QMenu>("recentMenu");
    QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("ferry.txt and echo.txt"));
    action("clearRecent")->trigger();
    QVERIFY(m_settings->recent().empty());
    QVERIFY(!menu->isEnabled());
}

void TestMainWindow::closedWindowOffersToContinue()
{
    m_folder->write(QStringLiteral("a.txt"), ferry);
    m_folder->write(QStringLiteral("b.txt"), echo);
    m_window->openPaths({m_folder->path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    click(1, Qt::ControlModifier);
    QTRY_VERIFY(showsPair());
    m_window->close();
    openWindow();
    QVERIFY(find<QWidget>("startPage")->isVisible());
    auto *go = find<QAbstractButton>("startContinue");
    QVERIFY(go);
    go->click();
    QTRY_VERIFY(showsPair());
    QCOMPARE(leftFile(), QStringLiteral("a.txt"));
    QTRY_COMPARE(find<QTreeView>("Articles")->model()->rowCount(), 2);
}

void TestMainWindow::themeChangesAtOnce()
{
    const auto lightness = [] { return QApplication::palette().color(QPalette::Base).lightness(); };
    action("themeDark")->trigger();
    QVERIFY(lightness() < 60);
    QVERIFY(m_theme->isDark());
    action("themeHighContrast")->trigger();
    QCOMPARE(lightness(), 0);
    QCOMPARE(QApplication::palette().color(QPalette::Text).lightness(), 255);
    QCOMPARE(m_settings->theme(), ThemeChoice::HighContrast);
    action("themeLight")->trigger();
    QVERIFY(lightness() > 200);
    QCOMPARE(m_settings->theme(), ThemeChoice::Light);
    m_theme->setSystemDark(true); // Does not matter as long as light is the choice.
    QVERIFY(lightness() > 200);
    action("themeSystem")->trigger();
    QVERIFY(lightness() < 60);
    m_theme->setSystemDark(false);
    QVERIFY(lightness() > 200);
}

void TestMainWindow::closingAComparisonLeadsBackToTheList()
{
    m_folder->write(QStringLiteral("a.txt"), ferry);
    m_folder->write(QStringLiteral("b.txt"), echo);
    m_window->openPaths({m_folder->path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    click(1, Qt::ControlModifier);
    QTRY_VERIFY(showsPair());
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(find<QWidget>("startPage")->isVisible());
    QCOMPARE(find<QTreeView>("Articles")->model()->rowCount(), 0);
}

void TestMainWindow::listFoldsAwayByKey()
{
    openPair();
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QVERIFY(find<QTreeView>("Articles")->isVisible());
    QVERIFY(action("articleList")->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QVERIFY(!find<QTreeView>("Articles")->isVisible());
}

void TestMainWindow::everyMenuHasMnemonicsWithoutClashes()
{
    const auto check = [](const QList<QAction *> &actions, const QString &where) {
        QSet<QChar> taken;
        for (const QAction *one : actions) {
            const QKeySequence key = QKeySequence::mnemonic(one->text());
            if (one->isSeparator() || key.isEmpty())
                continue;
            const QChar letter = key.toString().back();
            QVERIFY2(!taken.contains(letter), qPrintable(where + u' ' + one->text()));
            taken.insert(letter);
        }
    };
    const QList<QAction *> heads = m_window->menuBar()->actions();
    check(heads, QStringLiteral("menu bar"));
    for (const QAction *head : heads) {
        QVERIFY(head->menu()->actions().size() > 1);
        check(head->menu()->actions(), head->text());
    }
}

void TestMainWindow::shortcutsAreUniqueAndListed()
{
    QHash<QString, QString> taken;
    for (const QAction *one : m_window->actions().findChildren<QAction *>())
        for (const QKeySequence &key : one->shortcuts()) {
            QVERIFY2(!taken.contains(key.toString()),
                     qPrintable(key.toString() + taken.value(key.toString())));
            taken.insert(key.toString(), one->text());
        }
    action("shortcuts")->trigger();
    auto *list = find<QTreeWidget>("shortcutsList");
    QVERIFY(list);
    for (const char *key : {"Ctrl+O", "Alt+Down or N", "F11", "4", "Return"})
        QVERIFY2(
            !list->findItems(QLatin1StringView(key), Qt::MatchContains | Qt::MatchRecursive, 1).isEmpty(),
            key);
}

void TestMainWindow::listActionsWorkOnTheSelection()
{
    m_folder->write(QStringLiteral("a.txt"), ferry);
    m_folder->write(QStringLiteral("b.txt"), echo);
    m_window->openPaths({m_folder->path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    click(1);
    QTRY_COMPARE(shownArticle(), QStringLiteral("b.txt"));
    action("showInFolder")->trigger();
    QCOMPARE(m_desktop->shown, QStringList(m_folder->path(QStringLiteral("b.txt"))));
    action("copyPath")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), m_folder->path(QStringLiteral("b.txt")));
}

void TestMainWindow::windowMirrorsForScriptsFromTheRight()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_folder->write(QStringLiteral("a.txt"), ferry);
    m_window->openPaths({m_folder->path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    const auto left = [this](const QWidget *widget) { return widget->mapTo(m_window.get(), QPoint()).x(); };
    const bool mirrored = left(find<QTreeView>("Articles")) > left(find<ArticlePane>("articlePane"));
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(mirrored);
}

void TestMainWindow::whatHasAMeaningHasAnAccessibleName()
{
    openPair();
    action("articleList")->trigger();
    const auto hasNamed = [this](const QString &name) {
        const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
        return std::any_of(widgets.begin(), widgets.end(), [&](QWidget *widget) {
            return widget->isVisible() &&
                   QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name) == name;
        });
    };
    for (const char *name : {"Articles", "Filter articles", "Left report", "Right report", "Left overview",
                             "Right overview", "Summary", "Next Passage", "Swap Sides"})
        QVERIFY2(hasNamed(QLatin1StringView(name)), name);
    // No button of the tool bar is mute.
    const QList<QToolButton *> buttons = find<QToolBar>("toolBar")->findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        if (button->isVisible())
            QVERIFY(!QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
