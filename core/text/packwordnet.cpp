// SPDX-License-Identifier: GPL-3.0-or-later
// Packs WordNet's text database into the one file that the program maps into memory:
//
//   packwordnet /usr/share/wordnet wordnet.bin
//
// Single words, and verbs of two words ("step_down"). Runs when the program is built.
#include "text/wordnetformat.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace diptych::wordnet;

constexpr std::array<const char *, partsOfSpeech> fileEndings{"noun", "verb", "adj", "adv"};

// A pointer of the text database: word 0 is the meaning as a whole.
struct Pointer
{
    Relation relation;
    std::size_t partOfSpeech;
    long offset;
    std::size_t sourceWord;
    std::size_t targetWord;
};

struct Meaning
{
    std::vector<std::string> words;
    std::vector<Pointer> pointers;
    std::uint32_t number = 0;
};

using MeaningsByOffset = std::map<long, Meaning>;

struct Database
{
    std::array<MeaningsByOffset, partsOfSpeech> meanings;
    std::map<std::string, std::array<std::vector<long>, partsOfSpeech>> words;
    std::map<std::string, std::vector<std::string>> forms;
};

std::size_t partOfSpeechOf(char letter)
{
    switch (letter) {
    case 'n':
        return 0;
    case 'v':
        return 1;
    case 'r':
        return 3;
    default: // a, and s for satellites
        return 2;
    }
}

bool relationOf(const std::string &symbol, Relation &relation)
{
    static const std::map<std::string, Relation> relations{
        {"@", Relation::Hypernym},   {"@i", Relation::Hypernym},   {"&", Relation::Similar},
        {"$", Relation::Similar},    {"*", Relation::Entails},     {">", Relation::Entails},
        {"+", Relation::Derivation}, {"\\", Relation::Derivation}, {"<", Relation::Derivation},
        {"!", Relation::Antonym},
    };
    const auto entry = relations.find(symbol);
    if (entry == relations.end())
        return false;
    relation = entry->second;
    return true;
}

// As the program folds words: lower case, hyphens left out. "galore(ip)" carries a mark of its place.
std::string keyOf(std::string word)
{
    if (const auto mark = word.find('('); mark != std::string::npos)
        word.erase(mark);
    std::erase(word, '-');
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return word;
}

bool isKept(const std::string &key, std::size_t partOfSpeech)
{
    const auto gaps = std::count(key.begin(), key.end(), '_');
    const bool isVerb = partOfSpeech == 1;
    return key.find('.') == std::string::npos && (gaps == 0 || (isVerb && gaps == 1));
}

std::ifstream openFile(const std::string &path)
{
    std::ifstream file(path);
    if (!file) {
        std::cerr << "packwordnet: cannot read " << path << '\n';
        std::exit(1);
    }
    return file;
}

// The licence stands at the head of each file, indented by two spaces.
bool isLicence(const std::string &line)
{
    return line.starts_with("  ");
}

Meaning parseMeaning(std::istringstream &fields)
{
    Meaning meaning;
    std::string skipped;
    std::string word;
    std::string symbol;
    std::size_t count = 0;
    char letter = 0;
    fields >> skipped >> skipped >> std::hex >> count >> std::dec; // file number, part of speech
    for (std::size_t i = 0; i < count && fields >> word >> skipped; ++i)
        meaning.words.push_back(keyOf(word));
    fields >> count;
    for (std::size_t i = 0; i < count; ++i) {
        Pointer pointer{};
        std::string ends;
        fields >> symbol >> pointer.offset >> letter >> ends;
        pointer.partOfSpeech = partOfSpeechOf(letter);
        pointer.sourceWord = std::stoul(ends.substr(0, 2), nullptr, 16);
        pointer.targetWord = std::stoul(ends.substr(2, 2), nullptr, 16);
        if (relationOf(symbol, pointer.relation))
            meaning.pointers.push_back(pointer);
    }
    return meaning;
}

