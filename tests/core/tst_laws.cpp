// SPDX-License-Identifier: GPL-3.0-or-later
#include "../app/contracttexts.h"
#include "laws.h"

#include <QTest>

using namespace diptych;
using namespace Qt::StringLiterals;

namespace {

Article articleOf(const QString &text)
{
    return articleFromText(u"a text"_s, text);
}

} // namespace

/// The laws of laws.h over reports made at random in many scripts, related and unrelated, with every kind of
/// option.
class TestLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lawsHoldInEveryScript_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        contract::Dice dice(11);
        QString last;
        for (const contract::Script &script : contract::scripts()) {
            for (int i = 1; i <= 12; ++i) {
                const auto [left, right] = contract::relatedReports(script, dice);
                QTest::addRow("%s %d", qPrintable(script.name), i) << left.text << right.text;
                if (i == 12)
                    QTest::addRow("%s and the script before", qPrintable(script.name))
                        << last << left.text + last;
                last = left.text;
            }
        }
    }
    void lawsHoldInEveryScript()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        const Article leftArticle = articleOf(left);
        const Article rightArticle = articleOf(right);
        for (const CompareOptions &options : optionsToTry()) {
            const QStringList broken = laws::broken({{&leftArticle, &rightArticle}}, options);
            QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
        }
    }

    void lawsHoldForOddTexts()
    {
        const std::vector<contract::Source> texts = contract::oddTexts();
        for (const contract::Source &left : texts) {
            for (const contract::Source &right : texts) {
                const Article leftArticle = articleOf(left.text);
                const Article rightArticle = articleOf(right.text);
                const QStringList broken = laws::broken({{&leftArticle, &rightArticle}}, {});
                QVERIFY2(broken.isEmpty(),
                         qPrintable(left.name + u' ' + right.name + u'\n' + broken.join(u'\n')));
            }
        }
    }

private:
    /// Those that are on unless given, nothing ignored, everything ignored, the shortest and long links.
    static std::vector<CompareOptions> optionsToTry()
    {
        std::vector<CompareOptions> options(4);
        options[1].ignore = {};
        options[2].ignore = IgnoreSet::fromInt(127);
        options[2].minWords = 1;
        options[3].minWords = 9;
        options[3].reworded = RewordedLevel::Off;
        return options;
    }
};

QTEST_APPLESS_MAIN(TestLaws)
#include "tst_laws.moc"
