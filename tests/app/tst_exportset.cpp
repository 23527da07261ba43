// SPDX-License-Identifier: GPL-3.0-or-later
// Several comparisons exported at once, from the real window and by the dialog.
#include "export/exportsetdialog.h"
#include "realwindow.h"
#include "report/reportset.h"
#include "settings.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>

using namespace diptych;
using namespace Qt::StringLiterals;
using test::RealWindow;

class TestExportSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void fitsIntoASmallScreen();
    void everyPairOfSeveralArticlesIsThereOnce();
    void everyFormatIsWrittenWithAnIndex_data();
    void everyFormatIsWrittenWithAnIndex();
    void pairThatCannotBeReadDoesNotEndIt();
    void whatIsThereIsAskedAbout();
    void folderThatCannotBeMadeIsNamed();
    void folderThatVanishesEndsIt();
    void stoppedSetLeavesWholeFilesOnly();
    void bookmarkedLinksAlone();
    void openComparisonsLeaveTheWindowTogether();

private:
    ExportSetDialog &open(const ExportSet &base = {});
    /// So many that the export takes its time.
    void addMoreArticles();
    template <typename T>
    T *find(const char *name)
    {
        auto *widget = m_dialog->findChild<T *>(QLatin1StringView(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }
    void click(const char *name) { find<QAbstractButton>(name)->click(); }
    [[nodiscard]] bool isDone() { return find<QWidget>("exportOpen")->isVisible(); }
    [[nodiscard]] QString message() { return find<QLabel>("exportMessage")->text(); }
    [[nodiscard]] QStringList written() const { return QDir(m_target).entryList(QDir::Files); }
    [[nodiscard]] QByteArray read(const QString &name) const { return TestFolder::read(m_target + name); }

    std::unique_ptr<TestFolder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    FakeDesktop m_desktop;
    std::vector<ArticleSource> m_articles;
    QString m_target;
    std::unique_ptr<ExportSetDialog> m_dialog;
};

namespace {

constexpr char aground[] = "The ferry ran aground on Monday near the old port of Sylven.";
constexpr char hurt[] = "Seven people were hurt when the lights failed, the harbour police said.";
constexpr char towed[] = "Two tugs towed the damaged vessel into the harbour before dawn on Tuesday.";

QByteArray text(std::initializer_list<const char *> paragraphs)
{
    QByteArray whole;
    for (const char *paragraph : paragraphs)
        whole += paragraph + "\n\n"_ba;
    return whole;
}

} // namespace

void TestExportSet::initTestCase()
{
    qputenv("SOURCE_DATE_EPOCH", "1700000000");
    RealWindow::prepare();
}

void TestExportSet::init()
{
    m_folder = std::make_unique<TestFolder>();
    m_store = std::make_unique<QSettings>(m_folder->path(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_settings->setExportFolder(m_folder->path());
    m_target = m_folder->path(u"set/"_s);
    m_articles = {{m_folder->write(u"a.txt"_s, text({"Ferry <aground>", aground, hurt})), {}},
                  {m_folder->write(u"b.txt"_s, text({"Reef hit", hurt, aground})), {}},
                  {m_folder->write(u"c.txt"_s, text({"Tugs at work", towed, aground})), {}}};
    m_desktop.questions.clear();
    m_desktop.agree = true;
}

void TestExportSet::cleanup()
{
    m_dialog.reset();
}

ExportSetDialog &TestExportSet::open(const ExportSet &base)
{
    m_dialog = std::make_unique<ExportSetDialog>(std::vector<PairsChoice>{{u"All"_s, allPairs(m_articles)}},
                                                 base, *m_settings, m_desktop);
    m_dialog->show();
    find<QLineEdit>("exportPath")->setText(m_target);
    return *m_dialog;
}

void TestExportSet::fitsIntoASmallScreen()
{
    const QSize size = open().sizeHint();
    QVERIFY2(size.width() <= 1024 && size.height() <= 720,
             qPrintable(u"%1 x %2"_s.arg(size.width()).arg(size.height())));
}

void TestExportSet::everyPairOfSeveralArticlesIsThereOnce()
{
    QCOMPARE(allPairs({}).size(), 0);
    QCOMPARE(allPairs({m_articles[0]}).size(), 0);
    const auto pairs = allPairs(m_articles);
    QCOMPARE(pairs.size(), 3);
    QCOMPARE(pairs[1][Side::Left].path, m_articles[0].path);
    QCOMPARE(pairs[1][Side::Right].path, m_articles[2].path);
}

void TestExportSet::everyFormatIsWrittenWithAnIndex_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("html") << "exportHtml"_ba << u".html"_s << "<!DOCTYPE html>"_ba;
    QTest::newRow("pdf") << "exportPdf"_ba << u".pdf"_s << "%PDF-"_ba;
    QTest::newRow("odt") << "exportOdt"_ba << u".odt"_s << "PK"_ba;
    QTest::newRow("png") << "exportPng"_ba << u".png"_s << "\x89PNG"_ba;
    QTest::newRow("svg") << "exportSvg"_ba << u".svg"_s << "<?xml"_ba;
    QTest::newRow("text") << "exportText"_ba << u".text"_s << "Diptych"_ba;
    QTest::newRow("markdown") << "exportMarkdown"_ba << u".markdown"_s << "# Two"_ba;
    QTest::newRow("csv") << "exportCsv"_ba << u".csv"_s << "link,"_ba;
    QTest::newRow("tsv") << "exportTsv"_ba << u".tsv"_s << "link\t"_ba;
    QTest::newRow("json") << "exportJson"_ba << u".json"_s << "{\n"_ba;
    QTest::newRow("annotations") << "exportAnnotations"_ba << u".jsonld"_s << "{\n"_ba;
}

void TestExportSet::everyFormatIsWrittenWithAnIndex()
{
    QFETCH(const QByteArray, button);
    QFETCH(const QString, ending);
    QFETCH(const QByteArray, begin);
    open();
    click(button.constData());
    click("exportStart");
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 30000);
    QCOMPARE(written().size(), 5);
    for (int number = 1; number <= 3; ++number)
        QVERIFY(read(u"00000%1"_s.arg(number) + ending).startsWith(begin));
    QCOMPARE(read(u"index.tsv"_s).count('\n'), 4);
    const QByteArray page = read(u"index.html"_s);
    QCOMPARE(page.count("<a href=\"00000"), 3);
    QVERIFY(page.contains("Ferry &lt;aground&gt;"));
    QVERIFY(page.endsWith("</html>\n"));
    click("exportOpen");
    QCOMPARE(m_desktop.opened.last(), m_target + u"index.html"_s);
}

void TestExportSet::pairThatCannotBeReadDoesNotEndIt()
{
    m_articles[1].path = m_folder->path(u"gone.txt"_s);
    open();
    click("exportJson");
    click("exportStart");
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 30000);
    QCOMPARE(written(), QStringList({u"000002.json"_s, u"index.html"_s, u"index.tsv"_s}));
    QCOMPARE(read(u"index.tsv"_s).count("the file does not exist"), 2);
    QVERIFY(message().contains(u"1") && message().contains(u"2"));
}

