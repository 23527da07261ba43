// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadepair.h"
#include "report/report.h"

using namespace Qt::StringLiterals;

namespace diptych {

class TestTableReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLinkIsOneRowWithItsPlaces();
    void offsetsCountCodePoints();
    void quotesCommasAndLineEndsStayInTheirField();
    void formulasAreDisarmedForSpreadsheets_data();
    void formulasAreDisarmedForSpreadsheets();
    void tabsDoNotBreakTheTable();
    void kindsLeaveOutLinks();
};

namespace {

/// Reads a table as RFC 4180 has it, by itself.
std::vector<QStringList> readCsv(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    std::vector<QStringList> rows{{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && text.mid(i + 1, 1) == u"\"")
            rows.back().back() += text[++i];
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u',')
            rows.back() << QString();
        else if (!quoted && c == u'\r' && text.mid(i + 1, 1) == u"\n")
            rows.push_back({QString()}), ++i;
        else
            rows.back().back() += c;
    }
    rows.pop_back(); // Behind the last line end.
    return rows;
}

QString field(const std::vector<QStringList> &rows, std::size_t row, const QString &column)
{
    return rows.at(row).at(rows.front().indexOf(column));
}

HandmadePair smallPair()
{
    HandmadePair pair(u"Ferry aground 😀.\n\nSeven people were hurt. Stay calm."_s,
                      u"Reef hit.\n\nStay calm.\n\nNine people were hurt."_s);
    pair.link(LinkKind::Edited, u"Seven people were hurt."_s, u"Nine people were hurt."_s).moved = true;
    pair.link(LinkKind::Verbatim, u"Stay calm."_s, u"Stay calm."_s);
    return pair;
}

} // namespace

void TestTableReport::everyLinkIsOneRowWithItsPlaces()
{
    HandmadePair pair = smallPair();
    pair.left.sha256 = QByteArray(64, 'a');
    const auto rows = readCsv(renderReport(pair.pair(), ReportFormat::Csv).value());
    QCOMPARE(rows.size(), std::size_t(3));
    for (const QStringList &row : rows)
        QCOMPARE(row.size(), rows.front().size());
    QCOMPARE(field(rows, 1, u"link"_s), u"1"_s);
    QCOMPARE(field(rows, 1, u"kind"_s), u"edited"_s);
    QCOMPARE(field(rows, 1, u"moved"_s), u"true"_s);
    QCOMPARE(field(rows, 1, u"score"_s), u"0.83"_s);
    QCOMPARE(field(rows, 1, u"right_paragraph"_s), u"3"_s);
    QCOMPARE(field(rows, 1, u"left_path"_s), u"left.txt"_s);
    QCOMPARE(field(rows, 1, u"left_sha256"_s), QString(64, u'a'));
    QCOMPARE(field(rows, 2, u"right_text"_s), u"Stay calm."_s);
}

void TestTableReport::offsetsCountCodePoints()
{
    const HandmadePair pair = smallPair();
    const auto rows = readCsv(renderReport(pair.pair(), ReportFormat::Csv).value());
    const QList<uint> text = pair.left.text.toUcs4();
    const qsizetype start = field(rows, 1, u"left_start"_s).toLongLong();
    const qsizetype end = field(rows, 1, u"left_end"_s).toLongLong();
    const QList<uint> words = text.mid(start, end - start);
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(words.constData()), words.size()),
             u"Seven people were hurt."_s);
}

void TestTableReport::quotesCommasAndLineEndsStayInTheirField()
{
    const QString said = u"\"No,\" she said,\r\nand left."_s;
    HandmadePair pair(said, said);
    pair.link(LinkKind::Verbatim, said, said);
    const auto rows = readCsv(renderReport(pair.pair(), ReportFormat::Csv).value());
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(field(rows, 1, u"left_text"_s), said);
}

void TestTableReport::formulasAreDisarmedForSpreadsheets_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"=HYPERLINK(\"x\",\"y\") here"_s, u"+1 went"_s, u"-2 degrees"_s, u"@SUM here"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestTableReport::formulasAreDisarmedForSpreadsheets()
{
    QFETCH(QString, text);
    HandmadePair pair(text, text);
    pair.link(LinkKind::Verbatim, text, text);
    const auto rows = readCsv(renderReport(pair.pair(), ReportFormat::Csv).value());
    QCOMPARE(field(rows, 1, u"left_text"_s), u'\'' + text);
}

void TestTableReport::tabsDoNotBreakTheTable()
{
    const QString text = u"One\ttwo\nthree."_s;
    HandmadePair pair(text, text);
    pair.link(LinkKind::Verbatim, text, text);
    const QByteArrayList lines = renderReport(pair.pair(), ReportFormat::Tsv).value().split('\n');
    QCOMPARE(lines.size(), 3); // The last one is empty.
    QCOMPARE(lines[1].count('\t'), lines[0].count('\t'));
    QVERIFY(lines[1].contains("One two three."));
}

void TestTableReport::kindsLeaveOutLinks()
{
    ReportOptions options;
    options.kinds = {LinkKind::Verbatim};
    const auto rows = readCsv(renderReport(smallPair().pair(), ReportFormat::Csv, options).value());
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(field(rows, 1, u"link"_s), u"2"_s);
}

} // namespace diptych

QTEST_GUILESS_MAIN(diptych::TestTableReport)
#include "tst_tablereport.moc"
