// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"
#include "result.h"

#include <functional>

namespace diptych {

/// Largest file, and largest part of a container, that is read as one article, in bytes.
inline constexpr qint64 maximumArticleBytes = qint64(256) * 1024 * 1024;

/// What names an article: a file, and where the file is a container the article's id in it.
struct ArticleName
{
    QString file;
    QString id; ///< Empty if the name is a file's.
};

/// A name that is an existing file is that file; else it is split at the first '#' behind an existing file.
[[nodiscard]] ArticleName splitArticleName(const QString &name);

/// Reads one article, `FILE` or `FILE#ID`: its encoding, its text, its structure. The failure names it and
/// says why it could not be read: missing, a folder, not readable, too large, not text, changed while it was
/// read, a container of several. An empty file is an article without words. \a encoding goes before what the
/// file says of itself ("windows-1251"). Any thread.
[[nodiscard]] Result<Article> readArticle(const QString &name, const QString &encoding = {});

/// Whether a file is in a format that holds many articles, which are named `FILE#ID`.
[[nodiscard]] bool isContainerFile(const QString &path);

/// Gets each article of a file, or why it could not be read, and answers whether to go on.
using ArticleSink = std::function<bool(Result<Article>)>;

/// Reads all articles of a file in their order, holding one at a time. A name `FILE#ID` gives the one. A file
/// that breaks off gives its articles, then the failure. Any thread.
void readArticles(const QString &name, const ArticleSink &sink);

/// An article's text as it was read, before anything is looked for in it.
struct ArticleText
{
    QString path;
    DecodedText text;
    ArticleMetadata metadata;
    QByteArray bytes;            ///< Those that identify the article.
    ArticleMetadata joined = {}; ///< From a table about the articles; goes before what is found in them.

    /// The headline as an article has it, on one line; empty if there is none.
    [[nodiscard]] QString title() const;
    /// ISO 8601, from the metadata, else from the head of the text; empty if unknown.
    [[nodiscard]] QString date() const;
};

/// The article of a text that was read. Any thread.
[[nodiscard]] Article makeArticle(ArticleText text);

/// The texts alone, as readArticles() gives them, for passes over thousands of them. Any thread.
void readArticleTexts(const QString &name, const std::function<bool(Result<ArticleText>)> &sink);

} // namespace diptych
