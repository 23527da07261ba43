// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/article.h"

#include "corpus/agency.h"
#include "corpus/articledate.h"
#include "corpus/webaddress.h"
#include "text/labelledhead.h"
#include "text/language.h"
#include "text/paragraphs.h"
#include "text/sha256.h"

#include <algorithm>

namespace diptych {

QString Article::displayTitle() const
{
    if (!title.isEmpty())
        return title;
    const qsizetype slash = path.lastIndexOf(u'/');
    return path.sliced(slash + 1);
}

namespace {

constexpr qsizetype labelledHeadLength = 2000; // UTF-16 units; labelled lines stand at the very begin.

/// What the text itself says of outlet, author and address in lines like "Source: Hallinsund Courier".
void readLabelledHead(Article &article)
{
    const QStringView head =
        QStringView(article.text).first(std::min(article.text.size(), labelledHeadLength));
    for (const LabelledLine &line : findLabelledHead(head, findParagraphs(head))) {
        const QString value = line.value.in(head).toString().simplified();
        if (line.role == FieldRole::Outlet && article.outlet.isEmpty())
            article.outlet = value;
        else if (line.role == FieldRole::Author && article.author.isEmpty())
            article.author = value;
        else if (line.role == FieldRole::Url && article.address.isEmpty())
            article.address = webAddress(value);
    }
}

} // namespace

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
    readLabelledHead(article);
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
