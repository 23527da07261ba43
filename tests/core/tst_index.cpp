// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/index/index.h"
#include "corpus/index/indexlock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

class TestIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void findsWords_data();
    void findsWords();
    void bestHitComesFirst();
    void snippetMarksTheWords();
    void whatIsTooMuchToRankAtOnceComesInTheOrderOfTheIndex();
    void firstRowsOfABeginDoNotWaitForAllItsWords();
    void oddQueriesAreTakenWordByWord();
    void changedFilesAreReadAgain();
    void touchedFilesKeepTheirArticles();
    void vanishedFilesAreForgotten();
    void unreadableFilesAreNamedEveryTime();
    void damagedIndexIsBuiltAnew_data();
    void damagedIndexIsBuiltAnew();
    void damageInsideIsFoundAndMended();
    void othersSearchWhileItIsFilled();
    void cancelledUpdateGoesOnLater();

private:
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }

    [[nodiscard]] QString indexFile() const { return m_folder->filePath(u"cache/index.sqlite"_s); }

    QStringList found(const QString &query) const
    {
        CorpusIndex index(indexFile());
        QStringList names;
        const auto hits = index.search(query);
        if (!hits)
            return {hits.failure().reason};
        for (const SearchHit &hit : hits.value().rows)
            names << QFileInfo(hit.path).fileName();
        return names;
    }

    IndexUpdate update(const QStringList &files) const { return CorpusIndex(indexFile()).update(files); }

    std::unique_ptr<QTemporaryDir> m_folder; ///< New for every slot.
    QStringList m_files;
};

void TestIndex::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_files = {write(u"ferry.txt"_s,
                     "Ferry runs aground\n\nThe ferry Skarven struck a reef near the old harbour. Seven "
                     "people were hurt, the harbour police said.\n"),
               write(u"school.txt"_s,
                     "Council votes for school\n\nThe council voted for a new school. Café owners near "
                     "the harbour were against it.\n"),
               write(u"storm.txt"_s,
                     "Storm takes roofs\n\nA storm took the roofs of forty farms. No ferry left port.\n")};
    const IndexUpdate filled = update(m_files);
    QCOMPARE(filled.problem, QString());
    QCOMPARE(filled.filesRead, 3);
}

void TestIndex::findsWords_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("word") << u"REEF"_s << QStringList{u"ferry.txt"_s};
    QTest::newRow("all words") << u"harbour council"_s << QStringList{u"school.txt"_s};
    QTest::newRow("phrase") << u"\"harbour police\""_s << QStringList{u"ferry.txt"_s};
    QTest::newRow("no such phrase") << u"\"police harbour\""_s << QStringList{};
    QTest::newRow("prefix") << u"scho*"_s << QStringList{u"school.txt"_s};
    QTest::newRow("near") << u"NEAR(old police, 8)"_s << QStringList{u"ferry.txt"_s};
    QTest::newRow("not near") << u"NEAR(skarven police, 2)"_s << QStringList{};
    QTest::newRow("not") << u"ferry NOT reef"_s << QStringList{u"storm.txt"_s};
    QTest::newRow("or") << u"farms OR council NOT ferry"_s << QStringList{u"school.txt"_s, u"storm.txt"_s};
    QTest::newRow("title alone") << u"title:roofs"_s << QStringList{u"storm.txt"_s};
    QTest::newRow("diacritics") << u"cafe"_s << QStringList{u"school.txt"_s};
}

void TestIndex::findsWords()
{
    QFETCH(QString, query);
    QStringList names = found(query);
    names.sort();
    QTEST(names, "names");
}

void TestIndex::bestHitComesFirst()
{
    QCOMPARE(found(u"ferry"_s), (QStringList{u"ferry.txt"_s, u"storm.txt"_s}));
}

