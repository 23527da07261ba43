// SPDX-License-Identifier: GPL-3.0-or-later
#include "../core/fuzzcase.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What libFuzzer calls with bytes of its own making: everything from the bytes of two files to the written
/// result. Stops where a law is broken, as it does where the sanitizers find something.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QStringList broken = diptych::brokenByFuzzCase(diptych::parseFuzzCase(bytes));
    if (broken.isEmpty())
        return 0;
    std::fprintf(stderr, "%s\n", qPrintable(broken.join(u'\n')));
    std::abort();
}
