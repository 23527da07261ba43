// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"
#include "result.h"

namespace diptych {

/// Largest file that is read as one article, in bytes.
inline constexpr qint64 maximumArticleBytes = qint64(256) * 1024 * 1024;

/// Reads one article: the file's bytes, its encoding, its text, its structure. The failure names the file and
/// says why it could not be read: missing, a folder, not readable, too large, not text, changed while it was
/// read. An empty file is an article without words. Any thread.
[[nodiscard]] Result<Article> readArticle(const QString &path);

/// The text alone of an article, as readArticle() gives it, for passes over thousands of them. Any thread.
[[nodiscard]] Result<DecodedText> readArticleText(const QString &path);

} // namespace diptych
