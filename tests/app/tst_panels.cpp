// SPDX-License-Identifier: GPL-3.0-or-later
// Works the panels and decisions of the real window by menu, key and click.
#include "../widgets/samplepairs.h"
#include "reading/articlepane.h"
#include "realwindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>

using namespace diptych;
using test::RealWindow;

namespace {

// What both have stands far apart, so that it is two passages.
const QByteArray ferry =
    "Ferry runs aground off Hallinsund\n\n"
    "A passenger ferry with 187 people on board ran aground on a charted reef early on Tuesday.\n\n"
    "Divers looked at the hull before nightfall.\n\n" +
    test::paragraph(21).toUtf8() + "\n\n" + test::paragraph(22).toUtf8() +
    "\n\nThe harbour master closed the narrow sound to all larger ships until the evening tide.\n";
const QByteArray echo =
    "Seven hurt as vessel strikes rock\n\n"
    "The harbour master closed the narrow sound to all larger ships until the evening tide.\n\n"
    "Nobody could say yet what the repairs would cost.\n\n" +
    test::paragraph(24).toUtf8() + "\n\n" + test::paragraph(25).toUtf8() +
    "\n\nA passenger ferry with 190 people on board ran aground on a charted reef early on Tuesday.\n";

} // namespace

class TestPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void nothingIsOpenUntilAskedFor();
    void passageListOpensByKeyAndLeadsThroughThePanes();
    void panelsAreRememberedAndGoWithTheComparison();
    void rejectedPassageComesBackByUndo();
    void selectedWordsOfBothPanesAreLinked();
    void bookmarkNoteAndLeavingOutFollowTheCurrentPassage();
    void typingIntoAFieldRejectsNothing();
    void factThatMayDifferIsShownInBothPanes();
    void closedFiltersHideNothing();
    void levelOfTheFiltersComparesAgain();
    void readyMadeChoicesDoWhatTheySay();
    void filtersAndOptionsComeBackWithTheNextWindow();
    void optionsAndFiltersAreOneChoice();
    void fullScreenIsSwitchedByItsKey();
    void tableLeadsThroughThePanes();
    void noPanelWidensTheWindow_data();
    void noPanelWidensTheWindow();
    void factsFollowTheWidthAndStartAtTheTop();
    void foldedLegendStaysInTheWindow();
    void sentenceIsWholeInANarrowLowWindow();
    void rejectingTakesAllThatThePassageNumberCounts();
    void statusLineSaysNothingThatIsOver();
    void menuOverAPassageOffersWhatCanBeDoneWithIt();

private:
    void openPair();
    void selectWords(Side side, const QString &words);

    std::unique_ptr<RealWindow> m_real;
};

void TestPanels::initTestCase()
{
    RealWindow::prepare();
}

void TestPanels::init()
{
    m_real = std::make_unique<RealWindow>();
    QVERIFY(m_real->open());
}

void TestPanels::cleanup()
{
    m_real.reset();
}

void TestPanels::openPair()
{
    const QString left = m_real->write(QStringLiteral("ferry.txt"), ferry);
    const QString right = m_real->write(QStringLiteral("echo.txt"), echo);
    m_real->window()->openPaths({left, right});
    QTRY_VERIFY(m_real->window()->isIdle() && m_real->view()->isVisible());
}

void TestPanels::selectWords(Side side, const QString &words)
{
    ArticlePane *pane = m_real->view()->pane(side);
    const qsizetype begin = pane->article()->text.indexOf(words);
    QVERIFY(begin >= 0);
    QTextCursor cursor(pane->document());
    cursor.setPosition(pane->documentPosition(begin));
    cursor.setPosition(pane->documentPosition(begin + words.size()), QTextCursor::KeepAnchor);
    pane->setTextCursor(cursor);
}

void TestPanels::nothingIsOpenUntilAskedFor()
{
    QVERIFY(!m_real->action("passageList")->isEnabled());
    openPair();
    for (const QDockWidget *dock : m_real->window()->findChildren<QDockWidget *>())
        QVERIFY2(!dock->isVisible(), qPrintable(dock->objectName()));
    QVERIFY(m_real->action("passageList")->isEnabled());
    for (const char *name : {"bookmark", "note", "leaveOut", "reject", "linkSelected", "undo", "redo"})
        QVERIFY2(!m_real->action(name)->isEnabled(), name);
}

