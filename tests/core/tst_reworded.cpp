// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare.h"
#include "compare/reworded/nearest.h"
#include "compare/reworded/reworded.h"
#include "compare/reworded/rewordedwording.h"
#include "corpus/articlefile.h"
#include "text/wordnet.h"

#include <QTest>

#include <algorithm>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

Article readCase(const QString &name, const QString &side)
{
    const auto article = readArticle(QStringLiteral(DIPTYCH_TEST_DATA "/") + name + u'/' + side + u".txt"_s);
    if (!article)
        qFatal("%s", qPrintable(article.failure().message()));
    return article.value();
}

struct Case
{
    Article left;
    Article right;

    explicit Case(const QString &name) : left(readCase(name, u"left"_s)), right(readCase(name, u"right"_s)) {}

    [[nodiscard]] Comparison compared(RewordedLevel level = RewordedLevel::Balanced) const
    {
        CompareOptions options;
        options.reworded = level;
        return *compare(left, right, options);
    }

    // What the pass finds by itself, before the links of equal words are there.
    [[nodiscard]] std::vector<Link> found(RewordedLevel level = RewordedLevel::Balanced) const
    {
        const Sided<const Article *> articles{{&left, &right}};
        const TokenPair tokens = tokenize(left, right, CompareOptions().ignore);
        std::vector<Link> links;
        for (PlacedLink &placed : findRewordings(articles, tokens, {}, level).links) {
            placed.link.reason = reasonOf(articles, placed.link.words);
            links.push_back(std::move(placed.link));
        }
        return links;
    }

    [[nodiscard]] const Article &article(Side side) const { return side == Side::Left ? left : right; }
};

std::vector<Link> rewordedLinks(const Comparison &comparison)
{
    std::vector<Link> links;
    std::ranges::copy_if(comparison.links, std::back_inserter(links),
                         [](const Link &link) { return link.kind == LinkKind::Reworded; });
    return links;
}

Article sampleArticle(const char *outlet)
{
    const auto article = readArticle(
        QStringLiteral(DIPTYCH_SAMPLE_CORPUS "/ferry-aground-%1.txt").arg(QLatin1StringView(outlet)));
    if (!article)
        qFatal("%s", qPrintable(article.failure().message()));
    return article.value();
}

// The link between the stretches that hold these words.
const Link *linkWith(const Case &pair, const std::vector<Link> &links, const QString &left,
                     const QString &right)
{
    const auto found = std::ranges::find_if(links, [&](const Link &link) {
        return link.span[Side::Left].in(pair.left.text).contains(left) &&
               link.span[Side::Right].in(pair.right.text).contains(right);
    });
    return found == links.end() ? nullptr : &*found;
}

} // namespace

class TestReworded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneEventToldInOtherWordsIsFound_data();
    void oneEventToldInOtherWordsIsFound();
    void theReasonNamesWhatIsShared();
    void theReasonNamesOnlyWhatConvinces();
    void wordPairsLieInsideTheirLink();
    void aLinkLiesOnTheClauseThatCarriesTheStatement();
    void differentEventsStayApart_data();
    void differentEventsStayApart();
    void strictFindsLessAndGenerousMore();
    void offFindsNothing();
    void whoWhereAndWhenAreNoStatement();
    void headsThatCountOtherCasualtiesAreTied();
    void swappingTheReportsGivesTheMirrorImage();
    void whatIsNotFoundHasNearestSentences();
    void otherLanguagesGoByStemsNamesAndNumbers();
    void aSentenceThatKeepsFewWordsIsRewordedRatherThanEdited();
};

// "Diesel has leaked from the tanks: harbour master ..." and "The Coast Guard said no fuel had leaked from
// the tanks ..." stand in a passage that was edited all through.
void TestReworded::aSentenceThatKeepsFewWordsIsRewordedRatherThanEdited()
{
    const auto sample = [](const QString &name) {
        return readArticle(QStringLiteral(DIPTYCH_SAMPLE_CORPUS "/ferry-aground-%1.txt").arg(name)).value();
    };
    const Article left = sample(u"hallinsund-courier"_s);
    const Article right = sample(u"npa"_s);
    const auto kindOfLeak = [&](RewordedLevel level) {
        CompareOptions options;
        options.reworded = level;
        const Comparison comparison = *compare(left, right, options);
        const auto link = std::ranges::find_if(comparison.links, [&](const Link &each) {
            return each.span[Side::Left].in(left.text).contains(u"leaked from the tanks") &&
                   each.span[Side::Right].in(right.text).contains(u"leaked from the tanks");
        });
        return link == comparison.links.end() ? std::nullopt : std::optional(link->kind);
    };
    QCOMPARE(kindOfLeak(RewordedLevel::Off), std::optional(LinkKind::Edited));
    QCOMPARE(kindOfLeak(RewordedLevel::Balanced), std::optional(LinkKind::Reworded));
}

