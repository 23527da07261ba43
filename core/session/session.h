// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/decisions.h"
#include "report/linkfilter.h"
#include "text/quoteanchor.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace diptych {

/// A report that a session is about: what finds it again, and what tells whether it has changed.
struct SessionArticle
{
    QString path; ///< Absolute, with #ID in a container; of a pasted text its name.
    QString title;
    QByteArray sha256;           ///< As Article has it, when the session was saved.
    std::optional<QString> text; ///< The text itself, of one that was pasted.

    bool operator==(const SessionArticle &) const = default;
};

/// A decision that survives a changed file: its two stretches by their words.
struct SessionDecision
{
    DecisionKind kind = DecisionKind::Bookmarked;
    Sided<QuoteAnchor> places; ///< Positions in code points.
    QString note;              ///< For Noted alone.
    QDateTime at;              ///< UTC, to the millisecond.

    bool operator==(const SessionDecision &) const = default;
};

using SessionDecisions = std::vector<SessionDecision>;

/// Where a reader stands in a comparison. Positions in code points of each report's text: they mean the same
/// in a window of another size.
struct SessionReading
{
    Sided<qsizetype> upper;                ///< What is at the upper edge; 0 at the beginning.
    Sided<qsizetype> cursor;               ///< Of the keyboard.
    std::optional<Sided<Range>> passage{}; ///< What the current link ties; nothing without one.

    bool operator==(const SessionReading &) const = default;
};

/// How the window stands around what is open.
struct SessionLayout
{
    int width = 0; ///< Of the window, in device-independent pixels, while it does not fill the screen.
    int height = 0;
    bool maximized = false;
    QStringList panels;       ///< Names of the panels that are open beside a comparison.
    QByteArray docks;         ///< Where panels and bars stand and how large they are.
    bool articleList = false; ///< Whether the article list stands beside.
    int listWidth = 0;        ///< In device-independent pixels; 0: not known.
    QString subject;          ///< What is marked and stepped through, one of subjectNames().
    double zoom = 1;          ///< 1 is the natural size.
    bool followScrolling = true;

    bool operator==(const SessionLayout &) const = default;
};

/// A comparison with what a person did in it.
struct SessionComparison
{
    Sided<SessionArticle> articles;
    CompareOptions options;
    LinkFilter filter;
    SessionDecisions decisions;              ///< In the order in which they were made.
    bool open = true;                        ///< Stands open; else it is kept for its decisions.
    std::optional<SessionReading> reading{}; ///< Nothing: it was not looked at yet.

    bool operator==(const SessionComparison &) const = default;
};

/// A bookmark or a note on one report, whatever it is compared with.
struct ArticleMark
{
    DecisionKind kind = DecisionKind::Bookmarked; ///< Or Noted.
    QuoteAnchor place; ///< Positions in code points; empty words: it is about the report as a whole.
    QString note;      ///< For Noted alone.
    QDateTime at;      ///< UTC, to the millisecond.

    bool operator==(const ArticleMark &) const = default;
};

struct MarkedArticle
{
    SessionArticle article;
    std::vector<ArticleMark> marks; ///< In the order in which they were made.

    bool operator==(const MarkedArticle &) const = default;
};

/// What a person has open and has done, to go on with another day or on another machine.
struct Session
{
    QStringList corpus; ///< Files and folders, absolute.
    std::vector<SessionComparison> comparisons;
    std::vector<MarkedArticle> marked;
    int current = -1; ///< Index of the comparison that is looked at; -1: none of them.
    QString origin;   ///< Of a copy for recovery: the file that the session is saved in; else empty.
    std::optional<SessionLayout> layout{}; ///< Nothing in files of before there was one.

    bool operator==(const Session &) const = default;
};

} // namespace diptych
