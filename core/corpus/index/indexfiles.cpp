// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/index/indexfiles.h"

#include "corpus/articlefile.h"
#include "corpus/readingchoices.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QHash>

#include <optional>

namespace diptych {

namespace {

IndexedChange readChange(IndexedFile file)
{
    IndexedChange change;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    file.failure.clear();
    readArticleTexts(file.path, [&](const Result<ArticleText> &read) {
        if (read) {
            const ArticleText &article = read.value();
            hash.addData(article.bytes);
            change.articles.push_back({article.path, article.title(), article.text.text});
            return true;
        }
        const QString message =
            read.failure().file == file.path ? read.failure().reason : read.failure().message();
        file.failure += (file.failure.isEmpty() ? QString() : QStringLiteral("; ")) + message;
        hash.addData(message.toUtf8());
        return true;
    });
    const QByteArray known = std::exchange(file.hash, hash.result());
    change.isNew = known.isEmpty();
    change.isSameText = known == file.hash;
    change.file = std::move(file);
    return change;
}

} // namespace

IndexPlan planIndex(const QStringList &files, const std::vector<IndexedFile> &known)
{
    QHash<QString, const IndexedFile *> old;
    old.reserve(qsizetype(known.size()));
    for (const IndexedFile &file : known)
        old.insert(file.path, &file);
    const auto choices = activeChoices();
    IndexPlan plan;
    for (const QString &path : files) {
        const QFileInfo info(path);
        IndexedFile now{path, info.size(), info.lastModified().toMSecsSinceEpoch(), {}, {}};
        if (choices)
            now.modified += choices->stamp(path);
        if (const IndexedFile *before = old.take(path)) {
            now.hash = before->hash;
            now.failure = before->failure;
            if (now == *before) {
                if (!now.failure.isEmpty())
                    plan.failures.push_back({path, now.failure});
                continue;
            }
        }
        plan.changed.push_back(std::move(now));
    }
    plan.removed = old.keys();
    return plan;
}

std::vector<IndexedChange> readChanges(std::vector<IndexedFile> files, const Progress &progress)
{
    std::vector<std::optional<IndexedChange>> read(files.size());
    parallelFor(files.size(), progress, [&](std::size_t i) { read[i] = readChange(std::move(files[i])); });
    std::vector<IndexedChange> changes;
    for (auto &change : read) {
        if (change)
            changes.push_back(std::move(*change));
    }
    return changes;
}

} // namespace diptych
