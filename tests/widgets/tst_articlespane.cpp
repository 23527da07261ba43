// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articlemodel.h"
#include "articles/articlepicker.h"
#include "articles/articlespane.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace diptych;

class TestArticlesPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10)); }
    void init();
    void cleanup() { m_pane.reset(); }
    void tellsOnceWhenAClickSelects();
    void keepsTheOrderOfCtrlClicks();
    void dropsWhatIsDeselected();
    void selectsQuietlyForTheProgram();
    void filtersWhileOneTypes();
    void filteringOpensNothing();
    void countsWhatIsLeft();
    void hasAccessibleNames();
    void pickerTakesTheFirstThatIsLeftOnEnter();
    void pickerIsDrivenByArrowKeysFromTheFilter();

private:
    void click(int row, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] QString selected() const;

    ArticleModel m_model;
    std::unique_ptr<ArticlesPane> m_pane;
    QTreeView *m_list = nullptr;
};

void TestArticlesPane::init()
{
    m_model.clear();
    m_pane = std::make_unique<ArticlesPane>(&m_model);
    m_list = m_pane->findChild<QTreeView *>(QStringLiteral("Articles"));
    QVERIFY(m_list);
    for (const QString &name :
         {QStringLiteral("alpha"), QStringLiteral("beta"), QStringLiteral("gamma"), QStringLiteral("delta")})
        m_model.append({{{name, {}}, name, 10, {}, {}}});
    m_pane->resize(320, 500);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestArticlesPane::click(int row, Qt::KeyboardModifiers modifiers)
{
    const QRect place = m_list->visualRect(m_list->model()->index(row, 0));
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, modifiers, place.center());
}

QString TestArticlesPane::selected() const
{
    QStringList names;
    for (const ArticleEntry &entry : m_pane->selected())
        names << entry.source.path;
    return names.join(u' ');
}

void TestArticlesPane::tellsOnceWhenAClickSelects()
{
    QSignalSpy settled(m_pane.get(), &ArticlesPane::selectionSettled);
    click(0);
    click(1);
    click(2);
    QCOMPARE(settled.count(), 0); // Not before the selection rests.
    QTRY_COMPARE(settled.count(), 1);
    QCOMPARE(selected(), QStringLiteral("gamma"));
}

void TestArticlesPane::keepsTheOrderOfCtrlClicks()
{
    click(2);
    click(0, Qt::ControlModifier);
    QCOMPARE(selected(), QStringLiteral("gamma alpha"));
    click(1, Qt::ControlModifier); // Makes the three one range of the view.
    QCOMPARE(selected(), QStringLiteral("gamma alpha beta"));
}

void TestArticlesPane::dropsWhatIsDeselected()
{
    click(2);
    click(0, Qt::ControlModifier);
    click(2, Qt::ControlModifier);
    QCOMPARE(selected(), QStringLiteral("alpha"));
}

void TestArticlesPane::selectsQuietlyForTheProgram()
{
    QSignalSpy settled(m_pane.get(), &ArticlesPane::selectionSettled);
    m_pane->select({QStringLiteral("delta"), QStringLiteral("alpha"), QStringLiteral("not listed")});
    QCOMPARE(selected(), QStringLiteral("delta alpha"));
    QTest::qWait(250);
    QCOMPARE(settled.count(), 0);
}

void TestArticlesPane::filtersWhileOneTypes()
{
    auto *filter = m_pane->findChild<QLineEdit *>(QStringLiteral("articleFilter"));
    QTest::keyClicks(filter, QStringLiteral("lta"));
    QCOMPARE(m_list->model()->rowCount(), 1);
    QCOMPARE(m_list->model()->index(0, 0).data().toString(), QStringLiteral("delta"));
    QSignalSpy settled(m_pane.get(), &ArticlesPane::selectionSettled);
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_COMPARE(settled.count(), 1);
    QCOMPARE(selected(), QStringLiteral("delta"));
}

void TestArticlesPane::filteringOpensNothing()
{
    click(0);
    click(1, Qt::ControlModifier);
    QSignalSpy settled(m_pane.get(), &ArticlesPane::selectionSettled);
    QTRY_COMPARE(settled.count(), 1);
    QTest::keyClicks(m_pane->findChild<QLineEdit *>(QStringLiteral("articleFilter")), QStringLiteral("beta"));
    QTest::qWait(250);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(selected(), QStringLiteral("beta"));
}

void TestArticlesPane::countsWhatIsLeft()
{
    auto *count = m_pane->findChild<QLabel *>(QStringLiteral("articleCount"));
    QVERIFY(count->text().startsWith(u'4'));
    m_pane->findChild<QLineEdit *>(QStringLiteral("articleFilter"))->setText(QStringLiteral("ta"));
    QCOMPARE(count->text(), QStringLiteral("2 of 4"));
}

void TestArticlesPane::hasAccessibleNames()
{
    QCOMPARE(QAccessible::queryAccessibleInterface(m_list)->text(QAccessible::Name),
             QStringLiteral("Articles"));
    auto *filter = m_pane->findChild<QLineEdit *>(QStringLiteral("articleFilter"));
    QCOMPARE(QAccessible::queryAccessibleInterface(filter)->text(QAccessible::Name),
             QStringLiteral("Filter articles"));
}

void TestArticlesPane::pickerTakesTheFirstThatIsLeftOnEnter()
{
    ArticlePicker picker(&m_model, m_model.entry(0));
    QString taken;
    connect(&picker, &ArticlePicker::picked, this,
            [&](const ArticleEntry &entry) { taken = entry.source.path; });
    picker.show();
    auto *filter = picker.findChild<QLineEdit *>(QStringLiteral("pickerFilter"));
    QTest::keyClicks(filter, QStringLiteral("ga"));
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(taken, QStringLiteral("gamma"));
    QVERIFY(!picker.isVisible());
}

void TestArticlesPane::pickerIsDrivenByArrowKeysFromTheFilter()
{
    ArticlePicker picker(&m_model, m_model.entry(0));
    QString taken;
    connect(&picker, &ArticlePicker::picked, this,
            [&](const ArticleEntry &entry) { taken = entry.source.path; });
    picker.show();
    auto *filter = picker.findChild<QLineEdit *>(QStringLiteral("pickerFilter"));
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(taken, QStringLiteral("gamma")); // "alpha" is not offered to itself, so "beta" is the first.
}

QTEST_MAIN(TestArticlesPane)
#include "tst_articlespane.moc"