void TestPanels::passageListOpensByKeyAndLeadsThroughThePanes()
{
    openPair();
    QTest::keyClick(m_real->window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *list = m_real->find<QListView>("passageList");
    QVERIFY(list->isVisible());
    QTRY_VERIFY(list->hasFocus());
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(m_real->view()->currentLink() != 0);
    const int first = m_real->view()->currentLink();
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(m_real->view()->currentLink() != first);
    m_real->action("previousPassage")->trigger();
    QCOMPARE(list->currentIndex().row(), 0);
}

void TestPanels::panelsAreRememberedAndGoWithTheComparison()
{
    openPair();
    m_real->action("passageList")->trigger();
    auto *dock = m_real->find<QDockWidget>("passagesPanel");
    QVERIFY(dock->isVisible());
    m_real->action("startPage")->trigger();
    QVERIFY(!dock->isVisible());
    m_real->window()->close();
    QVERIFY(m_real->open());
    QVERIFY(!m_real->find<QDockWidget>("passagesPanel")->isVisible());
    openPair();
    dock = m_real->find<QDockWidget>("passagesPanel");
    QVERIFY(dock->isVisible());
    dock->close();
    QVERIFY(!m_real->action("passageList")->isChecked());
}

void TestPanels::rejectedPassageComesBackByUndo()
{
    openPair();
    const QString before = m_real->view()->summaryText();
    const auto links = m_real->view()->pair()->comparison.links.size();
    m_real->action("nextPassage")->trigger();
    QTest::keyClick(m_real->view()->pane(Side::Left), Qt::Key_X);
    QVERIFY(m_real->view()->pair()->comparison.links.size() < links);
    QVERIFY(m_real->view()->summaryText() != before);
    QVERIFY(m_real->action("undo")->text().contains(QStringLiteral("Reject")));
    QTest::keyClick(m_real->window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_real->view()->pair()->comparison.links.size(), links);
    QCOMPARE(m_real->view()->summaryText(), before);
    QTest::keyClick(m_real->window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_real->view()->pair()->comparison.links.size() < links);
}

void TestPanels::selectedWordsOfBothPanesAreLinked()
{
    openPair();
    const auto links = m_real->view()->pair()->comparison.links.size();
    selectWords(Side::Left, QStringLiteral("Divers looked at the hull"));
    QVERIFY(!m_real->action("linkSelected")->isEnabled());
    selectWords(Side::Right, QStringLiteral("what the repairs would cost"));
    QVERIFY(m_real->action("linkSelected")->isEnabled());
    QTest::keyClick(m_real->window(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(m_real->view()->pair()->comparison.links.size(), links + 1);
    const Link *made = m_real->document()->link(m_real->view()->currentLink());
    QVERIFY(made && made->decided.isValid());
    QVERIFY(!m_real->action("linkSelected")->isEnabled());
    m_real->action("undo")->trigger();
    QCOMPARE(m_real->view()->pair()->comparison.links.size(), links);
}

void TestPanels::bookmarkNoteAndLeavingOutFollowTheCurrentPassage()
{
    openPair();
    m_real->action("nextPassage")->trigger();
    const int first = m_real->view()->currentLink();
    QTest::keyClick(m_real->view()->pane(Side::Left), Qt::Key_B);
    QVERIFY(m_real->action("bookmark")->isChecked());
    m_real->action("leaveOut")->trigger();
    QCOMPARE(m_real->document()->exported()->comparison.links.size(),
             m_real->document()->pair()->comparison.links.size() - 1);
    m_real->action("note")->trigger();
    auto *dialog = m_real->find<QInputDialog>("noteDialog");
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Who wrote it first?"));
    dialog->accept();
    QCOMPARE(m_real->document()->decisions().size(), 3u);
    m_real->action("nextPassage")->trigger();
    QVERIFY(m_real->view()->currentLink() != first);
    QVERIFY(!m_real->action("bookmark")->isChecked());
    QVERIFY(!m_real->action("leaveOut")->isChecked());
    m_real->view()->setCurrentLink(first);
    QVERIFY(m_real->action("bookmark")->isChecked());
    QTest::keyClick(m_real->view()->pane(Side::Left), Qt::Key_B);
    QVERIFY(!m_real->action("bookmark")->isChecked());
}

void TestPanels::typingIntoAFieldRejectsNothing()
{
    openPair();
    m_real->action("passageList")->trigger();
    QVERIFY(m_real->view()->currentLink() != 0);
    auto *search = m_real->find<QLineEdit>("passageSearch");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("xb"));
    QCOMPARE(search->text(), QStringLiteral("xb"));
    QVERIFY(m_real->document()->decisions().empty());
}

void TestPanels::factThatMayDifferIsShownInBothPanes()
{
    openPair();
    m_real->action("factsPanel")->trigger();
    auto *list = m_real->find<QListView>("factList");
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    const Link *link = m_real->document()->link(m_real->view()->currentLink());
    QVERIFY(link);
    QVERIFY(link->span[Side::Right]
                .in(m_real->view()->pane(Side::Right)->article()->text)
                .contains(u"190 people"));
}

void TestPanels::closedFiltersHideNothing()
{
    openPair();
    m_real->action("filterPanel")->trigger();
    m_real->find<QCheckBox>("filterVerbatim")->click();
    m_real->find<QCheckBox>("filterEdited")->click();
    QVERIFY(m_real->view()->pair()->comparison.links.size() <
            m_real->document()->pair()->comparison.links.size());
    const QString figures = m_real->view()->summaryText();
    m_real->action("filterPanel")->trigger();
    QCOMPARE(m_real->view()->pair()->comparison.links.size(),
             m_real->document()->pair()->comparison.links.size());
    QCOMPARE(m_real->view()->summaryText(), figures);
}

void TestPanels::levelOfTheFiltersComparesAgain()
{
    openPair();
    m_real->action("nextPassage")->trigger();
    m_real->action("filterPanel")->trigger();
    auto *level = m_real->find<QComboBox>("filterLevel");
    QCOMPARE(level->currentIndex(), static_cast<int>(RewordedLevel::Balanced));
    level->setCurrentIndex(static_cast<int>(RewordedLevel::Off));
    Q_EMIT level->activated(level->currentIndex());
    QTRY_COMPARE(m_real->document()->pair()->comparison.options.reworded, RewordedLevel::Off);
    QVERIFY(m_real->view()->currentLink() != 0);
}

void TestPanels::readyMadeChoicesDoWhatTheySay()
{
    openPair();
    m_real->action("filterPanel")->trigger();
    auto *choices = m_real->find<QComboBox>("filterPreset");
    const auto choose = [&](const QString &words) {
        choices->setCurrentText(words);
        Q_EMIT choices->activated(choices->currentIndex());
        QCOMPARE(choices->currentText(), words);
    };
    choose(QStringLiteral("What is new in B"));
    QCOMPARE(m_real->view()->subject(), Subject::OnlyRight);
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_N);
    QCOMPARE(m_real->view()->activePane(),
             m_real->view()->pane(Side::Right)); // At a stretch that only B has.
    QCOMPARE(m_real->view()->currentLink(), 0);
    choose(QStringLiteral("Same statements"));
    QCOMPARE(m_real->view()->subject(), Subject::Shared);
    for (const Link &link : m_real->view()->pair()->comparison.links)
        QVERIFY(link.score >= evenScore);
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_2);
    QCOMPARE(choices->currentText(), QStringLiteral("As set below"));
}

