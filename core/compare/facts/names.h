// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/facttext.h"
#include "compare/side.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace diptych {

/// A name in a report, without the title before it.
struct NameMention
{
    int first = 0; ///< Index of its first word.
    int end = 0;
    int sentence = 0;
    int entity = 0; ///< Index into NameList::entities.
};

/// Who or what the mentions of one name stand for.
struct NamedEntity
{
    QStringList keys; ///< Of the words of its longest form, as nameKey() gives them.
    QString value;    ///< Its longest form as it was first written.
    int sameAs = 0;   ///< Equal for the same name in both reports; set by joinNames().
};

struct NameList
{
    std::vector<NameMention> mentions; ///< In order.
    std::vector<NamedEntity> entities; ///< In the order of their first mentions.

    [[nodiscard]] int idOf(const NameMention &mention) const
    {
        return entities[static_cast<std::size_t>(mention.entity)].sameAs;
    }
};

/// The names of a report by their capitals: "Cmdr. Jonas Ellefsrud" and a later "Ellefsrud" are one. Words of
/// sentences where capitals tell nothing are names where they are it elsewhere. None in German, which writes
/// every noun with a capital, and in scripts without capitals.
[[nodiscard]] NameList findNames(const FactText &text);

/// Gives names that both reports have, in whatever spelling and length, the same number. Each name of one
/// report equals at most those of the other that its key words lead to.
void joinNames(Sided<NameList> &names);

} // namespace diptych
