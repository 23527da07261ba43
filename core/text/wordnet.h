// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/wordnetformat.h"

#include <QFile>
#include <QString>
#include <QStringView>

#include <span>
#include <vector>

namespace diptych {

/// A meaning that a word has, or that lies next to one that it has.
struct Concept
{
    std::uint32_t meaning = 0;
    float weight = 0;   ///< 0 to 0.9: how sure it is that the word stands for it.
    bool isOwn = false; ///< The word itself has this meaning.

    bool operator==(const Concept &) const = default;
};

/// The English words, their meanings and how they hang together (WordNet 3.0, Princeton University), read
/// from a file that is mapped into memory: opening it costs next to nothing. Any thread.
class WordNet
{
public:
    /// The file that was installed or built with the program; opened when first asked for.
    [[nodiscard]] static const WordNet &installed();

    /// Knows no word if there is no such file, or it is of another version.
    explicit WordNet(const QString &path);

    [[nodiscard]] bool isOpen() const { return !m_words.empty(); }

    /// The numbers of the words that \a word (in lower case, without hyphens) may be a form of, itself among
    /// them, in ascending order: "rose" gives rise and rose. Verbs of two words are joined by "_".
    [[nodiscard]] std::vector<std::uint32_t> baseForms(QStringView word) const;

    /// The word that has a number.
    [[nodiscard]] QString word(std::uint32_t number) const;

    /// The meanings that a word stands for and those next to them, sorted, none twice.
    [[nodiscard]] std::vector<Concept> concepts(QStringView word) const;

    /// How near two words are in what they mean, 0 to 1: the same word 1, a shared meaning 0.9 less .05 for
    /// each meaning that is more frequent, a derivation .75, the broader meaning .55; 0 for unknown words.
    [[nodiscard]] double relatedness(QStringView a, QStringView b) const;

    /// Whether one word is the opposite of the other: rose and fell.
    [[nodiscard]] bool areAntonyms(QStringView a, QStringView b) const;

private:
    using Numbers = std::span<const std::uint32_t>;

    void read(const uchar *bytes, qint64 size);
    [[nodiscard]] QByteArrayView characters(Numbers begins, std::size_t index) const;
    [[nodiscard]] std::size_t lowerBound(Numbers begins, std::size_t count, QByteArrayView key) const;
    void addIfWord(const QByteArray &key, std::vector<std::uint32_t> &found) const;
    void addRegularForms(const QByteArray &key, std::vector<std::uint32_t> &found) const;
    void addConcepts(std::uint32_t word, std::vector<Concept> &found) const;
    void addNeighbours(std::uint32_t sense, float lessFrequent, std::vector<Concept> &found) const;
    [[nodiscard]] std::size_t partOfSpeech(std::uint32_t meaning) const;

    QFile m_file; // keeps the mapping
    wordnet::Header m_header{};
    Numbers m_words;
    Numbers m_wordSenses;
    Numbers m_senses;
    Numbers m_senseRelationBegin;
    Numbers m_senseRelations;
    Numbers m_meaningRelationBegin;
    Numbers m_meaningRelations;
    Numbers m_forms;
    Numbers m_formBases;
    const char *m_characters = nullptr;
};

/// The weight of the meaning that both lists hold and that one of the words has itself: the lower of the two;
/// the best of several; 0 if there is none. The lists have to be sorted as WordNet::concepts() gives them.
[[nodiscard]] double sharedMeaning(const std::vector<Concept> &a, const std::vector<Concept> &b);

} // namespace diptych