void TestPanels::filtersAndOptionsComeBackWithTheNextWindow()
{
    openPair();
    m_real->action("filterPanel")->trigger();
    m_real->find<QCheckBox>("filterEdited")->click();
    auto *level = m_real->find<QComboBox>("filterLevel");
    level->setCurrentIndex(static_cast<int>(RewordedLevel::Strict));
    Q_EMIT level->activated(level->currentIndex());
    m_real->window()->close();
    QVERIFY(m_real->open());
    openPair();
    QVERIFY(!m_real->find<QCheckBox>("filterEdited")->isChecked());
    QVERIFY(!m_real->document()->filter().kinds.contains(LinkKind::Edited));
    QCOMPARE(m_real->find<QComboBox>("filterLevel")->currentIndex(), static_cast<int>(RewordedLevel::Strict));
    QCOMPARE(m_real->document()->pair()->comparison.options.reworded, RewordedLevel::Strict);
    // A choice that is kept is also said.
    QVERIFY(m_real->find<QLabel>("statusLabel")->text().contains(QStringLiteral("your own choice")));
}

void TestPanels::optionsAndFiltersAreOneChoice()
{
    openPair();
    m_real->action("filterPanel")->trigger();
    m_real->action("options")->trigger();
    auto *level = m_real->find<QComboBox>("filterLevel");
    level->setCurrentIndex(static_cast<int>(RewordedLevel::Generous));
    Q_EMIT level->activated(level->currentIndex());
    // What the dialog changes leaves the level as the filters have it.
    m_real->find<QCheckBox>("ignoreNumbers")->click();
    QTRY_VERIFY(m_real->document()->pair()->comparison.options.ignore.testFlag(Ignore::Numbers));
    QCOMPARE(m_real->document()->pair()->comparison.options.reworded, RewordedLevel::Generous);
    QCOMPARE(level->currentIndex(), static_cast<int>(RewordedLevel::Generous));
}

