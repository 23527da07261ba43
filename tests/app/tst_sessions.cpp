// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions in the real window: saving, opening, a changed or moved file, a kill.
#include "../widgets/samplepairs.h"
#include "comparison/comparisondocument.h"
#include "comparison/comparisonview.h"
#include "fakedesktop.h"
#include "ferrytexts.h"
#include "mainwindow/actions.h"
#include "mainwindow/mainwindow.h"
#include "reading/articlepane.h"
#include "session/sessionfile.h"
#include "session/sessions.h"
#include "style/theme.h"
#include "testfolder.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QTest>

#include <cstdio>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

const QString harbour =
    u"The harbour master closed the narrow sound to all larger ships until the evening tide."_s;

/// The real window, with its settings and what it keeps for recovery in a folder of the test.
class Program
{
public:
    explicit Program(const QString &folder)
        : m_store(folder + u"/.settings.ini"_s, QSettings::IniFormat)
        , m_settings(m_store, folder + u"/.state"_s)
        , m_theme((m_settings.setSystemWasDark(false), m_settings))
        , m_window(m_settings, desktop, m_theme)
    {
        m_settings.setEncoderOffered(); // That notice has a test of its own.
        m_window.show();
    }

    FakeDesktop desktop;

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] ComparisonDocument &document() { return *m_window.findChild<ComparisonDocument *>(); }
    [[nodiscard]] ComparisonView &view() { return *m_window.findChild<ComparisonView *>(); }
    [[nodiscard]] ArticlePane &pane(Side side) { return *view().pane(side); }
    /// What stands at the upper edge of a report, as an offset of its text.
    [[nodiscard]] qsizetype upper(Side side)
    {
        return pane(side).articleOffset(pane(side).readingPlace().upper);
    }
    /// "passagesPanel, tablePanel": what is open beside the reports.
    [[nodiscard]] QString openPanels()
    {
        QStringList names;
        for (const QDockWidget *dock : m_window.findChildren<QDockWidget *>())
            if (dock->isVisible())
                names << dock->objectName();
        names.sort();
        return names.join(u", "_s);
    }
    [[nodiscard]] bool showsPair()
    {
        return m_window.isIdle() && m_window.findChild<ComparisonView *>()->isVisible() && document().pair();
    }
    void trigger(const char *action) { m_window.findChild<QAction *>(QLatin1StringView(action))->trigger(); }
    [[nodiscard]] QString notice()
    {
        const auto *bar = m_window.findChild<QWidget *>(u"noticeBar"_s);
        return bar->isHidden() ? QString() : bar->findChild<QLabel *>()->text();
    }
    void answerNotice() { m_window.findChild<QPushButton *>(u"noticeAction"_s)->click(); }
    /// The stretches of the harbour master's sentence.
    [[nodiscard]] Sided<Range> harbourSpan()
    {
        Sided<Range> span;
        for (const Side side : bothSides) {
            const qsizetype at = document().pair()->articles[side]->text.indexOf(harbour);
            span[side] = {at, at + harbour.size()};
        }
        return span;
    }
    void decide()
    {
        document().setNote(harbourSpan(), u"Who told both?"_s);
        document().setBookmarked(harbourSpan(), true);
    }

private:
    QSettings m_store;
    Settings m_settings;
    Theme m_theme;
    MainWindow m_window;
};

constexpr QSize middling(760, 740);  ///< Of a window on the small screen that tests have.
constexpr int autosaveWait = 20'000; // Milliseconds; far longer than it takes, also on a busy machine.

/// What the child process does: decides, waits for the copy, and is killed.
int workUntilKilled(const QString &folder)
{
    Program program(folder);
    program.window().compareFiles({{folder + u"/a.txt"_s, folder + u"/b.txt"_s}});
    if (!QTest::qWaitFor([&] { return program.showsPair(); }, autosaveWait))
        return 2;
    program.decide();
    const QDir state(folder + u"/.state"_s);
    if (!QTest::qWaitFor([&] { return !state.entryList({u"*.diptych"_s}).isEmpty(); }, autosaveWait))
        return 3;
    std::puts("saved");
    std::fflush(stdout);
    QTest::qWait(600'000);
    return 4;
}

} // namespace

class TestSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void sessionIsSavedAndOpenedAgain();
    void theWindowComesBackAsItStood();
    void theReaderStandsWhereItWasInAnotherLayout();
    void theOtherTabsKeepTheirPlaces();
    void aSmallerScreenHoldsTheWindow();
    void filtersComeBackWithTheirPanel();
    void closedComparisonsKeepTheirDecisions();
    void pastedTextsComeBack();
    void aChangedFileKeepsItsNotes();
    void whatIsNoLongerThereIsToldAndKept();
    void whatSomebodyElseSavedIsNotReplacedUnasked();
    void movedFilesAreAskedFor();
    void unusableSessionsAreSaidCalmly();
    void failureToSaveIsSaidAndNothingIsLost();
    void aSessionIsAmongTheRecentItems();
    void openingAsksAboutUnsavedWork();
    void aKilledProgramLosesNothing();
    void unsavedWorkOfAClosedWindowIsOffered();
    void savedWorkIsNotOffered();
    void continuingBringsBackWhatWasDecided_data();
    void continuingBringsBackWhatWasDecided();

private:
    [[nodiscard]] QString path(const QString &name = {}) const { return m_folder->path(name); }
    [[nodiscard]] QStringList copies() const { return QDir(path(u".state"_s)).entryList({u"*.diptych"_s}); }
    void openPair(Program &program)
    {
        program.window().compareFiles({{path(u"a.txt"_s), path(u"b.txt"_s)}});
        QTRY_VERIFY(program.showsPair());
    }
    void saveWithDecisions(const QString &name)
    {
        Program program(path());
        openPair(program);
        program.decide();
        program.desktop.saveTo = path(name);
        program.trigger("saveSession");
        program.window().close();
    }

    /// Two reports of many paragraphs, in the middle of which a reader has saved a session.
    void saveInTheMiddle(Program &program);

    std::unique_ptr<TestFolder> m_folder;
    TestFolder m_elsewhere; ///< The settings of another machine.
};

void TestSessions::init()
{
    m_folder = std::make_unique<TestFolder>();
    m_folder->write(u"a.txt"_s, ferry);
    m_folder->write(u"b.txt"_s, echo);
}

void TestSessions::sessionIsSavedAndOpenedAgain()
{
    saveWithDecisions(u"story"_s); // The ending is added.
    const Session session = readSession(path(u"story.diptych"_s)).value();
    QCOMPARE(session.comparisons.size(), std::size_t(1));
    QCOMPARE(session.comparisons[0].decisions.size(), std::size_t(2));
    Program program(path());
    program.window().openPaths({path(u"story.diptych"_s)});
    QTRY_VERIFY(program.showsPair());
    QCOMPARE(program.document().decisions().size(), std::size_t(2));
    const Decision *note = program.document().decision(DecisionKind::Noted, program.harbourSpan());
    QVERIFY(note);
    QCOMPARE(note->note, u"Who told both?"_s);
    QCOMPARE(program.notice(), QString());
    // What was opened and not touched is saved as it was.
    const QByteArray before = TestFolder::read(path(u"story.diptych"_s));
    program.trigger("saveSession");
    QCOMPARE(TestFolder::read(path(u"story.diptych"_s)), before);
}

void TestSessions::saveInTheMiddle(Program &program)
{
    QStringList left{u"Ferry aground"_s};
    QStringList right{u"Ship on reef"_s};
    for (int i = 1; i <= 18; ++i) {
        left << test::paragraph(i);
        right << test::paragraph(i % 5 == 0 ? 19 : i);
    }
    m_folder->write(u"a.txt"_s, left.join(u"\n\n"_s).toUtf8());
    m_folder->write(u"b.txt"_s, right.join(u"\n\n"_s).toUtf8());
    program.window().showNormal();
    program.window().resize(middling);
    openPair(program);
    program.view().setCurrentLink(program.document().pair()->comparison.links[7].id);
    program.trigger("followScrolling"); // Each report stays where it is put.
    for (const Side side : bothSides) {
        QScrollBar *bar = program.pane(side).verticalScrollBar();
        bar->setValue(bar->maximum() * (side == Side::Left ? 2 : 1) / 4);
        QVERIFY(bar->value() > 0);
    }
    program.desktop.saveTo = path(u"s.diptych"_s);
}

