// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/namedtexts.h"

#include <QSet>

namespace diptych {

QHash<QString, ArticleText> readNamedTexts(const QStringList &names, const Progress &progress)
{
    const QSet<QString> wanted(names.begin(), names.end());
    QStringList files;
    QSet<QString> seen;
    for (const QString &name : names) {
        const QString file = splitArticleName(name).file;
        if (!seen.contains(file))
            files << file;
        seen.insert(file);
    }
    std::vector<std::vector<ArticleText>> parts(static_cast<std::size_t>(files.size()));
    parallelFor(parts.size(), progress, [&](std::size_t i) {
        readArticleTexts(files[static_cast<qsizetype>(i)], [&](Result<ArticleText> read) {
            if (read && wanted.contains(read.value().path))
                parts[i].push_back(std::move(read).value());
            return !progress.cancelled();
        });
    });
    QHash<QString, ArticleText> texts;
    for (std::vector<ArticleText> &part : parts) {
        for (ArticleText &text : part)
            texts.insert(text.path, std::move(text));
    }
    return texts;
}

} // namespace diptych
