// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace diptych {

/// A value as the text of a field: paragraphs of a list, the name in an object, a number without a point
/// where it has none.
[[nodiscard]] QString jsonText(const QJsonValue &value);

} // namespace diptych