void TestSessions::theWindowComesBackAsItStood()
{
    Sided<qsizetype> upper;
    Sided<Range> current;
    QSize size;
    {
        Program program(path());
        saveInTheMiddle(program);
        program.trigger("passageList");
        program.trigger("alignedTable");
        program.trigger("zoomIn");
        program.view().setSubject(Subject::Everything);
        upper = {{program.upper(Side::Left), program.upper(Side::Right)}};
        current = *program.document().currentSpan();
        size = program.window().size();
        program.trigger("saveSession");
    }
    Program program(m_elsewhere.path());
    program.window().showNormal();
    program.window().openPaths({path(u"s.diptych"_s)});
    QTRY_VERIFY(program.showsPair());
    QTRY_COMPARE(program.window().size(), size);
    QCOMPARE(program.openPanels(), u"passagesPanel, tablePanel"_s);
    QVERIFY(qFuzzyCompare(program.view().zoomFactor(), zoomStep));
    QVERIFY(program.view().subject() == Subject::Everything);
    QVERIFY(!program.view().isScrollLocked());
    QVERIFY(program.document().currentSpan() == std::optional(current));
    QTRY_COMPARE(program.upper(Side::Left), upper[Side::Left]);
    QCOMPARE(program.upper(Side::Right), upper[Side::Right]);
    Session before = readSession(path(u"s.diptych"_s)).value();
    program.trigger("saveSession");
    Session after = readSession(path(u"s.diptych"_s)).value();
    before.layout->docks.clear(); // Heights are shared out anew, to the pixel.
    after.layout->docks.clear();
    QVERIFY(after == before);
}

void TestSessions::theReaderStandsWhereItWasInAnotherLayout()
{
    {
        Program program(path());
        saveInTheMiddle(program);
        program.trigger("saveSession");
    }
    Session session = readSession(path(u"s.diptych"_s)).value();
    const Sided<qsizetype> upper =
        session.comparisons[0].reading->upper; // Below U+10000 these are offsets, too.
    session.layout->width = 560;
    session.layout->zoom = 1.5;
    QVERIFY(!saveSession(session, path(u"s.diptych"_s)));
    Program program(m_elsewhere.path());
    program.window().openPaths({path(u"s.diptych"_s)});
    QTRY_VERIFY(program.showsPair());
    for (const Side side : bothSides) {
        ArticlePane &pane = program.pane(side);
        QVERIFY(upper[side] > 0);
        // Its line is the first.
        QTextCursor cursor(pane.document());
        cursor.setPosition(pane.documentPosition(upper[side]));
        QTRY_VERIFY2(std::abs(pane.cursorRect(cursor).top()) < pane.cursorRect(cursor).height(),
                     qPrintable(QString::number(pane.cursorRect(cursor).top())));
    }
}

void TestSessions::theOtherTabsKeepTheirPlaces()
{
    m_folder->write(u"c.txt"_s, ferry);
    m_folder->write(u"d.txt"_s, echo);
    Sided<qsizetype> upper;
    {
        Program program(path());
        saveInTheMiddle(program);
        upper = {{program.upper(Side::Left), program.upper(Side::Right)}};
        program.window().compareFiles({{path(u"c.txt"_s), path(u"d.txt"_s)}});
        QTRY_COMPARE(program.document().pair()->articles[Side::Left]->path, path(u"c.txt"_s));
        program.trigger("saveSession");
    }
    Program program(m_elsewhere.path());
    program.window().showNormal();
    program.window().openPaths({path(u"s.diptych"_s)});
    QTRY_VERIFY(program.showsPair());
    QCOMPARE(program.document().pair()->articles[Side::Left]->path, path(u"c.txt"_s));
    // Saved before it was looked at, it still has its place.
    program.trigger("saveSession");
    QCOMPARE(readSession(path(u"s.diptych"_s)).value().comparisons[0].reading->upper, upper);
    program.trigger("previousTab");
    QTRY_COMPARE(program.document().pair()->articles[Side::Left]->path, path(u"a.txt"_s));
    QTRY_COMPARE(program.upper(Side::Left), upper[Side::Left]);
    QCOMPARE(program.upper(Side::Right), upper[Side::Right]);
}

