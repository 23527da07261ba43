// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace diptych {

// Two short reports that share two sentences in the opposite order.
inline const QByteArray ferry =
    "Ferry runs aground off Hallinsund\n\n"
    "A passenger ferry with 187 people on board ran aground on a charted reef early on Tuesday.\n\n"
    "The harbour master closed the narrow sound to all larger ships until the evening tide.\n";
inline const QByteArray echo =
    "Seven hurt as ferry strikes reef\n\n"
    "The harbour master closed the narrow sound to all larger ships until the evening tide.\n\n"
    "A passenger ferry with 187 people on board ran aground on a charted reef early on Tuesday.\n";

} // namespace diptych
