// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/options.h"
#include "compare/tokens.h"
#include "corpus/similar/similar.h"
#include "randomtext.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <set>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

QString words(quint32 seed, int count)
{
    static const QStringList syllables{u"ba"_s, u"do"_s, u"ki"_s, u"lu"_s,
                                       u"me"_s, u"ra"_s, u"so"_s, u"ti"_s};
    QRandomGenerator random(seed);
    QString text;
    for (int i = 0; i < count; ++i) {
        for (int syllable = 0; syllable < 3; ++syllable)
            text += syllables[random.bounded(int(syllables.size()))];
        text += i % 12 == 11 ? u'\n' : u' ';
    }
    return text;
}

// Prose as to its letters, with more marks and numbers than any has.
QString plainText(quint32 seed)
{
    static const QString letters = u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
    static const QString others = u"      ...,,,;:-'’\"/0123456789\n\n\r\t“é"_s;
    QRandomGenerator random(seed);
    QString text;
    while (text.size() < 1000) {
        for (int i = random.bounded(random.bounded(1, 24)); i > 0; --i)
            text += letters[random.bounded(int(letters.size()))];
        for (int i = random.bounded(1, random.bounded(2, 5)); i > 0; --i)
            text += others[random.bounded(int(others.size()))];
    }
    return text;
}

QStringList someArticles()
{
    QStringList articles;
    for (quint32 seed = 1; seed <= 40; ++seed)
        articles << words(seed, 30 + int(seed) * 20);
    // Parts of others behind text of their own, from a tenth to all of it.
    for (int i = 0; i < 20; ++i)
        articles << words(quint32(100 + i), 200) +
                        articles[i + 10].first(articles[i + 10].size() * (i + 1) / 20);
    return articles;
}

std::vector<HashedWords> hashed(const QStringList &articles)
{
    std::vector<HashedWords> texts;
    for (const QString &article : articles)
        texts.push_back(hashWords(article));
    return texts;
}

std::set<QStringList> shingles(const QString &text)
{
    const QStringList all = text.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    std::set<QStringList> set;
    for (qsizetype i = 0; i + 5 <= all.size(); ++i)
        set.insert(all.sliced(i, 5));
    return set;
}

} // namespace

class TestSimilar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreThoseOfTheComparison_data();
    void wordsAreThoseOfTheComparison();
    void linesHoldTheirWords();
    void figuresAreExact();
    void orderOfTextsIsKept();
    void whatPagesPutUnderEveryStoryDoesNotCount();
    void storyRepostedManyTimesIsNoBoilerplate();
    void textsWithoutWordsShareNothing();
    void cancelledSearchEnds();
};

void TestSimilar::wordsAreThoseOfTheComparison_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("marks")
        << u"The U.S. cease-fire—don't, don’t; \"rock'n'roll\" 'twas 1,000 3.5% a.b,c A1 x-2 2-x e-mail's "
           u"__init__ foo_bar AT&T 10:30 and/or U.S.-led well-known-ish dogs' end"_s;
    QTest::newRow("letters")
        << u"straße STRASSE Ａ ﬁne café cafe\u0301 naïve\u00A0word a\u2028b soft\u00ADhyphen İ ı"_s;
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("random %u", seed) << randomText(seed, 300);
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("plain %u", seed) << plainText(seed);
    // Whatever stands before it, a word counts the same, long or short.
    for (int length = 0; length < 40; ++length)
        QTest::addRow("length %d", length)
            << u"abcdefghijklmnopqrstuvwxyzabcdefghijklmnop"_s.first(length) + u" so far. Then, "_s +
                   u"abcdefghijklmnopqrstuvwxyzabcdefghijklmnop"_s.first(length);
}

void TestSimilar::wordsAreThoseOfTheComparison()
{
    QFETCH(QString, text);
    const Article article = articleFromText(u"a"_s, text);
    const TokenPair pair = tokenize(article, article, CompareOptions().ignore);
    const std::vector<Token> &tokens = pair.texts[Side::Left].tokens;
    const HashedWords found = hashWords(text);
    QCOMPARE(found.words.size(), tokens.size());
    std::map<int, std::uint32_t> hashes;
    std::map<std::uint32_t, int> ids;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        QCOMPARE(hashes.try_emplace(tokens[i].bareId, found.words[i]).first->second, found.words[i]);
        QCOMPARE(ids.try_emplace(found.words[i], tokens[i].bareId).first->second, tokens[i].bareId);
    }
}

