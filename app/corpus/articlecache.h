// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"
#include "result.h"

#include <deque>

namespace diptych {

/// The articles that were read last: whoever goes through pairs often meets one report many times on end.
class ArticleCache
{
public:
    [[nodiscard]] Result<ArticlePtr> article(const QString &path);

private:
    std::deque<ArticlePtr> m_articles; ///< The last used first.
};

} // namespace diptych