void TestSessions::aSmallerScreenHoldsTheWindow()
{
    saveWithDecisions(u"s.diptych"_s);
    Session session = readSession(path(u"s.diptych"_s)).value();
    session.layout->width = 9000;
    session.layout->height = 7000;
    session.layout->docks = "of another build";
    session.layout->panels = QStringList{u"facts"_s, u"a panel of the future"_s};
    QVERIFY(!saveSession(session, path(u"s.diptych"_s)));
    Program program(m_elsewhere.path());
    program.window().showNormal();
    program.window().openPaths({path(u"s.diptych"_s)});
    QTRY_VERIFY(program.showsPair());
    const QSize screen = program.window().screen()->availableSize();
    QVERIFY(program.window().width() <= screen.width() && program.window().height() <= screen.height());
    QCOMPARE(program.openPanels(), u"factsPanelDock"_s);
}

void TestSessions::filtersComeBackWithTheirPanel()
{
    saveWithDecisions(u"s.diptych"_s);
    Session session = readSession(path(u"s.diptych"_s)).value();
    session.layout.reset(); // As in older files.
    session.comparisons[0].filter.minWords = 5;
    QVERIFY(!saveSession(session, path(u"s.diptych"_s)));
    Program program(m_elsewhere.path());
    program.window().openPaths({path(u"s.diptych"_s)});
    QTRY_VERIFY(program.showsPair());
    QCOMPARE(program.document().filter().minWords, qsizetype(5));
    QCOMPARE(program.openPanels(), u"filtersPanel"_s);
}

void TestSessions::closedComparisonsKeepTheirDecisions()
{
    Program program(path());
    openPair(program);
    program.decide();
    program.trigger("close");
    QTRY_VERIFY(!program.showsPair());
    program.desktop.saveTo = path(u"s.diptych"_s);
    program.trigger("saveSession");
    const Session session = readSession(path(u"s.diptych"_s)).value();
    QCOMPARE(session.comparisons.size(), std::size_t(1));
    QVERIFY(!session.comparisons[0].open);
    QCOMPARE(session.comparisons[0].decisions.size(), std::size_t(2));
    QCOMPARE(session.comparisons[0].articles[Side::Left].path, path(u"a.txt"_s));
}

void TestSessions::pastedTextsComeBack()
{
    const Sided<ArticlePtr> pasted{
        {std::make_shared<const Article>(articleFromText(u"Pasted text 1"_s, QString::fromUtf8(ferry))),
         std::make_shared<const Article>(articleFromText(u"Pasted text 2"_s, QString::fromUtf8(echo)))}};
    Session session;
    SessionComparison comparison;
    for (const Side side : bothSides)
        comparison.articles[side] = {pasted[side]->path, {}, pasted[side]->sha256, pasted[side]->text};
    session.comparisons.push_back(comparison);
    session.current = 0;
    QVERIFY(!saveSession(session, path(u"s.diptych"_s)));
    Program program(path());
    program.window().openPaths({path(u"s.diptych"_s)});
    QTRY_VERIFY(program.showsPair());
    QCOMPARE(program.document().pair()->articles[Side::Left]->text, QString::fromUtf8(ferry));
    program.decide();
    program.trigger("saveSession");
    const Session again = readSession(path(u"s.diptych"_s)).value();
    QCOMPARE(again.comparisons[0].articles[Side::Right].text.value_or(QString()), QString::fromUtf8(echo));
    QCOMPARE(again.comparisons[0].decisions.size(), std::size_t(2));
}

