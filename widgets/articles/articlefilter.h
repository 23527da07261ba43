// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"

#include <QString>

#include <optional>
#include <vector>

namespace diptych {

/// What a person types to see fewer articles: words that are all in the title, the file's name, the outlet,
/// the agency or the story, and conditions on one column: `outlet:echo`, `date:2024-05`, `language:de`,
/// `words>300`. Case does not count; "several words" in quotes stand as they are.
class ArticleFilter
{
public:
    ArticleFilter() = default;
    explicit ArticleFilter(const QString &phrase);

    [[nodiscard]] bool isEmpty() const { return m_conditions.empty(); }
    [[nodiscard]] bool matches(const ArticleEntry &entry) const;

private:
    enum class Field {
        Any,
        Title,
        File,
        Outlet,
        Agency,
        Date,
        Language,
        Format,
        Story,
        WordsAbove,
        WordsBelow
    };
    struct Condition
    {
        Field field;
        QString text;
        qsizetype number; ///< Of words.
    };

    [[nodiscard]] static Condition conditionOf(const QString &word);
    [[nodiscard]] static bool holds(const Condition &condition, const ArticleEntry &entry);

    std::vector<Condition> m_conditions;
};

} // namespace diptych
