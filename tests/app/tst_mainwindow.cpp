// SPDX-License-Identifier: GPL-3.0-or-later
// Works the real window: menus, keys, clicks, drops.
#include "ferrytexts.h"
#include "mainwindow/actions.h"
#include "reading/articlepane.h"
#include "realwindow.h"
#include "report/evidence.h"

#include <QAccessible>
#include <QActionGroup>
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
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace diptych;
using test::RealWindow;

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
    void fileIsReadWhenItsNameIsChosen();
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
    void click(int row, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] QString leftFile() const
    {
        return QFileInfo(m_real->view()->pair()->articles[Side::Left]->path).fileName();
    }
    [[nodiscard]] QString shownArticle() const;
    void drop(const QMimeData &data);
    void openPair();
    [[nodiscard]] QString message() const { return m_real->find<QLabel>("messageText")->text(); }

    std::unique_ptr<RealWindow> m_real;
};

void TestMainWindow::initTestCase()
{
    qputenv("SOURCE_DATE_EPOCH", "1700000000"); // Every export is made at the same time.
    RealWindow::prepare();
}

void TestMainWindow::init()
{
    m_real = std::make_unique<RealWindow>();
    QVERIFY(m_real->open());
}

void TestMainWindow::cleanup()
{
    m_real.reset();
}

void TestMainWindow::click(int row, Qt::KeyboardModifiers modifiers)
{
    auto *list = m_real->find<QTreeView>("Articles");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers,
                      list->visualRect(list->model()->index(row, 0)).center());
}

QString TestMainWindow::shownArticle() const
{
    auto *pane = m_real->find<ArticlePane>("articlePane");
    return pane->isVisible() && pane->article() ? QFileInfo(pane->article()->path).fileName() : QString();
}

void TestMainWindow::drop(const QMimeData &data)
{
    const QPoint middle = m_real->window()->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_real->window(), &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(m_real->find<QWidget>("dropOverlay")->isVisible());
    QDropEvent event(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_real->window(), &event);
    QVERIFY(event.isAccepted());
    QCOMPARE(event.dropAction(), Qt::CopyAction);
    QVERIFY(!m_real->find<QWidget>("dropOverlay")->isVisible());
}

void TestMainWindow::openPair()
{
    const QString left = m_real->write(QStringLiteral("ferry.txt"), ferry);
    const QString right = m_real->write(QStringLiteral("echo.txt"), echo);
    m_real->window()->openPaths({left, right});
    QTRY_VERIFY(m_real->showsPair());
}

void TestMainWindow::startsOnTheStartPage()
{
    QVERIFY(m_real->find<QWidget>("startPage")->isVisible());
    QVERIFY(!m_real->find<QTreeView>("Articles")->isVisible());
    QCOMPARE(m_real->window()->windowTitle(), QStringLiteral("Diptych"));
    QVERIFY(!m_real->action("exportComparison")->isEnabled());
    QVERIFY(!m_real->action("nextPassage")->isEnabled());
    QVERIFY(!m_real->action("close")->isEnabled());
}

void TestMainWindow::folderIsListedAndItsFirstArticleShown()
{
    m_real->write(QStringLiteral("a.txt"), bakery);
    m_real->write(QStringLiteral("b.txt"), ferry);
    m_real->desktop().folder = m_real->files().path();
    m_real->action("openFolder")->trigger();
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    QVERIFY(m_real->find<QTreeView>("Articles")->isVisible());
    QCOMPARE(m_real->find<QTreeView>("Articles")->model()->rowCount(), 2);
    QTest::keyClick(m_real->find<QTreeView>("Articles"), Qt::Key_Down);
    QTRY_COMPARE(shownArticle(), QStringLiteral("b.txt"));
    QVERIFY(m_real->window()->windowTitle().startsWith(QStringLiteral("Ferry runs aground off Hallinsund")));
}

