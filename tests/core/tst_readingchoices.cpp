// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlefile.h"
#include "corpus/corpusscan.h"
#include "corpus/index/index.h"
#include "corpus/readingchoices.h"
#include "corpus/recordsample.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

/// What a person says about how files are read.
class TestReadingChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { setReadingChoices({}); }

    void choicesComeBackFromJson();
    void fieldOfAChosenRoleIsTheOnlyOne();
    void fieldsAreReadAsChosen_data();
    void fieldsAreReadAsChosen();
    void encodingGoesBeforeWhatTheFileSays();
    void metadataIsJoinedByFileName();
    void metadataIsJoinedById();
    void tableIsNoArticle();
    void indexFollowsTheChoices();
    void sampleShowsFieldsAndValues_data();
    void sampleShowsFieldsAndValues();

private:
    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
    }
    static std::vector<Result<Article>> read(const QString &name)
    {
        std::vector<Result<Article>> all;
        readArticles(name, [&all](Result<Article> article) {
            all.push_back(std::move(article));
            return true;
        });
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReadingChoices::choicesComeBackFromJson()
{
    ReadingChoices choices;
    choices.articles.insert(u"/a/ä.txt"_s, {u"KOI8-R"_s, {}});
    choices.articles.insert(u"/a/b.csv"_s, {{}, {{FieldRole::Title, u"Kopf"_s}, {FieldRole::Date, {}}}});
    choices.joins.push_back({u"/a/t.csv"_s, u"/a"_s, u"nr"_s, {{FieldRole::Outlet, u"Blatt"_s}}});
    QCOMPARE(readingChoicesFromJson(toJson(choices)), choices);
    QVERIFY(readingChoicesFromJson("{\"articles\": 7").isEmpty());
}

void TestReadingChoices::fieldOfAChosenRoleIsTheOnlyOne()
{
    const FieldMap map{{FieldRole::Title, u"Kopf"_s}, {FieldRole::Date, QString()}};
    QCOMPARE(fieldRole(u"Kopf"_s, map), FieldRole::Title);
    QCOMPARE(fieldRole(u"headline"_s, map), FieldRole::None);
    QCOMPARE(fieldRole(u"date"_s, map), FieldRole::None);
    QCOMPARE(fieldRole(u"body"_s, map), FieldRole::Body); // Of which nothing was said.
}

void TestReadingChoices::fieldsAreReadAsChosen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("CSV") << u"a.csv"_s << QByteArray("Kopf,Inhalt,Tag\nFerry,It ran aground.,2024-05-02\n");
    QTest::newRow("JSON lines") << u"a.jsonl"_s
                                << QByteArray("{\"Kopf\":\"Ferry\",\"Inhalt\":\"It ran aground.\","
                                              "\"Tag\":\"2024-05-02\"}\n");
    QTest::newRow("JSON") << u"a.json"_s
                          << QByteArray("{\"all\":[{\"Kopf\":\"Ferry\",\"Inhalt\":\"It ran aground.\","
                                        "\"Tag\":\"2024-05-02\"}]}");
}

void TestReadingChoices::fieldsAreReadAsChosen()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const QString path = write(name, content);
    const auto before = read(path);
    QCOMPARE(before.size(), 1);
    QVERIFY(!before.front());
    ReadingChoices choices;
    choices.articles.insert(
        path,
        {{}, {{FieldRole::Title, u"Kopf"_s}, {FieldRole::Body, u"Inhalt"_s}, {FieldRole::Date, u"Tag"_s}}});
    setReadingChoices(choices);
    const auto after = read(path);
    QCOMPARE(after.size(), 1);
    QVERIFY2(after.front().ok(), "the article is read");
    QCOMPARE(after.front().value().title, u"Ferry"_s);
    QCOMPARE(after.front().value().text, u"Ferry\n\nIt ran aground."_s);
    QCOMPARE(after.front().value().date, u"2024-05-02"_s);
}

void TestReadingChoices::encodingGoesBeforeWhatTheFileSays()
{
    const QString path =
        write(u"a.html"_s, "<html><head><meta charset=utf-8><title>T</title></head><body><p>Caf\xE9 by "
                           "the harbour closes after ninety years of coffee.</p></body></html>");
    ReadingChoices choices;
    choices.articles.insert(path, {u"windows-1251"_s, {}});
    setReadingChoices(choices);
    const Result<Article> article = readArticle(path);
    QVERIFY(article.ok());
    QVERIFY2(article.value().text.contains(u"Cafй"_s), qPrintable(article.value().text));
    QCOMPARE(article.value().encodingSource, EncodingSource::Chosen);
    setReadingChoices({});
    QVERIFY(readArticle(path).value().encodingSource != EncodingSource::Chosen);
}