void TestSessions::aChangedFileKeepsItsNotes()
{
    saveWithDecisions(u"s.diptych"_s);
    m_folder->write(u"a.txt"_s, "Updated at noon.\n\n" + ferry);
    Program program(path());
    program.window().openPaths({path(u"s.diptych"_s)});
    QTRY_VERIFY(program.showsPair());
    QVERIFY(program.document().decision(DecisionKind::Noted, program.harbourSpan()));
    QCOMPARE(program.notice(), QString());
}

void TestSessions::whatIsNoLongerThereIsToldAndKept()
{
    saveWithDecisions(u"s.diptych"_s);
    m_folder->write(u"a.txt"_s, ferry.first(ferry.indexOf("The harbour")));
    Program program(path());
    program.window().openPaths({path(u"s.diptych"_s)});
    QTRY_VERIFY(program.showsPair());
    QVERIFY2(program.notice().contains(u"Who told both?"), qPrintable(program.notice()));
    QCOMPARE(program.document().decisions().size(), std::size_t(0));
    program.trigger("saveSession");
    QCOMPARE(readSession(path(u"s.diptych"_s)).value().comparisons[0].decisions.size(), std::size_t(2));
}

void TestSessions::whatSomebodyElseSavedIsNotReplacedUnasked()
{
    Program program(path());
    openPair(program);
    program.decide();
    program.desktop.saveTo = path(u"s.diptych"_s);
    program.trigger("saveSession");
    m_folder->write(u"s.diptych"_s, "{\"diptych_session\": 1, \"corpus\": [], \"comparisons\": []}");
    const QByteArray theirs = TestFolder::read(path(u"s.diptych"_s));
    program.desktop.agree = false;
    program.trigger("saveSession");
    QCOMPARE(program.desktop.questions.size(), 1);
    QCOMPARE(TestFolder::read(path(u"s.diptych"_s)), theirs);
    program.desktop.agree = true;
    program.trigger("saveSession");
    QVERIFY(TestFolder::read(path(u"s.diptych"_s)).contains("Who told both?"));
}

void TestSessions::movedFilesAreAskedFor()
{
    saveWithDecisions(u"s.diptych"_s);
    QVERIFY(QDir(path()).mkpath(u"new"_s));
    QVERIFY(QFile::rename(path(u"a.txt"_s), path(u"new/a.txt"_s)));
    QVERIFY(QFile::rename(path(u"b.txt"_s), path(u"new/b.txt"_s)));
    Program program(path());
    program.window().openPaths({path(u"s.diptych"_s)});
    QVERIFY2(program.notice().contains(u"a.txt"), qPrintable(program.notice()));
    QTRY_VERIFY(program.window().isIdle());
    program.desktop.files = {path(u"new/a.txt"_s)};
    program.answerNotice();
    QTRY_VERIFY(program.showsPair()); // The other one was found beside it.
    QCOMPARE(program.document().decisions().size(), std::size_t(2));
    QCOMPARE(program.document().pair()->articles[Side::Right]->path, path(u"new/b.txt"_s));
}

void TestSessions::unusableSessionsAreSaidCalmly()
{
    m_folder->write(u"s.diptych"_s, "{\"diptych_session\": 99}");
    Program program(path());
    openPair(program);
    program.decide();
    program.window().openPaths({path(u"s.diptych"_s)});
    const auto *text = program.window().findChild<QLabel *>(u"messageText"_s);
    QVERIFY2(text->text().contains(u"newer version"), qPrintable(text->text()));
}

void TestSessions::failureToSaveIsSaidAndNothingIsLost()
{
    Program program(path());
    openPair(program);
    program.decide();
    program.desktop.saveTo = path(u"gone/s.diptych"_s);
    program.trigger("saveSession");
    QVERIFY2(program.notice().contains(u"does not exist"), qPrintable(program.notice()));
    QTRY_COMPARE_WITH_TIMEOUT(copies().size(), 1, autosaveWait);
}

