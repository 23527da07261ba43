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

Article articleFromText(const QString &name, const QString &text)
{
    Article article;
    article.path = name;
    article.text = text;
    article.encoding = QStringLiteral("UTF-8");
    article.sha256 = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
    article.segmentation = segment(text);
    article.title = article.segmentation.title.in(text).toString().simplified();
    article.language = detectLanguage(text);
    return article;
}

} // namespace diptych
