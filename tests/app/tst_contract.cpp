// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracttexts.h"
#include "program.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace contract;

namespace diptych {

/// Reads the JSON as an outsider would: with the contract, the files, and code of its own.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void readingNoticesEveryBrokenRule_data();
    void readingNoticesEveryBrokenRule();

    void sampleReportsKeepTheContract();
    void madeReportsKeepTheContract_data();
    void madeReportsKeepTheContract();
    void oddTextsKeepTheContract();
    void optionsKeepTheContract_data();
    void optionsKeepTheContract();
    void optionsDoNotChangeWords();
    void kindsChangeTheLinksAlone();
    void pairsGiveWhatSingleCallsGive();
    void everythingWasSeen();

private:
    using Pair = std::pair<const Source *, const Source *>;

    [[nodiscard]] std::vector<Report> compared(const std::vector<Pair> &pairs,
                                               const QStringList &options = {});
    void checkAll(const std::vector<const Source *> &sources);
    void checkPairs(const std::vector<Pair> &pairs, const QStringList &options = {});
    [[nodiscard]] Pair samplePair() const;

    TestFolder m_folder;
    std::vector<Source> m_samples;
    std::set<QString> m_written;
    std::map<QString, int> m_seen; ///< How often the checks met what they are about.
    int m_runs = 0;
};

namespace {

constexpr qsizetype shownViolations = 40;

std::vector<const Source *> pointers(const std::vector<Source> &sources)
{
    std::vector<const Source *> pointers;
    for (const Source &source : sources)
        pointers.push_back(&source);
    return pointers;
}

} // namespace

void TestContract::initTestCase()
{
    QDirIterator files(QStringLiteral(DIPTYCH_SAMPLE_CORPUS), {u"*.txt"_s}, QDir::Files);
    std::map<QString, QByteArray> byName;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        byName[files.fileName()] = file.readAll();
    }
    for (const auto &[name, bytes] : byName) {
        const bool isUtf8 = bytes.isValidUtf8();
        QString text = isUtf8 ? QString::fromUtf8(bytes) : QStringDecoder("windows-1252").decode(bytes);
        if (text.startsWith(QChar::ByteOrderMark))
            text.remove(0, 1);
        m_samples.push_back({name, bytes, text, {}});
    }
    QVERIFY(m_samples.size() >= 10);
}

/// Writes the files, compares all pairs by one call, and reads the results.
std::vector<Report> TestContract::compared(const std::vector<Pair> &pairs, const QStringList &options)
{
    QByteArray table;
    for (const auto &[left, right] : pairs) {
        for (const Source *source : {left, right}) {
            if (m_written.insert(source->name).second)
                m_folder.write(source->name, source->bytes);
        }
        table += (left->name + u'\t' + right->name + u'\n').toUtf8();
    }
    const QString run = QString::number(++m_runs);
    m_folder.write(run + u".tsv"_s, table);
    const Ran ran = runProgram(QStringList{u"compare"_s, u"--pairs"_s, run + u".tsv"_s, u"--output-dir"_s,
                                           run, u"--format"_s, u"json"_s} +
                                   options,
                               m_folder.path());
    std::vector<Report> reports;
    if (ran.status != 0)
        qWarning("%s", ran.err.constData());
    for (std::size_t i = 0; i < pairs.size() && ran.status == 0; ++i) {
        const QString file = u"%1/%2.json"_s.arg(run).arg(i + 1, 6, 10, QChar(u'0'));
        reports.emplace_back(m_folder.read(file), *pairs[i].first, *pairs[i].second);
    }
    return reports;
}

/// Checks every pair, its mirror image, and, where both sides are one, what holds then.
void TestContract::checkPairs(const std::vector<Pair> &pairs, const QStringList &options)
{
    std::vector<Pair> both = pairs;
    for (const auto &[left, right] : pairs)
        both.emplace_back(right, left);
    std::vector<Report> reports = compared(both, options);
    QCOMPARE(reports.size(), both.size());
    QStringList violations;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto note = [&](const QStringList &found) {
            for (const QString &violation : found)
                violations << u"%1 / %2 %3: %4"_s.arg(pairs[i].first->name, pairs[i].second->name,
                                                      options.join(u' '), violation);
        };
        note(reports[i].violations());
        for (const QString &thing : reports[i].things())
            ++m_seen[thing];
        note(reports[i + pairs.size()].violations());
        note(reports[i].mirrorViolations(reports[i + pairs.size()]));
        if (pairs[i].first == pairs[i].second)
            note(reports[i].selfViolations());
    }
    for (const QString &violation : violations.first(std::min<qsizetype>(violations.size(), shownViolations)))
        qWarning("%s", qPrintable(violation));
    QCOMPARE(violations.size(), 0);
}

/// Checks each with each, and with itself.
void TestContract::checkAll(const std::vector<const Source *> &sources)
{
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        for (std::size_t j = i; j < sources.size(); ++j)
            pairs.emplace_back(sources[i], sources[j]);
    }
    checkPairs(pairs);
}

