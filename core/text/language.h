// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace diptych {

/// The language that a text is written in, as an ISO 639 code ("en"), by character n-grams (Cavnar and
/// Trenkle 1994, libexttextcat) of its first few thousand characters. Empty if the text is too short or in
/// none of the languages known. Any thread.
[[nodiscard]] QString detectLanguage(QStringView text);

} // namespace diptych
