// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/windowlayout.h"

#include "comparison/comparisonview.h"
#include "comparison/subject.h"
#include "comparison/viewer.h"
#include "mainwindow/actions.h"
#include "mainwindow/panels.h"
#include "session/sessionfile.h"

#include <QAction>
#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

namespace diptych {

SessionLayout WindowLayout::present() const
{
    const QMainWindow *window = m_parts.window;
    SessionLayout layout;
    layout.maximized = window->isMaximized();
    const QSize size =
        layout.maximized || window->isFullScreen() ? window->normalGeometry().size() : window->size();
    layout.width = size.width();
    layout.height = size.height();
    layout.panels = m_parts.panels->wanted();
    layout.docks = window->saveState();
    layout.articleList = m_parts.actions.articleList->isChecked();
    layout.listWidth = m_parts.splitter->sizes().constFirst(); // 0 while it is hidden.
    layout.subject = subjectNames().at(static_cast<int>(m_parts.viewer->comparisonView()->subject()));
    layout.zoom = m_parts.viewer->zoom();
    layout.followScrolling = m_parts.actions.followScrolling->isChecked();
    return layout;
}

void WindowLayout::restore(const SessionLayout &layout) const
{
    restoreSize(layout);
    m_parts.panels->restore(layout.panels, layout.docks);
    restoreSize(layout); // Panels beside a page that needs more room have made it larger.
    if (layout.listWidth > 0) {
        const int most = m_parts.splitter->width() * 3 / 5; // As wide as a table of articles begins.
        const int list = std::min(layout.listWidth, most);
        m_parts.splitter->setSizes({list, m_parts.splitter->width() - list});
    }
    m_parts.viewer->comparisonView()->setSubject(
        static_cast<Subject>(std::max<qsizetype>(0, subjectNames().indexOf(layout.subject))));
    m_parts.viewer->setZoom(layout.zoom);
    m_parts.actions.followScrolling->setChecked(layout.followScrolling);
}

void WindowLayout::restoreSize(const SessionLayout &layout) const
{
    QMainWindow *window = m_parts.window;
    if (window->isMaximized() || window->isFullScreen())
        return;
    if (layout.width > 0 && layout.height > 0)
        window->resize(QSize(layout.width, layout.height).boundedTo(window->screen()->availableSize()));
    if (layout.maximized)
        window->setWindowState(window->windowState() | Qt::WindowMaximized);
}

} // namespace diptych