void TestMainWindow::fileIsReadWhenItsNameIsChosen()
{
    for (int i = 0; i < 1000; ++i) // Many enough to be caught before all are read.
        m_real->write(QStringLiteral("%1.txt").arg(i, 4, 10, QLatin1Char('0')),
                      QByteArray("Many words stand here. ").repeated(800));
    m_real->write(QStringLiteral("0997.jsonl"), R"({"title": "Ferry aground", "text": "It lies on the sand."}
{"title": "Harbour closed", "text": "No ship leaves."}
)");
    m_real->write(QStringLiteral("0998.txt"), bakery);
    m_real->window()->openPaths({m_real->files().path()});
    auto *list = m_real->find<QTreeView>("Articles");
    QTRY_COMPARE(list->model()->rowCount(), 1001);
    QTRY_VERIFY(m_real->action("cancel")->isEnabled());
    m_real->action("cancel")->trigger();
    QVERIFY(m_real->window()->isIdle());
    // A name is read by itself, and a file of several articles gives the first of them, and the others.
    list->scrollToBottom();
    click(999);
    QTRY_COMPARE(shownArticle(), QStringLiteral("0998.txt"));
    click(997);
    QTRY_COMPARE(shownArticle(), QStringLiteral("0997.jsonl#1"));
    QCOMPARE(list->model()->rowCount(), 1002);
    QCOMPARE(list->model()->index(998, 0).data().toString(), QStringLiteral("Harbour closed"));
    // Two names are compared.
    click(995);
    click(1000, Qt::ControlModifier);
    QTRY_VERIFY(m_real->showsPair());
    QVERIFY(m_real->find<QLabel>("articleCount")->text().endsWith(QStringLiteral("of 1,002 read")));
}

void TestMainWindow::selectingTwoComparesThemInTheOrderOfTheClicks()
{
    m_real->write(QStringLiteral("a.txt"), ferry);
    m_real->write(QStringLiteral("b.txt"), bakery);
    m_real->write(QStringLiteral("c.txt"), echo);
    m_real->window()->openPaths({m_real->files().path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    click(2);
    QTRY_COMPARE(shownArticle(), QStringLiteral("c.txt"));
    click(0, Qt::ControlModifier);
    QTRY_VERIFY(m_real->showsPair());
    QCOMPARE(leftFile(), QStringLiteral("c.txt"));
    QVERIFY(!m_real->view()->pair()->comparison.links.empty());
    // The comparison has the whole window; the list comes back by its key, or with what is no comparison.
    QVERIFY(!m_real->find<QTreeView>("Articles")->isVisible());
    QTest::keyClick(m_real->window(), Qt::Key_F9);
    QVERIFY(m_real->find<QTreeView>("Articles")->isVisible());
    click(1, Qt::ControlModifier);
    QTRY_VERIFY(m_real->find<QWidget>("messagePage")->isVisible());
}

void TestMainWindow::filesThatCannotBeReadAreListedAndNotCompared()
{
    m_real->write(QStringLiteral("a.txt"), ferry);
    m_real->write(QStringLiteral("b.txt"),
                  QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000010000000108"));
    m_real->window()->openPaths({m_real->files().path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    QCOMPARE(m_real->find<QTreeView>("Articles")->model()->rowCount(), 2);
    click(1, Qt::ControlModifier);
    QTRY_VERIFY(m_real->find<QWidget>("messagePage")->isVisible());
    QVERIFY(m_real->find<QLabel>("messageTitle")->text().contains(QStringLiteral("b.txt")));
    QVERIFY(!m_real->action("compareSelected")->isEnabled());
    click(1);
    QTRY_VERIFY(message().contains(QStringLiteral("b.txt")));
}

void TestMainWindow::nothingReadableIsSaidCalmly()
{
    m_real->window()->openPaths({m_real->files().path()});
    QTRY_VERIFY(m_real->find<QWidget>("messagePage")->isVisible());
    QCOMPARE(m_real->find<QLabel>("messageTitle")->text(), QStringLiteral("No articles here"));
}

void TestMainWindow::twoFilesFoldTheListAndCompare()
{
    openPair();
    QVERIFY(!m_real->find<QTreeView>("Articles")->isVisible());
    QCOMPARE(m_real->find<QTreeView>("Articles")->model()->rowCount(), 2);
    QVERIFY(m_real->window()->windowTitle().contains(
        QStringLiteral("Ferry runs aground off Hallinsund and Seven hurt")));
}

void TestMainWindow::missingFileIsSaidAndTheOtherListed()
{
    const QString here = m_real->write(QStringLiteral("ferry.txt"), ferry);
    m_real->window()->openPaths({here, m_real->files().path(QStringLiteral("gone.txt"))});
    QTRY_VERIFY(m_real->find<QWidget>("messagePage")->isVisible());
    QVERIFY(message().contains(QStringLiteral("gone.txt")));
    QVERIFY(m_real->window()->failure().has_value());
    QTRY_COMPARE(m_real->find<QTreeView>("Articles")->model()->rowCount(), 2);
    QVERIFY(m_real->find<QTreeView>("Articles")->isVisible());
}

void TestMainWindow::droppingTwoFilesComparesThem()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_real->write(QStringLiteral("ferry.txt"), ferry)),
                  QUrl::fromLocalFile(m_real->write(QStringLiteral("echo.txt"), echo))});
    drop(data);
    QTRY_VERIFY(m_real->showsPair());
    QCOMPARE(leftFile(), QStringLiteral("ferry.txt"));
}

void TestMainWindow::droppingAFolderListsIt()
{
    m_real->write(QStringLiteral("a.txt"), ferry);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_real->files().path())});
    drop(data);
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
}

