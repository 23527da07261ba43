// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare.h"
#include "corpus/html/htmltree.h"
#include "report/evidence.h"
#include "report/exportedreport.h"
#include "report/formats/jsonreport.h"
#include "report/verify.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

const QString ferry =
    u"Ferry aground 🔥 in the sound.\n\nA ferry with 187 people on board ran aground on a charted "
    "reef early on Tuesday.\n\nThe harbour master closed the narrow sound to all larger "
    "ships."_s;
const QString reef =
    u"Sound closed.\n\nThe harbour master closed the narrow sound to all larger ships.\n\nA ferry "
    "with 190 people on board ran aground on a charted reef early on Tuesday."_s;

Sided<ArticlePtr> articles(const QString &left = ferry, const QString &right = reef)
{
    return {{std::make_shared<const Article>(articleFromText(u"a.txt"_s, left)),
             std::make_shared<const Article>(articleFromText(u"b.txt"_s, right))}};
}

Comparison comparison(const Sided<ArticlePtr> &of)
{
    return *compare(*of[Side::Left], *of[Side::Right], {});
}

QByteArray exported(ReportFormat format, const QString &left = ferry, const QString &right = reef)
{
    ReportOptions options;
    options.made = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    const Sided<ArticlePtr> of = articles(left, right);
    return renderReport({of, comparison(of)}, format, options).value();
}

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<ExportedReport> read(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"export"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the export");
        file.close();
        return readExportedReport(file.fileName());
    }

    Verification verified(const QByteArray &bytes, const Sided<ArticlePtr> &of)
    {
        const Result<ExportedReport> report = read(bytes);
        if (!report)
            qFatal("%s", qPrintable(report.failure().message()));
        const Comparison again = comparison(of);
        return verify(report.value(), of, hasSameTexts(report.value(), of) ? &again : nullptr);
    }

private Q_SLOTS:
    void unchangedFilesFit_data();
    void unchangedFilesFit();
    void otherBytesOfTheSameTextFit();
    void changedTextNamesTheLinksThatMoved();
    void deletedWordsAreNamed();
    void swappedFilesAreTold();
    void changedLinksInTheExportAreFound_data();
    void changedLinksInTheExportAreFound();
    void changedPagesAreFound_data();
    void changedPagesAreFound();
    void changedTableIsFound();
    void changedPdfIsFound();
    void pagesWithPartsLeftOutFit();
    void anotherVersionDoesNotCountAgainstIt();
    void whatIsNoExportIsRefused_data();
    void whatIsNoExportIsRefused();
    void hostileTextsSurviveThePage();
};

void TestVerify::unchangedFilesFit_data()
{
    QTest::addColumn<ReportFormat>("format");
    QTest::newRow("JSON") << ReportFormat::Json;
    QTest::newRow("HTML") << ReportFormat::Html;
    QTest::newRow("PDF") << ReportFormat::Pdf;
}

void TestVerify::unchangedFilesFit()
{
    QFETCH(ReportFormat, format);
    const Verification result = verified(exported(format), articles());
    QVERIFY2(result.fits, qPrintable(result.lines.join(u'\n')));
    const QString told = result.lines.join(u'\n');
    QVERIFY2(told.contains(u"2023-11-14T22:13:20Z") && told.contains(u"left: a.txt is the same file") &&
                 told.contains(u"2 of 2 links stand where they stood") &&
                 told.contains(u"compared again with the same options, 2 of 2 links are found"),
             qPrintable(told));
}

void TestVerify::otherBytesOfTheSameTextFit()
{
    Sided<ArticlePtr> of = articles();
    Article marked = *of[Side::Left];
    marked.sha256 = QByteArray(64, 'a'); // The same text behind a byte-order mark, say.
    of[Side::Left] = std::make_shared<const Article>(marked);
    const Verification result = verified(exported(ReportFormat::Html), of);
    QVERIFY(result.fits);
    QVERIFY2(result.lines.contains(u"left: a.txt has other bytes, but its text is the same"_s),
             qPrintable(result.lines.join(u'\n')));
}

