// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/reworded/rewordedwording.h"

#include "compare/facts/lexicon.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

// More words than these are no longer read.
constexpr std::size_t mostSharedNamed = 5;
constexpr std::size_t mostRelatedNamed = 3;
// A clause at the border of a sentence is left out if at most this share of what is common stands in it, ...
constexpr double smallestClauseShare = 0.1;
// ... if it has this many words, ...
constexpr int shortestLeftOut = 4;
// ... and if this many are left.
constexpr int shortestKept = 6;

// A pair of related words is shown from here on: they share a meaning that is the first or second of both. Of
// the pairs below, read in 112 comparisons of real reports, most convince nobody ("dead ~ late", "office ~
// power").
constexpr float shownNearness = 0.84F;
// Related words that begin with so many equal letters are taken for one stem: "decided ~ decisions".
constexpr qsizetype commonBeginning = 4;

bool beginAlike(QStringView a, QStringView b)
{
    return a.size() >= commonBeginning && b.size() >= commonBeginning &&
           a.first(commonBeginning) == b.first(commonBeginning);
}

// Whether a reader takes the two for the same. That both say something ("said ~ calls") tells nothing of
// what.
bool isConvincing(const QString &left, const QString &right, float nearness)
{
    constexpr QStringView english = u"en"; // the only language with related words
    const Meaning *a = meaningOf(left, english);
    const Meaning *b = meaningOf(right, english);
    const auto says = [](const Meaning *meaning) {
        return meaning && meaning->signs.testFlag(WordSign::Say);
    };
    if (says(a) || says(b))
        return false;
    const bool isSameGroup = a && b && a->group > 0 && a->group == b->group; // "killed ~ died"
    return isSameGroup || nearness >= shownNearness || beginAlike(left, right);
}

// A shared word, and what it is worth to name it.
struct Shared
{
    AlignedWords aligned;
    Sided<const SentenceWord *> words;
    double worth = 0;
};

class MatchWorder
{
public:
    MatchWorder(const Sided<const Article *> &articles, const TokenPair &pair,
                const Sided<const SaidSentence *> &sentences, const SentenceMatch &match)
        : m_articles(articles), m_pair(pair), m_sentences(sentences)
    {
        for (const AlignedWords &aligned : match.aligned)
            add(aligned);
        std::sort(m_shared.begin(), m_shared.end(), [](const Shared &a, const Shared &b) {
            return a.words[Side::Left]->token < b.words[Side::Left]->token;
        });
    }

    Wording word() const
    {
        Wording wording;
        for (Side side : bothSides)
            wording.tokens[side] = clausesOf(side);
        for (const Shared &shared : m_shared) {
            WordPair words;
            words.relation = relationOf(shared);
            words.weight = shared.worth;
            bool isInside = true;
            for (Side side : bothSides) {
                const int token = shared.words[side]->token;
                words.span[side] = spanOf(side, token);
                isInside =
                    isInside && token >= wording.tokens[side].begin && token < wording.tokens[side].end;
            }
            if (isInside && mayBeShown(shared, words))
                wording.words.push_back(words);
        }
        return wording;
    }

private:
    void add(const AlignedWords &aligned)
    {
        Shared shared{aligned, {}, 0};
        for (Side side : bothSides)
            shared.words[side] = &m_sentences[side]->words[static_cast<std::size_t>(aligned.words[side])];
        const SentenceWord &word = *shared.words[Side::Left];
        if (word.isFunction || shared.words[Side::Right]->isFunction)
            return;
        shared.worth = double(aligned.nearness) * double(word.rarity);
        m_shared.push_back(shared);
    }

    [[nodiscard]] Range spanOf(Side side, int token) const
    {
        const auto &words = m_articles[side]->segmentation.words;
        const Token &place = m_pair.texts[side][token];
        return {words[static_cast<std::size_t>(place.firstWord)].begin,
                words[static_cast<std::size_t>(place.wordEnd) - 1].end};
    }

    [[nodiscard]] bool mayBeShown(const Shared &shared, const WordPair &words) const
    {
        const auto textOf = [&](Side side) {
            return words.span[side].in(m_articles[side]->text).toString().toLower();
        };
        return words.relation != WordRelation::Meaning ||
               isConvincing(textOf(Side::Left), textOf(Side::Right), shared.aligned.nearness);
    }

