// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace diptych {

/// A rule that turns a sentence into one that contradicts it. Made without the engine's lists, by patterns
/// alone.
struct ChangeRule
{
    QString name;
    /// The changed sentence; nothing where the rule finds no place.
    std::optional<QString> (*change)(const QString &sentence);
};

/// Number, weekday, name, negation, antonym, roles.
[[nodiscard]] std::vector<ChangeRule> changeRules();

} // namespace diptych
