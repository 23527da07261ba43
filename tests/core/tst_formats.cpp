// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlefile.h"
#include "corpus/webaddress.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

const QString title = u"Ferry runs aground off Aldermark"_s;
const QString body =
    u"A ferry with 212 people on board ran aground off the coast of Aldermark on Tuesday morning, the "
    "coast guard said.\n\nNine passengers were hurt, two of them badly, when the ship hit a sandbank "
    "in thick fog.\n\nThe ferry, which was built in 1987, had left Hallinsund at six o’clock."_s;

QString fixture(const QString &name)
{
    return QStringLiteral(DIPTYCH_TEST_DATA "/formats/") + name;
}

struct Found
{
    QStringList names; ///< Without the file.
    QStringList texts;
    QStringList failures;
};

Found readAll(const QString &path)
{
    Found found;
    readArticles(path, [&](const Result<Article> &article) {
        if (article) {
            found.names << article.value().path.sliced(path.size());
            found.texts << article.value().text;
        } else {
            found.failures << article.failure().message().sliced(path.size());
        }
        return true;
    });
    return found;
}

/// A document of one page.
QByteArray pdfThatDraws(const QByteArray &steps)
{
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1<</Type/Font"
           "/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>endobj\n4 0 obj<</Length " +
           QByteArray::number(steps.size() + 20) + ">>stream\nBT /F1 9 Tf " + steps +
           " ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n";
}

} // namespace

class TestFormats : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the fixture");
        return file.fileName();
    }

