// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmadepair.h"
#include "report/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace diptych {

class TestJsonReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryKeyOfVersionOne();
    void offsetsCountCodePoints();
    void factsHaveTheirValuesAndPlaces();
    void lineEndsAreUntouched();
    void hostileTextComesBackAsItWas();
    void unknownFactsAreNull();
    void figuresAreNotRounded();
    void ignoreListKeepsItsOrder();
    void emptyIgnoreSetIsAnEmptyList();
    void editsStandOnEditedLinksAlone();
    void missingSideOfAnEditIsEmptyAtItsPlace();
    void kindsChangeTheLinksAlone();
    void repeatsAreGroupsOfCopies();
    void sameInputGivesTheSameBytes();
};

namespace {

QJsonObject json(const HandmadePair &pair, const ReportOptions &options = {})
{
    QJsonParseError error;
    const QByteArray bytes = renderReport(pair.pair(), ReportFormat::Json, options).value();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return document.object();
}

QStringList sortedKeys(const QJsonValue &value)
{
    return value.toObject().keys();
}

HandmadePair smallPair()
{
    HandmadePair pair(u"Seven people were hurt. Only here."_s, u"Nine people were hurt. Only there."_s);
    Link &link = pair.link(LinkKind::Edited, u"Seven people were hurt."_s, u"Nine people were hurt."_s);
    pair.edit(link, EditOp::Replace, pair.at(Side::Left, u"Seven"_s), pair.at(Side::Right, u"Nine"_s));
    pair.unique(Side::Left, u"Only here."_s);
    pair.unique(Side::Right, u"Only there."_s);
    return pair;
}

} // namespace

void TestJsonReport::holdsEveryKeyOfVersionOne()
{
    const QJsonObject report = json(smallPair());
    QCOMPARE(report.keys(), QStringList({u"command"_s, u"diptych"_s, u"facts"_s, u"left"_s, u"limits"_s,
                                         u"links"_s, u"options"_s, u"program"_s, u"repeats"_s,
                                         u"reworded_by"_s, u"right"_s, u"summary"_s, u"unique"_s}));
    QCOMPARE(report[u"diptych"], 1);
    QCOMPARE(report[u"program"], u"" DIPTYCH_VERSION ""_s);
    QCOMPARE(sortedKeys(report[u"options"]),
             QStringList({u"encoder"_s, u"ignore"_s, u"min_words"_s, u"reworded"_s}));
    for (const QString &side : {u"left"_s, u"right"_s}) {
        QCOMPARE(
            sortedKeys(report[side]),
            QStringList({u"characters"_s, u"date"_s, u"encoding"_s, u"language"_s, u"outlet"_s, u"path"_s,
                         u"read_as"_s, u"sha256"_s, u"text_sha256"_s, u"title"_s, u"url"_s, u"words"_s}));
        QCOMPARE(sortedKeys(report[u"summary"][side]),
                 QStringList(
                     {u"distinct"_s, u"edited"_s, u"repeated"_s, u"reworded"_s, u"unique"_s, u"verbatim"_s}));
        QCOMPARE(sortedKeys(report[u"unique"][side][0]),
                 QStringList({u"end"_s, u"nearest"_s, u"start"_s, u"text"_s}));
    }
    QCOMPARE(sortedKeys(report[u"links"][0]),
             QStringList({u"edits"_s, u"id"_s, u"kind"_s, u"left"_s, u"moved"_s, u"passage"_s, u"reason"_s,
                          u"right"_s, u"score"_s}));
    QCOMPARE(report[u"facts"].toArray().size(), 0);
    QVERIFY(report[u"options"][u"encoder"].isNull());
}

void TestJsonReport::factsHaveTheirValuesAndPlaces()
{
    HandmadePair pair(u"🚢 Seven people were hurt."_s, u"Nine people were hurt."_s);
    pair.link(LinkKind::Edited, u"Seven people were hurt."_s, u"Nine people were hurt."_s);
    pair.differs(FactType::Number, u"Seven people"_s, u"Nine people"_s, 1);
    Fact alone;
    alone.type = FactType::Name;
    alone.status = FactStatus::RightOnly;
    alone.value[Side::Right] = u"Nine"_s;
    alone.spans[Side::Right] = {pair.at(Side::Right, u"Nine"_s)};
    pair.comparison.facts.push_back(alone);

    const QJsonArray facts = json(pair)[u"facts"].toArray();
    QCOMPARE(facts.size(), 2);
    QCOMPARE(sortedKeys(facts[0]), QStringList({u"left"_s, u"left_value"_s, u"link"_s, u"right"_s,
                                                u"right_value"_s, u"status"_s, u"type"_s}));
    QCOMPARE(facts[0][u"type"], u"number"_s);
    QCOMPARE(facts[0][u"status"], u"differs"_s);
    QCOMPARE(facts[0][u"left_value"], u"Seven people"_s);
    QCOMPARE(facts[0][u"link"], 1);
    QCOMPARE(facts[0][u"left"][0][u"start"], 2);
    QCOMPARE(facts[0][u"left"][0][u"end"], 14);
    QCOMPARE(facts[1][u"status"], u"right_only"_s);
    QVERIFY(facts[1][u"left_value"].isNull());
    QVERIFY(facts[1][u"link"].isNull());
    QCOMPARE(facts[1][u"left"].toArray().size(), 0);
}