void TestSimilar::linesHoldTheirWords()
{
    const HashedWords found = hashWords(u"One two\r\n\r\nthree, four\rOne — TWO\n\n"_s);
    QCOMPARE(found.words.size(), 6U);
    QCOMPARE(found.lines.size(), 3U);
    QCOMPARE(found.lines[1].number, 2U);
    QCOMPARE(found.lines[1].begin, 2U);
    QCOMPARE(found.lines[1].end, 4U);
    QCOMPARE(found.lines[2].number, 3U);
    QCOMPARE(found.lines[2].hash, found.lines[0].hash);
    QVERIFY(found.lines[1].hash != found.lines[0].hash);
}

void TestSimilar::figuresAreExact()
{
    const QStringList articles = someArticles();
    std::vector<std::set<QStringList>> sets;
    for (const QString &article : articles)
        sets.push_back(shingles(article));
    std::map<std::pair<int, int>, SimilarPair> expected;
    for (int left = 0; left < int(sets.size()); ++left) {
        for (int right = left + 1; right < int(sets.size()); ++right) {
            const auto &a = sets[std::size_t(left)];
            const auto &b = sets[std::size_t(right)];
            const double shared =
                double(std::ranges::count_if(a, [&b](const auto &one) { return b.contains(one); }));
            const SimilarPair pair{left, right, shared / (double(a.size() + b.size()) - shared),
                                   shared / double(a.size()), shared / double(b.size())};
            if (pair.score >= 0.2 || pair.leftInRight >= 0.3 || pair.rightInLeft >= 0.3)
                expected[{left, right}] = pair;
        }
    }
    QVERIFY(expected.size() > 10);
    const SimilarTexts found = findSimilar(hashed(articles));
    QCOMPARE(found.pairs.size(), expected.size());
    for (const SimilarPair &pair : found.pairs)
        QCOMPARE(pair, (expected[{pair.left, pair.right}]));
    QVERIFY(std::ranges::is_sorted(found.pairs, std::greater(), &SimilarPair::score));

    const SimilarTexts close = findSimilar(hashed(articles), 0.5);
    QCOMPARE(qsizetype(close.pairs.size()),
             std::ranges::count_if(expected, [](const auto &item) { return item.second.score >= 0.5; }));
}

void TestSimilar::orderOfTextsIsKept()
{
    QStringList articles = someArticles();
    const auto forward = findSimilar(hashed(articles)).pairs;
    std::ranges::reverse(articles);
    const auto backward = findSimilar(hashed(articles)).pairs;
    const int last = int(articles.size()) - 1;
    std::map<std::pair<int, int>, SimilarPair> mirrored;
    for (const SimilarPair &pair : backward)
        mirrored[{last - pair.right, last - pair.left}] = {last - pair.right, last - pair.left, pair.score,
                                                           pair.rightInLeft, pair.leftInRight};
    QCOMPARE(backward.size(), forward.size());
    for (const SimilarPair &pair : forward)
        QCOMPARE(pair, (mirrored[{pair.left, pair.right}]));
}

void TestSimilar::whatPagesPutUnderEveryStoryDoesNotCount()
{
    const QString footer = u"\nSign up for the harbour letter and never miss a morning again\n"
                           u"All times are those of the harbour master unless we say that they are not\n"_s;
    QStringList articles;
    for (quint32 seed = 1; seed <= 12; ++seed)
        articles << words(seed, 40) + footer;
    const SimilarTexts found = findSimilar(hashed(articles));
    QVERIFY(found.pairs.empty());
    QCOMPARE(found.boilerplate.size(), 2U);
    QCOMPARE(found.boilerplate.front().articles, 12);
    QCOMPARE(found.boilerplate.front().article, 0);
    // Nine with the footer are too few to tell.
    QVERIFY(findSimilar(hashed(articles.first(9))).boilerplate.empty());
}

void TestSimilar::storyRepostedManyTimesIsNoBoilerplate()
{
    QStringList articles;
    for (quint32 i = 0; i < 12; ++i)
        articles << words(i + 1, 24) + words(99, 100);
    const SimilarTexts found = findSimilar(hashed(articles));
    QVERIFY(found.boilerplate.empty());
    QCOMPARE(found.pairs.size(), 12U * 11U / 2U);
}

void TestSimilar::textsWithoutWordsShareNothing()
{
    QVERIFY(findSimilar({}).pairs.empty());
    QVERIFY(findSimilar(hashed({u""_s, u"…"_s, u"two words"_s, u"two words"_s})).pairs.empty());
    QCOMPARE(findSimilar(hashed({u"one two three four five"_s, u"One two, three four FIVE!"_s})).pairs.size(),
             1U);
}

void TestSimilar::cancelledSearchEnds()
{
    const Progress progress{[] { return true; }, {}};
    QVERIFY(findSimilar(hashed(someArticles()), 0, progress).pairs.empty());
}

QTEST_APPLESS_MAIN(TestSimilar)
#include "tst_similar.moc"
