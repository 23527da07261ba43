// SPDX-License-Identifier: GPL-3.0-or-later
// Documents, pages and pictures, read back by programs and readers that are not ours.
#include "compare/compare.h"
#include "corpus/articlefile.h"
#include "corpus/packedfiles.h"
#include "handmadepair.h"
#include "report/document.h"
#include "report/news.h"
#include "report/report.h"
#include "report/vocabulary.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtEndian>

#include <map>

using namespace Qt::StringLiterals;

namespace diptych {

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void odtIsAPackageAsTheStandardWantsIt();
    void odtHoldsEveryLinkOnce();
    void odtAsksNothingThatIsNotThere();
    void odtTellsWhyInAComment();
    void pdfTextIsFoundByPdftotext();
    void pdfTextOfOtherScriptsIsFound_data();
    void pdfTextOfOtherScriptsIsFound();
    void odtIsReadByLibreOffice();
    void pdfHasTitleLanguageOutlineAndLinks();
    void noPageEndsWithTheHeadOfATable();
    void pdfPagesCanBeDrawn();
    void pdfOfALongTextGoesOnOverPages();
    void svgHoldsEveryLinkOnce();
    void pngIsAPicture();
    void pngOfTooLongReportsSaysSo();
    void sameBytesTwice_data();
    void sameBytesTwice();
    void hostileTextsAreHarmless_data();
    void hostileTextsAreHarmless();
    void kindsLeaveOutLinks();
    void whatMayDifferIsMarkedInTheTexts();
    void whatOneReportAloneSaysIsListed();
    void peopleReadTheWordsOfTheWindow_data();
    void peopleReadTheWordsOfTheWindow();

private:
    QTemporaryDir m_folder;
};

