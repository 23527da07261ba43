// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/reworded/rewordedwords.h"

#include "text/folding.h"
#include "text/interner.h"
#include "text/numberwords.h"
#include "text/stemmer.h"
#include "text/wordnet.h"

#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

// Function words count too: in a quotation and in a stock phrase they are half of what is said. Chosen on 24
// labelled pairs of reports, where .1 found clearly less and .7 was no better.
constexpr float contentWeight = 1.0F;
constexpr float functionWeight = 0.4F;
// Different words of one stem to WordNet alone (rose and rise) may also be words of their own (found, find).
constexpr float irregularNearness = 0.95F;
// One, two and three of something are in every report.
constexpr double largestSmallNumber = 3;
// A particle stands right behind its verb, or behind one word more ("turned it down").
constexpr int particleReach = 2;

bool isParticle(QStringView word)
{
    static const QSet<QString> particles{u"about"_s, u"apart"_s, u"aside"_s,   u"away"_s, u"back"_s, u"by"_s,
                                         u"down"_s,  u"for"_s,   u"in"_s,      u"into"_s, u"off"_s,  u"on"_s,
                                         u"out"_s,   u"over"_s,  u"through"_s, u"up"_s,   u"with"_s};
    return particles.contains(word.toString());
}

// The names of weekdays and months, but for "may", which is another word far more often.
QSet<QString> dateWords(const QString &language)
{
    const QLocale locale(language);
    QSet<QString> words;
    for (int day = 1; day <= 7; ++day)
        words << locale.dayName(day).toLower();
    for (int month = 1; month <= 12; ++month)
        words << locale.monthName(month).toLower();
    words.remove(u"may"_s);
    return words;
}

QString withoutPossessive(QString key)
{
    if (key.endsWith(u"'s"))
        key.chop(2);
    else if (key.endsWith(u"s'"))
        key.chop(1);
    return key;
}

// How a stem is written where capitals tell something.
struct Writing
{
    bool seenAsName = false;
    bool seenLower = false;
};

class Reader
{
public:
    Reader(const Sided<const Article *> &articles, const TokenPair &pair)
        : m_articles(articles)
        , m_pair(pair)
        , m_language(commonLanguage(articles))
        , m_stemmer(m_language)
        , m_dates(dateWords(m_language))
        , m_usesSynonyms(m_language == u"en" && WordNet::installed().isOpen())
    {
    }

    SaidWords read()
    {
        SaidWords words;
        for (Side side : bothSides)
            words.tokens[side] = readSide(side);
        markNames(words);
        words.stems = m_stems.size();
        words.senses = m_senses.size();
        words.usesStems = m_stemmer.knowsLanguage();
        words.usesSynonyms = m_usesSynonyms;
        words.relatives.resize(static_cast<std::size_t>(words.senses));
        if (m_usesSynonyms)
            findRelatives(words);
        return words;
    }

private:
    // Unknown counts as English, as for the function words.
    static QString commonLanguage(const Sided<const Article *> &articles)
    {
        const QString &left = articles[Side::Left]->language;
        const QString &right = articles[Side::Right]->language;
        const QString known = left.isEmpty() ? right : left;
        return known.isEmpty() ? u"en"_s : known;
    }

    // What a token is looked up by, whatever the comparison ignores.
    QString keyOf(Side side, const Token &token) const
    {
        constexpr IgnoreSet everything =
            Ignore::Case | Ignore::Punctuation | Ignore::Quotes | Ignore::Hyphens | Ignore::Whitespace;
        const Article &article = *m_articles[side];
        QString key;
        for (int word = token.firstWord; word < token.wordEnd; ++word)
            foldWord(article.segmentation.words[static_cast<std::size_t>(word)].in(article.text), everything,
                     key);
        return withoutPossessive(key);
    }

    // Words are looked up once, not once for every place.
    struct Known
    {
        bool isKnown = false;
        QString key;
        SaidWord word;
    };

