// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadepair.h"
#include "report/report.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace diptych {

class TestHtmlReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfAnArticleBecomesMarkup();
    void tagsAreClosedInOrder();
    void everyReferenceHasItsPlace();
    void whatMayDifferIsMarkedInTheText();
    void whatOneReportAloneSaysIsListed();
    void passagesStandInATable();
    void placesAreNamedOnce();
    void whatMayDifferStandsSideBySide();
    void overlappingLinksShowAllNumbersAndTheStrongestLook();
    void changedWordsAreUnderlined();
    void paragraphsKeepTheirKind();
    void movedAndRepeatedHaveTheirSigns();
    void eachTextHasItsLanguageAndDirection();
    void paragraphsWithoutAMatchHaveTheRule();
    void textBetweenParagraphsIsNotLost();
    void noMatchIsSaidCalmly();
    void emptyReportsAreShown();
    void bothFilesAreNamedWithTheirFacts();
    void namesTheCommandThatRepeatsIt();
    void asksForNothingFromOutside();
    void kindsLeaveOutMarks();
};

namespace {

QString html(const HandmadePair &pair, const ReportOptions &options = {})
{
    return QString::fromUtf8(renderReport(pair.pair(), ReportFormat::Html, options).value());
}

/// The text of one side's pane.
QString pane(const QString &html, Side side)
{
    const QString begin = side == Side::Left ? u"aria-label=\"Report A\""_s : u"aria-label=\"Report B\""_s;
    const qsizetype at = html.indexOf(begin);
    return html.sliced(at, html.indexOf(u"</section>", at) - at);
}

HandmadePair hostilePair()
{
    const QString text = u"<script>alert(1)</script> & \"quoted\" 'single' --> ]]> </mark></section>"_s;
    HandmadePair pair(text + u"\n\nSecond."_s, text);
    pair.left.path = u"a\"><script>alert(2)</script>.txt"_s;
    pair.left.title = u"</title><script>alert(3)</script>"_s;
    pair.left.outlet = u"<b>Gazette</b>"_s;
    pair.left.language = u"\"><script>"_s;
    Link &link = pair.link(LinkKind::Edited, u"alert(1)"_s, u"alert(1)"_s);
    link.reason = u"<script>\"reason\""_s;
    return pair;
}

/// What is off with the nesting of the tags; empty if nothing is.
QString nestingError(const QString &html)
{
    static const QSet<QString> voidTags{u"meta"_s, u"br"_s, u"link"_s, u"!doctype"_s};
    static const QRegularExpression tag(u"<(/?)([!a-zA-Z][a-zA-Z0-9]*)(\\s[^<>]*)?>"_s);
    QString body = html;
    body.remove(QRegularExpression(u"<style>.*</style>"_s, QRegularExpression::DotMatchesEverythingOption));
    QStringList open;
    for (auto it = tag.globalMatch(body); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(2).toLower();
        if (voidTags.contains(name))
            continue;
        if (match.captured(1).isEmpty())
            open << name;
        else if (open.isEmpty() || open.takeLast() != name)
            return u"</%1> at %2"_s.arg(name).arg(match.capturedStart());
    }
    return open.join(u' ');
}

QStringList captures(const QString &html, const QString &pattern)
{
    QStringList found;
    for (auto it = QRegularExpression(pattern).globalMatch(html); it.hasNext();)
        found << it.next().captured(1);
    return found;
}

HandmadePair richPair()
{
    HandmadePair pair(
        u"Ferry runs aground off the coast\n\nSeven people were hurt on the ferry on Monday. Stay calm "
        "all. Stay calm all.\n\nOnly the left report has this sentence."_s,
        u"Ferry hits a reef near the port\n\nNine people were hurt on the ferry on Monday."_s);
    Link &edited = pair.link(LinkKind::Edited, u"Seven people were hurt on the ferry on Monday."_s,
                             u"Nine people were hurt on the ferry on Monday."_s);
    pair.edit(edited, EditOp::Replace, pair.at(Side::Left, u"Seven"_s), pair.at(Side::Right, u"Nine"_s));
    pair.link(LinkKind::Verbatim, u"were hurt on the ferry"_s, u"were hurt on the ferry"_s).moved = true;
    pair.link(LinkKind::Reworded, u"the ferry on Monday"_s, u"on Monday"_s);
    pair.repeat(Side::Left, u"Stay calm all."_s);
    pair.differs(FactType::Number, u"Seven people"_s, u"Nine people"_s, 1);
    pair.unique(Side::Left, u"Only the left report has this sentence."_s);
    return pair;
}

} // namespace

