// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/lexicon.h"

#include "compare/facts/wordlists.h"

#include <QHash>
#include <QString>

#include <algorithm>
#include <array>

namespace diptych {

namespace {

using Meanings = QHash<QString, Meaning>;

class Builder
{
public:
    explicit Builder(const WordLists &lists)
    {
        for (const SignList &list : lists.signs)
            forEach(list.words, [&](Meaning &meaning) { meaning.signs |= WordSign(list.sign); });
        numerals(lists.numbers, NumeralPart::Small);
        numerals(lists.multipliers, NumeralPart::Hundred);
        numerals(lists.scales, NumeralPart::Scale);
        numerals(lists.ordinals, NumeralPart::Ordinal);
        forEachValue(lists.months, [](Meaning &meaning, double value) { meaning.month = int(value); });
        forEachValue(lists.weekdays, [](Meaning &meaning, double value) { meaning.weekday = int(value); });
        int number = 0;
        for (const char16_t *words : lists.concepts)
            forEach(words, [id = ++number](Meaning &meaning) { meaning.group = id; });
        number = 0;
        for (const AntonymList &list : lists.antonyms) {
            ++number;
            forEach(list.words, [number](Meaning &meaning) { meaning.poles.push_back(number); });
            forEach(list.opposites, [number](Meaning &meaning) { meaning.poles.push_back(-number); });
        }
    }

    [[nodiscard]] Meanings take() { return std::move(m_meanings); }

private:
    template <typename Function>
    void forEach(const char16_t *words, Function function)
    {
        for (QStringView word : QStringView(words).split(u' '))
            function(m_meanings[word.toString()]);
    }

    template <typename Function>
    void forEachValue(const char16_t *words, Function function)
    {
        for (QStringView entry : QStringView(words).split(u' ')) {
            const qsizetype sign = entry.indexOf(u'=');
            function(m_meanings[entry.first(sign).toString()], entry.sliced(sign + 1).toDouble());
        }
    }

    void numerals(const char16_t *words, NumeralPart part)
    {
        forEachValue(words, [part](Meaning &meaning, double value) {
            meaning.numeral = part;
            meaning.number = value;
        });
    }

    Meanings m_meanings;
};

const Meanings *meaningsIn(QStringView language)
{
    static const QHash<QString, Meanings> all = [] {
        QHash<QString, Meanings> result;
        for (const WordLists &lists : wordLists())
            result.insert(QString::fromUtf16(lists.language), Builder(lists).take());
        return result;
    }();
    const auto found = all.constFind(language.isEmpty() ? QStringLiteral("en") : language.toString());
    return found == all.constEnd() ? nullptr : &*found;
}

} // namespace

const Meaning *meaningOf(QStringView foldedWord, QStringView language)
{
    const Meanings *meanings = meaningsIn(language);
    if (!meanings)
        return nullptr;
    const auto found = meanings->constFind(foldedWord.toString());
    return found == meanings->constEnd() ? nullptr : &*found;
}

bool hasDecimalComma(QStringView language)
{
    static constexpr std::array<QStringView, 11> points{u"en", u"",   u"zh", u"ja", u"ko", u"th",
                                                        u"he", u"ar", u"hi", u"ga", u"cy"};
    return std::ranges::find(points, language) == points.end();
}

} // namespace diptych
