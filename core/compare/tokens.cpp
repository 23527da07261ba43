// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/tokens.h"

#include "text/folding.h"
#include "text/interner.h"

#include <array>

namespace diptych {

namespace {

// How a word is written inside sentences, where capitals tell something.
struct Capitals
{
    bool seenUpper = false;
    bool seenLower = false;
};

// Sentences between two questions whether to go on.
constexpr std::size_t sentencesPerQuestion = 1024;

class Tokenizer
{
public:
    Tokenizer(IgnoreSet ignore, const std::function<bool()> &isCancelled)
        : m_ignore(ignore), m_isCancelled(isCancelled)
    {
        for (std::size_t c = 0; c < m_silent.size(); ++c)
            m_silent[c] = isSilent(QChar(static_cast<char16_t>(c)));
    }

    TokenText add(const Article &article)
    {
        TokenText result;
        result.tokens.reserve(article.segmentation.words.size());
        result.sentences.reserve(article.segmentation.sentences.size());
        for (const Sentence &sentence : article.segmentation.sentences) {
            if (result.sentences.size() % sentencesPerQuestion == 0 && m_isCancelled && m_isCancelled())
                break;
            const TokenRange range{result.size(), result.size()};
            result.sentences.push_back(range);
            result.notes.push_back(isNote(article, sentence));
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
        result.reserve(static_cast<std::size_t>(m_interner.size()));
        for (int id = 0; id < m_interner.size(); ++id)
            result.push_back(weightOf(m_interner.string(id), language));
        return result;
    }

private:
    // Numbers alone say little: every report has the year.
    static WordWeight weightOf(QStringView key, QStringView language)
    {
        if (std::none_of(key.begin(), key.end(), [](QChar c) { return c.isLetter(); }))
            return WordWeight::Weak;
        const bool isPlain = std::all_of(key.begin(), key.end(), [](QChar c) { return isLowerAscii(c); });
        return isPlain ? wordWeight(key, language) : wordWeight(key.toString().toLower(), language);
    }

    static bool isLowerAscii(QChar c) { return c >= u'a' && c <= u'z'; }

    static QChar firstCharacter(const Article &article, qsizetype word)
    {
        return article.text[article.segmentation.words[static_cast<std::size_t>(word)].begin];
    }

    static bool isNote(const Article &article, const Sentence &sentence)
    {
        const auto &paragraphs = article.segmentation.paragraphs;
        return paragraphs[static_cast<std::size_t>(sentence.paragraph)].kind == ParagraphKind::Note;
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
        const Range *const words = article.segmentation.words.data();
        for (qsizetype first = sentence.firstWord; first < sentence.wordEnd;) {
            qsizetype end = first + 1;
            while (end < sentence.wordEnd && isJoined(text, words[end - 1], words[end]))
                ++end;
            Token token;
            token.bareId = end == first + 1 ? idOfWord(words[first].in(text))
                                            : idOfJoined(text, words + first, words + end);
            token.id = first == sentence.firstWord
                           ? token.bareId
                           : idWithGap(text, words[first - 1], words[first], token.bareId);
            token.sentence = static_cast<int>(result.sentences.size()) - 1;
            token.firstWord = static_cast<int>(first);
            token.wordEnd = static_cast<int>(end);
            token.isCapital = text[words[first].begin].isUpper();
            result.tokens.push_back(token);
            first = end;
        }
    }

    // Most words stand in a text many times: each way of writing is folded once.
    int idOfWord(QStringView word)
    {
        const auto written = static_cast<std::size_t>(m_written.intern(word));
        if (written == m_idOfWritten.size()) {
            m_key.clear();
            foldWord(word, m_ignore, m_key);
            m_idOfWritten.push_back(m_interner.intern(m_key));
        }
        return m_idOfWritten[written];
    }

    int idOfJoined(QStringView text, const Range *begin, const Range *end)
    {
        m_key.clear();
        for (const Range *word = begin; word != end; ++word)
            foldWord(word->in(text), m_ignore, m_key);
        return m_interner.intern(m_key);
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
        if (std::all_of(gap.begin(), gap.end(), [this](QChar c) { return isKnownSilent(c); }))
            return bareId;
        const bool inside = std::none_of(gap.begin(), gap.end(), [](QChar c) { return c.isSpace(); });
        m_gap.clear();
        foldGap(gap, m_ignore, inside, m_gap);
        if (m_gap.isEmpty())
            return bareId;
        // A character that no folded word holds keeps "gap word" apart from every word.
        m_gap += QChar(u'\uFFFF');
        m_gap += m_interner.string(bareId);
        return m_interner.intern(m_gap);
    }

    bool isSilent(QChar c)
    {
        m_gap.clear();
        foldGap(QStringView(&c, 1), m_ignore, false, m_gap);
        foldGap(QStringView(&c, 1), m_ignore, true, m_gap);
        return m_gap.isEmpty();
    }

    bool isKnownSilent(QChar c) const { return c.unicode() < m_silent.size() && m_silent[c.unicode()]; }

    void noteNames(const Article &article, TokenText &text, TokenRange sentence)
    {
        m_capitals.resize(static_cast<std::size_t>(m_interner.size()));
        for (int i = sentence.begin + 1; i < sentence.end; ++i) {
            Token &token = text.tokens[static_cast<std::size_t>(i)];
            const QChar first = firstCharacter(article, token.firstWord);
            token.isName = token.isCapital;
            Capitals &capitals = m_capitals[static_cast<std::size_t>(token.bareId)];
            capitals.seenUpper = capitals.seenUpper || token.isCapital;
            capitals.seenLower = capitals.seenLower || first.isLower();
        }
    }

    IgnoreSet m_ignore;
    const std::function<bool()> &m_isCancelled;
    std::array<bool, 128> m_silent{}; // ASCII characters that count for nothing between words
    Interner m_written;               // words as they are written
    std::vector<int> m_idOfWritten;
    Interner m_interner; // words as they are compared
    std::vector<Capitals> m_capitals;
    QString m_key;
    QString m_gap;
};

} // namespace

TokenPair tokenize(const Article &left, const Article &right, IgnoreSet ignore,
                   const std::function<bool()> &isCancelled)
{
    Tokenizer tokenizer(ignore, isCancelled);
    TokenPair pair;
    pair.texts[Side::Left] = tokenizer.add(left);
    pair.texts[Side::Right] = tokenizer.add(right);
    for (Side side : bothSides)
        tokenizer.markFirstNames(pair.texts[side]);
    pair.weights = tokenizer.weights(left.language.isEmpty() ? right.language : left.language);
    return pair;
}

} // namespace diptych
