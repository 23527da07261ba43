// SPDX-License-Identifier: GPL-3.0-or-later
// Facts, filters and the table of both reports, each beside a document.
#include "comparison/comparisondocument.h"
#include "comparison/panels/alignedtable.h"
#include "comparison/panels/factmodel.h"
#include "comparison/panels/factspanel.h"
#include "comparison/panels/filterpanel.h"
#include "comparison/panels/pairroles.h"
#include "comparison/panels/statementmodel.h"
#include "samplepairs.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace diptych;
using namespace diptych::test;

namespace {

const QString left = QStringLiteral(
    "Ferry aground off the coast\n\n"
    "A passenger ferry with 187 people on board ran aground on a charted reef early on Tuesday.\n\n"
    "“We felt a bang and then the whole saloon tipped over,” said Ingrid Tveitan, a nurse.\n");
const QString right = QStringLiteral(
    "Vessel stuck on a rock\n\n"
    "A passenger ferry with 190 people on board ran aground on a charted reef early on Tuesday.\n\n"
    "“We felt a bang and then the whole saloon tipped over,” said Ingrid Tveitan, a nurse.\n\n"
    "Cows were grazing in the fields nearby and took no notice of it.\n");

} // namespace

class TestComparisonPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void factsAreWordedAsPointersWithBothSentences();
    void reportsAreNamedWithTheirDates();
    void namesAreHiddenUntilAskedFor();
    void aNameToldOftenFillsNoPanel();
    void quotationsSayWhatBecameOfThem();
    void choosingAFactMakesItsLinkCurrent();
    void factWithoutALinkAsksForItsPlaces();
    void filtersWorkAtOnceAndBothWays();
    void presetsSetFilterAndSubject();
    void levelSaysWhatItDoes();
    void tableUnfoldsWhatIsChosen();
    void tableFollowsTheCurrentLink();

private:
    template <typename T>
    [[nodiscard]] static T *find(const QWidget &parent, const char *name)
    {
        return parent.findChild<T *>(QLatin1StringView(name));
    }

    ComparedPairPtr m_pair;
    std::unique_ptr<ComparisonDocument> m_document;
};

void TestComparisonPanels::init()
{
    m_document = std::make_unique<ComparisonDocument>();
    const ComparedPairPtr pair = comparedPair(left, right);
    ComparedPair dated = *pair;
    Article first = *dated.articles[Side::Left];
    first.date = QStringLiteral("2026-03-04");
    first.outlet = QStringLiteral("Gazette");
    dated.articles[Side::Left] = std::make_shared<const Article>(first);
    m_pair = std::make_shared<const ComparedPair>(dated);
    m_document->setComputed(m_pair);
}

void TestComparisonPanels::factsAreWordedAsPointersWithBothSentences()
{
    FactModel model(m_document.get());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setActive(true);
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex fact = model.index(0);
    QVERIFY(fact.data().toString().startsWith(QStringLiteral("may differ: 187")));
    QVERIFY(fact.data().toString().contains(QStringLiteral("190")));
    QVERIFY(fact.data(LeftTextRole).toString().startsWith(QStringLiteral("A passenger ferry with 187")));
    QVERIFY(fact.data(RightTextRole).toString().contains(QStringLiteral("190 people")));
    const auto bold = fact.data(LeftBoldRole).value<QList<QPoint>>();
    QCOMPARE(bold.size(), 1);
    QVERIFY(
        fact.data(LeftTextRole).toString().mid(bold[0].x(), bold[0].y()).startsWith(QStringLiteral("187")));
    QVERIFY(fact.data(DiffersRole).toBool());
    m_document->setComputed(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestComparisonPanels::reportsAreNamedWithTheirDates()
{
    FactModel model(m_document.get());
    model.setActive(true);
    const QString label = model.index(0).data(LeftLabelRole).toString();
    QVERIFY2(label.startsWith(QStringLiteral("A, Gazette, ")), qPrintable(label));
    QVERIFY2(label.contains(QStringLiteral("2026")), qPrintable(label));
}

void TestComparisonPanels::namesAreHiddenUntilAskedFor()
{
    FactModel model(m_document.get());
    FactsPanel panel(m_document.get(), &model);
    model.setActive(true);
    const auto tells = [&](const QString &words) {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row).data().toString().contains(words))
                return true;
        return false;
    };
    QVERIFY(!tells(QStringLiteral("Tveitan")));
    panel.select(FactSelection::Names);
    QVERIFY(tells(QStringLiteral("in both: Ingrid Tveitan")));
}