void TestReworded::oneEventToldInOtherWordsIsFound_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::newRow("synonym and phrase")
        << u"Union rejected the company's last offer"_s << u"Union turned down"_s;
    QTest::newRow("active and passive") << u"milk lorries are being carried"_s << u"coast guard ferries"_s;
    QTest::newRow("other order") << u"three islands stayed closed"_s << u"three islands had the day off"_s;
    QTest::newRow("lead") << u"thousands of islanders"_s << u"Thousands of people"_s;
}

void TestReworded::oneEventToldInOtherWordsIsFound()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    const Case pair(u"same-strike"_s);
    const std::vector<Link> links = pair.found();
    QVERIFY(linkWith(pair, links, left, right));
}

void TestReworded::theReasonNamesWhatIsShared()
{
    if (!WordNet::installed().isOpen())
        QSKIP("built without WordNet");
    const Case pair(u"same-strike"_s);
    const auto links = pair.found();
    const Link *link = linkWith(pair, links, u"Union rejected"_s, u"Union turned down"_s);
    QVERIFY(link);
    QCOMPARE(link->reason, u"both: Seafarers, Union, 900, crowns, month; rejected ~ turned"_s);
}

// "Dead" shares a rare sense with "late", and a broad one with "people".
void TestReworded::theReasonNamesOnlyWhatConvinces()
{
    if (!WordNet::installed().isOpen())
        QSKIP("built without WordNet");
    Article left = articleFromText(u"left"_s, u"Mill bridge collapses at Skarvik, seven dead"_s);
    Article right =
        articleFromText(u"right"_s, u"At least nine people died when the mill bridge at Skarvik fell into "
                                    "the river, hospital officials said late on Tuesday."_s);
    left.language = right.language = u"en"_s;
    const std::vector<Link> links = rewordedLinks(*compare(left, right));
    QCOMPARE(links.size(), 1u);
    QCOMPARE(links.front().reason, u"both: Mill, bridge, Skarvik"_s);
}

void TestReworded::wordPairsLieInsideTheirLink()
{
    const Case pair(u"same-strike"_s);
    for (const Link &link : pair.found()) {
        QVERIFY(!link.words.empty());
        for (const WordPair &words : link.words) {
            for (Side side : bothSides)
                QVERIFY(link.span[side].contains(words.span[side]));
            if (words.relation == WordRelation::Same)
                QCOMPARE(words.span[Side::Left].in(pair.left.text).toString().toLower().remove(u"’s"_s),
                         words.span[Side::Right].in(pair.right.text).toString().toLower().remove(u"’s"_s));
        }
    }
}

void TestReworded::aLinkLiesOnTheClauseThatCarriesTheStatement()
{
    const Case pair(u"same-strike"_s);
    const auto links = pair.found();
    const Link *link = linkWith(pair, links, u"Petra Sandell"_s, u"Petra Sandell"_s);
    QVERIFY(link);
    const QString left = link->span[Side::Left].in(pair.left.text).toString();
    QVERIFY2(left.startsWith(u"they need free weekends"), qPrintable(left));
}

void TestReworded::differentEventsStayApart_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"different-accidents", "different-quarters", "different-speeches", "different-warnings"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestReworded::differentEventsStayApart()
{
    QFETCH(QString, name);
    const Case pair(name);
    for (RewordedLevel level : {RewordedLevel::Strict, RewordedLevel::Balanced}) {
        const auto links = rewordedLinks(pair.compared(level));
        QVERIFY2(links.empty(), qPrintable(links.empty() ? QString() : links.front().reason));
    }
}

void TestReworded::strictFindsLessAndGenerousMore()
{
    const Case pair(u"same-strike"_s);
    const std::size_t strict = pair.found(RewordedLevel::Strict).size();
    const std::size_t balanced = pair.found(RewordedLevel::Balanced).size();
    const std::size_t generous = pair.found(RewordedLevel::Generous).size();
    QVERIFY(strict > 0);
    QVERIFY(strict < balanced);
    QVERIFY(balanced < generous);
}

void TestReworded::offFindsNothing()
{
    const Case pair(u"same-strike"_s);
    const Comparison comparison = pair.compared(RewordedLevel::Off);
    QVERIFY(rewordedLinks(comparison).empty());
    for (Side side : bothSides)
        QVERIFY(comparison.nearest[side].empty());
    QCOMPARE(comparison.rewordedBy, RewordedSignals{});
}

