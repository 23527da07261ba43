// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <QString>

namespace diptych {

/// What the comparison found, in one or two calm sentences that a person reads first. Copied words are
/// counted as words; statements in other words are counted as statements and called probable. "42 % of the
/// words of both reports are copied, in 5 passages (2 in another order). ..."
[[nodiscard]] QString summarySentence(const ComparedPair &pair);

/// What every reader of a comparison should know about its limits, and what rewordings were looked for by.
[[nodiscard]] QString limitsSentence(const Comparison &comparison);

/// A share between 0 and 1 as "37.6 %", with a no-break space.
[[nodiscard]] QString percentage(double share);

/// "1 passage", "5 passages".
[[nodiscard]] QString counted(qsizetype number, const QString &one, const QString &many);

} // namespace diptych
