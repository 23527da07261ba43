// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articlemodel.h"
#include "comparison/comparisonjob.h"
#include "corpus/corpusloader.h"
#include "export/exportjob.h"
#include "report/evidence.h"
#include "testfolder.h"

#include <QSignalSpy>
#include <QTest>

using namespace diptych;

namespace {

/// A job that hands out a number when it is let go.
class NumberJob : public JobOf<int>
{
public:
    std::vector<int> answers;

    void start(int number, const std::shared_ptr<QAtomicInt> &go)
    {
        run([number, go](QPromise<int> &promise) {
            while (go->loadAcquire() == 0 && !promise.isCanceled())
                QThread::msleep(1);
            promise.addResult(number);
        });
    }

private:
    void arrived(const int &number) override { answers.push_back(number); }
};

std::shared_ptr<QAtomicInt> gate(int open)
{
    return std::make_shared<QAtomicInt>(open);
}

/// The rows of a model, "a.txt|b.txt".
QString files(const ArticleModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row).data(ArticleModel::FileNameRole).toString();
    return names.join(u'|');
}

ArticleSource fileSource(const QString &path)
{
    return {path, {}};
}

} // namespace

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheNewestAnswerArrives();
    void noAnswerArrivesAfterCancel();
    void isBusyOnlyAfterAWhile();
    void quickWorkShowsNoSign();
    void loaderListsAllNamesFirst();
    void loaderListsManyNamesInPieces();
    void loaderReadsFirstWhatIsWaitedFor();
    void loaderListsWhatCannotBeReadWithTheReason();
    void loaderCanBeCancelled();
    void comparesFilesAndHeldTexts();
    void aVanishedFileGivesOneClearSentence();
    void anEmptyReportIsComparedToo();
    void exportWritesTheFile();
    void exportNamesAPathThatFails();
};

void TestJobs::onlyTheNewestAnswerArrives()
{
    NumberJob job;
    QSignalSpy ended(&job, &Job::ended);
    const auto first = gate(0);
    job.start(1, first);
    job.start(2, gate(1));
    first->storeRelease(1);
    QTRY_VERIFY(!job.isRunning());
    QTest::qWait(50);
    QCOMPARE(job.answers, std::vector<int>{2});
    QCOMPARE(ended.count(), 1);
}

void TestJobs::noAnswerArrivesAfterCancel()
{
    NumberJob job;
    QSignalSpy ended(&job, &Job::ended);
    job.start(1, gate(1));
    QTest::qSleep(50); // The answer is ready, but has not been delivered.
    job.cancel();
    QVERIFY(!job.isRunning());
    QTest::qWait(50);
    QVERIFY(job.answers.empty());
    QCOMPARE(ended.count(), 1);
}

void TestJobs::isBusyOnlyAfterAWhile()
{
    NumberJob job;
    QSignalSpy busy(&job, &Job::busyChanged);
    const auto go = gate(0);
    job.start(1, go);
    QVERIFY(!busy.wait(Job::busyAfter / 2));
    QVERIFY(busy.wait(1000));
    QCOMPARE(busy.value(0).value(0).toBool(), true);
    go->storeRelease(1);
    QVERIFY(busy.wait(1000));
    QCOMPARE(busy.value(1).value(0).toBool(), false);
}

void TestJobs::quickWorkShowsNoSign()
{
    NumberJob job;
    QSignalSpy busy(&job, &Job::busyChanged);
    job.start(1, gate(1));
    QTRY_VERIFY(!job.isRunning());
    QTest::qWait(2 * Job::busyAfter);
    QCOMPARE(busy.count(), 0);
}

