// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/interner.h"

#include <QHash>

namespace diptych {

Interner::Interner() : m_slots(1024, -1)
{
}

int Interner::intern(QStringView key)
{
    const std::size_t hash = qHash(key);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    for (; m_slots[slot] >= 0; slot = (slot + 1) & mask) {
        if (equals(m_entries[static_cast<std::size_t>(m_slots[slot])], hash, key))
            return m_slots[slot];
    }
    const int id = size();
    m_slots[slot] = id;
    m_entries.push_back({m_characters.size(), key.size(), hash});
    m_characters += key;
    if (m_entries.size() * 2 > m_slots.size())
        grow();
    return id;
}

QStringView Interner::string(int id) const
{
    const Entry &entry = m_entries[static_cast<std::size_t>(id)];
    return QStringView(m_characters).sliced(entry.begin, entry.size);
}

bool Interner::equals(const Entry &entry, std::size_t hash, QStringView key) const
{
    return entry.hash == hash && QStringView(m_characters).sliced(entry.begin, entry.size) == key;
}

void Interner::grow()
{
    m_slots.assign(m_slots.size() * 2, -1);
    const std::size_t mask = m_slots.size() - 1;
    for (int id = 0; id < size(); ++id) {
        std::size_t slot = m_entries[static_cast<std::size_t>(id)].hash & mask;
        while (m_slots[slot] >= 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = id;
    }
}

} // namespace diptych
