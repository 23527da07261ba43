// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs by which a comparison leaves the window.
#include "compare/compare.h"
#include "comparison/comparisondocument.h"
#include "export/exportdialog.h"
#include "export/exportpreview.h"
#include "export/printpreview.h"
#include "fakedesktop.h"
#include "report/vocabulary.h"
#include "settings.h"
#include "testfolder.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTextBrowser>

#include <csignal>

#include <sys/resource.h>

using namespace diptych;
using namespace Qt::StringLiterals;

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void previewShowsWhatIsWritten();
    void whatAPersonDecidedIsListed();
    void previewOfPagesIsAPicture();
    void partsLeaveOut();
    void partsOfOtherFormatsCannotBeChosen();
    void linksCanBeThoseOfTheFilter();
    void choicesAreRemembered();
    void exportsTwiceInARow();
    void pathsThatFailAreNamed();
    void fullDiskLeavesTheOldFile();
    void reportsAreNeverWrittenTo();
    void printPreviewHasPages();
    void choicesFollowTheDocument();

private:
    ExportDialog &open(const ExportChoices &choices = {});
    template <typename T>
    T *find(const char *name)
    {
        auto *widget = m_dialog->findChild<T *>(QLatin1StringView(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }
    void click(const char *name) { find<QAbstractButton>(name)->click(); }
    QByteArray exported();

    std::unique_ptr<TestFolder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    FakeDesktop m_desktop;
    ComparedPairPtr m_pair;
    std::unique_ptr<ExportDialog> m_dialog;
};

namespace {

ComparedPairPtr comparedPair()
{
    const auto article = [](const QString &name, const QString &text) {
        return std::make_shared<const Article>(articleFromText(name, text));
    };
    const Sided<ArticlePtr> articles{
        {article(u"a.txt"_s,
                 u"Ferry aground\n\nThe ferry ran aground on Monday near the old port of Sylven.\n\n"
                 "Seven people were hurt when the lights failed, the harbour police said."_s),
         article(u"b.txt"_s,
                 u"Reef hit\n\nSeven people were hurt when the lights failed, the harbour police said.\n\n"
                 "The ferry ran aground on Monday near the old port of Sylven."_s)}};
    return std::make_shared<const ComparedPair>(
        ComparedPair{articles, *compare(*articles[Side::Left], *articles[Side::Right], CompareOptions())});
}

} // namespace

void TestExport::init()
{
    qputenv("SOURCE_DATE_EPOCH", "1700000000"); // Every export is made at the same time.
    m_dialog.reset();
    m_folder = std::make_unique<TestFolder>();
    m_store = std::make_unique<QSettings>(m_folder->path(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_settings->setExportFolder(m_folder->path());
    m_pair = comparedPair();
    QVERIFY(m_pair->comparison.links.size() >= 2);
}

ExportDialog &TestExport::open(const ExportChoices &choices)
{
    m_dialog = std::make_unique<ExportDialog>(m_pair, choices, *m_settings, m_desktop);
    m_dialog->show();
    return *m_dialog;
}

/// What the dialog writes.
QByteArray TestExport::exported()
{
    click("exportStart");
    if (!QTest::qWaitFor([this] { return find<QWidget>("exportOpen")->isVisible(); }, 20000))
        qFatal("%s", qPrintable(find<QLabel>("exportMessage")->text()));
    return TestFolder::read(find<QLineEdit>("exportPath")->text());
}

void TestExport::everyFormatIsWritten_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("html") << "exportHtml"_ba << u".html"_s << "<!DOCTYPE html>"_ba;
    QTest::newRow("pdf") << "exportPdf"_ba << u".pdf"_s << "%PDF-"_ba;
    QTest::newRow("odt") << "exportOdt"_ba << u".odt"_s << "PK"_ba;
    QTest::newRow("png") << "exportPng"_ba << u".png"_s << "\x89PNG"_ba;
    QTest::newRow("svg") << "exportSvg"_ba << u".svg"_s << "<?xml"_ba;
    QTest::newRow("text") << "exportText"_ba << u".txt"_s << "Diptych"_ba;
    QTest::newRow("markdown") << "exportMarkdown"_ba << u".md"_s << "# Two"_ba;
    QTest::newRow("csv") << "exportCsv"_ba << u".csv"_s << "link,"_ba;
    QTest::newRow("tsv") << "exportTsv"_ba << u".tsv"_s << "link\t"_ba;
    QTest::newRow("json") << "exportJson"_ba << u".json"_s << "{\n"_ba;
    QTest::newRow("annotations") << "exportAnnotations"_ba << u".jsonld"_s << "{\n"_ba;
}

void TestExport::everyFormatIsWritten()
{
    QFETCH(const QByteArray, button);
    QFETCH(const QString, ending);
    QFETCH(const QByteArray, begin);
    open();
    click(button.constData());
    QVERIFY(find<QLineEdit>("exportPath")->text().endsWith(ending));
    QVERIFY(exported().startsWith(begin));
    click("exportFolder");
    QCOMPARE(m_desktop.shown.last(), find<QLineEdit>("exportPath")->text());
}

void TestExport::previewShowsWhatIsWritten()
{
    open();
    auto *preview = find<ExportPreview>("exportPreview");
    QTRY_VERIFY(preview->findChild<QTextBrowser *>()->toPlainText().contains(u"The ferry ran aground"));
    QVERIFY(preview->findChild<QTextBrowser *>()->isVisible());
    click("exportMarkdown");
    auto *text = preview->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(text->isVisible());
    const QString shown = text->toPlainText();
    // The widget gives no-break spaces back as spaces.
    QCOMPARE(shown, QString::fromUtf8(exported()).replace(QChar::Nbsp, u' '));
}

void TestExport::whatAPersonDecidedIsListed()
{
    ExportChoices choices;
    const Link &link = m_pair->comparison.links.front();
    choices.decisions = {{DecisionKind::Noted, link.span, u"Ask the harbour police."_s,
                          QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC)}};
    open(choices);
    click("exportMarkdown");
    const QString report = QString::fromUtf8(exported());
    QVERIFY(report.contains(u"Ask the harbour police."));
    QVERIFY(report.contains(u"2026-03-01"));
}

void TestExport::previewOfPagesIsAPicture()
{
    open();
    for (const char *button : {"exportPdf", "exportOdt", "exportPng", "exportSvg"}) {
        click("exportText");
        QTRY_VERIFY(find<QWidget>("exportPreview")->findChild<QPlainTextEdit *>()->isVisible());
        click(button);
        auto *picture = find<QLabel>("exportPicture");
        QTRY_VERIFY2(picture->isVisible(), button);
        // Something is drawn on it.
        const QImage image =
            picture->pixmap(Qt::ReturnByValue).toImage().convertToFormat(QImage::Format_RGB32);
        QVERIFY(image.width() > 200);
        std::set<QRgb> colours;
        for (int y = 0; y < image.height() / 2; ++y)
            for (int x = 0; x < image.width(); ++x)
                colours.insert(image.pixel(x, y));
        QVERIFY(colours.size() > 20);
    }
}

void TestExport::partsLeaveOut()
{
    open();
    QVERIFY(exported().contains("<main class=\"pair\">"));
    click("exportTexts");
    QVERIFY(find<QWidget>("exportOpen")->isHidden()); // What was written is not what is asked for any more.
    click("exportFigures");
    const QByteArray html = exported();
    QVERIFY(!html.contains("<main"));
    QVERIFY(!html.contains("<h2>Figures</h2>"));
    QVERIFY(html.contains("<h2>Sources</h2>"));
    QVERIFY(html.contains("--parts links,facts,unmatched,legend"));
}

void TestExport::partsOfOtherFormatsCannotBeChosen()
{
    open();
    click("exportJson");
    QVERIFY(!find<QWidget>("exportFigures")->isEnabled());
    click("exportPdf");
    QVERIFY(find<QWidget>("exportFigures")->isEnabled());
    QVERIFY(find<QWidget>("exportLinkTable")->isEnabled());
}

void TestExport::linksCanBeThoseOfTheFilter()
{
    ExportChoices choices;
    choices.shown = {2};
    open(choices);
    click("exportJson");
    auto *links = find<QComboBox>("exportLinks");
    QCOMPARE(links->count(), 2);
    const auto written = [this] { return QJsonDocument::fromJson(exported())[u"links"].toArray(); };
    QCOMPARE(static_cast<std::size_t>(written().size()), m_pair->comparison.links.size());
    links->setCurrentIndex(1);
    QCOMPARE(written().size(), 1);
    QCOMPARE(written()[0][u"id"], 2);
}

void TestExport::choicesAreRemembered()
{
    open();
    click("exportPdf");
    click("exportLegend");
    std::ignore = exported();
    open();
    QVERIFY(find<QAbstractButton>("exportPdf")->isChecked());
    QVERIFY(!find<QAbstractButton>("exportLegend")->isChecked());
    QVERIFY(find<QAbstractButton>("exportTexts")->isChecked());
}

void TestExport::exportsTwiceInARow()
{
    open();
    m_desktop.questions.clear();
    std::ignore = exported();
    click("exportCsv");
    QVERIFY(exported().startsWith("link,"));
    QVERIFY(m_desktop.questions.isEmpty());
    click("exportOpen");
    QVERIFY(m_desktop.opened.last().endsWith(u".csv"));
}

void TestExport::pathsThatFailAreNamed()
{
    open();
    click("exportPdf");
    const QString path = m_folder->path(u"gone/r.pdf"_s);
    find<QLineEdit>("exportPath")->setText(path);
    click("exportStart");
    QTRY_VERIFY(find<QLabel>("exportMessage")->isVisible());
    QVERIFY(find<QLabel>("exportMessage")->text().contains(path));
    QVERIFY(find<QWidget>("exportStart")->isEnabled());
    QVERIFY(!QDir(m_folder->path(u"gone"_s)).exists());
}

void TestExport::fullDiskLeavesTheOldFile()
{
    open();
    click("exportHtml");
    const QString path = m_folder->write(u"old.html"_s, "old");
    find<QLineEdit>("exportPath")->setText(path);
    // As a disk that fills up while the file is written.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 4096;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    click("exportStart");
    const bool isTold = QTest::qWaitFor([&] { return find<QLabel>("exportMessage")->isVisible(); }, 20000);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(isTold);
    QCOMPARE(find<QLabel>("exportMessage")->text(),
             u"The comparison could not be saved. %1: the file would become too large."_s.arg(path));
    QCOMPARE(TestFolder::read(path), "old"_ba);
    QCOMPARE(QDir(m_folder->path()).entryList({u"old*"_s}, QDir::Files | QDir::Hidden),
             QStringList(u"old.html"_s));
    QVERIFY(exported().startsWith("<!DOCTYPE html>")); // There is room again.
}

void TestExport::reportsAreNeverWrittenTo()
{
    const QString table = m_folder->write(u"reports.csv"_s, "id,text\n1,Seven people were hurt.\n");
    auto pair = std::make_shared<ComparedPair>(*m_pair);
    auto left = std::make_shared<Article>(*pair->articles[Side::Left]);
    left->path = table + u"#1"_s;
    pair->articles[Side::Left] = left;
    m_pair = pair;
    open();
    click("exportCsv");
    find<QLineEdit>("exportPath")->setText(table);
    click("exportStart");
    QVERIFY(find<QLabel>("exportMessage")->text().contains(u"one of the two reports"));
    QVERIFY(TestFolder::read(table).startsWith("id,text"));
}

void TestExport::printPreviewHasPages()
{
    PrintPreview preview(*m_pair, {});
    preview.show();
    auto *pages = preview.findChild<QPrintPreviewWidget *>();
    QVERIFY(pages);
    QTRY_VERIFY(pages->pageCount() >= 1);
    // The same pages go to the printer.
    const QString file = m_folder->path(u"printed.pdf"_s);
    preview.printer()->setOutputFormat(QPrinter::PdfFormat);
    preview.printer()->setOutputFileName(file);
    Q_EMIT preview.paintRequested(preview.printer());
    QVERIFY(TestFolder::read(file).startsWith("%PDF-"));
}

void TestExport::choicesFollowTheDocument()
{
    ComparisonDocument document;
    document.setComputed(m_pair);
    const std::vector<Link> links = m_pair->comparison.links;
    std::set<int> all;
    for (const Link &link : links)
        all.insert(link.id);
    document.setBookmarked(links[1].span, true);
    document.setCurrentLink(links[0].id);
    ExportChoices choices = exportChoices(document);
    QCOMPARE(choices.shown, all);
    QCOMPARE(choices.bookmarked, std::set<int>{links[1].id});
    QVERIFY(choices.current.contains(links[0].id));
    LinkFilter filter;
    filter.kinds = {};
    document.setFilter(filter);
    QVERIFY(exportChoices(document).shown.empty());
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
