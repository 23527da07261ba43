// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlesources.h"

#include "corpus/articlefile.h"

namespace diptych {

namespace {

QString nameOf(const QString &path)
{
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    return name.isEmpty() ? path : name;
}

} // namespace

Result<ArticlePtr> fetchArticle(const ArticleSource &source)
{
    if (source.held)
        return source.held;
    Result<Article> read = readArticle(source.path);
    if (!read)
        return read.failure();
    return ArticlePtr(std::make_shared<const Article>(std::move(read).value()));
}

ArticleEntry entryOf(const Article &article, const ArticlePtr &held)
{
    ArticleEntry entry{{article.path, held}, article.displayTitle(), article.words(), article.language, {}};
    entry.outlet = article.outlet;
    entry.agency = article.agency;
    entry.date = article.date;
    entry.dateSource = article.dateSource;
    entry.format = article.format;
    return entry;
}

ArticleEntry entryOf(const Failure &failure)
{
    return {{failure.file, {}}, nameOf(failure.file), 0, {}, failure.reason};
}

ArticleEntry pendingEntry(const QString &file)
{
    ArticleEntry entry{{file, {}}, nameOf(file), 0, {}, {}};
    entry.isPending = true;
    return entry;
}

} // namespace diptych
