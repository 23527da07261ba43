// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

class QMainWindow;
class QSplitter;

namespace diptych {

class Actions;
class Panels;
class Viewer;

/// How a window stands, read off it and given to it again: what a session keeps beside what is open.
class WindowLayout
{
public:
    /// All have to outlive it.
    struct Parts
    {
        QMainWindow *window;
        QSplitter *splitter; ///< The article list and what is read.
        Panels *panels;
        Viewer *viewer;
        const Actions &actions;
    };

    explicit WindowLayout(const Parts &parts) : m_parts(parts) {}

    [[nodiscard]] SessionLayout present() const;
    /// A window that fills the screen stays as it is, and none is made larger than its screen. Whether the
    /// article list is there is for whoever shows it.
    void restore(const SessionLayout &layout) const;

private:
    void restoreSize(const SessionLayout &layout) const;

    Parts m_parts;
};

} // namespace diptych
