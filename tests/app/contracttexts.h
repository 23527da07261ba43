// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contractreport.h"

#include <random>

namespace contract {

/// The same numbers on every machine and with every library.
class Dice
{
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}

    /// 0 to \a sides - 1.
    std::size_t roll(std::size_t sides) { return static_cast<std::size_t>(m_engine()) % sides; }
    bool chance(std::size_t percent) { return roll(100) < percent; }

private:
    std::mt19937 m_engine;
};

/// How texts of one script are made.
struct Script
{
    QString name;
    QStringList syllables;
    QString gap;    ///< Between words.
    QString period; ///< At the end of a sentence, with what follows inside a paragraph.
    bool capitals = false;
    QStringList extras; ///< Strewn between words: numbers, emoji, hyphens, quotes.
};

[[nodiscard]] std::vector<Script> scripts();

/// Two reports made by one maker: some paragraphs copied, some edited, some in another order, some said
/// twice, some only in one of them. The sentences' places are known.
[[nodiscard]] std::pair<Source, Source> relatedReports(const Script &script, Dice &dice);

/// Texts at the edges: empty, one word, marks alone, line ends of all kinds.
[[nodiscard]] std::vector<Source> oddTexts();

} // namespace contract
