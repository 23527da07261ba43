// SPDX-License-Identifier: GPL-3.0-or-later
// Works the real window by the keyboard alone: every key goes where the focus is, and nothing is clicked.
#include "../widgets/samplepairs.h"
#include "comparison/reportpane.h"
#include "comparison/told/toldpane.h"
#include "realwindow.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTreeView>

using namespace diptych;
using test::RealWindow;

namespace {

const QString ferry = QStringLiteral(
    "Ferry runs aground off Hallinsund\n\n"
    "A passenger ferry with 187 people on board ran aground on a charted reef early on Tuesday.\n\n");
const QString harbour = QStringLiteral(
    "The harbour master closed the narrow sound to all larger ships until the evening tide.\n\n");
const QString echo = QStringLiteral(
    "A passenger ferry with 190 people on board ran aground on a charted reef early on Tuesday.\n\n");

QWidget *focused()
{
    return QApplication::focusWidget();
}

/// To the dialog or menu that is open, else to what has the focus.
void press(int key, Qt::KeyboardModifiers modifiers = {})
{
    QWidget *open = QApplication::activePopupWidget();
    QTest::keyClick(open ? open : focused(), static_cast<Qt::Key>(key), modifiers);
}

void type(const QString &text)
{
    QTest::keyClicks(focused(), text);
}

} // namespace

class TestKeyboardWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { RealWindow::prepare(); }
    void init();
    void cleanup() { m_real.reset(); }

    void aComparisonThatOpensHasTheKeyboard();
    void fromTheStartPageToTwoReports();
    void throughPassagesAndDecisions();
    void lookingForTheNearestSentences();
    void throughThePanelsAndBack();
    void filtersAndTheirReadyMadeChoices();
    void findingInBothReports();
    void exporting();
    void throughTabsAndHistory();
    void oneToMany();
    void theMapOfTheKeys();
    void tabReachesEverythingAndComesRound();

private:
    void openFolder();
    void comparePair();
    [[nodiscard]] ReportPane *pane(Side side) const
    {
        return qobject_cast<ReportPane *>(m_real->view()->pane(side));
    }
    [[nodiscard]] QTreeView *list() const { return m_real->find<QTreeView>("Articles"); }
    [[nodiscard]] bool isIn(const char *name) const
    {
        const auto *widget = m_real->find<QWidget>(name);
        return focused() && (focused() == widget || widget->isAncestorOf(focused()));
    }

    std::unique_ptr<RealWindow> m_real;
};

void TestKeyboardWalk::init()
{
    m_real = std::make_unique<RealWindow>();
    const QString between =
        test::paragraph(21) + QStringLiteral("\n\n") + test::paragraph(22) + QStringLiteral("\n\n");
    QVERIFY(!m_real->write(QStringLiteral("a.txt"), (ferry + between + harbour).toUtf8()).isEmpty());
    QVERIFY(!m_real
                 ->write(QStringLiteral("b.txt"),
                         (QStringLiteral("Vessel strikes rock\n\n") + harbour + test::paragraph(24) +
                          QStringLiteral("\n\n") + test::paragraph(25) + QStringLiteral("\n\n") + echo)
                             .toUtf8())
                 .isEmpty());
    QVERIFY(
        !m_real
             ->write(QStringLiteral("c.txt"),
                     (QStringLiteral("Sound closed to ships\n\n") + harbour + test::paragraph(26)).toUtf8())
             .isEmpty());
    QVERIFY(m_real->open());
}

void TestKeyboardWalk::openFolder()
{
    m_real->desktop().folder = m_real->folder();
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    QTRY_VERIFY(m_real->window()->isIdle());
    QTRY_COMPARE(focused(), list());
}

void TestKeyboardWalk::comparePair()
{
    openFolder();
    press(Qt::Key_Home);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(m_real->showsPair());
    QTRY_COMPARE(focused(), pane(Side::Left));
}

void TestKeyboardWalk::aComparisonThatOpensHasTheKeyboard()
{
    // As from the command line, or dropped on the window.
    const QDir folder(m_real->folder());
    m_real->window()->openPaths(
        {folder.filePath(QStringLiteral("a.txt")), folder.filePath(QStringLiteral("b.txt"))});
    QTRY_VERIFY(m_real->showsPair());
    QTRY_COMPARE(focused(), pane(Side::Left));
}

