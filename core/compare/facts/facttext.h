// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/digits.h"
#include "compare/facts/lexicon.h"
#include "corpus/article.h"
#include "text/functionwords.h"
#include "text/interner.h"
#include "text/stemmer.h"

#include <memory>
#include <optional>
#include <vector>

namespace diptych {

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

    [[nodiscard]] const QString &language() const { return m_language; }
    [[nodiscard]] int intern(QStringView word);
    [[nodiscard]] const WordForm &operator[](int form) const
    {
        return m_forms[static_cast<std::size_t>(form)];
    }
    /// The word in lower case with straight apostrophes. Lasts until the next call of intern().
    [[nodiscard]] QStringView string(int form) const { return m_words.string(form); }

private:
    [[nodiscard]] WordForm makeForm(QStringView word);

    QString m_language;
    bool m_decimalComma;
    Stemmer m_stemmer;
    std::shared_ptr<Interner> m_stems;
    Interner m_words;
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
    [[nodiscard]] int size() const { return static_cast<int>(m_words.size()); }
    [[nodiscard]] const WordForm &operator[](int word) const { return (*m_forms)[formOf(word)]; }
    [[nodiscard]] int formOf(int word) const { return m_words[static_cast<std::size_t>(word)]; }
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
    [[nodiscard]] bool isCapital(int word) const;
    [[nodiscard]] const std::vector<Sentence> &sentences() const { return m_article.segmentation.sentences; }
    /// A byline, a credit, an invitation: what stands there is no fact of the report.
    [[nodiscard]] bool isNote(const Sentence &sentence) const;

private:
    const Article &m_article;
    std::shared_ptr<WordForms> m_forms;
    std::vector<int> m_words;
};

} // namespace diptych
