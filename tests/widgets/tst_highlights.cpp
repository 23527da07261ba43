// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/highlights.h"
#include "comparison/kindstyle.h"
#include "comparison/passages.h"
#include "comparison/passagetext.h"
#include "comparison/stops.h"
#include "comparison/summarytext.h"
#include "reading/articlelayout.h"
#include "report/report.h"
#include "report/summarysentence.h"
#include "report/vocabulary.h"
#include "samplepairs.h"

#include <QRegularExpression>
#include <QTest>

using namespace diptych;
using namespace diptych::test;

/// What the views make of a comparison before anything is drawn.
class TestHighlights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHighlightStandsOnTheWordsOfItsLink();
    void editsAreMarkedInsideTheirLink();
    void whatOverlapsIsFoundWhereverItBegan();
    void sentencesOfOnePassageAreFilledInOneGo();

    void passagesReachFromTheirFirstLinkToTheirLast();
    void whatStandsFarApartIsNoOnePassage();
    void guessesAreNeverShownAsOneWithWhatIsProved();
    void sentencesThatChangedPlacesAreNotOnePassage();
    void nothingIsMovedWhereTheReportsShareNoOrder();
    void readingOrderIsThatOfTheSide();

    void textOnEveryFillIsReadable_data();
    void textOnEveryFillIsReadable();
    void kindsDifferInLightness_data();
    void kindsDifferInLightness();
    void signsAreAllDifferent();
    void exportsUseTheSameWords();
    void exportsCountThePassagesThatAreSteppedThrough();

    void summaryOfNothingInCommonIsCalm();
    void summaryOfEmptyReports();
    void summaryOfAReportAgainstItself();
    void summaryKeepsProofAndGuessApart();
    void everyFigureInTheSummaryIsExplained();
    void somethingIsNeverNothing();
};

namespace {

ComparedPairPtr editedPair()
{
    return comparedPair(
        QStringLiteral("Ferry runs aground in the sound\n\nThe coastal ferry struck a charted reef in the "
                       "narrow sound on "
                       "Tuesday and 7 passengers were taken to the county hospital by boat.\n\n") +
            paragraph(1),
        QStringLiteral(
            "Many hurt as ship hits rocks\n\nThe coastal ferry struck a charted reef in the narrow sound on "
            "Tuesday and 9 passengers were taken to the county hospital by boat.\n\n") +
            paragraph(2));
}

Sided<Range> spans(const Range &left, const Range &right)
{
    Sided<Range> both;
    both[Side::Left] = left;
    both[Side::Right] = right;
    return both;
}

ComparedPair withShares(const ComparedPairPtr &pair, const Shares &left, const Shares &right)
{
    ComparedPair changed = *pair;
    changed.comparison.summary.sides[Side::Left].shares = left;
    changed.comparison.summary.sides[Side::Right].shares = right;
    return changed;
}

} // namespace

void TestHighlights::everyHighlightStandsOnTheWordsOfItsLink()
{
    const ComparedPairPtr pair = comparedPair(report({1, 2, 3, 4, 5}), report({9, 4, 2, 8, 1}));
    QVERIFY(pair->comparison.links.size() >= 3);
    for (const Side side : bothSides) {
        const Article &article = *pair->articles[side];
        const ArticleLayout layout = layOut(article);
        const HighlightSet set(pair->comparison, passagesOf(pair->comparison), side, layout.map);
        QCOMPARE(set.all().size(), pair->comparison.links.size());
        for (const Highlight &highlight : set.all()) {
            const Range &span = pair->comparison.links[highlight.link].span[side];
            QCOMPARE(highlight.span.in(layout.text).toString(), span.in(article.text).toString());
        }
    }
}

void TestHighlights::editsAreMarkedInsideTheirLink()
{
    const ComparedPairPtr pair = editedPair();
    const ArticleLayout layout = layOut(*pair->articles[Side::Left]);
    const HighlightSet set(pair->comparison, passagesOf(pair->comparison), Side::Left, layout.map);
    QStringList marked;
    for (const Highlight &highlight : set.all()) {
        for (const Range &edit : highlight.edits) {
            QVERIFY(highlight.span.contains(edit));
            marked += edit.in(layout.text).toString();
        }
    }
    QVERIFY2(marked.contains(QStringLiteral("7")), qPrintable(marked.join(u'|')));
}

void TestHighlights::whatOverlapsIsFoundWhereverItBegan()
{
    Comparison comparison;
    const auto add = [&](int id, Range range) {
        Link link;
        link.id = id;
        link.passage = id;
        link.span = spans(range, range);
        comparison.links.push_back(link);
    };
    add(1, {0, 90});
    add(2, {5, 10});
    add(3, {20, 30});
    TextMap map;
    map.append(0, 0, 100);
    const HighlightSet set(comparison, passagesOf(comparison), Side::Left, map);
    QCOMPARE(set.overlapping({12, 15}).size(), std::size_t(1));
    QCOMPARE(set.overlapping({25, 26}).size(), std::size_t(2));
    QCOMPARE(set.overlapping({95, 99}).size(), std::size_t(0));
    QCOMPARE(set.overlapping({0, 100}).size(), std::size_t(3));
}