void TestKeyboardWalk::fromTheStartPageToTwoReports()
{
    // The start page gives the focus to something that can be pressed.
    QVERIFY(isIn("startPage"));
    openFolder();
    // One to read: Enter goes into its text, F9 folds the list and brings it back with the focus.
    press(Qt::Key_Down);
    QTRY_VERIFY(m_real->find<ArticlePane>("articlePane")->isVisible());
    press(Qt::Key_F9);
    QTRY_COMPARE(focused(), m_real->find<QWidget>("articlePane"));
    press(Qt::Key_F9);
    QTRY_COMPARE(focused(), list());
    press(Qt::Key_Home);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(m_real->showsPair());
    QTRY_COMPARE(focused(), pane(Side::Left));
}

void TestKeyboardWalk::throughPassagesAndDecisions()
{
    comparePair();
    press(Qt::Key_N);
    const int first = m_real->view()->currentLink();
    QVERIFY(first != 0);
    press(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(m_real->view()->currentLink() != first);
    press(Qt::Key_P);
    QCOMPARE(m_real->view()->currentLink(), first);
    press(Qt::Key_F6);
    QCOMPARE(focused(), pane(Side::Right));
    press(Qt::Key_Return);
    QVERIFY(m_real->view()->currentLink() != 0);
    press(Qt::Key_B);
    QCOMPARE(m_real->document()->decisions().size(), std::size_t(1));
    press(Qt::Key_X);
    QTRY_COMPARE(m_real->document()->decisions().size(), std::size_t(2));
    QVERIFY(isIn("comparisonView"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_real->document()->decisions().size(), std::size_t(1));
    press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(m_real->document()->decisions().size(), std::size_t(2));
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_N);
    press(Qt::Key_Escape);
    QCOMPARE(m_real->view()->currentLink(), 0);
    for (const Subject subject : allSubjects) {
        press(Qt::Key_1 + static_cast<int>(subject));
        QCOMPARE(m_real->view()->subject(), subject);
    }
}

void TestKeyboardWalk::lookingForTheNearestSentences()
{
    for (const auto &[from, to] : {std::pair{"ferry-aground-npa.txt", "a.txt"},
                                   std::pair{"ferry-aground-hallinsund-courier.txt", "b.txt"}}) {
        QFile sample(QStringLiteral(DIPTYCH_SAMPLE_CORPUS "/") + QLatin1StringView(from));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        QVERIFY(!m_real->write(QLatin1StringView(to), sample.readAll()).isEmpty());
    }
    comparePair();
    auto *bar = m_real->find<QWidget>("lookBar");
    // Through what stands in A alone, to the first sentence that something comes near to.
    press(Qt::Key_2);
    for (int stop = 0; stop < 30 && !bar->isVisible(); ++stop) {
        press(Qt::Key_N);
        press(Qt::Key_L);
    }
    QVERIFY(bar->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QCOMPARE(focused(), pane(Side::Left));
    press(Qt::Key_L);
    press(Qt::Key_Return);
    QVERIFY(!bar->isVisible());
    QCOMPARE(m_real->document()->decisions().size(), std::size_t(1));
}

void TestKeyboardWalk::throughThePanelsAndBack()
{
    comparePair();
    const std::array panels{std::pair{"passagesPanel", Qt::Key_P}, std::pair{"factsPanelDock", Qt::Key_A},
                            std::pair{"tablePanel", Qt::Key_T}};
    for (const auto &[name, key] : panels) {
        const auto modifiers = key == Qt::Key_T ? Qt::KeyboardModifiers(Qt::ControlModifier)
                                                : Qt::ControlModifier | Qt::ShiftModifier;
        press(key, modifiers);
        QTRY_VERIFY2(isIn(name), name);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        // F6 leads back to the reports while the panel stays, Esc closes nothing.
        press(Qt::Key_F6);
        QTRY_VERIFY2(isIn("comparisonView"), name);
        press(key, modifiers);
        QTRY_VERIFY2(!m_real->find<QWidget>(name)->isVisible(), name);
        QVERIFY2(isIn("comparisonView"), name);
        // And closing it from inside does not lose the focus.
        press(key, modifiers);
        QTRY_VERIFY2(isIn(name), name);
        press(key, modifiers);
        QTRY_VERIFY2(isIn("comparisonView"), name);
    }
}

void TestKeyboardWalk::filtersAndTheirReadyMadeChoices()
{
    comparePair();
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isIn("filtersPanel"));
    auto *choice = qobject_cast<QComboBox *>(focused());
    QVERIFY(choice);
    const std::size_t links = m_real->document()->shown()->comparison.links.size();
    press(Qt::Key_Down);
    QVERIFY(choice->currentIndex() > 0);
    press(Qt::Key_Home);
    QCOMPARE(m_real->document()->shown()->comparison.links.size(), links);
    press(Qt::Key_Escape);
    QTRY_VERIFY(isIn("comparisonView"));
}

void TestKeyboardWalk::findingInBothReports()
{
    comparePair();
    press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(isIn("findBar"));
    type(QStringLiteral("harbour"));
    QTRY_COMPARE(pane(Side::Left)->findMatches().size(), std::size_t(1));
    QTRY_COMPARE(pane(Side::Right)->findMatches().size(), std::size_t(1));
    press(Qt::Key_F3);
    press(Qt::Key_Escape);
    QTRY_VERIFY(isIn("comparisonView"));
    press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(m_real->find<QWidget>("findBar")->isVisible());
}

void TestKeyboardWalk::exporting()
{
    comparePair();
    const QString path = QDir(m_real->folder()).filePath(QStringLiteral("walk.html"));
    press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTRY_VERIFY(focused() && QApplication::activeModalWidget()->isAncestorOf(focused()));
    for (int i = 0; i < 40 && focused()->objectName() != QStringLiteral("exportPath"); ++i)
        press(Qt::Key_Tab);
    press(Qt::Key_A, Qt::ControlModifier);
    type(path);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_real->find<QWidget>("exportOpen")->isVisible());
    QVERIFY(QFileInfo::exists(path));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    m_real->window()->activateWindow(); // As a window manager does.
    QTRY_VERIFY(focused());
    QVERIFY2(isIn("comparisonView"), qPrintable(focused()->objectName()));
}

