// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace diptych {

class Actions;
class CorpusBrowser;
class Desktop;
class Settings;

/// What the actions do with the list of articles, and what of it is remembered: table and columns, groups,
/// what was reviewed.
class ArticleList : public QObject
{
    Q_OBJECT

public:
    /// All have to outlive it.
    ArticleList(CorpusBrowser *corpus, const Actions &actions, Settings &settings, Desktop &desktop,
                QObject *parent);

    /// The selection or the list has changed: which actions can be used.
    void updateActions();
    /// Keeps how the list looks, when the window closes.
    void save();

private:
    void connectActions(Desktop &desktop);
    void restore();
    void copyCitations();
    void markReviewed(bool reviewed);

    CorpusBrowser *m_corpus;
    const Actions &m_actions;
    Settings &m_settings;
};

} // namespace diptych
