// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/similar/commontext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

CommonText common(const QString &article, const QString &text)
{
    return commonTextWith(hashWords(article), {hashWords(text)}).front();
}

/// The same by the definition: every start in one against every start in the other.
CommonText byDefinition(const std::vector<std::uint32_t> &article, const std::vector<std::uint32_t> &text)
{
    CommonText found;
    std::vector<char> shared(text.size(), 0);
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (std::size_t j = 0; j < article.size(); ++j) {
            std::size_t run = 0;
            while (i + run < text.size() && j + run < article.size() && text[i + run] == article[j + run])
                ++run;
            if (run < shingleWords)
                continue;
            found.longestRun = std::max(found.longestRun, int(run));
            std::fill_n(shared.begin() + std::ptrdiff_t(i), run, 1);
        }
    }
    found.sharedWords = int(std::ranges::count(shared, 1));
    return found;
}

HashedWords randomText(QRandomGenerator &random, int words)
{
    HashedWords text;
    for (int i = 0; i < words; ++i)
        text.words.push_back(random.bounded(2U)); // So few words that runs overlap everywhere.
    return text;
}

} // namespace

class TestCommonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharedRunsCountInAnyOrder();
    void runsBelowFiveWordsDoNotCount();
    void whatTheTextRepeatsCountsThereEachTime();
    void figuresAreThoseOfTheDefinition();
    void emptyTextsShareNothing();
    void cancelledSearchEnds();
};

void TestCommonText::sharedRunsCountInAnyOrder()
{
    const QString article = u"the ferry ran onto a charted reef while the harbour master slept in town"_s;
    const QString text = u"Later the harbour master slept in town. Before: the ferry ran onto a rock."_s;
    QCOMPARE(common(article, text), (CommonText{11, 6}));
}

void TestCommonText::runsBelowFiveWordsDoNotCount()
{
    QCOMPARE(common(u"one two three four five six"_s, u"zero one two three four seven"_s), CommonText());
}

void TestCommonText::whatTheTextRepeatsCountsThereEachTime()
{
    QCOMPARE(common(u"a b c d e"_s, u"a b c d e x a b c d e"_s), (CommonText{10, 5}));
    QCOMPARE(common(u"a b c d e x a b c d e"_s, u"a b c d e"_s), (CommonText{5, 5}));
}

void TestCommonText::figuresAreThoseOfTheDefinition()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        const HashedWords article = randomText(random, random.bounded(40));
        const HashedWords text = randomText(random, random.bounded(40));
        QCOMPARE(commonTextWith(article, {text}).front(), byDefinition(article.words, text.words));
    }
}

void TestCommonText::emptyTextsShareNothing()
{
    QCOMPARE(common({}, u"one two three four five"_s), CommonText());
    QCOMPARE(common(u"one two three four five"_s, {}), CommonText());
    QVERIFY(commonTextWith({}, {}).empty());
}

void TestCommonText::cancelledSearchEnds()
{
    const std::vector<HashedWords> texts(1000, hashWords(u"one two three four five"_s));
    const auto found = commonTextWith(texts.front(), texts, {[] { return true; }, {}});
    QCOMPARE(found.size(), texts.size());
    QCOMPARE(found.back(), CommonText());
}

QTEST_GUILESS_MAIN(TestCommonText)
#include "tst_commontext.moc"