void TestKeyboardWalk::throughTabsAndHistory()
{
    comparePair();
    press(Qt::Key_F9);
    QTRY_COMPARE(focused(), list());
    press(Qt::Key_End);
    QTRY_VERIFY(m_real->window()->isIdle());
    press(Qt::Key_Up, Qt::ShiftModifier);
    QTRY_VERIFY(m_real->showsPair());
    QTRY_VERIFY(m_real->view()->pair()->articles[Side::Left]->path.endsWith(QStringLiteral("c.txt")));
    // A list that was called for keeps the keyboard, for the next choice; F6 goes into the reports.
    QCOMPARE(focused(), list());
    press(Qt::Key_F6);
    QTRY_VERIFY(isIn("comparisonView"));
    press(Qt::Key_Tab, Qt::ControlModifier);
    QTRY_VERIFY(m_real->view()->pair()->articles[Side::Left]->path.endsWith(QStringLiteral("a.txt")));
    QVERIFY(isIn("comparisonView"));
    press(Qt::Key_Left, Qt::AltModifier);
    press(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(m_real->window()->isIdle());
    QVERIFY(focused());
    press(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(m_real->showsPair());
    QTRY_VERIFY(isIn("comparisonView"));
}

void TestKeyboardWalk::oneToMany()
{
    openFolder();
    press(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(m_real->find<QLabel>("messageText")->isVisible());
    // The page names the key that the action has.
    QAction *many = m_real->action("oneToMany");
    QVERIFY(m_real->find<QLabel>("messageText")
                ->text()
                .contains(many->shortcut().toString(QKeySequence::NativeText)));
    QTest::keySequence(focused(), many->shortcut());
    auto *told = m_real->find<ToldPane>("toldPane");
    QTRY_VERIFY(m_real->window()->isIdle() && told->isVisible());
    QTRY_COMPARE(focused(), told);
    press(Qt::Key_Down, Qt::AltModifier);
    press(Qt::Key_Return);
    QTRY_VERIFY(QApplication::activePopupWidget());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QTRY_COMPARE(focused(), told);
}

void TestKeyboardWalk::theMapOfTheKeys()
{
    comparePair();
    press(Qt::Key_F1);
    QTRY_VERIFY(m_real->find<QDialog>("shortcutsDialog"));
    QTRY_VERIFY(m_real->find<QDialog>("shortcutsDialog")->isVisible());
    press(Qt::Key_Escape);
    QTRY_VERIFY(isIn("comparisonView"));
}

void TestKeyboardWalk::tabReachesEverythingAndComesRound()
{
    comparePair();
    QStringList reached;
    for (int i = 0; i < 60; ++i) {
        press(Qt::Key_Tab);
        QVERIFY(focused());
        QVERIFY2(focused()->isVisible(), qPrintable(focused()->objectName()));
        reached << focused()->objectName();
    }
    for (const char *name : {"leftReport", "rightReport", "summaryText", "subject1"})
        QVERIFY2(reached.contains(QLatin1StringView(name)), qPrintable(reached.join(u' ')));
    // The subjects are one stop, with arrows between them.
    while (focused()->objectName() != QStringLiteral("subject1"))
        press(Qt::Key_Tab);
    press(Qt::Key_Right);
    QCOMPARE(m_real->view()->subject(), Subject::OnlyLeft);
}

QTEST_MAIN(TestKeyboardWalk)
#include "tst_keyboardwalk.moc"
