// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/numberbounds.h"

#include <array>

namespace diptych {

namespace {

struct Phrase
{
    std::array<QStringView, 3> words; ///< Empty ones do not count.
    NumberBound bound;
};

// The longer phrases first, where one ends like another.
constexpr std::array beforeNumber{
    Phrase{{u"no", u"more", u"than"}, NumberBound::AtMost},
    Phrase{{u"no", u"fewer", u"than"}, NumberBound::AtLeast},
    Phrase{{u"no", u"less", u"than"}, NumberBound::AtLeast},
    Phrase{{u"as", u"many", u"as"}, NumberBound::AtMost},
    Phrase{{u"as", u"much", u"as"}, NumberBound::AtMost},
    Phrase{{u"at", u"least"}, NumberBound::AtLeast},
    Phrase{{u"more", u"than"}, NumberBound::AtLeast},
    Phrase{{u"greater", u"than"}, NumberBound::AtLeast},
    Phrase{{u"over"}, NumberBound::AtLeast},
    Phrase{{u"exceeding"}, NumberBound::AtLeast},
    Phrase{{u"upwards", u"of"}, NumberBound::AtLeast},
    Phrase{{u"fewer", u"than"}, NumberBound::AtMost},
    Phrase{{u"less", u"than"}, NumberBound::AtMost},
    Phrase{{u"at", u"most"}, NumberBound::AtMost},
    Phrase{{u"under"}, NumberBound::AtMost},
    Phrase{{u"below"}, NumberBound::AtMost},
    Phrase{{u"up", u"to"}, NumberBound::AtMost},
    Phrase{{u"nearly"}, NumberBound::Nearly},
    Phrase{{u"almost"}, NumberBound::Nearly},
    Phrase{{u"close", u"to"}, NumberBound::About},
    Phrase{{u"about"}, NumberBound::About},
    Phrase{{u"around"}, NumberBound::About},
    Phrase{{u"some"}, NumberBound::About},
    Phrase{{u"roughly"}, NumberBound::About},
    Phrase{{u"approximately"}, NumberBound::About},
    Phrase{{u"estimated"}, NumberBound::About},
    Phrase{{u"circa"}, NumberBound::About},
    Phrase{{u"mindestens"}, NumberBound::AtLeast},
    Phrase{{u"mehr", u"als"}, NumberBound::AtLeast},
    Phrase{{u"über"}, NumberBound::AtLeast},
    Phrase{{u"weniger", u"als"}, NumberBound::AtMost},
    Phrase{{u"bis", u"zu"}, NumberBound::AtMost},
    Phrase{{u"fast"}, NumberBound::Nearly},
    Phrase{{u"knapp"}, NumberBound::Nearly},
    Phrase{{u"etwa"}, NumberBound::About},
    Phrase{{u"rund"}, NumberBound::About},
    Phrase{{u"ungefähr"}, NumberBound::About},
    Phrase{{u"au", u"moins"}, NumberBound::AtLeast},
    Phrase{{u"plus", u"de"}, NumberBound::AtLeast},
    Phrase{{u"moins", u"de"}, NumberBound::AtMost},
    Phrase{{u"près", u"de"}, NumberBound::Nearly},
    Phrase{{u"environ"}, NumberBound::About},
    Phrase{{u"al", u"menos"}, NumberBound::AtLeast},
    Phrase{{u"más", u"de"}, NumberBound::AtLeast},
    Phrase{{u"menos", u"de"}, NumberBound::AtMost},
    Phrase{{u"casi"}, NumberBound::Nearly},
    Phrase{{u"cerca", u"de"}, NumberBound::About},
    Phrase{{u"unos"}, NumberBound::About},
    Phrase{{u"unas"}, NumberBound::About},
};

constexpr std::array behindNumber{
    Phrase{{u"or", u"more"}, NumberBound::AtLeast},
    Phrase{{u"or", u"so"}, NumberBound::About},
    Phrase{{u"or", u"fewer"}, NumberBound::AtMost},
    Phrase{{u"or", u"less"}, NumberBound::AtMost},
};

int sizeOf(const Phrase &phrase)
{
    int size = 0;
    while (size < 3 && !phrase.words[static_cast<std::size_t>(size)].isEmpty())
        ++size;
    return size;
}

bool standsAt(const FactText &text, int word, const Phrase &phrase)
{
    for (int i = 0; i < sizeOf(phrase); ++i) {
        if (!text.is(word + i, phrase.words[static_cast<std::size_t>(i)]))
            return false;
    }
    return true;
}

} // namespace

NumberBound boundBefore(const FactText &text, int begin, int number)
{
    for (const Phrase &phrase : beforeNumber) {
        const int word = number - sizeOf(phrase);
        if (word >= begin && standsAt(text, word, phrase))
            return phrase.bound;
    }
    return NumberBound::Exact;
}

NumberBound boundBehind(const FactText &text, int behind, int end)
{
    for (const Phrase &phrase : behindNumber) {
        if (behind + sizeOf(phrase) <= end && standsAt(text, behind, phrase))
            return phrase.bound;
    }
    return NumberBound::Exact;
}

} // namespace diptych