void TestPanels::fullScreenIsSwitchedByItsKey()
{
    QTest::keyClick(m_real->window(), Qt::Key_F11);
    QVERIFY(m_real->window()->isFullScreen());
    QVERIFY(m_real->action("fullScreen")->isChecked());
    m_real->window()->showNormal(); // As a window manager would.
    QVERIFY(!m_real->action("fullScreen")->isChecked());
}

void TestPanels::tableLeadsThroughThePanes()
{
    openPair();
    QTest::keyClick(m_real->window(), Qt::Key_T, Qt::ControlModifier);
    auto *table = m_real->find<QListView>("alignedTable");
    QVERIFY(table->isVisible());
    QTRY_VERIFY(table->hasFocus());
    QSet<int> seen;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        seen.insert(m_real->view()->currentLink());
    }
    QCOMPARE(seen.size(), 3); // Two passages, and what has no match.
    m_real->action("swapSides")->trigger();
    QTRY_VERIFY(m_real->window()->isIdle());
    QVERIFY(table->model()->rowCount() > 2);
}

void TestPanels::noPanelWidensTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1280, 800);
    QTest::newRow("low") << QSize(1280, 600);
    QTest::newRow("narrow") << QSize(1024, 768);
    QTest::newRow("small") << QSize(900, 600);
}

void TestPanels::noPanelWidensTheWindow()
{
    QFETCH(const QSize, size);
    m_real->window()->resize(size);
    openPair();
    QCOMPARE(m_real->window()->size(), size);
    const QList<const char *> panels{"passageList", "factsPanel", "alignedTable", "filterPanel"};
    const auto fits = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        return m_real->window()->size() == size &&
               m_real->window()->minimumSizeHint().width() <= size.width() &&
               m_real->window()->minimumSizeHint().height() <= size.height();
    };
    // One by one, then all with the list of articles.
    for (const char *name : panels) {
        m_real->action(name)->trigger();
        QTRY_VERIFY2(fits(), name);
        m_real->action(name)->trigger();
        QTRY_VERIFY2(fits(), name);
    }
    m_real->action("articleList")->trigger();
    for (const char *name : panels) {
        m_real->action(name)->trigger();
        QTRY_VERIFY2(fits(), name);
    }
    for (const QDockWidget *dock : m_real->window()->findChildren<QDockWidget *>())
        if (dock->isVisible())
            QVERIFY2(m_real->window()->rect().contains(dock->geometry()), qPrintable(dock->objectName()));
}

void TestPanels::factsFollowTheWidthAndStartAtTheTop()
{
    QByteArray texts[2] = {"Council meets\n\n", "Council gathers\n\n"};
    for (int i = 1; i <= 12; ++i)
        for (QByteArray &text : texts)
            text += "Councillor Arne Berg" + QByteArray(1, static_cast<char>('a' + i)) + " told the " +
                    QByteArray::number(10 + i) + " people in the hall that " + QByteArray::number(100 + i) +
                    " trees would be planted beside the road to Norvik.\n\n";
    m_real->window()->resize(1280, 600);
    m_real->window()->openPaths(
        {m_real->write(QStringLiteral("a.txt"), texts[0]), m_real->write(QStringLiteral("b.txt"), texts[1])});
    QTRY_VERIFY(m_real->window()->isIdle() && m_real->view()->isVisible());
    m_real->action("factsPanel")->trigger();
    auto *list = m_real->find<QListView>("factList");
    auto *selection = m_real->find<QComboBox>("factSelection");
    selection->setCurrentText(QStringLiteral("Numbers and dates"));
    QTRY_VERIFY(list->verticalScrollBar()->maximum() > 0);
    const QModelIndex first = list->model()->index(0, 0);
    const auto height = [&] { // What lies between the lines above and below the row.
        return list->visualRect(list->model()->index(1, 0)).top() - list->visualRect(first).top();
    };
    const int wide = height();
    QCOMPARE(wide, list->sizeHintForIndex(first).height());
    m_real->action("alignedTable")->trigger();
    QCoreApplication::processEvents();
    list->doItemsLayout(); // None is under way that would measure the rows anyhow.
    // As if the line between the panels were drawn to the left: only the width changes.
    m_real->window()->resizeDocks(
        {m_real->find<QDockWidget>("factsPanelDock"), m_real->find<QDockWidget>("tablePanel")}, {400, 880},
        Qt::Horizontal);
    QTRY_VERIFY(list->sizeHintForIndex(first).height() > wide);
    QTRY_COMPARE(height(), list->sizeHintForIndex(first).height());
    list->scrollToBottom();
    selection->setCurrentText(QStringLiteral("Names"));
    QTRY_VERIFY(list->verticalScrollBar()->maximum() > 0);
    QCOMPARE(list->verticalScrollBar()->value(), 0);
}

