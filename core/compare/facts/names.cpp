// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/names.h"

#include "compare/facts/namekey.h"
#include "compare/facts/sequences.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace diptych {

namespace {

constexpr int longestName = 8;          // words; a longer row of capitals is no name
constexpr qsizetype longestAcronym = 5; // letters; longer words in capitals are shouted

// What "of" may join: "the University of Aldermark", but "Anders Rolvsnes of Torvoy" are two names.
bool takesOf(QStringView word)
{
    static constexpr std::array<QStringView, 30> heads{
        u"university", u"bank",      u"ministry",   u"department", u"house",  u"house's",
        u"board",      u"bay",       u"gulf",       u"isle",       u"church", u"court",
        u"council",    u"institute", u"republic",   u"union",      u"office", u"bureau",
        u"school",     u"academy",   u"states",     u"kingdom",    u"city",   u"cape",
        u"chamber",    u"college",   u"federation", u"league",     u"museum", u"strait"};
    return std::ranges::find(heads, word) != heads.end();
}

class NameFinder
{
public:
    explicit NameFinder(const FactText &text) : m_text(text) {}

    NameList find()
    {
        if (m_text.language() == u"de")
            return {};
        noteCapitals();
        forEachSentence([this](const Sentence &sentence, int index) {
            if (m_text.isNote(sentence))
                return;
            m_sentence = &sentence;
            m_sentenceIndex = index;
            m_tells = m_capitalsTell[static_cast<std::size_t>(index)];
            const bool isTitle = kindOf(sentence) == ParagraphKind::Title;
            for (int word = begin(); word < end();)
                word = m_text.isCapital(word) && !(isTitle && isOutlet(word)) ? readAt(word) : word + 1;
        });
        return std::move(m_names);
    }

private:
    // How a word is written inside sentences, where capitals tell something.
    struct Capitals
    {
        bool upper = false;
        bool lower = false;
    };

    int begin() const { return static_cast<int>(m_sentence->firstWord); }
    int end() const { return static_cast<int>(m_sentence->wordEnd); }

    ParagraphKind kindOf(const Sentence &sentence) const
    {
        const auto paragraph = static_cast<std::size_t>(sentence.paragraph);
        return m_text.article().segmentation.paragraphs[paragraph].kind;
    }

    // "| Hallinsund Courier" behind the headline
    bool isOutlet(int word) const
    {
        return m_text.range(word).begin >= m_text.article().segmentation.title.end;
    }

    template <typename Function>
    void forEachSentence(Function function)
    {
        int index = 0;
        for (const Sentence &sentence : m_text.sentences())
            function(sentence, index++);
    }

    void noteCapitals()
    {
        m_capitals.resize(static_cast<std::size_t>(m_text.formCount()));
        m_keys.resize(m_capitals.size(), -1);
        m_capitalsTell.reserve(m_text.sentences().size());
        forEachSentence([this](const Sentence &sentence, int) {
            m_sentence = &sentence;
            const bool tells = capitalsTell(sentence);
            m_capitalsTell.push_back(tells);
            for (int word = begin(); word < end(); ++word) {
                Capitals &capitals = m_capitals[static_cast<std::size_t>(m_text.formOf(word))];
                if (!m_text.isCapital(word))
                    capitals.lower = true;
                else if (tells && !isFirst(word) && !isAllCapitals(word))
                    capitals.upper = true;
            }
        });
    }

    bool isAllCapitals(int word) const { return m_text.has(word, WordTrait::AllCapitals); }
    QStringView written(int word) const { return m_text.range(word).in(m_text.article().text); }

