// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"
#include "session/session.h"

#include <QObject>

#include <vector>

namespace diptych {

class ArticleMarks;
class CorpusBrowser;
class Viewer;

/// Knows at any time what a session of the present work holds. Takes in what a person decides, comparison by
/// comparison, and gives decisions of a session that was opened to their comparison when it is shown.
class SessionKeeper : public QObject
{
    Q_OBJECT

public:
    /// All have to outlive it.
    SessionKeeper(Viewer *viewer, const CorpusBrowser *corpus, ArticleMarks *marks,
                  QObject *parent = nullptr);

    /// The work as it is now.
    [[nodiscard]] Session session() const;
    /// Opens what a session holds in the place of what is open.
    void open(const Session &session);

    /// Somebody decided something that is in no saved session.
    [[nodiscard]] bool hasUnsavedWork() const { return workOf(session()) != m_saved; }
    /// What stands now has been saved.
    void setSaved() { m_saved = workOf(session()); }

Q_SIGNALS:
    /// Decisions, what is open, or the filter.
    void changed();
    /// Decisions whose words are no longer there; they stay in the session.
    void lost(const QStringList &told);

private:
    /// What a person did about two articles.
    struct Work
    {
        Sided<SessionArticle> articles;
        SessionDecisions decisions;
        SessionDecisions lost; ///< Those of whose words one is no longer there.
        bool waits = false;    ///< Until the articles are shown; all decisions are as they were read.
        std::optional<SessionReading> reading; ///< Of a session, while it waits.
    };

    /// What a person did in a session.
    struct Done
    {
        std::vector<SessionDecisions> decisions;
        std::vector<std::vector<ArticleMark>> marks;

        bool operator==(const Done &) const = default;
    };

    [[nodiscard]] static Done workOf(const Session &session);
    [[nodiscard]] static std::vector<SessionDecisions> decisionsOf(const Session &session);
    /// The work about two articles this way round; null if there is none.
    Work *find(const Sided<QString> &paths);
    [[nodiscard]] SessionComparison comparisonOf(const Sided<QString> &paths) const;
    void keepAwaited(Session &session) const;
    void takeDecisions();
    void giveDecisions();

    Viewer *m_viewer;
    const CorpusBrowser *m_corpus;
    std::vector<Work> m_works;
    ArticleMarks *m_marks;
    Done m_saved;
};

} // namespace diptych
