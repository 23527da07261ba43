// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparisondocument.h"
#include "comparison/shownpair.h"
#include "samplepairs.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace diptych;
using namespace diptych::test;

class TestComparisonDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rejectingIsUndoneAndDoneAgain();
    void figuresFollowDecisions();
    void linkMadeByHandIsTheCurrentOneAndMarkedWithItsTime();
    void linkingTheSameTwiceChangesNothing();
    void rejectingAHandMadeLinkTakesItBack();
    void filterHidesLinksAndKeepsFigures();
    void hiddenLinkIsNotTheCurrentOne();
    void currentLinkIsKeptWhenNumbersChange();
    void otherOptionsKeepDecisionsOtherArticlesDoNot();
    void decisionsComeBackWithTheirArticles();
    void bookmarksAndNotesLeaveTheComparisonAlone();
    void nearestSentenceIsAccepted();
    void leftOutLinkIsNotExported();
    void longPairTakesDecisionsBesideTheGuiThread();
    void longPairTakesAFilterBesideTheGuiThread();
    void newestDecisionWinsInALongPair();

private:
    [[nodiscard]] const std::vector<Link> &links() const { return m_document->shown()->comparison.links; }
    [[nodiscard]] Range sentenceAt(Side side, int number) const;

    std::unique_ptr<ComparisonDocument> m_document;
};

void TestComparisonDocument::init()
{
    m_document = std::make_unique<ComparisonDocument>();
    m_document->setComputed(comparedPair(report({1, 2, 3}), report({3, 4, 1})));
    QVERIFY(links().size() >= 6);
}

Range TestComparisonDocument::sentenceAt(Side side, int number) const
{
    const QString words = sentence(number);
    const qsizetype begin = m_document->pair()->articles[side]->text.indexOf(words);
    return {begin, begin + words.size()};
}

void TestComparisonDocument::rejectingIsUndoneAndDoneAgain()
{
    QSignalSpy shown(m_document.get(), &ComparisonDocument::shownChanged);
    const auto before = links().size();
    const Sided<Range> span = links()[1].span;
    m_document->reject(links()[1].id);
    QCOMPARE(links().size(), before - 1);
    QVERIFY(std::ranges::find(links(), span, &Link::span) == links().end());
    QCOMPARE(shown.count(), 1);
    QVERIFY(m_document->decision(DecisionKind::Rejected, span)->at.isValid());
    m_document->undoStack()->undo();
    QCOMPARE(links().size(), before);
    QVERIFY(m_document->decisions().empty());
    QCOMPARE(m_document->shown(), m_document->computed());
    m_document->undoStack()->redo();
    QCOMPARE(links().size(), before - 1);
    QVERIFY(!m_document->undoStack()->canRedo());
}

void TestComparisonDocument::figuresFollowDecisions()
{
    const double before = m_document->pair()->comparison.summary.similarity;
    m_document->reject(links()[1].id);
    QVERIFY(m_document->pair()->comparison.summary.similarity < before);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->pair()->comparison.summary.similarity, before);
}

void TestComparisonDocument::linkMadeByHandIsTheCurrentOneAndMarkedWithItsTime()
{
    QSignalSpy current(m_document.get(), &ComparisonDocument::currentLinkChanged);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const Sided<Range> span{{sentenceAt(Side::Left, 6), sentenceAt(Side::Right, 12)}};
    QVERIFY(m_document->linkSpans(span));
    const Link *link = m_document->link(m_document->currentLink());
    QVERIFY(link);
    QCOMPARE(link->span, span);
    QVERIFY(link->decided >= before && link->decided <= QDateTime::currentDateTimeUtc());
    QCOMPARE(current.count(), 1);
}

void TestComparisonDocument::linkingTheSameTwiceChangesNothing()
{
    QVERIFY(!m_document->linkSpans(links()[0].span));
    QVERIFY(!m_document->linkSpans(links()[1].span));
    QVERIFY(!m_document->linkSpans({}));
    QCOMPARE(m_document->undoStack()->count(), 0);
}