void TestExportSet::whatIsThereIsAskedAbout()
{
    open();
    click("exportJson");
    click("exportStart");
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 30000);
    QVERIFY(m_desktop.questions.isEmpty());
    const QByteArray before = read(u"000001.json"_s);
    QFile::remove(m_target + u"000001.json"_s);
    m_desktop.agree = false;
    click("exportStart");
    QCOMPARE(m_desktop.questions.size(), 1);
    QVERIFY(m_desktop.questions[0].contains(u"4")); // Two reports, the page and the table.
    QVERIFY(!QFile::exists(m_target + u"000001.json"_s));
    m_desktop.agree = true;
    click("exportStart");
    QTRY_VERIFY_WITH_TIMEOUT(isDone() && QFile::exists(m_target + u"000001.json"_s), 30000);
    QCOMPARE(read(u"000001.json"_s), before);
    // Another format asks about the index alone, and what is nobody's export about nothing.
    QVERIFY(!m_folder->write(u"set/notes.txt"_s, "mine").isEmpty());
    QCOMPARE(ReportSet::present(m_target, ReportFormat::Csv, 3),
             QStringList({u"index.html"_s, u"index.tsv"_s}));
}

void TestExportSet::folderThatCannotBeMadeIsNamed()
{
    open();
    find<QLineEdit>("exportPath")->setText(m_articles[0].path);
    click("exportStart");
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(m_articles[0].path), 30000);
    QVERIFY(message().contains(u"it is not a folder"));
    QVERIFY(find<QWidget>("exportStart")->isEnabled());
}

