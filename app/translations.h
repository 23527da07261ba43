// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace diptych {

/// Makes the application speak the user's language where there is a translation, Qt's own dialogs included.
/// English has one, too: its plurals.
void installTranslations(QCoreApplication &application);

} // namespace diptych