void TestComparisonDocument::rejectingAHandMadeLinkTakesItBack()
{
    m_document->linkSpans({{sentenceAt(Side::Left, 6), sentenceAt(Side::Right, 12)}});
    m_document->reject(m_document->currentLink());
    QVERIFY(m_document->decisions().empty());
    QCOMPARE(m_document->currentLink(), 0);
    QCOMPARE(m_document->shown(), m_document->computed());
}

void TestComparisonDocument::filterHidesLinksAndKeepsFigures()
{
    QSignalSpy pair(m_document.get(), &ComparisonDocument::pairChanged);
    LinkFilter filter;
    filter.movedOnly = true;
    const auto before = links().size();
    m_document->setFilter(filter);
    QVERIFY(links().size() < before && !links().empty());
    QVERIFY(std::ranges::all_of(links(), &Link::moved));
    QCOMPARE(m_document->pair()->comparison.links.size(), before);
    QCOMPARE(pair.count(), 0);
}

void TestComparisonDocument::hiddenLinkIsNotTheCurrentOne()
{
    const auto inPlace = std::ranges::find(links(), false, &Link::moved);
    m_document->setCurrentLink(inPlace->id);
    LinkFilter filter;
    filter.movedOnly = true;
    m_document->setFilter(filter);
    QCOMPARE(m_document->currentLink(), 0);
}

void TestComparisonDocument::currentLinkIsKeptWhenNumbersChange()
{
    const Sided<Range> span = links()[3].span;
    m_document->setCurrentLink(links()[3].id);
    m_document->reject(links()[0].id);
    QCOMPARE(m_document->link(m_document->currentLink())->span, span);
    QCOMPARE(m_document->currentLink(), 3);
}

void TestComparisonDocument::otherOptionsKeepDecisionsOtherArticlesDoNot()
{
    QSignalSpy articles(m_document.get(), &ComparisonDocument::articlesChanged);
    m_document->reject(links()[1].id);
    const auto left = links().size();
    m_document->setComputed(comparedPair(report({1, 2, 3}), report({3, 4, 1})));
    QCOMPARE(links().size(), left);
    QVERIFY(m_document->undoStack()->canUndo());
    QCOMPARE(articles.count(), 0);
    m_document->setComputed(comparedPair(report({1, 2}), report({2, 1})));
    QVERIFY(m_document->decisions().empty());
    QVERIFY(!m_document->undoStack()->canUndo());
    QCOMPARE(articles.count(), 1);
    m_document->setComputed(nullptr);
    QVERIFY(!m_document->shown());
}

void TestComparisonDocument::decisionsComeBackWithTheirArticles()
{
    const ComparedPairPtr pair = m_document->computed();
    const Sided<Range> span{{sentenceAt(Side::Left, 6), sentenceAt(Side::Right, 12)}};
    QVERIFY(m_document->linkSpans(span));
    m_document->setComputed(comparedPair(report({1, 2}), report({2, 1})));
    QVERIFY(m_document->decisions().empty());
    m_document->setComputed(pair);
    QVERIFY(m_document->decision(DecisionKind::Linked, span));

    const Sided<ArticlePtr> swapped{{pair->articles[Side::Right], pair->articles[Side::Left]}};
    m_document->setComputed(std::make_shared<const ComparedPair>(
        ComparedPair{swapped, *compare(*swapped[Side::Left], *swapped[Side::Right])}));
    QVERIFY(m_document->decision(DecisionKind::Linked, {{span[Side::Right], span[Side::Left]}}));
}

void TestComparisonDocument::bookmarksAndNotesLeaveTheComparisonAlone()
{
    QSignalSpy pair(m_document.get(), &ComparisonDocument::pairChanged);
    QSignalSpy decided(m_document.get(), &ComparisonDocument::decisionsChanged);
    const Sided<Range> span = links()[0].span;
    m_document->setBookmarked(span, true);
    m_document->setNote(span, QStringLiteral("ask the harbour master"));
    QCOMPARE(pair.count(), 0);
    QCOMPARE(decided.count(), 2);
    QCOMPARE(m_document->decision(DecisionKind::Noted, span)->note, QStringLiteral("ask the harbour master"));
    m_document->setNote(span, {});
    QVERIFY(!m_document->decision(DecisionKind::Noted, span));
    QVERIFY(m_document->decision(DecisionKind::Bookmarked, span));
    m_document->undoStack()->undo();
    QVERIFY(m_document->decision(DecisionKind::Noted, span));
}