void TestPanels::foldedLegendStaysInTheWindow()
{
    m_real->window()->resize(600, 600); // The screen of the tests is wider.
    openPair();
    auto *button = m_real->find<QToolButton>("legendButton");
    QTRY_VERIFY(button->isVisible());
    button->click();
    auto *menu = button->findChild<QMenu *>();
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(
        QRect(m_real->window()->mapToGlobal(QPoint()), m_real->window()->size()).contains(menu->geometry()));
    menu->close();
}

void TestPanels::sentenceIsWholeInANarrowLowWindow()
{
    m_real->window()->resize(1007, 600);
    openPair();
    for (const char *name : {"articleList", "passageList", "factsPanel"})
        m_real->action(name)->trigger();
    m_real->window()->resizeDocks({m_real->find<QDockWidget>("factsPanelDock")}, {240}, Qt::Vertical);
    QCoreApplication::processEvents();
    const auto *text = m_real->find<QLabel>("summaryText");
    QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
    QVERIFY(m_real->find<QWidget>("summary")->rect().contains(text->geometry()));
}

void TestPanels::rejectingTakesAllThatThePassageNumberCounts()
{
    // One sentence of A that B tells twice is one passage with two links.
    const QByteArray told =
        "The harbour master closed the narrow sound to all larger ships until the evening tide.";
    m_real->window()->openPaths({m_real->write(QStringLiteral("once.txt"), "Sound closed\n\n" + told + "\n"),
                                 m_real->write(QStringLiteral("twice.txt"), "Ships wait\n\n" + told + "\n\n" +
                                                                                test::paragraph(24).toUtf8() +
                                                                                "\n\n" + told + "\n")});
    QTRY_VERIFY(m_real->window()->isIdle() && m_real->view()->isVisible());
    const auto links = m_real->view()->pair()->comparison.links.size();
    QCOMPARE(links, 2u);
    QCOMPARE(m_real->view()->walkPlace().count, 1);
    m_real->action("nextPassage")->trigger();
    QTest::keyClick(m_real->view()->pane(Side::Left), Qt::Key_X);
    QCOMPARE(m_real->view()->pair()->comparison.links.size(), 0u);
    QCOMPARE(m_real->view()->walkPlace().count, 0);
    m_real->action("undo")->trigger();
    QCOMPARE(m_real->view()->pair()->comparison.links.size(), links);
    QVERIFY(!m_real->action("undo")->isEnabled());
}

void TestPanels::statusLineSaysNothingThatIsOver()
{
    openPair();
    const auto said = [&] { return m_real->window()->statusBar()->currentMessage(); };
    m_real->action("nextPassage")->trigger();
    QVERIFY(said().startsWith(QStringLiteral("Passage 1 of 2")));
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_Escape);
    QCOMPARE(said(), QString());
    m_real->action("nextPassage")->trigger();
    QTest::keyClick(m_real->view()->activePane(), Qt::Key_X);
    QVERIFY(said().startsWith(QStringLiteral("Rejected")));
    m_real->action("undo")->trigger();
    QCOMPARE(said(), QStringLiteral("Undone: Reject Link"));
    m_real->action("redo")->trigger();
    QCOMPARE(said(), QStringLiteral("Done again: Reject Link"));
}

void TestPanels::menuOverAPassageOffersWhatCanBeDoneWithIt()
{
    openPair();
    const auto links = m_real->view()->pair()->comparison.links.size();
    ArticlePane *pane = m_real->view()->pane(Side::Left);
    const qsizetype begin = pane->article()->text.indexOf(QStringLiteral("ran aground on a charted"));
    QTextCursor cursor(pane->document());
    cursor.setPosition(pane->documentPosition(begin));
    const QPoint place = pane->cursorRect(cursor).center();
    bool isOffered = false;
    QTimer::singleShot(0, this, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        isOffered = menu && menu->actions().contains(m_real->action("bookmark")) &&
                    menu->actions().contains(m_real->action("note")) &&
                    menu->actions().contains(m_real->action("cite"));
        if (isOffered)
            m_real->action("reject")->trigger();
        if (menu)
            menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, pane->viewport()->mapToGlobal(place));
    QApplication::sendEvent(pane->viewport(), &event);
    QVERIFY(isOffered);
    QCOMPARE(m_real->view()->pair()->comparison.links.size(), links - 1);
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
