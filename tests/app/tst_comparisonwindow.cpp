// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader sees and does in the comparison of the real window, with mouse and keys.
#include "../widgets/samplepairs.h"
#include "comparison/reportpane.h"
#include "comparison/shownpair.h"
#include "realwindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>

using namespace diptych;
using namespace diptych::test;

namespace {

/// Three facts differ, two of them in one sentence.
QByteArray told(int hurt, int crew, int boats)
{
    return "Ferry strikes reef\n\nThe coastal ferry struck a charted reef in the narrow sound and " +
           QByteArray::number(hurt) + " people were hurt while the tired crew of " +
           QByteArray::number(crew) + " sailors looked on.\n\nAltogether " + QByteArray::number(boats) +
           " boats from the village brought the passengers to the old harbour.\n\n";
}

} // namespace

class TestComparisonWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { RealWindow::prepare(); }
    void init();
    void cleanup() { m_real.reset(); }

    void factsPanelAndCounterFollowEachOther();
    void noBarStandsBesideASentenceWithoutMatch();
    void toolTipsNameKeysOnlyWhileTheyWork();
    void openingTheListKeepsThePlace_data();
    void openingTheListKeepsThePlace();
    void narrowFiltersAreNotCut();
    void longPairShowsTheOldLinksUntilTheNewOnesAreThere();

private:
    void openPair(const QByteArray &left, const QByteArray &right);
    [[nodiscard]] ReportPane *pane(Side side) const
    {
        return qobject_cast<ReportPane *>(m_real->view()->pane(side));
    }

    std::unique_ptr<RealWindow> m_real;
};

void TestComparisonWindow::init()
{
    m_real = std::make_unique<RealWindow>();
    QVERIFY(m_real->open());
}

void TestComparisonWindow::openPair(const QByteArray &left, const QByteArray &right)
{
    m_real->window()->openPaths(
        {m_real->write(QStringLiteral("a.txt"), left), m_real->write(QStringLiteral("b.txt"), right)});
    QTRY_VERIFY(m_real->showsPair());
}

void TestComparisonWindow::factsPanelAndCounterFollowEachOther()
{
    openPair(told(7, 12, 3), told(9, 14, 5));
    m_real->action("factsPanel")->trigger();
    auto *list = m_real->find<QListView>("factList");
    QTRY_VERIFY(list->hasFocus());
    QCOMPARE(list->model()->rowCount(), 3);
    const auto *counter = m_real->find<QLabel>("factCounter");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(counter->text(), QStringLiteral("May differ: 2 of 3"));
    QTest::keyClick(list, Qt::Key_Up);
    QCOMPARE(counter->text(), QStringLiteral("May differ: 1 of 3"));
    QTest::keyClick(list, Qt::Key_End);
    QCOMPARE(counter->text(), QStringLiteral("May differ: 3 of 3"));
    // And the other way: two facts of one link are two rows.
    pane(Side::Left)->setFocus();
    for (const int row : {0, 1, 2}) {
        QTest::keyClick(pane(Side::Left), Qt::Key_D);
        QCOMPARE(list->currentIndex().row(), row);
        QCOMPARE(counter->text(), QStringLiteral("May differ: %1 of 3").arg(row + 1));
    }
}

void TestComparisonWindow::noBarStandsBesideASentenceWithoutMatch()
{
    // Copied, but for a sentence in its middle that A alone has.
    const QByteArray lead = paragraph(1).toUtf8();
    const QByteArray own = sentence(90).toUtf8();
    const QByteArray end = paragraph(2).toUtf8();
    openPair("Reef\n\n" + lead + "\n\n" + own + "\n\n" + end + "\n",
             "Harbour\n\n" + lead + "\n\n" + end + "\n");
    const QString &text = pane(Side::Left)->article()->text;
    const auto barAt = [&](const QByteArray &words) {
        const qsizetype begin = text.indexOf(QString::fromUtf8(words));
        const VerticalSpan span = pane(Side::Left)->verticalSpan({begin, begin + words.size()});
        const QImage image = pane(Side::Left)->viewport()->grab().toImage();
        const int y = static_cast<int>(span.middle()) - pane(Side::Left)->verticalScrollBar()->value();
        return image.pixelColor(image.width() - 1, y) != pane(Side::Left)->palette().color(QPalette::Base);
    };
    QVERIFY(barAt(lead));
    QVERIFY(!barAt(own));
    QVERIFY(barAt(end));
    m_real->action("nextPassage")->trigger();
    QCOMPARE(m_real->view()->currentPassage().size(), 6u); // Both paragraphs are one passage.
    QVERIFY(barAt(lead));
    QVERIFY(!barAt(own));
}

void TestComparisonWindow::toolTipsNameKeysOnlyWhileTheyWork()
{
    openPair(told(7, 12, 3), told(9, 14, 5));
    const auto *onlyRight = m_real->find<QToolButton>("subject3");
    const auto *next = m_real->find<QToolButton>("lookNext");
    const auto *status = m_real->find<QLabel>("statusLabel");
    QVERIFY(onlyRight->toolTip().contains(QStringLiteral("(key 3)")));
    QVERIFY(next->toolTip().contains(QStringLiteral("(L)")));
    m_real->action("singleKeys")->trigger();
    QVERIFY(!onlyRight->toolTip().isEmpty() && !onlyRight->toolTip().contains(QStringLiteral("key")));
    QVERIFY(!next->toolTip().contains(QStringLiteral("(L)")));
    QVERIFY(!status->text().contains(QStringLiteral("N and P")));
    // The next window remembers it.
    QVERIFY(m_real->open());
    QVERIFY(!m_real->find<QToolButton>("subject3")->toolTip().contains(QStringLiteral("key")));
    m_real->action("singleKeys")->trigger();
    QVERIFY(m_real->find<QToolButton>("subject3")->toolTip().contains(QStringLiteral("(key 3)")));
}

