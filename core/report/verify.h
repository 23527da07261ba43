// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"
#include "report/exportedreport.h"

#include <QStringList>

namespace diptych {

/// Whether an export still fits two files, and what changed, in sentences for a person.
struct Verification
{
    bool fits = true;
    QStringList lines;
};

/// Holds an export against two articles: their bytes, their texts, the place and words of each link. A link
/// that stands elsewhere now is named with its new place. With \a again, the two compared anew with the
/// export's options, each link has to be found again as the same kind, unless another version or another
/// encoder made the export: then that is told, and counts for nothing.
[[nodiscard]] Verification verify(const ExportedReport &report, const Sided<ArticlePtr> &articles,
                                  const Comparison *again);

/// Whether both articles' texts are those that the export was made of.
[[nodiscard]] bool hasSameTexts(const ExportedReport &report, const Sided<ArticlePtr> &articles);

} // namespace diptych