void TestHighlights::sentencesOfOnePassageAreFilledInOneGo()
{
    const ComparedPairPtr pair = comparedPair(report({1}), report({1}));
    const ArticleLayout layout = layOut(*pair->articles[Side::Left]);
    const HighlightSet set(pair->comparison, passagesOf(pair->comparison), Side::Left, layout.map);
    int joined = 0;
    for (std::size_t i = 1; i < set.all().size(); ++i)
        joined += set.all()[i - 1].fill.end == set.all()[i].span.begin ? 1 : 0;
    QVERIFY(joined >= 2);
}

void TestHighlights::whatStandsFarApartIsNoOnePassage()
{
    Comparison comparison;
    const auto add = [&](int id, Range left, Range right) {
        Link link;
        link.id = id;
        link.passage = 1;
        link.span = spans(left, right);
        comparison.links.push_back(link);
    };
    add(1, {0, 90}, {0, 90});
    add(2, {200, 290}, {100, 190});
    add(3, {300, 390}, {5000, 5090}); // Far off on the right.
    const std::vector<Passage> passages = passagesOf(comparison);
    QCOMPARE(passages.size(), std::size_t(2));
    QCOMPARE(passages[0].links, (std::vector<std::size_t>{0, 1}));
    QCOMPARE(passages[1].span[Side::Right], (Range{5000, 5090}));
}

void TestHighlights::passagesReachFromTheirFirstLinkToTheirLast()
{
    const ComparedPairPtr pair = comparedPair(report({1, 2, 3}), report({7, 2, 8}));
    const std::vector<Passage> passages = passagesOf(pair->comparison);
    QVERIFY(!passages.empty());
    std::size_t links = 0;
    for (const Passage &passage : passages) {
        links += passage.links.size();
        for (const std::size_t index : passage.links) {
            const Link &link = pair->comparison.links[index];
            for (const Side side : bothSides)
                QVERIFY(passage.span[side].contains(link.span[side]));
            QCOMPARE(passagesByLink(passages, pair->comparison.links.size())[index] + 1,
                     static_cast<std::size_t>(passage.number));
        }
    }
    QCOMPARE(links, pair->comparison.links.size());
}

namespace {

Link linkOf(int id, int passage, LinkKind kind, const Range &left, const Range &right, bool moved = false)
{
    Link link;
    link.id = id;
    link.passage = passage;
    link.kind = kind;
    link.moved = moved;
    link.span = spans(left, right);
    return link;
}

} // namespace

void TestHighlights::guessesAreNeverShownAsOneWithWhatIsProved()
{
    // One passage to the engine, because they follow each other: a headline in other words, then a copy.
    Comparison comparison;
    comparison.links = {linkOf(1, 1, LinkKind::Reworded, {0, 50}, {0, 40}),
                        linkOf(2, 1, LinkKind::Verbatim, {51, 60}, {41, 50}),
                        linkOf(3, 1, LinkKind::Edited, {61, 80}, {51, 70}),
                        linkOf(4, 1, LinkKind::Reworded, {81, 90}, {71, 90})};
    comparison.summary.orderAgreement = 1;
    const std::vector<Passage> passages = passagesOf(comparison);
    QCOMPARE(passages.size(), std::size_t(3));
    QCOMPARE(passages[0].kind, LinkKind::Reworded);
    QCOMPARE(passages[1].links, (std::vector<std::size_t>{1, 2}));
    QCOMPARE(passages[1].span[Side::Left], (Range{51, 80}));
    QCOMPARE(passages[2].number, 3);
}

void TestHighlights::sentencesThatChangedPlacesAreNotOnePassage()
{
    Comparison comparison;
    comparison.links = {linkOf(1, 1, LinkKind::Verbatim, {0, 9}, {0, 9}),
                        linkOf(2, 1, LinkKind::Verbatim, {10, 19}, {40, 49}),
                        linkOf(3, 1, LinkKind::Edited, {20, 29}, {50, 59}),
                        linkOf(4, 1, LinkKind::Verbatim, {30, 39}, {10, 19}),
                        linkOf(5, 2, LinkKind::Verbatim, {40, 49}, {60, 69})};
    comparison.summary.orderAgreement = 1;
    std::vector<std::vector<std::size_t>> links;
    for (const Passage &passage : passagesOf(comparison))
        links.push_back(passage.links);
    QCOMPARE(links, (std::vector<std::vector<std::size_t>>{{0}, {1, 2}, {3}, {4}}));
}

