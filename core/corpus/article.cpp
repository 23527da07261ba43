// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/article.h"

#include "text/language.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace diptych {

QString Article::displayTitle() const
{
    return title.isEmpty() ? QFileInfo(path).fileName() : title;
}

Article makeArticle(const QString &path, const QByteArray &bytes, DecodedText decoded)
{
    Article article;
    article.path = path;
    article.text = std::move(decoded.text);
    article.encoding = std::move(decoded.encoding);
    article.damaged = decoded.damaged;
    article.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    article.segmentation = segment(article.text);
    article.title = article.segmentation.title.in(article.text).toString().simplified();
    article.language = detectLanguage(article.text);
    return article;
}

Article articleFromText(const QString &name, const QString &text)
{
    return makeArticle(name, text.toUtf8(), {text, QStringLiteral("UTF-8"), 0});
}

} // namespace diptych