void TestComparisonPanels::aNameToldOftenFillsNoPanel()
{
    QString often;
    for (int i = 0; i < 12; ++i)
        often +=
            QStringLiteral("Ingrid Tveitan told the reporters on board about it. ") + sentence(30 + i) + u' ';
    const ComparedPairPtr pair = comparedPair(QStringLiteral("A headline\n\n") + often,
                                              QStringLiteral("Another\n\n") + often + sentence(60));
    m_document->setComputed(pair);
    FactModel model(m_document.get());
    model.setActive(true);
    model.setSelection(FactSelection::Names);
    QVERIFY(model.rowCount() > 0);
    const QModelIndex name = model.index(0);
    const QString shown = name.data(LeftTextRole).toString();
    QVERIFY2(shown.size() < 320 && shown.endsWith(u'…'), qPrintable(shown));
    for (const QPoint &bold : name.data(LeftBoldRole).value<QList<QPoint>>())
        QVERIFY(bold.x() + bold.y() <= shown.size());
    QVERIFY(name.data(Qt::ToolTipRole).toString().size() > 2 * shown.size());
}

void TestComparisonPanels::quotationsSayWhatBecameOfThem()
{
    FactModel model(m_document.get());
    model.setActive(true);
    model.setSelection(FactSelection::Quotations);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY2(model.index(0).data().toString().startsWith(QStringLiteral("quoted alike: ")),
             qPrintable(model.index(0).data().toString()));
}

void TestComparisonPanels::choosingAFactMakesItsLinkCurrent()
{
    FactModel model(m_document.get());
    FactsPanel panel(m_document.get(), &model);
    model.setActive(true);
    panel.resize(700, 300);
    panel.show();
    auto *list = find<QListView>(panel, "factList");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(model.index(0)).center());
    QCOMPARE(m_document->currentLink(), model.fact(0).fact.link);
    QVERIFY(m_document->currentLink() != 0);
    m_document->setCurrentLink(0);
    QVERIFY(!list->currentIndex().isValid());
}

void TestComparisonPanels::factWithoutALinkAsksForItsPlaces()
{
    FactModel model(m_document.get());
    FactsPanel panel(m_document.get(), &model);
    model.setActive(true);
    panel.select(FactSelection::Names);
    QSignalSpy places(&panel, &FactsPanel::placesWanted);
    find<QListView>(panel, "factList")->setCurrentIndex(model.index(0));
    QCOMPARE(places.count(), 1);
}

void TestComparisonPanels::filtersWorkAtOnceAndBothWays()
{
    FilterPanel panel(m_document.get());
    const auto all = m_document->shown()->comparison.links.size();
    find<QCheckBox>(panel, "filterVerbatim")->click();
    QVERIFY(m_document->shown()->comparison.links.size() < all);
    QVERIFY(find<QLabel>(panel, "filterCount")->text().contains(QStringLiteral("of")));
    QCOMPARE(find<QComboBox>(panel, "filterPreset")->currentIndex(), 6);
    m_document->setFilter({});
    QVERIFY(find<QCheckBox>(panel, "filterVerbatim")->isChecked());
    QCOMPARE(find<QComboBox>(panel, "filterPreset")->currentIndex(), 0);
    find<QSpinBox>(panel, "filterWords")->setValue(100);
    QVERIFY(m_document->shown()->comparison.links.empty());
}