void TestJsonReport::offsetsCountCodePoints()
{
    HandmadePair pair(u"😀😀 Seven people were hurt 🚢 today."_s, u"Seven people were hurt 🚢 today."_s);
    pair.link(LinkKind::Verbatim, u"Seven people were hurt 🚢 today."_s, u"Seven people were hurt 🚢 today."_s);
    const QJsonObject report = json(pair);
    const QJsonValue link = report[u"links"][0];
    QCOMPARE(link[u"left"][u"start"], 3);
    QCOMPARE(link[u"left"][u"end"], 34);
    QCOMPARE(link[u"right"][u"start"], 0);
    QCOMPARE(link[u"right"][u"end"], 31);
    QCOMPARE(link[u"left"][u"text"], u"Seven people were hurt 🚢 today."_s);
    QCOMPARE(report[u"left"][u"characters"], 34);
}

void TestJsonReport::lineEndsAreUntouched()
{
    HandmadePair pair(u"Head\r\n\r\nOne line\r\nand the next.\r"_s, u"x"_s);
    pair.unique(Side::Left, u"One line\r\nand the next."_s);
    const QJsonObject report = json(pair);
    QCOMPARE(report[u"unique"][u"left"][0][u"text"], u"One line\r\nand the next."_s);
    QCOMPARE(report[u"unique"][u"left"][0][u"start"], 8);
    QCOMPARE(report[u"left"][u"characters"], 32);
}

void TestJsonReport::hostileTextComesBackAsItWas()
{
    const QString text = u"He said \"\\u0041\\\" </script>\t\u0001\u001f\u007f\u2028 \uffff end"_s + QChar(0);
    HandmadePair pair(text, u"x"_s);
    pair.comparison.unique[Side::Left].push_back({0, text.size()});
    pair.left.title = text;
    const QJsonObject report = json(pair);
    QCOMPARE(report[u"unique"][u"left"][0][u"text"], text);
    QCOMPARE(report[u"left"][u"title"], text);
}

void TestJsonReport::unknownFactsAreNull()
{
    HandmadePair pair(u"One."_s, u"Two."_s);
    for (Article *article : {&pair.left, &pair.right}) {
        article->language.clear();
        article->title.clear();
    }
    pair.right.date = u"2024-03-05"_s;
    pair.right.outlet = u"Gazette"_s;
    pair.right.language = u"en"_s;
    const QJsonObject report = json(pair);
    for (const QString &key : {u"language"_s, u"date"_s, u"outlet"_s})
        QVERIFY2(report[u"left"][key].isNull(), qPrintable(key));
    QCOMPARE(report[u"left"][u"title"], u""_s);
    QCOMPARE(report[u"right"][u"date"], u"2024-03-05"_s);
    QCOMPARE(report[u"right"][u"outlet"], u"Gazette"_s);
    QCOMPARE(report[u"right"][u"language"], u"en"_s);
}

void TestJsonReport::figuresAreNotRounded()
{
    HandmadePair pair = smallPair();
    const double third = 1.0 / 3;
    pair.comparison.summary.similarity = third;
    pair.comparison.summary.orderAgreement = 1e-7;
    pair.comparison.summary.longestVerbatimWords = 17;
    pair.comparison.summary.sides[Side::Right].shares.edited = 2.0 / 7;
    pair.comparison.summary.sides[Side::Right].distinct.unique = 5.0 / 7;
    pair.comparison.summary.sides[Side::Left].repeated = 1;
    const QJsonObject report = json(pair);
    const QJsonValue summary = report[u"summary"];
    QVERIFY(summary[u"similarity"].toDouble() == third);
    QVERIFY(summary[u"order_agreement"].toDouble() == 1e-7);
    QCOMPARE(summary[u"longest_verbatim_words"], 17);
    QVERIFY(summary[u"right"][u"edited"].toDouble() == 2.0 / 7);
    QVERIFY(summary[u"right"][u"distinct"][u"unique"].toDouble() == 5.0 / 7);
    QVERIFY(summary[u"left"][u"repeated"].toDouble() == 1.0);
}

