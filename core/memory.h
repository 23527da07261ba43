// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace diptych {

/// Readies the heap for the comparison of large texts, of so many bytes in all, in a program that does that
/// and ends: memory comes in large pages, and what is freed is kept for the next pass. Without that a quarter
/// of the time is spent in the kernel, which hands memory out in small pages again and again. Does nothing for
/// texts of the size of articles. A hint: the results are the same without it.
void readyMemory(qint64 textBytes);

} // namespace diptych
