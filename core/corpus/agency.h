// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace diptych {

/// The news agency that a text gives credit to in its dateline ("PARIS (Reuters) - "), its byline ("The
/// Associated Press") or its last line ("dpa/afp"): "Reuters", "AP". Empty if to none. An agency that is only
/// spoken of in a sentence is none.
[[nodiscard]] QString agencyCredit(QStringView text);

} // namespace diptych