TestContract::Pair TestContract::samplePair() const
{
    const auto named = [this](const QString &name) {
        return &*std::ranges::find(m_samples, name, &Source::name);
    };
    return {named(u"ferry-aground-npa.txt"_s), named(u"ferry-aground-aldermark-gazette.txt"_s)};
}

void TestContract::readingNoticesEveryBrokenRule_data()
{
    QTest::addColumn<QByteArray>("sound");
    QTest::addColumn<QByteArray>("broken");
    const auto row = [](const char *sound, const char *broken) {
        QTest::addRow("%s", broken) << QByteArray(sound) << QByteArray(broken);
    };
    row(R"("diptych": 1)", R"("diptych": 2)");
    row(R"("facts": [])", R"("facts": null)");
    row(R"("words": 7)", R"("words": 8)");
    row(R"("characters": 35)", R"("characters": 34)");
    row(R"("language": null)", R"("language": "")");
    row(R"("sha256": ")", R"("sha256": "0)");
    row(R"("id": 1)", R"("id": 2)");
    row(R"("passage": 1)", R"("passage": 2)");
    row(R"("kind": "edited")", R"("kind": "verbatim")");
    row(R"("moved": false)", R"("moved": true)");
    row(R"("score": 0.8)", R"("score": 1.8)");
    row(R"("start": 0, "end": 23)", R"("start": 0, "end": 24)");
    row(R"("start": 0, "end": 23)", R"("start": 1, "end": 23)");
    row(R"("text": "Seven)", R"("text": "Eleven)");
    row(R"("op": "replace")", R"("op": "insert")");
    row(R"("left": {"start": 0, "end": 5})", R"("left": {"start": 0, "end": 12})");
    row(R"("similarity": 0.)", R"("similarity": 0.1)");
    row(R"("order_agreement": 1.0)", R"("order_agreement": 0.9)");
    row(R"("longest_verbatim_words": 3)", R"("longest_verbatim_words": 4)");
    row(R"("repeated": 0.0)", R"("repeated": 0.1)");
    row(R"("reworded": 0.0)", R"("reworded": 0.1)");
}

void TestContract::readingNoticesEveryBrokenRule()
{
    QFETCH(const QByteArray, sound);
    QFETCH(const QByteArray, broken);
    const auto source = [](const QString &text) { return Source{{}, text.toUtf8(), text, {}}; };
    const Source left = source(u"Seven people were hurt. Only here x"_s);
    const Source right = source(u"Nine people were hurt. Elsewhere so."_s);
    const auto sha = [](const Source &of) {
        return QCryptographicHash::hash(of.bytes, QCryptographicHash::Sha256).toHex();
    };
    const auto summary = [](const char *edited, const char *unique) {
        const QByteArray four = R"("verbatim": 0.0, "edited": )" + QByteArray(edited) +
                                R"(, "reworded": 0.0, "unique": )" + unique;
        return "{" + four + R"(, "repeated": 0.0, "distinct": {)" + four + "}}";
    };
    const auto article = [&](const Source &of, int words) {
        return R"({"path": "a", "title": "", "language": null, "date": null, "outlet": null, "encoding": "UTF-8", "words": )" +
               QByteArray::number(words) + R"(, "characters": )" + QByteArray::number(of.text.size()) +
               R"(, "sha256": ")" + sha(of) + R"("})";
    };
    QByteArray json =
        R"({"diptych": 1, "program": "0", "options": {"ignore": ["case"], "min_words": 4, "reworded": "off", "encoder": null},)"
        R"("left": )" +
        article(left, 7) + R"(, "right": )" + article(right, 6) + R"(, "summary": {"left": )" +
        summary("0.5714285714285714", "0.42857142857142855") + R"(, "right": )" +
        summary("0.6666666666666666", "0.3333333333333333") +
        R"(, "similarity": 0.6153846153846154, "longest_verbatim_words": 3, "order_agreement": 1.0}, "links": [)"
        R"({"id": 1, "passage": 1, "kind": "edited", "moved": false, "score": 0.8,)"
        R"("left": {"start": 0, "end": 23, "text": "Seven people were hurt."},)"
        R"("right": {"start": 0, "end": 22, "text": "Nine people were hurt."},)"
        R"("edits": [{"op": "replace", "left": {"start": 0, "end": 5}, "right": {"start": 0, "end": 4}}], "reason": ""}],)"
        R"("unique": {"left": [{"start": 24, "end": 35, "text": "Only here x", "nearest": []}],)"
        R"("right": [{"start": 23, "end": 36, "text": "Elsewhere so.", "nearest": []}]},)"
        R"("repeats": {"left": [], "right": []}, "facts": []})";
    QCOMPARE(Report(json, left, right).violations(), QStringList());
    const qsizetype at = json.indexOf(sound);
    QVERIFY(at >= 0);
    json.replace(at, sound.size(), broken);
    QVERIFY(!Report(json, left, right).violations().isEmpty());
}