void TestHtmlReport::nothingOfAnArticleBecomesMarkup()
{
    const QString page = html(hostilePair());
    QVERIFY(!page.contains(u"<script", Qt::CaseInsensitive));
    QVERIFY(!page.contains(u"<b>Gazette"));
    QVERIFY(page.contains(u"&lt;script&gt;alert(1)"));
    QVERIFY(page.contains(u"&lt;/title&gt;"));
    QVERIFY(page.contains(u"lang=\"&quot;&gt;&lt;script&gt;\""));
    QCOMPARE(nestingError(page), QString());
    QVERIFY(!html(HandmadePair(u"a\u0000b\u0001c\u009fd"_s, u"x"_s)).contains(u'\u0001'));
}

void TestHtmlReport::tagsAreClosedInOrder()
{
    QCOMPARE(nestingError(html(richPair())), QString());
    QCOMPARE(nestingError(html(HandmadePair({}, {}))), QString());
    QCOMPARE(nestingError(u"<p><b></p></b>"_s), u"</p> at 6"_s); // The check itself can fail.
}

void TestHtmlReport::everyReferenceHasItsPlace()
{
    const QString page = html(richPair());
    const QStringList references = captures(page, u"href=\"#([^\"]*)\""_s);
    QVERIFY(references.size() >= 8);
    for (const QString &reference : references)
        QVERIFY2(page.contains(u" id=\"%1\""_s.arg(reference)), qPrintable(reference));
    QVERIFY(pane(page, Side::Left).contains(u"id=\"l2\" href=\"#r2\""));
    QVERIFY(pane(page, Side::Right).contains(u"id=\"r2\" href=\"#l2\""));
}

void TestHtmlReport::whatMayDifferStandsSideBySide()
{
    const QString page = html(richPair());
    QVERIFY(page.contains(u"<h2>May differ</h2>"));
    QVERIFY(page.contains(u"number, may differ: Seven people, Nine people (link <a href=\"#l1\">1</a>)"));
    QVERIFY(page.contains(u"<mark class=\"d\">Seven people</mark> were hurt on the ferry on Monday.</td>"));
    QVERIFY(page.contains(u"<mark class=\"d\">Nine people</mark> were hurt on the ferry on Monday.</td>"));
    QVERIFY(!html(HandmadePair(u"a"_s, u"b"_s)).contains(u"May differ"));
}

void TestHtmlReport::whatMayDifferIsMarkedInTheText()
{
    const QString page = html(richPair());
    const auto words = [&](Side side) {
        return captures(pane(page, side), u"<(?:u|span) class=\"d\">([^<]*)<"_s).join(QString());
    };
    QCOMPARE(words(Side::Left), u"Seven people"_s);
    QCOMPARE(words(Side::Right), u"Nine people"_s);
    QVERIFY(page.contains(u"underline double")); // Also where nobody sees its colour.
    QVERIFY(page.section(u"class=\"legend\""_s, 1, 1).contains(u"<span class=\"d\">may differ</span>"));
}

void TestHtmlReport::whatOneReportAloneSaysIsListed()
{
    HandmadePair pair = richPair();
    pair.unique(Side::Right, u"near the port"_s); // A shred.
    const QString page = html(pair);
    QCOMPARE(page.count(u"<section class=\"only\">"), 1);
    const QString list =
        page.section(u"<h2>Only in A: no match found in B</h2>"_s, 1, 1).section(u"</section>"_s, 0, 0);
    QCOMPARE(
        captures(list, u"<li>(.*)</li>"_s),
        QStringList(
            u"<p><a href=\"#lp3\">¶\u00a03</a> <span lang=\"en\" dir=\"ltr\">Only the left report has this sentence.</span></p>"_s));
    QVERIFY(list.contains(u"may still say it"));
    ReportOptions without;
    without.parts.setFlag(ReportPart::Unmatched, false);
    QVERIFY(!html(pair, without).contains(u"<h2>Only in"));
}

void TestHtmlReport::passagesStandInATable()
{
    const QString table =
        html(richPair()).section(u"<section class=\"passages\">"_s, 1, 1).section(u"</section>"_s, 0, 0);
    const QStringList rows = table.section(u"<tbody>"_s, 1, 1).split(u"<tr"_s, Qt::SkipEmptyParts);
    QCOMPARE(captures(table, u"<a href=\"#l(\\d+)\">"_s).join(u' '), u"1 2 3"_s); // Every link once.
    QVERIFY2(table.contains(
                 u"only in A</small></th><td lang=\"en\" dir=\"ltr\"><p><small dir=\"ltr\" lang=\"en\"><a "
                 "href=\"#lp3\">¶\u00a03</a></small> Only the left report has this sentence.</p></td><td "
                 "class=\"none\">no match found</td>"),
             qPrintable(table));
    QVERIFY(table.contains(u"≈ edited, may differ"));
    QVERIFY(table.contains(u"<u class=\"d\">Seven</u>") && table.contains(u"<u class=\"d\">Nine</u>"));
    QVERIFY(rows.size() >= 3);
    ReportOptions without;
    without.parts.setFlag(ReportPart::Links, false);
    QVERIFY(!html(richPair(), without).contains(u"<section class=\"passages\">"));
}

