// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1StringView>
#include <QStringView>

#include <algorithm>
#include <concepts>
#include <vector>

namespace diptych {

/// Writes JSON with the keys in the order in which they are given, which QJsonObject does not keep.
/// Calls have to nest properly; the writer asserts it. UTF-8.
class JsonWriter
{
public:
    enum class Layout {
        Lines,  ///< Every member on a line of its own.
        Inline, ///< All in one line, with everything inside.
    };

    void beginObject(Layout layout = Layout::Lines) { begin('{', '}', layout); }
    void endObject() { end('}'); }
    void beginArray(Layout layout = Layout::Lines) { begin('[', ']', layout); }
    void endArray() { end(']'); }

    /// The name of the next value; plain ASCII without anything to escape.
    JsonWriter &key(QLatin1StringView name);

    void value(QStringView text);
    void value(QLatin1StringView text);
    /// The shortest digits that read back as the same number, always with a point or an exponent.
    void value(double number);
    void value(bool flag);
    template <std::integral Integer>
    void value(Integer number)
    {
        integer(static_cast<qint64>(number));
    }
    void null() { raw("null"); }
    /// The text, or null where it is empty.
    void valueOrNull(QStringView text);

    /// What was written, ended by a line feed. The writer is empty afterwards.
    [[nodiscard]] QByteArray take();

private:
    struct Level
    {
        char closing;
        Layout layout;
        bool empty = true;
    };

    void begin(char opening, char closing, Layout layout);
    void end(char closing);
    void integer(qint64 number);
    void raw(QByteArrayView token);
    [[nodiscard]] char *separated(qsizetype bytes);
    [[nodiscard]] char *newLine(char *out) const;
    [[nodiscard]] qsizetype depth() const { return static_cast<qsizetype>(m_levels.size()); }
    /// Room for so many more bytes; what is written there counts once it is given to used().
    [[nodiscard]] char *room(qsizetype bytes)
    {
        if (m_json.size() - m_size < bytes)
            m_json.resize(std::max(m_json.size() * 2, m_size + bytes));
        return m_json.data() + m_size;
    }
    void used(const char *end) { m_size = end - m_json.constData(); }

    QByteArray m_json; ///< Longer than what is written, so that few pieces need more memory.
    qsizetype m_size = 0;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace diptych