    Known &known(Side side, const Token &token)
    {
        const auto id = static_cast<std::size_t>(token.bareId);
        if (m_known.size() <= id)
            m_known.resize(id + 1);
        Known &known = m_known[id];
        if (!known.isKnown) {
            known.isKnown = true;
            known.key = keyOf(side, token);
            known.word = makeWord(known.key);
        }
        return known;
    }

    SaidWord makeWord(const QString &key)
    {
        SaidWord word;
        word.sense = senseOf(key);
        const auto number = numberValue(key, m_language);
        word.isNumber = number && *number > largestSmallNumber;
        word.isDate = m_dates.contains(key);
        word.stem = m_stems.intern(number ? QString::number(*number, 'g', 15) : stemOf(key));
        word.isFunction = !number && wordWeight(key, m_language) == WordWeight::Function;
        word.weight = word.isFunction ? functionWeight : contentWeight;
        return word;
    }

    QString stemOf(const QString &key) const { return m_stemmer.stem(key); }

    int senseOf(const QString &key)
    {
        const int sense = m_senses.intern(key);
        if (sense == static_cast<int>(m_senseKeys.size()))
            m_senseKeys.push_back(key);
        return sense;
    }

    std::vector<SaidWord> readSide(Side side)
    {
        const TokenText &text = m_pair.texts[side];
        std::vector<SaidWord> words;
        words.reserve(text.tokens.size());
        for (const Token &token : text.tokens) {
            words.push_back(known(side, token).word);
            Writing &writing = writingOf(words.back().stem);
            writing.seenAsName = writing.seenAsName || token.isName;
            writing.seenLower = writing.seenLower || !token.isCapital;
        }
        if (m_usesSynonyms) {
            for (const TokenRange &sentence : text.sentences)
                joinParticles(side, sentence, words);
        }
        return words;
    }

    Writing &writingOf(int stem)
    {
        const auto index = static_cast<std::size_t>(stem);
        if (m_writings.size() <= index)
            m_writings.resize(index + 1);
        return m_writings[index];
    }

    // "stepped down" means something of its own, and "took over" is more than two function words.
    void joinParticles(Side side, TokenRange sentence, std::vector<SaidWord> &words)
    {
        const TokenText &text = m_pair.texts[side];
        for (int i = sentence.begin; i < sentence.end; ++i) {
            SaidWord &word = words[static_cast<std::size_t>(i)];
            for (int j = i + 1; j < std::min(sentence.end, i + 1 + particleReach); ++j) {
                const QString &particle = known(side, text[j]).key;
                if (!isParticle(particle))
                    continue;
                if (const QString phrase = phraseOf(known(side, text[i]).key, particle); !phrase.isEmpty()) {
                    word.sense = senseOf(phrase);
                    word.isFunction = false;
                    word.weight = contentWeight;
                }
                break;
            }
        }
    }

    // The phrase by its verb's base form, empty if there is none.
    QString phraseOf(const QString &verb, const QString &particle)
    {
        const QString key = verb + u'_' + particle;
        const auto entry = m_phrases.constFind(key);
        if (entry != m_phrases.constEnd())
            return *entry;
        QString phrase;
        for (std::uint32_t base : WordNet::installed().baseForms(verb)) {
            const QString candidate = WordNet::installed().word(base) + u'_' + particle;
            if (!WordNet::installed().baseForms(candidate).empty())
                phrase = candidate;
        }
        return *m_phrases.insert(key, phrase);
    }

    void markNames(SaidWords &words)
    {
        for (Side side : bothSides) {
            for (SaidWord &word : words.tokens[side]) {
                const Writing &writing = m_writings[static_cast<std::size_t>(word.stem)];
                word.isName = writing.seenAsName && !writing.seenLower;
            }
        }
    }

    // A meaning that a word of the right report touches.
    struct Touch
    {
        std::uint32_t meaning;
        int sense;
        float weight;
        bool isOwn;
    };