void TestExportSet::folderThatVanishesEndsIt()
{
    addMoreArticles();
    open();
    click("exportPdf");
    click("exportStart");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_target + u"000001.pdf"_s), 30000);
    QVERIFY(QDir(m_target).removeRecursively() || !QDir(m_target).exists());
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(m_folder->path(u"set"_s)), 30000);
    QVERIFY2(message().contains(u"the folder is not there any more"), qPrintable(message()));
    QVERIFY(find<QWidget>("exportStart")->isEnabled());
    QVERIFY(!QDir(m_target).exists());
}

void TestExportSet::addMoreArticles()
{
    for (int i = 0; i < 20; ++i)
        m_articles.push_back(
            {m_folder->write(u"more%1.txt"_s.arg(i), text({"More of it", aground, hurt, towed})), {}});
}

void TestExportSet::stoppedSetLeavesWholeFilesOnly()
{
    addMoreArticles();
    open();
    click("exportPdf");
    click("exportStart");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_target + u"000001.pdf"_s), 30000);
    click("exportCancel");
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!message().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_target + u"index.tsv"_s), 30000);
    const QList<QByteArray> rows = read(u"index.tsv"_s).split('\n');
    QVERIFY(rows.size() - 2 < 253);
    QCOMPARE(written().size(), rows.size() - 2 + 2); // A report a row; no temporary file is left.
    for (const QString &name : written())
        QVERIFY(!name.endsWith(u".pdf"_s) || read(name).trimmed().endsWith("%%EOF"));
}

void TestExportSet::bookmarkedLinksAlone()
{
    open();
    click("exportJson");
    find<QComboBox>("exportLinks")->setCurrentIndex(2);
    click("exportStart");
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 30000);
    QCOMPARE(QJsonDocument::fromJson(read(u"000001.json"_s))[u"links"].toArray().size(), 0);
}

void TestExportSet::openComparisonsLeaveTheWindowTogether()
{
    RealWindow real;
    QVERIFY(real.open());
    QVERIFY(!real.action("exportSeveral")->isEnabled());
    for (const int right : {1, 2}) {
        real.window()->compareFiles({{m_articles[0].path, m_articles[static_cast<std::size_t>(right)].path}});
        QTRY_VERIFY(real.showsPair());
    }
    real.document()->setBookmarked(real.document()->pair()->comparison.links.front().span, true);
    real.action("exportSeveral")->trigger();
    auto *dialog = real.find<ExportSetDialog>("exportSetDialog");
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QComboBox *>(u"exportPairs"_s)->currentText().contains(u"(2)"));
    dialog->findChild<QLineEdit *>(u"exportPath"_s)->setText(m_target);
    dialog->findChild<QAbstractButton *>(u"exportJson"_s)->click();
    dialog->findChild<QComboBox *>(u"exportLinks"_s)->setCurrentIndex(2);
    dialog->findChild<QAbstractButton *>(u"exportStart"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_target + u"index.tsv"_s), 30000);
    QCOMPARE(QJsonDocument::fromJson(read(u"000001.json"_s))[u"links"].toArray().size(), 0);
    // The bookmark stands in no saved session, but the export has it.
    const QJsonDocument second = QJsonDocument::fromJson(read(u"000002.json"_s));
    QCOMPARE(second[u"links"].toArray().size(), 1);
    QCOMPARE(second[u"decisions"][0][u"kind"], u"bookmarked"_s);
}

QTEST_MAIN(TestExportSet)
#include "tst_exportset.moc"
