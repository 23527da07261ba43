// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"

#include <QPromise>

namespace diptych {

/// Reports to a promise in percents, and stops when it is cancelled. Lasts as long as the promise.
template <typename T>
[[nodiscard]] Progress progressOf(QPromise<T> &promise)
{
    promise.setProgressRange(0, 100);
    return {[&promise] { return promise.isCanceled(); },
            [&promise](double share) { promise.setProgressValue(static_cast<int>(share * 100)); }};
}

} // namespace diptych