    // Senses that stand on a side and may have relatives: no names, numbers and function words.
    std::vector<std::pair<int, int>> sensesOn(Side side, const SaidWords &words) const
    {
        std::vector<std::pair<int, int>> senses; // and their stems
        for (const SaidWord &word : words.tokens[side]) {
            if (!word.isFunction && !word.isNumber)
                senses.emplace_back(word.sense, word.stem);
        }
        std::sort(senses.begin(), senses.end());
        senses.erase(std::unique(senses.begin(), senses.end()), senses.end());
        return senses;
    }

    void findRelatives(SaidWords &words)
    {
        std::vector<int> stemOfSense(m_senseKeys.size(), -1);
        std::vector<Touch> touches;
        for (const auto &[sense, stem] : sensesOn(Side::Right, words)) {
            stemOfSense[static_cast<std::size_t>(sense)] = stem;
            for (const Concept &entry : conceptsOf(sense))
                touches.push_back({entry.meaning, sense, entry.weight, entry.isOwn});
        }
        std::sort(touches.begin(), touches.end(),
                  [](const Touch &a, const Touch &b) { return a.meaning < b.meaning; });
        for (const auto &[sense, stem] : sensesOn(Side::Left, words)) {
            auto &relatives = words.relatives[static_cast<std::size_t>(sense)];
            for (const Concept &entry : conceptsOf(sense))
                addTouching(entry, touches, relatives);
            keepBest(relatives);
            std::erase_if(relatives, [&stemOfSense, stem = stem](const Relative &relative) {
                return stemOfSense[static_cast<std::size_t>(relative.sense)] == stem;
            });
        }
    }

    // Every word has one meaning more, its base forms, so that rose finds rise.
    std::vector<Concept> conceptsOf(int sense) const
    {
        const QString &key = m_senseKeys[static_cast<std::size_t>(sense)];
        std::vector<Concept> concepts = WordNet::installed().concepts(key);
        for (std::uint32_t base : WordNet::installed().baseForms(key))
            concepts.push_back({base | baseFormBit, irregularNearness, true});
        return concepts;
    }

    static void addTouching(const Concept &entry, const std::vector<Touch> &touches,
                            std::vector<Relative> &relatives)
    {
        auto touch =
            std::lower_bound(touches.begin(), touches.end(), entry.meaning,
                             [](const Touch &a, std::uint32_t meaning) { return a.meaning < meaning; });
        for (; touch != touches.end() && touch->meaning == entry.meaning; ++touch) {
            if (entry.isOwn || touch->isOwn)
                relatives.push_back({touch->sense, std::min(entry.weight, touch->weight)});
        }
    }

    static void keepBest(std::vector<Relative> &relatives)
    {
        std::sort(relatives.begin(), relatives.end(), [](const Relative &a, const Relative &b) {
            return a.sense != b.sense ? a.sense < b.sense : a.nearness > b.nearness;
        });
        relatives.erase(std::unique(relatives.begin(), relatives.end(),
                                    [](const Relative &a, const Relative &b) { return a.sense == b.sense; }),
                        relatives.end());
    }

    static constexpr std::uint32_t baseFormBit = std::uint32_t{1} << 31;

    const Sided<const Article *> &m_articles;
    const TokenPair &m_pair;
    QString m_language;
    Stemmer m_stemmer;
    QSet<QString> m_dates;
    bool m_usesSynonyms;
    Interner m_stems;
    Interner m_senses;
    std::vector<QString> m_senseKeys;
    std::vector<Known> m_known;      // by bareId
    std::vector<Writing> m_writings; // by stem
    QHash<QString, QString> m_phrases;
};

} // namespace

SaidWords understandWords(const Sided<const Article *> &articles, const TokenPair &pair)
{
    return Reader(articles, pair).read();
}

} // namespace diptych
