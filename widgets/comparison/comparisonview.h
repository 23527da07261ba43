// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include "comparison/subject.h"

#include <QWidget>

#include <memory>

namespace diptych {

class ArticlePane;
class ComparisonDocument;
struct ReadingPlace;
struct ShownPair;
struct Walk;

/// Where somebody stands who steps through something.
struct WalkPlace
{
    qsizetype place = 0; ///< From 1; 0 before the first step.
    qsizetype count = 0;

    bool operator==(const WalkPlace &) const = default;
};

/// Two reports side by side with what they share: two panes, the ribbons between them, an overview beside
/// each, one sentence of summary. Shows what it is given and computes no comparison.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);
    ~ComparisonView() override;

    /// Shows a pair from the beginning of both reports, without a current passage; null is clear().
    void setPair(ComparedPairPtr pair);
    /// Follows a document from now on: what it shows, its figures, its current link. It has to outlive the
    /// view.
    void setDocument(ComparisonDocument *document);
    [[nodiscard]] const ComparedPairPtr &pair() const;
    void clear();
    /// What makeShownPair() gave on another thread for a pair that will be shown next.
    void prepare(const std::shared_ptr<const ShownPair> &shown);

    /// The current link's id, 0 if there is none.
    [[nodiscard]] int currentLink() const;
    /// Marks the link's passage as current and brings both of its ends level; 0 or an unknown id clears the
    /// mark.
    void setCurrentLink(int id);

    /// The links that are marked as the current passage, in their order; none without one.
    [[nodiscard]] std::vector<Link> currentPassage() const;
    /// The links of the statement that the current passage's number counts, with all its twins.
    [[nodiscard]] std::vector<Link> currentStatement() const;
    /// What can be done with a passage, for the menu over it.
    void setPassageActions(const QList<QAction *> &actions);

    /// The pane that has or last had the focus: what find, copy and zoom work on.
    [[nodiscard]] ArticlePane *activePane() const;
    [[nodiscard]] ArticlePane *pane(Side side) const;
    /// Whether somebody takes linkAccepted().
    void setAcceptsLinks(bool accepts);
    [[nodiscard]] double zoomFactor() const;
    /// What is marked and walked through.
    [[nodiscard]] Subject subject() const;
    /// Where "next" and "previous" stand among what the subject is; a statement with several places is one.
    [[nodiscard]] WalkPlace walkPlace() const;
    /// The same among the facts that may differ.
    [[nodiscard]] WalkPlace differencePlace() const;
    /// Not less than what walkPlace() counts with any subject.
    [[nodiscard]] qsizetype greatestWalk() const;
    /// Whether scrolling one report is wanted to scroll the other.
    [[nodiscard]] bool isScrollLocked() const;
    /// Where the reader stands in both reports.
    [[nodiscard]] Sided<ReadingPlace> readingPlaces() const;
    /// Goes there in each report by itself, without gliding.
    void setReadingPlaces(const Sided<ReadingPlace> &places);
    /// The sentence above the panes, as plain text.
    [[nodiscard]] QString summaryText() const;

public Q_SLOTS:
    void setSubject(diptych::Subject subject);
    /// What the subject is, in the order of the active pane (or of the one report that is the subject); they
    /// go round at the ends. They begin at the first or last, or where the reader has put the cursor.
    void nextPassage();
    void previousPassage();
    void firstPassage();
    void lastPassage();
    /// The facts that may differ, in the order of the left report and round at the ends. They are marked
    /// where shared text is, so that becomes the subject.
    void nextDifference();
    void previousDifference();
    /// A fact of the pair that may differ was chosen elsewhere: as if a step had led there.
    void showFact(const diptych::Fact &fact);
    /// Puts the current passage, with where it stands in both reports, on the clipboard; without one what is
    /// selected in the active pane, or the sentence at its cursor.
    void cite();
    /// Asks for a search of the other report for the words that are selected in the active one, or the word
    /// at its cursor.
    void findInOther();
    /// Gives the keyboard to the other report.
    void switchPane();
    /// Shows the sentence of the other report that comes nearest to the one at the cursor, then the next
    /// nearest (up to three), and round again.
    void look();
    /// Takes the sentences that are looked at for a link, where links can be made.
    void acceptLook();
    void endLook();
    /// Ends the look, else lets go of the current passage.
    void goBack();
    void clearCurrent() { setCurrentLink(0); }
    /// Whether scrolling one report scrolls the other. Where the reports' orders hardly agree it does not
    /// anyway.
    void setScrollLocked(bool locked);
    void setZoomFactor(double factor);
    /// Whether tool tips name keys that are pressed alone, such as 1 to 4.
    void setSingleKeys(bool on);
    /// Asks for the same pair with the sides exchanged.
    void swapSides() { Q_EMIT swapRequested(); }
    /// Shows in the place of the summary what is being done; empty shows the summary again.
    void setBusy(const QString &text);

Q_SIGNALS:
    void currentLinkChanged(int id);
    void swapRequested();
    void scrollLockedChanged(bool locked);
    void subjectChanged(diptych::Subject subject);
    /// walkPlace() or differencePlace() is another one.
    void walkChanged();
    void zoomFactorChanged(double factor);
    /// Somebody takes a sentence of that side and one that comes near it for the same statement.
    void linkAccepted(diptych::Side side, const diptych::NearMiss &near);
    /// A step led to this fact that may differ.
    void differenceReached(const diptych::Fact &fact);
    void searchWanted(const QString &text, diptych::ArticlePane *pane);
    void activePaneChanged(diptych::ArticlePane *pane);
    /// One line about what just happened, for a status bar and for screen readers.
    void statusMessage(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;
    void createParts();
    void createLayout();
    void connectSignals();

    /// Shows \a shown and the figures of \a whole. Reports that are shown already stay where they are.
    void takePair(const ComparedPairPtr &shown, const ComparedPairPtr &whole);
    [[nodiscard]] std::shared_ptr<const ShownPair>
    prepared(const ComparedPairPtr &pair, const std::shared_ptr<const ShownPair> &before) const;
    void setActiveSide(Side side);
    /// A click or Enter at an offset of a report: its twin comes level, or the mark goes where there is none.
    void activatePlace(Side side, qsizetype offset);
    void activatePassage(std::size_t index);
    [[nodiscard]] const Walk &walk() const;
    /// Index of the stop that is current, -1 if none is.
    [[nodiscard]] std::ptrdiff_t currentStop() const;
    [[nodiscard]] bool isCursorMoved(Side side) const;
    void forgetCursors();
    void stepPassage(int step);
    /// Goes so many stops on from one that has this place in the walk.
    void stepFrom(std::ptrdiff_t place, int step);
    void stepKind(LinkKind kind);
    void stepDifference(int step);
    void showDifference(std::ptrdiff_t index);
    /// A figure of the summary was chosen: to the next of what it counts.
    void followFigure(const QString &figure);
    void showUnique(Side side, const Range &range, const QString &announcement);
    void showLink(std::size_t index);
    void markPassage(int number);
    void showLook(std::size_t index);
    void announce(const QString &text);
    /// Tells screen readers alone.
    /// What was said of a place that is current no more is taken back.
    void unsay();
    void describe(const QString &text);
    void refreshGeometry();
    void alignHeaders();

    std::unique_ptr<Parts> m_parts;
};

} // namespace diptych
