// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/dates.h"

#include <QDate>

namespace diptych {

/// Reads a date that counts from the day of the article, at the word that gives it away, mention.first,
/// inside the sentence [begin, end): "yesterday", "three days ago", "vor zwei Tagen", "last year", "next
/// month". Sets first, end and what of the date is known: of "last year" the year alone. False if none is
/// there. In English, German, French and Spanish.
[[nodiscard]] bool readRelativeDate(const FactText &text, int begin, int end, const QDate &published,
                                    DateMention &mention);

} // namespace diptych