private Q_SLOTS:
    void eachFormatGivesItsArticles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("first");
        const QString whole = title + u"\n\n"_s + body;
        const QStringList one{QString()};
        QTest::newRow("JSON") << u"list.json"_s << QStringList{u"#ferry"_s, u"#fog"_s} << whole;
        QTest::newRow("JSON lines") << u"lines.jsonl"_s << QStringList{u"#a"_s, u"#2"_s, u"#3"_s} << whole;
        QTest::newRow("CSV") << u"table.csv"_s << QStringList{u"#1"_s, u"#2"_s}
                             << title + u"\n\nA \"grounded\" ferry; two\nlines."_s;
        QTest::newRow("TSV") << u"table.tsv"_s << QStringList{u"#q"_s}
                             << u"Quotes\n\n\"Stay calm,\" he said."_s;
        QTest::newRow("RSS") << u"feed.rss"_s << QStringList{u"#https://gazette.example/1"_s, u"#2"_s}
                             << u"Ferry aground & fog\n\nA ferry ran aground.\n\nNine people were hurt."_s;
        QTest::newRow("Atom") << u"feed.atom"_s << QStringList{u"#urn:x:1"_s}
                              << u"Ferry aground\n\nA ferry ran aground.\n\nNine were hurt."_s;
        QTest::newRow("JSON feed") << u"feed.json"_s << QStringList{u"#7"_s}
                                   << u"Ferry aground\n\nA ferry ran aground."_s;
        QTest::newRow("mail") << u"one.eml"_s << one
                              << u"Ferry aground\n\nThe fähre ran aground off the coast.\n"_s;
        QTest::newRow("mailbox") << u"two.mbox"_s
                                 << QStringList{u"#1@gazette.example"_s, u"#2@gazette.example"_s}
                                 << u"Ferry aground\n\nThe fähre ran aground off the coast.\n"_s;
        QTest::newRow("HTML") << u"page.html"_s << one << whole;
        QTest::newRow("WARC") << u"crawl.warc"_s << QStringList{u"#urn:uuid:1"_s} << whole;
        QTest::newRow("WARC, packed") << u"crawl.warc.gz"_s << QStringList{u"#urn:uuid:1"_s} << whole;
        QTest::newRow("gz") << u"report.txt.gz"_s << one << whole;
        QTest::newRow("bz2") << u"report.txt.bz2"_s << one << whole;
        QTest::newRow("xz") << u"report.txt.xz"_s << one << whole;
        QTest::newRow("zip") << u"pack.zip"_s
                             << QStringList{u"#sub/report.txt"_s, u"#lines.jsonl#a"_s,
                                            u"#inner.zip#deep.txt"_s}
                             << whole;
        QTest::newRow("tar") << u"pack.tar.gz"_s << QStringList{u"#sub/report.txt"_s} << whole;
        QTest::newRow("DOCX") << u"report.docx"_s << one << whole;
        QTest::newRow("ODT") << u"report.odt"_s << one << whole;
        QTest::newRow("EPUB") << u"report.epub"_s << one << whole;
        QTest::newRow("RTF") << u"report.rtf"_s << one << whole + u"\n\nПаром"_s;
        QTest::newRow("Markdown")
            << u"report.md"_s << one
            << title + u"\n\nA ferry with 212 people ran aground.\n\nThe fog\n\nnine hurt\ntwo badly"_s;
        QTest::newRow("PDF")
            << u"report.pdf"_s << one
            << title + u"\n\nA ferry with 212 people on board ran aground off the coast of Aldermark on "
                       "Tuesday morning, the coast guard said. Nine passengers were hurt, two of them "
                       "badly, when the ship hit a sandbank in thick fog that had lain over the bay "
                       "since Monday evening, an officer of the guard said. The ferry had left at six."_s;
    }
    void eachFormatGivesItsArticles()
    {
        QFETCH(QString, file);
        QFETCH(QString, first);
        const Found found = readAll(fixture(file));
        QTEST(found.names, "names");
        QCOMPARE(found.texts.constFirst(), first);
        // Each can be read again by its name, and is the same.
        for (qsizetype i = 0; i < found.names.size(); ++i) {
            const auto again = readArticle(fixture(file) + found.names[i]);
            QVERIFY2(again.ok(), qPrintable(again.ok() ? QString() : again.failure().message()));
            QCOMPARE(again.value().text, found.texts[i]);
        }
    }

    void theNameOfAFileDoesNotMatter_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name :
             {"list.json", "lines.jsonl", "table.csv", "feed.rss", "feed.atom", "one.eml", "two.mbox",
              "page.html", "crawl.warc.gz", "report.txt.xz", "pack.zip", "pack.tar.gz", "report.odt",
              "report.docx", "report.epub", "report.rtf", "report.pdf"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theNameOfAFileDoesNotMatter()
    {
        QFETCH(QString, file);
        const QString renamed = m_dir.filePath(u"download.txt"_s);
        QFile::remove(renamed);
        QVERIFY(QFile::copy(fixture(file), renamed));
        QCOMPARE(readAll(renamed).texts, readAll(fixture(file)).texts);
    }

    void metadataIsKept()
    {
        for (const char *name : {"#ferry", ""}) {
            const QString file = *name ? fixture(u"list.json"_s) : fixture(u"page.html"_s);
            const Article article = readArticle(file + QString::fromLatin1(name)).value();
            QCOMPARE(article.title, title);
            QCOMPARE(article.outlet, u"Aldermark Gazette"_s);
            QVERIFY(article.author.startsWith(u"Anna Berg"));
            QCOMPARE(article.date, u"2026-03-03T08:30:00Z"_s);
            QCOMPARE(article.dateSource, DateSource::Metadata);
        }
        QCOMPARE(readArticle(fixture(u"one.eml"_s)).value().author, u"Anna Bérg"_s);
        QCOMPARE(readArticle(fixture(u"report.odt"_s)).value().format, u"ODT"_s);
    }

    void addressIsFoundInEveryFormatThatHasOne_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        const auto row = [](const char *name, const QString &file, const QByteArray &content) {
            QTest::newRow(name) << file << content;
        };
        row("canonical link", u"a.html"_s,
            "<title>Fog</title><link rel=canonical href='https://gazette.example/fog'><p>Fog came."_ba);
        row("Open Graph", u"a.html"_s,
            "<title>Fog</title><link rel=canonical href='/fog'>"
            "<meta property='og:url' content='https://gazette.example/fog'><p>Fog came."_ba);
        row("JSON-LD", u"a.html"_s,
            "<title>Fog</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
            "\"mainEntityOfPage\":{\"@id\":\"https://gazette.example/fog\"}}</script><p>Fog came."_ba);
        row("JSON", u"a.json"_s,
            "{\"title\":\"Fog\",\"text\":\"Fog came.\",\"url\":\"https://gazette.example/fog\"}"_ba);
        row("CSV", u"a.csv"_s, "title,text,Link\nFog,Fog came.,https://gazette.example/fog\n"_ba);
        row("front matter", u"a.md"_s,
            "---\ntitle: Fog\nurl: https://gazette.example/fog\n---\n\nFog came.\n"_ba);
        row("labelled head", u"a.txt"_s, "Title: Fog\nURL: https://gazette.example/fog\n\nFog came.\n"_ba);
        row("RSS", u"a.rss"_s,
            "<rss><channel><item><title>Fog</title><description>Fog came.</description>"
            "<link>https://gazette.example/fog</link></item></channel></rss>"_ba);
        row("RSS guid", u"a.rss"_s,
            "<rss><channel><item><title>Fog</title><description>Fog came.</description>"
            "<guid>https://gazette.example/fog</guid></item></channel></rss>"_ba);
        row("Atom", u"a.atom"_s,
            "<feed><entry><title>Fog</title><summary>Fog came.</summary>"
            "<link rel='replies' href='https://gazette.example/talk'/>"
            "<link rel='alternate' href='https://gazette.example/fog'/></entry></feed>"_ba);
    }
    void addressIsFoundInEveryFormatThatHasOne()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, content);
        const Result<Article> article = readArticle(write(file, content));
        QVERIFY2(article.ok(), qPrintable(article.ok() ? QString() : article.failure().message()));
        QCOMPARE(article.value().address, u"https://gazette.example/fog"_s);
    }

    void labelledLinesSayWhatATextIs()
    {
        const Result<Article> article = readArticle(
            write(u"nebel.txt"_s, "Titel: Nebel über dem Sund\nQuelle: Hafenbote\n"
                                  "Datum: 2026-03-03\nAutorin: Sunniva Lervik\n\nNebel kam auf.\n"));
        QVERIFY(article.ok());
        QCOMPARE(article.value().title, u"Nebel über dem Sund"_s);
        QCOMPARE(article.value().outlet, u"Hafenbote"_s);
        QCOMPARE(article.value().author, u"Sunniva Lervik"_s);
        QCOMPARE(article.value().date, u"2026-03-03"_s);
        QVERIFY(article.value().text.startsWith(u"Titel: "_s)); // The text stays the file's own.
    }

    void headingThatRepeatsTheTitleStandsOnce()
    {
        const Result<Article> article =
            readArticle(write(u"fog.md"_s, "---\ntitle: Fog\n---\n\n# Fog\n\nFog came.\n"));
        QVERIFY(article.ok());
        QCOMPARE(article.value().text, u"Fog\n\nFog came."_s);
    }

    void onlyAddressesOfWebPagesAreTaken()
    {
        for (const QString &other :
             {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"gazette.example/fog"_s, u"https://"_s,
              u"data:text/html,x"_s, u"https://gazette.example/"_s + QString(3000, u'a'), u""_s})
            QCOMPARE(webAddress(other), QString());
        QCOMPARE(webAddress(u" https://ada:secret@gazette.example/a b\" "_s),
                 u"https://gazette.example/a%20b%22"_s);
        QCOMPARE(webAddress(u"https://gazette.example/n\u00e4he"_s), u"https://gazette.example/n%C3%A4he"_s);
    }

    void aTextTellsDateAndAgencyItself()
    {
        const Article article = articleFromText(
            u"a"_s, u"Ferry aground\n\nPublished 3 March 2026\n\nALDERMARK (Reuters) - A ferry ran "
                    "aground on 1 March 2026, the guard said.\n"_s);
        QCOMPARE(article.date, u"2026-03-03"_s);
        QCOMPARE(article.dateSource, DateSource::Text);
        QCOMPARE(article.agency, u"Reuters"_s);
        const Article other = articleFromText(
            u"b"_s, u"Ferry aground\n\nThe owner told Reuters on 1 March 2026 that nobody was to blame.\n"_s);
        QCOMPARE(other.agency, QString());
        QCOMPARE(other.date, QString());
        QCOMPARE(other.dateSource, DateSource::None);
    }

    void anArticleIsFoundByItsNumberToo()
    {
        QCOMPARE(readArticle(fixture(u"list.json#2"_s)).value().title, u"Fog closes harbour"_s);
        QCOMPARE(readArticle(fixture(u"list.json#9"_s)).failure().reason,
                 u"there is no such article in the file"_s);
        QVERIFY(
            readArticle(fixture(u"list.json"_s)).failure().reason.startsWith(u"it holds several articles"));
        QCOMPARE(readArticle(fixture(u"feed.json"_s)).value().title, u"Ferry aground"_s);
    }

    void aFileWithAHashInItsNameIsItself()
    {
        const QString path = write(u"a#1.txt"_s, "One.");
        QCOMPARE(readArticle(path).value().text, u"One."_s);
        QCOMPARE(splitArticleName(path).id, QString());
    }

    void partsThatAreNoArticlesAreNamed()
    {
        QCOMPARE(readAll(fixture(u"pack.zip"_s)).failures,
                 QStringList{u"#picture.png: it is a PNG picture, not text"_s});
        QCOMPARE(readAll(fixture(u"lines.jsonl"_s)).failures,
                 QStringList{u"#4: line 4 is not well-formed JSON"_s});
    }

    void whatIsBrokenGivesOneSentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        for (const char *name : {"list.json", "pack.zip", "crawl.warc", "report.docx", "report.epub",
                                 "report.txt.gz", "report.txt.xz", "report.odt"}) {
            QFile file(fixture(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::newRow(name) << QString::fromLatin1(name) << file.read(file.size() * 2 / 5);
        }
        QTest::newRow("PDF") << u"a.pdf"_s << QByteArray("%PDF-1.4\nno more");
        QTest::newRow("RTF") << u"a.rtf"_s << QByteArray("{\\rtf1{{{{");
        QTest::newRow("empty JSON") << u"a.json"_s << QByteArray();
        QTest::newRow("JSON, no fields") << u"a.json"_s << QByteArray("{\"a\": [1, 2]}");
        QTest::newRow("CSV, no fields") << u"a.csv"_s << QByteArray("a,b\n1,2\n");
        QTest::newRow("feed without entries") << u"a.rss"_s << QByteArray("<rss><channel/></rss>");
        // Only their beginnings are what their names say.
        QTest::newRow("no gzip") << u"a.txt.gz"_s << QByteArray("\x1F\x8B\x08") + QByteArray(300, '\xA7');
        QTest::newRow("no bzip2") << u"a.txt.bz2"_s << QByteArray("BZh9") + QByteArray(300, '\xA7');
        QTest::newRow("zero bytes") << u"a.txt"_s << QByteArray(10240, '\0');
        QTest::newRow("zero bytes in place of an archive") << u"a.tar"_s << QByteArray(10240, '\0');
        QTest::newRow("empty PDF") << u"a.pdf"_s << QByteArray();
        QTest::newRow("empty archive") << u"a.zip"_s << QByteArray();
        QTest::newRow("end of a PDF")
            << u"a.pdf"_s << QByteArray("(ran aground) Tj\nendstream\nendobj\n7 0 obj\n<<>>\nendobj\n");
        QTest::newRow("PDF of too many steps")
            << u"a.pdf"_s << pdfThatDraws(QByteArray("(a) Tj ").repeated(1'100'000));
        QTest::newRow("RAR") << u"a.rar"_s << QByteArray("Rar!\x1A\x07\x01") + QByteArray(300, 'x');
        QTest::newRow("XML bomb") << u"a.rss"_s
                                  << QByteArray(
                                         "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">"
                                         "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                         "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                                         "<rss><item><title>&c;</title></item></rss>");
    }
    void whatIsBrokenGivesOneSentence()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const Found found = readAll(write(u"broken-"_s + name, bytes));
        // An archive gives what stands before the place where it breaks off.
        QCOMPARE(found.texts.size(), name == u"pack.zip" ? 1 : 0);
        QCOMPARE(found.failures.size(), 1);
        QVERIFY(!found.failures[0].contains(u'\n'));
    }

    void aChunkThatSaysItIsLargerThanItsPageIsReadToItsEnd()
    {
        const QByteArray page =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            "7fffffffffffffff\r\n<title>Ferry</title><p>A ferry ran aground.</p>";
        const QByteArray warc =
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: " +
            QByteArray::number(page.size()) + "\r\n\r\n" + page + "\r\n\r\n";
        const Found found = readAll(write(u"chunk.warc"_s, warc));
        QCOMPARE(found.texts.size(), 1);
        QVERIFY(found.texts[0].contains(u"A ferry ran aground."_s));
    }

    void aBookThatBreaksOffSaysSo()
    {
        QFile file(fixture(u"report.epub"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray book = file.readAll();
        // Behind the chapter, in the list of the archive's files.
        const Found found = readAll(write(u"half.epub"_s, book.first(book.size() / 2)));
        QCOMPARE(found.texts.size(), 1);
        QCOMPARE(found.failures.size(), 1);
    }

    void aReportIsNoArchiveForOneWordInIt()
    {
        const QByteArray text = QByteArray("word ").repeated(51) + "a rustar was seen.\n";
        QCOMPARE(text.indexOf("ustar"), 258);
        for (const QByteArray &report : {text, text.mid(1)}) {
            const Found found = readAll(write(u"report.txt"_s, report));
            QCOMPARE(found.failures, QStringList());
            QCOMPARE(found.texts, QStringList{QString::fromUtf8(report)});
        }
    }

    void aDeepPageIsReadWithoutHarm()
    {
        const QByteArray deep =
            QByteArray("<div>").repeated(200'000) + "<p>Deep text that is long enough to be read.</p>";
        const Found found = readAll(write(u"deep.html"_s, "<!doctype html><p>Top.</p>" + deep));
        QCOMPARE(found.texts.size() + found.failures.size(), 1);
    }

    void anUnknownEntityIsText()
    {
        const QString path = write(
            u"entity.rss"_s, "<rss><item><title>R&eacute;sum&eacute; &nosuch; &hearts;</title></item></rss>");
        QCOMPARE(readArticle(path).value().text, u"Résumé &nosuch; ♥"_s);
    }

    void randomBytesAreNoText()
    {
        // ESC $, by which some encodings of Japanese are told, occurs by chance.
        QByteArray bytes;
        for (quint32 i = 0, x = 1; i < 20'000; ++i, x = x * 1664525 + 1013904223)
            bytes += char(x >> 24);
        const Found found = readAll(write(u"random.html"_s, bytes + "\x1B$" + bytes));
        QCOMPARE(found.failures, QStringList{u": it is binary data, not text"_s});
    }

    void theEncodingCanBeChosen()
    {
        const QString path = write(u"cyrillic.txt"_s, "\xcf\xe0\xf0\xee\xec");
        QCOMPARE(readArticle(path, u"windows-1251"_s).value().text, u"Паром"_s);
        QCOMPARE(readArticle(path, u"windows-1252"_s).value().text, u"Ïàðîì"_s);
    }

    void aDeclaredEncodingGoesBeforeTheGuess()
    {
        const QString page =
            write(u"koi.html"_s, "<html><meta charset=\"koi8-r\"><p>\xf0\xc1\xd2\xcf\xcd</p></html>");
        QCOMPARE(readArticle(page).value().text, u"Паром"_s);
        QCOMPARE(readArticle(page).value().encoding, u"KOI8-R"_s);
    }
};

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
