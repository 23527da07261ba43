// SPDX-License-Identifier: GPL-3.0-or-later
// One report and which of several others tell its sentences.
#include "compare/compare.h"
#include "comparison/told/toldpane.h"
#include "comparison/told/toldview.h"
#include "samplepairs.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace diptych;
using test::article;
using test::report;

class TestTold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySentenceNamesThoseWhoTellIt();
    void aFewWordsOfASentenceDoNotTellIt();
    void numbersOfOneLineStandBesideEachOther();
    void numbersInALeftMarginGoOutwards();
    void numberListsItsTellersAndLeadsToTheComparison();
    void enterAndAltWalkTheSentences();
    void describesTheCurrentSentence();

private:
    [[nodiscard]] ComparedPairPtr with(const QString &text) const
    {
        const ArticlePtr other = article(text);
        return std::make_shared<const ComparedPair>(
            ComparedPair{{{m_article, other}}, *compare(*m_article, *other)});
    }
    void show(ToldView &view) const;

    ArticlePtr m_article;
    std::vector<ComparedPairPtr> m_pairs;
};

void TestTold::initTestCase()
{
    m_article = article(report({1, 2, 3}));
    m_pairs = {with(report({3, 1})), with(report({7, 8})), nullptr, with(report({1, 9}))};
}

void TestTold::show(ToldView &view) const
{
    view.resize(900, 600);
    view.setReports(m_article, m_pairs,
                    {QStringLiteral("Courier"), QStringLiteral("Gazette"), QStringLiteral("lost"),
                     QStringLiteral("Radio")});
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

void TestTold::everySentenceNamesThoseWhoTellIt()
{
    const std::vector<ToldSentence> told = toldSentences(*m_article, m_pairs);
    const auto &sentences = m_article->segmentation.sentences;
    QCOMPARE(told.size(), sentences.size());
    const auto tellersOf = [&](int paragraph) {
        std::vector<std::size_t> reports;
        for (std::size_t i = 0; i < told.size(); ++i)
            if (m_article->text.mid(sentences[i].range.begin, sentences[i].range.size()) ==
                test::sentence(3 * paragraph))
                for (const Teller &teller : told[i].tellers)
                    reports.push_back(teller.report);
        return reports;
    };
    QCOMPARE(tellersOf(1), (std::vector<std::size_t>{0, 3}));
    QVERIFY(tellersOf(2).empty());
    QCOMPARE(tellersOf(3), std::vector<std::size_t>{0});
}

void TestTold::aFewWordsOfASentenceDoNotTellIt()
{
    ComparedPair pair = *m_pairs[0];
    Link link = pair.comparison.links.front();
    const Sentence &sentence = m_article->segmentation.sentences.back();
    const auto end = [&](qsizetype words) {
        return m_article->segmentation.words[static_cast<std::size_t>(sentence.firstWord + words - 1)].end;
    };
    const qsizetype half = (sentence.wordEnd - sentence.firstWord + 1) / 2;
    const auto tellers = [&](qsizetype words) {
        link.span[Side::Left] = {sentence.range.begin, end(words)};
        pair.comparison.links = {link};
        return toldSentences(*m_article, {std::make_shared<const ComparedPair>(pair)}).back().tellers.size();
    };
    QCOMPARE(tellers(half - 1), std::size_t(0));
    QCOMPARE(tellers(half), std::size_t(1));
}

void TestTold::numbersOfOneLineStandBesideEachOther()
{
    const std::vector<QRectF> places = placeNumbers({{0, 20}, {0, 20}, {20, 40}}, {10, 12, 10}, 100, 5, 1);
    QCOMPARE(places[0], QRectF(100, 0, 10, 20));
    QCOMPARE(places[1], QRectF(115, 0, 12, 20));
    QCOMPARE(places[2], QRectF(100, 20, 10, 20));
}

void TestTold::numbersInALeftMarginGoOutwards()
{
    const std::vector<QRectF> places = placeNumbers({{0, 20}, {0, 20}}, {10, 12}, 100, 5, -1);
    QCOMPARE(places[0], QRectF(90, 0, 10, 20));
    QCOMPARE(places[1], QRectF(73, 0, 12, 20));
}

void TestTold::numberListsItsTellersAndLeadsToTheComparison()
{
    ToldView view;
    show(view);
    const std::vector<ToldSentence> &told = view.pane()->told();
    const auto two = std::ranges::find_if(told, [](const ToldSentence &t) { return t.tellers.size() == 2; });
    QVERIFY(two != told.end());
    const int index = static_cast<int>(two - told.begin());
    QSignalSpy wanted(&view, &ToldView::comparisonWanted);
    const QPoint place = view.pane()->numberRect(index).center().toPoint();
    QTest::mouseClick(view.pane()->viewport(), Qt::LeftButton, {}, place);
    auto *menu = view.findChild<QMenu *>(QStringLiteral("tellers"));
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(menu->actions().at(1)->text().startsWith(QStringLiteral("Radio: “")));
    menu->actions().at(1)->trigger();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<std::size_t>(), std::size_t(3));
    menu->close();
}

void TestTold::enterAndAltWalkTheSentences()
{
    ToldView view;
    show(view);
    QCOMPARE(view.pane()->currentSentence(), 0);
    QTest::keyClick(view.pane(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(view.pane()->currentSentence(), 1);
    QSignalSpy wanted(view.pane(), &ToldPane::tellersWanted);
    QTest::keyClick(view.pane(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).toInt(), 1);
    view.findChild<QMenu *>(QStringLiteral("tellers"))->close();
}

void TestTold::describesTheCurrentSentence()
{
    ToldView view;
    show(view);
    const std::vector<ToldSentence> &told = view.pane()->told();
    for (int i = 0; i < static_cast<int>(told.size()); ++i) {
        view.pane()->setCurrentSentence(i);
        QCOMPARE(view.pane()->accessibleDescription(), view.pane()->describe(i));
    }
    const auto two = std::ranges::find_if(told, [](const ToldSentence &t) { return t.tellers.size() == 2; });
    const QString words = view.pane()->describe(static_cast<int>(two - told.begin()));
    QVERIFY(words.startsWith(QStringLiteral("Told by 2 of 3 ")));
    QVERIFY(words.endsWith(QStringLiteral(": Courier, Radio")));
    const QString summary = view.findChild<QLabel *>(QStringLiteral("toldSummary"))->text();
    QVERIFY(summary.contains(QStringLiteral("could not be read")));
}

QTEST_MAIN(TestTold)
#include "tst_told.moc"
