// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

const QString opening =
    u"The council of Orsund met on Monday to talk about parking fees. Nobody spoke for long, "
    "and the public gallery stayed empty until the evening.\n\n"_s;
const QString closing =
    u"\n\nChoir practice begins again next week in the parish hall. Beginners are welcome "
    "and should bring a pencil."_s;

// Three sentences, and the same with words replaced, left out and put in another place.
const QString passage =
    u"Keepers at the Velden aquarium found the giant octopus in a drainage pipe early on Saturday. The "
    u"animal "
    "had lifted the lid of its tank, crossed a wet corridor and squeezed through a grating hardly wider than "
    "a "
    "coin. Its escape was noticed only when the night watchman slipped on the trail of slime."_s;
const QString shuffled =
    u"That it had escaped was noticed when the watchman of the night slipped on a slime trail. Early "
    u"Saturday "
    "the keepers of Velden aquarium discovered the huge octopus, in a pipe of the drainage. A wet corridor "
    "was "
    "crossed, the lid of the tank lifted, and through a grating wider hardly than a coin the animal had "
    "squeezed."_s;

Comparison compareTexts(const QString &left, const QString &right)
{
    CompareOptions options;
    options.reworded = RewordedLevel::Off;
    return compare(articleFromText(u"left"_s, left), articleFromText(u"right"_s, right), options).value();
}

std::set<int> passagesOf(const Comparison &comparison)
{
    std::set<int> passages;
    for (const Link &link : comparison.links)
        passages.insert(link.passage);
    return passages;
}

Article sample(const QString &name)
{
    QFile file(QStringLiteral(DIPTYCH_SAMPLE_CORPUS "/") + name + u".txt"_s);
    [&file] { QVERIFY(file.open(QIODevice::ReadOnly)); }();
    return articleFromText(name, QString::fromUtf8(file.readAll()));
}

} // namespace

class TestEditedPassages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditedAndShuffledPassageIsFoundAsOne()
    {
        const QString left = opening + passage;
        const QString right = shuffled + closing;
        const Comparison result = compareTexts(left, right);
        QCOMPARE(passagesOf(result).size(), std::size_t(1));
        Range found = result.links.front().span[Side::Left];
        for (const Link &link : result.links) {
            QCOMPARE(link.kind, LinkKind::Edited);
            QVERIFY(!link.edits.empty());
            found = {std::min(found.begin, link.span[Side::Left].begin),
                     std::max(found.end, link.span[Side::Left].end)};
        }
        QCOMPARE(found.begin, opening.size());
        QVERIFY(10 * found.size() >= 9 * passage.size());
    }

    void copiedSentencesInAnotherOrderStayApart()
    {
        const QStringList sentences = passage.split(u". "_s);
        const QString right = sentences[2] + u" "_s + sentences[0] + u". "_s + sentences[1] + u"."_s;
        const Comparison result = compareTexts(opening + passage, right + closing);
        QCOMPARE(result.links.size(), std::size_t(3));
        QVERIFY(passagesOf(result).size() > 1);
    }

    void aSentenceThatWasSplitIsCutWhereItWasSplit()
    {
        const QString left =
            opening +
            u"Divers raised the bronze bell of the sunken frigate from the harbour mud on Friday, and "
            "a museum restorer began at once to rinse the salt out of its cracks."_s;
        const QString right = u"From the mud of the harbour the frigate's sunken bronze bell was raised by "
                              u"divers Friday. At once "
                              "the restorer of the museum had begun rinsing salt from the cracks."_s +
                              closing;
        const Comparison result = compareTexts(left, right);
        QCOMPARE(result.links.size(), std::size_t(2));
        const Range first = result.links[0].span[Side::Left];
        const Range second = result.links[1].span[Side::Left];
        QVERIFY(first.end <= second.begin);
        QVERIFY(first.in(left).contains(u"frigate"));
        QVERIFY(!first.in(left).contains(u"restorer"));
        QVERIFY(second.in(left).endsWith(u"cracks."));
        QCOMPARE(passagesOf(result).size(), std::size_t(1));
    }

    // Copied sentences on both sides of it prove nothing of a sentence that shares a word or two.
    void whatIsCopiedBesideASentenceDoesNotSpeakForIt()
    {
        const Article left = sample(u"ferry-aground-hallinsund-courier"_s);
        CompareOptions options;
        options.reworded = RewordedLevel::Off;
        const Comparison result =
            compare(left, sample(u"ferry-aground-aldermark-gazette"_s), options).value();
        for (const Link &link : result.links)
            QVERIFY(!link.span[Side::Left].in(left.text).contains(u"nobody should be surprised"));
    }

    void creditsAndBylinesMakeNoLink()
    {
        const QString left = opening + u"Reporting by Kestrel News and NPA"_s;
        const QString right = u"Additional reporting by NPA and Kestrel News"_s + closing;
        QVERIFY(compareTexts(left, right).links.empty());
    }

    void aCreditThatIsTheSameThroughoutIsShared()
    {
        const QString credit = u"Reporting by Kestrel News and NPA"_s;
        const Comparison result = compareTexts(opening + credit, credit + closing);
        QCOMPARE(result.links.size(), std::size_t(1));
        QCOMPARE(result.links.front().kind, LinkKind::Verbatim);
    }

    void reportsWithoutASharedStatementShareNothing()
    {
        QVERIFY(compareTexts(opening + closing, passage).links.empty());
    }
};

QTEST_APPLESS_MAIN(TestEditedPassages)
#include "tst_editedpassages.moc"
