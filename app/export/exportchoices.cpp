// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportchoices.h"

#include "comparison/comparisondocument.h"
#include "comparison/comparisonview.h"
#include "reading/articlepane.h"

#include <QTextCursor>

namespace diptych {

namespace {

bool touches(const Range &one, const Range &two)
{
    return std::max(one.begin, two.begin) < std::min(one.end, two.end);
}

} // namespace

const std::set<int> &ExportChoices::links(ExportLinks which) const
{
    static const std::set<int> all;
    switch (which) {
    case ExportLinks::Shown:
        return shown;
    case ExportLinks::Current:
        return current;
    case ExportLinks::Selected:
        return selected;
    case ExportLinks::Bookmarked:
        return bookmarked;
    case ExportLinks::All:
        break;
    }
    return all;
}

Sided<Range> selectedWords(const ComparisonView &view)
{
    Sided<Range> selected;
    for (const Side side : bothSides) {
        const ArticlePane *pane = view.pane(side);
        const QTextCursor cursor = pane->textCursor();
        if (cursor.hasSelection())
            selected[side] = {pane->articleOffset(cursor.selectionStart()),
                              pane->articleOffset(cursor.selectionEnd())};
    }
    return selected;
}

ExportChoices exportChoices(const ComparisonDocument &document, const Sided<Range> &selected)
{
    ExportChoices choices;
    const ComparedPairPtr exported = document.exported();
    if (!exported)
        return choices;
    choices.decisions = document.decisions();
    choices.filter = document.filter();
    std::set<int> shown;
    for (const Link &link : document.shown()->comparison.links)
        shown.insert(link.id);
    const Link *current = document.link(document.currentLink());
    for (const Link &link : exported->comparison.links) {
        if (shown.contains(link.id))
            choices.shown.insert(link.id);
        if (current && link.passage == current->passage)
            choices.current.insert(link.id);
        if (touches(link.span[Side::Left], selected[Side::Left]) ||
            touches(link.span[Side::Right], selected[Side::Right]))
            choices.selected.insert(link.id);
        if (document.decision(DecisionKind::Bookmarked, link.span))
            choices.bookmarked.insert(link.id);
    }
    return choices;
}

ExportContent exportContent(const ComparedPairPtr &pair, const ExportChoices &choices, ExportLinks links)
{
    ExportContent content{pair, {}};
    ReportOptions &options = content.options;
    options.decisions = choices.decisions;
    options.session = choices.session;
    // The session's own filter makes the same again; another one is told by the numbers of its links.
    const bool bySession =
        links == ExportLinks::Shown && !choices.session.isEmpty() && choices.filter == choices.sessionFilter;
    if (bySession) {
        options.filter = choices.filter;
        content.pair = filtered(pair, choices.filter);
    } else {
        options.sessionFilter = choices.sessionFilter.isOpen();
        options.links = choices.links(links);
    }
    return content;
}

} // namespace diptych
