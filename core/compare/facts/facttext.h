// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/digits.h"
#include "compare/facts/lexicon.h"
#include "compare/side.h"
#include "corpus/article.h"
#include "text/functionwords.h"
#include "text/interner.h"
#include "text/stemmer.h"

#include <QFlags>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace diptych {

/// Words [begin, end) of a report.
struct WordStretch
{
    int begin = 0;
    int end = 0;

    [[nodiscard]] int size() const { return end - begin; }
    [[nodiscard]] bool contains(const WordStretch &other) const
    {
        return other.begin >= begin && other.end <= end;
    }
    [[nodiscard]] bool contains(int word) const { return word >= begin && word < end; }

    bool operator==(const WordStretch &) const = default;
};

/// What the passes ask of every single word, so that they look closely at few of them only.
enum class WordTrait : unsigned {
    Capital = 1 << 0,     ///< Begins with a capital.
    AllCapitals = 1 << 1, ///< Has several letters and no small one.
    Possessive = 1 << 2,  ///< Ends in "'s".
    Function = 1 << 3,    ///< Has the weight of a function word.
    Content = 1 << 4,     ///< Has the weight of a content word.
    OpensDate = 1 << 5,   ///< A date may begin with it.
    OpensNumber = 1 << 6, ///< A number may begin with it.
    Negative = 1 << 7,    ///< Denies.
    HasPoles = 1 << 8,    ///< Has an opposite.
    Passive = 1 << 9,     ///< Turns subject and object round.
};
Q_DECLARE_FLAGS(WordTraits, WordTrait)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordTraits)

/// What there is to know about a word wherever it stands.
struct WordForm
{
    int stem = 0;  ///< Equal in both reports for equal stems.
    int group = 0; ///< Equal for words that count the same thing ("hurt", "injured"); else the stem.
    WordWeight weight = WordWeight::Content;
    const Meaning *meaning = nullptr; ///< Null for a word that no list knows.
    std::optional<DigitWord> digits;

    [[nodiscard]] bool has(WordSign sign) const { return meaning && meaning->signs.testFlag(sign); }
    [[nodiscard]] bool isContent() const { return weight == WordWeight::Content; }
};

/// The word forms of one language; each is looked at once, however often it stands in the reports.
class WordForms
{
public:
    /// \a stems is shared by the languages of both reports.
    WordForms(const QString &language, std::shared_ptr<Interner> stems);

    /// A way of writing a word.
    struct Written
    {
        int form = 0;
        int stem = 0;
        WordTraits traits;
    };

    [[nodiscard]] const QString &language() const { return m_language; }
    [[nodiscard]] int size() const { return m_words.size(); }
    [[nodiscard]] Written intern(QStringView word);
    [[nodiscard]] const WordForm &operator[](int form) const
    {
        return m_forms[static_cast<std::size_t>(form)];
    }
    /// The word in lower case with straight apostrophes. Lasts until the next call of intern().
    [[nodiscard]] QStringView string(int form) const { return m_words.string(form); }

private:
    [[nodiscard]] int formOf(QStringView written);
    [[nodiscard]] WordForm makeForm(QStringView word);
    [[nodiscard]] WordTraits traitsOf(QStringView written, int form) const;

    QString m_language;
    bool m_decimalComma;
    Stemmer m_stemmer;
    std::shared_ptr<Interner> m_stems;
    Interner m_writings; // words as they are written
    std::vector<Written> m_written;
    Interner m_words; // words as they are compared
    std::vector<WordForm> m_forms;
    QString m_key;
};

/// A report as the facts passes see it. No option of the comparison changes it.
class FactText
{
public:
    /// The article and the forms have to outlive the text.
    FactText(const Article &article, std::shared_ptr<WordForms> forms);

    [[nodiscard]] const Article &article() const { return m_article; }
    /// ISO 639; "en" where it is not known.
    [[nodiscard]] const QString &language() const { return m_forms->language(); }
    /// Whether equal forms have equal numbers in both.
    [[nodiscard]] bool sharesForms(const FactText &other) const { return m_forms == other.m_forms; }
    /// How many different forms there are in the texts that share them.
    [[nodiscard]] int formCount() const { return m_forms->size(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_words.size()); }
    [[nodiscard]] const WordForm &operator[](int word) const { return (*m_forms)[formOf(word)]; }
    [[nodiscard]] int formOf(int word) const { return m_words[static_cast<std::size_t>(word)]; }
    [[nodiscard]] bool has(int word, WordTrait trait) const
    {
        return m_traits[static_cast<std::size_t>(word)].testFlag(trait);
    }
    /// Whether a word of a stretch has a trait.
    [[nodiscard]] bool anyHas(WordStretch words, WordTrait trait) const;
    [[nodiscard]] std::span<const int> forms(WordStretch words) const { return part(m_words, words); }
    [[nodiscard]] std::span<const int> stems(WordStretch words) const { return part(m_stems, words); }
    [[nodiscard]] int stem(int word) const { return m_stems[static_cast<std::size_t>(word)]; }
    [[nodiscard]] QStringView string(int word) const { return m_forms->string(formOf(word)); }
    [[nodiscard]] bool is(int word, QStringView text) const { return string(word) == text; }
    [[nodiscard]] Range range(int word) const
    {
        return m_article.segmentation.words[static_cast<std::size_t>(word)];
    }
    /// From the first word's begin to the last word's end; [first, end) holds at least one word.
    [[nodiscard]] Range range(int first, int end) const { return {range(first).begin, range(end - 1).end}; }
    /// What stands between a word and the next one.
    [[nodiscard]] QStringView gapBehind(int word) const;
    /// Whether nothing but a space or a hyphen stands between a word and the next one.
    [[nodiscard]] bool goesOn(int word) const;
    [[nodiscard]] bool isCapital(int word) const { return has(word, WordTrait::Capital); }
    [[nodiscard]] const std::vector<Sentence> &sentences() const { return m_article.segmentation.sentences; }
    /// A byline, a credit, an invitation: what stands there is no fact of the report.
    [[nodiscard]] bool isNote(const Sentence &sentence) const;

private:
    static std::span<const int> part(const std::vector<int> &numbers, WordStretch words)
    {
        return std::span(numbers).subspan(static_cast<std::size_t>(words.begin),
                                          static_cast<std::size_t>(words.size()));
    }

    const Article &m_article;
    std::shared_ptr<WordForms> m_forms;
    std::vector<int> m_words; // forms
    std::vector<int> m_stems;
    std::vector<WordTraits> m_traits;
};

/// Both reports as the facts passes see them. The articles have to outlive them.
[[nodiscard]] Sided<std::unique_ptr<const FactText>> readFactTexts(const Sided<const Article *> &articles);

} // namespace diptych