void TestMainWindow::droppedTextGoesToThePastePage()
{
    QMimeData first;
    first.setText(QString::fromUtf8(ferry));
    drop(first);
    QTRY_VERIFY(m_real->find<QWidget>("pastePage")->isVisible());
    QMimeData second;
    second.setText(QString::fromUtf8(echo));
    drop(second);
    QCOMPARE(m_real->find<QPlainTextEdit>("leftText")->toPlainText(), QString::fromUtf8(ferry));
    QCOMPARE(m_real->find<QPlainTextEdit>("rightText")->toPlainText(), QString::fromUtf8(echo));
}

void TestMainWindow::pastedTextsAreCompared()
{
    m_real->action("pasteTexts")->trigger();
    QVERIFY(m_real->find<QWidget>("pastePage")->isVisible());
    m_real->find<QPlainTextEdit>("leftText")->setPlainText(QString::fromUtf8(ferry));
    m_real->find<QPlainTextEdit>("rightText")->setPlainText(QString::fromUtf8(echo));
    QTRY_VERIFY(m_real->find<QLabel>("leftWords")
                    ->text()
                    .startsWith(QString::number(articleFromText({}, QString::fromUtf8(ferry)).words())));
    QTest::mouseClick(m_real->find<QPushButton>("pasteCompare"), Qt::LeftButton);
    QTRY_VERIFY(m_real->showsPair());
    QCOMPARE(leftFile(), QStringLiteral("Pasted text 1"));
    QVERIFY(!m_real->view()->pair()->comparison.links.empty());
    QCOMPARE(m_real->find<QTreeView>("Articles")->model()->rowCount(), 2);
    // A second pair does not take the place of the first.
    m_real->action("pasteTexts")->trigger();
    m_real->find<QPlainTextEdit>("leftText")->setPlainText(QString::fromUtf8(bakery));
    m_real->find<QPlainTextEdit>("rightText")->setPlainText(QString::fromUtf8(echo));
    QTest::mouseClick(m_real->find<QPushButton>("pasteCompare"), Qt::LeftButton);
    QTRY_COMPARE(leftFile(), QStringLiteral("Pasted text 3"));
    m_real->action("back")->trigger();
    m_real->action("back")->trigger();
    QTRY_COMPARE(leftFile(), QStringLiteral("Pasted text 1"));
}

void TestMainWindow::exampleOpensAtTheTopOfBothReports()
{
    m_real->action("openExample")->trigger();
    QTRY_VERIFY(m_real->showsPair());
    QCOMPARE(m_real->view()->currentLink(), 0);
    for (const Side side : bothSides)
        QCOMPARE(m_real->view()->pane(side)->verticalScrollBar()->value(), 0);
    QVERIFY(m_real->settings().recent().empty());
}

void TestMainWindow::stepsAreCountedInTheBar()
{
    const auto *passages = m_real->find<QLabel>("passageCounter");
    const auto *facts = m_real->find<QLabel>("factCounter");
    QVERIFY(passages->text().isEmpty() && facts->text().isEmpty());
    m_real->action("openExample")->trigger();
    QTRY_VERIFY(m_real->showsPair());
    const qsizetype shared = m_real->view()->walkPlace().count;
    QVERIFY(shared > 1);
    QCOMPARE(passages->text(), QStringLiteral("%1 passages").arg(shared));
    const qsizetype differing = m_real->view()->differencePlace().count;
    QVERIFY(differing > 1);
    QCOMPARE(facts->text(), QStringLiteral("%1 may differ").arg(differing));
    const int width = passages->width();
    m_real->view()->activePane()->setFocus();
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_N);
    QCOMPARE(passages->text(), QStringLiteral("Passage 1 of %1").arg(shared));
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_D, Qt::ShiftModifier);
    QCOMPARE(facts->text(), QStringLiteral("May differ: %1 of %1").arg(differing));
    m_real->action("nextDifference")->trigger();
    QCOMPARE(facts->text(), QStringLiteral("May differ: 1 of %1").arg(differing));
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_3);
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_N);
    QCOMPARE(passages->text(), QStringLiteral("Only in B: 1 of %1").arg(m_real->view()->walkPlace().count));
    QCOMPARE(passages->width(), width);
    // The list, the status bar and the counter count the same.
    m_real->action("passageList")->trigger();
    QCOMPARE(m_real->find<QListView>("passageList")->model()->rowCount(), static_cast<int>(shared));
    m_real->action("startPage")->trigger();
    QVERIFY(passages->text().isEmpty());
}

