// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of an article: by a table about it, by its own metadata, by its text.
#include "corpus/articledate.h"
#include "corpus/articlefile.h"
#include "text/headline.h"
#include "text/paragraphs.h"

#include <initializer_list>
#include <utility>

namespace diptych {

QString ArticleText::title() const
{
    for (const QString &known : {joined.title, metadata.title}) {
        if (!known.isEmpty())
            return known.simplified();
    }
    return findHeadline(text.text, findParagraphs(text.text)).title.in(text.text).toString().simplified();
}

QString ArticleText::date() const
{
    for (const QString &known : {joined.date, metadata.date}) {
        if (!known.isEmpty())
            return known;
    }
    return dateInHead(text.text);
}

Article makeArticle(ArticleText text)
{
    Article article = makeArticle(text.path, text.bytes, std::move(text.text), text.metadata);
    const ArticleMetadata &joined = text.joined;
    for (const auto &[known, found] :
         std::initializer_list<std::pair<const QString &, QString &>>{{joined.title, article.title},
                                                                      {joined.outlet, article.outlet},
                                                                      {joined.author, article.author}}) {
        if (!known.isEmpty())
            found = known.simplified();
    }
    if (!joined.date.isEmpty()) {
        article.date = joined.date;
        article.dateSource = DateSource::Metadata;
    }
    if (article.language.isEmpty())
        article.language = joined.language;
    return article;
}

} // namespace diptych
