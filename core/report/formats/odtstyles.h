// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

namespace diptych {

/// The name of a paragraph's style, as a writer finds it in the list of styles.
[[nodiscard]] QString odtParagraphStyle(DocumentStyle style);

/// The name of a run's style; empty for plain text.
[[nodiscard]] QString odtTextStyle(const DocumentRun &run);

/// The file styles.xml, with all styles that these two name.
[[nodiscard]] QByteArray odtStyles(const Document &document);

} // namespace diptych