void TestMainWindow::panelsOpenByTheirButtons()
{
    m_real->window()->resize(1280, 800);
    openPair();
    for (const auto &[name, panel] :
         {std::pair("passageList", "passagesPanel"), std::pair("factsPanel", "factsPanelDock"),
          std::pair("alignedTable", "tablePanel"), std::pair("filterPanel", "filtersPanel")}) {
        auto *button = qobject_cast<QToolButton *>(
            m_real->find<QToolBar>("toolBar")->widgetForAction(m_real->action(name)));
        QVERIFY2(button && button->isCheckable(), name);
        const QString key = m_real->action(name)->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(button->toolTip().contains(key), name);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY2(m_real->find<QWidget>(panel)->isVisible(), name);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY2(!m_real->find<QWidget>(panel)->isVisible(), name);
    }
}

void TestMainWindow::passagesAreSteppedThroughByMenuAndKey()
{
    openPair();
    QCOMPARE(m_real->view()->currentLink(), 0);
    m_real->action("nextPassage")->trigger();
    const int first = m_real->view()->currentLink();
    QVERIFY(first > 0);
    QTest::keyClick(m_real->window(), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(m_real->view()->currentLink() != first);
    m_real->action("previousPassage")->trigger();
    QCOMPARE(m_real->view()->currentLink(), first);
}

void TestMainWindow::singleKeysWorkAndCanBeTurnedOff()
{
    openPair();
    m_real->view()->activePane()->setFocus();
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_N);
    const int first = m_real->view()->currentLink();
    QVERIFY(first > 0);
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_N);
    QVERIFY(m_real->view()->currentLink() != first);
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_P);
    QCOMPARE(m_real->view()->currentLink(), first);
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_C);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("ferry.txt")));
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("echo.txt")));
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_3);
    QCOMPARE(m_real->view()->subject(), Subject::OnlyRight);
    QVERIFY(m_real->action("subjectOnlyRight")->isChecked());
    // Where words are typed they are letters.
    m_real->action("find")->trigger();
    QTest::keyClicks(m_real->find<QLineEdit>("findText"), QStringLiteral("n1"));
    QCOMPARE(m_real->find<QLineEdit>("findText")->text(), QStringLiteral("n1"));
    QCOMPARE(m_real->view()->subject(), Subject::OnlyRight);

    m_real->action("singleKeys")->trigger();
    m_real->view()->activePane()->setFocus();
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_1);
    QCOMPARE(m_real->view()->subject(), Subject::OnlyRight);
    QVERIFY(m_real->open()); // It is remembered.
    QVERIFY(!m_real->action("singleKeys")->isChecked());
    QCOMPARE(m_real->action("nextPassage")->shortcuts().size(), 1);
}

void TestMainWindow::theOtherReportIsOneKeyAway()
{
    openPair();
    m_real->view()->pane(Side::Left)->setFocus();
    QTest::keyClick(m_real->window(), Qt::Key_F6);
    QVERIFY(m_real->view()->pane(Side::Right)->hasFocus());
    QTest::keyClick(m_real->window(), Qt::Key_F6);
    QVERIFY(m_real->view()->pane(Side::Left)->hasFocus());
}

void TestMainWindow::findSearchesBothReportsWithOneCounter()
{
    openPair();
    m_real->view()->pane(Side::Left)->setFocus();
    m_real->action("find")->trigger();
    auto *edit = m_real->find<QLineEdit>("findText");
    auto *count = m_real->find<QLabel>("findCount");
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
    QVERIFY(m_real->view()->pane(Side::Right)->textCursor().hasSelection());
    QVERIFY(!m_real->view()->pane(Side::Left)->textCursor().hasSelection());
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(m_real->view()->pane(Side::Right)->hasFocus()); // The reading goes on where the match is.
}

