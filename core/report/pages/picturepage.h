// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

namespace diptych {

// The whole comparison as one picture, as wide as a page of a magazine and as high as it has to be.

[[nodiscard]] Result<QByteArray> pngPicture(const Document &document);
[[nodiscard]] Result<QByteArray> svgPicture(const Document &document);

/// The first pages of the document on paper, one below the other, as PNG.
[[nodiscard]] Result<QByteArray> pagesPicture(const Document &document);

} // namespace diptych