void TestHtmlReport::placesAreNamedOnce()
{
    const QStringList places = captures(html(richPair()), u" id=\"([^\"]*)\""_s);
    QCOMPARE(QSet<QString>(places.begin(), places.end()).size(), places.size());
}

void TestHtmlReport::overlappingLinksShowAllNumbersAndTheStrongestLook()
{
    const QString left = pane(html(richPair()), Side::Left);
    QVERIFY(left.contains(
        u"<mark class=\"e l1\"><u class=\"d\">Seven</u><span class=\"d\"> people</span> </mark>"));
    QVERIFY(left.contains(u"<mark class=\"v l2 l1\">were hurt on </mark>"));
    QVERIFY(left.contains(u"<mark class=\"v l2 l1 l3\">the ferry</mark>"));
    QVERIFY(left.contains(u"<mark class=\"e l1 l3\"> on Monday</mark>"));
    QCOMPARE(captures(left, u"id=\"(l[0-9]+)\""_s), QStringList({u"l1"_s, u"l2"_s, u"l3"_s}));
}

void TestHtmlReport::changedWordsAreUnderlined()
{
    HandmadePair pair = richPair();
    pair.comparison.facts.clear(); // What may differ, too, is underlined twice.
    const QString page = html(pair);
    QCOMPARE(captures(pane(page, Side::Left), u"<u>([^<]*)</u>"_s), QStringList(u"Seven"_s));
    QCOMPARE(captures(pane(page, Side::Right), u"<u>([^<]*)</u>"_s), QStringList(u"Nine"_s));
}

void TestHtmlReport::paragraphsKeepTheirKind()
{
    HandmadePair pair({}, u"x"_s);
    pair.left.text = u"Title\nHeading\n- one\n- two\nPhoto: NPA\nBody."_s;
    const std::pair<QString, ParagraphKind> kinds[] = {
        {u"Title"_s, ParagraphKind::Title},        {u"Heading"_s, ParagraphKind::Heading},
        {u"- one"_s, ParagraphKind::ListItem},     {u"- two"_s, ParagraphKind::ListItem},
        {u"Photo: NPA"_s, ParagraphKind::Caption}, {u"Body."_s, ParagraphKind::Body}};
    for (const auto &[text, kind] : kinds)
        pair.left.segmentation.paragraphs.push_back({pair.at(Side::Left, text), kind, 0, 0});
    const QString left = pane(html(pair), Side::Left);
    QCOMPARE(captures(left, u"<(h3|h4|li|p|ul|/ul)[^>]*>(?!<bdi)"_s).join(u' '),
             u"h3 h4 ul li li /ul p p p"_s);
    QCOMPARE(captures(left, u"class=\"pn\"[^>]*>(\\d+)</a>"_s).join(u' '), u"1 2 3 4 5 6"_s);
    QVERIFY(left.contains(u"class=\"par caption\""));
}

void TestHtmlReport::movedAndRepeatedHaveTheirSigns()
{
    const QString left = pane(html(richPair()), Side::Left);
    QVERIFY(left.contains(u">=2⇄</a>"));
    QVERIFY(left.contains(u">≈1</a>"));
    QVERIFY(left.contains(u">~3</a>"));
    QCOMPARE(left.count(u">↻</a>"), 2);
    QVERIFY(left.contains(u"id=\"lagain1-1\" href=\"#lagain1-2\""));
    QVERIFY(left.contains(u"id=\"lagain1-2\" href=\"#lagain1-1\""));
    QCOMPARE(left.count(u"<span class=\"copy\">Stay calm all.</span>"), 2);
}

void TestHtmlReport::eachTextHasItsLanguageAndDirection()
{
    HandmadePair pair(u"UPDATE: الحكومة توقع هدنة لستين يوما في البلاد"_s, u"Regierung unterzeichnet"_s);
    pair.left.language = u"ar"_s;
    pair.right.language = u"de"_s;
    const QString page = html(pair);
    QVERIFY(pane(page, Side::Left).contains(u"<div class=\"text\" lang=\"ar\" dir=\"rtl\">"));
    QVERIFY(pane(page, Side::Right).contains(u"<div class=\"text\" lang=\"de\" dir=\"ltr\">"));
    pair.right.language.clear();
    QVERIFY(pane(html(pair), Side::Right).contains(u"lang=\"und\""));
}