void TestComparisonDocument::nearestSentenceIsAccepted()
{
    const NearMiss near{sentenceAt(Side::Right, 12), sentenceAt(Side::Left, 6), 0.3};
    QVERIFY(m_document->accept(Side::Right, near));
    const Link *link = m_document->link(m_document->currentLink());
    QCOMPARE(link->span[Side::Left], near.other);
    QCOMPARE(link->span[Side::Right], near.sentence);
    QCOMPARE(m_document->decisions().at(0).kind, DecisionKind::Accepted);
}

void TestComparisonDocument::leftOutLinkIsNotExported()
{
    const auto all = links().size();
    m_document->setLeftOut(links()[2].span, true);
    QCOMPARE(links().size(), all);
    QCOMPARE(m_document->exported()->comparison.links.size(), all - 1);
}

void TestComparisonDocument::longPairTakesDecisionsBesideTheGuiThread()
{
    m_document->setLongPairWords(1);
    const auto before = links().size();
    const Sided<Range> span{{sentenceAt(Side::Left, 6), sentenceAt(Side::Right, 12)}};
    QVERIFY(m_document->linkSpans(span));
    QCOMPARE(links().size(), before); // The old result, until the new one is there.
    QTRY_COMPARE(links().size(), before + 1);
    QVERIFY(!m_document->isDeriving());
    QCOMPARE(m_document->currentSpan(), std::optional(span));
    m_document->undoStack()->undo();
    QCOMPARE(links().size(), before + 1);
    QTRY_COMPARE(links().size(), before);
}

void TestComparisonDocument::longPairTakesAFilterBesideTheGuiThread()
{
    m_document->setLongPairWords(1);
    std::vector<ShownPairPtr> drawn;
    connect(m_document.get(), &ComparisonDocument::drawn, this,
            [&](const ShownPairPtr &each) { drawn.push_back(each); });
    QSignalSpy pair(m_document.get(), &ComparisonDocument::pairChanged);
    const auto before = links().size();
    LinkFilter moved;
    moved.movedOnly = true;
    m_document->setFilter(moved);
    QCOMPARE(links().size(), before);
    QTRY_VERIFY(links().size() < before);
    QCOMPARE(drawn.size(), 1u);
    QCOMPARE(drawn.front()->pair, m_document->shown());
    QCOMPARE(m_document->pair()->comparison.links.size(), before);
    QCOMPARE(pair.count(), 0);
    // A decision and a filter soon after it: both count, and the view gets both of its pairs ready.
    drawn.clear();
    m_document->reject(links().front().id);
    moved.minWords = 2;
    m_document->setFilter(moved);
    QTRY_COMPARE(m_document->pair()->comparison.links.size(), before - 1);
    QCOMPARE(drawn.size(), 2u);
    QCOMPARE(drawn.back()->pair, m_document->pair());
    QVERIFY(std::ranges::all_of(links(), &Link::moved));
}

void TestComparisonDocument::newestDecisionWinsInALongPair()
{
    m_document->setLongPairWords(1);
    const auto before = links().size();
    m_document->reject(links()[0].id);
    m_document->reject(links()[1].id);
    QTRY_COMPARE(links().size(), before - 2);
    // Other articles come at once; nothing of the former arrives in them.
    m_document->reject(links()[0].id);
    m_document->setComputed(comparedPair(report({1, 2}), report({2, 1})));
    const auto others = links().size();
    QTest::qWait(100);
    QCOMPARE(links().size(), others);
}

QTEST_GUILESS_MAIN(TestComparisonDocument)
#include "tst_comparisondocument.moc"