    // Headlines may have every word, shouted paragraphs every letter, in capitals.
    bool capitalsTell(const Sentence &sentence) const
    {
        const ParagraphKind kind = kindOf(sentence);
        int content = 0;
        int capital = 0;
        for (auto word = static_cast<int>(sentence.firstWord); word < sentence.wordEnd; ++word) {
            const bool counts = !m_text.has(word, WordTrait::Function);
            content += counts;
            capital += counts && m_text.isCapital(word);
        }
        const bool isTitle = kind == ParagraphKind::Title || kind == ParagraphKind::Heading;
        // A list of names is not shouted: only a long run of capitals is.
        constexpr int longRun = 12;
        return isTitle ? 2 * capital <= content : content < longRun || 10 * capital <= 8 * content;
    }

    // Whether a capital is due here in any word: at the start, behind a colon, in front of a quotation.
    bool isFirst(int word) const
    {
        if (word == begin())
            return true;
        const QStringView gap = m_text.gapBehind(word - 1);
        const bool isInitial = m_text.range(word - 1).size() <= 2 || m_text[word - 1].has(WordSign::Title);
        return std::ranges::any_of(gap, [isInitial](QChar c) {
            return c == u'"' || c == u'“' || c == u'«' || c == u'„' || c == u'‘' || c == u':' || c == u'?' ||
                   c == u'!' || c == u'…' || c == u'—' || c == u'•' || (c == u'.' && !isInitial);
        });
    }

    bool isNameWord(int word, bool continues) const
    {
        if (!m_text.isCapital(word))
            return false;
        const WordForm &form = m_text[word];
        const Meaning *meaning = form.meaning;
        if (form.has(WordSign::NoName) || form.digits ||
            (meaning &&
             (meaning->month > 0 || meaning->weekday > 0 || meaning->numeral != NumeralPart::None)))
            return false;
        const auto index = static_cast<std::size_t>(m_text.formOf(word));
        const Capitals capitals = m_capitals[index];
        if (isAllCapitals(word) &&
            (written(word).size() > longestAcronym || capitals.lower || form.weight == WordWeight::Function))
            return capitals.upper && !capitals.lower;
        if (!m_tells || (isFirst(word) && !continues))
            return capitals.upper && !capitals.lower;
        return form.weight != WordWeight::Function || continues;
    }

    // A first word is a part of a name if a name goes on behind it ("Ingrid Tveitan was").
    bool opensName(int word) const
    {
        const WordForm &form = m_text[word];
        const auto index = static_cast<std::size_t>(m_text.formOf(word));
        return m_tells && m_text.isCapital(word) && isFirst(word) && form.isContent() &&
               !form.has(WordSign::NoName) && !m_capitals[index].lower && !isAllCapitals(word) &&
               !(form.meaning && form.meaning->numeral != NumeralPart::None) && word + 1 < end() &&
               joins(word) && isNameWord(word + 1, false);
    }

    // Whether a name may go over the gap behind a word.
    bool joins(int word) const
    {
        if (word + 1 >= end() || m_text.has(word, WordTrait::Possessive))
            return false;
        const QStringView gap = m_text.gapBehind(word);
        if (m_text.goesOn(word) || gap == u" & " || gap == u"' " || gap == u"’ ")
            return true;
        const bool isShort = m_text.range(word).size() <= 2 || m_text[word].has(WordSign::Title) ||
                             written(word).contains(u'.');
        return gap == u". " && isShort;
    }

    // Behind the words that join two parts of a name, or 0.
    int behindJoint(int word) const
    {
        int next = word + 1;
        if (!joins(word) || !m_text[next].has(WordSign::NameJoin))
            return 0;
        if (m_text.is(next, u"of") && !takesOf(m_text.string(word)))
            return 0;
        while (next < end() && m_text[next].has(WordSign::NameJoin) && !m_text.isCapital(next)) {
            if (!m_text.goesOn(next))
                return 0;
            ++next;
        }
        return next < end() && next > word + 1 && isNameWord(next, false) ? next : 0;
    }

