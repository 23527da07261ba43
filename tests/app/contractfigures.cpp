// SPDX-License-Identifier: GPL-3.0-or-later
#include "contractreport.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace contract {

/// The strongest kind over each word, 0 to 2, or 3 for none.
std::vector<int> Report::kindOfWords(std::size_t side) const
{
    std::vector<int> kinds(m_articles[side].words().size(), 3);
    for (const ReadLink &link : m_links) {
        const Span words = m_articles[side].wordsIn(link.span[side]);
        for (qsizetype i = words.start; i < words.end; ++i) {
            int &kind = kinds[static_cast<std::size_t>(i)];
            kind = std::min(kind, static_cast<int>(kindNames.indexOf(link.kind)));
        }
    }
    return kinds;
}

std::vector<bool> Report::laterCopies(std::size_t side) const
{
    std::vector<bool> later(m_articles[side].words().size(), false);
    for (const QJsonValue &repeat : m_json[u"repeats"][sideNames[side]].toArray()) {
        for (qsizetype copy = 1; copy < repeat.toArray().size(); ++copy) {
            const Span words = m_articles[side].wordsIn(spanOf(repeat[copy]));
            for (qsizetype i = words.start; i < words.end; ++i)
                later[static_cast<std::size_t>(i)] = true;
        }
    }
    return later;
}

std::array<double, 4> Report::shares(std::size_t side, bool distinct) const
{
    const std::vector<int> kinds = kindOfWords(side);
    const std::vector<bool> later = laterCopies(side);
    std::array<double, 4> shares{};
    double counted = 0;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (distinct && later[i])
            continue;
        ++shares[static_cast<std::size_t>(kinds[i])];
        ++counted;
    }
    for (double &share : shares)
        share = counted > 0 ? share / counted : 0;
    return shares;
}

void Report::checkShares()
{
    for (std::size_t side = 0; side < 2; ++side) {
        const QJsonValue summary = m_json[u"summary"][sideNames[side]];
        for (const bool distinct : {false, true}) {
            const QJsonValue found = distinct ? summary[u"distinct"] : summary;
            const std::array<double, 4> expected = shares(side, distinct);
            double sum = 0;
            for (std::size_t kind = 0; kind < 4; ++kind) {
                const QString &name = kindNames[static_cast<qsizetype>(kind)];
                expectNumber(found[name], expected[kind],
                             sideNames[side] + (distinct ? u" distinct "_s : u" "_s) + name);
                sum += found[name].toDouble();
            }
            const bool hasWords = !m_articles[side].words().empty();
            expect(std::abs(sum - (hasWords ? 1 : 0)) < 1e-12,
                   sideNames[side] + u": shares do not add to 1"_s);
        }
        const std::vector<bool> later = laterCopies(side);
        const auto copies = static_cast<double>(std::ranges::count(later, true));
        expectNumber(summary[u"repeated"], later.empty() ? 0 : copies / static_cast<double>(later.size()),
                     sideNames[side] + u" repeated"_s);
    }
}

/// The longest stretches without a linked word: no more, no fewer.
void Report::checkUnique()
{
    for (std::size_t side = 0; side < 2; ++side) {
        const std::vector<int> kinds = kindOfWords(side);
        std::vector<Span> expected;
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            if (kinds[i] != 3)
                continue;
            const auto index = static_cast<qsizetype>(i);
            if (i > 0 && kinds[i - 1] == 3)
                expected.back().end = index + 1;
            else
                expected.push_back({index, index + 1});
        }
        std::vector<Span> found;
        for (const QJsonValue &unique : m_json[u"unique"][sideNames[side]].toArray())
            found.push_back(m_articles[side].wordsIn(spanOf(unique)));
        expect(found == expected, u"unique on the %1 is not what no link covers"_s.arg(sideNames[side]));
    }
}

void Report::checkRepeats()
{
    for (std::size_t side = 0; side < 2; ++side) {
        for (const QJsonValue &repeat : m_json[u"repeats"][sideNames[side]].toArray()) {
            const QJsonArray copies = repeat.toArray();
            expect(copies.size() >= 2, u"a repeat stands once"_s);
            for (qsizetype i = 1; i < copies.size(); ++i) {
                const Span before = spanOf(copies[i - 1]);
                const Span copy = spanOf(copies[i]);
                expect(before.end <= copy.start, u"copies overlap on the %1: %2, %3"_s.arg(
                                                     sideNames[side], shown(before), shown(copy)));
                expect(letters(side, before) == letters(side, copy),
                       u"copies are not the same: “%1”, “%2”"_s.arg(m_articles[side].slice(before),
                                                                    m_articles[side].slice(copy)));
            }
        }
    }
}

void Report::checkPairFigures()
{
    double words = 0;
    double linked = 0;
    double inOrder = 0;
    for (std::size_t side = 0; side < 2; ++side) {
        std::vector<bool> kept(m_articles[side].words().size(), false);
        for (const ReadLink &link : m_links) {
            const Span span = m_articles[side].wordsIn(link.span[side]);
            for (qsizetype i = span.start; i < span.end && !link.moved; ++i)
                kept[static_cast<std::size_t>(i)] = true;
        }
        const std::vector<int> kinds = kindOfWords(side);
        words += static_cast<double>(kinds.size());
        linked += static_cast<double>(std::ranges::count_if(kinds, [](int kind) { return kind != 3; }));
        inOrder += static_cast<double>(std::ranges::count(kept, true));
    }
    const QJsonValue summary = m_json[u"summary"];
    expectNumber(summary[u"similarity"], words > 0 ? linked / words : 0, u"similarity"_s);
    expectNumber(summary[u"order_agreement"], linked > 0 ? inOrder / linked : 0, u"order agreement"_s);
}

