// SPDX-License-Identifier: GPL-3.0-or-later
#include "laws.h"

#include "compare/compare.h"
#include "compare/mirror.h"
#include "lawtools.h"

#include <map>

using namespace Qt::StringLiterals;

namespace diptych::laws {

namespace {

/// A link without its numbers, which follow the left report, but with the first link of its passage.
struct PlainLink
{
    Link link;
    Sided<Range> passageBegin;

    bool operator==(const PlainLink &) const = default;
};

std::vector<PlainLink> plainLinks(const std::vector<Link> &links)
{
    std::map<int, Sided<Range>> begins;
    for (const Link &link : links) {
        const auto [entry, isNew] = begins.try_emplace(link.passage, link.span);
        for (Side side : bothSides)
            entry->second[side] = std::min(entry->second[side], link.span[side]);
    }
    std::vector<PlainLink> plain;
    for (const Link &link : links) {
        plain.push_back({link, begins.at(link.passage)});
        plain.back().link.id = plain.back().link.passage = 0;
        plain.back().link.reason.clear(); // in the words of the report on the left
    }
    std::sort(plain.begin(), plain.end(),
              [](const PlainLink &a, const PlainLink &b) { return a.link.span.values < b.link.span.values; });
    return plain;
}

QString shownWithSide(const QString &sentence, Side side)
{
    return named(side) + u": "_s + sentence;
}

} // namespace

QStringList brokenByArticle(const Article &article)
{
    QStringList broken;
    const Segmentation &parts = article.segmentation;
    qsizetype word = 0;
    qsizetype sentence = 0;
    qsizetype end = 0;
    for (const Paragraph &paragraph : parts.paragraphs) {
        expect(broken, isSound(article.text, paragraph.range) && paragraph.range.begin >= end,
               u"a paragraph lies outside the text or overlaps"_s);
        end = paragraph.range.end;
        expect(broken, paragraph.firstSentence == sentence, u"a sentence lies in no paragraph"_s);
        qsizetype place = paragraph.range.begin;
        for (; sentence < paragraph.sentenceEnd && sentence < qsizetype(parts.sentences.size()); ++sentence) {
            const Sentence &whole = parts.sentences[std::size_t(sentence)];
            expect(broken,
                   isSound(article.text, whole.range) && paragraph.range.contains(whole.range) &&
                       whole.range.begin >= place,
                   u"a sentence leaves its paragraph or overlaps"_s);
            expect(broken, whole.firstWord == word && whole.wordEnd > word, u"a word lies in no sentence"_s);
            place = whole.range.begin;
            for (; word < whole.wordEnd && word < qsizetype(parts.words.size()); ++word) {
                const Range range = parts.words[std::size_t(word)];
                expect(broken,
                       isSound(article.text, range) && whole.range.contains(range) && range.begin >= place,
                       u"a word leaves its sentence or overlaps"_s);
                place = range.end;
            }
            place = whole.range.end;
        }
    }
    expect(broken, word == qsizetype(parts.words.size()) && sentence == qsizetype(parts.sentences.size()),
           u"words or sentences are left over"_s);
    expect(broken, parts.title.isEmpty() || isSound(article.text, parts.title), u"the title is off"_s);
    return broken;
}

QStringList brokenByMirror(const Comparison &comparison, Comparison swapped)
{
    for (Link &link : swapped.links)
        mirror(link);
    QStringList broken;
    expect(broken, plainLinks(comparison.links) == plainLinks(swapped.links),
           u"the mirror image has other links, or other passages"_s);
    for (Side side : bothSides) {
        expect(broken, comparison.unique[side] == swapped.unique[other(side)],
               u"the mirror image has other unique stretches"_s);
        expect(broken, comparison.repeats[side] == swapped.repeats[other(side)],
               u"the mirror image has other repeats"_s);
        expect(broken, comparison.nearest[side] == swapped.nearest[other(side)],
               u"the mirror image has other nearest sentences"_s);
        expect(broken, comparison.summary.sides[side] == swapped.summary.sides[other(side)],
               u"the mirror image has other shares"_s);
    }
    expect(broken,
           comparison.summary.similarity == swapped.summary.similarity &&
               comparison.summary.orderAgreement == swapped.summary.orderAgreement,
           u"the mirror image has other figures"_s);
    return broken + brokenByMirroredFacts(comparison, swapped);
}

QStringList brokenBySelf(const Article &article, const Comparison &comparison)
{
    QStringList broken;
    for (const Link &link : comparison.links)
        expect(broken,
               link.passage == 1 && link.kind == LinkKind::Verbatim && !link.moved &&
                   link.span[Side::Left] == link.span[Side::Right],
               u"against itself: link %1 is more than the report"_s.arg(link.id));
    for (Side side : bothSides)
        expect(broken, comparison.unique[side].empty(), u"against itself: something is unique"_s);
    for (const Fact &fact : comparison.facts)
        expect(broken, fact.status == FactStatus::Both,
               u"against itself: the fact \"%1\" is not in both"_s.arg(fact.value[Side::Left]));
    const double whole = article.words() > 0 ? 1 : 0;
    const Summary &summary = comparison.summary;
    expect(broken,
           summary.similarity == whole && summary.orderAgreement == whole &&
               summary.sides[Side::Left].shares.verbatim == whole,
           u"against itself: a figure is not the whole"_s);
    expect(broken, summary.longestVerbatimWords == article.words(),
           u"against itself: the longest run is not the report"_s);
    return broken;
}

QStringList broken(const Sided<const Article *> &articles, const CompareOptions &options)
{
    QStringList broken;
    for (Side side : bothSides) {
        for (const QString &sentence : brokenByArticle(*articles[side]))
            broken << shownWithSide(sentence, side);
        const auto self = compare(*articles[side], *articles[side], options);
        for (const QString &sentence : brokenBySelf(*articles[side], self.value()))
            broken << shownWithSide(sentence, side);
    }
    const Comparison comparison = compare(*articles[Side::Left], *articles[Side::Right], options).value();
    broken += brokenByComparison(articles, comparison);
    broken += brokenByFacts(articles, comparison);
    broken +=
        brokenByMirror(comparison, compare(*articles[Side::Right], *articles[Side::Left], options).value());
    return broken;
}

} // namespace diptych::laws
