// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFunctionPointer>
#include <QString>

namespace diptych {

/// A function of one of the program's modules, which is loaded at the first call. Null if the module is not
/// there. Any thread.
[[nodiscard]] QFunctionPointer moduleFunction(const QString &module, const char *function);

} // namespace diptych