void TestJobs::loaderListsAllNamesFirst()
{
    TestFolder folder;
    QStringList expected;
    for (int i = 0; i < 700; ++i) { // More than two batches.
        const QString name = QStringLiteral("%1.txt").arg(i, 4, 10, QLatin1Char('0'));
        // Every tenth takes longer than the others.
        folder.write(name, QByteArray(i % 10 == 0 ? 20000 : 20, 'a').replace("aaaa", "aa a") + '\n');
        expected << name;
    }
    ArticleModel model;
    CorpusLoader loader;
    QSignalSpy batches(&loader, &CorpusLoader::batchRead);
    connect(&loader, &CorpusLoader::batchRead, &model, [&](const std::vector<ArticleEntry> &entries) {
        model.append(entries);
        if (batches.count() == 1)
            QCOMPARE(model.pending(), 700);
    });
    loader.load({folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(!loader.isRunning(), 60000);
    QCOMPARE(files(model), expected.join(u'|'));
    QCOMPARE(model.readable(), 700);
    QVERIFY(batches.count() > 2);
}

void TestJobs::loaderListsManyNamesInPieces()
{
    constexpr int number = 20'100;
    TestFolder folder;
    for (int i = 0; i < number; ++i)
        folder.write(QStringLiteral("%1.txt").arg(i, 5, 10, QLatin1Char('0')), "A word.\n");
    ArticleModel model;
    CorpusLoader loader;
    std::size_t most = 0;
    connect(&loader, &CorpusLoader::batchRead, &model, [&](const std::vector<ArticleEntry> &entries) {
        most = std::max(most, entries.size());
        model.append(entries);
    });
    loader.load({folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(!loader.isRunning(), 60000);
    QCOMPARE(model.readable(), number);
    for (int row = 0; row < number; ++row) // No article came before its name.
        QVERIFY(model.entry(row).source.path.endsWith(
            QStringLiteral("%1.txt").arg(row, 5, 10, QLatin1Char('0'))));
    QCOMPARE(most, 20'000U); // More at once would stop the window.
}

void TestJobs::loaderReadsFirstWhatIsWaitedFor()
{
    TestFolder folder;
    for (int i = 0; i < 600; ++i)
        folder.write(QStringLiteral("%1.txt").arg(i, 4, 10, QLatin1Char('0')),
                     QByteArray("word ").repeated(2000));
    const QString last = folder.path(QStringLiteral("0599.txt"));
    CorpusLoader loader;
    QStringList read;
    connect(&loader, &CorpusLoader::batchRead, this, [&](const std::vector<ArticleEntry> &entries) {
        if (entries.front().isPending) {
            loader.readFirst({last});
            return;
        }
        for (const ArticleEntry &entry : entries)
            read << entry.source.path;
    });
    loader.load({folder.path()});
    QTRY_VERIFY(read.contains(last));
    QVERIFY2(read.size() < 400, qPrintable(QString::number(read.size())));
    loader.cancel();
    // What was not read is read on demand, too.
    read.clear();
    loader.readFirst({last});
    QTRY_COMPARE(read, QStringList(last));
    QTRY_VERIFY(!loader.isRunning());
}

void TestJobs::loaderListsWhatCannotBeReadWithTheReason()
{
    TestFolder folder;
    folder.write(QStringLiteral("good.txt"), "A good report.\n\nIt has words.\n");
    folder.write(QStringLiteral("picture.txt"),
                 QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000010000000108"));
    folder.write(QStringLiteral("empty.txt"), "");
    const QString missing = folder.path(QStringLiteral("missing.txt"));
    ArticleModel model;
    CorpusLoader loader;
    connect(&loader, &CorpusLoader::batchRead, &model,
            [&](const std::vector<ArticleEntry> &entries) { model.append(entries); });
    loader.load({folder.path(), missing});
    QTRY_VERIFY(!loader.isRunning());
    QCOMPARE(model.rowCount(), 4);
    const auto row = [&](const QString &path) { return model.index(model.rowOf(path)); };
    QVERIFY(!row(missing).data(ArticleModel::ReasonRole).toString().isEmpty());
    QVERIFY(
        !row(folder.path(QStringLiteral("picture.txt"))).data(ArticleModel::ReasonRole).toString().isEmpty());
    QVERIFY(row(folder.path(QStringLiteral("good.txt"))).data(ArticleModel::ReadableRole).toBool());
    QVERIFY(row(folder.path(QStringLiteral("empty.txt"))).data(ArticleModel::ReadableRole).toBool());
    QCOMPARE(row(folder.path(QStringLiteral("empty.txt"))).data(ArticleModel::WordsRole).toInt(), 0);
}

void TestJobs::loaderCanBeCancelled()
{
    TestFolder folder;
    for (int i = 0; i < 600; ++i)
        folder.write(QString::number(i), QByteArray("word ").repeated(2000));
    CorpusLoader loader;
    QSignalSpy batches(&loader, &CorpusLoader::batchRead);
    loader.load({folder.path()});
    std::size_t read = 0;
    connect(&loader, &CorpusLoader::batchRead, this, [&](const std::vector<ArticleEntry> &entries) {
        read += entries.front().isPending ? 0 : entries.size();
    });
    QTRY_VERIFY(read > 0);
    loader.cancel();
    const auto arrived = batches.count();
    QTest::qWait(200);
    QCOMPARE(batches.count(), arrived);
    QVERIFY2(read < 500, qPrintable(QString::number(read)));
}

void TestJobs::comparesFilesAndHeldTexts()
{
    TestFolder folder;
    const QByteArray words =
        "The ferry struck a charted reef outside the old harbour early on Tuesday morning.\n";
    const QString path = folder.write(QStringLiteral("a.txt"), words);
    const auto held = std::make_shared<const Article>(
        articleFromText(QStringLiteral("Pasted text 1"), QString::fromUtf8(words)));
    ComparisonJob job;
    QSignalSpy compared(&job, &ComparisonJob::compared);
    job.compare({{fileSource(path), {held->path, held}}}, {});
    QVERIFY(compared.wait());
    const auto pair = compared.value(0).value(0).value<ComparedPairPtr>();
    QCOMPARE(pair->articles[Side::Left]->path, path);
    QCOMPARE(pair->articles[Side::Right], held);
    QCOMPARE(pair->comparison.summary.similarity, 1.0);
}

void TestJobs::aVanishedFileGivesOneClearSentence()
{
    TestFolder folder;
    const QString here = folder.write(QStringLiteral("a.txt"), "Some words.\n");
    ComparisonJob job;
    QSignalSpy failed(&job, &ComparisonJob::failed);
    job.compare({{fileSource(here), fileSource(folder.path(QStringLiteral("gone.txt")))}}, {});
    QVERIFY(failed.wait());
    const auto failure = failed.value(0).value(0).value<Failure>();
    QVERIFY(failure.message().contains(QStringLiteral("gone.txt")));
    QVERIFY(!failure.reason.isEmpty());
}

void TestJobs::anEmptyReportIsComparedToo()
{
    TestFolder folder;
    const QString full = folder.write(QStringLiteral("a.txt"), "Some words.\n");
    const QString empty = folder.write(QStringLiteral("b.txt"), "");
    ComparisonJob job;
    QSignalSpy compared(&job, &ComparisonJob::compared);
    job.compare({{fileSource(full), fileSource(empty)}}, {});
    QVERIFY(compared.wait());
    QVERIFY(compared.value(0).value(0).value<ComparedPairPtr>()->comparison.links.empty());
}

void TestJobs::exportWritesTheFile()
{
    TestFolder folder;
    const auto article =
        std::make_shared<const Article>(articleFromText(QStringLiteral("a"), QStringLiteral("Some words.")));
    const auto pair = std::make_shared<const ComparedPair>(ComparedPair{{{article, article}}, {}});
    qputenv("SOURCE_DATE_EPOCH", "1700000000");
    ReportOptions options;
    options.made = exportTime();
    ExportJob job;
    QSignalSpy written(&job, &ExportJob::written);
    job.write(pair, ReportFormat::Json, {}, folder.path(QStringLiteral("r.json")));
    QVERIFY(written.wait());
    QCOMPARE(TestFolder::read(folder.path(QStringLiteral("r.json"))),
             renderReport(*pair, ReportFormat::Json, options).value());
}

void TestJobs::exportNamesAPathThatFails()
{
    TestFolder folder;
    const auto article =
        std::make_shared<const Article>(articleFromText(QStringLiteral("a"), QStringLiteral("Some words.")));
    ExportJob job;
    QSignalSpy failed(&job, &ExportJob::failed);
    const QString path = folder.path(QStringLiteral("no such folder/r.html"));
    job.write(std::make_shared<const ComparedPair>(ComparedPair{{{article, article}}, {}}),
              ReportFormat::Html, {}, path);
    QVERIFY(failed.wait());
    QVERIFY(failed.value(0).value(0).value<Failure>().message().contains(path));
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
