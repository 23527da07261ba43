// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/htmlpage.h"

#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

const QString head = u"<h1>Ferry aground off Sandholm</h1>"_s;
const QString first =
    u"<p>A ferry with 212 people aboard ran aground off Sandholm on Tuesday night, the coast guard "
    "said, and was pulled free at high water.</p>"_s;
const QString second =
    u"<p>Nobody was hurt, and the ship reached the harbour of Vester Havn under its own power, "
    "where divers looked at the hull until noon.</p>"_s;
const QString third =
    u"<p>The harbour master, Ane Lund, spoke of a mistaken buoy, and said that the company would "
    "answer for the cost of the two tugs.</p>"_s;

/// The text of an article of three paragraphs with something between the second and the third, or at its
/// ends.
QString textWith(const QString &before, const QString &between, const QString &behind)
{
    return readHtmlPage(u"<html><body><article>"_s + head + before + first + second + between + third +
                        behind + u"</article></body></html>"_s)
        .text;
}

} // namespace

class TestHtmlPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theArticleStaysWhole()
    {
        const QString text = textWith({}, {}, {});
        QVERIFY(text.startsWith(u"A ferry with 212"_s));
        QCOMPARE(text.count(u"\n\n"_s), 2);
        QVERIFY(text.endsWith(u"the two tugs."_s));
    }

    void whatIsNoneOfItIsLeftOut_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("between");
        QTest::addColumn<QString>("behind");
        const QString none;
        QTest::newRow("date") << u"<p>Published 3 March 2026 at 10:48</p>"_s << none << none;
        QTest::newRow("bare date") << u"<div>3 March 2026</div>"_s << none << none;
        QTest::newRow("author") << u"<p>By Anna Berg</p><p>4 min read</p>"_s << none << none;
        QTest::newRow("related")
            << none << u"<h3>Related stories</h3><p>Tugs for the west coast [photos]</p><p>Buoys lost</p>"_s
            << none;
        QTest::newRow("credit") << none << u"<div>Photograph by Jens Holm</div>"_s << none;
        QTest::newRow("bold heading")
            << none << none << u"<div><strong>Would you like to share?</strong></div>"_s;
        QTest::newRow("named heading") << none << none << u"<div class=\"card-header\">On Sandholm</div>"_s;
        QTest::newRow("contact") << none << none
                                 << u"<div>Contact:</div><p>Per Dahl</p><p>Phone 555 01 23</p>"_s;
        QTest::newRow("about the author")
            << none << none
            << u"<h4>About the author</h4><p>Anna Berg has written on ships since 2009.</p>"_s;
        QTest::newRow("follow")
            << none << none << u"<p>Follow her on Mastodon, or write to her at berg@gazette.example.</p>"_s;
        QTest::newRow("newsletter") << none << none
                                    << u"<p>Get the latest from the coast in your inbox each morning.</p>"_s;
        QTest::newRow("cookies")
            << none << none
            << u"<p>We use cookies to give you the best experience. More in our privacy policy.</p>"_s;
        QTest::newRow("box of schema.org")
            << none
            << u"<div itemscope itemtype=\"https://schema.org/WPSideBar\"><p>Harbours of the west</p></div>"_s
            << none;
        QTest::newRow("contact form")
            << none << none
            << u"<div id=\"contact\"><p>Ask us about this report in the form here.</p></div>"_s;
    }
    void whatIsNoneOfItIsLeftOut()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, between);
        QFETCH(const QString, behind);
        QCOMPARE(textWith(before, between, behind), textWith({}, {}, {}));
    }

    void whatBelongsToItStays_data()
    {
        QTest::addColumn<QString>("between");
        QTest::addColumn<QString>("expected");
        QTest::newRow("marked name")
            << u"<p>The owner, <span class=\"meta-org\">Nordline</span>, has sent <a "
               "class=\"related\" href=\"/x\">a second ferry</a> to the island.</p>"_s
            << u"The owner, Nordline, has sent a second ferry to the island."_s;
        QTest::newRow("place")
            << u"<p><span class=\"dateline\">SANDHOLM —</span> The owner has sent a second ferry to "
               "the island, a spokesman said.</p>"_s
            << u"SANDHOLM — The owner has sent a second ferry"_s;
        QTest::newRow("whole paragraph in a span") << u"<p><span class=\"x-tags\">The owner has sent a "
                                                      u"second ferry to the island, a spokesman said on "
                                                      "Wednesday.</span></p>"_s
                                                   << u"The owner has sent a second ferry"_s;
        QTest::newRow("heading's id")
            << u"<section id=\"first-quick-responses-from-the-coast\"><h2>What they did</h2><p>The "
               "owner has sent a second ferry to the island.</p></section>"_s
            << u"The owner has sent a second ferry"_s;
        QTest::newRow("what is not there")
            << u"<div class=\"paragraph no-caption has-ads\">The owner has sent a second ferry to the island.</div>"_s
            << u"The owner has sent a second ferry"_s;
        QTest::newRow("a blog's subjects")
            << u"<div class=\"hentry tag-ships category-comment\"><p>The owner has sent a second ferry.</p></div>"_s
            << u"The owner has sent a second ferry"_s;
        QTest::newRow("cookies in the text") << u"<p>One.</p><p>Two.</p><p>Three.</p><p>The captain said "
                                                u"that we had cookies on the bridge when it "
                                                "happened.</p><p>Four.</p><p>Five.</p><p>Six.</p>"_s
                                             << u"cookies on the bridge"_s;
        QTest::newRow("links in a table of data")
            << u"<table><tr><th>Ship</th><th>Built</th></tr><tr><td><a href=\"/a\">Margrete</a></td><td><a "
               "href=\"/1\">1998</a></td></tr></table>"_s
            << u"Margrete\t1998"_s;
        QTest::newRow("text below a heading that leads away")
            << u"<h3>Don't miss</h3><p>Buoys lost</p><p>The owner has sent a second ferry to the island, "
               u"which takes the "
               "cars that wait in the harbour.</p><h3>Cost</h3>"_s
            << u"The owner has sent a second ferry"_s;
        QTest::newRow("rest behind a button")
            << u"<div class=\"read-more\"><div class=\"read-more-content\"><p>The owner has sent a second "
               u"ferry to the "
               "island, and a third one is on its way from the mainland, said a spokesman for the company "
               "that runs "
               "them, who asked people to wait and to keep the road to the harbour free.</p><p>It will be "
               "there before "
               "the evening, he said, if the wind allows for it, and will take on what the first one "
               "carried: forty "
               "cars, nine lorries, and the post of two days.</p></div></div>"_s
            << u"It will be there before the evening"_s;
    }
    void whatBelongsToItStays()
    {
        QFETCH(const QString, between);
        QFETCH(const QString, expected);
        const QString text = textWith({}, between, {});
        QVERIFY2(text.contains(expected), qPrintable(text));
        QVERIFY2(text.contains(u"A ferry with 212"_s) && text.contains(u"the two tugs."_s), qPrintable(text));
    }

    /// A list of contents says the title once more.
    void proseBeforeTheTitleStays()
    {
        const QString text = textWith({}, u"<ul><li>Ferry aground off Sandholm</li></ul>"_s, {});
        QVERIFY2(text.startsWith(u"A ferry with 212"_s), qPrintable(text));
    }

    void theLeadIsFoundThoughTheTitleStandsInAListToo()
    {
        const QString page =
            u"<html><body>"_s + head +
            u"<div class=\"intro\"><p>The coast guard speaks of a mistaken buoy and of much good "
            "luck in a bad night.</p></div><section><h3><a href=\"/1\">Ferry aground off "
            "Sandholm</a></h3></section>"
            "<div class=\"article-text\">"_s +
            first + second + third + u"</div></body></html>"_s;
        const QString text = readHtmlPage(page).text;
        QVERIFY2(text.startsWith(u"The coast guard speaks of a mistaken buoy"_s), qPrintable(text));
    }

    void otherArticlesMayBeLongerThanTheArticle()
    {
        const QString other =
            u"<li><p>"_s + QString(u"Elsewhere the sea was calm, and ships went to and fro. "_s).repeated(9) +
            u"</p></li>"_s;
        const QString page =
            u"<html><body class=\"single no-sidebar\"><div class=\"wrap\"><div class=\"text\">"_s + head +
            first + second + u"</div><div class=\"related-posts\"><ul>"_s + other + other +
            u"</ul></div></div></body></html>"_s;
        const QString text = readHtmlPage(page).text;
        QVERIFY2(text.contains(u"Nobody was hurt"_s) && !text.contains(u"Elsewhere"_s), qPrintable(text));
    }

    void theAuthorIsFoundWhereItIsShown_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("author");
        QTest::newRow("byline") << u"<div class=\"byline\">By Anna Berg</div>"_s << u"Anna Berg"_s;
        QTest::newRow("two") << u"<span class=\"authors\">Von Anna Berg und Jörg O’Dahl</span>"_s
                             << u"Anna Berg und Jörg O’Dahl"_s;
        QTest::newRow("link") << u"<a class=\"post-author\" href=\"/u/7\">Anna van der Berg</a>"_s
                              << u"Anna van der Berg"_s;
        QTest::newRow("someone who comments")
            << u"<ol class=\"commentlist\"><li><b class=\"fn author\">Per Dahl</b></li></ol>"_s << QString();
        QTest::newRow("no name") << u"<div class=\"author\">Show all articles</div>"_s << QString();
        QTest::newRow("author of another article")
            << u"<div class=\"related\"><span class=\"author\">Per Dahl</span></div>"_s << QString();
    }
    void theAuthorIsFoundWhereItIsShown()
    {
        QFETCH(const QString, shown);
        const HtmlPage page = readHtmlPage(u"<html><body><article>"_s + head + shown + first + second +
                                           third + u"</article></body></html>"_s);
        QTEST(page.metadata.author, "author");
    }

    void theDateIsFoundInTheTimeThatIsShown()
    {
        const HtmlPage page = readHtmlPage(u"<html><body>"_s + head + u"<time>3 March 2026</time>"_s + first +
                                           u"</body></html>"_s);
        QCOMPARE(page.metadata.date, u"2026-03-03"_s);
    }

    void aPageOfHeadingsIsNotEmpty()
    {
        const QString text =
            readHtmlPage(u"<html><body><h2>First case</h2><h2>Second case</h2></body></html>"_s).text;
        QVERIFY2(text.contains(u"Second case"_s), qPrintable(text));
    }

    /// Each of many short lines is looked at by itself, not with all that its block holds.
    void manyShortLinesTakeNoTimeEach()
    {
        const QString text = readHtmlPage(u"<html><body><div>"_s +
                                          QString(u"<b>A line</b> of its own<br><br>"_s).repeated(20'000) +
                                          u"</div></body></html>"_s)
                                 .text;
        QCOMPARE(text.count(u"A line of its own"_s), 20'000);
    }
};

QTEST_GUILESS_MAIN(TestHtmlPage)
#include "tst_htmlpage.moc"
