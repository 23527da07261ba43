// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace diptych::encoderfile {

// The file of a sentence encoder, little-endian throughout, as packaging/fetch-encoder writes it:
//
//   Header
//   then, each section at the next multiple of sectionAlignment from the beginning of the file:
//   begins of the pieces among the characters, uint32[pieces + 1]; the pieces' characters, UTF-8, sorted by
//   byte word embeddings: int8[pieces][width], factors float[pieces] what the place of a piece adds:
//   float[positions][width]; gain and bias of the norm: float[width] each and for every layer
//     queries, keys and values: int8[3 width][width], factors and bias float[3 width] each
//     output of the attention: int8[width][width], factors, bias, gain, bias of the norm: float[width] each
//     inner: int8[inner][width], factors and bias float[inner] each
//     outer: int8[width][inner], factors, bias, gain, bias of the norm: float[width] each
//
// Weights are rows of whole numbers, each with the factor that turns them into what they stand for.

inline constexpr std::array<char, 8> magic{'D', 'I', 'P', 'T', 'E', 'N', 'C', '\n'};
inline constexpr std::uint32_t version = 1;
inline constexpr std::uint64_t sectionAlignment = 64;

struct Header
{
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t layers;
    std::uint32_t width; ///< Values of a vector.
    std::uint32_t heads;
    std::uint32_t inner;
    std::uint32_t pieces;
    std::uint32_t positions;              ///< Pieces of a sentence that are looked at.
    std::uint32_t characters;             ///< Bytes of all pieces.
    std::array<char, 56> name;            ///< UTF-8, filled up with zeros.
    std::array<unsigned char, 32> sha256; ///< Of all that follows the header.
};
static_assert(sizeof(Header) == 128);

} // namespace diptych::encoderfile