void TestMainWindow::selectedWordsAreFoundInTheOtherReport()
{
    openPair();
    ArticlePane *left = m_real->view()->pane(Side::Left);
    left->setFocus();
    QVERIFY(left->findText(QStringLiteral("harbour master")));
    m_real->action("findInOther")->trigger();
    QCOMPARE(m_real->find<QLineEdit>("findText")->text(), QStringLiteral("harbour master"));
    QCOMPARE(m_real->find<QLabel>("findCount")->text(), QStringLiteral("2 of 2: A 1, B 1"));
    QCOMPARE(m_real->view()->pane(Side::Right)->textCursor().selectedText(),
             QStringLiteral("harbour master"));
}

void TestMainWindow::aNearSentenceBecomesALinkByEnter()
{
    const QString sample = QStringLiteral(DIPTYCH_SAMPLE_CORPUS "/");
    m_real->window()->openPaths({sample + QStringLiteral("ferry-aground-npa.txt"),
                                 sample + QStringLiteral("ferry-aground-hallinsund-courier.txt")});
    QTRY_VERIFY(m_real->showsPair());
    const NearMiss near = m_real->view()->pair()->comparison.nearest[Side::Left].front();
    const auto links = m_real->view()->pair()->comparison.links.size();
    ArticlePane *left = m_real->view()->pane(Side::Left);
    left->setFocus();
    QTextCursor cursor(left->document());
    cursor.setPosition(left->documentPosition(near.sentence.begin + 1));
    left->setTextCursor(cursor);
    QTest::keyClick(left, Qt::Key_L);
    QVERIFY(m_real->find<QWidget>("lookBar")->isVisible());
    // Said once: by the bar, and to screen readers.
    QVERIFY(left->accessibleDescription().startsWith(QStringLiteral("Possibly")));
    QVERIFY(!m_real->window()->statusBar()->currentMessage().startsWith(QStringLiteral("Possibly")));
    QTest::keyClick(left, Qt::Key_Return);
    QVERIFY(!m_real->find<QWidget>("lookBar")->isVisible());
    QCOMPARE(m_real->view()->pair()->comparison.links.size(), links + 1);
    QVERIFY(m_real->view()->currentLink() > 0);
    m_real->action("undo")->trigger();
    QCOMPARE(m_real->view()->pair()->comparison.links.size(), links);
}

void TestMainWindow::sidesAreSwappedAndTheCurrentPassageKept()
{
    openPair();
    m_real->action("nextPassage")->trigger();
    const auto spanOf = [this] {
        for (const Link &link : m_real->view()->pair()->comparison.links)
            if (link.id == m_real->view()->currentLink())
                return link.span;
        return Sided<Range>{};
    };
    const Sided<Range> before = spanOf();
    m_real->action("swapSides")->trigger();
    QTRY_COMPARE(leftFile(), QStringLiteral("echo.txt"));
    QTRY_VERIFY(m_real->view()->currentLink() > 0);
    QCOMPARE(spanOf()[Side::Left], before[Side::Right]);
    QCOMPARE(spanOf()[Side::Right], before[Side::Left]);
}

void TestMainWindow::reportAgainstItselfAndEmptyOneWork()
{
    const QString same = m_real->write(QStringLiteral("ferry.txt"), ferry);
    m_real->window()->compareFiles({{same, same}});
    QTRY_VERIFY(m_real->showsPair());
    QCOMPARE(m_real->view()->pair()->comparison.summary.similarity, 1.0);
    m_real->window()->compareFiles({{same, m_real->write(QStringLiteral("empty.txt"), "")}});
    QTRY_VERIFY(m_real->showsPair() && m_real->view()->pair()->articles[Side::Right]->words() == 0);
    QCOMPARE(m_real->view()->pair()->comparison.summary.similarity, 0.0);
}

