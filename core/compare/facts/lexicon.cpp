// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/lexicon.h"

#include "compare/facts/wordlists.h"
#include "text/interner.h"

#include <QList>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace diptych {

namespace {

// The meanings of one language's words.
class Meanings
{
public:
    explicit Meanings(const WordLists &lists)
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

    [[nodiscard]] const Meaning *find(QStringView word) const
    {
        const int id = m_words.find(word);
        return id < 0 ? nullptr : &m_meanings[static_cast<std::size_t>(id)];
    }

private:
    Meaning &meaning(QStringView word)
    {
        const auto id = static_cast<std::size_t>(m_words.intern(word));
        if (id == m_meanings.size())
            m_meanings.emplace_back();
        return m_meanings[id];
    }

    template <typename Function>
    void forEach(const char16_t *words, Function function)
    {
        for (QStringView word : QStringView(words).split(u' '))
            function(meaning(word));
    }

    template <typename Function>
    void forEachValue(const char16_t *words, Function function)
    {
        for (QStringView entry : QStringView(words).split(u' ')) {
            const qsizetype sign = entry.indexOf(u'=');
            function(meaning(entry.first(sign)), entry.sliced(sign + 1).toDouble());
        }
    }

    void numerals(const char16_t *words, NumeralPart part)
    {
        forEachValue(words, [part](Meaning &meaning, double value) {
            meaning.numeral = part;
            meaning.number = value;
        });
    }

    Interner m_words;
    std::vector<Meaning> m_meanings; // by number of the word
};

const Meanings *meaningsIn(QStringView language)
{
    static const auto all = [] {
        std::vector<std::pair<QStringView, Meanings>> result;
        for (const WordLists &lists : wordLists())
            result.emplace_back(lists.language, Meanings(lists));
        return result;
    }();
    const QStringView known = language.isEmpty() ? QStringView(u"en") : language;
    const auto found = std::ranges::find(all, known, [](const auto &entry) { return entry.first; });
    return found == all.end() ? nullptr : &found->second;
}

} // namespace

const Meaning *meaningOf(QStringView foldedWord, QStringView language)
{
    const Meanings *meanings = meaningsIn(language);
    return meanings ? meanings->find(foldedWord) : nullptr;
}

bool hasDecimalComma(QStringView language)
{
    static constexpr std::array<QStringView, 11> points{u"en", u"",   u"zh", u"ja", u"ko", u"th",
                                                        u"he", u"ar", u"hi", u"ga", u"cy"};
    return std::ranges::find(points, language) == points.end();
}

} // namespace diptych
