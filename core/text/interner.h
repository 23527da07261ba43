// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace diptych {

/// Gives equal strings the same number, counting from 0 in the order of their first sight. A hash table with
/// open addressing: a comparison interns every word of both reports.
class Interner
{
public:
    Interner();

    [[nodiscard]] int intern(QStringView key);
    /// The string that has this number; the view lasts until the next call of intern().
    [[nodiscard]] QStringView string(int id) const;
    /// How many different strings were seen.
    [[nodiscard]] int size() const { return static_cast<int>(m_entries.size()); }

private:
    struct Entry
    {
        qsizetype begin;
        qsizetype size;
        std::size_t hash;
    };

    void grow();
    [[nodiscard]] bool equals(const Entry &entry, std::size_t hash, QStringView key) const;

    QString m_characters; // of all keys, one behind the other
    std::vector<Entry> m_entries;
    std::vector<int> m_slots; // index of an entry, or -1; the size is a power of two
};

} // namespace diptych