void TestVerify::changedTextNamesTheLinksThatMoved()
{
    const Verification result = verified(exported(ReportFormat::Html), articles(u"🔥 New. "_s + ferry, reef));
    QVERIFY(!result.fits);
    const QString told = result.lines.join(u'\n');
    const qsizetype before = QStringView(ferry).first(ferry.indexOf(u"A ferry")).toUcs4().size();
    QVERIFY2(told.contains(u"at character %1 instead of %2"_s.arg(before + 7).arg(before)), qPrintable(told));
    QVERIFY(told.contains(u"left: a.txt has another text"));
    QVERIFY(told.contains(u"0 of 2 links stand"));
}

void TestVerify::deletedWordsAreNamed()
{
    const QString shorter =
        QString(reef).remove(u"The harbour master closed the narrow sound to all larger ships."_s);
    const Verification result = verified(exported(ReportFormat::Json), articles(ferry, shorter));
    QVERIFY(!result.fits);
    const QString told = result.lines.join(u'\n');
    QVERIFY2(told.contains(u"right “The harbour master") && told.contains(u"does not stand there any more"),
             qPrintable(told));
}

void TestVerify::swappedFilesAreTold()
{
    const Verification result = verified(exported(ReportFormat::Json), articles(reef, ferry));
    QVERIFY(!result.fits);
    QVERIFY(result.lines.contains(u"the two files are given the other way round"_s));
}

void TestVerify::changedLinksInTheExportAreFound_data()
{
    QTest::addColumn<ReportFormat>("format");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("kind, JSON") << ReportFormat::Json << QByteArray("\"kind\": \"edited\"")
                                << QByteArray("\"kind\": \"verbatim\"");
    QTest::newRow("words, JSON") << ReportFormat::Json << QByteArray("with 190 people")
                                 << QByteArray("with 187 people");
    QTest::newRow("hash, JSON") << ReportFormat::Json << QByteArray("\"sha256\": \"")
                                << QByteArray("\"text_sha256\": \"0\", \"sha256\": \"0");
    QTest::newRow("kind, HTML") << ReportFormat::Html << QByteArray("&quot;kind&quot;: &quot;edited&quot;")
                                << QByteArray("&quot;kind&quot;: &quot;verbatim&quot;");
}

void TestVerify::changedLinksInTheExportAreFound()
{
    QFETCH(ReportFormat, format);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray bytes = exported(format);
    QVERIFY(bytes.contains(from));
    bytes.replace(from, to);
    if (to.contains("sha256")) {
        // Both hashes of both sides are gone: the later key would win.
        QJsonObject json = QJsonDocument::fromJson(exported(format)).object();
        QJsonObject left = json[u"left"].toObject();
        left[u"sha256"] = u"00"_s;
        left[u"text_sha256"] = u"00"_s;
        json[u"left"] = left;
        bytes = QJsonDocument(json).toJson();
    }
    const Verification result = verified(bytes, articles());
    QVERIFY2(!result.fits, qPrintable(result.lines.join(u'\n')));
}

void TestVerify::changedPagesAreFound_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("told");
    QTest::newRow("a linked word") << "187"_ba
                                   << "178"_ba << u"link 1: the export does not show"_s;
    QTest::newRow("a word of neither")
        << "Ferry aground"_ba
        << "Ferry afloat"_ba << u"the left report as the export shows it is not its text"_s;
    QTest::newRow("a mark taken off") << "<mark class=\"v"_ba
                                      << "<span class=\"v"_ba << u"the export does not show"_s;
    QTest::newRow("a sentence more") << "</div>\n</section>"_ba
                                     << "<p>Nobody knew.</p></div>\n</section>"_ba << u"goes on “Nobody"_s;
}

/// What is seen is changed, the data in the page is not.
void TestVerify::changedPagesAreFound()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, told);
    QByteArray page = exported(ReportFormat::Html);
    const qsizetype begin = page.indexOf("<main");
    const qsizetype end = page.indexOf("</main>");
    const QByteArray shown = page.sliced(begin, end - begin);
    QVERIFY(shown.contains(from));
    page.replace(begin, end - begin, QByteArray(shown).replace(from, to));
    const Verification result = verified(page, articles());
    QVERIFY(!result.fits);
    QVERIFY2(result.lines.join(u'\n').contains(told), qPrintable(result.lines.join(u'\n')));
}

/// Also in the table, where the texts are right.
void TestVerify::changedTableIsFound()
{
    QByteArray page = exported(ReportFormat::Html);
    const qsizetype table = page.indexOf("<section class=\"passages\">");
    QVERIFY(table > 0 && page.indexOf("187", table) > 0);
    page.replace(page.indexOf("187", table), 3, "178");
    const Verification result = verified(page, articles());
    QVERIFY2(!result.fits && result.lines.join(u'\n').contains(u"the export does not show"),
             qPrintable(result.lines.join(u'\n')));
}