void TestHighlights::nothingIsMovedWhereTheReportsShareNoOrder()
{
    Comparison comparison;
    comparison.links = {linkOf(1, 1, LinkKind::Verbatim, {0, 50}, {100, 150}, true)};
    comparison.summary.orderAgreement = 0.9;
    QVERIFY(passagesOf(comparison).front().moved);
    comparison.summary.orderAgreement = 0.4;
    QVERIFY(!passagesOf(comparison).front().moved);
}

void TestHighlights::readingOrderIsThatOfTheSide()
{
    const ComparedPairPtr pair = comparedPair(report({1, 2, 3}), report({3, 8, 1}));
    const std::vector<Passage> passages = passagesOf(pair->comparison);
    for (const Side side : bothSides) {
        const std::vector<std::size_t> order = readingOrder(passages, side);
        for (std::size_t i = 1; i < order.size(); ++i)
            QVERIFY(passages[order[i - 1]].span[side].begin <= passages[order[i]].span[side].begin);
    }
    QVERIFY(readingOrder(passages, Side::Left) != readingOrder(passages, Side::Right));
}

void TestHighlights::textOnEveryFillIsReadable_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(Qt::white) << QColor(0x1c, 0x1e, 0x21);
    QTest::newRow("dark") << QColor(0x1f, 0x22, 0x26) << QColor(0xe4, 0xe6, 0xe8);
    QTest::newRow("black on white") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("white on black") << QColor(Qt::black) << QColor(Qt::white);
    QTest::newRow("sepia") << QColor(0xf4, 0xec, 0xd8) << QColor(0x43, 0x34, 0x22);
    QTest::newRow("grey") << QColor(0x50, 0x50, 0x50) << QColor(0xf0, 0xf0, 0xf0);
}

void TestHighlights::textOnEveryFillIsReadable()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    const KindStyle style(palette);
    QVERIFY(contrast(style.differsFill(), text) >= 4.5);
    QVERIFY(contrast(style.uniqueFill(), text) >= 4.5);
    QVERIFY(contrast(style.wordFill(), text) >= 4.5);
    QVERIFY(contrast(style.line(true), base) >= 4.5); // Around what is current, and figures that lead on.
    for (const LinkKind kind : {LinkKind::Verbatim, LinkKind::Edited}) {
        QVERIFY2(contrast(style.fill(kind), text) >= 4.5, qPrintable(style.fill(kind).name()));
    }
}

void TestHighlights::kindsDifferInLightness_data()
{
    textOnEveryFillIsReadable_data();
}

void TestHighlights::kindsDifferInLightness()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    const KindStyle style(palette);
    const QColor verbatim = style.fill(LinkKind::Verbatim);
    const QColor edited = style.fill(LinkKind::Edited);
    QVERIFY(contrast(verbatim, base) > contrast(edited, base));
    QVERIFY(contrast(edited, base) > 1.02);
    QVERIFY(contrast(style.band(LinkKind::Verbatim, true), base) >
            contrast(style.band(LinkKind::Edited, false), base));
    QCOMPARE(style.fill(LinkKind::Reworded).alpha(), 0);
}

void TestHighlights::signsAreAllDifferent()
{
    const QSet<QString> signs{kindSign(LinkKind::Verbatim), kindSign(LinkKind::Edited),
                              kindSign(LinkKind::Reworded), movedSign(), repeatedSign()};
    QCOMPARE(signs.size(), 5);
}

void TestHighlights::exportsUseTheSameWords()
{
    for (const LinkKind kind : {LinkKind::Verbatim, LinkKind::Edited, LinkKind::Reworded})
        QCOMPARE(kindLabel(kind), kindWords(kind));
    for (const Side side : bothSides)
        QCOMPARE(sideLetter(side), reportLetter(side));
}

void TestHighlights::exportsCountThePassagesThatAreSteppedThrough()
{
    // One sentence of B is told twice in A, and what was copied in one go stands in two places of B.
    const QString twice = sentence(40);
    const ComparedPairPtr pair =
        comparedPair(report({1, 2, 3, 4}) + QStringLiteral("\n\n") + twice + QStringLiteral("\n\n") +
                         paragraph(9) + QStringLiteral("\n\n") + twice,
                     report({3, 4, 7, 1}) + QStringLiteral("\n\n") + twice);
    const ShownPairPtr shown = makeShownPair(pair);
    const PassageCount count = countPassages(*pair, statementsOf(*pair));
    QVERIFY(count.copied > 0);
    for (const Side side : bothSides)
        QCOMPARE(walkOf(*shown, Subject::Shared, side).count, count.copied + count.reworded);
    QVERIFY2(summarySentence(*pair).contains(QStringLiteral("in %1 passages").arg(count.copied)),
             qPrintable(summarySentence(*pair)));
    const QByteArray text = renderReport(*pair, ReportFormat::Text).value();
    QVERIFY(text.contains("\npassage 1 of " + QByteArray::number(count.copied + count.reworded) + '\n'));
    for (const Side side : bothSides)
        QCOMPARE(text.count("no match found in " + reportLetter(other(side)).toUtf8()),
                 shown->news[side].empty() ? 0 : 1);
}

