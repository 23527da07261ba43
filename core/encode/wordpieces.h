// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encode/encodermodel.h"

#include <QStringView>

#include <vector>

namespace diptych {

/// A sentence as the numbers of the encoder's pieces of words, between its marks for begin and end, as far as
/// the encoder looks: "Unbowed" becomes [CLS] un ##bow ##ed [SEP]. In lower case and without accents; a
/// word is taken apart from its beginning, the longest known piece first.
[[nodiscard]] std::vector<int> wordPieces(const EncoderModel &model, QStringView sentence);

} // namespace diptych
