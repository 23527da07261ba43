// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/names.h"

#include "compare/facts/namekey.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace diptych {

namespace {

constexpr int longestName = 8;          // words; a longer row of capitals is no name
constexpr qsizetype longestAcronym = 5; // letters; longer words in capitals are shouted

bool isAllCapitals(QStringView word)
{
    return word.size() > 1 && std::ranges::none_of(word, [](QChar c) { return c.isLower(); });
}

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

class Finder
{
public:
    explicit Finder(const FactText &text) : m_text(text) {}

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
            m_tells = capitalsTell(sentence);
            for (int word = begin(); word < end();)
                word = isOutlet(word) ? word + 1 : readAt(word);
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

    // "| Hallinsund Courier" behind the headline
    bool isOutlet(int word) const
    {
        const auto paragraph = static_cast<std::size_t>(m_sentence->paragraph);
        const Segmentation &segmentation = m_text.article().segmentation;
        return segmentation.paragraphs[paragraph].kind == ParagraphKind::Title &&
               m_text.range(word).begin >= segmentation.title.end;
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
        forEachSentence([this](const Sentence &sentence, int) {
            m_sentence = &sentence;
            const bool tells = capitalsTell(sentence);
            for (int word = begin(); word < end(); ++word) {
                const auto form = static_cast<std::size_t>(m_text.formOf(word));
                if (form >= m_capitals.size())
                    m_capitals.resize(form + 1);
                Capitals &capitals = m_capitals[form];
                if (!m_text.isCapital(word))
                    capitals.lower = true;
                else if (tells && !isFirst(word) && !isAllCapitals(written(word)))
                    capitals.upper = true;
            }
        });
    }

    QStringView written(int word) const { return m_text.range(word).in(m_text.article().text); }

    // Headlines may have every word, shouted paragraphs every letter, in capitals.
    bool capitalsTell(const Sentence &sentence) const
    {
        const auto paragraph = static_cast<std::size_t>(sentence.paragraph);
        const ParagraphKind kind = m_text.article().segmentation.paragraphs[paragraph].kind;
        int content = 0;
        int capital = 0;
        for (auto word = static_cast<int>(sentence.firstWord); word < sentence.wordEnd; ++word) {
            if (m_text[word].weight == WordWeight::Function)
                continue;
            ++content;
            capital += m_text.isCapital(word);
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
        if (isAllCapitals(written(word)) &&
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
               !form.has(WordSign::NoName) && !m_capitals[index].lower && !isAllCapitals(written(word)) &&
               !(form.meaning && form.meaning->numeral != NumeralPart::None) && word + 1 < end() &&
               joins(word) && isNameWord(word + 1, false);
    }

    // Whether a name may go over the gap behind a word.
    bool joins(int word) const
    {
        if (word + 1 >= end() || written(word).endsWith(u"'s") || written(word).endsWith(u"’s"))
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
        QStringList keys;
        for (int word = first; word < last; ++word) {
            if (const QString &key = keyOf(word); !key.isEmpty())
                keys << key;
        }
        if (!keys.isEmpty())
            m_names.mentions.push_back({first, last, m_sentenceIndex, entityOf(keys, first, last)});
    }

    // The same word is asked for again and again.
    const QString &keyOf(int word)
    {
        const auto form = static_cast<std::size_t>(m_text.formOf(word));
        if (form >= m_keys.size())
            m_keys.resize(form + 1);
        if (m_keys[form].isEmpty())
            m_keys[form] = nameKey(m_text.string(word));
        return m_keys[form];
    }

    QString valueOf(int first, int last) const
    {
        QString value = m_text.range(first, last).in(m_text.article().text).toString().simplified();
        if (value.endsWith(u"'s") || value.endsWith(u"’s"))
            value.chop(2);
        return value;
    }

    // The entity of a name: one with the same words, else the latest longer one that it begins or ends.
    int entityOf(const QStringList &keys, int first, int last)
    {
        const QString whole = keys.join(u' ');
        if (const auto found = m_byForm.constFind(whole); found != m_byForm.constEnd())
            return *found;
        const int id = static_cast<int>(m_names.entities.size());
        for (qsizetype size = 1; size < keys.size(); ++size) {
            m_byForm[keys.first(size).join(u' ')] = id;
            m_byForm[keys.last(size).join(u' ')] = id;
        }
        m_byForm[whole] = id;
        m_names.entities.push_back({keys, valueOf(first, last)});
        return id;
    }

    const FactText &m_text;
    NameList m_names;
    std::vector<Capitals> m_capitals; ///< By form.
    std::vector<QString> m_keys;      ///< By form; empty until asked for.
    QHash<QString, int> m_byForm;     ///< The entity that a form of a name stands for at this place.
    const Sentence *m_sentence = nullptr;
    int m_sentenceIndex = 0;
    bool m_tells = true;
};

} // namespace

NameList findNames(const FactText &text)
{
    return Finder(text).find();
}

} // namespace diptych
