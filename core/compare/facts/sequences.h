// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/interner.h"

#include <cstring>
#include <span>

namespace diptych {

/// Gives equal rows of numbers the same number, counting from 0 in the order of their first sight.
class SequenceInterner
{
public:
    [[nodiscard]] int intern(std::span<const int> row) { return m_rows.intern(keyOf(row)); }
    /// The number of a row; -1 if it was not seen.
    [[nodiscard]] int find(std::span<const int> row) { return m_rows.find(keyOf(row)); }
    /// How many different rows were seen.
    [[nodiscard]] int size() const { return m_rows.size(); }

private:
    // The bytes of the row as UTF-16 units, which the interner takes as they are.
    QStringView keyOf(std::span<const int> row)
    {
        m_key.resize(static_cast<qsizetype>(row.size_bytes() / sizeof(QChar)));
        std::memcpy(static_cast<void *>(m_key.data()), row.data(), row.size_bytes());
        return m_key;
    }

    Interner m_rows;
    QString m_key;
};

} // namespace diptych