    int readAt(int word)
    {
        if (!isNameWord(word, false) && !opensName(word))
            return word + 1;
        int last = word;
        while (last - word < longestName) {
            if (joins(last) && isNameWord(last + 1, true) &&
                (!opensTitle(last + 1) || isTitleSoFar(word, last)))
                ++last;
            else if (const int next = behindJoint(last); next > 0)
                last = next;
            else
                break;
        }
        const int first = behindTitle(word, last);
        if (first <= last && !isLoneWeakWord(first, last))
            add(first, last + 1);
        return last + 1;
    }

    // "ECB President Wim Duisenberg": two names with a title between them.
    bool opensTitle(int word) const
    {
        return m_text[word].has(WordSign::Title) && word + 1 < end() && joins(word) &&
               isNameWord(word + 1, true);
    }

    bool isTitleSoFar(int first, int last) const
    {
        for (int word = first; word <= last; ++word) {
            if (!m_text[word].has(WordSign::Title) && !m_text[word].has(WordSign::TitlePart))
                return false;
        }
        return true;
    }

    // The first word that is no part of "Foreign Minister" and the like.
    int behindTitle(int first, int last) const
    {
        int behind = first;
        for (int word = first; word <= last; ++word) {
            if (m_text[word].has(WordSign::Title))
                behind = word + 1;
            else if (!m_text[word].has(WordSign::TitlePart))
                break;
        }
        return behind;
    }

    bool isLoneWeakWord(int first, int last) const
    {
        return first == last &&
               (m_text[first].weight != WordWeight::Content || m_text.range(first).size() < 2);
    }

    void add(int first, int last)
    {
        std::vector<int> keys;
        for (int word = first; word < last; ++word) {
            if (const int key = keyOf(word); key != m_noKey)
                keys.push_back(key);
        }
        if (!keys.empty())
            m_names.mentions.push_back({first, last, m_sentenceIndex, entityOf(keys, first, last)});
    }

    // The same word is asked for again and again.
    int keyOf(int word)
    {
        int &key = m_keys[static_cast<std::size_t>(m_text.formOf(word))];
        if (key < 0)
            key = m_keyNumbers.intern(nameKey(m_text.string(word)));
        return key;
    }

    QString valueOf(int first, int last) const
    {
        QString value = m_text.range(first, last).in(m_text.article().text).toString().simplified();
        if (value.endsWith(u"'s") || value.endsWith(u"’s"))
            value.chop(2);
        return value;
    }

    // The entity of a name: one with the same words, else the latest longer one that it begins or ends.
    int entityOf(std::span<const int> keys, int first, int last)
    {
        if (const int found = entityNumber(keys); found >= 0)
            return found;
        const int id = static_cast<int>(m_names.entities.size());
        for (std::size_t size = 1; size < keys.size(); ++size) {
            entityNumber(keys.first(size)) = id;
            entityNumber(keys.last(size)) = id;
        }
        entityNumber(keys) = id;
        QStringList words;
        for (int key : keys)
            words << m_keyNumbers.string(key).toString();
        m_names.entities.push_back({words, valueOf(first, last)});
        return id;
    }

    int &entityNumber(std::span<const int> keys)
    {
        const auto sequence = static_cast<std::size_t>(m_sequences.intern(keys));
        if (sequence == m_entityOf.size())
            m_entityOf.push_back(-1);
        return m_entityOf[sequence];
    }

    const FactText &m_text;
    NameList m_names;
    std::vector<Capitals> m_capitals; ///< By form.
    std::vector<bool> m_capitalsTell; ///< By sentence.
    Interner m_keyNumbers;
    const int m_noKey = m_keyNumbers.intern(u"");
    std::vector<int> m_keys; ///< By form; -1 until asked for.
    SequenceInterner m_sequences;
    std::vector<int> m_entityOf; ///< By row of keys: the entity that it stands for at this place, or -1.
    const Sentence *m_sentence = nullptr;
    int m_sentenceIndex = 0;
    bool m_tells = true;
};

} // namespace

NameList findNames(const FactText &text)
{
    return NameFinder(text).find();
}

} // namespace diptych
