// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encode/encodermodel.h"

#include <span>
#include <vector>

namespace diptych {

/// The vector of each sentence, given as pieces: model.width() values, of length 1. All sentences go through
/// each layer together, so they take memory: about 20 KB a piece.
[[nodiscard]] std::vector<std::vector<float>> encodePieces(const EncoderModel &model, const Kernels &kernels,
                                                           std::span<const std::vector<int>> sentences);

} // namespace diptych
