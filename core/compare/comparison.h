// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/fact.h"
#include "compare/options.h"
#include "compare/side.h"
#include "text/range.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace diptych {

/// How alike the two stretches of a link are, the strongest first.
enum class LinkKind : unsigned char {
    Verbatim, ///< The same words in the same order, after the ignored differences.
    Edited,   ///< Mostly the same words in mostly the same order; the edits say what differs.
    Reworded, ///< Probably the same statement in other words.
};

enum class EditOp : unsigned char { Insert, Delete, Replace };

/// One difference inside an edited link. The side that has nothing holds an empty range at its place.
struct Edit
{
    EditOp op = EditOp::Replace;
    Sided<Range> span;

    bool operator==(const Edit &) const = default;
};

/// How two words of a reworded link say the same.
enum class WordRelation : unsigned char {
    Same,    ///< The same word.
    Form,    ///< Another form of it, or the same number: refused, refusing; 7, seven.
    Meaning, ///< Another word of the same or nearly the same meaning.
};

/// A word of the left report and the one of the right that says the same.
struct WordPair
{
    Sided<Range> span;
    WordRelation relation = WordRelation::Same;
    double weight = 0; ///< 0 to about 1: how much it says, by its rarity and how near the two are.

    bool operator==(const WordPair &) const = default;
};

/// Ties one stretch of the left report to one of the right. On each side it lies inside one sentence.
struct Link
{
    int id = 0;      ///< From 1, in the order of the left report.
    int passage = 0; ///< From 1; neighbouring links that a reader takes for one share it.
    LinkKind kind = LinkKind::Verbatim;
    bool moved = false; ///< Stands in another order than the backbone of the two reports.
    double score = 0;   ///< 0 to 1: probability that a reader sees the same statement in both.
    Sided<Range> span;
    std::vector<Edit> edits;     ///< On edited links only, in order.
    QString reason;              ///< Why it was made, in words a person reads; may be empty.
    std::vector<WordPair> words; ///< On reworded links only: what the reason rests on, in the left's order.
    QDateTime decided;           ///< When a person made it, in UTC; invalid: the program found it.

    bool operator==(const Link &) const = default;
};

/// Shares of a report's words by the strongest kind of link that covers them; they add to 1 (all 0 without
/// words).
struct Shares
{
    double verbatim = 0;
    double edited = 0;
    double reworded = 0;
    double unique = 0;

    bool operator==(const Shares &) const = default;
};

struct SideSummary
{
    Shares shares;
    double repeated = 0; ///< Share of words in second and later copies of a repeat.
    Shares distinct;     ///< The shares over the words outside second and later copies.

    bool operator==(const SideSummary &) const = default;
};

struct Summary
{
    Sided<SideSummary> sides;
    double similarity = 0;              ///< Linked words / words, both sides together.
    qsizetype longestVerbatimWords = 0; ///< Longest run of equal folded words, counted on the left.
    double orderAgreement = 0;          ///< Linked words whose links are not all moved / linked words.

    bool operator==(const Summary &) const = default;
};

/// A sentence of one report and a sentence of the other that comes near it without being linked to it.
struct NearMiss
{
    Range sentence;   ///< In the report that the list is of.
    Range other;      ///< In the other one.
    double score = 0; ///< As a link's; below what makes one.

    bool operator==(const NearMiss &) const = default;
};

/// What rewordings were looked for by, beside equal words, names and numbers.
struct RewordedSignals
{
    bool stems = false;    ///< The endings of the language are known.
    bool synonyms = false; ///< English, and WordNet is there.
    QString encoder;       ///< Name and hash of the sentence encoder; empty if none was used.

    bool operator==(const RewordedSignals &) const = default;
};

/// The stretches of one report that say the same: the first copy and the later ones, in order.
using Repeat = std::vector<Range>;

/// The result of comparing two reports. Offsets are UTF-16 units of each report's text.
struct Comparison
{
    CompareOptions options;
    std::vector<Link> links;            ///< Sorted by left begin, left end, right begin, right end.
    Sided<std::vector<Range>> unique;   ///< Longest stretches without a linked word, in order.
    Sided<std::vector<Repeat>> repeats; ///< In the order of their first copies.
    std::vector<Fact> facts;            ///< Sorted by their places on the left, then on the right.
    Summary summary;
    /// Up to three for each sentence that is not linked throughout: by the sentence, the nearest first.
    Sided<std::vector<NearMiss>> nearest;
    RewordedSignals rewordedBy;

    bool operator==(const Comparison &) const = default;
};

} // namespace diptych
