// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numberwords.h"

#include <QHash>
#include <QLocale>
#include <QString>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

constexpr const char16_t *belowTwenty[] = {u"zero",    u"one",     u"two",       u"three",    u"four",
                                           u"five",    u"six",     u"seven",     u"eight",    u"nine",
                                           u"ten",     u"eleven",  u"twelve",    u"thirteen", u"fourteen",
                                           u"fifteen", u"sixteen", u"seventeen", u"eighteen", u"nineteen"};
constexpr const char16_t *tens[] = {u"twenty", u"thirty",  u"forty",  u"fifty",
                                    u"sixty",  u"seventy", u"eighty", u"ninety"};

QHash<QString, double> makeValues()
{
    QHash<QString, double> values;
    double value = 0;
    for (const char16_t *word : belowTwenty)
        values.insert(QString::fromUtf16(word), value++);
    value = 20;
    for (const char16_t *ten : tens) {
        values.insert(QString::fromUtf16(ten), value);
        for (int unit = 1; unit < 10; ++unit)
            values.insert(QString::fromUtf16(ten) + QString::fromUtf16(belowTwenty[unit]), value + unit);
        value += 10;
    }
    return values;
}

bool writesDecimalComma(QStringView language)
{
    return language != u"en" && language != u"zh" && language != u"ja" && language != u"ko" &&
           language != u"he" && language != u"th";
}

} // namespace

std::optional<double> numberValue(QStringView word, QStringView language)
{
    static const QHash<QString, double> values = makeValues();
    if (word.isEmpty())
        return std::nullopt;
    if (!word.front().isDigit()) {
        const auto entry = values.constFind(word.toString());
        return entry == values.constEnd() || language != u"en" ? std::nullopt : std::optional(*entry);
    }
    QString digits = word.toString();
    const bool decimalComma = writesDecimalComma(language);
    digits.remove(decimalComma ? u'.' : u',');
    digits.replace(u',', u'.');
    bool isNumber = false;
    const double value = QLocale::c().toDouble(digits, &isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace diptych
