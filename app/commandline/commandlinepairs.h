// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandlinecompare.h"

namespace diptych {

/// `diptych compare --pairs TABLE --output-dir DIR`: one result a line of the table, and DIR/index.tsv. The
/// call holds the table and the folder. Goes on past a pair that fails, and fails at the end then. Memory
/// does not grow with the table.
[[nodiscard]] ExitStatus comparePairs(const CompareCall &call, const Streams &streams);

} // namespace diptych
