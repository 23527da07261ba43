// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/wordnet.h"

#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace diptych {

namespace {

using wordnet::Header;
using wordnet::Relation;

// How sure a meaning is, by the way that leads to it; the values of the trials on paraphrases of news.
constexpr float ownWeight = 0.9F;
constexpr float derivationWeight = 0.75F;
constexpr float similarWeight = 0.6F;
constexpr float hypernymWeight = 0.55F;
constexpr float entailsWeight = 0.5F;
// Taken off for every meaning of the word that is more frequent.
constexpr float lessForEachSense = 0.05F;
// Rarer meanings of a word mislead more often than they help.
constexpr std::uint32_t sensesPerPart = 6;

struct Ending
{
    const char *ending;
    const char *replacement;
};

// The rules of detachment of WordNet's own morphy(7WN), for all parts of speech.
constexpr Ending endings[] = {{"s", ""},      {"ses", "s"}, {"xes", "x"},  {"zes", "z"}, {"ches", "ch"},
                              {"shes", "sh"}, {"ies", "y"}, {"es", "e"},   {"es", ""},   {"ed", "e"},
                              {"ed", ""},     {"ing", "e"}, {"ing", ""},   {"er", ""},   {"est", ""},
                              {"er", "e"},    {"est", "e"}, {"men", "man"}};
// What is left of a word has to be longer, in bytes.
constexpr qsizetype shortestRest = 1;

float weightOf(Relation relation)
{
    switch (relation) {
    case Relation::Derivation:
        return derivationWeight;
    case Relation::Similar:
        return similarWeight;
    case Relation::Hypernym:
        return hypernymWeight;
    case Relation::Entails:
        return entailsWeight;
    case Relation::Antonym:
        break;
    }
    return 0;
}

Relation relationIn(std::uint32_t packed)
{
    return static_cast<Relation>(packed >> wordnet::relationShift);
}

std::uint32_t targetIn(std::uint32_t packed)
{
    return packed & wordnet::targetMask;
}

QString installedPath()
{
    // Asked of the system, because the command line goes without an application object.
    const QString installed = QFileInfo(QStringLiteral("/proc/self/exe")).canonicalPath() +
                              QStringLiteral("/../share/diptych/wordnet.bin");
    return QFile::exists(installed) ? installed : QStringLiteral(DIPTYCH_BUILT_WORDNET);
}

} // namespace

const WordNet &WordNet::installed()
{
    static const WordNet wordNet(installedPath());
    return wordNet;
}

WordNet::WordNet(const QString &path) : m_file(path)
{
    if (!path.isEmpty() && m_file.open(QIODevice::ReadOnly)) {
        if (const uchar *bytes = m_file.map(0, m_file.size()))
            read(bytes, m_file.size());
    }
}

void WordNet::read(const uchar *bytes, qint64 size)
{
    if (size < qint64(sizeof m_header))
        return;
    std::memcpy(&m_header, bytes, sizeof m_header);
    const std::size_t numbers = std::size_t{2} * (m_header.words + 1) + m_header.senses +
                                (m_header.senses + 1) + m_header.senseRelations + (m_header.meanings + 1) +
                                m_header.meaningRelations + (m_header.forms + 1) + m_header.forms;
    const std::size_t whole = sizeof m_header + numbers * sizeof(std::uint32_t) + m_header.characters;
    if (m_header.magic != wordnet::magic || std::size_t(size) != whole)
        return;
    const auto *next = reinterpret_cast<const std::uint32_t *>(bytes + sizeof m_header);
    const auto take = [&next](std::size_t count) {
        const Numbers taken(next, count);
        next += count;
        return taken;
    };
    m_words = take(m_header.words + 1);
    m_wordSenses = take(m_header.words + 1);
    m_senses = take(m_header.senses);
    m_senseRelationBegin = take(m_header.senses + 1);
    m_senseRelations = take(m_header.senseRelations);
    m_meaningRelationBegin = take(m_header.meanings + 1);
    m_meaningRelations = take(m_header.meaningRelations);
    m_forms = take(m_header.forms + 1);
    m_formBases = take(m_header.forms);
    m_characters = reinterpret_cast<const char *>(next);
}

QByteArrayView WordNet::characters(Numbers begins, std::size_t index) const
{
    return {m_characters + begins[index], qsizetype(begins[index + 1]) - qsizetype(begins[index])};
}

