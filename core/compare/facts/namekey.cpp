// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/namekey.h"

#include <algorithm>
#include <array>
#include <vector>

namespace diptych {

namespace {

// From which length of its key on a name may be spelt with one and with two other letters. Iran and Iraq,
// Slovakia and Slovenia are not one.
constexpr qsizetype oneLetterFrom = 5;
constexpr qsizetype twoLettersFrom = 9;
constexpr qsizetype shortestStem = 4;
constexpr qsizetype longestEnding = 2; // letters
// A skeleton of fewer consonants belongs to too many names.
constexpr qsizetype shortestSkeleton = 4;

struct Spelling
{
    QStringView from;
    QStringView to;
};

// In this order: the longer ones first.
constexpr std::array spellings{
    Spelling{u"sch", u"s"}, Spelling{u"tch", u"c"}, Spelling{u"kh", u"k"}, Spelling{u"gh", u"k"},
    Spelling{u"dh", u"d"},  Spelling{u"th", u"t"},  Spelling{u"ph", u"f"}, Spelling{u"ck", u"k"},
    Spelling{u"aa", u"a"},  Spelling{u"ae", u"a"},  Spelling{u"oe", u"o"}, Spelling{u"ue", u"u"},
    Spelling{u"ou", u"u"},  Spelling{u"oo", u"u"},  Spelling{u"ee", u"i"}, Spelling{u"ei", u"i"},
    Spelling{u"ay", u"i"},  Spelling{u"ai", u"i"},  Spelling{u"q", u"k"},  Spelling{u"c", u"k"},
    Spelling{u"g", u"k"},   Spelling{u"y", u"i"},   Spelling{u"w", u"v"},  Spelling{u"j", u"i"},
};

// Short forms that the letters do not show.
constexpr std::array countries{
    Spelling{u"america", u"us"}, Spelling{u"american", u"us"}, Spelling{u"americans", u"us"},
    Spelling{u"usa", u"us"},     Spelling{u"britain", u"uk"},  Spelling{u"british", u"uk"},
    Spelling{u"britons", u"uk"},
};

QString bareLetters(QStringView word)
{
    QStringView bare = word;
    for (QStringView possessive : {QStringView(u"'s"), QStringView(u"’s")}) {
        if (bare.endsWith(possessive, Qt::CaseInsensitive))
            bare = bare.chopped(2);
    }
    const bool isPlain = std::ranges::all_of(bare, [](QChar c) { return c.isLower() && c.unicode() < 0x80; });
    if (isPlain)
        return bare.toString();
    QString result;
    for (QChar c : bare.toString().normalized(QString::NormalizationForm_KD).toLower()) {
        if (c == u'ø')
            result += u'o';
        else if (c == u'ł')
            result += u'l';
        else if (c == u'đ')
            result += u'd';
        else if (c == u'ß')
            result += u"ss";
        else if (c == u'æ')
            result += u'a';
        else if (c.isLetterOrNumber())
            result += c;
    }
    return result;
}

bool isVowel(QChar c)
{
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u';
}

QString skeleton(QStringView key)
{
    QString result;
    for (QChar c : key) {
        if (!isVowel(c) && (result.isEmpty() || result.back() != c))
            result += c;
    }
    return result;
}

// Levenshtein distance; more than \a most counts as most + 1.
qsizetype distance(QStringView a, QStringView b, qsizetype most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype change = diagonal + (a[i] != b[static_cast<qsizetype>(j) - 1]);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

bool isFewLettersApart(QStringView keyA, QStringView keyB)
{
    const qsizetype most = std::min(keyA.size(), keyB.size()) >= twoLettersFrom ? 2 : 1;
    return distance(keyA, keyB, most) <= most;
}

} // namespace

QString nameKey(QStringView word)
{
    const QString letters = bareLetters(word);
    QString key;
    key.reserve(letters.size());
    for (qsizetype i = 0; i < letters.size();) {
        const QStringView rest = QStringView(letters).sliced(i);
        const auto spelling = std::ranges::find_if(
            spellings, [rest](const Spelling &s) { return rest[0] == s.from[0] && rest.startsWith(s.from); });
        const QStringView add = spelling != spellings.end() ? spelling->to : rest.first(1);
        i += spelling != spellings.end() ? spelling->from.size() : 1;
        if (!key.endsWith(add))
            key += add;
    }
    const auto country = std::ranges::find(countries, QStringView(letters), &Spelling::from);
    return country != countries.end() ? country->to.toString() : key;
}

bool isSameName(QStringView keyA, QStringView keyB)
{
    if (keyA == keyB)
        return true;
    const qsizetype shorter = std::min(keyA.size(), keyB.size());
    // Of a country: Iraq, Iraqi; Syria, Syrian.
    if (shorter >= shortestStem && std::abs(keyA.size() - keyB.size()) <= longestEnding &&
        keyA.first(shorter) == keyB.first(shorter))
        return true;
    if (shorter < oneLetterFrom || keyA[0] != keyB[0])
        return false;
    if (isFewLettersApart(keyA, keyB))
        return true;
    const QString bones = skeleton(keyA);
    return bones.size() >= shortestSkeleton && bones == skeleton(keyB);
}

bool isMisspelt(QStringView keyA, QStringView keyB)
{
    const qsizetype shorter = std::min(keyA.size(), keyB.size());
    return shorter >= oneLetterFrom && keyA[0] == keyB[0] &&
           keyA.last(longestEnding) == keyB.last(longestEnding) && isFewLettersApart(keyA, keyB) &&
           skeleton(keyA) != skeleton(keyB);
}

} // namespace diptych
