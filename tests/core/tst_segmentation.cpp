// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlefile.h"
#include "laws.h"
#include "randomtext.h"
#include "text/segmentation.h"

#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

QStringList sentencesOf(const QString &text)
{
    QStringList sentences;
    for (const Sentence &sentence : segment(text).sentences)
        sentences.append(sentence.range.in(text).toString());
    return sentences;
}

QString titleOf(const QString &text)
{
    return segment(text).title.in(text).toString();
}

const QString body =
    u"\n\nThe ferry ran aground on Tuesday, the coast guard said, and nine people were hurt in the "
    "accident. Divers will inspect the hull."_s;

} // namespace

class TestSegmentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentencesEndWhereAReaderEndsThem_data()
    {
        QTest::addColumn<QStringList>("sentences");
        const auto row = [](const char *name, const QStringList &sentences) {
            QTest::newRow(name) << sentences;
        };
        row("plain", {u"The tug came at noon today."_s, u"It left at once."_s});
        row("titles", {u"Dr. Hanne Moltzau and Cmdr. Jonas Ellefsrud spoke."_s, u"Mr. Berg did not."_s});
        row("initials", {u"R. K. Osei-Lund of J. Berg and Sons signed."_s, u"Nobody else did."_s});
        row("clock",
            {u"It sank at 6:15 a.m. on Monday."_s, u"Help came at 8 p.m."_s, u"The crew was safe."_s});
        row("clock at the end", {u"It fell shortly before 8 a.m."_s, u"Three lorries fell with it."_s});
        row("country", {u"The U.S. Navy sent a ship to the U.S."_s, u"The ship came late."_s});
        row("decimals", {u"It paid 36.5 million crowns, or 3.2 percent."_s, u"Shares rose."_s});
        row("quotation", {u"\"We saw it."_s, u"It was big,\" she said."_s, u"Nobody spoke."_s});
        row("closing quotes", {u"“The hull is holding.”"_s, u"She was calm."_s});
        row("question inside", {u"\"Why us?\" he asked."_s, u"Nobody knew."_s});
        row("ellipsis", {u"They waited ... and waited."_s, u"Then it sank…"_s, u"All were saved."_s});
        row("german", {u"Am 3. Mai lief sie aus, z.B. nach Sylven."_s, u"Dr. Berg war an Bord."_s});
        row("arabic", {u"هل انتهت الحرب؟"_s, u"قالت الحكومة نعم."_s});
        row("full stop inside a word", {u"価格は３．５万円です。"_s, u"高い。"_s});
        row("year at the end", {u"It was built in 1998."_s, u"It was refitted later."_s});
    }
    void sentencesEndWhereAReaderEndsThem()
    {
        QFETCH(QStringList, sentences);
        // A full paragraph, so that nothing of it is a headline.
        QCOMPARE(sentencesOf(sentences.join(u' ')), sentences);
    }

    void chineseSentencesNeedNoSpace()
    {
        QCOMPARE(sentencesOf(u"渡轮触礁了。没有人受伤！"_s),
                 (QStringList{u"渡轮触礁了。"_s, u"没有人受伤！"_s}));
    }

    void headlinesAreFoundInMessyHeads_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("title");
        const QString title = u"Ferry runs aground near Hallinsund"_s;
        QTest::newRow("plain") << title << title;
        QTest::newRow("summary before")
            << u"A ferry with 187 people on board struck a reef on Tuesday.\n\n"_s + title << title;
        QTest::newRow("twice") << title + u"\n\n"_s + title << title;
        QTest::newRow("kicker") << u"SHIPPING\n"_s + title << title;
        QTest::newRow("outlet behind a bar") << title + u" | Hallinsund Courier"_s << title;
        QTest::newRow("outlet behind a dash") << title + u" - Kestrel News"_s << title;
        QTest::newRow("updated") << title + u" [Updated]"_s << title;
        QTest::newRow("abbreviation at its end") << u"Gay couples get recognition from the I.R.S."_s
                                                 << u"Gay couples get recognition from the I.R.S."_s;
        QTest::newRow("byline behind") << title + u"\nBy Sunniva Lervik\nTuesday, 3 March 2026"_s << title;
        QTest::newRow("none")
            << u"The ferry had left at six in the morning, and nobody saw the rock that it hit."_s
            << QString();
    }
    void headlinesAreFoundInMessyHeads()
    {
        QFETCH(QString, head);
        QFETCH(QString, title);
        QCOMPARE(titleOf(head + body), title);
        if (!title.isEmpty())
            QCOMPARE(titleOf(QString(head + body).replace(u'\n', u"\r\n"_s)), title);
    }

    void linesOfALabelledHeadAreNotes()
    {
        const QString text =
            u"Title: Ferry strikes rock, nine hurt\nSource: Hallinsund Courier\n"
            "Date: 2026-03-03\n\nNine people were hurt on Tuesday when a ferry struck a rock.\n"_s;
        const Segmentation result = segment(text);
        QCOMPARE(result.title.in(text).toString(), u"Ferry strikes rock, nine hurt"_s);
        std::vector<std::pair<QString, ParagraphKind>> paragraphs;
        for (const Paragraph &paragraph : result.paragraphs)
            paragraphs.emplace_back(paragraph.range.in(text).toString(), paragraph.kind);
        const std::vector<std::pair<QString, ParagraphKind>> expected{
            {u"Title:"_s, ParagraphKind::Note},
            {u"Ferry strikes rock, nine hurt"_s, ParagraphKind::Title},
            {u"Source: Hallinsund Courier"_s, ParagraphKind::Note},
            {u"Date: 2026-03-03"_s, ParagraphKind::Note},
            {u"Nine people were hurt on Tuesday when a ferry struck a rock."_s, ParagraphKind::Body}};
        QCOMPARE(paragraphs, expected);
    }

    void aHeadWithoutATitleLeavesItToTheNextLine()
    {
        const QString text = u"Quelle: Hafenbote\nDatum: 3. März 2026\n\nFähre läuft auf Grund\n\n"
                             "Neun Menschen wurden am Dienstag verletzt, als eine Fähre auf Grund lief.\n"_s;
        const Segmentation result = segment(text);
        QCOMPARE(result.title.in(text).toString(), u"Fähre läuft auf Grund"_s);
        QCOMPARE(result.paragraphs[0].kind, ParagraphKind::Note);
        QCOMPARE(result.paragraphs[1].kind, ParagraphKind::Note);
        QCOMPARE(result.paragraphs[2].kind, ParagraphKind::Title);
    }

    void aSingleLineWithAColonIsNoHead()
    {
        const QString text = u"Journal: the ferry sails again\n\nThe ministry said so on Tuesday.\n"_s;
        const Segmentation result = segment(text);
        QCOMPARE(result.title.in(text).toString(), u"Journal: the ferry sails again"_s);
    }

    void headlinesAreCutFromTheSentenceBehindThem_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("title");
        const QString lead =
            u"A passenger ferry with 187 people on board ran aground on Tuesday, officials said."_s;
        QTest::newRow("updated") << u"Ferry runs aground; seven hurt [Updated] HALLINSUND (NPA) — "_s + lead
                                 << u"Ferry runs aground; seven hurt"_s;
        QTest::newRow("dateline") << u"Ferry runs aground; seven hurt HALLINSUND (NPA) - "_s + lead
                                  << u"Ferry runs aground; seven hurt"_s;
        QTest::newRow("capitals") << u"FERRY RUNS AGROUND, SEVEN HURT HALLINSUND (NPA) — "_s + lead
                                  << u"FERRY RUNS AGROUND, SEVEN HURT"_s;
        QTest::newRow("dateline alone") << u"HALLINSUND (NPA) — "_s + lead << QString();
    }
    void headlinesAreCutFromTheSentenceBehindThem()
    {
        QFETCH(QString, line);
        QFETCH(QString, title);
        const QString text = line + body;
        const Segmentation result = segment(text);
        QCOMPARE(result.title.in(text).toString(), title);
        QCOMPARE(result.paragraphs[0].kind == ParagraphKind::Title, !title.isEmpty());
    }

    void theSampleCorpusHasItsHeadlines_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("language");
        const auto row = [](const char *file, const QString &title, const char *language = "en") {
            QTest::newRow(file) << title << QString::fromLatin1(language);
        };
        row("ferry-aground-npa", u"Ferry carrying 187 runs aground near Hallinsund; seven hurt"_s);
        row("ferry-aground-hallinsund-courier", u"Nine hurt as Torvoy ferry strikes Lamb Skerry"_s);
        row("ferry-aground-aldermark-gazette",
            u"Seven injured as coastal ferry runs aground with 187 on board"_s);
        row("ferry-aground-radio-aldermark-live", u"Live: Torvoy ferry on the rocks off Hallinsund"_s);
        row("ferry-aground-sylvener-bote",
            u"Fähre mit 187 Menschen läuft vor Hallinsund auf Grund – neun Verletzte"_s, "de");
        row("truce-talks-npa", u"Tamrit, rebels sign 60-day cease-fire in lakeside talks"_s);
        row("truce-talks-kestrel-news", u"Ceasefire deal opens mountain pass to aid in Tamrit"_s);
        row("truce-talks-quarterday-review", u"Counting lorries: how a truce was made at Ain Sirat"_s);
        row("truce-talks-manarat-sirat", u"الحكومة وجبهة المرتفعات توقعان هدنة لستين يوما في عين سيرات"_s,
            "ar");
        row("sponge-trial-benchtop-weekly",
            u"Sponge compound eases nerve pain in mid-stage trial, but not for everyone"_s);
        row("sponge-trial-daily-whistle", u"Sea sponge wonder pill ENDS agony of nerve pain"_s);
        row("sponge-trial-footnotes-blog", u"No, a sea sponge has not ended nerve pain"_s);
        row("pump-maker-results-npa",
            u"BRANDVIK PUMPS THIRD-QUARTER PROFIT RISES 12.4 PERCENT, RAISES OUTLOOK"_s);
        row("pump-maker-results-flow-and-valve", u"Water carries Brandvik Pumps through the autumn"_s);
        row("bearing-maker-results-npa",
            u"Ardalen Bearings third-quarter profit falls 8.1 percent, cuts outlook"_s);
    }
    void theSampleCorpusHasItsHeadlines()
    {
        const QString path =
            QStringLiteral(DIPTYCH_SAMPLE_CORPUS "/%1.txt").arg(QString::fromLatin1(QTest::currentDataTag()));
        const auto article = readArticle(path);
        QVERIFY2(article.ok(), qPrintable(path));
        QTEST(article.value().title, "title");
        QTEST(article.value().language, "language");
    }

    void paragraphsHaveTheirKinds()
    {
        const QString text = u"Ferry runs aground near Hallinsund\n\nThe ferry hit a reef on "
                             u"Tuesday.\n\nHospital counts nine\n\n"
                             "• No ferry until Friday.\n2) Tickets are refunded.\n\nThe ferry on the reef. "
                             "Photo: Odd Karstad\n\n"
                             "Nobody was killed, the company said."_s;
        std::vector<ParagraphKind> kinds;
        for (const Paragraph &paragraph : segment(text).paragraphs)
            kinds.push_back(paragraph.kind);
        using enum ParagraphKind;
        QVERIFY((kinds == std::vector{Title, Body, Heading, ListItem, ListItem, Caption, Body}));
    }

    void linesAboutTheArticleAreNotes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isNote");
        const auto row = [](const QString &line, bool isNote) {
            QTest::newRow(qPrintable(line)) << line << isNote;
        };
        row(u"By Edvard Quist, Transport Correspondent"_s, true);
        row(u"Von Frauke Meinardshagen"_s, true);
        row(u"6 October 2025 · Clinical trials · 4-minute read"_s, true);
        row(u"Tuesday 14 October. Last update 16:30"_s, true);
        row(u"(NPA) Reporting by Bjarne Lundmo in Hallinsund; editing by Siv Aas"_s, true);
        row(u"Additional reporting by NPA"_s, true);
        row(u"Read more: The night the Skarven hit the quay"_s, true);
        row(u"Sign up for our newsletter: the day in five minutes, every evening."_s, true);
        row(u"Share this article"_s, true);
        row(u"By noon the water had risen."_s, false);
        row(u"Watch the tide closely, the harbour master said."_s, false);
        row(u"Hospital counts nine"_s, false);
        row(u"On 14 October the ferry sank."_s, false);
    }
    void linesAboutTheArticleAreNotes()
    {
        QFETCH(QString, line);
        const QString text = u"Ferry runs aground near Hallinsund\n\n"_s + line + body;
        const ParagraphKind kind = segment(text).paragraphs[1].kind;
        QTEST(kind == ParagraphKind::Note, "isNote");
    }

    void wrappedLinesAreOneParagraph()
    {
        const QString text = u"Tamrit, rebels sign cease-fire\n\n"
                             "The government of Tamrit and the rebels of the Highland Front signed a\n"
                             "sixty-day cease-fire on Wednesday after eleven days of talks at a hotel\n"
                             "on the lake, mediators from three neighbouring countries said after it.\n"
                             "\n"
                             "Under the document both sides stop firing at noon, and lorries with aid\n"
                             "can use the pass from the morning after, in both directions every day.\n"
                             "Nobody knows whether it will hold.\n"_s;
        const Segmentation result = segment(text);
        QCOMPARE(result.paragraphs.size(), std::size_t(3));
        QCOMPARE(result.sentences.size(), std::size_t(4));
    }

    void everyWordLiesInOneSentenceAndParagraph_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void everyWordLiesInOneSentenceAndParagraph()
    {
        QFETCH(quint32, seed);
        const QString text = randomText(seed, 300);
        const QStringList broken = laws::brokenByArticle(articleFromText(u"a text"_s, text));
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }
};

QTEST_APPLESS_MAIN(TestSegmentation)
#include "tst_segmentation.moc"