void TestComparisonPanels::presetsSetFilterAndSubject()
{
    FilterPanel panel(m_document.get());
    QSignalSpy subject(&panel, &FilterPanel::subjectWanted);
    connect(&panel, &FilterPanel::subjectWanted, &panel, &FilterPanel::setSubject);
    auto *presets = find<QComboBox>(panel, "filterPreset");
    const auto choose = [&](int index) {
        presets->setCurrentIndex(index);
        Q_EMIT presets->activated(index);
    };
    choose(5);
    QVERIFY(m_document->filter().differingOnly);
    QCOMPARE(m_document->shown()->comparison.links.size(), 1u);
    choose(4);
    QCOMPARE(m_document->filter().quotations, QuotationUse::Only);
    choose(3);
    QVERIFY(m_document->filter().isOpen());
    QCOMPARE(subject.last().at(0).value<Subject>(), Subject::OnlyRight);
    QCOMPARE(presets->currentIndex(), 3);
    choose(2);
    QCOMPARE(m_document->filter().minScore, evenScore);
    QVERIFY(find<QCheckBox>(panel, "filterSame")->isChecked());
    QCOMPARE(presets->currentIndex(), 2);
    panel.setSubject(Subject::OnlyLeft); // By its key: no ready-made choice any more.
    QCOMPARE(presets->currentIndex(), 6);
    choose(1);
    QCOMPARE(m_document->filter().kinds, (std::set{LinkKind::Verbatim, LinkKind::Edited}));
    QCOMPARE(subject.last().at(0).value<Subject>(), Subject::Shared);
}

void TestComparisonPanels::levelSaysWhatItDoes()
{
    FilterPanel panel(m_document.get());
    QSignalSpy level(&panel, &FilterPanel::levelChosen);
    panel.setLevel(RewordedLevel::Balanced);
    QVERIFY(find<QLabel>(panel, "filterLevelText")->text().contains(QStringLiteral("three in four")));
    QCOMPARE(level.count(), 0);
    auto *levels = find<QComboBox>(panel, "filterLevel");
    Q_EMIT levels->activated(1);
    QCOMPARE(level.count(), 1);
    QVERIFY(find<QLabel>(panel, "filterLevelText")->text().startsWith(QStringLiteral("strict")));
}

void TestComparisonPanels::tableUnfoldsWhatIsChosen()
{
    StatementModel model(m_document.get());
    AlignedTable table(m_document.get(), &model);
    table.resize(800, 600);
    model.setActive(true);
    table.show();
    auto *list = find<QListView>(table, "alignedTable");
    int alone = -1;
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data(HeadRole).toString().startsWith(
                QStringLiteral("B ¶\u00a04: no match found")))
            alone = row;
    QVERIFY(alone >= 0);
    const auto height = [&] { return list->visualRect(model.index(alone, 0)).height(); };
    QTRY_VERIFY(height() > 0);
    const int folded = height();
    list->setCurrentIndex(model.index(alone, 0));
    QTRY_VERIFY(height() > folded);
    QCOMPARE(m_document->currentLink(), 0);
}

void TestComparisonPanels::tableFollowsTheCurrentLink()
{
    StatementModel model(m_document.get());
    AlignedTable table(m_document.get(), &model);
    model.setActive(true);
    auto *list = find<QListView>(table, "alignedTable");
    const int last = m_document->shown()->comparison.links.back().id;
    m_document->setCurrentLink(last);
    QCOMPARE(list->currentIndex().row(), model.rowOfLink(last));
    m_document->setCurrentLink(0);
    QVERIFY(!list->currentIndex().isValid());
    list->setCurrentIndex(model.index(model.rowOfLink(last), 0));
    QCOMPARE(model.rowOfLink(m_document->currentLink()), model.rowOfLink(last));
}

QTEST_MAIN(TestComparisonPanels)
#include "tst_comparisonpanels.moc"