namespace {

ComparedPair samplePair()
{
    const auto read = [](const QString &name) {
        return std::make_shared<const Article>(
            readArticle(QStringLiteral(DIPTYCH_SAMPLE_CORPUS "/") + name).value());
    };
    const Sided<ArticlePtr> articles{
        {read(u"ferry-aground-npa.txt"_s), read(u"ferry-aground-aldermark-gazette.txt"_s)}};
    return {articles, *compare(*articles[Side::Left], *articles[Side::Right], CompareOptions())};
}

QByteArray rendered(const ComparedPair &pair, ReportFormat format, const ReportOptions &options = {})
{
    const Result<QByteArray> report = renderReport(pair, format, options);
    if (!report)
        qFatal("%s", qPrintable(report.failure().message()));
    return report.value();
}

QHash<QString, QByteArray> partsOf(const QByteArray &odt)
{
    QString reason;
    const auto parts = zipParts(
        odt, [](const QString &) { return true; }, reason);
    if (!reason.isEmpty())
        qFatal("%s", qPrintable(reason));
    return parts;
}

/// What is off with the XML; empty if it is well-formed.
QString xmlError(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

/// How often each value of an attribute stands in the XML's elements of that name.
std::map<QString, int> counted(const QByteArray &xml, const QString &element, const QString &attribute)
{
    std::map<QString, int> values;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.qualifiedName() == element)
            for (const QXmlStreamAttribute &found : reader.attributes())
                if (found.qualifiedName() == attribute)
                    ++values[found.value().toString()];
    return values;
}

/// All places of links, l1, r1 and so on, once.
std::map<QString, int> placesOf(const ComparedPair &pair)
{
    std::map<QString, int> places;
    for (const Link &link : pair.comparison.links)
        for (const QChar side : {u'l', u'r'})
            places[side + QString::number(link.id)] = 1;
    return places;
}

/// The text without white space, the signs of links, which stand between its words, and hyphens, which
/// pdftotext takes away at the ends of lines.
QString bare(const QString &text)
{
    static const QRegularExpression signs(u"[=≈~]\\d+⇄?\u00a0|↻\u00a0"_s);
    static const QRegularExpression space(u"[\\s-]+"_s);
    return QString(text).remove(signs).remove(space);
}

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("%s: %s %s", qPrintable(program), qPrintable(process.errorString()),
               process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

HandmadePair hostilePair()
{
    const QString text =
        u"</text:p></svg><script>alert(1)</script> & \"q\" 'a' ]]> %1 %2\0\x01\x0b\x1b\uFFFE\u202Eoverride"_s +
        QChar(0xd800) + u" (x) \\) >> endobj words stand here"_s;
    HandmadePair pair(text + u"\n\nSecond paragraph of the report."_s,
                      text + u"\n\nSecond paragraph of the report."_s);
    pair.left.title = u"</title></dc:title>%1<script>\u202E\x02"_s;
    pair.left.path = u"a\"><script>%2.txt"_s;
    pair.left.outlet = u"<b>"_s;
    pair.left.language = u"\"><x>"_s;
    Link &link = pair.link(LinkKind::Reworded, u"words stand here"_s, u"words stand here"_s);
    link.reason = u"</text:p>\x03 %1 & <"_s;
    pair.link(LinkKind::Verbatim, u"Second paragraph"_s, u"Second paragraph"_s);
    return pair;
}

} // namespace

void TestDocuments::initTestCase()
{
    qputenv("SOURCE_DATE_EPOCH", "1772020800");
}

void TestDocuments::odtIsAPackageAsTheStandardWantsIt()
{
    const QByteArray odt = rendered(samplePair(), ReportFormat::Odt);
    // ODF 1.3, part 2, 3.3: the first file, stored, without an extra field.
    QCOMPARE(odt.sliced(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text"_ba);
    const QHash<QString, QByteArray> parts = partsOf(odt);
    for (const QString &name :
         {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s, u"META-INF/manifest.xml"_s}) {
        QVERIFY2(parts.contains(name), qPrintable(name));
        QCOMPARE(xmlError(parts[name]), QString());
    }
    const auto listed =
        counted(parts[u"META-INF/manifest.xml"_s], u"manifest:file-entry"_s, u"manifest:full-path"_s);
    QCOMPARE(listed, (std::map<QString, int>{
                         {u"/"_s, 1}, {u"content.xml"_s, 1}, {u"styles.xml"_s, 1}, {u"meta.xml"_s, 1}}));
}

void TestDocuments::odtHoldsEveryLinkOnce()
{
    const ComparedPair pair = samplePair();
    QVERIFY(pair.comparison.links.size() > 5);
    const QByteArray content = partsOf(rendered(pair, ReportFormat::Odt))[u"content.xml"_s];
    QCOMPARE(counted(content, u"text:bookmark"_s, u"text:name"_s), placesOf(pair));
    for (const auto &entry : counted(content, u"text:a"_s, u"xlink:href"_s))
        QVERIFY(placesOf(pair).contains(entry.first.sliced(1)));
}

void TestDocuments::odtAsksNothingThatIsNotThere()
{
    const QHash<QString, QByteArray> parts = partsOf(rendered(samplePair(), ReportFormat::Odt));
    auto known = counted(parts[u"styles.xml"_s], u"style:style"_s, u"style:name"_s);
    known.merge(counted(parts[u"content.xml"_s], u"style:style"_s, u"style:name"_s));
    for (const auto &[element, attribute] :
         {std::pair(u"text:p"_s, u"text:style-name"_s), std::pair(u"text:span"_s, u"text:style-name"_s),
          std::pair(u"text:h"_s, u"text:style-name"_s),
          std::pair(u"style:style"_s, u"style:parent-style-name"_s),
          std::pair(u"table:table-cell"_s, u"table:style-name"_s),
          std::pair(u"table:table-column"_s, u"table:style-name"_s)}) {
        const auto used = counted(parts[u"content.xml"_s], element, attribute);
        QVERIFY2(!used.empty(), qPrintable(element));
        for (const auto &entry : used)
            QVERIFY2(known.contains(entry.first), qPrintable(entry.first));
    }
}

void TestDocuments::odtTellsWhyInAComment()
{
    HandmadePair pair(u"Seven people were hurt."_s, u"A week later seven lay in hospital."_s);
    pair.link(LinkKind::Reworded, u"Seven people were hurt"_s, u"seven lay in hospital"_s).reason =
        u"hurt, hospital"_s;
    const QByteArray content = partsOf(rendered(pair.pair(), ReportFormat::Odt))[u"content.xml"_s];
    QCOMPARE(content.count("<office:annotation>"), 1);
    QVERIFY(
        content.contains(u"Link 1, probably in other words, to ¶\u00a01 of B: hurt, hospital"_s.toUtf8()));
}

void TestDocuments::pdfTextIsFoundByPdftotext()
{
    const ComparedPair pair = samplePair();
    const QString file = m_folder.filePath(u"sample.pdf"_s);
    QCOMPARE(saveReport(file, rendered(pair, ReportFormat::Pdf)), std::nullopt);
    const QString text = output(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
    const QString found = bare(text);
    for (const Link &link : pair.comparison.links)
        for (const Side side : bothSides) {
            const QString words = bare(link.span[side].in(pair.articles[side]->text).toString());
            // In the text and in the table; of those that a page's end cuts, in one of both.
            QVERIFY2(found.contains(words), qPrintable(words));
            const QString sign = kindSign(link.kind) + QString::number(link.id);
            const QRegularExpression whole(QRegularExpression::escape(sign) + u"(?!\\d)"_s);
            QCOMPARE(text.count(whole), 3); // On either side, and in the table.
        }
    QVERIFY(text.contains(u"page 1"));
}

void TestDocuments::pdfTextOfOtherScriptsIsFound_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("Arabic") << u"ar"_s << u"أغلق مدير الميناء المضيق أمام جميع السفن"_s;
    // Where most letters of a page run from right to left: pdftotext takes one direction for a whole page.
    QTest::newRow("Arabic with numbers")
        << u"ar"_s << u"أصيب 187 راكبا بجروح طفيفة ونقل 9 منهم إلى المستشفى "_s.repeated(30).trimmed();
    QTest::newRow("Chinese") << u"zh-cn"_s << u"港口外的礁石上搁浅大型船只傍晚通行"_s;
}

/// By the letters that people write, in their order, and not by the shapes that fonts have for them.
void TestDocuments::pdfTextOfOtherScriptsIsFound()
{
    QFETCH(const QString, language);
    QFETCH(const QString, words);
    if (output(u"fc-list"_s, {u":lang="_s + language, u"family"_s}).trimmed().isEmpty())
        QSKIP("no font has this script");
    HandmadePair pair(words + u'.', words + u'.');
    pair.link(LinkKind::Verbatim, words, words);
    const QString file = m_folder.filePath(u"script.pdf"_s);
    QCOMPARE(saveReport(file, rendered(pair.pair(), ReportFormat::Pdf)), std::nullopt);
    QString text = output(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
    static const QRegularExpression others(u"[\\s\\p{Cf}]+"_s);
    QVERIFY2(text.remove(others).contains(QString(words).remove(others)), qPrintable(text));
}

/// Where it is installed: it opens the document, and all that is linked stands on its pages.
void TestDocuments::odtIsReadByLibreOffice()
{
    const QString program = QStandardPaths::findExecutable(u"soffice"_s);
    if (program.isEmpty())
        QSKIP("LibreOffice is not installed");
    const ComparedPair pair = samplePair();
    const QString file = m_folder.filePath(u"office.odt"_s);
    QCOMPARE(saveReport(file, rendered(pair, ReportFormat::Odt)), std::nullopt);
    std::ignore =
        output(program, {u"-env:UserInstallation=file://"_s + m_folder.filePath(u"office"_s), u"--headless"_s,
                         u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, m_folder.path(), file});
    const QString text = bare(output(
        u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, m_folder.filePath(u"office.pdf"_s), u"-"_s}));
    for (const Link &link : pair.comparison.links)
        for (const Side side : bothSides) {
            // A page's end or a sign may cut one piece of it, in the text and in the table.
            constexpr qsizetype piece = 16;
            const QString words = bare(link.span[side].in(pair.articles[side]->text).toString());
            qsizetype missing = 0;
            for (qsizetype at = 0; at < words.size(); at += piece)
                missing += text.contains(words.mid(at, piece)) ? 0 : 1;
            QVERIFY2(missing <= 1, qPrintable(words));
        }
}

void TestDocuments::pdfHasTitleLanguageOutlineAndLinks()
{
    const ComparedPair pair = samplePair();
    const QByteArray pdf = rendered(pair, ReportFormat::Pdf);
    const QString file = m_folder.filePath(u"parts.pdf"_s);
    QCOMPARE(saveReport(file, pdf), std::nullopt);
    const QString information = output(u"pdfinfo"_s, {u"-isodates"_s, file});
    QVERIFY(information.contains(pair.articles[Side::Left]->title));
    QVERIFY(information.contains(pair.articles[Side::Right]->title));
    QVERIFY(information.contains(u"2026-02-25T12:00:00Z"));
    const QString goals = output(u"pdfinfo"_s, {u"-dests"_s, file});
    QVERIFY(!goals.isEmpty());
    // pdftohtml knows the outline and the links.
    const QString html = output(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, file});
    for (const QString &heading : {u"Both reports"_s, u"In both reports"_s, u"Figures"_s, u"Sources"_s})
        QVERIFY2(html.contains(u">%1</item>"_s.arg(heading)), qPrintable(heading));
    QVERIFY(html.count(u"<a href"_s) >= 2 * static_cast<qsizetype>(pair.comparison.links.size()));
}

void TestDocuments::noPageEndsWithTheHeadOfATable()
{
    const QString file = m_folder.filePath(u"heads.pdf"_s);
    static const QRegularExpression head(u"^(link )?A B( share of)?$"_s);
    const ComparedPair sample = samplePair();
    QString text = sample.articles[Side::Right]->text;
    const QString line = u"\n\nOne line more."_s;
    text += line.repeated(20); // From here on the tables move over the end of a page.
    for (int lines = 0; lines < 16; ++lines) {
        text += line;
        ComparedPair pair{sample.articles, {}};
        pair.articles[Side::Right] = std::make_shared<const Article>(articleFromText(u"right"_s, text));
        pair.comparison = *compare(*pair.articles[Side::Left], *pair.articles[Side::Right], {});
        QCOMPARE(saveReport(file, rendered(pair, ReportFormat::Pdf)), std::nullopt);
        const QString pages = output(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
        for (const QString &page : pages.split(u'\f', Qt::SkipEmptyParts)) {
            QStringList found = page.split(u'\n', Qt::SkipEmptyParts);
            QVERIFY(found.size() > 1);
            found.removeLast(); // The foot of the page.
            QVERIFY2(!head.match(found.constLast().simplified()).hasMatch(), qPrintable(page));
        }
    }
}

void TestDocuments::pdfPagesCanBeDrawn()
{
    const QString file = m_folder.filePath(u"drawn.pdf"_s);
    QCOMPARE(saveReport(file, rendered(samplePair(), ReportFormat::Pdf)), std::nullopt);
    output(u"pdftoppm"_s, {u"-r"_s, u"40"_s, u"-png"_s, file, m_folder.filePath(u"drawn"_s)});
    const QStringList pages = QDir(m_folder.path()).entryList({u"drawn-*.png"_s});
    QVERIFY(pages.size() >= 2);
    for (const QString &page : pages)
        QVERIFY(QFileInfo(m_folder.filePath(page)).size() > 2000); // An empty page has less.
}

void TestDocuments::pdfOfALongTextGoesOnOverPages()
{
    // One paragraph, longer than what is laid out at once.
    QString text;
    for (int i = 0; i < 6000; ++i)
        text += u"word%1 "_s.arg(i);
    const HandmadePair pair(text + u"end."_s, u"Short."_s);
    const QString file = m_folder.filePath(u"long.pdf"_s);
    QCOMPARE(saveReport(file, rendered(pair.pair(), ReportFormat::Pdf)), std::nullopt);
    const QString found = output(u"pdftotext"_s, {file, u"-"_s});
    const QRegularExpression word(u"\\bword(\\d+)\\b"_s);
    int next = 0;
    for (auto match = word.globalMatch(found); match.hasNext();) {
        const int number = match.next().captured(1).toInt();
        if (number == next)
            ++next;
    }
    QCOMPARE(next, 6000);
}

void TestDocuments::svgHoldsEveryLinkOnce()
{
    const ComparedPair pair = samplePair();
    const QByteArray svg = rendered(pair, ReportFormat::Svg);
    QCOMPARE(xmlError(svg), QString());
    QCOMPARE(counted(svg, u"a"_s, u"id"_s), placesOf(pair));
    QString text;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
            text += reader.readElementText();
    const QString found = bare(text);
    for (const Link &link : pair.comparison.links)
        for (const Side side : bothSides) {
            const QString words = bare(link.span[side].in(pair.articles[side]->text).toString());
            QVERIFY2(found.contains(words), qPrintable(words));
        }
}

void TestDocuments::pngIsAPicture()
{
    const QByteArray png = rendered(samplePair(), ReportFormat::Png);
    QVERIFY(png.startsWith("\x89PNG\r\n\x1a\n"));
    const auto number = [&](qsizetype at) { return qFromBigEndian<quint32>(png.constData() + at); };
    QVERIFY(number(16) > 1000); // The width and the height of the picture.
    QVERIFY(number(20) > 1000);
}

void TestDocuments::pngOfTooLongReportsSaysSo()
{
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += u"A paragraph.\n\n"_s;
    const HandmadePair pair(text, u"Short."_s);
    const Result<QByteArray> report = renderReport(pair.pair(), ReportFormat::Png);
    QVERIFY(!report);
    QCOMPARE(report.failure().message(),
             u"PNG: the reports are too long for one picture; PDF, ODT and SVG can hold them"_s);
}

void TestDocuments::sameBytesTwice_data()
{
    QTest::addColumn<ReportFormat>("format");
    QTest::newRow("pdf") << ReportFormat::Pdf;
    QTest::newRow("odt") << ReportFormat::Odt;
    QTest::newRow("png") << ReportFormat::Png;
    QTest::newRow("svg") << ReportFormat::Svg;
}

void TestDocuments::sameBytesTwice()
{
    QFETCH(const ReportFormat, format);
    const ComparedPair pair = samplePair();
    const QByteArray first = rendered(pair, format);
    QTest::qSleep(1100); // Longer than the second that a date counts by.
    QVERIFY(rendered(pair, format) == first);
}

void TestDocuments::hostileTextsAreHarmless_data()
{
    sameBytesTwice_data();
}

void TestDocuments::hostileTextsAreHarmless()
{
    QFETCH(const ReportFormat, format);
    const HandmadePair pair = hostilePair();
    const QByteArray report = rendered(pair.pair(), format);
    QVERIFY(!report.isEmpty());
    if (format == ReportFormat::Odt) {
        const QHash<QString, QByteArray> parts = partsOf(report);
        for (auto part = parts.begin(); part != parts.end(); ++part)
            if (part.key() != u"mimetype")
                QVERIFY2(xmlError(part.value()).isEmpty(), qPrintable(part.key()));
        QVERIFY(!parts[u"content.xml"_s].contains("<script"));
        QCOMPARE(counted(parts[u"content.xml"_s], u"text:bookmark"_s, u"text:name"_s), placesOf(pair.pair()));
    }
    if (format == ReportFormat::Svg) {
        QCOMPARE(xmlError(report), QString());
        QVERIFY(!report.contains("<script"));
        QCOMPARE(counted(report, u"a"_s, u"id"_s), placesOf(pair.pair()));
    }
    if (format == ReportFormat::Pdf) {
        const QString file = m_folder.filePath(u"hostile.pdf"_s);
        QCOMPARE(saveReport(file, report), std::nullopt);
        QVERIFY(output(u"pdftotext"_s, {file, u"-"_s}).contains(u"<script>alert(1)</script>"));
    }
}

void TestDocuments::kindsLeaveOutLinks()
{
    const ComparedPair pair = samplePair();
    ReportOptions options;
    options.kinds = {LinkKind::Verbatim};
    std::map<QString, int> places;
    for (const Link &link : pair.comparison.links)
        if (link.kind == LinkKind::Verbatim)
            places[u'l' + QString::number(link.id)] = places[u'r' + QString::number(link.id)] = 1;
    const QByteArray content = partsOf(rendered(pair, ReportFormat::Odt, options))[u"content.xml"_s];
    QCOMPARE(counted(content, u"text:bookmark"_s, u"text:name"_s), places);
    QCOMPARE(counted(rendered(pair, ReportFormat::Svg, options), u"a"_s, u"id"_s), places);
}

/// With a sign that is there without colour, too: two lines.
void TestDocuments::whatMayDifferIsMarkedInTheTexts()
{
    HandmadePair pair(u"Seven people were hurt."_s, u"Nine people were hurt."_s);
    pair.link(LinkKind::Edited, u"Seven people were hurt"_s, u"Nine people were hurt"_s);
    pair.differs(FactType::Number, u"Seven"_s, u"Nine"_s, 1);
    ReportOptions texts;
    texts.parts = ReportPart::Texts;
    const auto parts = partsOf(rendered(pair.pair(), ReportFormat::Odt, texts));
    const QByteArray content = parts[u"content.xml"_s];
    QVERIFY(content.contains("<text:span text:style-name=\"Edited_20_may_20_differ\">Seven</text:span>"));
    QVERIFY(content.contains("<text:span text:style-name=\"Edited_20_may_20_differ\">Nine</text:span>"));
    const QByteArray styles = parts[u"styles.xml"_s];
    const QByteArray style =
        styles.mid(styles.indexOf("\"Edited_20_may_20_differ\"")).split('\n').constFirst();
    QVERIFY2(style.contains("style:text-underline-type=\"double\""), style.constData());
    texts.parts = {}; // A picture always has the texts, and no legend now.
    const QByteArray svg = rendered(pair.pair(), ReportFormat::Svg, texts);
    QCOMPARE(svg.count(documentcolour::differsGround), 2);
    QCOMPARE(svg.count(documentcolour::differs), 4);
}

void TestDocuments::whatOneReportAloneSaysIsListed()
{
    const ComparedPair pair = samplePair();
    const QString file = m_folder.filePath(u"alone.pdf"_s);
    ReportOptions options;
    options.parts = ReportPart::Unmatched;
    QCOMPARE(saveReport(file, rendered(pair, ReportFormat::Pdf, options)), std::nullopt);
    const QString text = output(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
    for (const Side side : bothSides) {
        QVERIFY(text.contains(
            u"Only in %1: no match found in %2"_s.arg(reportLetter(side), reportLetter(other(side)))));
        const std::vector<Range> news = newsOf(pair, side);
        QVERIFY(!news.empty());
        for (const Range &range : news) {
            const QString words = bare(range.in(pair.articles[side]->text).toString());
            QVERIFY2(bare(text).contains(words), qPrintable(words));
        }
    }
    QVERIFY(text.contains(u"may still say it"));
}

void TestDocuments::peopleReadTheWordsOfTheWindow_data()
{
    QTest::addColumn<ReportFormat>("format");
    for (const ReportFormat format : {ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html,
                                      ReportFormat::Odt, ReportFormat::Pdf, ReportFormat::Svg})
        QTest::newRow(qPrintable(formatName(format))) << format;
}

/// The scripts' terms stand where scripts read: in the command, the options, and the data of a page.
void TestDocuments::peopleReadTheWordsOfTheWindow()
{
    QFETCH(const ReportFormat, format);
    const QByteArray report = rendered(samplePair(), format);
    QString text = QString::fromUtf8(report);
    if (format == ReportFormat::Odt)
        text = QString::fromUtf8(partsOf(report)[u"content.xml"_s]);
    if (format == ReportFormat::Pdf) {
        const QString file = m_folder.filePath(u"words.pdf"_s);
        QCOMPARE(saveReport(file, report), std::nullopt);
        text = output(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
    }
    static const QRegularExpression data(u"<data .*?</data>|<style>.*?</style>"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    text.remove(data).remove(u"--reworded"_s);
    for (const QString &term : {u"verbatim"_s, u"reworded"_s})
        QVERIFY2(!text.contains(term, Qt::CaseInsensitive),
                 qPrintable(
                     text.mid(std::max<qsizetype>(0, text.indexOf(term, 0, Qt::CaseInsensitive) - 60), 140)));
    for (const LinkKind kind : {LinkKind::Verbatim, LinkKind::Edited, LinkKind::Reworded})
        QVERIFY2(text.contains(kindWords(kind)), qPrintable(kindWords(kind)));
}

} // namespace diptych

QTEST_APPLESS_MAIN(diptych::TestDocuments)
#include "tst_documents.moc"
