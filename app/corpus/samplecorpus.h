// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"

#include <QString>

namespace diptych {

/// The folder of the invented reports that come with the program: beside the installed program, else in the
/// source tree that it was built from. Empty if neither is there.
[[nodiscard]] QString sampleCorpusFolder();

/// The two of them that show most of what a comparison shows; empty paths without the folder.
[[nodiscard]] Sided<QString> examplePair();

} // namespace diptych
