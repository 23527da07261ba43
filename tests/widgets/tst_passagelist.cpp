// SPDX-License-Identifier: GPL-3.0-or-later
// The model of statements and the list that shows it.
#include "comparison/comparisondocument.h"
#include "comparison/panels/passagelist.h"
#include "comparison/panels/statementmodel.h"
#include "samplepairs.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QUndoStack>

using namespace diptych;
using namespace diptych::test;

class TestPassageList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void rowsTellBothReportsInTheOrderOfOne();
    void rowsSayWhatAScreenReaderNeeds();
    void modelIsEmptyUntilSomebodyLooks();
    void listHoldsStatementsAlone();
    void searchFindsWordsOfBothReportsAndNotes();
    void listIsSortedByWhatIsAskedFor();
    void choosingARowMakesItsLinkCurrent();
    void currentLinkIsChosenInTheList();
    void rejectingGoesOnAtTheSamePlace();
    void decisionsAreSaidInTheRow();

private:
    [[nodiscard]] QListView *list() const
    {
        return m_list->findChild<QListView *>(QStringLiteral("passageList"));
    }
    [[nodiscard]] QString text(int row, int role = Qt::DisplayRole) const
    {
        return list()->model()->index(row, 0).data(role).toString();
    }

    std::unique_ptr<ComparisonDocument> m_document;
    std::unique_ptr<StatementModel> m_model;
    std::unique_ptr<PassageList> m_list;
};

void TestPassageList::init()
{
    m_document = std::make_unique<ComparisonDocument>();
    m_model = std::make_unique<StatementModel>(m_document.get());
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_model.get());
    m_model->setActive(true);
    m_document->setComputed(comparedPair(report({1, 2, 3, 4}), report({3, 4, 9, 1})));
    m_list = std::make_unique<PassageList>(m_document.get(), m_model.get());
    m_list->show();
}

void TestPassageList::cleanup()
{
    m_list.reset();
    m_model.reset();
    m_document.reset();
}

void TestPassageList::rowsTellBothReportsInTheOrderOfOne()
{
    const auto places = [this] {
        QStringList rows;
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows << m_model->index(row, StatementModel::LeftColumn)
                            .data(StatementModel::PlacesRole)
                            .toString() +
                        u'|' +
                        m_model->index(row, StatementModel::RightColumn)
                            .data(StatementModel::PlacesRole)
                            .toString();
        return rows.join(u' ').remove(QChar(0xA0));
    };
    QCOMPARE(places(), QStringLiteral("¶1|¶1 ¶2|¶5 ¶3| ¶4–5|¶2–3 |¶4"));
    m_model->setOrder(Side::Right);
    QCOMPARE(places(), QStringLiteral("¶1|¶1 ¶4–5|¶2–3 |¶4 ¶2|¶5 ¶3|"));
}

