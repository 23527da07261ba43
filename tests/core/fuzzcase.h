// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/options.h"

#include <QByteArray>
#include <QStringList>

namespace diptych {

/// What the fuzzer's bytes stand for: two files and the options that they are compared with.
struct FuzzCase
{
    CompareOptions options;
    QByteArray left;
    QByteArray right;
};

/// Parts the left file from the right one.
inline constexpr char fuzzSeparator = '\x1e';

/// The first byte is the set of ignored differences (0x80: as by default); of the second the low four bits
/// are the shortest verbatim link less one, the next two the level of reworded links; then come the left
/// file, the separator and the right file. Any bytes are a case.
[[nodiscard]] FuzzCase parseFuzzCase(const QByteArray &bytes);

/// Decodes both files, compares them, and writes the result: the laws that are broken on the way.
[[nodiscard]] QStringList brokenByFuzzCase(const FuzzCase &fuzzCase);

} // namespace diptych