void TestSessions::aSessionIsAmongTheRecentItems()
{
    saveWithDecisions(u"s.diptych"_s);
    Program program(path());
    const RecentItem newest = program.settings().recent().front();
    QVERIFY(newest.kind == RecentItem::Kind::Session);
    QCOMPARE(newest.title(), u"s.diptych"_s);
    auto *menu = program.window().findChild<QWidget *>(u"recentMenu"_s);
    menu->actions().constFirst()->trigger();
    QTRY_VERIFY(program.showsPair());
    QCOMPARE(program.document().decisions().size(), std::size_t(2));
}

void TestSessions::openingAsksAboutUnsavedWork()
{
    saveWithDecisions(u"s.diptych"_s);
    Program program(path());
    openPair(program);
    program.document().setNote(program.harbourSpan(), u"Mine"_s);
    program.desktop.agree = false;
    program.window().openPaths({path(u"s.diptych"_s)});
    QCOMPARE(program.desktop.questions.size(), 1);
    QCOMPARE(program.document().decisions().size(), std::size_t(1));
    program.desktop.agree = true;
    program.window().openPaths({path(u"s.diptych"_s)});
    QTRY_COMPARE(program.document().decisions().size(), std::size_t(2));
}

void TestSessions::aKilledProgramLosesNothing()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--work"_s, path()});
    QVERIFY(child.waitForStarted());
    while (child.state() == QProcess::Running && !child.canReadLine())
        QVERIFY(child.waitForReadyRead(60'000));
    QCOMPARE(child.readLine().trimmed(), QByteArray("saved"));
    child.kill();
    QVERIFY(child.waitForFinished());
    QCOMPARE(copies().size(), 1);

    Program program(path());
    QVERIFY2(program.notice().contains(u"in no session"), qPrintable(program.notice()));
    program.answerNotice();
    QTRY_VERIFY(program.showsPair());
    QCOMPARE(program.document().decisions().size(), std::size_t(2));
    QCOMPARE(program.document().decision(DecisionKind::Noted, program.harbourSpan())->note,
             u"Who told both?"_s);
    QCOMPARE(copies().size(), 1); // Its own: what it restored is not saved either.
}

void TestSessions::unsavedWorkOfAClosedWindowIsOffered()
{
    {
        Program program(path());
        openPair(program);
        program.decide();
        program.window().close();
    }
    Program program(path());
    QVERIFY(!program.notice().isEmpty());
}

void TestSessions::savedWorkIsNotOffered()
{
    saveWithDecisions(u"s.diptych"_s);
    QCOMPARE(copies(), QStringList());
    Program program(path());
    QCOMPARE(program.notice(), QString());
}

void TestSessions::continuingBringsBackWhatWasDecided_data()
{
    QTest::addColumn<bool>("isSaved");
    QTest::newRow("saved in a session") << true;
    QTest::newRow("not saved") << false;
}

void TestSessions::continuingBringsBackWhatWasDecided()
{
    QFETCH(bool, isSaved);
    {
        Program program(path());
        openPair(program);
        program.decide();
        program.desktop.saveTo = path(u"s.diptych"_s);
        if (isSaved)
            program.trigger("saveSession");
        program.window().close();
    }
    Program program(path());
    QTest::mouseClick(program.window().findChild<QAbstractButton *>(u"startContinue"_s), Qt::LeftButton);
    QTRY_VERIFY(program.showsPair());
    QCOMPARE(program.document().decisions().size(), std::size_t(2));
    QCOMPARE(program.notice(), QString()); // There is nothing left to offer.
    // Work that is in a session is saved there; other work is kept on.
    QCOMPARE(copies().size(), isSaved ? 0 : 1);
    program.window().close();
    QCOMPARE(copies().size(), isSaved ? 0 : 1);
}

int main(int argc, char **argv)
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // The desktop's own preference is none of a test's business.
    QApplication application(argc, argv);
    QApplication::setFont(QFont(u"DejaVu Sans"_s, 10));
    if (argc == 3 && qstrcmp(argv[1], "--work") == 0)
        return workUntilKilled(QString::fromLocal8Bit(argv[2]));
    TestSessions test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sessions.moc"
