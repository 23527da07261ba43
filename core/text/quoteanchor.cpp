// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/quoteanchor.h"

#include <algorithm>
#include <vector>

namespace diptych {

namespace {

// Units around a quotation that tell it from the same words elsewhere, as the data model's own example has
// it.
constexpr qsizetype contextLength = 32;

// Units that agree around any two words: the space on either side.
constexpr qsizetype chanceAgreement = 2;

// The border of a character near \a offset, so that no surrogate pair is cut.
qsizetype characterBorder(QStringView text, qsizetype offset)
{
    offset = std::clamp(offset, qsizetype(0), text.size());
    const bool inPair = offset > 0 && offset < text.size() && text[offset].isLowSurrogate() &&
                        text[offset - 1].isHighSurrogate();
    return inPair ? offset - 1 : offset;
}

qsizetype equalAtEnd(QStringView first, QStringView second)
{
    const auto [end, other] = std::mismatch(first.rbegin(), first.rend(), second.rbegin(), second.rend());
    return end - first.rbegin();
}

qsizetype equalAtBegin(QStringView first, QStringView second)
{
    const auto [end, other] = std::mismatch(first.begin(), first.end(), second.begin(), second.end());
    return end - first.begin();
}

// How many units around a place are those around the anchor.
qsizetype agreement(QStringView text, Range place, const QuoteAnchor &anchor)
{
    return equalAtEnd(text.first(place.begin), anchor.prefix) +
           equalAtBegin(text.sliced(place.end), anchor.suffix);
}

std::optional<Range> bestOccurrence(QStringView text, const QuoteAnchor &anchor)
{
    std::optional<Range> best;
    qsizetype bestAgreement = -1;
    qsizetype occurrences = 0;
    const auto distance = [&](Range place) { return std::abs(place.begin - anchor.position.begin); };
    for (qsizetype at = text.indexOf(anchor.exact); at >= 0; at = text.indexOf(anchor.exact, at + 1)) {
        ++occurrences;
        const Range place{at, at + anchor.exact.size()};
        const qsizetype agrees = agreement(text, place, anchor);
        if (agrees > bestAgreement || (agrees == bestAgreement && distance(place) < distance(*best))) {
            best = place;
            bestAgreement = agrees;
        }
    }
    const bool needsContext = occurrences > 1 || anchor.exact.size() < contextLength;
    const bool hasContext = anchor.prefix.size() + anchor.suffix.size() > chanceAgreement;
    if (needsContext && hasContext && bestAgreement <= chanceAgreement)
        return std::nullopt;
    return best;
}

// A text with every run of white space as one space, and where each of its units stands in the text itself.
struct Simplified
{
    QString text;
    std::vector<qsizetype> places; ///< One more than units: the last is the text's end.
};

Simplified simplified(QStringView text)
{
    Simplified result;
    result.text.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace() && i > 0 && text[i - 1].isSpace())
            continue;
        result.text += text[i].isSpace() ? QChar(u' ') : text[i];
        result.places.push_back(i);
    }
    result.places.push_back(text.size());
    return result;
}

} // namespace

QuoteAnchor anchorOf(QStringView text, Range range)
{
    const qsizetype before = characterBorder(text, range.begin - contextLength);
    const qsizetype behind = characterBorder(text, range.end + contextLength);
    return {range.in(text).toString(), text.sliced(before, range.begin - before).toString(),
            text.sliced(range.end, behind - range.end).toString(), range};
}

std::optional<Range> findAnchor(QStringView text, const QuoteAnchor &anchor)
{
    if (anchor.exact.isEmpty())
        return std::nullopt;
    const Range old = anchor.position;
    const bool fits = old.begin >= 0 && old.begin <= old.end && old.end <= text.size();
    if (fits && old.in(text) == anchor.exact &&
        agreement(text, old, anchor) == anchor.prefix.size() + anchor.suffix.size())
        return old;
    if (const auto found = bestOccurrence(text, anchor))
        return found;
    const Simplified simple = simplified(text);
    const QuoteAnchor simpleAnchor{simplified(anchor.exact).text, simplified(anchor.prefix).text,
                                   simplified(anchor.suffix).text, old};
    const auto found = bestOccurrence(simple.text, simpleAnchor);
    if (!found)
        return std::nullopt;
    // The end is behind the last unit itself, not before what follows the white space behind it.
    const auto place = [&](qsizetype at) { return simple.places[static_cast<std::size_t>(at)]; };
    return Range{place(found->begin), place(found->end - 1) + 1};
}

} // namespace diptych