void TestContract::sampleReportsKeepTheContract()
{
    checkAll(pointers(m_samples));
}

void TestContract::madeReportsKeepTheContract_data()
{
    QTest::addColumn<int>("script");
    for (int i = 0; const Script &script : scripts())
        QTest::newRow(qPrintable(script.name)) << i++;
}

void TestContract::madeReportsKeepTheContract()
{
    QFETCH(const int, script);
    Dice dice(7u + static_cast<unsigned>(script));
    std::vector<Source> sources;
    for (int i = 0; i < 12; ++i) {
        auto [left, right] = relatedReports(scripts()[static_cast<std::size_t>(script)], dice);
        for (Source *source : {&left, &right}) {
            source->name.prepend(QString::number(i) + u'-');
            sources.push_back(std::move(*source));
        }
    }
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < sources.size(); i += 2) {
        pairs.emplace_back(&sources[i], &sources[i + 1]);
        pairs.emplace_back(&sources[i + 1], &sources[i + 1]);
    }
    const int linksBefore = m_seen[u"edited"_s];
    checkPairs(pairs);
    QVERIFY(m_seen[u"edited"_s] > linksBefore); // Else nothing was checked in this script.
}

void TestContract::oddTextsKeepTheContract()
{
    std::vector<Source> sources = oddTexts();
    sources.push_back(*samplePair().first);
    checkAll(pointers(sources));
}

void TestContract::optionsKeepTheContract_data()
{
    QTest::addColumn<QStringList>("options");
    for (const char *options : {"--ignore none", "--ignore case", "--ignore punctuation,whitespace",
                                "--ignore case,punctuation,quotes,hyphens,diacritics,whitespace,numbers",
                                "--ignore hyphens,quotes", "--min-words 1", "--min-words 2", "--min-words 9",
                                "--reworded off", "--reworded generous", "--encoder off"})
        QTest::newRow(options) << QString::fromLatin1(options).split(u' ');
}

void TestContract::optionsKeepTheContract()
{
    QFETCH(const QStringList, options);
    Dice dice(99);
    std::vector<Source> sources;
    for (const Script &script : scripts()) {
        auto [left, right] = relatedReports(script, dice);
        for (Source *source : {&left, &right}) {
            source->name.prepend(u"options-"_s);
            sources.push_back(std::move(*source));
        }
    }
    std::vector<Pair> pairs{samplePair(), {samplePair().first, samplePair().first}};
    for (std::size_t i = 0; i < sources.size(); i += 2) {
        pairs.emplace_back(&sources[i], &sources[i + 1]);
        pairs.emplace_back(&sources[i], &sources[i]);
    }
    checkPairs(pairs, options);
}

void TestContract::optionsDoNotChangeWords()
{
    const std::vector<Report> plain = compared({samplePair()});
    const std::vector<Report> other =
        compared({samplePair()}, {u"--ignore=none"_s, u"--min-words=12"_s, u"--no-reworded"_s});
    QCOMPARE(plain.size() + other.size(), 2u);
    for (const QString &side : {u"left"_s, u"right"_s})
        QCOMPARE(other[0].json()[side], plain[0].json()[side]);
}

void TestContract::kindsChangeTheLinksAlone()
{
    const std::vector<Report> all = compared({samplePair()});
    const std::vector<Report> some = compared({samplePair()}, {u"--kinds"_s, u"edited"_s});
    QCOMPARE(all.size() + some.size(), 2u);
    QJsonObject withAll = all[0].json();
    QJsonObject withSome = some[0].json();
    QJsonArray expected;
    for (const QJsonValue &link : withAll[u"links"].toArray()) {
        if (link[u"kind"] == u"edited"_s)
            expected.append(link);
    }
    QVERIFY(!expected.isEmpty());
    QCOMPARE(withSome[u"links"].toArray(), expected);
    for (const QString &key : {u"links"_s, u"command"_s}) {
        withAll.remove(key);
        withSome.remove(key);
    }
    QCOMPARE(withSome, withAll);
}

void TestContract::pairsGiveWhatSingleCallsGive()
{
    const Pair pair = samplePair();
    const std::vector<Report> table = compared({pair});
    const Ran ran =
        runProgram({u"compare"_s, pair.first->name, pair.second->name, u"--format=json"_s}, m_folder.path());
    QCOMPARE(ran.status, 0);
    QCOMPARE(table.size(), 1u);
    QCOMPARE(QJsonDocument::fromJson(ran.out).object(), table[0].json());
}

void TestContract::everythingWasSeen()
{
    for (const QString &thing : {u"verbatim"_s, u"edited"_s, u"moved"_s, u"insert"_s, u"delete"_s,
                                 u"replace"_s, u"unique"_s, u"repeat"_s, u"passage of several links"_s})
        QVERIFY2(m_seen[thing] >= 20, qPrintable(u"%1: %2"_s.arg(thing).arg(m_seen[thing])));
}

} // namespace diptych

QTEST_GUILESS_MAIN(diptych::TestContract)
#include "tst_contract.moc"
