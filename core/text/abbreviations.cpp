// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/abbreviations.h"

#include <QString>

#include <algorithm>
#include <array>

namespace diptych {

namespace {

template <std::size_t N>
bool contains(const std::array<QStringView, N> &sorted, QStringView word)
{
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

// What a name or a number follows: such a stop ends no sentence, whatever comes. Sorted.
constexpr std::array<QStringView, 42> beforeNames{
    u"adm", u"art",  u"bros", u"bzw", u"ca",  u"capt", u"cf",   u"cmdr", u"col", u"cpl",    u"dr",
    u"e.g", u"evtl", u"fr",   u"gen", u"gov", u"hon",  u"i.e",  u"lt",   u"maj", u"messrs", u"mme",
    u"mr",  u"mrs",  u"ms",   u"mt",  u"nr",  u"pres", u"prof", u"rep",  u"rev", u"sen",    u"sgt",
    u"sog", u"sr",   u"st",   u"tel", u"u.a", u"usw",  u"v",    u"vs",   u"z.b",
};

// What may as well stand at the end of a sentence. Sorted.
constexpr std::array<QStringView, 38> anywhere{
    u"abs",  u"approx", u"apr", u"assn", u"aug", u"ave", u"blvd", u"co",   u"corp", u"dec",
    u"dept", u"dez",    u"est", u"etc",  u"feb", u"fig", u"fri",  u"gmbh", u"inc",  u"jan",
    u"jr",   u"jul",    u"jun", u"ltd",  u"mio", u"mon", u"mrd",  u"no",   u"nov",  u"oct",
    u"okt",  u"sat",    u"sep", u"sept", u"str", u"sun", u"thu",  u"wed",
};

// Words that open sentences and seldom follow an abbreviation inside one. Sorted.
constexpr std::array<QStringView, 74> openers{
    u"A",     u"About",  u"After", u"All",   u"Although", u"Am",     u"An",   u"And",   u"As",    u"At",
    u"Auch",  u"Bei",    u"But",   u"By",    u"Das",      u"Der",    u"Die",  u"Doch",  u"Eight", u"Ein",
    u"Eine",  u"Eleven", u"Er",    u"Es",    u"Five",     u"For",    u"Four", u"From",  u"He",    u"Her",
    u"His",   u"How",    u"I",     u"If",    u"Im",       u"In",     u"It",   u"Its",   u"Man",   u"Many",
    u"Nach",  u"Nine",   u"No",    u"Not",   u"On",       u"One",    u"Our",  u"Seven", u"She",   u"Sie",
    u"Since", u"Six",    u"So",    u"Some",  u"Ten",      u"That",   u"The",  u"Their", u"There", u"These",
    u"They",  u"This",   u"Those", u"Three", u"To",       u"Twelve", u"Two",  u"Wer",   u"What",  u"When",
    u"While", u"Wir",    u"With",  u"You",
};

// German months follow an ordinal: "am 3. Mai". Sorted.
constexpr std::array<QStringView, 12> germanMonths{
    u"April", u"August", u"Dezember", u"Februar",  u"Januar",  u"Juli",
    u"Juni",  u"Mai",    u"März",     u"November", u"Oktober", u"September",
};

template <std::size_t N>
constexpr bool isSorted(const std::array<QStringView, N> &list)
{
    for (std::size_t i = 0; i + 1 < N; ++i) {
        const QStringView a = list[i];
        const QStringView b = list[i + 1];
        qsizetype k = 0;
        while (k < a.size() && k < b.size() && a.utf16()[k] == b.utf16()[k])
            ++k;
        if (k == b.size() || (k < a.size() && a.utf16()[k] > b.utf16()[k]))
            return false;
    }
    return true;
}

static_assert(isSorted(beforeNames) && isSorted(anywhere) && isSorted(openers) && isSorted(germanMonths));

// Of both lists of abbreviations, in UTF-16 units.
constexpr qsizetype longestAbbreviation = 6;

template <std::size_t N>
constexpr bool isShort(const std::array<QStringView, N> &list)
{
    for (QStringView word : list) {
        if (word.size() > longestAbbreviation)
            return false;
    }
    return true;
}

static_assert(isShort(beforeNames) && isShort(anywhere));

} // namespace

bool stopIsOfAbbreviation(QStringView word, QStringView next)
{
    if (word.isEmpty() || (word.size() > longestAbbreviation && !word.contains(u'.')))
        return false;
    const QString lower = word.toString().toLower();
    if (contains(beforeNames, lower))
        return true;
    const bool initial = word.size() == 1 && word[0].isUpper();
    if (initial || word.contains(u'.') || contains(anywhere, lower))
        return !contains(openers, next);
    const bool ordinal =
        word.size() <= 2 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    return ordinal && contains(germanMonths, next);
}

} // namespace diptych
