// SPDX-License-Identifier: GPL-3.0-or-later
#include "laws.h"
#include "lawtools.h"

#include "compare/tokens.h"

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace diptych::laws {

namespace {

using Articles = Sided<const Article *>;

// Shares are sums of whole words divided once; this is far below one word of the longest report.
constexpr double rounding = 1e-9;

/// It begins at a word, and ends behind one or behind the marks that close it.
QString borderError(const Article &article, Range range)
{
    if (!isSound(article.text, range))
        return u"lies outside the text or inside a character"_s;
    const Range inside = wordsIn(article, range);
    if (inside.isEmpty())
        return u"holds no word"_s;
    const auto &words = article.segmentation.words;
    if (words[static_cast<std::size_t>(inside.begin)].begin != range.begin)
        return u"does not begin at a word"_s;
    const qsizetype end = words[static_cast<std::size_t>(inside.end) - 1].end;
    if (end > range.end)
        return u"ends inside a word"_s;
    const QStringView tail = Range{end, range.end}.in(article.text);
    if (std::any_of(tail.begin(), tail.end(), [](QChar c) { return c.isSpace(); }))
        return u"ends behind more than closing marks"_s;
    return {};
}

void checkBorders(QStringList &broken, const Article &article, Range range, const QString &what)
{
    const QString error = borderError(article, range);
    expect(broken, error.isEmpty(), what + u' ' + shown(range) + u' ' + error);
}

void checkSpans(QStringList &broken, const Articles &articles, const Comparison &comparison)
{
    for (Side side : bothSides) {
        const auto &sentences = articles[side]->segmentation.sentences;
        for (const Link &link : comparison.links) {
            const Range span = link.span[side];
            checkBorders(broken, *articles[side], span, u"link on the "_s + named(side));
            const auto next =
                std::upper_bound(sentences.begin(), sentences.end(), span.begin,
                                 [](qsizetype place, const Sentence &s) { return place < s.range.begin; });
            expect(broken, next != sentences.begin() && std::prev(next)->range.contains(span),
                   u"link %1 leaves its sentence on the %2"_s.arg(shown(span), named(side)));
        }
        for (const Range &range : comparison.unique[side])
            checkBorders(broken, *articles[side], range, u"unique on the "_s + named(side));
        for (const Repeat &repeat : comparison.repeats[side]) {
            for (const Range &copy : repeat)
                checkBorders(broken, *articles[side], copy, u"repeat on the "_s + named(side));
        }
    }
}

/// A passage that was edited in the main may be told in another order; what was copied may not.
bool mayBeShuffled(const Comparison &comparison, int passage)
{
    qsizetype copied = 0;
    qsizetype edited = 0;
    for (const Link &link : comparison.links) {
        if (link.passage == passage)
            (link.kind == LinkKind::Verbatim ? copied : edited) +=
                link.span[Side::Left].size() + link.span[Side::Right].size();
    }
    return 2 * edited > copied; // in characters; what is "in the main" is counted in words
}

void checkOrderAndNumbers(QStringList &broken, const Comparison &comparison)
{
    int passages = 0;
    std::map<int, const Link *> last;
    for (std::size_t i = 0; i < comparison.links.size(); ++i) {
        const Link &link = comparison.links[i];
        expect(broken, link.id == static_cast<int>(i) + 1, u"ids do not count from 1"_s);
        expect(broken, link.passage >= 1 && link.passage <= passages + 1, u"passages do not count from 1"_s);
        passages = std::max(passages, link.passage);
        expect(broken, i == 0 || comparison.links[i - 1].span.values < link.span.values,
               u"links are out of order, or one is there twice"_s);
        expect(broken, link.score >= 0 && link.score <= 1, u"a score is no probability"_s);
        const Link *&before = last[link.passage];
        for (Side side : bothSides)
            expect(broken,
                   !before || before->span[side].end <= link.span[side].begin ||
                       mayBeShuffled(comparison, link.passage),
                   u"links of passage %1 are not in order on the %2"_s.arg(link.passage).arg(named(side)));
        before = &link;
    }
}

/// The folded words of the tokens that begin in a range, as numbers.
std::vector<int> foldedWords(const Article &article, const TokenText &text, Range range)
{
    std::vector<int> words;
    const Range inside = wordsIn(article, range);
    const auto first =
        std::lower_bound(text.tokens.begin(), text.tokens.end(), inside.begin,
                         [](const Token &token, qsizetype word) { return token.firstWord < word; });
    for (auto token = first; token != text.tokens.end() && token->firstWord < inside.end; ++token)
        words.push_back(token->bareId);
    return words;
}

/// The edits are in order and inside their link. Returns false where nothing can be rebuilt with them.
bool checkEditPlaces(QStringList &broken, const Link &link)
{
    const auto before = broken.size();
    Sided<qsizetype> place{{link.span[Side::Left].begin, link.span[Side::Right].begin}};
    for (const Edit &edit : link.edits) {
        for (Side side : bothSides) {
            const Range span = edit.span[side];
            expect(broken,
                   span.begin >= place[side] && span.begin <= span.end && span.end <= link.span[side].end,
                   u"edit %1 is out of order or outside its link"_s.arg(shown(span)));
            place[side] = span.end;
        }
        const bool inserts = edit.span[Side::Left].isEmpty();
        const bool deletes = edit.span[Side::Right].isEmpty();
        expect(broken,
               !(inserts && deletes) && (edit.op == EditOp::Insert) == inserts &&
                   (edit.op == EditOp::Delete) == deletes,
               u"an edit is called what it is not"_s);
    }
    return broken.size() == before;
}

void checkEdits(QStringList &broken, const Articles &articles, const TokenPair &pair,
                const Comparison &comparison)
{
    const auto words = [&](Side side, Range range) {
        return foldedWords(*articles[side], pair.texts[side], range);
    };
    for (const Link &link : comparison.links) {
        expect(broken, (link.kind == LinkKind::Edited) == !link.edits.empty(),
               u"edits are not on edited links alone"_s);
        if (link.kind == LinkKind::Reworded || !checkEditPlaces(broken, link))
            continue;
        std::vector<int> rebuilt;
        const auto append = [&](Side side, Range range) {
            const std::vector<int> more = words(side, range);
            rebuilt.insert(rebuilt.end(), more.begin(), more.end());
        };
        qsizetype place = link.span[Side::Left].begin;
        for (const Edit &edit : link.edits) {
            append(Side::Left, {place, edit.span[Side::Left].begin});
            append(Side::Right, edit.span[Side::Right]);
            place = edit.span[Side::Left].end;
        }
        append(Side::Left, {place, link.span[Side::Left].end});
        expect(broken, rebuilt == words(Side::Right, link.span[Side::Right]),
               u"the left words of link %1 with its edits made are not the right's"_s.arg(link.id));
    }
}

/// The strongest kind over each word; 3 for words that no link covers.
std::vector<std::size_t> kindsOfWords(const Article &article, const std::vector<Link> &links, Side side)
{
    std::vector<std::size_t> kinds(article.segmentation.words.size(), 3);
    for (const Link &link : links) {
        const Range words = wordsIn(article, link.span[side]);
        for (auto i = static_cast<std::size_t>(words.begin); i < static_cast<std::size_t>(words.end); ++i)
            kinds[i] = std::min(kinds[i], static_cast<std::size_t>(link.kind));
    }
    return kinds;
}

void checkUnique(QStringList &broken, const Articles &articles, const Comparison &comparison)
{
    for (Side side : bothSides) {
        const auto kinds = kindsOfWords(*articles[side], comparison.links, side);
        std::vector<Range> expected;
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            const auto word = static_cast<qsizetype>(i);
            if (kinds[i] == 3 && i > 0 && kinds[i - 1] == 3)
                expected.back().end = word + 1;
            else if (kinds[i] == 3)
                expected.push_back({word, word + 1});
        }
        std::vector<Range> found;
        for (const Range &range : comparison.unique[side])
            found.push_back(wordsIn(*articles[side], range));
        expect(broken, found == expected, u"unique on the %1 is not what no link covers"_s.arg(named(side)));
    }
}

/// Copies do not overlap and say the same; the later ones are what is counted as repeated.
void checkRepeats(QStringList &broken, const Articles &articles, const TokenPair &pair,
                  const Comparison &comparison)
{
    for (Side side : bothSides) {
        const Article &article = *articles[side];
        std::vector<bool> later(article.segmentation.words.size(), false);
        for (const Repeat &repeat : comparison.repeats[side]) {
            expect(broken, repeat.size() >= 2, u"a repeat stands once"_s);
            for (std::size_t i = 1; i < repeat.size(); ++i) {
                expect(broken, repeat[i - 1].end <= repeat[i].begin,
                       u"copies %1 and %2 overlap on the %3"_s.arg(shown(repeat[i - 1]), shown(repeat[i]),
                                                                   named(side)));
                expect(broken,
                       foldedWords(article, pair.texts[side], repeat[0]) ==
                           foldedWords(article, pair.texts[side], repeat[i]),
                       u"copies %1 and %2 differ on the %3"_s.arg(shown(repeat[0]), shown(repeat[i]),
                                                                  named(side)));
                const Range words = wordsIn(article, repeat[i]);
                std::fill(later.begin() + words.begin, later.begin() + words.end, true);
            }
        }
        const auto copies = static_cast<double>(std::count(later.begin(), later.end(), true));
        const double expected = later.empty() ? 0 : copies / static_cast<double>(later.size());
        expect(broken, std::abs(comparison.summary.sides[side].repeated - expected) < rounding,
               u"repeated on the %1 is off"_s.arg(named(side)));
    }
}

void checkFigures(QStringList &broken, const Articles &articles, const Comparison &comparison)
{
    const auto near = [](double a, double b) { return std::abs(a - b) < rounding; };
    double words = 0;
    double linked = 0;
    for (Side side : bothSides) {
        std::array<double, 4> counts{};
        for (std::size_t kind : kindsOfWords(*articles[side], comparison.links, side))
            ++counts[kind];
        const double all = static_cast<double>(articles[side]->words());
        const Shares &shares = comparison.summary.sides[side].shares;
        const std::array<double, 4> found{shares.verbatim, shares.edited, shares.reworded, shares.unique};
        for (std::size_t kind = 0; kind < 4; ++kind)
            expect(broken, near(found[kind], all > 0 ? counts[kind] / all : 0),
                   u"a share on the %1 is off"_s.arg(named(side)));
        words += all;
        linked += all - counts[3];
    }
    const Summary &summary = comparison.summary;
    expect(broken, near(summary.similarity, words > 0 ? linked / words : 0), u"similarity is off"_s);
    expect(broken, summary.orderAgreement >= 0 && summary.orderAgreement <= 1,
           u"order agreement is no share"_s);
    expect(broken,
           summary.longestVerbatimWords >= 0 && summary.longestVerbatimWords <= articles[Side::Left]->words(),
           u"the longest run is longer than the report"_s);
}

} // namespace

QStringList brokenByComparison(const Articles &articles, const Comparison &comparison)
{
    QStringList broken;
    checkSpans(broken, articles, comparison);
    if (!broken.isEmpty())
        return broken; // Nothing can be counted by spans that are off.
    checkOrderAndNumbers(broken, comparison);
    const TokenPair pair = tokenize(*articles[Side::Left], *articles[Side::Right], comparison.options.ignore);
    checkEdits(broken, articles, pair, comparison);
    checkUnique(broken, articles, comparison);
    checkRepeats(broken, articles, pair, comparison);
    checkFigures(broken, articles, comparison);
    return broken;
}

} // namespace diptych::laws
