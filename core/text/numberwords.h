// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace diptych {

/// The value of a word in lower case that is a number: "1,200" 1200, "7.5" 7.5, "seven" 7, "thirtyfive" (of
/// "thirty-five", hyphens left out) 35; "million" is none. Words in English, digits in every language; in
/// languages that write them so, point and comma change places.
[[nodiscard]] std::optional<double> numberValue(QStringView word, QStringView language);

} // namespace diptych