    [[nodiscard]] WordRelation relationOf(const Shared &shared) const
    {
        if (shared.aligned.nearness < 1)
            return WordRelation::Meaning;
        const Token &left = m_pair.texts[Side::Left][shared.words[Side::Left]->token];
        const Token &right = m_pair.texts[Side::Right][shared.words[Side::Right]->token];
        return left.bareId == right.bareId ? WordRelation::Same : WordRelation::Form;
    }

    // Where clauses begin: behind a comma, a semicolon, a colon, a dash or a bracket.
    [[nodiscard]] std::vector<int> clauseBegins(Side side) const
    {
        static constexpr QStringView marks = u",;:()[]\u2013\u2014";
        const TokenRange range = m_sentences[side]->tokens;
        std::vector<int> begins{range.begin};
        for (int i = range.begin + 1; i < range.end; ++i) {
            const Range gap{spanOf(side, i - 1).end, spanOf(side, i).begin};
            const QStringView text = gap.in(m_articles[side]->text);
            if (std::any_of(text.begin(), text.end(), [](QChar c) { return marks.contains(c); }))
                begins.push_back(i);
        }
        return begins;
    }

    [[nodiscard]] double worthIn(Side side, TokenRange range) const
    {
        double sum = 0;
        for (const Shared &shared : m_shared) {
            const int token = shared.words[side]->token;
            sum += token >= range.begin && token < range.end ? shared.worth : 0;
        }
        return sum;
    }

    [[nodiscard]] TokenRange clausesOf(Side side) const
    {
        TokenRange kept = m_sentences[side]->tokens;
        if (m_shared.empty())
            return kept; // It is the encoder alone that finds them alike.
        const std::vector<int> begins = clauseBegins(side);
        const double spare = smallestClauseShare * worthIn(side, kept);
        const auto mayGo = [&](TokenRange clause, TokenRange rest) {
            return clause.size() >= shortestLeftOut && rest.size() >= shortestKept &&
                   worthIn(side, clause) <= spare;
        };
        for (std::size_t i = 1; i < begins.size(); ++i) {
            if (!mayGo({kept.begin, begins[i]}, {begins[i], kept.end}))
                break;
            kept.begin = begins[i];
        }
        for (std::size_t i = begins.size(); i-- > 1 && begins[i] > kept.begin;) {
            if (!mayGo({begins[i], kept.end}, {kept.begin, begins[i]}))
                break;
            kept.end = begins[i];
        }
        return kept;
    }

    const Sided<const Article *> &m_articles;
    const TokenPair &m_pair;
    const Sided<const SaidSentence *> &m_sentences;
    std::vector<Shared> m_shared; // in the order of the left text
};

// The pairs that say most, of equal words or of related ones, in the order of the text. Ties are broken in a
// way that is the same for both reports.
std::vector<WordPair> heaviest(const std::vector<WordPair> &words, std::size_t most, bool related)
{
    std::vector<WordPair> found;
    std::ranges::copy_if(words, std::back_inserter(found), [related](const WordPair &pair) {
        return (pair.relation == WordRelation::Meaning) == related;
    });
    const auto place = [](const WordPair &pair) {
        return pair.span[Side::Left].begin + pair.span[Side::Right].begin;
    };
    std::ranges::sort(found, [place](const WordPair &a, const WordPair &b) {
        return a.weight != b.weight ? a.weight > b.weight : place(a) < place(b);
    });
    found.resize(std::min(found.size(), most));
    std::ranges::sort(found, {}, [](const WordPair &pair) { return pair.span[Side::Left]; });
    return found;
}

} // namespace

Wording wordMatch(const Sided<const Article *> &articles, const TokenPair &pair,
                  const Sided<const SaidSentence *> &sentences, const SentenceMatch &match)
{
    return MatchWorder(articles, pair, sentences, match).word();
}

QString reasonOf(const Sided<const Article *> &articles, const std::vector<WordPair> &words)
{
    const auto textOf = [&articles](Side side, const WordPair &pair) {
        return pair.span[side].in(articles[side]->text).toString();
    };
    QStringList both;
    for (const WordPair &pair : heaviest(words, mostSharedNamed, false))
        both << textOf(Side::Left, pair);
    QStringList related;
    for (const WordPair &pair : heaviest(words, mostRelatedNamed, true))
        related << textOf(Side::Left, pair) + u" ~ "_s + textOf(Side::Right, pair);
    QStringList parts;
    if (!both.isEmpty())
        parts << u"both: "_s + both.join(u", ");
    if (!related.isEmpty())
        parts << related.join(u", ");
    if (parts.isEmpty())
        return u"hardly a word in common, near in meaning"_s;
    return parts.join(u"; ");
}

} // namespace diptych
