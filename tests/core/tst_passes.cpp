// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison.h"
#include "compare/lexical/commonruns.h"
#include "compare/lexical/heaviestchain.h"
#include "compare/lexical/tiling.h"
#include "compare/lexical/wordalignment.h"
#include "text/folding.h"
#include "text/functionwords.h"
#include "text/interner.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

QString folded(const QString &word, IgnoreSet ignore)
{
    QString key;
    foldWord(word, ignore, key);
    return key;
}

const IgnoreSet usual = CompareOptions{}.ignore;

TokenPair pairOf(const QString &left, const QString &right, IgnoreSet ignore = usual)
{
    return tokenize(articleFromText(u"left"_s, left), articleFromText(u"right"_s, right), ignore);
}

// A text of made-up words, a b c ..., all of which say something.
QString letters(const QString &word)
{
    QString text;
    for (QChar c : word)
        text += u"zq"_s + c + u"x "_s;
    return text;
}

QString randomLetters(QRandomGenerator &random, int count, int alphabet)
{
    QString word;
    for (int i = 0; i < count; ++i)
        word += QChar(u'a' + random.bounded(alphabet));
    return word;
}

int longestCommonSubsequence(const QString &a, const QString &b)
{
    std::vector<std::vector<int>> best(std::size_t(a.size()) + 1,
                                       std::vector<int>(std::size_t(b.size()) + 1, 0));
    for (std::size_t i = 1; i < best.size(); ++i) {
        for (std::size_t k = 1; k < best[i].size(); ++k)
            best[i][k] = a[qsizetype(i) - 1] == b[qsizetype(k) - 1]
                             ? best[i - 1][k - 1] + 1
                             : std::max(best[i - 1][k], best[i][k - 1]);
    }
    return best.back().back();
}

// All pairs of a range of places in two words.
bool isCommonRun(const Match &run, const QString &left, const QString &right)
{
    return QStringView(left).sliced(run.left, run.length) == QStringView(right).sliced(run.right, run.length);
}

} // namespace

