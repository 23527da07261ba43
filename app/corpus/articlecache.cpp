// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlecache.h"

#include "corpus/articlefile.h"

#include <algorithm>

namespace diptych {

namespace {

/// Tables often compare one report with many: that many of the last ones read are kept.
constexpr std::size_t keptArticles = 8;

} // namespace

Result<ArticlePtr> ArticleCache::article(const QString &path)
{
    const auto kept =
        std::ranges::find(m_articles, path, [](const ArticlePtr &article) { return article->path; });
    if (kept != m_articles.end()) {
        std::rotate(m_articles.begin(), kept, kept + 1);
        return m_articles.front();
    }
    Result<Article> read = readArticle(path);
    if (!read)
        return read.failure();
    m_articles.push_front(std::make_shared<const Article>(std::move(read).value()));
    if (m_articles.size() > keptArticles)
        m_articles.pop_back();
    return m_articles.front();
}

} // namespace diptych
