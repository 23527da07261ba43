// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/interner.h"

#include <cstring>

namespace diptych {

namespace {

// Four UTF-16 units at a time: one multiplication for most words.
std::uint32_t hashOf(QStringView key)
{
    constexpr qsizetype unitsPerStep = sizeof(std::uint64_t) / sizeof(char16_t);
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = static_cast<std::uint64_t>(key.size());
    const char16_t *unit = key.utf16();
    const char16_t *const end = unit + key.size();
    for (; end - unit >= unitsPerStep; unit += unitsPerStep) {
        std::uint64_t units = 0;
        std::memcpy(&units, unit, sizeof units);
        hash = (hash ^ units) * factor;
        hash ^= hash >> 32;
    }
    std::uint64_t rest = 0;
    for (; unit < end; ++unit)
        rest = rest << 16 | *unit;
    hash = (hash ^ rest) * factor;
    return static_cast<std::uint32_t>(hash >> 32);
}

} // namespace

Interner::Interner() : m_slots(1024)
{
}

// The slot that holds the key, or the free one where it belongs.
inline std::size_t Interner::slotOf(QStringView key, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t i = hash & mask;
    const auto isKey = [this, key, hash](const Slot &slot) {
        if (slot.hash != hash)
            return false;
        const QStringView seen = string(slot.id);
        return seen.size() == key.size() &&
               std::memcmp(seen.utf16(), key.utf16(),
                           static_cast<std::size_t>(key.size()) * sizeof(char16_t)) == 0;
    };
    while (m_slots[i].id >= 0 && !isKey(m_slots[i]))
        i = (i + 1) & mask;
    return i;
}

int Interner::intern(QStringView key)
{
    const std::uint32_t hash = hashOf(key);
    Slot &slot = m_slots[slotOf(key, hash)];
    if (slot.id >= 0)
        return slot.id;
    const int id = size();
    slot = {hash, id};
    m_entries.push_back({m_characters.size(), key.size()});
    m_characters += key;
    if (m_entries.size() * 2 > m_slots.size())
        grow();
    return id;
}

int Interner::find(QStringView key) const
{
    return m_slots[slotOf(key, hashOf(key))].id;
}

QStringView Interner::string(int id) const
{
    const Entry &entry = m_entries[static_cast<std::size_t>(id)];
    return {m_characters.constData() + entry.begin, entry.size};
}

void Interner::grow()
{
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot &slot : old) {
        if (slot.id < 0)
            continue;
        std::size_t i = slot.hash & mask;
        while (m_slots[i].id >= 0)
            i = (i + 1) & mask;
        m_slots[i] = slot;
    }
}

} // namespace diptych
