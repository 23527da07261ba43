// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/stories/stories.h"

#include <QTest>

#include <set>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

const QStringList ferry{
    u"Ferry Skarven runs aground off Hallinsund\nSeven people were hurt when the ferry Skarven ran aground "
    u"on a reef off "
    "Hallinsund on Monday night. Captain Berit Lund had reported a rudder failure, the harbour police said."_s,
    u"Rudder failed before Skarven hit the reef\nBerit Lund, captain of the ferry Skarven, told the harbour "
    u"police that "
    "her rudder failed minutes before the ship ran onto a reef at Hallinsund. Seven passengers were treated."_s,
    u"Hallinsund: seven hurt in ferry accident\nLifeboats brought all passengers of the Skarven ashore in "
    u"Hallinsund "
    "after the ferry struck a reef. Police question captain Lund about the rudder."_s};

const QStringList school{
    u"Council votes for new school by the river\nThe town council of Meldorf voted for a new school by the "
    u"river Aue "
    "after a debate of five hours. Mayor Tomas Reik called the 40 million budget a promise to children."_s,
    u"Meldorf gets its school after all\nMayor Tomas Reik won the vote on a new school at the river Aue. "
    u"Critics in the "
    "Meldorf council say that the 40 million budget will not last."_s};

const QStringList others{u"Storm takes roofs in the north\nA storm took the roofs of forty farms on the "
                         u"northern coast and cut the power of "
                         "three villages overnight."_s,
                         u"Chess title goes to Ilja Marun\nIlja Marun won the national chess title with a "
                         u"draw in the last round, at the "
                         "age of nineteen."_s,
                         u"Museum shows forgotten painter\nThe city museum shows two hundred drawings of the "
                         u"forgotten painter Ada Holm, most "
                         "of them for the first time."_s};

StoryArticle article(const QString &text, const QString &date = {})
{
    return makeStoryArticle(text.section(u'\n', 0, 0), text, date, u"en");
}

std::vector<StoryArticle> mixed(const QString &ferryDate = {}, const QString &lastFerryDate = {})
{
    std::vector<StoryArticle> articles;
    articles.push_back(article(others[0]));
    articles.push_back(article(ferry[0], ferryDate));
    articles.push_back(article(school[0]));
    articles.push_back(article(ferry[1], ferryDate));
    articles.push_back(article(others[1]));
    articles.push_back(article(school[1]));
    articles.push_back(article(ferry[2], lastFerryDate.isEmpty() ? ferryDate : lastFerryDate));
    articles.push_back(article(others[2]));
    return articles;
}

} // namespace

class TestStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsOnOneEventAreOneStory();
    void aHandfulOfArticlesIsEnough();
    void everyArticleIsInOneStory();
    void monthsBetweenThemTearReportsApart();
    void articlesStandByDay();
    void labelsAreTitlesAndUnique();
    void neighboursAreThoseOfTheStory();
    void orderOfArticlesDoesNotMatter();
    void emptyArticlesAreAlone();
    void cancelLeavesEveryArticleAlone();
};

void TestStories::reportsOnOneEventAreOneStory()
{
    const auto stories = findStories(mixed());
    QCOMPARE(stories.size(), 5U);
    QCOMPARE(stories[0].articles, (std::vector{1, 3, 6}));
    QCOMPARE(stories[1].articles, (std::vector{2, 5}));
    QCOMPARE(stories[2].articles, (std::vector{0}));
}

void TestStories::aHandfulOfArticlesIsEnough()
{
    // Most have the words of the one event, which does not make these common ones.
    const QStringList reports{
        ferry[0] +
            u" Nurses handed out blankets, soup and dry socks in the sports hall while divers, tugs and a "
            "barge with a crane waited for daylight, calmer wind and the tide."_s,
        ferry[1] +
            u" Shipowners, insurers and a lawyer from the capital will study charts, radio logs and engine "
            "records before any hearing, which could last until autumn."_s,
        ferry[2] +
            u" Tourists had bought tickets for concerts, whale safaris and a cheese market; hotels offered "
            "rooms, a baker sent bread and schools stayed closed."_s};
    const auto stories =
        findStories({article(reports[0]), article(reports[1]), article(reports[2]), article(school[0])});
    QCOMPARE(stories.size(), 2U);
    QCOMPARE(stories[0].articles, (std::vector{0, 1, 2}));
}

void TestStories::everyArticleIsInOneStory()
{
    std::multiset<int> seen;
    for (const Story &story : findStories(mixed()))
        seen.insert(story.articles.begin(), story.articles.end());
    QCOMPARE(seen, (std::multiset{0, 1, 2, 3, 4, 5, 6, 7}));
}

void TestStories::monthsBetweenThemTearReportsApart()
{
    const auto stories = findStories(mixed(u"2024-05-01"_s, u"2024-09-01"_s));
    QCOMPARE(stories.size(), 6U);
    QCOMPARE(stories[0].articles, (std::vector{1, 3}));
}

void TestStories::articlesStandByDay()
{
    const auto stories = findStories(mixed(u"2024-05-02T10:00:00Z"_s, u"2024-05-01"_s));
    QCOMPARE(stories[0].articles, (std::vector{6, 1, 3}));
}

void TestStories::labelsAreTitlesAndUnique()
{
    const auto stories = findStories(mixed());
    QVERIFY(stories[0].label == ferry[0].section(u'\n', 0, 0) ||
            stories[0].label == ferry[1].section(u'\n', 0, 0) ||
            stories[0].label == ferry[2].section(u'\n', 0, 0));

    std::vector<StoryArticle> articles{article(others[0]), article(others[1]), article(others[2])};
    articles[0].title = articles[1].title = u"Live"_s;
    articles[2].title.clear();
    std::set<QString> labels;
    for (const Story &story : findStories(articles))
        labels.insert(story.label);
    QCOMPARE(labels, (std::set{u"Live"_s, u"Live (2)"_s, u"Untitled"_s}));
}

void TestStories::neighboursAreThoseOfTheStory()
{
    const auto neighbours = findStoryNeighbours(mixed());
    QVERIFY(neighbours[1].size() >= 2);
    QCOMPARE((std::set{neighbours[1][0].article, neighbours[1][1].article}), (std::set{3, 6}));
    QVERIFY(neighbours[1][0].likeness >= neighbours[1][1].likeness);
    QVERIFY(neighbours[1][0].likeness <= 1);
    QVERIFY(neighbours[4].empty());
}

void TestStories::orderOfArticlesDoesNotMatter()
{
    std::vector<StoryArticle> articles = mixed();
    std::ranges::reverse(articles);
    const auto stories = findStories(articles);
    QCOMPARE(stories[0].articles, (std::vector{1, 4, 6}));
    QCOMPARE(stories[1].articles, (std::vector{2, 5}));
}

void TestStories::emptyArticlesAreAlone()
{
    QVERIFY(findStories({}).empty());
    QCOMPARE(findStories({article({}), article({}), article(u"the of and"_s)}).size(), 3U);
}

void TestStories::cancelLeavesEveryArticleAlone()
{
    const Progress progress{[] { return true; }, {}};
    QCOMPARE(findStories(mixed(), progress).size(), 8U);
}

QTEST_APPLESS_MAIN(TestStories)
#include "tst_stories.moc"
