// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encode/sentenceencoder.h"

#include <QString>

#include <optional>

namespace diptych {

/// The vectors that a file keeps; none if it does not exist, or does not hold so many of that width unharmed.
[[nodiscard]] std::optional<std::vector<SentenceVector>> readVectors(const QString &path, std::size_t count,
                                                                     std::size_t width);

/// Keeps vectors in a file, with its folder if need be; leaves it where that fails. The folder is kept from
/// growing without end. Nothing for an empty path.
void writeVectors(const QString &path, const std::vector<SentenceVector> &vectors);

} // namespace diptych
