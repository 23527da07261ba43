// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/mirror.h"

#include <algorithm>

namespace diptych {

namespace {

template <typename T>
void swapSides(Sided<T> &sided)
{
    std::swap(sided[Side::Left], sided[Side::Right]);
}

} // namespace

void mirror(Link &link)
{
    swapSides(link.span);
    for (Edit &edit : link.edits) {
        swapSides(edit.span);
        if (edit.op != EditOp::Replace)
            edit.op = edit.op == EditOp::Insert ? EditOp::Delete : EditOp::Insert;
    }
    for (WordPair &words : link.words)
        swapSides(words.span);
    std::sort(link.words.begin(), link.words.end(),
              [](const WordPair &a, const WordPair &b) { return a.span.values < b.span.values; });
}

void mirror(Fact &fact)
{
    swapSides(fact.value);
    swapSides(fact.spans);
    if (fact.status == FactStatus::LeftOnly || fact.status == FactStatus::RightOnly)
        fact.status = fact.status == FactStatus::LeftOnly ? FactStatus::RightOnly : FactStatus::LeftOnly;
}

void mirror(PlacedLink &placed)
{
    mirror(placed.link);
    swapSides(placed.tokens);
    for (Match &match : placed.matches)
        std::swap(match.left, match.right);
}

} // namespace diptych
