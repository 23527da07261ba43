// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/articlefile.h"
#include "parallel.h"

#include <QHash>
#include <QStringList>

namespace diptych {

/// The texts of these articles by their names, each file read once, however many of them it holds, on all
/// cores. Those that cannot be read are left out, and after a cancel others may be, too.
[[nodiscard]] QHash<QString, ArticleText> readNamedTexts(const QStringList &names,
                                                         const Progress &progress = {});

} // namespace diptych
