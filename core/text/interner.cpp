// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/interner.h"

#include <cstring>

namespace diptych {

namespace {

constexpr qsizetype unitsPerStep = sizeof(std::uint64_t) / sizeof(char16_t);

std::uint64_t step(const char16_t *units)
{
    std::uint64_t value = 0;
    std::memcpy(&value, units, sizeof value);
    return value;
}

// All units of a key that is shorter than a step.
std::uint64_t shortStep(const char16_t *units, qsizetype size)
{
    if (size == 0)
        return 0;
    return units[0] | static_cast<std::uint64_t>(units[size / 2]) << 16 |
           static_cast<std::uint64_t>(units[size - 1]) << 32;
}

// Four UTF-16 units at a time. The last step reaches back to have four too: a loop over what is left would go
// another way with nearly every word, and processors guess such ways badly.
std::uint32_t hashOf(QStringView key)
{
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
    const char16_t *const units = key.utf16();
    std::uint64_t hash = static_cast<std::uint64_t>(key.size());
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * factor;
        hash ^= hash >> 32;
    };
    if (key.size() < unitsPerStep) {
        mix(shortStep(units, key.size()));
    } else {
        for (qsizetype i = unitsPerStep; i < key.size(); i += unitsPerStep)
            mix(step(units + i - unitsPerStep));
        mix(step(units + key.size() - unitsPerStep));
    }
    return static_cast<std::uint32_t>(hash);
}

// The same steps as for the hash.
bool equal(QStringView a, QStringView b)
{
    const qsizetype size = a.size();
    if (size != b.size())
        return false;
    if (size < unitsPerStep)
        return shortStep(a.utf16(), size) == shortStep(b.utf16(), size);
    for (qsizetype i = unitsPerStep; i < size; i += unitsPerStep) {
        if (step(a.utf16() + i - unitsPerStep) != step(b.utf16() + i - unitsPerStep))
            return false;
    }
    return step(a.utf16() + size - unitsPerStep) == step(b.utf16() + size - unitsPerStep);
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
    while (m_slots[i].id >= 0 && (m_slots[i].hash != hash || !equal(string(m_slots[i].id), key)))
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