void TestIndex::snippetMarksTheWords()
{
    CorpusIndex index(indexFile());
    SearchOptions options;
    options.markBegin = u"<b>"_s;
    options.markEnd = u"</b>"_s;
    const auto hits = index.search(u"reef"_s, options);
    QVERIFY(hits);
    QCOMPARE(hits.value().rows.size(), 1U);
    QCOMPARE(hits.value().rows[0].title, u"Ferry runs aground"_s);
    QVERIFY(hits.value().rows[0].snippet.contains(u"struck a <b>reef</b> near"_s));
    QVERIFY(!hits.value().rows[0].snippet.contains(u'\n'));
}

void TestIndex::whatIsTooMuchToRankAtOnceComesInTheOrderOfTheIndex()
{
    CorpusIndex index(indexFile());
    SearchOptions options;
    options.limit = 1;
    options.rankAtMost = 1;
    SearchHits hits = index.search(u"ferry"_s, options).value(); // Two articles hold it.
    QVERIFY(!hits.isRanked);
    QCOMPARE(hits.rows.size(), 1U);
    QCOMPARE(hits.all, 2);
    options.rankAtMost = 2;
    hits = index.search(u"ferry"_s, options).value();
    QVERIFY(hits.isRanked);
    QCOMPARE(hits.rows.size(), 1U);
    QVERIFY(hits.rows[0].path.endsWith(u"ferry.txt"));
    QCOMPARE(hits.all, 2); // All are counted, though only the best is wanted.
    hits = index.search(u"reef"_s, options).value();
    QVERIFY(hits.isRanked);
    QCOMPARE(hits.all, 1);
    // Odd queries as well.
    options.rankAtMost = 1;
    QVERIFY(!index.search(u"\"ferry"_s, options).value().isRanked);
    options.rankAtMost = 0;
    QCOMPARE(index.search(u"zeppelin"_s, options).value(), SearchHits());
}

void TestIndex::firstRowsOfABeginDoNotWaitForAllItsWords()
{
    QStringList files{write(u"0.txt"_s, "Azure skies\n\nNo apricot.\n")};
    for (int i = 1; i < 9; ++i)
        files << write(QString::number(i) + u".txt"_s, "Fruit\n\nApples are ripe.\n");
    CorpusIndex index(indexFile());
    QVERIFY(index.update(files).problem.isEmpty());
    SearchOptions options;
    options.limit = 5;
    options.rankAtMost = 3;
    // The first words with the begin have articles enough, so that no other one is looked up.
    for (const QString &query : {u"a*"_s, u"A* ripe"_s}) {
        const SearchHits hits = index.search(query, options).value();
        QVERIFY(!hits.isRanked);
        QCOMPARE(hits.rows.size(), 5U);
        QCOMPARE(hits.rows[0].title, u"Fruit"_s);
        QCOMPARE(hits.rows[0].snippet.count(u"[Apples]"_s), 1);
    }
    // Few articles are ranked at once, and ranking finds all.
    QVERIFY(index.search(u"az*"_s, options).value().isRanked);
    QCOMPARE(index.search(u"a*"_s).value().rows.size(), 9U);
    // What is more than words is left to the index.
    QCOMPARE(index.search(u"a* NOT apples"_s, options).value().rows.size(), 1U);
    QCOMPARE(index.search(u"\"no ap\"*"_s, options).value().rows.size(), 1U);
}

void TestIndex::oddQueriesAreTakenWordByWord()
{
    QCOMPARE(found(u"\"harbour"_s).size(), 2);
    QCOMPARE(found(u"café's"_s), QStringList{});
    QCOMPARE(found(u"(reef"_s), QStringList{u"ferry.txt"_s});
    QCOMPARE(found(u"old-harb*"_s), QStringList{u"ferry.txt"_s});
    QCOMPARE(found(u"AND"_s), QStringList{});
}

void TestIndex::changedFilesAreReadAgain()
{
    write(u"storm.txt"_s, "Storm is over\n\nThe sun came out over the farms and a rainbow stood there.\n");
    QCOMPARE(update(m_files).filesRead, 1);
    QCOMPARE(found(u"rainbow"_s), QStringList{u"storm.txt"_s});
    QCOMPARE(found(u"roofs"_s), QStringList{});
    QCOMPARE(update(m_files).filesRead, 0);
}