void TestReadingChoices::metadataIsJoinedByFileName()
{
    const QByteArray text = "Ferry runs aground\n\nIt ran onto a reef on Monday night.\n";
    const QString one = write(u"sub/one.txt"_s, text);
    write(u"two.txt"_s, text);
    const QString three = write(u"three.txt"_s, text);
    const QString table = write(u"meta.csv"_s, "file,headline,date,newspaper\n"
                                               "sub\\one.txt,The Ferry,3 May 2024,Echo\n"
                                               "two,,2024-05-04,Gazette\n");
    ReadingChoices choices;
    choices.joins.push_back({table, m_folder->path(), {}, {}});
    setReadingChoices(choices);
    const Article article = readArticle(one).value();
    QCOMPARE(article.title, u"The Ferry"_s);
    QCOMPARE(article.date, u"2024-05-03"_s);
    QCOMPARE(article.dateSource, DateSource::Metadata);
    QCOMPARE(article.outlet, u"Echo"_s);
    QCOMPARE(article.text, QString::fromUtf8(text)); // Offsets count in the file's own text.
    QDir::setCurrent(m_folder->path());
    const Article other = readArticle(u"two.txt"_s).value(); // A relative name, and a key without ending.
    QCOMPARE(other.outlet, u"Gazette"_s);
    QCOMPARE(other.title, u"Ferry runs aground"_s); // The table does not know it.
    QCOMPARE(readArticle(three).value().outlet, QString());
}

void TestReadingChoices::metadataIsJoinedById()
{
    const QString path = write(u"a.jsonl"_s, "{\"id\":\"k7\",\"text\":\"It ran aground.\"}\n"
                                             "{\"id\":\"k8\",\"text\":\"It was towed off.\"}\n");
    const QString table = write(u"m.tsv"_s, "day\tnr\tpaper\n2024-05-02\tk8\tEcho\n");
    ReadingChoices choices;
    choices.joins.push_back(
        {table, {}, u"nr"_s, {{FieldRole::Date, u"day"_s}, {FieldRole::Outlet, u"paper"_s}}});
    setReadingChoices(choices);
    const auto articles = read(path);
    QCOMPARE(articles.size(), 2);
    QCOMPARE(articles[0].value().date, QString());
    QCOMPARE(articles[1].value().date, u"2024-05-02"_s);
    QCOMPARE(articles[1].value().outlet, u"Echo"_s);
}

void TestReadingChoices::tableIsNoArticle()
{
    write(u"a.txt"_s, "Some words.\n");
    const QString table = write(u"meta.csv"_s, "file,title\na.txt,Words\n");
    QCOMPARE(scanCorpus({m_folder->path()}).files.size(), 2);
    ReadingChoices choices;
    choices.joins.push_back({table, m_folder->path(), {}, {}});
    setReadingChoices(choices);
    QCOMPARE(scanCorpus({m_folder->path()}).files, QStringList{m_folder->filePath(u"a.txt"_s)});
}

void TestReadingChoices::indexFollowsTheChoices()
{
    const QString path = write(u"a.csv"_s, "Kopf,Inhalt\nFerry,It ran aground.\n");
    CorpusIndex index(m_folder->filePath(u"index.sqlite"_s));
    QCOMPARE(index.update({path}).failures.size(), 1);
    ReadingChoices choices;
    choices.articles.insert(path, {{}, {{FieldRole::Body, u"Inhalt"_s}}});
    setReadingChoices(choices);
    QCOMPARE(index.update({path}).failures.size(), 0);
    QCOMPARE(index.search(u"aground"_s).value().all, 1);
    QCOMPARE(index.update({path}).filesRead, 0);
    setReadingChoices({});
    QCOMPARE(index.update({path}).filesRead, 1);
    QCOMPARE(index.search(u"aground"_s).value().all, 0);
}

void TestReadingChoices::sampleShowsFieldsAndValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("CSV") << u"a.csv"_s << QByteArray("Kopf;Tag\n\"a;b\";1\nc;2\n");
    QTest::newRow("JSON lines") << u"a.jsonl"_s
                                << QByteArray("{\"Kopf\":\"a;b\",\"Tag\":1}\n{\"Kopf\":\"c\",\"Tag\":2}\n");
    QTest::newRow("JSON") << u"a.json"_s
                          << QByteArray("{\"of\":{\"all\":[{\"Kopf\":\"a;b\",\"Tag\":1},"
                                        "{\"Kopf\":\"c\",\"Tag\":2}]}}");
}

void TestReadingChoices::sampleShowsFieldsAndValues()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const QString path = write(name, content);
    QVERIFY(hasRecords(path));
    const Result<RecordSample> sample = sampleRecords(path);
    QVERIFY(sample.ok());
    QCOMPARE(sample.value().names, (QStringList{u"Kopf"_s, u"Tag"_s}));
    QCOMPARE(sample.value().records.size(), 2);
    QCOMPARE(sample.value().records[0], (QStringList{u"a;b"_s, u"1"_s}));
    QVERIFY(!hasRecords(write(u"b.txt"_s, "Just words.\n")));
    QVERIFY(!hasRecords(m_folder->path()));
}

QTEST_GUILESS_MAIN(TestReadingChoices)
#include "tst_readingchoices.moc"
