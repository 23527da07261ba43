// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encode/encodermodel.h"

#include <QHash>
#include <QMutex>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace diptych {

/// What a sentence says, as whole numbers, so that every processor gives the same.
using SentenceVector = std::vector<qint16>;

/// How near two sentences are in what they say: -1 to 1, about 0 for sentences that have nothing in common.
[[nodiscard]] double cosineOf(const SentenceVector &a, const SentenceVector &b);

/// Gives sentences vectors that lie close together where the sentences say the same in other words. English
/// alone. Vectors are kept in memory, and by the article in a folder, if one is named. Any thread.
class SentenceEncoder
{
public:
    /// Whether it knows a language (ISO 639-1).
    [[nodiscard]] static bool knowsLanguage(QStringView language) { return language == u"en"; }
    /// Where an encoder is looked for: in the user's data folder, then in the system's.
    [[nodiscard]] static QStringList installedPaths();
    /// Opens the installed encoder; null if there is none; the failure tells of one that is broken. Vectors
    /// are kept in the user's cache folder.
    [[nodiscard]] static Result<std::shared_ptr<const SentenceEncoder>> openInstalled();
    [[nodiscard]] static Result<std::shared_ptr<const SentenceEncoder>> open(const QString &path,
                                                                             const QString &cacheFolder = {});

    /// Its name and the first digits of its hash.
    [[nodiscard]] QString name() const { return m_model->name(); }

    /// One vector for each sentence of an article. On all cores. Empty if it was cancelled.
    [[nodiscard]] std::vector<SentenceVector> encode(const QStringList &sentences,
                                                     const std::function<bool()> &isCancelled = {}) const;

private:
    SentenceEncoder(std::shared_ptr<const EncoderModel> model, const QString &cacheFolder)
        : m_model(std::move(model)), m_cacheFolder(cacheFolder)
    {
    }
    [[nodiscard]] QString cachePath(const QStringList &sentences) const;
    [[nodiscard]] bool compute(const QStringList &sentences, std::vector<SentenceVector> &vectors,
                               const std::function<bool()> &isCancelled) const;
    void keep(const QStringList &sentences, const std::vector<SentenceVector> &vectors) const;

    std::shared_ptr<const EncoderModel> m_model;
    QString m_cacheFolder;
    mutable QMutex m_mutex;
    mutable QHash<QString, SentenceVector> m_kept; // by sentence
};

} // namespace diptych
