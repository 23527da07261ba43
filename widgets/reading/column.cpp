// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/column.h"

#include <algorithm>

namespace diptych {

ColumnEdges placeColumn(double paneWidth, double measure, const ColumnMargins &least, ColumnPlace place)
{
    const double spare = std::max(0.0, paneWidth - least.left - least.right - measure);
    double shift = 0;
    if (place == ColumnPlace::AtRight)
        shift = spare;
    else if (place == ColumnPlace::Centred)
        shift = std::clamp((paneWidth - measure) / 2 - least.left, 0.0, spare);
    return {least.left + shift, paneWidth - least.right - (spare - shift)};
}

} // namespace diptych