void readMeanings(const std::string &path, MeaningsByOffset &meanings)
{
    std::ifstream file = openFile(path);
    for (std::string line; std::getline(file, line);) {
        if (isLicence(line))
            continue;
        std::istringstream fields(line);
        long offset = 0;
        fields >> offset;
        meanings.emplace(offset, parseMeaning(fields));
    }
}

void readWords(const std::string &path, std::size_t partOfSpeech, Database &database)
{
    std::ifstream file = openFile(path);
    for (std::string line; std::getline(file, line);) {
        if (isLicence(line))
            continue;
        std::istringstream fields(line);
        std::string word;
        std::string skipped;
        std::size_t senses = 0;
        std::size_t symbols = 0;
        fields >> word >> skipped >> senses >> symbols;
        for (std::size_t i = 0; i < symbols + 2; ++i) // the symbols, and the counts of senses
            fields >> skipped;
        const std::string key = keyOf(word);
        if (!isKept(key, partOfSpeech))
            continue;
        std::vector<long> &offsets = database.words[key][partOfSpeech];
        for (long offset = 0; fields >> offset;) {
            if (std::find(offsets.begin(), offsets.end(), offset) == offsets.end())
                offsets.push_back(offset);
        }
    }
}

void readForms(const std::string &path, std::size_t partOfSpeech, Database &database)
{
    std::ifstream file = openFile(path);
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::string form;
        fields >> form;
        form = keyOf(form);
        for (std::string base; fields >> base;) {
            base = keyOf(base);
            std::vector<std::string> &bases = database.forms[form];
            if (base != form && isKept(form, partOfSpeech) && database.words.contains(base) &&
                std::find(bases.begin(), bases.end(), base) == bases.end())
                bases.push_back(base);
        }
    }
}

Database readDatabase(const std::string &folder)
{
    Database database;
    for (std::size_t part = 0; part < partsOfSpeech; ++part) {
        readMeanings(folder + "/data." + fileEndings[part], database.meanings[part]);
        readWords(folder + "/index." + fileEndings[part], part, database);
    }
    for (std::size_t part = 0; part < partsOfSpeech; ++part)
        readForms(folder + '/' + fileEndings[part] + ".exc", part, database);
    return database;
}

using Numbers = std::vector<std::uint32_t>;

class Packer
{
public:
    explicit Packer(Database database) : m_database(std::move(database)) {}

    void pack()
    {
        numberMeanings();
        for (const auto &[word, offsets] : m_database.words)
            addWord(word, offsets);
        m_wordBegin.push_back(size(m_characters));
        m_wordSenses.push_back(size(m_senses));
        for (const Source &source : m_sources)
            addSenseRelations(source);
        m_senseRelationBegin.push_back(size(m_senseRelations));
        for (const MeaningsByOffset &meanings : m_database.meanings) {
            for (const auto &[offset, meaning] : meanings)
                addMeaningRelations(meaning);
        }
        m_meaningRelationBegin.push_back(size(m_meaningRelations));
        for (const auto &[form, bases] : m_database.forms)
            addForm(form, bases);
        m_formBegin.push_back(size(m_characters));
    }

    bool write(const std::string &path) const
    {
        Header header{magic,
                      size(m_wordBegin) - 1,
                      size(m_senses),
                      size(m_senseRelations),
                      size(m_meaningRelationBegin) - 1,
                      size(m_meaningRelations),
                      size(m_formBases),
                      size(m_characters),
                      m_meaningsEnd};
        std::ofstream file(path, std::ios::binary);
        file.write(reinterpret_cast<const char *>(&header), sizeof header);
        for (const Numbers *numbers :
             {&m_wordBegin, &m_wordSenses, &m_senses, &m_senseRelationBegin, &m_senseRelations,
              &m_meaningRelationBegin, &m_meaningRelations, &m_formBegin, &m_formBases})
            file.write(reinterpret_cast<const char *>(numbers->data()),
                       static_cast<std::streamsize>(numbers->size() * sizeof(std::uint32_t)));
        file.write(m_characters.data(), static_cast<std::streamsize>(m_characters.size()));
        file.close();
        return !file.fail();
    }

private:
    // Where a sense comes from: what its relations are looked up by.
    struct Source
    {
        std::string word;
        const Meaning *meaning;
    };

