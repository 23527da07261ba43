// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportchoices.h"

#include "comparison/comparisondocument.h"

namespace diptych {

ExportChoices exportChoices(const ComparisonDocument &document)
{
    ExportChoices choices;
    const ComparedPairPtr exported = document.exported();
    if (!exported)
        return choices;
    choices.decisions = document.decisions();
    std::set<int> shown;
    for (const Link &link : document.shown()->comparison.links)
        shown.insert(link.id);
    const Link *current = document.link(document.currentLink());
    for (const Link &link : exported->comparison.links) {
        if (shown.contains(link.id))
            choices.shown.insert(link.id);
        if (current && link.passage == current->passage)
            choices.current.insert(link.id);
        if (document.decision(DecisionKind::Bookmarked, link.span))
            choices.bookmarked.insert(link.id);
    }
    return choices;
}

} // namespace diptych