void TestJsonReport::ignoreListKeepsItsOrder()
{
    HandmadePair pair = smallPair();
    pair.comparison.options.ignore = Ignore::Numbers | Ignore::Whitespace | Ignore::Diacritics |
                                     Ignore::Hyphens | Ignore::Quotes | Ignore::Punctuation | Ignore::Case;
    pair.comparison.options.minWords = 7;
    pair.comparison.options.reworded = RewordedLevel::Generous;
    const QJsonValue options = json(pair)[u"options"];
    QCOMPARE(options[u"ignore"].toVariant().toStringList(),
             QStringList({u"case"_s, u"punctuation"_s, u"quotes"_s, u"hyphens"_s, u"diacritics"_s,
                          u"whitespace"_s, u"numbers"_s}));
    QCOMPARE(options[u"min_words"], 7);
    QCOMPARE(options[u"reworded"], u"generous"_s);
}

void TestJsonReport::emptyIgnoreSetIsAnEmptyList()
{
    HandmadePair pair = smallPair();
    pair.comparison.options.ignore = Ignore::None;
    const QJsonValue ignore = json(pair)[u"options"][u"ignore"];
    QVERIFY(ignore.isArray());
    QVERIFY(ignore.toArray().isEmpty());
}

void TestJsonReport::editsStandOnEditedLinksAlone()
{
    HandmadePair pair(u"One two three four. Five six."_s, u"One two three four. Six five."_s);
    pair.link(LinkKind::Verbatim, u"One two three four."_s, u"One two three four."_s);
    pair.link(LinkKind::Reworded, u"Five six."_s, u"Six five."_s);
    const QJsonArray links = json(pair)[u"links"].toArray();
    QVERIFY(!links[0].toObject().contains(u"edits"));
    QVERIFY(!links[1].toObject().contains(u"edits"));
    const QJsonValue edit = json(smallPair())[u"links"][0][u"edits"][0];
    QCOMPARE(edit[u"op"], u"replace"_s);
    QCOMPARE(edit[u"left"][u"end"], 5);
    QCOMPARE(edit[u"right"][u"end"], 4);
}

void TestJsonReport::missingSideOfAnEditIsEmptyAtItsPlace()
{
    HandmadePair pair(u"😀 Seven people were hurt."_s, u"Seven young people were hurt."_s);
    Link &link =
        pair.link(LinkKind::Edited, u"Seven people were hurt."_s, u"Seven young people were hurt."_s);
    const Range people = pair.at(Side::Left, u"people"_s);
    pair.edit(link, EditOp::Insert, {people.begin, people.begin}, pair.at(Side::Right, u"young"_s));
    const QJsonValue edit = json(pair)[u"links"][0][u"edits"][0];
    QCOMPARE(edit[u"op"], u"insert"_s);
    QCOMPARE(edit[u"left"][u"start"], 8);
    QCOMPARE(edit[u"left"][u"end"], 8);
    QCOMPARE(edit[u"right"][u"start"], 6);
    QCOMPARE(edit[u"right"][u"end"], 11);
}

void TestJsonReport::kindsChangeTheLinksAlone()
{
    HandmadePair pair = smallPair();
    pair.link(LinkKind::Verbatim, u"were hurt"_s, u"were hurt"_s);
    QJsonObject all = json(pair);
    QJsonObject some = json(pair, {.kinds = {LinkKind::Verbatim}});
    QCOMPARE(some[u"links"].toArray().size(), 1);
    QCOMPARE(some[u"links"][0], all[u"links"][1]); // With its number.
    QVERIFY(some[u"command"].toString().endsWith(u"--kinds verbatim"));
    for (const QString &key : {u"links"_s, u"command"_s}) {
        all.remove(key);
        some.remove(key);
    }
    QCOMPARE(some, all);
}

void TestJsonReport::repeatsAreGroupsOfCopies()
{
    HandmadePair pair(u"Stay calm 🚢. Now. Stay calm 🚢."_s, u"x"_s);
    pair.repeat(Side::Left, u"Stay calm 🚢."_s);
    const QJsonValue repeats = json(pair)[u"repeats"];
    QCOMPARE(repeats[u"right"].toArray().size(), 0);
    QCOMPARE(repeats[u"left"][0].toArray().size(), 2);
    QCOMPARE(repeats[u"left"][0][1][u"start"], 18);
    QCOMPARE(repeats[u"left"][0][1][u"text"], u"Stay calm 🚢."_s);
}

void TestJsonReport::sameInputGivesTheSameBytes()
{
    QCOMPARE(renderReport(smallPair().pair(), ReportFormat::Json).value(),
             renderReport(smallPair().pair(), ReportFormat::Json).value());
}

} // namespace diptych

QTEST_APPLESS_MAIN(diptych::TestJsonReport)
#include "tst_jsonreport.moc"
