// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace diptych::wordnet {

/// How one word or one meaning of WordNet hangs together with another.
enum class Relation : std::uint32_t {
    Hypernym,   ///< The broader meaning: vessel, of ferry.
    Similar,    ///< Adjectives of about the same meaning, verbs of one group.
    Entails,    ///< What a verb entails or causes.
    Derivation, ///< Refusal, of refuse; Swedish, of Sweden.
    Antonym,    ///< Fall, of rise.
};

/// A relation and its target in one number: the kind in the upper bits.
inline constexpr std::uint32_t relationShift = 28;
inline constexpr std::uint32_t targetMask = (std::uint32_t{1} << relationShift) - 1;

/// Tells the file, its version and the byte order of the machine that made it.
inline constexpr std::uint32_t magic = 0x44574E31;

/// Noun, verb, adjective, adverb: the order of WordNet's files, and of the meanings' numbers.
inline constexpr std::size_t partsOfSpeech = 4;

/// The head of the file, all numbers 32 bits. Behind it, without gaps:
///
/// | words + 1    | where each word begins in the characters |
/// | words + 1    | where its senses begin |
/// | senses       | meaning of each sense: nouns, verbs, adjectives, adverbs, the most frequent first |
/// | senses + 1   | where its relations begin |
/// | of senses    | relations from sense to sense: derivations and antonyms |
/// | meanings + 1 | where the relations of each meaning begin |
/// | of meanings  | relations from meaning to meaning: the others |
/// | forms + 1    | where each irregular form begins in the characters |
/// | forms        | the word that it is a form of |
/// | characters   | bytes of UTF-8 |
///
/// Words and forms are sorted by their bytes; a form of two words stands twice.
struct Header
{
    std::uint32_t magic;
    std::uint32_t words;
    std::uint32_t senses;
    std::uint32_t senseRelations;
    std::uint32_t meanings;
    std::uint32_t meaningRelations;
    std::uint32_t forms;
    std::uint32_t characters;
    std::array<std::uint32_t, partsOfSpeech>
        meaningsEnd; ///< One past the last meaning of each part of speech.
};

} // namespace diptych::wordnet
