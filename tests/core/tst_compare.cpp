// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare.h"
#include "corpus/articlefile.h"
#include "laws.h"
#include "randomtext.h"
#include "text/folding.h"

#include <QTest>

#include <algorithm>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

Article articleOf(const QString &text)
{
    return articleFromText(u"a text"_s, text);
}

Comparison compareTexts(const QString &left, const QString &right, const CompareOptions &options = {})
{
    return compare(articleOf(left), articleOf(right), options).value();
}

Article sample(const char *name)
{
    return readArticle(QStringLiteral(DIPTYCH_SAMPLE_CORPUS "/%1.txt").arg(QString::fromLatin1(name)))
        .value();
}

QString textOf(const Link &link, Side side, const QString &text)
{
    return link.span[side].in(text).toString();
}

const Link *linkThatHolds(const Comparison &comparison, const Article &left, const QString &words)
{
    for (const Link &link : comparison.links) {
        if (textOf(link, Side::Left, left.text).contains(words))
            return &link;
    }
    return nullptr;
}

// The folded words of a stretch, hyphenated ones in one.
QStringList foldedWords(const Article &article, Range range)
{
    QStringList words;
    const auto &ranges = article.segmentation.words;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (!range.contains(ranges[i]) || ranges[i].isEmpty())
            continue;
        const bool joined = i > 0 && ranges[i].begin == ranges[i - 1].end + 1 &&
                            range.contains(ranges[i - 1]) && isHyphen(article.text[ranges[i].begin - 1]) &&
                            article.text[ranges[i].begin].isLetter() &&
                            article.text[ranges[i].begin - 2].isLetter();
        QString key = joined ? words.takeLast() : QString();
        foldWord(ranges[i].in(article.text), CompareOptions{}.ignore, key);
        words.append(key);
    }
    return words;
}

// Words dropped, changed and moved about.
QString disturbed(const QString &text, quint32 seed)
{
    QRandomGenerator random(seed);
    QStringList paragraphs = text.split(u"\n\n"_s);
    for (QString &paragraph : paragraphs) {
        QStringList words = paragraph.split(u' ');
        for (QString &word : words) {
            if (random.bounded(12) == 0)
                word = random.bounded(2) == 0 ? u"otherwise"_s : QString();
        }
        paragraph = words.join(u' ');
    }
    for (qsizetype i = paragraphs.size() - 1; i > 0; --i) {
        if (random.bounded(4) == 0)
            paragraphs.swapItemsAt(i, random.bounded(int(i)));
    }
    return paragraphs.join(u"\n\n"_s);
}

const QString ferry =
    u"The 4,312-tonne Skarven left Hallinsund at dawn for the island and struck a charted reef marked by two lights."_s;
const QString hospital =
    u"Nine patients were taken to the county hospital with cuts, sprains and broken ribs after the accident."_s;
