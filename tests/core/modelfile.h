// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

/// The file of a sentence encoder of two layers and a handful of words, with weights by chance: of no use,
/// but like a real one in all that the program does with it.
[[nodiscard]] QByteArray tinyModelFile();

/// The vector of a sentence by the formulas as the literature has them, in double precision, from such a
/// file.
[[nodiscard]] std::vector<double> plainVector(const QByteArray &file, const std::vector<int> &pieces);
