// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"
#include "comparison/opencomparisons.h"
#include "mainwindow/history.h"
#include "result.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace diptych {

class ArticleJob;
class ArticlePane;
class ComparisonDocument;
class ComparisonJob;
class ComparisonTabs;
class ComparisonView;
class FindBar;
class Job;
class ManyJob;
class MessagePage;
class PastePage;
class PasteJob;
class StartPage;
class ToldView;
struct ManyCompared;

/// The large part of the window: shows one place at a time (start page, two boxes for texts, an article, a
/// comparison), fetches what it shows off the GUI thread, and knows the way back. Comparisons stay open, a
/// tab each, until they are closed.
class Viewer : public QWidget
{
    Q_OBJECT

public:
    explicit Viewer(QWidget *parent = nullptr);

    /// Shows a place and remembers it.
    void visit(const Place &place);
    void goBack();
    void goForward();
    [[nodiscard]] const History &history() const { return m_history; }
    /// Adds a page that Place::corpusPage() shows by its object name; the viewer takes it.
    void addPage(QWidget *page);
    /// A page of words in the place of the present one.
    void showMessage(const QString &icon, const QString &title, const QString &text);

    /// The comparisons that are open, and which of them is shown (-1: another page is).
    [[nodiscard]] const OpenComparisons &comparisons() const { return m_open; }
    [[nodiscard]] int currentComparison() const;
    /// Makes a tab for a comparison that is computed when it is gone to.
    /// It begins where a session says that the reader stood.
    void openInBackground(const Sided<ArticleSource> &sources,
                          const std::optional<SessionReading> &reading = {});
    /// Remembers where the reader stands in the shown comparison, in comparisons().
    void keepReading();
    /// Goes to an open comparison, its neighbour (round at the ends), or the one after closing.
    void showComparison(int index);
    void stepComparison(int step);
    void closeComparison(int index);
    void closeOtherComparisons(int index);
    /// Closes what is shown. False if no open comparison takes its place: what then is the window's choice.
    [[nodiscard]] bool closeShown();

    /// What a page that is no comparison is called.
    [[nodiscard]] QString pageTitle() const;
    /// The comparison that is shown, null if another page is.
    [[nodiscard]] ComparedPairPtr shownPair() const;
    /// What is worked on in the comparison view, with a person's decisions and the filter.
    [[nodiscard]] ComparisonDocument *document() const { return m_document; }
    /// The article that is shown by itself, null if another page is.
    [[nodiscard]] ArticlePtr shownArticle() const;
    /// The pane that copy, find and zoom work on, null if the page has none.
    [[nodiscard]] ArticlePane *activePane() const;
    /// Why the present place could not be shown.
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    [[nodiscard]] bool isWorking() const;

    [[nodiscard]] StartPage *startPage() const { return m_start; }
    [[nodiscard]] PastePage *pastePage() const { return m_paste; }
    [[nodiscard]] ComparisonView *comparisonView() const { return m_comparison; }
    [[nodiscard]] FindBar *findBar() const { return m_find; }

    [[nodiscard]] const CompareOptions &options() const { return m_options; }
    /// Compares again with other options; the old result stays until the new one is there.
    void setOptions(const CompareOptions &options);
    /// The same comparison anew, with what has changed around it.
    void compareAgain();
    /// Reads all that is open anew, because files are read in another way.
    void readAgain();
    [[nodiscard]] double zoom() const;

public Q_SLOTS:
    void setZoom(double factor);
    void zoomBy(double factor);
    void swapSides();
    /// Drops what is being fetched on the user's wish; what is shown stays and is the present place again.
    void abandon();

Q_SIGNALS:
    /// The user wants to close what is shown.
    void closeWanted();
    /// Another page or another content is shown.
    void shownChanged();
    /// What is under way, once it takes long enough to be worth a sign; empty when it is over.
    void taskChanged(const QString &text);
    void progressChanged(int percent);
    void zoomChanged(double factor);
    void optionsChanged(const diptych::CompareOptions &options);
    void compared(const diptych::ComparedPairPtr &pair);
    /// A place cannot be shown.
    void failed(const diptych::Failure &failure);

private:
    void createPages();
    void createLayout();
    void connectSignals();
    /// \a anew: also what is open is read and compared again, while its old result is shown.
    void go(const Place &place, bool anew);
    void stop();
    void showPage(QWidget *page);
    void goToComparison(const Place &place, bool anew);
    void goToMany(const Place &place, bool anew);
    void takeMany(const ManyCompared &compared);
    /// The comparison of the shown article with one of the others, at a link of theirs.
    void openFromMany(std::size_t report, const Sided<Range> &span);
    /// Shows an open comparison, which has a result, as it was left. What was shown before has been kept.
    void showOpen(int index);
    void showTabs();
    /// Finding searches the article, or both reports of a comparison.
    void updateSearchedPanes();
    void takeArticle(const ArticlePtr &article);
    void takePair(const ComparedPairPtr &pair);
    /// More was found in what is shown: nothing scrolls, and the current passage stays.
    void takeRefined(const ComparedPairPtr &pair);
    void showComparingTask();
    void takeFailure(const Failure &failure);
    void countWords();
    void comparePasted();
    void takePasted(const Sided<ArticlePtr> &articles);

    History m_history;
    OpenComparisons m_open;
    Place m_shown;          ///< What is on the screen, while the history may be on its way elsewhere.
    Place m_many;           ///< What the page of one and many others holds.
    Place m_lastComparison; ///< That was shown; where closing another page leads.
    CompareOptions m_options;
    std::optional<Failure> m_failure;
    bool m_showsComparing = false; ///< Comparing has gone on for so long that it is shown.
    bool m_comparePasted = false;  ///< The texts are compared as soon as they have been analysed.
    int m_pasted = 0;              ///< Texts that were named so far.

    ComparisonTabs *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    PastePage *m_paste = nullptr;
    MessagePage *m_message = nullptr;
    QString m_messageTitle;
    ArticlePane *m_article = nullptr;
    ComparisonDocument *m_document = nullptr;
    ComparisonView *m_comparison = nullptr;
    ToldView *m_told = nullptr;
    FindBar *m_find = nullptr;
    ArticleJob *m_reading;
    ComparisonJob *m_comparing;
    ManyJob *m_manyJob;
    PasteJob *m_pasting;
};

} // namespace diptych
