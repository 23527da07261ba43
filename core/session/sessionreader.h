// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "session/session.h"

#include <QDir>

class QJsonObject;
class QJsonValue;

namespace diptych {

/// Reads a session's JSON. What is not as it should be is told by its place, and nothing is guessed: a
/// session that was read in part would lose the rest when it is saved.
class SessionReader
{
public:
    explicit SessionReader(const QString &path);

    [[nodiscard]] Result<Session> read(const QByteArray &bytes);

private:
    SessionComparison readComparison(const QJsonObject &object);
    SessionArticle readArticle(const QJsonValue &value, const QString &key);
    SessionArticle readArticle(const QJsonObject &object);
    CompareOptions readOptions(const QJsonValue &value);
    LinkFilter readFilter(const QJsonValue &value);
    MarkedArticle readMarked(const QJsonObject &object);
    ArticleMark readMark(const QJsonObject &object);
    QDateTime readTime(const QJsonObject &object);
    SessionDecision readDecision(const QJsonObject &object);
    SessionReading readReading(const QJsonValue &value);
    SessionLayout readLayout(const QJsonValue &value);
    Range readRange(const QJsonObject &object);
    QuoteAnchor readPlace(const QJsonValue &value, const QString &key);
    QString readPath(const QJsonObject &object);

    // Each gives what stands there, or notes that it is not there or of another type.
    QJsonObject objectAt(const QJsonValue &value, const QString &key);
    QString textAt(const QJsonObject &object, const QString &key);
    bool flagAt(const QJsonObject &object, const QString &key);
    qsizetype numberAt(const QJsonObject &object, const QString &key, qsizetype least);
    template <typename T>
    T namedAt(const QJsonObject &object, const QString &key, std::optional<T> (*fromName)(QStringView));
    template <typename Take>
    void eachAt(const QJsonObject &object, const QString &key, Take take);
    void fault(const QString &key);

    QString m_path;
    QDir m_folder;
    QStringList m_place; ///< Of what is being read: "comparisons 2", "decisions 5".
    QString m_fault;     ///< The first.
};

} // namespace diptych
