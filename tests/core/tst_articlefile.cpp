// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlefile.h"
#include "corpus/corpusscan.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace diptych;
using namespace Qt::StringLiterals;

class TestArticleFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir.filePath(name));
        QDir().mkpath(QFileInfo(file).path());
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the fixture");
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void anArticleKeepsItsTextAndSaysWhatItIs()
    {
        const QByteArray bytes = "\xEF\xBB\xBF"
                                 "Ferry aground\r\n\r\nNine people were hurt.\r\n";
        const auto article = readArticle(write(u"a.txt"_s, bytes));
        QVERIFY(article.ok());
        QCOMPARE(article.value().text, u"Ferry aground\r\n\r\nNine people were hurt.\r\n"_s);
        QCOMPARE(article.value().title, u"Ferry aground"_s);
        QCOMPARE(article.value().encoding, u"UTF-8"_s);
        QCOMPARE(article.value().words(), 6);
        QCOMPARE(article.value().sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }

    void anEmptyFileIsAnArticleWithoutWords()
    {
        const auto article = readArticle(write(u"empty.txt"_s, {}));
        QVERIFY(article.ok());
        QCOMPARE(article.value().words(), 0);
        QCOMPARE(article.value().displayTitle(), u"empty.txt"_s);
    }

    void whatCannotBeReadIsNamedWithTheReason_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("reason");
        QTest::newRow("missing") << m_dir.filePath(u"none.txt"_s) << u"the file does not exist"_s;
        QTest::newRow("folder") << m_dir.path() << u"it is a folder, not an article"_s;
        QTest::newRow("picture") << write(u"p.txt"_s, QByteArray("\x89PNG\r\n\x1A\n\0", 9))
                                 << u"it is a PNG picture, not text"_s;
        QTest::newRow("device") << u"/dev/null"_s << u"it is not a regular file"_s;
        const QString pipe = m_dir.filePath(u"pipe"_s);
        mkfifo(qPrintable(pipe), 0600);
        QTest::newRow("pipe") << pipe << u"it is not a regular file"_s;
        const QString link = m_dir.filePath(u"link.txt"_s);
        QFile::link(m_dir.filePath(u"gone.txt"_s), link);
        QTest::newRow("broken link") << link << u"the file that it links to does not exist"_s;
        const QString loop = m_dir.filePath(u"loop.txt"_s);
        QFile::link(loop, loop);
        QTest::newRow("link to itself") << loop << u"it is a link that leads back to itself"_s;
        QTest::newRow("name in other bytes")
            << m_dir.filePath(u"F\uFFFDhre.txt"_s)
            << u"its name is not valid UTF-8, so that it cannot be opened by it"_s;
    }
    void whatCannotBeReadIsNamedWithTheReason()
    {
        QFETCH(QString, path);
        const auto article = readArticle(path);
        QVERIFY(!article.ok());
        QTEST(article.failure().reason, "reason");
        QCOMPARE(article.failure().message(), path + u": "_s + article.failure().reason);
    }

    void aFileWithoutPermissionIsNamed()
    {
        if (geteuid() == 0)
            QSKIP("root may read everything");
        const QString path = write(u"secret.txt"_s, "text");
        QFile::setPermissions(path, {});
        QCOMPARE(readArticle(path).failure().reason, u"no permission to read it"_s);
    }

    void aTooLargeFileIsRefusedUnread()
    {
        const QString path = write(u"huge.txt"_s, "x");
        QVERIFY(QFile::resize(path, maximumArticleBytes + 1)); // sparse
        QVERIFY(readArticle(path).failure().reason.startsWith(u"it is larger than"_s));
        QFile::remove(path);
    }

    void foldersAreListedWithTheirSubfolders()
    {
        write(u"corpus/b.txt"_s, "b");
        write(u"corpus/a.txt"_s, "a");
        write(u"corpus/sub/c.txt"_s, "c");
        write(u"corpus/.hidden"_s, "h");
        const QString root = m_dir.filePath(u"corpus"_s);
        QFile::link(root, root + u"/sub/loop"_s);
        const CorpusScan scan = scanCorpus({root + u"/sub/c.txt"_s, root, root + u"/none"_s});
        QCOMPARE(scan.files, (QStringList{root + u"/sub/c.txt"_s, root + u"/a.txt"_s, root + u"/b.txt"_s}));
        QCOMPARE(scan.failures.size(), std::size_t(1));
        QCOMPARE(scan.failures[0].file, root + u"/none"_s);
    }

    void whatLinksLeadToIsListedOnce()
    {
        write(u"linked/b.txt"_s, "b");
        write(u"linked/.hidden.txt"_s, "h");
        write(u"elsewhere/e.txt"_s, "e");
        const QString root = m_dir.filePath(u"linked"_s);
        QFile::link(root + u"/b.txt"_s, root + u"/again"_s); // Stands in the folder itself.
        QFile::link(root + u"/.hidden.txt"_s, root + u"/shown"_s);
        QFile::link(m_dir.filePath(u"elsewhere/e.txt"_s), root + u"/far"_s);
        QFile::link(m_dir.filePath(u"elsewhere/e.txt"_s), root + u"/farther"_s);
        QCOMPARE(scanCorpus({root}).files,
                 (QStringList{root + u"/b.txt"_s, root + u"/far"_s, root + u"/shown"_s}));
        // Named before or after its folder.
        const QString file = root + u"/b.txt"_s;
        QCOMPARE(scanCorpus({root, file}).files.count(file), 1);
        QCOMPARE(scanCorpus({file, root}).files.count(file), 1);
    }

    void anArticleNamedBesideItsFileIsListedOnce()
    {
        write(u"table.csv"_s, "title,text\nOne,A text.\nTwo,Another.\n");
        const QString file = m_dir.filePath(u"table.csv"_s);
        QCOMPARE(scanCorpus({file + u"#2"_s, file}).files, QStringList(file));
        QCOMPARE(scanCorpus({file + u"#2"_s, file + u"#1"_s, file + u"#2"_s}).files,
                 (QStringList{file + u"#2"_s, file + u"#1"_s}));
    }

    void anEmptyFolderHasNoArticles()
    {
        QVERIFY(QDir().mkpath(m_dir.filePath(u"nothing"_s)));
        const CorpusScan scan = scanCorpus({m_dir.filePath(u"nothing"_s)});
        QVERIFY(scan.files.isEmpty() && scan.failures.empty());
    }
};

QTEST_GUILESS_MAIN(TestArticleFile)
#include "tst_articlefile.moc"
