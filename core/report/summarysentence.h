// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <QString>

namespace diptych {

/// What the comparison found, in a few calm sentences that a person reads first, with the same counts as the
/// window's. Copied words are counted as words; statements in other words are counted and called probable.
/// "42.0 % of the words of both reports stand in the other word for word or lightly edited, in 5 passages (2
/// moved). 3 further passages probably say the same in other words. ..."
[[nodiscard]] QString summarySentence(const ComparedPair &pair);

/// What every reader of a comparison should know about its limits, and what rewordings were looked for by.
[[nodiscard]] QString limitsSentence(const Comparison &comparison);

/// What stands above the list of what one report alone says, and how that is meant.
[[nodiscard]] QString unmatchedHeading(Side side);
[[nodiscard]] QString unmatchedRemark();

/// A share between 0 and 1 as "37.6 %", with a no-break space.
[[nodiscard]] QString percentage(double share);

/// "1 passage", "5 passages".
[[nodiscard]] QString counted(qsizetype number, const QString &one, const QString &many);

} // namespace diptych
