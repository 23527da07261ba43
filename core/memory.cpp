// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#endif

namespace diptych {

namespace {

// Below this a comparison needs too few pages for the large ones to pay: clearing one takes as long as a
// hundred small ones.
constexpr qint64 smallestText = 256 * 1024;
// What a comparison takes at its peak, in bytes for each byte of text; pages that are not used are not made.
constexpr qint64 heapPerText = 24;
constexpr qint64 largestHeap = qint64(1) << 30;

} // namespace

void readyMemory(qint64 textBytes)
{
    if (textBytes < smallestText)
        return;
#ifdef __GLIBC__
    constexpr std::uintptr_t page = 2 * 1024 * 1024;
    const auto size = static_cast<std::size_t>(std::min(textBytes * heapPerText, largestHeap));
    // All from one heap that never shrinks: whatever is freed at its end stays there for the next pass.
    mallopt(M_MMAP_THRESHOLD, static_cast<int>(largestHeap));
    mallopt(M_TRIM_THRESHOLD, static_cast<int>(largestHeap));
    // The heap grows by this block, is advised, and gets the block back as free memory.
    void *const block = std::malloc(size);
    const auto begin = (reinterpret_cast<std::uintptr_t>(block) + page - 1) / page * page;
    const auto end = (reinterpret_cast<std::uintptr_t>(block) + size) / page * page;
    if (block && begin < end)
        madvise(reinterpret_cast<void *>(begin), end - begin, MADV_HUGEPAGE);
    std::free(block);
#endif
}

} // namespace diptych
