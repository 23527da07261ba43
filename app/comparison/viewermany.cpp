// SPDX-License-Identifier: GPL-3.0-or-later
// How the viewer shows one article and which of several others tell its sentences.
#include "comparison/viewer.h"

#include "comparison/comparisondocument.h"
#include "comparison/comparisonview.h"
#include "comparison/told/toldpane.h"
#include "comparison/told/toldview.h"
#include "jobs/manyjob.h"

#include <algorithm>

namespace diptych {

namespace {

/// What the others are called: by their outlets where these tell them apart, else by their titles.
QStringList namesOf(const std::vector<ArticleSource> &sources, const std::vector<ComparedPairPtr> &pairs)
{
    QStringList outlets;
    QStringList titles;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        outlets << (pairs[i] ? pairs[i]->articles[Side::Right]->outlet : QString());
        titles << (pairs[i] ? pairs[i]->articles[Side::Right]->displayTitle() : sources[i].path);
    }
    for (qsizetype i = 0; i < titles.size(); ++i)
        if (!outlets[i].isEmpty() && outlets.count(outlets[i]) == 1)
            titles[i] = outlets[i];
    return titles;
}

} // namespace

void Viewer::goToMany(const Place &place, bool anew)
{
    if (!anew && m_many == place) {
        showPage(m_told);
        return;
    }
    m_manyJob->compare(place.sources[Side::Left], place.others, m_options);
}

void Viewer::takeMany(const ManyCompared &compared)
{
    m_many = m_history.current();
    m_told->setReports(compared.article, compared.pairs, namesOf(m_many.others, compared.pairs));
    showPage(m_told);
    m_told->setFocus();
}

void Viewer::openFromMany(std::size_t report, const Sided<Range> &span)
{
    keepReading();
    const Sided<ArticleSource> sources{{m_many.sources[Side::Left], m_many.others[report]}};
    const int index = m_open.take(sources);
    if (OpenComparison &open = m_open.at(index); !open.computed) {
        open.computed = m_told->pairs()[report];
        open.options = open.computed->comparison.options;
    }
    showComparison(index);
    const std::vector<Link> &links = m_document->shown()->comparison.links;
    const auto link = std::ranges::find(links, span, &Link::span);
    if (link != links.end())
        m_comparison->setCurrentLink(link->id);
}

} // namespace diptych