void TestHtmlReport::paragraphsWithoutAMatchHaveTheRule()
{
    HandmadePair pair = richPair();
    QVERIFY(pane(html(pair), Side::Left).contains(u"class=\"par alone\""));
    QVERIFY(!pane(html(pair), Side::Left).contains(u"class=\"par partly\""));
    pair.comparison.unique[Side::Left].insert(pair.comparison.unique[Side::Left].begin(),
                                              pair.at(Side::Left, u"Stay calm all. Stay calm all."_s));
    QVERIFY(pane(html(pair), Side::Left).contains(u"class=\"par partly\""));
}

void TestHtmlReport::textBetweenParagraphsIsNotLost()
{
    HandmadePair pair({}, u"x"_s);
    pair.left.text = u"* * *\n\nBody here.\n\n***\n"_s;
    pair.left.segmentation.paragraphs = {{pair.at(Side::Left, u"Body here."_s), ParagraphKind::Body, 0, 0}};
    const QString left = pane(html(pair), Side::Left);
    QVERIFY(left.contains(u"<p class=\"loose\">* * *</p>"));
    QVERIFY(left.contains(u"<p class=\"loose\">***</p>"));
}

void TestHtmlReport::noMatchIsSaidCalmly()
{
    HandmadePair pair(u"One report on trains."_s, u"Another on the harvest."_s);
    pair.unique(Side::Left, u"One report on trains."_s);
    pair.unique(Side::Right, u"Another on the harvest."_s);
    QVERIFY(html(pair).contains(u"<p class=\"lead\">No match found"));
    QVERIFY(!html(richPair()).contains(u"<p class=\"lead\">No match found"));
}

void TestHtmlReport::emptyReportsAreShown()
{
    const QString page = html(HandmadePair({}, u"Words here."_s));
    QVERIFY(page.contains(u"Report A has no words."));
    QVERIFY(pane(page, Side::Left).contains(u"This report has no words."));
    QVERIFY(!page.contains(u"nan"));
}

void TestHtmlReport::bothFilesAreNamedWithTheirFacts()
{
    HandmadePair pair = richPair();
    pair.left.outlet = u"NPA"_s;
    pair.left.date = u"2024-03-05"_s;
    pair.left.encoding = u"windows-1252"_s;
    pair.left.language = u"en"_s;
    pair.left.sha256 = QByteArray(64, 'a');
    pair.right.sha256 = QByteArray(64, 'b');
    const QString page = html(pair);
    const QString sources = page.sliced(page.indexOf(u"<h2>Sources"));
    for (const QString &fact : {u"left.txt"_s, u"right.txt"_s, u"NPA"_s, u"2024-03-05"_s, u"windows-1252"_s,
                                u"English"_s, QString(64, u'a'), QString(64, u'b')})
        QVERIFY2(sources.contains(u"<bdi>%1</bdi>"_s.arg(fact)), qPrintable(fact));
    QVERIFY(sources.contains(u"not known")); // The right one's outlet.
}

void TestHtmlReport::namesTheCommandThatRepeatsIt()
{
    HandmadePair pair = richPair();
    pair.left.path = u"it's here.txt"_s;
    pair.right.path = u"-right.txt"_s;
    pair.comparison.options.ignore = Ignore::None;
    pair.comparison.options.minWords = 6;
    const QString page = html(pair, {.kinds = {LinkKind::Verbatim, LinkKind::Edited}});
    QVERIFY(page.contains(
        u"diptych compare &#39;it&#39;\\&#39;&#39;s here.txt&#39; ./-right.txt --format html "
        "--ignore none --min-words 6 --reworded balanced --encoder auto --kinds verbatim,edited<"));
}

void TestHtmlReport::asksForNothingFromOutside()
{
    const QString page = html(richPair());
    QCOMPARE(captures(page, u"(https?://|src=|@import|url\\(|<link|<script)"_s), QStringList());
    for (const QString &reference : captures(page, u"href=\"([^\"]*)\""_s))
        QVERIFY(reference.startsWith(u'#'));
}

void TestHtmlReport::kindsLeaveOutMarks()
{
    const QString left = pane(html(richPair(), {.kinds = {LinkKind::Reworded}}), Side::Left);
    QCOMPARE(captures(left, u"<mark class=\"([^\"]*)\""_s), QStringList(u"r l3"_s));
    QVERIFY(!left.contains(u"<u>"));
}

} // namespace diptych

QTEST_APPLESS_MAIN(diptych::TestHtmlReport)
#include "tst_htmlreport.moc"