/// The runs of equal words that the links hold, between their edits.
std::vector<Report::Run> Report::runs() const
{
    std::vector<Run> runs;
    const auto add = [&](Span left, qsizetype right) {
        const qsizetype letters = m_articles[0].lettersBefore(left.start);
        if (m_articles[0].lettersBefore(left.end) > letters)
            runs.push_back({m_articles[1].lettersBefore(right) - letters, left});
    };
    for (const ReadLink &link : m_links) {
        if (link.kind == u"reworded")
            continue;
        std::array<qsizetype, 2> done{link.span[0].start, link.span[1].start};
        for (const ReadEdit &edit : link.edits) {
            add({done[0], edit.span[0].start}, done[1]);
            done = {edit.span[0].end, edit.span[1].end};
        }
        add({done[0], link.span[0].end}, done[1]);
    }
    std::ranges::sort(runs);
    return runs;
}

/// Runs that touch on both sides, with no letter between them, are one.
void Report::checkLongestRun()
{
    // Numbers that count as equal differ in their digits: there a run cannot be followed by counting them.
    if (m_json[u"options"][u"ignore"].toArray().contains(u"numbers"_s))
        return;
    qsizetype longest = 0;
    Run last{0, {-1, -1}};
    for (const Run &run : runs()) {
        const bool goesOn =
            last.left.end >= 0 && last.diagonal == run.diagonal &&
            m_articles[0].lettersBefore(last.left.end) >= m_articles[0].lettersBefore(run.left.start);
        last = goesOn ? Run{run.diagonal, {last.left.start, std::max(last.left.end, run.left.end)}} : run;
        longest = std::max(longest, m_articles[0].wordCount(last.left));
    }
    const qsizetype found = m_json[u"summary"][u"longest_verbatim_words"].toInteger(-1);
    expect(found == longest, u"longest verbatim run is %1, by the links %2"_s.arg(found).arg(longest));
}

/// Of each link, the weight of the heaviest set in order that ends with it. Only those of \a links are taken.
std::vector<qsizetype> Report::heaviestTo(const std::vector<std::size_t> &links) const
{
    std::vector<qsizetype> best(m_links.size(), 0);
    for (const std::size_t i : links) {
        for (const std::size_t j : links) {
            if (isBefore(j, i))
                best[i] = std::max(best[i], best[j]);
        }
        best[i] += weight(i);
    }
    return best;
}

/// The same for the sets that begin with it.
std::vector<qsizetype> Report::heaviestFrom(const std::vector<std::size_t> &links) const
{
    std::vector<qsizetype> best(m_links.size(), 0);
    for (auto i = links.rbegin(); i != links.rend(); ++i) {
        for (const std::size_t j : links) {
            if (isBefore(*i, j))
                best[*i] = std::max(best[*i], best[j]);
        }
        best[*i] += weight(*i);
    }
    return best;
}

bool Report::isBefore(std::size_t a, std::size_t b) const
{
    return m_links[a].span[0].end <= m_links[b].span[0].start &&
           m_links[a].span[1].end <= m_links[b].span[1].start;
}

qsizetype Report::weight(std::size_t link) const
{
    return m_articles[0].wordCount(m_links[link].span[0]) + m_articles[1].wordCount(m_links[link].span[1]);
}

/// The links that are not moved hold a heaviest set in order, and each of them is on such a set or shares its
/// stretch with one that is.
void Report::checkMoved()
{
    if (m_links.empty())
        return;
    std::vector<std::size_t> all(m_links.size());
    std::iota(all.begin(), all.end(), 0u);
    std::vector<std::size_t> kept;
    std::ranges::copy_if(all, std::back_inserter(kept), [this](std::size_t i) { return !m_links[i].moved; });

    const std::vector<qsizetype> to = heaviestTo(all);
    const std::vector<qsizetype> from = heaviestFrom(all);
    const qsizetype heaviest = std::ranges::max(to);
    expect(std::ranges::max(heaviestTo(kept)) == heaviest,
           u"the links that are not moved hold no heaviest set"_s);
    const auto onBackbone = [&](std::size_t i) { return to[i] + from[i] - weight(i) == heaviest; };
    const auto sharesStretch = [this](std::size_t i, std::size_t j) {
        return m_links[i].span[0].overlaps(m_links[j].span[0]) ||
               m_links[i].span[1].overlaps(m_links[j].span[1]);
    };
    for (const std::size_t i : kept) {
        const bool keeps = onBackbone(i) || std::ranges::any_of(kept, [&](std::size_t j) {
                               return onBackbone(j) && sharesStretch(i, j);
                           });
        expect(keeps, u"link %1 is off the backbone, and not moved"_s.arg(m_links[i].id));
    }
}

} // namespace contract
