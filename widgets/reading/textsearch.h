// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/range.h"

#include <QString>

#include <optional>
#include <vector>

namespace diptych {

/// All places of some words in a text, in order and apart from each other. White space in the words stands
/// for one space. Nothing for no words.
[[nodiscard]] std::vector<Range> findAll(const QString &text, const QString &words,
                                         Qt::CaseSensitivity sensitivity);

/// The match that a search goes to from a selection: the one behind its beginning, or before it; round at the
/// ends. There has to be a match.
[[nodiscard]] Range nextMatch(const std::vector<Range> &matches, const Range &selection, bool backward);

/// The same without going round: nothing where there is none behind (or before) the selection.
[[nodiscard]] std::optional<Range> matchBeside(const std::vector<Range> &matches, const Range &selection,
                                               bool backward);

} // namespace diptych