void TestHighlights::summaryOfNothingInCommonIsCalm()
{
    const ComparedPairPtr pair =
        comparedPair(report({1, 2}), QStringLiteral("Something else\n\n") + paragraph(8));
    QVERIFY(pair->comparison.links.empty());
    QCOMPARE(comparisonSentencePlain(*pair),
             QStringLiteral("No match found: the two reports share no passage."));
}

void TestHighlights::summaryOfEmptyReports()
{
    QCOMPARE(comparisonSentencePlain(*comparedPair(QString(), report({1}))),
             QStringLiteral("The left report is empty: there is nothing to compare."));
    QCOMPARE(comparisonSentencePlain(*comparedPair(report({1}), QString())),
             QStringLiteral("The right report is empty: there is nothing to compare."));
    QCOMPARE(comparisonSentencePlain(*comparedPair(QString(), QString())),
             QStringLiteral("Both reports are empty: there is nothing to compare."));
}

void TestHighlights::summaryOfAReportAgainstItself()
{
    QCOMPARE(comparisonSentencePlain(*comparedPair(report({1, 2, 3}), report({1, 2, 3}))),
             QStringLiteral("Both reports are the same, word for word."));
}

void TestHighlights::summaryKeepsProofAndGuessApart()
{
    ComparedPair pair = withShares(editedPair(), {0.12, 0.09, 0, 0.79}, {0.18, 0.11, 0, 0.71});
    const auto plain = [&pair] { return comparisonSentencePlain(pair).replace(QChar::Nbsp, u' '); };
    QCOMPARE(plain(),
             QStringLiteral("12 % of A stands word for word in B, 9 % edited. No match found for 4 sentences "
                            "of A and 4 of B. 1 fact was found that may differ."));
    pair.comparison.links.push_back(linkOf(77, 77, LinkKind::Reworded, {0, 5}, {0, 4}));
    QVERIFY(plain().contains(QStringLiteral(" Probably 1 further statement in other words. ")));
    pair.comparison.links.push_back(linkOf(78, 78, LinkKind::Reworded, {6, 9}, {6, 9}));
    QVERIFY(plain().contains(QStringLiteral(" Probably 2 further statements in other words. ")));
    pair.comparison.summary.sides[Side::Left].shares = {0, 0, 0.1, 0.9};
    QVERIFY(plain().startsWith(
        QStringLiteral("No copied words were found. Probably 2 statements in other words.")));
    pair.comparison.summary.orderAgreement = 0.3;
    QVERIFY(plain().endsWith(QStringLiteral("They tell it in different orders.")));
}

void TestHighlights::everyFigureInTheSummaryIsExplained()
{
    ComparedPair pair = withShares(editedPair(), {0.12, 0.09, 0, 0.79}, {0.18, 0.11, 0, 0.71});
    pair.comparison.links.push_back(linkOf(77, 77, LinkKind::Reworded, {0, 5}, {0, 4}));
    static const QRegularExpression link(QStringLiteral("href=\"([^\"]*)\""));
    auto found = link.globalMatch(comparisonSentence(pair));
    QStringList figures;
    while (found.hasNext()) {
        figures += found.next().captured(1);
        // By its formula and with the figures of both reports.
        const QString text = figureExplanation(pair, figures.back());
        QVERIFY2(text.contains(u'A') && text.contains(u'B') && text.size() > 100, qPrintable(text));
    }
    QCOMPARE(figures, QStringLiteral("verbatim edited reworded onlyLeft onlyRight facts").split(u' '));
    const QString words = QLocale().toString(pair.articles[Side::Right]->words());
    QVERIFY(figureExplanation(pair, QStringLiteral("verbatim"))
                .contains(QStringLiteral("of %1 words").arg(words)));
}

void TestHighlights::somethingIsNeverNothing()
{
    QCOMPARE(wholePercent(0.5), QStringLiteral("50\u00a0%"));
    QCOMPARE(wholePercent(0.001), QStringLiteral("under 1\u00a0%"));
    QCOMPARE(wholePercent(0.999), QStringLiteral("over 99\u00a0%"));
    QCOMPARE(wholePercent(1), QStringLiteral("100\u00a0%"));
    QCOMPARE(wholePercent(0), QStringLiteral("0\u00a0%"));
}

QTEST_MAIN(TestHighlights)
#include "tst_highlights.moc"
