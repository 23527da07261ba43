// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace diptych {

/// Whether a line is about an article and not of it: a byline, a date, a credit ("Reporting by ..."), an
/// invitation
/// ("Read more: ...", "Sign up for our newsletter", "Share this article"). English and German, and bylines in
/// French and Spanish. A whole sentence that begins alike ("By noon the water had risen.") is none.
[[nodiscard]] bool isFurniture(QStringView line);

/// Whether a line ends as a sentence does, closing quotes aside; an abbreviation at its end ("the I.R.S.")
/// does not count.
[[nodiscard]] bool endsLikeSentence(QStringView line);

} // namespace diptych
