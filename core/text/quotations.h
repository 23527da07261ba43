// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/segmentation.h"

#include <vector>

namespace diptych {

/// What stands between quotation marks, without the marks: curly, straight, angular, German; a quotation that
/// is opened again in every paragraph counts once for each. Single marks only where they are no apostrophes.
/// Inner quotations are part of the outer one. In order; linear.
[[nodiscard]] std::vector<Range> findQuotations(QStringView text, const std::vector<Paragraph> &paragraphs);

} // namespace diptych
