// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QByteArray>

namespace diptych {

/// The document as an OpenDocument text: both texts in a table of two columns, what is marked by named
/// styles, signs that lead to the other side, what there is to say about a link as a comment.
[[nodiscard]] QByteArray odtReport(const Document &document);

} // namespace diptych