void TestIndex::touchedFilesKeepTheirArticles()
{
    QFile file(m_files[0]);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(update(m_files).filesRead, 1);
    QCOMPARE(found(u"reef"_s), QStringList{u"ferry.txt"_s});
    QCOMPARE(update(m_files).filesRead, 0);
}

void TestIndex::vanishedFilesAreForgotten()
{
    QCOMPARE(update(m_files.first(2)).problem, QString());
    QCOMPARE(found(u"farms"_s), QStringList{});
    QCOMPARE(found(u"reef"_s), QStringList{u"ferry.txt"_s});
}

void TestIndex::unreadableFilesAreNamedEveryTime()
{
    m_files << write(u"picture.png"_s, "\x89PNG\r\n\x1a\n and no more");
    for (int turn = 0; turn < 2; ++turn) {
        const IndexUpdate updated = update(m_files);
        QCOMPARE(updated.problem, QString());
        QCOMPARE(updated.failures.size(), 1U);
        QCOMPARE(updated.failures[0].file, m_files.constLast());
    }
    QCOMPARE(found(u"reef"_s), QStringList{u"ferry.txt"_s});
}

void TestIndex::damagedIndexIsBuiltAnew_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("This is no database at all.\n").repeated(500);
    QTest::newRow("head alone") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x7f');
}

void TestIndex::damagedIndexIsBuiltAnew()
{
    QFETCH(QByteArray, bytes);
    for (const QString &part : {u"-wal"_s, u"-shm"_s})
        QFile::remove(indexFile() + part);
    write(u"cache/index.sqlite"_s, bytes);
    const IndexUpdate updated = update(m_files);
    QCOMPARE(updated.problem, QString());
    QCOMPARE(updated.filesRead, 3);
    QCOMPARE(found(u"reef"_s), QStringList{u"ferry.txt"_s});
}

void TestIndex::damageInsideIsFoundAndMended()
{
    // The pages behind the first ones: the file opens, but what it holds is no tree.
    QFile file(indexFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(4096));
    QVERIFY(file.write(QByteArray(int(file.size()) - 4096, '\x55')) > 0);
    file.close();
    CorpusIndex index(indexFile());
    IndexUpdate updated = index.update(m_files);
    if (!index.search(u"reef"_s) && index.isDamaged())
        updated = index.update(m_files);
    QCOMPARE(updated.problem, QString());
    QCOMPARE(found(u"reef"_s), QStringList{u"ferry.txt"_s});
}

void TestIndex::othersSearchWhileItIsFilled()
{
    std::optional<IndexLock> writer(indexFile() + u".lock"_s);
    QVERIFY(writer->isHeld());
    m_files << write(u"new.txt"_s, "A new article on a lighthouse.\n");
    const IndexUpdate updated = update(m_files);
    QVERIFY(!updated.problem.isEmpty());
    QCOMPARE(found(u"reef"_s), QStringList{u"ferry.txt"_s});
    writer.reset();
    QCOMPARE(update(m_files).problem, QString());
    QCOMPARE(found(u"lighthouse"_s), QStringList{u"new.txt"_s});
}

void TestIndex::cancelledUpdateGoesOnLater()
{
    m_files << write(u"new.txt"_s, "A new article on a lighthouse.\n");
    const IndexUpdate cancelled = CorpusIndex(indexFile()).update(m_files, {[] { return true; }, {}});
    QCOMPARE(cancelled.problem, QString());
    QCOMPARE(found(u"lighthouse"_s), QStringList{});
    QCOMPARE(update(m_files).filesRead, 1);
    QCOMPARE(found(u"lighthouse"_s), QStringList{u"new.txt"_s});
}

QTEST_GUILESS_MAIN(TestIndex)
#include "tst_index.moc"