/// A document whose pages are of other reports than the data in it.
void TestVerify::changedPdfIsFound()
{
    Result<ExportedReport> report = read(exported(ReportFormat::Pdf));
    QVERIFY(report);
    ExportedReport other = report.value();
    other.visible.all.replace(u"187people"_s, u"178people"_s);
    const Verification result = verify(other, articles(), nullptr);
    QVERIFY2(!result.fits && result.lines.join(u'\n').contains(u"the export does not show"),
             qPrintable(result.lines.join(u'\n')));
}

void TestVerify::pagesWithPartsLeftOutFit()
{
    ReportOptions options;
    const Sided<ArticlePtr> of = articles();
    for (const ReportPart part : {ReportPart::Links, ReportPart::Texts, ReportPart::Figures}) {
        options.parts = part;
        const Verification page =
            verified(renderReport({of, comparison(of)}, ReportFormat::Html, options).value(), of);
        QVERIFY2(page.fits, qPrintable(page.lines.join(u'\n')));
    }
    for (const ReportPart part : {ReportPart::Links, ReportPart::Texts, ReportPart::Figures}) {
        options.parts = part;
        const Verification pdf =
            verified(renderReport({of, comparison(of)}, ReportFormat::Pdf, options).value(), of);
        QVERIFY2(pdf.fits, qPrintable(pdf.lines.join(u'\n')));
    }
}

void TestVerify::anotherVersionDoesNotCountAgainstIt()
{
    QByteArray bytes = exported(ReportFormat::Json);
    bytes.replace("\"program\": \"" DIPTYCH_VERSION, "\"program\": \"0.0.9");
    bytes.replace("\"kind\": \"edited\"", "\"kind\": \"verbatim\"");
    const Verification result = verified(bytes, articles());
    QVERIFY2(result.fits, qPrintable(result.lines.join(u'\n')));
    const QString told = result.lines.join(u'\n');
    QVERIFY2(told.contains(u"it was word for word, compared again it is edited"), qPrintable(told));
}

void TestVerify::whatIsNoExportIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("A ferry ran aground.");
    QTest::newRow("another page") << QByteArray("<!doctype html><p>diptych-evidence</p>");
    QTest::newRow("page with broken data") << QByteArray(
        "<!doctype html><data id=\"diptych-evidence\" value=\"{&quot;diptych&quot;: 1\"></data>");
    QTest::newRow("other JSON") << QByteArray("{\"diptych\": \"1\"}");
    QTest::newRow("nothing in it") << QByteArray("{\"diptych\": 1}");
    QTest::newRow("newer") << QByteArray("{\"diptych\": 2}");
    QTest::newRow("PDF") << QByteArray("%PDF-1.4\nnothing");
    QTest::newRow("negative place") << exported(ReportFormat::Json).replace("\"start\": ", "\"start\": -");
    QTest::newRow("huge place")
        << exported(ReportFormat::Json).replace("\"start\": ", "\"start\": 99999999999");
    QTest::newRow("cut") << exported(ReportFormat::Json).chopped(40);
}

void TestVerify::whatIsNoExportIsRefused()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!read(bytes));
}

void TestVerify::hostileTextsSurviveThePage()
{
    const QString hostile =
        u"</footer></data><script>alert(1)</script> \"quoted\" 'single' &quot; \u202e\u0085\uFDD0\u0001 "
        "went to the harbour on Tuesday\n\nSecond."_s;
    const QByteArray page = exported(ReportFormat::Html, hostile, hostile);
    const Verification result = verified(page, articles(hostile, hostile));
    QVERIFY2(result.fits, qPrintable(result.lines.join(u'\n')));
    const qsizetype data = page.indexOf("<data id=");
    QVERIFY(!page.sliced(data).contains("<script"));
    QVERIFY(!page.sliced(data).contains("\u202e"));
    const HtmlTree tree(QString::fromUtf8(page));
    int scripts = 0;
    for (const HtmlNode &node : tree.nodes)
        scripts += node.tag == GUMBO_TAG_SCRIPT;
    QCOMPARE(scripts, 0);
}

QTEST_APPLESS_MAIN(TestVerify)
#include "tst_verify.moc"
