// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>
#include <vector>

namespace diptych {

/// Gives equal strings the same number, counting from 0 in the order of their first sight. A hash table with
/// open addressing: a comparison interns every word of both reports.
class Interner
{
public:
    Interner();

    [[nodiscard]] int intern(QStringView key);
    /// The number of a string; -1 if it was not seen.
    [[nodiscard]] int find(QStringView key) const;
    /// The string that has this number; the view lasts until the next call of intern().
    [[nodiscard]] QStringView string(int id) const
    {
        const Entry &entry = m_entries[static_cast<std::size_t>(id)];
        return {m_characters.constData() + entry.begin, entry.size};
    }
    /// How many different strings were seen.
    [[nodiscard]] int size() const { return static_cast<int>(m_entries.size()); }

private:
    // The hash stands beside the number: other strings of the same slot are passed over without a look at
    // them.
    struct Slot
    {
        std::uint32_t hash = 0;
        int id = -1;
    };
    struct Entry
    {
        qsizetype begin;
        qsizetype size;
    };

    [[nodiscard]] std::size_t slotOf(QStringView key, std::uint32_t hash) const;
    void grow();

    QString m_characters; // of all keys, one behind the other
    std::vector<Entry> m_entries;
    std::vector<Slot> m_slots; // the size is a power of two
};

} // namespace diptych
