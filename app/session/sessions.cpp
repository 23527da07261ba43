// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessions.h"

#include "comparison/viewer.h"
#include "corpus/articlefile.h"
#include "corpus/corpusbrowser.h"
#include "mainwindow/actions.h"
#include "mainwindow/desktop.h"
#include "mainwindow/noticebar.h"
#include "session/sessiondecisions.h"
#include "session/sessionfile.h"
#include "session/sessionkeeper.h"
#include "settings.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTimer>

#include <algorithm>

namespace diptych {

namespace {

// The most that a crash costs, in milliseconds.
constexpr int autosaveDelay = 3000;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The file of an article, which may be missing: the first part that has an ending and "#" behind it, else
// all.
QString fileOf(const QString &name)
{
    const QString file = splitArticleName(name).file;
    if (QFileInfo::exists(file))
        return file;
    for (qsizetype at = name.indexOf(u'#'); at >= 0; at = name.indexOf(u'#', at + 1)) {
        if (!QFileInfo(name.first(at)).suffix().isEmpty())
            return name.first(at);
    }
    return name;
}

QString fileName(const QString &path)
{
    return QFileInfo(path).fileName();
}

} // namespace

Sessions::Sessions(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_keeper(new SessionKeeper(parts.viewer, parts.corpus, parts.marks, this))
    , m_layout({parts.window, parts.splitter, parts.panels, parts.viewer, parts.actions})
    , m_autosave(new QTimer(this))
    , m_recovery(parts.settings.stateFolder())
{
    m_autosave->setSingleShot(true);
    m_autosave->setInterval(autosaveDelay);
    connectSignals();
}

void Sessions::connectSignals()
{
    connect(m_parts.actions.openSession, &QAction::triggered, this, &Sessions::askForSession);
    connect(m_parts.actions.saveSession, &QAction::triggered, this, &Sessions::save);
    connect(m_parts.actions.saveSessionAs, &QAction::triggered, this, &Sessions::saveAs);
    connect(m_autosave, &QTimer::timeout, this, &Sessions::autosave);
    connect(m_keeper, &SessionKeeper::changed, this, [this] {
        if (!m_autosave->isActive()) // Not anew at each change: who never rests is saved, too.
            m_autosave->start();
    });
    connect(m_keeper, &SessionKeeper::lost, this, [this](const QStringList &told) {
        m_parts.notice->show(
            tr("%Ln decision(s) of this session are about words that are no longer there; they "
               "are kept in it.",
               nullptr, static_cast<int>(told.size())) +
                QLatin1Char(' ') + told.constFirst() + QLatin1Char('.'),
            tr("Understood"), {});
    });
}

void Sessions::askForSession()
{
    m_parts.desktop.askForFiles(m_parts.window, tr("Open session"), m_parts.settings.openFolder(),
                                [this](const QStringList &files) {
                                    if (!files.isEmpty())
                                        open(files.constFirst());
                                });
}

void Sessions::afterAsking(const std::function<void()> &go)
{
    if (m_keeper->hasUnsavedWork())
        m_parts.desktop.confirm(
            m_parts.window,
            tr("Your links, notes and bookmarks are not saved in a session. Go on without "
               "them?"),
            tr("&Go On"), go);
    else
        go();
}

void Sessions::open(const QString &path)
{
    afterAsking([this, path] { load(path); });
}

void Sessions::load(const QString &path)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    const Result<Session> session = readSession(file);
    if (!session) {
        m_parts.viewer->showMessage(QStringLiteral("warning"),
                                    tr("“%1” cannot be opened").arg(fileName(file)),
                                    tr("The session cannot be used: %1.").arg(session.failure().reason));
        return;
    }
    m_written = bytesOf(file);
    m_parts.settings.setOpenFolder(QFileInfo(file).absolutePath());
    show(session.value(), file);
    m_keeper->setSaved();
    remember(file);
}

void Sessions::show(const Session &session, const QString &path)
{
    m_path = path;
    if (!session.corpus.isEmpty()) {
        m_parts.corpus->open(session.corpus);
        Q_EMIT listWanted(session.layout && session.layout->articleList);
    }
    if (session.layout)
        m_layout.restore(*session.layout);
    // Filters without their panel would hide something without a sign of it, and are dropped.
    const auto hidesSomething = [](const SessionComparison &each) { return !each.filter.isOpen(); };
    if (std::ranges::any_of(session.comparisons, hidesSomething))
        m_parts.actions.filterPanel->setChecked(true);
    if (session.current >= 0)
        m_parts.corpus->passOverFirst();
    m_keeper->open(session);
    offerToLocate(session);
}

void Sessions::save()
{
    if (m_path.isEmpty()) {
        saveAs();
        return;
    }
    // Somebody may have saved it on another machine, or in another window.
    if (QFileInfo::exists(m_path) && bytesOf(m_path) != m_written)
        m_parts.desktop.confirm(
            m_parts.window,
            tr("“%1” was changed by somebody else since you opened it. Replace it?").arg(fileName(m_path)),
            tr("&Replace"), [this] { write(m_path); });
    else
        write(m_path);
}

void Sessions::saveAs()
{
    const QString suggestion =
        m_path.isEmpty() ? QDir(m_parts.settings.openFolder()).filePath(tr("Session") + sessionEnding())
                         : m_path;
    m_parts.desktop.askWhereToSave(
        m_parts.window, tr("Save session"), suggestion, [this](const QString &path) {
            if (isSessionFile(path)) {
                write(path);
                return;
            }
            const QString named = path + sessionEnding();
            if (QFileInfo::exists(named))
                m_parts.desktop.confirm(m_parts.window,
                                        tr("“%1” is there already. Replace it?").arg(fileName(named)),
                                        tr("&Replace"), [this, named] { write(named); });
            else
                write(named);
        });
}

void Sessions::write(const QString &path)
{
    if (const auto failure = saveSession(present(), path)) {
        m_parts.notice->show(tr("The session is not saved: %1.").arg(failure->message()), tr("Save &As…"),
                             [this] { saveAs(); });
        return;
    }
    m_path = path;
    m_written = bytesOf(path);
    m_keeper->setSaved();
    m_autosave->stop();
    m_recovery.remove();
    remember(path);
    Q_EMIT statusMessage(tr("Saved “%1”.").arg(fileName(path)));
}

Session Sessions::present() const
{
    Session session = m_keeper->session();
    session.layout = m_layout.present();
    return session;
}

Session Sessions::work() const
{
    return m_keeper->session();
}

std::optional<Session> Sessions::savedWork() const
{
    if (m_path.isEmpty() || m_written.isEmpty() || m_keeper->hasUnsavedWork() || bytesOf(m_path) != m_written)
        return std::nullopt;
    const Result<Session> saved = sessionFromBytes(m_written, m_path);
    return saved ? std::optional(saved.value()) : std::nullopt;
}

std::optional<SessionComparison> Sessions::saved(const Sided<ArticlePtr> &articles) const
{
    const std::optional<Session> session = savedWork();
    return session ? comparisonOf(*session, articles) : std::nullopt;
}

void Sessions::remember(const QString &path)
{
    m_parts.settings.addRecent({RecentItem::Kind::Session, {path}});
    Q_EMIT recentChanged();
}

void Sessions::autosave()
{
    if (!m_keeper->hasUnsavedWork()) {
        m_recovery.remove();
        return;
    }
    Session session = present();
    session.origin = m_path;
    if (const auto failure = m_recovery.write(session))
        Q_EMIT statusMessage(tr("No copy for recovery could be written: %1.").arg(failure->message()));
}

QString Sessions::close()
{
    m_autosave->stop();
    autosave();
    return m_recovery.path().isEmpty() ? m_path : m_recovery.path();
}

bool Sessions::resume(const QString &work)
{
    if (work.isEmpty() || !QFileInfo::exists(work))
        return false;
    if (m_recovery.leftBehind().contains(work)) {
        m_parts.notice->hide(); // It offers the same.
        restore(work);
    } else {
        load(work);
    }
    return true;
}

void Sessions::offerRecovery()
{
    const QStringList left = m_recovery.leftBehind();
    if (left.isEmpty())
        return;
    m_parts.notice->show(
        tr("Links, notes or bookmarks of %1 are kept, but in no session.")
            .arg(QLocale().toString(QFileInfo(left.constFirst()).lastModified(), QLocale::ShortFormat)),
        tr("&Restore"), [this, left] { restore(left.constFirst()); });
}

void Sessions::restore(const QString &leftBehind)
{
    const Result<Session> session = readSession(leftBehind);
    if (!session) {
        m_parts.viewer->showMessage(QStringLiteral("warning"), tr("What was left cannot be restored"),
                                    session.failure().message());
        return;
    }
    // Saving it later must not undo what others have saved meanwhile: the file's bytes are not known here.
    m_written.clear();
    show(session.value(), session.value().origin);
    autosave(); // It is never in no file.
    RecoveryFile::discard(leftBehind);
}

void Sessions::offerToLocate(const Session &session)
{
    const QStringList missing = missingFiles(session);
    if (missing.isEmpty())
        return;
    const QString text = missing.size() == 1
                             ? tr("“%1” is not where this session has it.").arg(missing.constFirst())
                             : tr("“%1” and %Ln more are not where this session has them.", nullptr,
                                  static_cast<int>(missing.size()) - 1)
                                   .arg(missing.constFirst());
    m_parts.notice->show(text, tr("&Locate…"), [this, missing] {
        m_parts.desktop.askForFiles(m_parts.window,
                                    tr("Where is “%1” now?").arg(fileName(missing.constFirst())),
                                    m_parts.settings.openFolder(), [this](const QStringList &files) {
                                        if (!files.isEmpty())
                                            locate(files.constFirst());
                                    });
    });
}

void Sessions::locate(const QString &found)
{
    const Session session = present(); // Something may have been decided since it was opened.
    const QStringList missing = missingFiles(session);
    if (missing.isEmpty())
        return;
    const bool wasSaved = !m_keeper->hasUnsavedWork();
    show(relocated(session, missing.constFirst(), found), m_path);
    if (wasSaved)
        m_keeper->setSaved();
}

QStringList missingFiles(const Session &session)
{
    QStringList missing;
    const auto look = [&](const QString &path) {
        const QString file = fileOf(path);
        if (!QFileInfo::exists(file) && !missing.contains(file))
            missing << file;
    };
    for (const SessionComparison &comparison : session.comparisons) {
        for (const Side side : bothSides) {
            if (!comparison.articles[side].text)
                look(comparison.articles[side].path);
        }
    }
    for (const MarkedArticle &marked : session.marked) {
        if (!marked.article.text)
            look(marked.article.path);
    }
    for (const QString &path : session.corpus)
        look(path);
    return missing;
}

Session relocated(Session session, const QString &missing, const QString &found)
{
    const QString oldFolder = QFileInfo(missing).path();
    const QString newFolder = QFileInfo(found).absolutePath();
    const auto move = [&](QString &path) {
        const QString file = fileOf(path);
        if (file == missing) {
            path.replace(0, file.size(), QFileInfo(found).absoluteFilePath());
        } else if (!QFileInfo::exists(file)) {
            const QString beside = QDir::cleanPath(newFolder + u'/' + QDir(oldFolder).relativeFilePath(file));
            if (QFileInfo::exists(beside))
                path.replace(0, file.size(), beside);
        }
    };
    for (QString &path : session.corpus)
        move(path);
    for (MarkedArticle &marked : session.marked) {
        if (!marked.article.text)
            move(marked.article.path);
    }
    for (SessionComparison &comparison : session.comparisons) {
        for (const Side side : bothSides) {
            if (!comparison.articles[side].text)
                move(comparison.articles[side].path);
        }
    }
    return session;
}

} // namespace diptych
