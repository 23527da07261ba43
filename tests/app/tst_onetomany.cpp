// SPDX-License-Identifier: GPL-3.0-or-later
// One report held against several others in the real window.
#include "../widgets/samplepairs.h"
#include "comparison/told/toldpane.h"
#include "comparison/told/toldview.h"
#include "realwindow.h"

#include <QMenu>
#include <QTreeView>

using namespace diptych;
using test::RealWindow;

class TestOneToMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { RealWindow::prepare(); }
    void init();
    void cleanup() { m_real.reset(); }

    void isOfferedForSeveralSelectedReports();
    void everySentenceSaysHowManyTellIt();
    void choosingATellerOpensThatComparisonThere();
    void closingLeadsToTheArticle();

private:
    void openMany();
    [[nodiscard]] ToldPane *pane() const { return m_real->find<ToldPane>("toldPane"); }
    /// The first sentence that so many others tell.
    [[nodiscard]] int sentenceToldBy(std::size_t tellers) const;

    std::unique_ptr<RealWindow> m_real;
};

void TestOneToMany::init()
{
    m_real = std::make_unique<RealWindow>();
    QVERIFY(m_real->open());
    const auto write = [this](const QString &name, const QList<int> &paragraphs) {
        const QString text = test::report(paragraphs)
                                 .replace(QStringLiteral("A headline for this report"),
                                          QStringLiteral("Headline %1").arg(name));
        return m_real->write(name + QStringLiteral(".txt"), text.toUtf8());
    };
    QVERIFY(!write(QStringLiteral("a"), {1, 2, 3}).isEmpty());
    QVERIFY(!write(QStringLiteral("b"), {3, 1}).isEmpty());
    QVERIFY(!write(QStringLiteral("c"), {7, 1}).isEmpty());
    QVERIFY(!write(QStringLiteral("d"), {8, 9}).isEmpty());
    m_real->window()->openPaths({m_real->folder()});
    QTRY_COMPARE(m_real->find<QTreeView>("Articles")->model()->rowCount(), 4);
    QTRY_VERIFY(m_real->window()->isIdle());
}

void TestOneToMany::openMany()
{
    auto *list = m_real->find<QTreeView>("Articles");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_End, Qt::ShiftModifier);
    QTRY_VERIFY(m_real->find<QWidget>("messagePage")->isVisible());
    m_real->action("oneToMany")->trigger();
    QTRY_VERIFY(m_real->window()->isIdle() && pane()->isVisible());
}

int TestOneToMany::sentenceToldBy(std::size_t tellers) const
{
    const auto at = std::ranges::find_if(
        pane()->told(), [&](const ToldSentence &told) { return told.tellers.size() == tellers; });
    return at == pane()->told().end() ? -1 : static_cast<int>(at - pane()->told().begin());
}

void TestOneToMany::isOfferedForSeveralSelectedReports()
{
    auto *list = m_real->find<QTreeView>("Articles");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTRY_VERIFY(m_real->window()->isIdle());
    QVERIFY(!m_real->action("oneToMany")->isEnabled());
    QTest::keyClick(list, Qt::Key_End, Qt::ShiftModifier);
    QTRY_VERIFY(m_real->action("oneToMany")->isEnabled());
    QVERIFY(list->actions().contains(m_real->action("oneToMany")));
}

void TestOneToMany::everySentenceSaysHowManyTellIt()
{
    openMany();
    QCOMPARE(pane()->article()->displayTitle(), QStringLiteral("Headline a"));
    QVERIFY(sentenceToldBy(2) >= 0);
    QVERIFY(sentenceToldBy(1) >= 0);
    QVERIFY(sentenceToldBy(0) >= 0);
    QVERIFY(pane()->describe(sentenceToldBy(2)).endsWith(QStringLiteral(": Headline b, Headline c")));
    QVERIFY(m_real->window()->windowTitle().contains(QStringLiteral("One to many")));
    QVERIFY(m_real->action("find")->isEnabled());
}

void TestOneToMany::choosingATellerOpensThatComparisonThere()
{
    openMany();
    const int sentence = sentenceToldBy(2);
    const Range here = pane()->told()[static_cast<std::size_t>(sentence)].sentence;
    pane()->setCurrentSentence(sentence);
    QTest::keyClick(pane(), Qt::Key_Return);
    auto *menu = m_real->find<QMenu>("tellers");
    QVERIFY(menu);
    QAction *teller = menu->actions().at(1);
    QVERIFY(teller->text().startsWith(QStringLiteral("Headline c")));
    menu->setActiveAction(teller);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(m_real->showsPair());
    QVERIFY(m_real->view()->pair()->articles[Side::Right]->path.endsWith(QStringLiteral("c.txt")));
    const Link *link = m_real->document()->link(m_real->view()->currentLink());
    QVERIFY(link);
    QVERIFY(here.overlaps(link->span[Side::Left]));
    // The way back leads to the margin again, at once.
    m_real->action("back")->trigger();
    QVERIFY(pane()->isVisible());
    QCOMPARE(pane()->currentSentence(), sentence);
}

void TestOneToMany::closingLeadsToTheArticle()
{
    openMany();
    QTest::keyClick(m_real->window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(m_real->find<QWidget>("articlePane")->isVisible());
}

QTEST_MAIN(TestOneToMany)
#include "tst_onetomany.moc"
