// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <vector>

namespace diptych {

/// What both reports say, with all the places where they say it. A copied passage is one, and each sentence
/// in other words; those about the same stretch are one with several places.
struct Statement
{
    LinkKind kind = LinkKind::Verbatim; ///< Of most of its linked words on the left.
    bool moved = false;                 ///< All of its links are.
    bool byHand = false;                ///< A person made one of its links.
    bool differs = false;               ///< A fact in it may differ.
    double score = 0;                   ///< Of its best link.
    std::vector<std::size_t> links;     ///< Indices into Comparison::links, ascending.
    Sided<std::vector<Range>> places;   ///< In order and apart; each from a first to a last linked word.
    Sided<qsizetype> words;             ///< Linked words.

    bool operator==(const Statement &) const = default;
};

/// The statements in the order of the left report. A headline and a lead that both tell what one sentence of
/// the right report tells are one statement with two places on the left. Near linear in the links.
[[nodiscard]] std::vector<Statement> statementsOf(const ComparedPair &pair);

/// The statement that each link belongs to, as an index; by the links' indices.
[[nodiscard]] std::vector<std::size_t> statementsByLink(const std::vector<Statement> &statements,
                                                        std::size_t links);

/// How many passages a reader steps through, in the window as in an export. What is proved and what is only
/// probable are never added up.
struct PassageCount
{
    qsizetype copied = 0;   ///< Word for word or edited.
    qsizetype moved = 0;    ///< Of the copied ones; 0 where the reports hardly share an order.
    qsizetype reworded = 0; ///< Probably in other words.

    bool operator==(const PassageCount &) const = default;
};
[[nodiscard]] PassageCount countPassages(const ComparedPair &pair, const std::vector<Statement> &statements);

/// Order agreement below which two reports hardly share an order: "moved" would be said of nearly everything,
/// and one report's scrolling cannot follow the other's. Half: then more linked words stand out of the
/// backbone than on it.
inline constexpr double leastOrderAgreement = 0.5;

/// Whether the reports tell what they share in so much the same order that "moved" means something.
[[nodiscard]] bool isToldInOrder(const Comparison &comparison);

/// Whole sentences of a report for which no match was found, neighbours joined, in order.
[[nodiscard]] std::vector<Range> unmatchedSentences(const ComparedPair &pair, Side side);

/// One row of a table that tells both reports in the order of one: a statement, or sentences of one report
/// for which no match was found.
struct AlignedRow
{
    std::ptrdiff_t statement = -1; ///< Index into the statements; -1 for sentences without a match.
    Side side = Side::Left;        ///< Whose sentences these are.
    Range unmatched;

    bool operator==(const AlignedRow &) const = default;
};

/// The rows in the order of the report on \a from. A statement stands at its first place there; what the
/// other report alone says stands behind the statement that it follows in that report.
[[nodiscard]] std::vector<AlignedRow> alignedRows(const ComparedPair &pair,
                                                  const std::vector<Statement> &statements, Side from);

/// "¶ 2, ¶ 7", the paragraphs of some stretches.
[[nodiscard]] QString placesText(const Segmentation &segmentation, const std::vector<Range> &places);

} // namespace diptych
