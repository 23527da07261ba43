// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/history.h"

namespace diptych {

namespace {

/// More than anyone goes back through; a pasted text in it is held as long as it is in here.
constexpr std::size_t longest = 100;

} // namespace

void History::visit(const Place &place)
{
    if (place == current())
        return;
    m_places.resize(m_at + 1);
    m_places.push_back(place);
    if (m_places.size() > longest)
        m_places.erase(m_places.begin());
    m_at = m_places.size() - 1;
}

const Place &History::back()
{
    if (canGoBack())
        --m_at;
    return current();
}

const Place &History::forward()
{
    if (canGoForward())
        ++m_at;
    return current();
}

} // namespace diptych
