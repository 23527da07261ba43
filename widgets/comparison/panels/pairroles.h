// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace diptych {

/// What PairDelegate asks a model for: a head, and below it what each report says, side by side.
enum PairRole {
    HeadRole = Qt::UserRole + 100, ///< QString
    HeadSignRole,                  ///< QString: a sign before the head; may be empty.
    DiffersRole,                   ///< bool: the head is in the colour of what may differ.
    FoldedRole,                    ///< bool: the words show only while the row is the current one.
    LeftLabelRole,                 ///< QString: whose words, and from when or where.
    RightLabelRole,
    LeftTextRole, ///< QString; empty where the side says nothing.
    RightTextRole,
    LeftBoldRole, ///< QList<QPoint>: begin (x) and length (y) of what stands out in the text.
    RightBoldRole,
};

} // namespace diptych
