// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/articlefile.h"
#include "parallel.h"

#include <QStringList>

#include <iterator>
#include <vector>

namespace diptych {

/// What a pass over a corpus keeps of its articles, instead of their texts.
template <typename Kept>
struct KeptArticles
{
    QStringList paths; ///< Of the articles that could be read, in order.
    std::vector<Kept> articles;
    std::vector<Failure> failures;

    /// Puts those of another part of the corpus behind these.
    void append(KeptArticles part)
    {
        paths.append(part.paths);
        articles.insert(articles.end(), std::make_move_iterator(part.articles.begin()),
                        std::make_move_iterator(part.articles.end()));
        failures.insert(failures.end(), part.failures.begin(), part.failures.end());
    }
};

/// Reads all articles of these files on all cores, and keeps keep(const ArticleText &) of each. After a
/// cancel what comes back is incomplete.
template <typename Kept, typename Keep>
[[nodiscard]] KeptArticles<Kept> keepOfArticles(const QStringList &files, const Progress &progress, Keep keep)
{
    std::vector<KeptArticles<Kept>> parts(static_cast<std::size_t>(files.size()));
    parallelFor(parts.size(), progress, [&](std::size_t i) {
        readArticleTexts(files[static_cast<qsizetype>(i)], [&](const Result<ArticleText> &read) {
            if (read) {
                parts[i].paths.append(read.value().path);
                parts[i].articles.push_back(keep(read.value()));
            } else {
                parts[i].failures.push_back(read.failure());
            }
            return !progress.cancelled();
        });
    });
    KeptArticles<Kept> all;
    for (KeptArticles<Kept> &part : parts)
        all.append(std::move(part));
    return all;
}

} // namespace diptych
