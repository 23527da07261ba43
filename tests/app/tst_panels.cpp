// SPDX-License-Identifier: GPL-3.0-or-later
// Works the panels and decisions of the real window by menu, key and click.
#include "../widgets/samplepairs.h"
#include "comparison/comparisondocument.h"
#include "comparison/comparisonview.h"
#include "fakedesktop.h"
#include "mainwindow.h"
#include "reading/articlepane.h"
#include "testfolder.h"
#include "theme.h"

#include <QAction>
#include <QApplication>
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
#include <QSettings>
#include <QStatusBar>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace diptych;

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
    void openWindow();
    void openPair();
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
    [[nodiscard]] ComparisonDocument *document() const { return m_window->findChild<ComparisonDocument *>(); }
    void selectWords(Side side, const QString &words);

    std::unique_ptr<TestFolder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FakeDesktop> m_desktop;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestPanels::initTestCase()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // The desktop's own preference is none of a test's business.
    QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
}

void TestPanels::init()
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

void TestPanels::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_desktop.reset();
    m_settings.reset();
    m_store.reset();
    m_folder.reset();
}

void TestPanels::openWindow()
{
    m_window = std::make_unique<MainWindow>(*m_settings, *m_desktop, *m_theme);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPanels::openPair()
{
    const QString left = m_folder->write(QStringLiteral("ferry.txt"), ferry);
    const QString right = m_folder->write(QStringLiteral("echo.txt"), echo);
    m_window->openPaths({left, right});
    QTRY_VERIFY(m_window->isIdle() && view()->isVisible());
}

void TestPanels::selectWords(Side side, const QString &words)
{
    ArticlePane *pane = view()->pane(side);
    const qsizetype begin = pane->article()->text.indexOf(words);
    QVERIFY(begin >= 0);
    QTextCursor cursor(pane->document());
    cursor.setPosition(pane->documentPosition(begin));
    cursor.setPosition(pane->documentPosition(begin + words.size()), QTextCursor::KeepAnchor);
    pane->setTextCursor(cursor);
}

void TestPanels::nothingIsOpenUntilAskedFor()
{
    QVERIFY(!action("passageList")->isEnabled());
    openPair();
    for (const QDockWidget *dock : m_window->findChildren<QDockWidget *>())
        QVERIFY2(!dock->isVisible(), qPrintable(dock->objectName()));
    QVERIFY(action("passageList")->isEnabled());
    for (const char *name : {"bookmark", "note", "leaveOut", "reject", "linkSelected", "undo", "redo"})
        QVERIFY2(!action(name)->isEnabled(), name);
}

void TestPanels::passageListOpensByKeyAndLeadsThroughThePanes()
{
    openPair();
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *list = find<QListView>("passageList");
    QVERIFY(list->isVisible());
    QTRY_VERIFY(list->hasFocus());
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(view()->currentLink() != 0);
    const int first = view()->currentLink();
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(view()->currentLink() != first);
    action("previousPassage")->trigger();
    QCOMPARE(list->currentIndex().row(), 0);
}

void TestPanels::panelsAreRememberedAndGoWithTheComparison()
{
    openPair();
    action("passageList")->trigger();
    auto *dock = find<QDockWidget>("passagesPanel");
    QVERIFY(dock->isVisible());
    action("startPage")->trigger();
    QVERIFY(!dock->isVisible());
    m_window->close();
    openWindow();
    QVERIFY(!find<QDockWidget>("passagesPanel")->isVisible());
    openPair();
    dock = find<QDockWidget>("passagesPanel");
    QVERIFY(dock->isVisible());
    dock->close();
    QVERIFY(!action("passageList")->isChecked());
}

void TestPanels::rejectedPassageComesBackByUndo()
{
    openPair();
    const QString before = view()->summaryText();
    const auto links = view()->pair()->comparison.links.size();
    action("nextPassage")->trigger();
    QTest::keyClick(view()->pane(Side::Left), Qt::Key_X);
    QVERIFY(view()->pair()->comparison.links.size() < links);
    QVERIFY(view()->summaryText() != before);
    QVERIFY(action("undo")->text().contains(QStringLiteral("Reject")));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(view()->pair()->comparison.links.size(), links);
    QCOMPARE(view()->summaryText(), before);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(view()->pair()->comparison.links.size() < links);
}

void TestPanels::selectedWordsOfBothPanesAreLinked()
{
    openPair();
    const auto links = view()->pair()->comparison.links.size();
    selectWords(Side::Left, QStringLiteral("Divers looked at the hull"));
    QVERIFY(!action("linkSelected")->isEnabled());
    selectWords(Side::Right, QStringLiteral("what the repairs would cost"));
    QVERIFY(action("linkSelected")->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(view()->pair()->comparison.links.size(), links + 1);
    const Link *made = document()->link(view()->currentLink());
    QVERIFY(made && made->decided.isValid());
    QVERIFY(!action("linkSelected")->isEnabled());
    action("undo")->trigger();
    QCOMPARE(view()->pair()->comparison.links.size(), links);
}

void TestPanels::bookmarkNoteAndLeavingOutFollowTheCurrentPassage()
{
    openPair();
    action("nextPassage")->trigger();
    const int first = view()->currentLink();
    QTest::keyClick(view()->pane(Side::Left), Qt::Key_B);
    QVERIFY(action("bookmark")->isChecked());
    action("leaveOut")->trigger();
    QCOMPARE(document()->exported()->comparison.links.size(),
             document()->pair()->comparison.links.size() - 1);
    action("note")->trigger();
    auto *dialog = find<QInputDialog>("noteDialog");
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Who wrote it first?"));
    dialog->accept();
    QCOMPARE(document()->decisions().size(), 3u);
    action("nextPassage")->trigger();
    QVERIFY(view()->currentLink() != first);
    QVERIFY(!action("bookmark")->isChecked());
    QVERIFY(!action("leaveOut")->isChecked());
    view()->setCurrentLink(first);
    QVERIFY(action("bookmark")->isChecked());
    QTest::keyClick(view()->pane(Side::Left), Qt::Key_B);
    QVERIFY(!action("bookmark")->isChecked());
}

void TestPanels::typingIntoAFieldRejectsNothing()
{
    openPair();
    action("passageList")->trigger();
    QVERIFY(view()->currentLink() != 0);
    auto *search = find<QLineEdit>("passageSearch");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("xb"));
    QCOMPARE(search->text(), QStringLiteral("xb"));
    QVERIFY(document()->decisions().empty());
}

void TestPanels::factThatMayDifferIsShownInBothPanes()
{
    openPair();
    action("factsPanel")->trigger();
    auto *list = find<QListView>("factList");
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    const Link *link = document()->link(view()->currentLink());
    QVERIFY(link);
    QVERIFY(link->span[Side::Right].in(view()->pane(Side::Right)->article()->text).contains(u"190 people"));
}

void TestPanels::closedFiltersHideNothing()
{
    openPair();
    action("filterPanel")->trigger();
    find<QCheckBox>("filterVerbatim")->click();
    find<QCheckBox>("filterEdited")->click();
    QVERIFY(view()->pair()->comparison.links.size() < document()->pair()->comparison.links.size());
    const QString figures = view()->summaryText();
    action("filterPanel")->trigger();
    QCOMPARE(view()->pair()->comparison.links.size(), document()->pair()->comparison.links.size());
    QCOMPARE(view()->summaryText(), figures);
}

void TestPanels::levelOfTheFiltersComparesAgain()
{
    openPair();
    action("nextPassage")->trigger();
    action("filterPanel")->trigger();
    auto *level = find<QComboBox>("filterLevel");
    QCOMPARE(level->currentIndex(), static_cast<int>(RewordedLevel::Balanced));
    level->setCurrentIndex(static_cast<int>(RewordedLevel::Off));
    Q_EMIT level->activated(level->currentIndex());
    QTRY_COMPARE(document()->pair()->comparison.options.reworded, RewordedLevel::Off);
    QVERIFY(view()->currentLink() != 0);
}

void TestPanels::readyMadeChoicesDoWhatTheySay()
{
    openPair();
    action("filterPanel")->trigger();
    auto *choices = find<QComboBox>("filterPreset");
    const auto choose = [&](const QString &words) {
        choices->setCurrentText(words);
        Q_EMIT choices->activated(choices->currentIndex());
        QCOMPARE(choices->currentText(), words);
    };
    choose(QStringLiteral("What is new in B"));
    QCOMPARE(view()->subject(), Subject::OnlyRight);
    QTest::keyClick(view()->activePane(), Qt::Key_N);
    QCOMPARE(view()->activePane(), view()->pane(Side::Right)); // At a stretch that only B has.
    QCOMPARE(view()->currentLink(), 0);
    choose(QStringLiteral("Same statements"));
    QCOMPARE(view()->subject(), Subject::Shared);
    for (const Link &link : view()->pair()->comparison.links)
        QVERIFY(link.score >= evenScore);
    QTest::keyClick(view()->activePane(), Qt::Key_2);
    QCOMPARE(choices->currentText(), QStringLiteral("As set below"));
}

void TestPanels::filtersAndOptionsComeBackWithTheNextWindow()
{
    openPair();
    action("filterPanel")->trigger();
    find<QCheckBox>("filterEdited")->click();
    auto *level = find<QComboBox>("filterLevel");
    level->setCurrentIndex(static_cast<int>(RewordedLevel::Strict));
    Q_EMIT level->activated(level->currentIndex());
    m_window->close();
    openWindow();
    openPair();
    QVERIFY(!find<QCheckBox>("filterEdited")->isChecked());
    QVERIFY(!document()->filter().kinds.contains(LinkKind::Edited));
    QCOMPARE(find<QComboBox>("filterLevel")->currentIndex(), static_cast<int>(RewordedLevel::Strict));
    QCOMPARE(document()->pair()->comparison.options.reworded, RewordedLevel::Strict);
    // A choice that is kept is also said.
    QVERIFY(find<QLabel>("statusLabel")->text().contains(QStringLiteral("your own choice")));
}

void TestPanels::optionsAndFiltersAreOneChoice()
{
    openPair();
    action("filterPanel")->trigger();
    action("options")->trigger();
    auto *level = find<QComboBox>("filterLevel");
    level->setCurrentIndex(static_cast<int>(RewordedLevel::Generous));
    Q_EMIT level->activated(level->currentIndex());
    // What the dialog changes leaves the level as the filters have it.
    find<QCheckBox>("ignoreNumbers")->click();
    QTRY_VERIFY(document()->pair()->comparison.options.ignore.testFlag(Ignore::Numbers));
    QCOMPARE(document()->pair()->comparison.options.reworded, RewordedLevel::Generous);
    QCOMPARE(level->currentIndex(), static_cast<int>(RewordedLevel::Generous));
}

void TestPanels::fullScreenIsSwitchedByItsKey()
{
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(m_window->isFullScreen());
    QVERIFY(action("fullScreen")->isChecked());
    m_window->showNormal(); // As a window manager would.
    QVERIFY(!action("fullScreen")->isChecked());
}

void TestPanels::tableLeadsThroughThePanes()
{
    openPair();
    QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier);
    auto *table = find<QListView>("alignedTable");
    QVERIFY(table->isVisible());
    QTRY_VERIFY(table->hasFocus());
    QSet<int> seen;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        seen.insert(view()->currentLink());
    }
    QCOMPARE(seen.size(), 3); // Two passages, and what has no match.
    action("swapSides")->trigger();
    QTRY_VERIFY(m_window->isIdle());
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
    m_window->resize(size);
    openPair();
    QCOMPARE(m_window->size(), size);
    const QList<const char *> panels{"passageList", "factsPanel", "alignedTable", "filterPanel"};
    const auto fits = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        return m_window->size() == size && m_window->minimumSizeHint().width() <= size.width() &&
               m_window->minimumSizeHint().height() <= size.height();
    };
    // One by one, then all with the list of articles.
    for (const char *name : panels) {
        action(name)->trigger();
        QTRY_VERIFY2(fits(), name);
        action(name)->trigger();
        QTRY_VERIFY2(fits(), name);
    }
    action("articleList")->trigger();
    for (const char *name : panels) {
        action(name)->trigger();
        QTRY_VERIFY2(fits(), name);
    }
    for (const QDockWidget *dock : m_window->findChildren<QDockWidget *>())
        if (dock->isVisible())
            QVERIFY2(m_window->rect().contains(dock->geometry()), qPrintable(dock->objectName()));
}