void TestComparisonWindow::openingTheListKeepsThePlace_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QSize>("size");
    for (const char *from : {"folder", "files", "example"}) {
        QTest::addRow("%s, small", from) << QString::fromLatin1(from) << QSize(900, 600);
        QTest::addRow("%s, large", from) << QString::fromLatin1(from) << QSize(1280, 800);
    }
}

void TestComparisonWindow::openingTheListKeepsThePlace()
{
    QFETCH(const QString, from);
    QFETCH(const QSize, size);
    m_real->window()->resize(size);
    const QByteArray left = told(7, 12, 3) + report({1, 2, 3, 4}).toUtf8();
    const QByteArray right = told(9, 14, 5) + report({4, 2, 1, 3}).toUtf8();
    if (from == QStringLiteral("files")) {
        openPair(left, right);
    } else if (from == QStringLiteral("example")) {
        m_real->action("openExample")->trigger();
        QTRY_VERIFY(m_real->showsPair());
    } else {
        m_real->write(QStringLiteral("a.txt"), left);
        m_real->write(QStringLiteral("b.txt"), right);
        m_real->window()->openPaths({m_real->folder()});
        auto *list = m_real->find<QTreeView>("Articles");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTRY_VERIFY(m_real->window()->isIdle());
        list->selectAll();
        QTRY_VERIFY(m_real->showsPair());
    }
    for (int step = 0; step < 4; ++step)
        QTest::keyClick(pane(Side::Left), Qt::Key_N);
    const int link = m_real->view()->currentLink();
    QVERIFY(link != 0);
    const auto isInView = [&](Side side) {
        const VerticalSpan span = pane(side)->verticalSpan(m_real->document()->link(link)->span[side]);
        const int top = pane(side)->verticalScrollBar()->value();
        return span.top >= top && span.top < top + pane(side)->viewport()->height();
    };
    QTRY_VERIFY(isInView(Side::Left) && isInView(Side::Right));
    const QLabel *counter = m_real->find<QLabel>("passageCounter");
    const QString place = counter->text();
    for (int time = 0; time < 2; ++time) { // Open and closed again.
        QTest::keyClick(m_real->window(), Qt::Key_F9);
        QTest::qWait(400); // Longer than a selection takes to settle.
        QTRY_VERIFY(m_real->showsPair());
        QCOMPARE(m_real->view()->currentLink(), link);
        QCOMPARE(counter->text(), place);
        for (const Side side : bothSides)
            QTRY_VERIFY2(isInView(side), qPrintable(place));
    }
}

void TestComparisonWindow::narrowFiltersAreNotCut()
{
    m_real->window()->resize(900, 600);
    openPair(told(7, 12, 3), told(9, 14, 5));
    for (const char *name : {"articleList", "passageList", "factsPanel", "alignedTable", "filterPanel"})
        m_real->action(name)->trigger();
    const auto *box = m_real->find<QCheckBox>("filterSame");
    const auto *area = qobject_cast<QScrollArea *>(box->parentWidget()->parentWidget()->parentWidget());
    QVERIFY(area);
    QTRY_VERIFY(area->isVisible());
    QCoreApplication::processEvents();
    QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
    for (const QWidget *field : area->widget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        QVERIFY2(field->width() >= field->minimumSizeHint().width() &&
                     field->geometry().right() < area->viewport()->width(),
                 qPrintable(field->objectName()));
    // Every control is reached by the keyboard, which scrolls it into sight.
    const auto *level = m_real->find<QComboBox>("filterLevel");
    m_real->find<QComboBox>("filterPreset")->setFocus();
    for (int step = 0; step < 12 && !level->hasFocus(); ++step)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(level->hasFocus());
    QTRY_VERIFY(area->viewport()->rect().contains(level->mapTo(area->viewport(), level->rect().center())));
}

void TestComparisonWindow::longPairShowsTheOldLinksUntilTheNewOnesAreThere()
{
    openPair(told(7, 12, 3) + report({1, 2, 3}).toUtf8(), told(9, 14, 5) + report({3, 1, 2}).toUtf8());
    m_real->document()->setLongPairWords(1);
    const auto shown = [&] { return m_real->view()->pair()->comparison.links.size(); };
    const auto all = shown();
    QTest::keyClick(pane(Side::Left), Qt::Key_N);
    const auto current = m_real->document()->currentSpan();
    m_real->action("filterPanel")->trigger();
    LinkFilter filter;
    filter.movedOnly = true;
    m_real->document()->setFilter(filter);
    QCOMPARE(shown(), all);
    QTRY_VERIFY(shown() < all);
    QCOMPARE(m_real->document()->pair()->comparison.links.size(), all);
    m_real->document()->setFilter({});
    QTRY_COMPARE(shown(), all);
    m_real->document()->setCurrentLink(m_real->document()->pair()->comparison.links[2].id);
    const auto kept = m_real->document()->currentSpan();
    QVERIFY(kept != current);
    m_real->document()->reject(m_real->document()->pair()->comparison.links[0].id);
    QCOMPARE(shown(), all);
    QTRY_COMPARE(shown(), all - 1);
    QCOMPARE(m_real->document()->currentSpan(), kept);
    QVERIFY(m_real->view()->currentLink() != 0);
    m_real->action("undo")->trigger();
    QTRY_COMPARE(shown(), all);
}

QTEST_MAIN(TestComparisonWindow)
#include "tst_comparisonwindow.moc"
