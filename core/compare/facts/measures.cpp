// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/measures.h"

#include "compare/facts/dates.h"
#include "compare/facts/numbers.h"

#include <algorithm>
#include <map>

namespace diptych {

namespace {

constexpr int thingReach = 4;          // words on either side of a measure that may name what is measured
constexpr std::size_t sharedKinds = 2; // a measure and a year, two measures: one alone may be of anything
constexpr std::size_t mostPlaces =
    8; // a unit in more sentences than these tells nothing of which belong together

// Kinds of figures that are no measures; negative, so that they equal no unit.
enum FigureKind : int { YearFigure = -101, TimeFigure = -102 };

/// What a sentence tells in figures: by kind, the groups of the words near it, which measures alone have.
using Figures = std::map<int, std::vector<int>>;

std::vector<int> thingsNear(const FactText &text, const Sentence &sentence, const NumberMention &number)
{
    std::vector<int> things;
    const int begin = std::max(static_cast<int>(sentence.firstWord), number.first - thingReach);
    const int end = std::min(static_cast<int>(sentence.wordEnd), number.end + thingReach);
    for (int word = begin; word < end; ++word) {
        const bool isFigure = word >= number.first && word < number.end;
        const WordForm &form = text[word];
        const bool isNumeral = form.digits || (form.meaning && form.meaning->numeral != NumeralPart::None);
        if (!isFigure && form.isContent() && !isNumeral && !form.has(WordSign::Generic) &&
            !form.has(WordSign::Say) && !text.isCapital(word))
            things.push_back(form.group);
    }
    std::ranges::sort(things);
    return things;
}

// Measures in digits: "140 metres", "12-storey"; people are counted, not measured.
bool isMeasure(const FactText &text, const NumberMention &number)
{
    return number.kind == NumberKind::Count && text[number.first].digits && !number.countsPeople &&
           number.casualties == 0 && !(number.measures.empty() && number.units.empty());
}

std::map<int, Figures> figuresOf(const FactText &text)
{
    const std::vector<DateMention> dates = findDates(text);
    std::vector<bool> isDate(static_cast<std::size_t>(text.size()));
    std::map<int, Figures> sentences;
    for (const DateMention &date : dates) {
        std::fill(isDate.begin() + date.first, isDate.begin() + date.end, true);
        if (date.minutes >= 0)
            sentences[date.sentence].try_emplace(TimeFigure);
        else if (date.year > 0 && date.month == 0)
            sentences[date.sentence].try_emplace(YearFigure);
    }
    for (const NumberMention &number : findNumbers(text, isDate)) {
        if (!isMeasure(text, number))
            continue;
        const int unit = number.measures.empty() ? number.units.front() : number.measures.front();
        const Sentence &sentence = text.sentences()[static_cast<std::size_t>(number.sentence)];
        sentences[number.sentence].try_emplace(unit, thingsNear(text, sentence, number));
    }
    std::erase_if(sentences, [](const auto &entry) { return entry.second.size() < sharedKinds; });
    return sentences;
}

// Whether they have enough kinds of figures in common, one of them a measure of the same thing.
bool measureTheSame(const Figures &left, const Figures &right)
{
    std::size_t kinds = 0;
    bool isOneThing = false;
    for (const auto &[kind, things] : left) {
        const auto there = right.find(kind);
        if (there == right.end())
            continue;
        ++kinds;
        isOneThing = isOneThing || std::ranges::any_of(things, [&](int thing) {
                         return std::ranges::binary_search(there->second, thing);
                     });
    }
    return isOneThing && kinds >= sharedKinds;
}

} // namespace

std::vector<Sided<int>> measuringSentences(const Sided<const Article *> &articles)
{
    const auto texts = readFactTexts(articles);
    const Sided<std::map<int, Figures>> figures{
        {figuresOf(*texts[Side::Left]), figuresOf(*texts[Side::Right])}};
    std::map<int, std::vector<int>> byUnit; // sentences on the right
    for (const auto &[sentence, kinds] : figures[Side::Right]) {
        for (const auto &[kind, things] : kinds)
            byUnit[kind].push_back(sentence);
    }
    std::vector<Sided<int>> pairs;
    for (const auto &[left, kinds] : figures[Side::Left]) {
        std::vector<int> candidates;
        for (const auto &[kind, things] : kinds) {
            const auto found = byUnit.find(kind);
            if (!things.empty() && found != byUnit.end() && found->second.size() <= mostPlaces)
                candidates.insert(candidates.end(), found->second.begin(), found->second.end());
        }
        std::ranges::sort(candidates);
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        for (const int right : candidates) {
            if (measureTheSame(kinds, figures[Side::Right].at(right)))
                pairs.push_back({{left, right}});
        }
    }
    const std::vector<Sided<int>> all = pairs;
    std::erase_if(pairs, [&all](const Sided<int> &pair) {
        return std::ranges::any_of(bothSides, [&](Side side) {
            return std::ranges::count(all, pair[side],
                                      [side](const Sided<int> &each) { return each[side]; }) > 1;
        });
    });
    return pairs;
}

} // namespace diptych
