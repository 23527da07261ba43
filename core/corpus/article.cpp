// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/article.h"

#include "corpus/agency.h"
#include "corpus/articledate.h"
#include "corpus/webaddress.h"
#include "text/language.h"
#include "text/sha256.h"

namespace diptych {

QString Article::displayTitle() const
{
    if (!title.isEmpty())
        return title;
    const qsizetype slash = path.lastIndexOf(u'/');
    return path.sliced(slash + 1);
}

Article makeArticle(const QString &path, const QByteArray &bytes, DecodedText decoded,
                    const ArticleMetadata &metadata)
{
    Article article;
    article.path = path;
    article.text = std::move(decoded.text);
    article.encoding = std::move(decoded.encoding);
    article.damaged = decoded.damaged;
    article.encodingSource = decoded.source;
    article.sha256 = sha256(bytes);
    article.segmentation = segment(article.text, QStringView(metadata.title).trimmed());
    article.title = metadata.title.isEmpty()
                        ? article.segmentation.title.in(article.text).toString().simplified()
                        : metadata.title.simplified();
    article.language = detectLanguage(article.text);
    if (article.language.isEmpty())
        article.language = metadata.language;
    article.author = metadata.author.simplified();
    article.outlet = metadata.outlet.simplified();
    article.address = webAddress(metadata.address);
    article.format = metadata.format;
    article.agency = agencyCredit(article.text);
    article.date = metadata.date.isEmpty() ? dateInHead(article.text) : metadata.date;
    if (!article.date.isEmpty())
        article.dateSource = metadata.date.isEmpty() ? DateSource::Text : DateSource::Metadata;
    return article;
}

Article articleFromText(const QString &name, const QString &text)
{
    return makeArticle(name, text.toUtf8(), {text, QStringLiteral("UTF-8"), 0});
}

} // namespace diptych
