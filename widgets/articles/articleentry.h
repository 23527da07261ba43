// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"

#include <QString>

namespace diptych {

/// Where an article comes from: a file that is read when it is needed, or a text that is held (a pasted one).
struct ArticleSource
{
    QString path;    ///< Names the article, also one that is held.
    ArticlePtr held; ///< Null for a file.

    bool operator==(const ArticleSource &) const = default;
};

/// A row of the article list: what is shown of an article, or why it cannot be read. It does not hold the
/// text, so that a list of a hundred thousand stays small.
struct ArticleEntry
{
    ArticleSource source;
    QString title; ///< The headline, else the file's name.
    qsizetype words = 0;
    QString language;    ///< ISO 639 code; empty if unknown.
    QString reason;      ///< Why it cannot be read; empty if it can.
    QString outlet = {}; ///< Empty if unknown.
    QString agency = {}; ///< That the text gives credit to; empty if to none.
    QString date = {};   ///< ISO 8601; empty if unknown.
    DateSource dateSource = DateSource::None;
    QString format = {}; ///< What it was read from, "HTML"; empty for a pasted text.
    QString story = {};  ///< The label of its story; empty before the stories were looked for.
    bool isReviewed = false;
    bool isPending = false; ///< A file that is known by its name alone, as it was not read yet.
    QString listedAs = {};  ///< The pending row that it is to take the place of; empty if it has its path.

    [[nodiscard]] bool isReadable() const { return reason.isEmpty() && !isPending; }

    bool operator==(const ArticleEntry &) const = default;
};

} // namespace diptych
