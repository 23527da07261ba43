// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/decisions.h"
#include "report/linkfilter.h"

#include <QFutureWatcher>
#include <QObject>

#include <array>
#include <map>

class QUndoStack;

namespace diptych {

struct ShownPair;

/// From so many words on, both reports together, decisions and filters are worked into a comparison beside
/// the GUI thread: with 145,000 words a decision takes 31 ms, with 1,450,000 it takes 280.
inline constexpr qsizetype longPairWords = 200'000;

/// One comparison as the window works on it: what the program found, what a person decided about it, what is
/// looked at just now. Panes, lists and panels show what stands here and ask for changes here.
class ComparisonDocument : public QObject
{
    Q_OBJECT

public:
    explicit ComparisonDocument(QObject *parent = nullptr);

    /// Takes what compare() gave. With the same two articles (other options) decisions, undo steps and
    /// current link stay. With others they have decisions and undo steps of their own, which are kept until
    /// the two articles come back, whichever way round; their current link is the one with these spans, if
    /// any. The filter stays. Null empties the document.
    void setComputed(ComparedPairPtr computed, const std::optional<Sided<Range>> &current = {});
    /// Empties the document and drops all decisions, those about other articles, too.
    void forget();
    /// As the program found it; null if there is none.
    [[nodiscard]] const ComparedPairPtr &computed() const { return m_computed; }
    /// With a person's links and rejections: what figures and exports are about. In a long pair they follow a
    /// moment after the decision, and shown() after the filter; until then both are as they were.
    [[nodiscard]] const ComparedPairPtr &pair() const { return m_pair; }
    /// Of these the links that the filter lets through, with the same numbers: what panes mark.
    [[nodiscard]] const ComparedPairPtr &shown() const { return m_shown; }
    /// What an export holds: pair() without what is left out.
    [[nodiscard]] ComparedPairPtr exported() const;

    [[nodiscard]] const LinkFilter &filter() const { return m_filter; }
    void setFilter(const LinkFilter &filter);

    /// The id of the current link, 0 if there is none. It is always one of shown().
    [[nodiscard]] int currentLink() const { return m_current; }
    void setCurrentLink(int id);
    /// What the current link ties, nothing without one.
    [[nodiscard]] const std::optional<Sided<Range>> &currentSpan() const { return m_currentSpan; }
    /// A link of pair() by its id, null if there is none.
    [[nodiscard]] const Link *link(int id) const;

    [[nodiscard]] const Decisions &decisions() const { return m_decisions; }
    /// All decisions at once, as a session brings them; undo begins anew.
    void setDecisions(Decisions decisions);
    /// The steps about the present two articles; another one after articlesChanged().
    [[nodiscard]] QUndoStack *undoStack() const { return m_undo; }
    [[nodiscard]] const Decision *decision(DecisionKind kind, const Sided<Range> &span) const;

    /// What a view made of shown(): taken over where the next one of these articles is worked out beside it.
    void setDrawn(std::shared_ptr<const ShownPair> drawn) { m_drawn = std::move(drawn); }

    /// Whether decisions or a filter are still being worked into pair() and shown().
    [[nodiscard]] bool isDeriving() const { return m_deriving.isRunning(); }
    /// Whether that is done beside the GUI thread: from so many words on, longPairWords unless set.
    [[nodiscard]] bool isLong(const ComparedPairPtr &pair) const;
    void setLongPairWords(qsizetype words) { m_longPair = words; }

    // Each of these is one step of undo and is marked with its time.

    /// Ties two stretches. The new link becomes the current one; nothing happens (false) where the stretches
    /// hold no word, or are linked just so already.
    bool linkSpans(const Sided<Range> &selected);
    /// Makes a link of a sentence (of \a side) and one that came near it.
    bool accept(Side side, const NearMiss &near);
    /// Says that a link is none. A link made by hand is taken back.
    void reject(int id);
    /// The same for several links at once.
    void rejectAll(const std::vector<int> &ids);
    void setBookmarked(const Sided<Range> &span, bool bookmarked);
    /// An empty note takes it away.
    void setNote(const Sided<Range> &span, const QString &note);
    void setLeftOut(const Sided<Range> &span, bool leftOut);

Q_SIGNALS:
    /// Other articles are shown, or none: everything begins anew.
    void articlesChanged();
    /// pair() is another one: links, figures, facts. Follows articlesChanged() too.
    void pairChanged();
    /// shown() is another one. Follows pairChanged() too. The articles may be the same: places stay.
    void shownChanged();
    void filterChanged();
    /// What a view needs for the next pair() or shown(), worked out beside the GUI thread. Their signals
    /// follow.
    void drawn(const std::shared_ptr<const diptych::ShownPair> &drawn);
    /// Links, rejections, bookmarks, notes or what is left out.
    void decisionsChanged();
    void currentLinkChanged(int id);

private:
    friend class ChangeDecisions;
    /// What a person did about two articles, while others are looked at.
    struct Work
    {
        Decisions decisions; ///< As for the articles in the order of their key.
        QUndoStack *undo = nullptr;
    };
    void takeDecisions(const Decisions &decisions);
    void push(const QString &text, Decisions decisions);
    void mark(DecisionKind kind, const Sided<Range> &span, bool on, const QString &text,
              const QString &note = {});
    bool tie(DecisionKind kind, const Sided<Range> &span, const QString &text);
    void keepWork();
    void changeArticles(const std::optional<Sided<Range>> &current);
    /// What stands for the computed pair with decisions and a filter.
    struct Derived
    {
        ComparedPairPtr pair;
        ComparedPairPtr shown;
        std::vector<std::shared_ptr<const ShownPair>> drawn;
    };
    void derive();
    void deriveBeside();
    void takeDerived(const Derived &derived);
    void chooseTied();
    void show(ComparedPairPtr shown);

    ComparedPairPtr m_computed;
    ComparedPairPtr m_pair;
    ComparedPairPtr m_shown;
    LinkFilter m_filter;
    Decisions m_decisions;
    std::map<std::array<QByteArray, 2>, Work> m_kept; ///< By both articles, the lesser name first.
    bool m_isMirrored = false;                        ///< The present articles stand the other way round.
    QUndoStack *m_undo;
    int m_current = 0;
    QFutureWatcher<Derived> m_deriving;
    bool m_pairWaits = false; ///< pair() is not yet the one with these decisions.
    std::shared_ptr<const ShownPair> m_drawn;
    qsizetype m_longPair = longPairWords;
    std::optional<Decision> m_tied;            ///< A new link that shall be the current one.
    std::optional<Sided<Range>> m_currentSpan; ///< By its place a link is known again when numbers change.
};

} // namespace diptych