// A caption names the ship, the reef and the day; the headline says what happened there.
void TestReworded::whoWhereAndWhenAreNoStatement()
{
    const Article left = sampleArticle("hallinsund-courier");
    const Article right = sampleArticle("aldermark-gazette");
    for (const Link &link : rewordedLinks(*compare(left, right)))
        QVERIFY(!link.span[Side::Right].in(right.text).contains(u"The Skarven on the Lamb Skerry"));
}

void TestReworded::headsThatCountOtherCasualtiesAreTied()
{
    const Article left = sampleArticle("hallinsund-courier");
    Article right = sampleArticle("aldermark-gazette");
    const auto tied = [&left](const Article &other, RewordedLevel level = RewordedLevel::Balanced) {
        CompareOptions options;
        options.reworded = level;
        const std::vector<Link> links = rewordedLinks(*compare(left, other, options));
        return std::ranges::any_of(links, [&](const Link &link) {
            return link.span[Side::Left].in(left.text).startsWith(u"Nine hurt") &&
                   link.span[Side::Right].in(other.text).startsWith(u"Seven injured");
        });
    };
    QVERIFY(tied(right));
    QVERIFY(!tied(right, RewordedLevel::Strict));
    QVERIFY(!tied(right, RewordedLevel::Off));
    // It gives the other figure too: a part of the nine, or an update.
    const Article both =
        articleFromText(u"right"_s, right.text + u"\n\nLater nine were counted as injured."_s);
    QVERIFY(!tied(both));
    const Article otherDay =
        articleFromText(u"right"_s, QString(right.text).replace(u"on Tuesday"_s, u"on Friday"_s));
    QVERIFY(!tied(otherDay));
}

void TestReworded::swappingTheReportsGivesTheMirrorImage()
{
    const Case pair(u"same-strike"_s);
    const Comparison there = pair.compared();
    const Comparison back = *compare(pair.right, pair.left);
    QCOMPARE(back.nearest[Side::Left], there.nearest[Side::Right]);
    QCOMPARE(back.nearest[Side::Right], there.nearest[Side::Left]);
    QCOMPARE(back.links.size(), there.links.size());
    for (const Link &link : there.links) {
        const auto twin = std::ranges::find_if(back.links, [&link](const Link &other) {
            return other.span[Side::Left] == link.span[Side::Right] &&
                   other.span[Side::Right] == link.span[Side::Left] && other.kind == link.kind;
        });
        QVERIFY(twin != back.links.end());
        QCOMPARE(twin->score, link.score);
        QCOMPARE(twin->moved, link.moved);
        QCOMPARE(twin->words.size(), link.words.size());
        QCOMPARE(twin->reason.count(u'~'), link.reason.count(u'~'));
        QVERIFY(std::ranges::is_sorted(twin->words, {},
                                       [](const WordPair &words) { return words.span[Side::Left].begin; }));
    }
}

void TestReworded::whatIsNotFoundHasNearestSentences()
{
    const Case pair(u"same-strike"_s);
    const Comparison comparison = pair.compared();
    double lowestLink = 1;
    for (const Link &link : rewordedLinks(comparison))
        lowestLink = std::min(lowestLink, link.score);
    for (Side side : bothSides) {
        QVERIFY(!comparison.nearest[side].empty());
        for (const Range &unique : comparison.unique[side]) {
            const auto nearest = nearestTo(comparison, side, unique);
            QVERIFY(nearest.size() <= 3);
            QVERIFY(std::ranges::is_sorted(nearest, std::greater<>(), &NearMiss::score));
            for (const NearMiss &near : nearest) {
                QVERIFY(near.score < lowestLink);
                QVERIFY(near.sentence.overlaps(unique));
                QVERIFY(near.other.end <= pair.article(other(side)).text.size());
            }
        }
    }
}

void TestReworded::otherLanguagesGoByStemsNamesAndNumbers()
{
    const Article left = articleFromText(
        u"left"_s,
        u"Fähre vor Norrland gestrandet\n\n"
        u"Vor der Küste von Norrland ist am Montag eine Fähre mit 312 Reisenden auf Grund gelaufen.\n\n"
        u"Der Kapitän Jens Holt wird vernommen, weil er den Kurs geändert haben soll."_s);
    const Article right = articleFromText(
        u"right"_s,
        u"Schiff sitzt fest\n\n"
        u"Eine Fähre, auf der 312 Reisende waren, lief am Montag an der Küste Norrlands auf einen "
        u"Felsen.\n\nWarum der Kurs geändert wurde, soll der vernommene Kapitän Jens Holt erklären."_s);
    QCOMPARE(left.language, u"de"_s);
    const Comparison comparison = *compare(left, right);
    QVERIFY(comparison.rewordedBy.stems);
    QVERIFY(!comparison.rewordedBy.synonyms);
    QVERIFY(!rewordedLinks(comparison).empty());
}

QTEST_GUILESS_MAIN(TestReworded)
#include "tst_reworded.moc"