class TestPasses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldingDropsWhatIsIgnored_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("option");
        QTest::newRow("case") << u"Ferry"_s << u"FERRY"_s << int(Ignore::Case);
        QTest::newRow("wide case") << u"FÄHRE"_s << u"fähre"_s << int(Ignore::Case);
        QTest::newRow("sharp s") << u"STRASSE"_s << u"straße"_s << int(Ignore::Case);
        QTest::newRow("points") << u"U.S"_s << u"US"_s << int(Ignore::Punctuation);
        QTest::newRow("apostrophe") << u"don’t"_s << u"don't"_s << int(Ignore::Quotes);
        QTest::newRow("accents") << u"Ellefsrød"_s.replace(u'ø', u"é"_s) << u"Ellefsred"_s
                                 << int(Ignore::Diacritics);
        QTest::newRow("numbers") << u"1,000"_s << u"36.5"_s << int(Ignore::Numbers);
    }
    void foldingDropsWhatIsIgnored()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, option);
        const auto ignore = IgnoreSet::fromInt(unsigned(option));
        QCOMPARE(folded(a, ignore), folded(b, ignore));
        QVERIFY(folded(a, {}) != folded(b, {}));
    }

    void compatibilityFormsAreAlwaysFolded()
    {
        QCOMPARE(folded(u"ﬁre"_s, {}), u"fire"_s);
        QCOMPARE(folded(u"ＡＢ"_s, {}), u"AB"_s);
        QCOMPARE(folded(u"cafe\u0301"_s, {}), folded(u"caf\u00E9"_s, {}));
        QCOMPARE(folded(u"co\u00ADoperate"_s, {}), u"cooperate"_s);
    }

    void decimalPointsAreNoPunctuation() { QVERIFY(folded(u"36.5"_s, usual) != folded(u"365"_s, usual)); }

    void hyphenatedWordsAreOneToken()
    {
        const TokenPair pair = pairOf(u"the cease-fire holds"_s, u"the ceasefire holds"_s);
        QCOMPARE(pair.texts[Side::Left].size(), 3);
        QCOMPARE(pair.texts[Side::Left][1].id, pair.texts[Side::Right][1].id);
        QCOMPARE(pair.texts[Side::Left][1].wordEnd - pair.texts[Side::Left][1].firstWord, 2);
        QCOMPARE(pairOf(u"the cease-fire holds"_s, {}, usual & ~IgnoreSet(Ignore::Hyphens))
                     .texts[Side::Left]
                     .size(),
                 4);
    }

    void marksBetweenWordsCountWhereTheyAreNotIgnored()
    {
        const auto ids = [](const QString &left, const QString &right, IgnoreSet ignore) {
            const TokenPair pair = pairOf(left, right, ignore);
            return std::pair(pair.texts[Side::Left][1].id, pair.texts[Side::Right][1].id);
        };
        const auto [a, b] = ids(u"yes, now"_s, u"yes now"_s, Ignore::Case | Ignore::Whitespace);
        QVERIFY(a != b);
        const auto [c, d] = ids(u"yes, now"_s, u"yes now"_s, Ignore::Punctuation | Ignore::Whitespace);
        QCOMPARE(c, d);
        const auto [e, f] = ids(u"yes  now"_s, u"yes now"_s, Ignore::Punctuation);
        QVERIFY(e != f);
    }

    void functionWordsSayNothing()
    {
        QCOMPARE(wordWeight(u"the", u"en"), WordWeight::Function);
        QCOMPARE(wordWeight(u"tuesday", u"en"), WordWeight::Weak);
        QCOMPARE(wordWeight(u"ferry", u"en"), WordWeight::Content);
        QCOMPARE(wordWeight(u"der", u"de"), WordWeight::Function);
        QCOMPARE(wordWeight(u"the", u"fi"), WordWeight::Content);
    }

    void functionWordsTellALanguageOnlyWithoutDoubt()
    {
        const QString english =
            u"It was the first time that they had been to the island, and all of them said "
            "that it would not be the last, because there was so much that they had not seen."_s;
        const QString german =
            u"Es war das erste Mal, dass sie auf der Insel waren, und alle von ihnen sagten, dass "
            "es nicht das letzte sein werde, weil es so viel gab, was sie nicht gesehen hatten."_s;
        QCOMPARE(languageByFunctionWords(english), u"en"_s);
        QCOMPARE(languageByFunctionWords(german), u"de"_s);
        QCOMPARE(languageByFunctionWords(english + german), QString());
        QCOMPARE(languageByFunctionWords(u"and the of"), QString());
        QCOMPARE(languageByFunctionWords({}), QString());
    }

    void keysOfEveryLengthAreToldApart()
    {
        Interner interner;
        const QString letters = u"abcdefghijklmnopqrst"_s;
        int expected = 0;
        for (qsizetype size = 0; size <= letters.size(); ++size) {
            QCOMPARE(interner.find(letters.first(size)), -1);
            QCOMPARE(interner.intern(letters.first(size)), expected++);
            // One letter changed at any place makes another key.
            for (qsizetype place = 0; place < size; ++place) {
                QString other = letters.first(size);
                other[place] = u'Z';
                QCOMPARE(interner.intern(other), expected++);
                QCOMPARE(interner.find(other), expected - 1);
            }
        }
    }

    void equalStringsGetEqualNumbers()
    {
        Interner interner;
        std::map<QString, int> seen;
        QRandomGenerator random(7);
        for (int i = 0; i < 20000; ++i) {
            const QString word = QString::number(random.bounded(5000), 36);
            const int id = interner.intern(word);
            const auto [entry, isNew] = seen.try_emplace(word, id);
            QCOMPARE(entry->second, id);
            QCOMPARE(interner.string(id).toString(), word);
        }
        QCOMPARE(interner.size(), int(seen.size()));
    }

    void commonRunsAreMaximalAndComplete_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void commonRunsAreMaximalAndComplete()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const int alphabet = 2 + int(seed % 20);
        const QString left = randomLetters(random, 60, alphabet);
        const QString right = left.mid(20, 25) + randomLetters(random, 30, alphabet) + left.first(12);
        const TokenPair pair = pairOf(letters(left), letters(right));
        const auto runs = findCommonRuns(pair.texts[Side::Left], pair.texts[Side::Right], 4);
        // Per place of the right report the length that is left of the longest run found there.
        std::vector<int> found(std::size_t(right.size()), 0);
        for (const Match &run : runs) {
            QVERIFY(run.length >= 4 && isCommonRun(run, left, right));
            for (int k = 0; k < run.length; ++k)
                found[std::size_t(run.right + k)] =
                    std::max(found[std::size_t(run.right + k)], run.length - k);
        }
        for (int r = 0; r < right.size(); ++r) {
            int longest = 0;
            for (int l = 0; l < left.size(); ++l) {
                int length = 0;
                while (l + length < left.size() && r + length < right.size() &&
                       left[l + length] == right[r + length])
                    ++length;
                longest = std::max(longest, length);
            }
            if (longest >= 4)
                QVERIFY2(found[std::size_t(r)] >= longest, qPrintable(left + u' ' + right));
        }
    }

    void worstCasesStayLinear()
    {
        const QString word = u"zqax "_s;
        const TokenPair pair = pairOf(word.repeated(200000), word.repeated(199999));
        const auto runs = findCommonRuns(pair.texts[Side::Left], pair.texts[Side::Right], 4);
        QVERIFY(std::any_of(runs.begin(), runs.end(), [](const Match &run) { return run.length == 199999; }));
        QVERIFY(!findOwnRuns(pair.texts[Side::Left], 4).empty());
    }

    void ownRunsDoNotOverlapThemselves()
    {
        const TokenPair pair = pairOf(letters(u"abcdefgabcdefghiabcdefg"_s), {});
        const auto runs = findOwnRuns(pair.texts[Side::Left], 4);
        QVERIFY(!runs.empty());
        for (const Match &run : runs)
            QVERIFY(run.leftEnd() <= run.right);
        QCOMPARE(runs.front(), (Match{0, 7, 7}));
    }

    void theLongestRunWinsWhereRunsOverlap()
    {
        const TokenPair pair = pairOf(letters(u"abcdefghij"_s), letters(u"abcdefgh1efghij"_s));
        const auto tiles = tile(pair, {{0, 0, 8}, {4, 9, 6}}, 2);
        QCOMPARE(tiles, (std::vector<Match>{{0, 0, 8}, {8, 13, 2}}));
    }

    void aSecondCopyGetsItsLinkToo()
    {
        const QString copy = u"abcdefghij"_s;
        const TokenPair pair = pairOf(letters(copy), letters(copy + u"1"_s + copy));
        const auto runs = findCommonRuns(pair.texts[Side::Left], pair.texts[Side::Right], 4);
        QCOMPARE(tile(pair, runs, 4), (std::vector<Match>{{0, 0, 10}, {0, 11, 10}}));
    }

    void alignmentFindsTheLongestCommonSubsequence_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void alignmentFindsTheLongestCommonSubsequence()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QString left = randomLetters(random, int(seed) * 2, 6);
        const QString right = randomLetters(random, 90 - int(seed), 6);
        const TokenPair pair = pairOf(letters(left), letters(right));
        const auto matches = alignWords(pair, {0, int(left.size())}, {0, int(right.size())});
        int equal = 0;
        Match last;
        for (const Match &match : matches) {
            QVERIFY(isCommonRun(match, left, right));
            QVERIFY(match.left >= last.leftEnd() && match.right >= last.rightEnd());
            equal += match.length;
            last = match;
        }
        QCOMPARE(equal, longestCommonSubsequence(left, right));
    }

    void theHeaviestChainIsTheHeaviest_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void theHeaviestChainIsTheHeaviest()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        std::vector<ChainItem> items;
        for (int i = 0; i < 40; ++i) {
            const auto range = [&random] {
                const int begin = random.bounded(60);
                return TokenRange{begin, begin + 1 + random.bounded(8)};
            };
            items.push_back({{{range(), range()}}, 1 + random.bounded(20)});
        }
        std::sort(items.begin(), items.end(), [](const ChainItem &a, const ChainItem &b) {
            return a.range[Side::Left].begin < b.range[Side::Left].begin;
        });
        std::vector<long> best;
        const auto before = [&items](std::size_t a, std::size_t b) {
            return items[a].range[Side::Left].end <= items[b].range[Side::Left].begin &&
                   items[a].range[Side::Right].end <= items[b].range[Side::Right].begin;
        };
        for (std::size_t i = 0; i < items.size(); ++i) {
            best.push_back(items[i].weight);
            for (std::size_t k = 0; k < i; ++k) {
                if (before(k, i))
                    best[i] = std::max(best[i], best[k] + items[i].weight);
            }
        }
        long weight = 0;
        std::size_t last = items.size();
        for (std::size_t i : heaviestChain(items)) {
            QVERIFY(last == items.size() || before(last, i));
            weight += items[i].weight;
            last = i;
        }
        QCOMPARE(weight, *std::max_element(best.begin(), best.end()));
    }
};

QTEST_APPLESS_MAIN(TestPasses)
#include "tst_passes.moc"