std::size_t WordNet::lowerBound(Numbers begins, std::size_t count, QByteArrayView key) const
{
    std::size_t begin = 0;
    while (count > 0) {
        const std::size_t half = count / 2;
        if (characters(begins, begin + half).compare(key) < 0) {
            begin += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return begin;
}

void WordNet::addIfWord(const QByteArray &key, std::vector<std::uint32_t> &found) const
{
    const std::size_t index = lowerBound(m_words, m_header.words, key);
    if (index < m_header.words && characters(m_words, index) == QByteArrayView(key))
        found.push_back(static_cast<std::uint32_t>(index));
}

void WordNet::addRegularForms(const QByteArray &key, std::vector<std::uint32_t> &found) const
{
    for (const Ending &rule : endings) {
        const QByteArrayView ending(rule.ending);
        const qsizetype rest = key.size() - ending.size();
        if (rest > shortestRest && key.endsWith(ending))
            addIfWord(key.first(rest) + rule.replacement, found);
    }
}

std::vector<std::uint32_t> WordNet::baseForms(QStringView word) const
{
    std::vector<std::uint32_t> found;
    if (!isOpen() || word.isEmpty())
        return found;
    const QByteArray key = word.toUtf8();
    addIfWord(key, found);
    for (std::size_t i = lowerBound(m_forms, m_header.forms, key);
         i < m_header.forms && characters(m_forms, i) == QByteArrayView(key); ++i)
        found.push_back(m_formBases[i]);
    addRegularForms(key, found);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

QString WordNet::word(std::uint32_t number) const
{
    return QString::fromUtf8(characters(m_words, number));
}

std::size_t WordNet::partOfSpeech(std::uint32_t meaning) const
{
    const auto &ends = m_header.meaningsEnd;
    return static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), meaning) - ends.begin());
}

void WordNet::addNeighbours(std::uint32_t sense, float lessFrequent, std::vector<Concept> &found) const
{
    for (std::uint32_t i = m_senseRelationBegin[sense]; i < m_senseRelationBegin[sense + 1]; ++i) {
        const Relation relation = relationIn(m_senseRelations[i]);
        if (relation != Relation::Antonym)
            found.push_back(
                {m_senses[targetIn(m_senseRelations[i])], weightOf(relation) - lessFrequent, false});
    }
    const std::uint32_t meaning = m_senses[sense];
    for (std::uint32_t i = m_meaningRelationBegin[meaning]; i < m_meaningRelationBegin[meaning + 1]; ++i) {
        const std::uint32_t packed = m_meaningRelations[i];
        found.push_back({targetIn(packed), weightOf(relationIn(packed)) - lessFrequent, false});
    }
}

void WordNet::addConcepts(std::uint32_t word, std::vector<Concept> &found) const
{
    std::uint32_t rank = 0;
    std::size_t part = wordnet::partsOfSpeech;
    for (std::uint32_t sense = m_wordSenses[word]; sense < m_wordSenses[word + 1]; ++sense) {
        const std::size_t ownPart = partOfSpeech(m_senses[sense]);
        rank = ownPart == part ? rank + 1 : 0;
        part = ownPart;
        if (rank >= sensesPerPart)
            continue;
        const float lessFrequent = lessForEachSense * float(rank);
        found.push_back({m_senses[sense], ownWeight - lessFrequent, true});
        addNeighbours(sense, lessFrequent, found);
    }
}

std::vector<Concept> WordNet::concepts(QStringView word) const
{
    std::vector<Concept> found;
    for (std::uint32_t base : baseForms(word))
        addConcepts(base, found);
    // The own and then the surest way to a meaning comes first and stays.
    std::sort(found.begin(), found.end(), [](const Concept &a, const Concept &b) {
        if (a.meaning != b.meaning)
            return a.meaning < b.meaning;
        return a.isOwn != b.isOwn ? a.isOwn : a.weight > b.weight;
    });
    const auto isSame = [](const Concept &a, const Concept &b) { return a.meaning == b.meaning; };
    found.erase(std::unique(found.begin(), found.end(), isSame), found.end());
    return found;
}

double WordNet::relatedness(QStringView a, QStringView b) const
{
    const auto basesOfA = baseForms(a);
    const auto basesOfB = baseForms(b);
    const bool isSameWord = std::find_first_of(basesOfA.begin(), basesOfA.end(), basesOfB.begin(),
                                               basesOfB.end()) != basesOfA.end();
    return isSameWord ? 1 : sharedMeaning(concepts(a), concepts(b));
}

bool WordNet::areAntonyms(QStringView a, QStringView b) const
{
    const auto basesOfB = baseForms(b);
    const auto isOfB = [this, &basesOfB](std::uint32_t sense) {
        return std::any_of(basesOfB.begin(), basesOfB.end(), [this, sense](std::uint32_t word) {
            return sense >= m_wordSenses[word] && sense < m_wordSenses[word + 1];
        });
    };
    for (std::uint32_t word : baseForms(a)) {
        for (std::uint32_t sense = m_wordSenses[word]; sense < m_wordSenses[word + 1]; ++sense) {
            for (std::uint32_t i = m_senseRelationBegin[sense]; i < m_senseRelationBegin[sense + 1]; ++i) {
                if (relationIn(m_senseRelations[i]) == Relation::Antonym &&
                    isOfB(targetIn(m_senseRelations[i])))
                    return true;
            }
        }
    }
    return false;
}

double sharedMeaning(const std::vector<Concept> &a, const std::vector<Concept> &b)
{
    double best = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (x->meaning < y->meaning) {
            ++x;
        } else if (y->meaning < x->meaning) {
            ++y;
        } else {
            if (x->isOwn || y->isOwn)
                best = std::max(best, double(std::min(x->weight, y->weight)));
            ++x;
            ++y;
        }
    }
    return best;
}

} // namespace diptych