void TestPassageList::rowsSayWhatAScreenReaderNeeds()
{
    const QString second = m_model->index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(second.startsWith(QStringLiteral(
                 "Passage 2 of 3, word for word · moved · A ¶\u00a02, B ¶\u00a05 · 42 words; ")),
             qPrintable(second));
    QVERIFY(second.endsWith(sentence(5)));
    const QString alone = m_model->index(2, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(alone.startsWith(QStringLiteral("A ¶\u00a03: no match found, 42 words; ")), qPrintable(alone));
    QVERIFY(
        m_model->index(1, 0).data(Qt::AccessibleDescriptionRole).toString().contains(QStringLiteral("1.00")));
}

void TestPassageList::modelIsEmptyUntilSomebodyLooks()
{
    m_model->setActive(false);
    QCOMPARE(m_model->rowCount(), 0);
    m_document->setComputed(comparedPair(report({1}), report({1})));
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setActive(true);
    QVERIFY(m_model->rowCount() > 0);
    m_document->setComputed(nullptr);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestPassageList::listHoldsStatementsAlone()
{
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(m_list->findChild<QLabel *>(QStringLiteral("passageCount"))->text(),
             QStringLiteral("3 passages"));
}

void TestPassageList::searchFindsWordsOfBothReportsAndNotes()
{
    auto *search = m_list->findChild<QLineEdit *>(QStringLiteral("passageSearch"));
    QTest::keyClicks(search, sentence(4).section(u' ', 3, 3).toUpper());
    QCOMPARE(list()->model()->rowCount(), 1);
    QVERIFY(text(0).startsWith(sentence(3).left(20)));
    search->setText(QStringLiteral("harbour"));
    QCOMPARE(list()->model()->rowCount(), 0);
    QVERIFY(
        m_list->findChild<QLabel *>(QStringLiteral("passageCount"))->text().contains(QStringLiteral("No")));
    search->clear();
    m_document->setNote(m_document->shown()->comparison.links.back().span,
                        QStringLiteral("ask the harbour master"));
    search->setText(QStringLiteral("master ask"));
    QCOMPARE(list()->model()->rowCount(), 1);
}

void TestPassageList::listIsSortedByWhatIsAskedFor()
{
    auto *order = m_list->findChild<QComboBox *>(QStringLiteral("passageOrder"));
    QVERIFY(text(0).startsWith(QStringLiteral("A headline")));
    order->setCurrentIndex(order->findData(StatementModel::RightOrderRole));
    QVERIFY(text(2).startsWith(sentence(3).left(20)));
    order->setCurrentIndex(order->findData(StatementModel::WordsRole));
    QVERIFY(text(0).startsWith(sentence(9).left(20)));
    m_document->setBookmarked(m_document->shown()->comparison.links.front().span, true);
    order->setCurrentIndex(order->findData(StatementModel::MarkedRole));
    QVERIFY(text(0).startsWith(QStringLiteral("A headline")));
}

void TestPassageList::choosingARowMakesItsLinkCurrent()
{
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      list()->visualRect(list()->model()->index(1, 0)).center());
    const Link *link = m_document->link(m_document->currentLink());
    QVERIFY(link);
    QVERIFY(link->span[Side::Left].in(m_document->pair()->articles[Side::Left]->text) == sentence(3));
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(m_model->rowOfLink(m_document->currentLink()), 3);
}

void TestPassageList::currentLinkIsChosenInTheList()
{
    m_document->setCurrentLink(m_document->shown()->comparison.links.back().id);
    QCOMPARE(list()->currentIndex().row(), 2);
    m_document->setCurrentLink(0);
    QVERIFY(!list()->currentIndex().isValid());
    QVERIFY(!list()->selectionModel()->hasSelection());
}

void TestPassageList::rejectingGoesOnAtTheSamePlace()
{
    list()->setFocus();
    QTRY_VERIFY(list()->hasFocus());
    list()->setCurrentIndex(list()->model()->index(0, 0));
    m_document->reject(m_document->currentLink());
    QTRY_VERIFY(m_document->currentLink() != 0);
    QCOMPARE(list()->currentIndex().row(), 0);
    QVERIFY(text(0).startsWith(sentence(3).left(20)));
    m_document->undoStack()->undo();
    QCOMPARE(list()->model()->rowCount(), 3);
}

void TestPassageList::decisionsAreSaidInTheRow()
{
    const Sided<Range> span = m_document->shown()->comparison.links.front().span;
    m_document->setNote(span, QStringLiteral("who wrote it first?"));
    m_document->setBookmarked(span, true);
    m_document->setLeftOut(span, true);
    const QString detail = text(0, StatementModel::DetailRole);
    for (const char *part : {"note: who wrote it first?", "bookmarked", "not exported"})
        QVERIFY2(detail.contains(QLatin1StringView(part)), qPrintable(detail));
    const QString leftOnly = sentence(6);
    const QString rightOnly = sentence(27);
    Sided<Range> byHand;
    const Sided<QString> words{{leftOnly, rightOnly}};
    for (const Side side : bothSides) {
        const qsizetype begin = m_document->pair()->articles[side]->text.indexOf(words[side]);
        byHand[side] = {begin, begin + words[side].size()};
    }
    QVERIFY(m_document->linkSpans(byHand));
    const int row = m_model->rowOfLink(m_document->currentLink());
    QVERIFY(m_model->index(row, 0)
                .data(StatementModel::DetailRole)
                .toString()
                .contains(QStringLiteral("by hand")));
}

QTEST_MAIN(TestPassageList)
#include "tst_passagelist.moc"
