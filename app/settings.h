// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/recentitems.h"

#include <QByteArray>
#include <QFlags>

#include <optional>

class QSettings;

namespace diptych {

enum class ReportFormat;
enum class ReportPart : unsigned char;

struct CompareOptions;
struct LinkFilter;
struct ReadingChoices;

enum class ThemeChoice { System, Light, Dark, HighContrast };

/// What can be opened again after the window was closed.
struct LastSession
{
    QStringList corpus;      ///< Files and folders of the article list; may be empty.
    QStringList comparison;  ///< Both files of the one that was looked at, left first, or empty.
    QList<QStringList> open; ///< Both files of every comparison that was open, in the order of their tabs.

    QString work{}; ///< The file that holds what a person decided: a session, or a copy for recovery.

    [[nodiscard]] bool isEmpty() const { return corpus.isEmpty() && comparison.isEmpty(); }

    bool operator==(const LastSession &) const = default;
};

/// How the articles are listed: as a calm list or as a table, with which columns, in which groups.
struct ArticleListState
{
    bool isTable = false;
    int grouping = 0;
    QByteArray columns;

    bool operator==(const ArticleListState &) const = default;
};

/// What the program remembers, with types and defaults. Where it is kept is the caller's choice, so that a
/// test, or a picture of the window, neither reads nor writes the user's.
class Settings
{
public:
    /// \a store has to outlive it. In \a stateFolder stands what is kept for recovery; empty: nothing is.
    explicit Settings(QSettings &store, const QString &stateFolder = {});

    [[nodiscard]] const QString &stateFolder() const { return m_stateFolder; }

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// What the desktop preferred when it was last heard: the first guess before it answers.
    [[nodiscard]] std::optional<bool> systemWasDark() const;
    void setSystemWasDark(bool dark);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray splitter() const;
    void setSplitter(const QByteArray &state);
    /// Where panels and bars stand.
    [[nodiscard]] QByteArray windowState() const;
    void setWindowState(const QByteArray &state);
    /// The panels that are wanted beside a comparison, by name; none at first.
    [[nodiscard]] QStringList panels() const;
    void setPanels(const QStringList &names);
    /// How the articles are listed.
    [[nodiscard]] ArticleListState articleList() const;
    void setArticleList(const ArticleListState &state);
    /// The paths of the articles that a person has reviewed.
    [[nodiscard]] QStringList reviewed() const;
    void setReviewed(const QStringList &paths);
    /// What was said about how files are read.
    [[nodiscard]] ReadingChoices readingChoices() const;
    void setReadingChoices(const ReadingChoices &choices);
    /// 1 is the natural size.
    [[nodiscard]] double zoom() const;
    void setZoom(double zoom);
    [[nodiscard]] bool followScrolling() const;
    void setFollowScrolling(bool follow);
    /// Whether letters and digits alone do something.
    [[nodiscard]] bool singleKeys() const;
    void setSingleKeys(bool on);
    /// What counts as equal, and how readily other words are matched.
    [[nodiscard]] CompareOptions compareOptions() const;
    void setCompareOptions(const CompareOptions &options);
    /// Which links are looked at.
    [[nodiscard]] LinkFilter filter() const;
    void setFilter(const LinkFilter &filter);
    /// The folder that the last export went to; the user's documents before the first.
    [[nodiscard]] QString exportFolder() const;
    void setExportFolder(const QString &folder);
    /// Format and parts of the last export.
    [[nodiscard]] ReportFormat exportFormat() const;
    void setExportFormat(ReportFormat format);
    [[nodiscard]] QFlags<ReportPart> exportParts() const;
    void setExportParts(QFlags<ReportPart> parts);
    /// The folder that the last file dialog showed; the user's documents before the first.
    [[nodiscard]] QString openFolder() const;
    void setOpenFolder(const QString &folder);

    /// How often the window was opened, this time included.
    [[nodiscard]] int starts() const;
    void countStart();
    /// Whether the sentence encoder was offered: that is done once.
    [[nodiscard]] bool encoderOffered() const;
    void setEncoderOffered();

    /// Newest first.
    [[nodiscard]] std::vector<RecentItem> recent() const;
    void addRecent(const RecentItem &item);
    void clearRecent();
    /// What was open when the window was closed.
    [[nodiscard]] LastSession lastSession() const;
    void setLastSession(const LastSession &session);

private:
    void setRecent(const std::vector<RecentItem> &items);

    QSettings &m_store;
    QString m_stateFolder;
};

} // namespace diptych
