// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/tokens.h"

#include "text/folding.h"
#include "text/interner.h"

namespace diptych {

namespace {

// How a word is written inside sentences, where capitals tell something.
struct Capitals
{
    bool seenUpper = false;
    bool seenLower = false;
};

class Tokenizer
{
public:
    explicit Tokenizer(IgnoreSet ignore) : m_ignore(ignore) {}

    TokenText add(const Article &article)
    {
        TokenText result;
        result.tokens.reserve(article.segmentation.words.size());
        result.sentences.reserve(article.segmentation.sentences.size());
        for (const Sentence &sentence : article.segmentation.sentences) {
            const TokenRange range{result.size(), result.size()};
            result.sentences.push_back(range);
            addSentence(article, sentence, result);
            result.sentences.back().end = result.size();
            if (capitalsTell(article, sentence))
                noteNames(article, result, result.sentences.back());
        }
        return result;
    }

    // A first word is a name if it is one wherever it stands inside a sentence.
    void markFirstNames(TokenText &text)
    {
        m_capitals.resize(static_cast<std::size_t>(m_interner.size()));
        for (const TokenRange &sentence : text.sentences) {
            if (sentence.size() == 0)
                continue;
            Token &first = text.tokens[static_cast<std::size_t>(sentence.begin)];
            const Capitals &capitals = m_capitals[static_cast<std::size_t>(first.bareId)];
            first.isName = first.isCapital && capitals.seenUpper && !capitals.seenLower;
        }
    }

    std::vector<WordWeight> weights(QStringView language)
    {
        std::vector<WordWeight> result;
        for (int id = 0; id < m_interner.size(); ++id)
            result.push_back(weightOf(m_interner.string(id), language));
        return result;
    }

private:
    // Numbers alone say little: every report has the year.
    static WordWeight weightOf(QStringView key, QStringView language)
    {
        const bool hasLetter = std::any_of(key.begin(), key.end(), [](QChar c) { return c.isLetter(); });
        return hasLetter ? wordWeight(key.toString().toLower(), language) : WordWeight::Weak;
    }

    static QChar firstCharacter(const Article &article, qsizetype word)
    {
        return article.text[article.segmentation.words[static_cast<std::size_t>(word)].begin];
    }

    // Every German noun is capitalised, and so is every word of a headline in title case.
    static bool capitalsTell(const Article &article, const Sentence &sentence)
    {
        qsizetype upper = 0;
        for (qsizetype word = sentence.firstWord; word < sentence.wordEnd; ++word)
            upper += firstCharacter(article, word).isUpper();
        return article.language != u"de" && 2 * upper <= sentence.wordEnd - sentence.firstWord;
    }

    void addSentence(const Article &article, const Sentence &sentence, TokenText &result)
    {
        const QStringView text = article.text;
        const auto &words = article.segmentation.words;
        const auto wordAt = [&words](qsizetype i) -> const Range & {
            return words[static_cast<std::size_t>(i)];
        };
        for (qsizetype first = sentence.firstWord; first < sentence.wordEnd;) {
            qsizetype end = first + 1;
            while (end < sentence.wordEnd && isJoined(text, wordAt(end - 1), wordAt(end)))
                ++end;
            m_key.clear();
            for (qsizetype i = first; i < end; ++i)
                foldWord(wordAt(i).in(text), m_ignore, m_key);
            Token token;
            token.bareId = m_interner.intern(m_key);
            token.id = first == sentence.firstWord
                           ? token.bareId
                           : idWithGap(text, wordAt(first - 1), wordAt(first), token.bareId);
            token.sentence = static_cast<int>(result.sentences.size()) - 1;
            token.firstWord = static_cast<int>(first);
            token.wordEnd = static_cast<int>(end);
            token.isCapital = text[wordAt(first).begin].isUpper();
            result.tokens.push_back(token);
            first = end;
        }
    }

    // "cease-fire": letters on both sides of nothing but a hyphen that does not count.
    bool isJoined(QStringView text, const Range &before, const Range &after) const
    {
        return after.begin == before.end + 1 && m_ignore.testFlag(Ignore::Hyphens) &&
               isHyphen(text[before.end]) && text[before.end - 1].isLetter() && text[after.begin].isLetter();
    }

    int idWithGap(QStringView text, const Range &before, const Range &after, int bareId)
    {
        const QStringView gap = text.sliced(before.end, after.begin - before.end);
        const bool inside = std::none_of(gap.begin(), gap.end(), [](QChar c) { return c.isSpace(); });
        m_gap.clear();
        foldGap(gap, m_ignore, inside, m_gap);
        if (m_gap.isEmpty())
            return bareId;
        // A character that no folded word holds keeps "gap word" apart from every word.
        m_gap += QChar(u'\uFFFF');
        m_gap += m_key;
        return m_interner.intern(m_gap);
    }

    void noteNames(const Article &article, TokenText &text, TokenRange sentence)
    {
        m_capitals.resize(static_cast<std::size_t>(m_interner.size()));
        for (int i = sentence.begin + 1; i < sentence.end; ++i) {
            Token &token = text.tokens[static_cast<std::size_t>(i)];
            const QChar first = firstCharacter(article, token.firstWord);
            token.isName = token.isCapital;
            Capitals &capitals = m_capitals[static_cast<std::size_t>(token.bareId)];
            capitals.seenUpper = capitals.seenUpper || first.isUpper();
            capitals.seenLower = capitals.seenLower || first.isLower();
        }
    }

    IgnoreSet m_ignore;
    Interner m_interner;
    std::vector<Capitals> m_capitals;
    QString m_key;
    QString m_gap;
};

} // namespace

TokenPair tokenize(const Article &left, const Article &right, IgnoreSet ignore)
{
    Tokenizer tokenizer(ignore);
    TokenPair pair;
    pair.texts[Side::Left] = tokenizer.add(left);
    pair.texts[Side::Right] = tokenizer.add(right);
    for (Side side : bothSides)
        tokenizer.markFirstNames(pair.texts[side]);
    pair.weights = tokenizer.weights(left.language.isEmpty() ? right.language : left.language);
    return pair;
}

} // namespace diptych
