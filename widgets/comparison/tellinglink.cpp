// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/tellinglink.h"

#include <tuple>

namespace diptych {

namespace {

constexpr std::size_t fewEdits = 3; ///< More of them no longer show at a glance what was changed.

bool hasDigit(QStringView text)
{
    return std::ranges::any_of(text, [](QChar character) { return character.isDigit(); });
}

bool numberDiffers(const ComparedPair &pair, const Link &link)
{
    return std::ranges::any_of(link.edits, [&](const Edit &edit) {
        return edit.op == EditOp::Replace && std::ranges::all_of(bothSides, [&](Side side) {
                   return hasDigit(edit.span[side].in(pair.articles[side]->text));
               });
    });
}

/// The larger, the more telling.
auto tellingness(const ComparedPair &pair, const Link &link)
{
    const bool lightlyEdited = link.kind == LinkKind::Edited && link.edits.size() <= fewEdits;
    return std::tuple(lightlyEdited && numberDiffers(pair, link), lightlyEdited,
                      link.span[Side::Left].size());
}

} // namespace

int mostTellingLink(const ComparedPair &pair)
{
    const std::vector<Link> &links = pair.comparison.links;
    const auto best =
        std::ranges::max_element(links, {}, [&pair](const Link &link) { return tellingness(pair, link); });
    return best == links.end() ? 0 : best->id;
}

} // namespace diptych