const QString divers =
    u"Divers will inspect the hull before tugs try to pull the vessel free at the afternoon high tide."_s;

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiedSentencesAreVerbatim()
    {
        const QString left = u"Police said little at first.\n\n"_s + ferry;
        const QString right = ferry + u"\n\nNobody knows what will come of it."_s;
        const Comparison result = compareTexts(left, right);
        QCOMPARE(result.links.size(), std::size_t(1));
        QCOMPARE(result.links[0].kind, LinkKind::Verbatim);
        QCOMPARE(textOf(result.links[0], Side::Left, left), ferry);
        QCOMPARE(textOf(result.links[0], Side::Right, right), ferry);
        QVERIFY(result.links[0].edits.empty());
    }

    void anEditedSentenceIsOneLinkWithItsEdits()
    {
        const QString left = hospital;
        const QString right =
            u"Seven patients were brought to the county hospital with cuts, sprains and several broken ribs "
            "after the accident."_s;
        const Comparison result = compareTexts(left, right);
        QCOMPARE(result.links.size(), std::size_t(1));
        const Link &link = result.links[0];
        QCOMPARE(link.kind, LinkKind::Edited);
        QCOMPARE(link.edits.size(), std::size_t(2));
        QCOMPARE(link.edits[0].op, EditOp::Replace);
        QCOMPARE(link.edits[0].span[Side::Right].in(right).toString(), u"brought"_s);
        QCOMPARE(link.edits[1].op, EditOp::Insert);
        QCOMPARE(link.edits[1].span[Side::Right].in(right).toString(), u"several"_s);
        QVERIFY(link.edits[1].span[Side::Left].isEmpty());
    }

    void scoresSayHowSureALinkIs()
    {
        const auto score = [](const QString &left, const QString &right) {
            CompareOptions options;
            options.reworded = RewordedLevel::Off;
            const Comparison result = compareTexts(left, right, options);
            return result.links.size() == 1 ? result.links[0].score : -1;
        };
        const double whole = score(hospital + u" Nobody had expected that."_s, hospital);
        const double edited = score(
            hospital, u"Seven patients were brought to the county hospital with cuts, sprains and several "
                      "broken ribs after the accident."_s);
        const QString coach =
            u"The driver of a coach full of pupils said that she too had cuts, sprains and broken ribs."_s;
        const double phrase = score(hospital, coach);
        // The same phrase says the less, the more else the sentence around it tells.
        const double lost = score(
            hospital, coach.chopped(1) + u" when the rescuers from three towns had got all of them out."_s);
        QVERIFY(whole > 0.99 && whole < 1);
        QVERIFY(edited > 0.9 && edited < whole);
        QVERIFY(phrase > 0.6 && phrase < 0.9);
        QVERIFY(lost > 0.6 && lost < phrase);
    }

    void anEditedSentenceWithoutACommonRunIsFound()
    {
        const Comparison result = compareTexts(
            u"Thousands of angry fishermen blocked the narrow harbour entrance with burning nets and old boats yesterday morning."_s,
            u"Thousands of fishermen yesterday blocked the harbour entrance, burning their nets and boats in the morning."_s);
        QCOMPARE(result.links.size(), std::size_t(1));
        QCOMPARE(result.links[0].kind, LinkKind::Edited);
    }

    void sharedPassageSurvivesReordering()
    {
        const QString left = ferry + u"\n\n"_s + hospital + u"\n\n"_s + divers;
        const QString right = divers + u"\n\n"_s + ferry + u"\n\n"_s + hospital;
        const Comparison result = compareTexts(left, right);
        QCOMPARE(result.links.size(), std::size_t(3));
        QCOMPARE(result.summary.similarity, 1.0);
        QVERIFY(!result.links[0].moved && !result.links[1].moved && result.links[2].moved);
        QCOMPARE(result.links[0].passage, result.links[1].passage);
        QVERIFY(result.links[1].passage != result.links[2].passage);
        QVERIFY(result.summary.orderAgreement > 0.6 && result.summary.orderAgreement < 0.75);
    }

    void aRunOverSentencesIsOneLinkASentence()
    {
        const QString both = ferry + u' ' + hospital;
        const Comparison result =
            compareTexts(both + u" Only here is this said."_s, u"Another start it has.\n\n"_s + both);
        QCOMPARE(result.links.size(), std::size_t(2));
        QCOMPARE(result.links[0].passage, result.links[1].passage);
        QVERIFY(result.summary.longestVerbatimWords > 30);
    }

    void aStretchMayHaveSeveralLinks()
    {
        const Comparison result = compareTexts(ferry, ferry + u"\n\n"_s + hospital + u"\n\n"_s + ferry);
        QCOMPARE(result.links.size(), std::size_t(2));
        QCOMPARE(result.links[0].span[Side::Left], result.links[1].span[Side::Left]);
        QVERIFY(!result.links[0].moved && !result.links[1].moved);
        QCOMPARE(result.repeats[Side::Right].size(), std::size_t(1));
        QVERIFY(result.summary.sides[Side::Right].repeated > 0.3);
        QVERIFY(result.summary.sides[Side::Right].distinct.unique >
                result.summary.sides[Side::Right].shares.unique);
    }

    void namesTitlesAndFunctionWordsMakeNoLink()
    {
        CompareOptions options;
        options.reworded = RewordedLevel::Off;
        const Comparison result =
            compareTexts(u"It was the first time that Minister of Defence Anna Berg had been to the island, "
                         u"and it was one of the things that "
                         "she had promised. On Tuesday she said that it would not be the last."_s,
                         u"One of the things that Minister of Defence Anna Berg did not talk about was "
                         u"money. It was the first time that "
                         "reporters asked. On Tuesday she said that there was no need."_s,
                         options);
        QVERIFY(result.links.empty());
        QCOMPARE(result.summary.similarity, 0.0);
        QCOMPARE(result.unique[Side::Left].size(), std::size_t(1));
    }

    void storiesOnDifferentEventsShareNothing()
    {
        const Article ferryStory = sample("ferry-aground-hallinsund-courier");
        for (const char *name :
             {"truce-talks-kestrel-news", "sponge-trial-daily-whistle", "pump-maker-results-npa"}) {
            const Comparison result = compare(ferryStory, sample(name)).value();
            QVERIFY2(result.links.empty(), name);
        }
    }

    void theSampleStoryShowsWhatItHolds()
    {
        const Article left = sample("ferry-aground-hallinsund-courier");
        const Article right = sample("ferry-aground-aldermark-gazette");
        const Comparison result = compare(left, right).value();

        const Link *agency = linkThatHolds(result, left, u"answered the distress call"_s);
        QVERIFY(agency && agency->kind == LinkKind::Verbatim && !agency->moved);
        const Link *number = linkThatHolds(result, left, u"36.5"_s);
        QVERIFY(number && number->kind == LinkKind::Edited && number->moved && number->edits.size() == 1);
        QCOMPARE(number->edits[0].span[Side::Left].in(left.text).toString(), u"36.5"_s);
        QCOMPARE(number->edits[0].span[Side::Right].in(right.text).toString(), u"38"_s);
        const Link *movedBlock = linkThatHolds(result, left, u"quay at Torvoy in thick fog"_s);
        QVERIFY(movedBlock && movedBlock->moved && movedBlock->passage == number->passage);
        QVERIFY(!linkThatHolds(result, left, u"sports hall"_s));
    }

    void anotherSentenceInTheSameWordsIsNoRepeat()
    {
        const Comparison result = compareTexts(
            u"Seven people were hurt in the fire at the old mill. A spokesman said that the cause "
            "was not known. Nine sheep were lost in the flood at the old bridge. A farmer said that "
            "the loss was not small."_s,
            u"Nothing happened."_s);
        QVERIFY(result.repeats[Side::Left].empty());
    }

    void aRepeatingReportIsFoundOut()
    {
        const Article live = sample("ferry-aground-radio-aldermark-live");
        const Comparison result = compare(live, sample("ferry-aground-npa")).value();
        qsizetype words = 0;
        for (const Repeat &repeat : result.repeats[Side::Left]) {
            QCOMPARE(repeat.size(), std::size_t(2));
            words += foldedWords(live, repeat[1]).size();
        }
        QVERIFY2(words >= 88 && words <= 93, qPrintable(QString::number(words)));
    }

    void ignoreOptionsDecideWhatIsVerbatim_data()
    {
        QTest::addColumn<QString>("changed");
        QTest::addColumn<int>("option");
        const auto row = [](const char *tag, const QString &from, const QString &to, Ignore option) {
            QTest::newRow(tag) << QString(divers).replace(from, to) << int(option);
        };
        row("case", u"Divers will"_s, u"divers Will"_s, Ignore::Case);
        row("punctuation", u"hull before"_s, u"hull, before"_s, Ignore::Punctuation);
        row("hyphens", u"afternoon"_s, u"after-noon"_s, Ignore::Hyphens);
        row("whitespace", u"pull the"_s, u"pull  the"_s, Ignore::Whitespace);
        row("diacritics", u"hull"_s, u"hüll"_s, Ignore::Diacritics);
    }
    void ignoreOptionsDecideWhatIsVerbatim()
    {
        QFETCH(QString, changed);
        QFETCH(int, option);
        CompareOptions options;
        options.ignore = IgnoreSet::fromInt(127);
        QCOMPARE(compareTexts(divers, changed, options).links[0].kind, LinkKind::Verbatim);
        options.ignore &= ~IgnoreSet::fromInt(unsigned(option));
        const Comparison strict = compareTexts(divers, changed, options);
        QVERIFY(std::any_of(strict.links.begin(), strict.links.end(),
                            [](const Link &link) { return link.kind != LinkKind::Verbatim; }) ||
                strict.links.size() != 1 || !strict.unique[Side::Left].empty());
    }

    void ignoredNumbersAreEqual()
    {
        CompareOptions options;
        options.ignore |= Ignore::Numbers;
        const Comparison result = compareTexts(
            u"Brandvik Pumps earned 212.6 million crowns in its third quarter, up from summer."_s,
            u"Brandvik Pumps earned 221 million crowns in its third quarter, up from summer."_s, options);
        QCOMPARE(result.summary.sides[Side::Left].shares.verbatim, 1.0);
    }

    void shortestVerbatimLinkIsObeyed()
    {
        const QString left = u"Nobody expected that burning fishing nets drifted ashore there."_s;
        const QString right = u"Somewhere else, burning fishing nets drifted past quietly during summer."_s;
        CompareOptions options;
        options.reworded = RewordedLevel::Off;
        QCOMPARE(compareTexts(left, right, options).links.size(), std::size_t(1));
        options.minWords = 5;
        QVERIFY(compareTexts(left, right, options).links.empty());
    }

    void emptyReportsCompareToNothing()
    {
        QCOMPARE(compareTexts({}, {}).summary, Summary{});
        const Comparison result = compareTexts(ferry, {});
        QVERIFY(result.links.empty());
        QCOMPARE(result.summary.sides[Side::Left].shares.unique, 1.0);
        QCOMPARE(result.summary.sides[Side::Right], SideSummary{});
    }

    void aReportAgainstItselfIsOnePassage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one word") << u"Fire"_s;
        QTest::newRow("function words") << u"It was.\n\nAnd so on."_s;
        QTest::newRow("repeats itself") << QString(ferry + u"\n\n"_s + hospital + u"\n\n"_s + ferry);
        for (quint32 seed = 1; seed <= 10; ++seed)
            QTest::addRow("random %u", seed) << randomText(seed, 200);
        QTest::newRow("sample") << sample("ferry-aground-radio-aldermark-live").text;
    }
    void aReportAgainstItselfIsOnePassage()
    {
        QFETCH(QString, text);
        const Comparison result = compareTexts(text, text);
        for (const Link &link : result.links) {
            QCOMPARE(link.passage, 1);
            QCOMPARE(link.kind, LinkKind::Verbatim);
            QCOMPARE(link.span[Side::Left], link.span[Side::Right]);
            QVERIFY(!link.moved);
        }
        QVERIFY(result.unique[Side::Left].empty() && result.unique[Side::Right].empty());
        QCOMPARE(result.summary.sides[Side::Left].shares.verbatim, 1.0);
        QCOMPARE(result.summary.similarity, 1.0);
        QCOMPARE(result.summary.orderAgreement, 1.0);
        QCOMPARE(result.summary.longestVerbatimWords, articleOf(text).words());
    }

    void lawsHoldForAnyTexts_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const QString text = randomText(seed, 40 + int(seed) * 4);
            QTest::addRow("edited %u", seed) << text << disturbed(text, seed);
            QTest::addRow("unrelated %u", seed) << text << randomText(seed + 1000, 120);
        }
        for (const char *name :
             {"ferry-aground-npa", "ferry-aground-sylvener-bote", "truce-talks-manarat-sirat"}) {
            const QString text = sample(name).text;
            QTest::addRow("%s", name) << text << disturbed(text, 5);
        }
    }
    void lawsHoldForAnyTexts()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        const Article leftArticle = articleOf(left);
        const Article rightArticle = articleOf(right);
        const QStringList broken = laws::broken({{&leftArticle, &rightArticle}}, {});
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

    void cancellingGivesNothing()
    {
        Progress progress;
        progress.isCancelled = [] { return true; };
        QVERIFY(!compare(articleOf(ferry), articleOf(hospital), {}, progress).has_value());
    }

    // Whichever of its questions is answered with yes.
    void cancellingAnywhereGivesNothing()
    {
        const Article left = articleOf(ferry);
        const Article right = articleOf(hospital);
        const auto whole = compare(left, right);
        int questions = 0;
        for (int answered = 0; answered <= questions; ++answered) {
            int asked = 0;
            double furthest = 0;
            Progress progress;
            progress.isCancelled = [&asked, answered] { return asked++ >= answered; };
            progress.report = [&furthest](double share) { furthest = share; };
            const auto result = compare(left, right, {}, progress);
            QCOMPARE(result.has_value(), asked <= answered);
            QCOMPARE(furthest == 1, result.has_value());
            questions = std::max(questions, asked);
        }
        QVERIFY2(questions >= 10, "so many passes at least ask whether to go on");
        QVERIFY(compare(left, right) == whole);
    }

    void progressGoesUpToTheEnd()
    {
        std::vector<double> steps;
        Progress progress;
        progress.report = [&steps](double share) { steps.push_back(share); };
        QVERIFY(compare(articleOf(ferry), articleOf(hospital), {}, progress).has_value());
        QVERIFY(std::is_sorted(steps.begin(), steps.end()));
        QCOMPARE(steps.back(), 1.0);
    }
};

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
