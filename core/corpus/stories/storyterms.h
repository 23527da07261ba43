// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <cstdint>
#include <vector>

namespace diptych {

/// A word of an article as the grouping into stories sees it.
struct StoryTerm
{
    std::uint32_t hash = 0; ///< Equal where the words are, in lower case.
    float weight = 0;       ///< By how often it stands in the article, and where.
};

/// What is kept of an article to tell which story it reports.
struct StoryArticle
{
    QString title;
    QDate day;                    ///< Invalid if unknown.
    std::vector<StoryTerm> terms; ///< Sorted by hash, each once; function words are left out.
};

/// Takes an article's words and names: a word counts by the logarithm of how often it stands there, names and
/// what the headline says count double. \a date is ISO 8601 or empty, \a language an ISO 639 code or empty.
/// Linear; any thread.
[[nodiscard]] StoryArticle makeStoryArticle(const QString &title, QStringView text, const QString &date,
                                            QStringView language);

} // namespace diptych