void TestPanels::factsFollowTheWidthAndStartAtTheTop()
{
    QByteArray texts[2] = {"Council meets\n\n", "Council gathers\n\n"};
    for (int i = 1; i <= 12; ++i)
        for (QByteArray &text : texts)
            text += "Councillor Arne Berg" + QByteArray(1, static_cast<char>('a' + i)) + " told the " +
                    QByteArray::number(10 + i) + " people in the hall that " + QByteArray::number(100 + i) +
                    " trees would be planted beside the road to Norvik.\n\n";
    m_window->resize(1280, 600);
    m_window->openPaths({m_folder->write(QStringLiteral("a.txt"), texts[0]),
                         m_folder->write(QStringLiteral("b.txt"), texts[1])});
    QTRY_VERIFY(m_window->isIdle() && view()->isVisible());
    action("factsPanel")->trigger();
    auto *list = find<QListView>("factList");
    auto *selection = find<QComboBox>("factSelection");
    selection->setCurrentText(QStringLiteral("Numbers and dates"));
    QTRY_VERIFY(list->verticalScrollBar()->maximum() > 0);
    const QModelIndex first = list->model()->index(0, 0);
    const auto height = [&] { // What lies between the lines above and below the row.
        return list->visualRect(list->model()->index(1, 0)).top() - list->visualRect(first).top();
    };
    const int wide = height();
    QCOMPARE(wide, list->sizeHintForIndex(first).height());
    action("alignedTable")->trigger();
    QCoreApplication::processEvents();
    list->doItemsLayout(); // None is under way that would measure the rows anyhow.
    // As if the line between the panels were drawn to the left: only the width changes.
    m_window->resizeDocks({find<QDockWidget>("factsPanelDock"), find<QDockWidget>("tablePanel")}, {400, 880},
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
    m_window->resize(600, 600); // The screen of the tests is wider.
    openPair();
    auto *button = find<QToolButton>("legendButton");
    QTRY_VERIFY(button->isVisible());
    button->click();
    auto *menu = button->findChild<QMenu *>();
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(QRect(m_window->mapToGlobal(QPoint()), m_window->size()).contains(menu->geometry()));
    menu->close();
}

void TestPanels::sentenceIsWholeInANarrowLowWindow()
{
    m_window->resize(1007, 600);
    openPair();
    for (const char *name : {"articleList", "passageList", "factsPanel"})
        action(name)->trigger();
    m_window->resizeDocks({find<QDockWidget>("factsPanelDock")}, {240}, Qt::Vertical);
    QCoreApplication::processEvents();
    const auto *text = find<QLabel>("summaryText");
    QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
    QVERIFY(find<QWidget>("summary")->rect().contains(text->geometry()));
}

void TestPanels::rejectingTakesAllThatThePassageNumberCounts()
{
    // One sentence of A that B tells twice is one passage with two links.
    const QByteArray told =
        "The harbour master closed the narrow sound to all larger ships until the evening tide.";
    m_window->openPaths({m_folder->write(QStringLiteral("once.txt"), "Sound closed\n\n" + told + "\n"),
                         m_folder->write(QStringLiteral("twice.txt"), "Ships wait\n\n" + told + "\n\n" +
                                                                          test::paragraph(24).toUtf8() +
                                                                          "\n\n" + told + "\n")});
    QTRY_VERIFY(m_window->isIdle() && view()->isVisible());
    const auto links = view()->pair()->comparison.links.size();
    QCOMPARE(links, 2u);
    QCOMPARE(view()->walkPlace().count, 1);
    action("nextPassage")->trigger();
    QTest::keyClick(view()->pane(Side::Left), Qt::Key_X);
    QCOMPARE(view()->pair()->comparison.links.size(), 0u);
    QCOMPARE(view()->walkPlace().count, 0);
    action("undo")->trigger();
    QCOMPARE(view()->pair()->comparison.links.size(), links);
    QVERIFY(!action("undo")->isEnabled());
}

void TestPanels::statusLineSaysNothingThatIsOver()
{
    openPair();
    const auto said = [&] { return m_window->statusBar()->currentMessage(); };
    action("nextPassage")->trigger();
    QVERIFY(said().startsWith(QStringLiteral("Passage 1 of 2")));
    QTest::keyClick(view()->activePane(), Qt::Key_Escape);
    QCOMPARE(said(), QString());
    action("nextPassage")->trigger();
    QTest::keyClick(view()->activePane(), Qt::Key_X);
    QVERIFY(said().startsWith(QStringLiteral("Rejected")));
    action("undo")->trigger();
    QCOMPARE(said(), QStringLiteral("Undone: Reject Link"));
    action("redo")->trigger();
    QCOMPARE(said(), QStringLiteral("Done again: Reject Link"));
}

void TestPanels::menuOverAPassageOffersWhatCanBeDoneWithIt()
{
    openPair();
    const auto links = view()->pair()->comparison.links.size();
    ArticlePane *pane = view()->pane(Side::Left);
    const qsizetype begin = pane->article()->text.indexOf(QStringLiteral("ran aground on a charted"));
    QTextCursor cursor(pane->document());
    cursor.setPosition(pane->documentPosition(begin));
    const QPoint place = pane->cursorRect(cursor).center();
    bool isOffered = false;
    QTimer::singleShot(0, this, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        isOffered = menu && menu->actions().contains(action("bookmark")) &&
                    menu->actions().contains(action("note")) && menu->actions().contains(action("cite"));
        if (isOffered)
            action("reject")->trigger();
        if (menu)
            menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, pane->viewport()->mapToGlobal(place));
    QApplication::sendEvent(pane->viewport(), &event);
    QVERIFY(isOffered);
    QCOMPARE(view()->pair()->comparison.links.size(), links - 1);
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