    template <typename Container>
    static std::uint32_t size(const Container &container)
    {
        return static_cast<std::uint32_t>(container.size());
    }

    void numberMeanings()
    {
        std::uint32_t number = 0;
        for (std::size_t part = 0; part < partsOfSpeech; ++part) {
            for (auto &[offset, meaning] : m_database.meanings[part])
                meaning.number = number++;
            m_meaningsEnd[part] = number;
        }
    }

    void addWord(const std::string &word, const std::array<std::vector<long>, partsOfSpeech> &offsets)
    {
        m_numberOf[word] = size(m_wordBegin);
        m_wordBegin.push_back(size(m_characters));
        m_wordSenses.push_back(size(m_senses));
        m_characters += word;
        for (std::size_t part = 0; part < partsOfSpeech; ++part) {
            for (long offset : offsets[part]) {
                const Meaning &meaning = m_database.meanings[part].at(offset);
                m_senseOf[{word, meaning.number}] = size(m_senses);
                m_senses.push_back(meaning.number);
                m_sources.push_back({word, &meaning});
            }
        }
    }

    static std::uint32_t packed(Relation relation, std::uint32_t target)
    {
        return static_cast<std::uint32_t>(relation) << relationShift | target;
    }

    void addSenseRelations(const Source &source)
    {
        m_senseRelationBegin.push_back(size(m_senseRelations));
        for (const Pointer &pointer : source.meaning->pointers) {
            if (pointer.sourceWord == 0 || source.meaning->words[pointer.sourceWord - 1] != source.word)
                continue;
            const Meaning &target = m_database.meanings[pointer.partOfSpeech].at(pointer.offset);
            const auto sense = m_senseOf.find({target.words[pointer.targetWord - 1], target.number});
            if (sense != m_senseOf.end()) // else a word of several words
                m_senseRelations.push_back(packed(pointer.relation, sense->second));
        }
    }

    void addMeaningRelations(const Meaning &meaning)
    {
        m_meaningRelationBegin.push_back(size(m_meaningRelations));
        for (const Pointer &pointer : meaning.pointers) {
            const Meaning &target = m_database.meanings[pointer.partOfSpeech].at(pointer.offset);
            if (pointer.relation != Relation::Derivation && pointer.relation != Relation::Antonym)
                m_meaningRelations.push_back(packed(pointer.relation, target.number));
        }
    }

    void addForm(const std::string &form, const std::vector<std::string> &bases)
    {
        for (const std::string &base : bases) {
            m_formBegin.push_back(size(m_characters));
            m_formBases.push_back(m_numberOf.at(base));
            m_characters += form;
        }
    }

    Database m_database;
    std::map<std::string, std::uint32_t> m_numberOf;
    std::map<std::pair<std::string, std::uint32_t>, std::uint32_t> m_senseOf;
    std::vector<Source> m_sources; // by sense
    std::array<std::uint32_t, partsOfSpeech> m_meaningsEnd{};
    Numbers m_wordBegin;
    Numbers m_wordSenses;
    Numbers m_senses;
    Numbers m_senseRelationBegin;
    Numbers m_senseRelations;
    Numbers m_meaningRelationBegin;
    Numbers m_meaningRelations;
    Numbers m_formBegin;
    Numbers m_formBases;
    std::string m_characters;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::cerr << "packwordnet FOLDER FILE\n";
        return 2;
    }
    Packer packer(readDatabase(argv[1]));
    packer.pack();
    if (!packer.write(argv[2])) {
        std::cerr << "packwordnet: cannot write " << argv[2] << '\n';
        return 1;
    }
    return 0;
}