void TestMainWindow::backAndForwardWalkTheShownPlaces()
{
    m_real->write(QStringLiteral("a.txt"), ferry);
    m_real->write(QStringLiteral("b.txt"), echo);
    m_real->window()->openPaths({m_real->files().path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    click(1, Qt::ControlModifier);
    QTRY_VERIFY(m_real->showsPair());
    QVERIFY(!m_real->find<QTreeView>("Articles")->isVisible());
    QTest::keyClick(m_real->window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    QVERIFY(m_real->find<QTreeView>("Articles")->isVisible());
    QTest::keyClick(m_real->window(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_real->find<QWidget>("startPage")->isVisible());
    QVERIFY(!m_real->action("back")->isEnabled());
    m_real->action("forward")->trigger();
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    m_real->action("forward")->trigger();
    QTRY_VERIFY(m_real->showsPair());
    QVERIFY(!m_real->action("forward")->isEnabled());
}

void TestMainWindow::compareWithAsksForAPartner()
{
    m_real->write(QStringLiteral("a.txt"), ferry);
    m_real->write(QStringLiteral("b.txt"), bakery);
    m_real->write(QStringLiteral("c.txt"), echo);
    m_real->window()->openPaths({m_real->files().path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    m_real->action("compareWith")->trigger();
    auto *filter = m_real->find<QLineEdit>("pickerFilter");
    QVERIFY(filter);
    QTest::keyClicks(filter, QStringLiteral("seven"));
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_VERIFY(m_real->showsPair());
    QCOMPARE(leftFile(), QStringLiteral("a.txt"));
    QCOMPARE(QFileInfo(m_real->view()->pair()->articles[Side::Right]->path).fileName(),
             QStringLiteral("c.txt"));
}

void TestMainWindow::longWorkShowsASignAndEscStopsIt()
{
    QByteArray text;
    for (int i = 0; i < 400000; ++i) // Long enough on any machine to be caught at work.
        text += QByteArray::number((qint64(i) * 7919) % 30011, 36) + (i % 15 == 14 ? ".\n\n" : " ");
    const QString left = m_real->write(QStringLiteral("left.txt"), text);
    const QString right = m_real->write(QStringLiteral("right.txt"), text.mid(text.size() / 2) + text);
    m_real->window()->openPaths({left, right});
    QVERIFY(!m_real->window()->isIdle());
    QTRY_VERIFY(m_real->find<QWidget>("statusProgress")->isVisible());
    QTest::keyClick(m_real->window(), Qt::Key_Escape);
    QVERIFY(m_real->window()->isIdle());
    QVERIFY(!m_real->find<QWidget>("statusProgress")->isVisible());
    QVERIFY(m_real->find<QWidget>("startPage")->isVisible());
    QTest::qWait(200);
    QVERIFY(m_real->find<QWidget>("startPage")->isVisible());
    QVERIFY(!m_real->action("cancel")->isEnabled()); // Esc belongs to others again.
}

void TestMainWindow::optionsAreAppliedAtOnce()
{
    openPair();
    QVERIFY(!m_real->view()->pair()->comparison.links.empty());
    m_real->action("options")->trigger();
    auto *words = m_real->find<QSpinBox>("minWords");
    QVERIFY(words && words->isVisible());
    QCOMPARE(words->value(), 4);
    words->setValue(50);
    QTRY_COMPARE(m_real->view()->pair()->comparison.options.minWords, 50);
    m_real->find<QPushButton>("restoreDefaults")->click();
    QTRY_COMPARE(m_real->view()->pair()->comparison.options, CompareOptions());
    QVERIFY(m_real->view()->isVisible());
}

void TestMainWindow::zoomIsSharedAndRemembered()
{
    openPair();
    m_real->action("zoomIn")->trigger();
    QCOMPARE(m_real->view()->zoomFactor(), zoomStep);
    QCOMPARE(m_real->find<ArticlePane>("articlePane")->zoomFactor(), zoomStep);
    QCOMPARE(m_real->settings().zoom(), zoomStep);
    QVERIFY(m_real->open());
    QCOMPARE(m_real->view()->zoomFactor(), zoomStep);
    openPair();
    QTest::keyClick(m_real->window(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_real->view()->zoomFactor(), 1.0);
}

void TestMainWindow::exportWritesWhatIsShown()
{
    openPair();
    m_real->settings().setExportFolder(m_real->files().path());
    m_real->action("exportComparison")->trigger();
    auto *path = m_real->find<QLineEdit>("exportPath");
    QVERIFY(path);
    QCOMPARE(path->text(), m_real->files().path(QStringLiteral(
                               "Ferry runs aground off Hallinsund – Seven hurt as ferry strikes reef.html")));
    m_real->find<QAbstractButton>("exportJson")->click();
    const QString file = path->text();
    QVERIFY(file.endsWith(QStringLiteral("reef.json")));
    m_real->find<QPushButton>("exportStart")->click();
    QTRY_VERIFY(m_real->find<QPushButton>("exportOpen")->isVisible());
    ReportOptions options;
    options.made = exportTime();
    QCOMPARE(TestFolder::read(file),
             renderReport(*m_real->view()->pair(), ReportFormat::Json, options).value());
    m_real->find<QPushButton>("exportOpen")->click();
    QCOMPARE(m_real->desktop().opened, QStringList(file));
}

void TestMainWindow::exportSaysPlainlyWhatFails()
{
    openPair();
    m_real->action("exportComparison")->trigger();
    const QString file = m_real->files().path(QStringLiteral("no such folder/r.html"));
    m_real->find<QLineEdit>("exportPath")->setText(file);
    m_real->find<QPushButton>("exportStart")->click();
    QTRY_VERIFY(m_real->find<QLabel>("exportMessage")->isVisible());
    QVERIFY(m_real->find<QLabel>("exportMessage")->text().contains(file));
    QVERIFY(m_real->find<QPushButton>("exportStart")->isEnabled()); // Another path can be tried.
}

void TestMainWindow::exportAsksBeforeItReplaces()
{
    openPair();
    const QString file = m_real->write(QStringLiteral("r.html"), "precious");
    m_real->desktop().agree = false;
    m_real->action("exportComparison")->trigger();
    m_real->find<QLineEdit>("exportPath")->setText(file);
    m_real->find<QPushButton>("exportStart")->click();
    QCOMPARE(m_real->desktop().questions.size(), 1);
    QTest::qWait(100);
    QCOMPARE(TestFolder::read(file), QByteArray("precious"));
    m_real->desktop().agree = true;
    m_real->find<QPushButton>("exportStart")->click();
    QTRY_VERIFY(m_real->find<QPushButton>("exportOpen")->isVisible());
    QVERIFY(TestFolder::read(file) != "precious");
}

void TestMainWindow::exportNeverWritesToAReport()
{
    openPair();
    m_real->action("exportComparison")->trigger();
    m_real->find<QLineEdit>("exportPath")->setText(m_real->files().path(QStringLiteral("./ferry.txt")));
    m_real->find<QPushButton>("exportStart")->click();
    QVERIFY(m_real->find<QLabel>("exportMessage")->isVisible());
    QTest::qWait(100);
    QCOMPARE(TestFolder::read(m_real->files().path(QStringLiteral("ferry.txt"))), ferry);
}

void TestMainWindow::recentItemsOpenAgainAndCanBeForgotten()
{
    openPair();
    QVERIFY(m_real->open());
    auto *row = m_real->find<QAbstractButton>("startRecent0");
    QVERIFY(row);
    row->click();
    QTRY_VERIFY(m_real->showsPair());
    QCOMPARE(leftFile(), QStringLiteral("ferry.txt"));
    auto *menu = m_real->find<QMenu>("recentMenu");
    QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("ferry.txt and echo.txt"));
    m_real->action("clearRecent")->trigger();
    QVERIFY(m_real->settings().recent().empty());
    QVERIFY(!menu->isEnabled());
}

void TestMainWindow::closedWindowOffersToContinue()
{
    m_real->write(QStringLiteral("a.txt"), ferry);
    m_real->write(QStringLiteral("b.txt"), echo);
    m_real->window()->openPaths({m_real->files().path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    click(1, Qt::ControlModifier);
    QTRY_VERIFY(m_real->showsPair());
    m_real->window()->close();
    QVERIFY(m_real->open());
    QVERIFY(m_real->find<QWidget>("startPage")->isVisible());
    auto *go = m_real->find<QAbstractButton>("startContinue");
    QVERIFY(go);
    go->click();
    QTRY_VERIFY(m_real->showsPair());
    QCOMPARE(leftFile(), QStringLiteral("a.txt"));
    QTRY_COMPARE(m_real->find<QTreeView>("Articles")->model()->rowCount(), 2);
}

void TestMainWindow::themeChangesAtOnce()
{
    const auto lightness = [] { return QApplication::palette().color(QPalette::Base).lightness(); };
    m_real->action("themeDark")->trigger();
    QVERIFY(lightness() < 60);
    QVERIFY(m_real->theme().isDark());
    m_real->action("themeHighContrast")->trigger();
    QCOMPARE(lightness(), 0);
    QCOMPARE(QApplication::palette().color(QPalette::Text).lightness(), 255);
    QCOMPARE(m_real->settings().theme(), ThemeChoice::HighContrast);
    m_real->action("themeLight")->trigger();
    QVERIFY(lightness() > 200);
    QCOMPARE(m_real->settings().theme(), ThemeChoice::Light);
    m_real->theme().setSystemDark(true); // Does not matter as long as light is the choice.
    QVERIFY(lightness() > 200);
    m_real->action("themeSystem")->trigger();
    QVERIFY(lightness() < 60);
    m_real->theme().setSystemDark(false);
    QVERIFY(lightness() > 200);
}

void TestMainWindow::closingAComparisonLeadsBackToTheList()
{
    m_real->write(QStringLiteral("a.txt"), ferry);
    m_real->write(QStringLiteral("b.txt"), echo);
    m_real->window()->openPaths({m_real->files().path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    click(1, Qt::ControlModifier);
    QTRY_VERIFY(m_real->showsPair());
    QTest::keyClick(m_real->window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    QTest::keyClick(m_real->window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(m_real->find<QWidget>("startPage")->isVisible());
    QCOMPARE(m_real->find<QTreeView>("Articles")->model()->rowCount(), 0);
}

void TestMainWindow::listFoldsAwayByKey()
{
    openPair();
    QTest::keyClick(m_real->window(), Qt::Key_F9);
    QVERIFY(m_real->find<QTreeView>("Articles")->isVisible());
    QVERIFY(m_real->action("articleList")->isChecked());
    QTest::keyClick(m_real->window(), Qt::Key_F9);
    QVERIFY(!m_real->find<QTreeView>("Articles")->isVisible());
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
    const QList<QAction *> heads = m_real->window()->menuBar()->actions();
    check(heads, QStringLiteral("menu bar"));
    for (const QAction *head : heads) {
        QVERIFY(head->menu()->actions().size() > 1);
        check(head->menu()->actions(), head->text());
    }
}

void TestMainWindow::shortcutsAreUniqueAndListed()
{
    QHash<QString, QString> taken;
    for (const QAction *one : m_real->window()->actions().findChildren<QAction *>())
        for (const QKeySequence &key : one->shortcuts()) {
            QVERIFY2(!taken.contains(key.toString()),
                     qPrintable(key.toString() + taken.value(key.toString())));
            taken.insert(key.toString(), one->text());
        }
    m_real->action("shortcuts")->trigger();
    auto *list = m_real->find<QTreeWidget>("shortcutsList");
    QVERIFY(list);
    for (const char *key : {"Ctrl+O", "Alt+Down or N", "F11", "4", "Return"})
        QVERIFY2(
            !list->findItems(QLatin1StringView(key), Qt::MatchContains | Qt::MatchRecursive, 1).isEmpty(),
            key);
}

void TestMainWindow::listActionsWorkOnTheSelection()
{
    m_real->write(QStringLiteral("a.txt"), ferry);
    m_real->write(QStringLiteral("b.txt"), echo);
    m_real->window()->openPaths({m_real->files().path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    click(1);
    QTRY_COMPARE(shownArticle(), QStringLiteral("b.txt"));
    m_real->action("showInFolder")->trigger();
    QCOMPARE(m_real->desktop().shown, QStringList(m_real->files().path(QStringLiteral("b.txt"))));
    m_real->action("copyPath")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), m_real->files().path(QStringLiteral("b.txt")));
}

void TestMainWindow::windowMirrorsForScriptsFromTheRight()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_real->write(QStringLiteral("a.txt"), ferry);
    m_real->window()->openPaths({m_real->files().path()});
    QTRY_COMPARE(shownArticle(), QStringLiteral("a.txt"));
    const auto left = [this](const QWidget *widget) { return widget->mapTo(m_real->window(), QPoint()).x(); };
    const bool mirrored =
        left(m_real->find<QTreeView>("Articles")) > left(m_real->find<ArticlePane>("articlePane"));
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(mirrored);
}

void TestMainWindow::whatHasAMeaningHasAnAccessibleName()
{
    openPair();
    m_real->action("articleList")->trigger();
    const auto hasNamed = [this](const QString &name) {
        const QList<QWidget *> widgets = m_real->window()->findChildren<QWidget *>();
        return std::any_of(widgets.begin(), widgets.end(), [&](QWidget *widget) {
            return widget->isVisible() &&
                   QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name) == name;
        });
    };
    for (const char *name : {"Articles", "Filter articles", "Left report", "Right report", "Left overview",
                             "Right overview", "Summary", "Next Passage", "Swap Sides"})
        QVERIFY2(hasNamed(QLatin1StringView(name)), name);
    // No button of the tool bar is mute.
    const QList<QToolButton *> buttons = m_real->find<QToolBar>("toolBar")->findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        if (button->isVisible())
            QVERIFY(!QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
