// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringView>

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
    void value(QLatin1StringView text) { value(QString(text)); }
    /// The shortest digits that read back as the same number, always with a point or an exponent.
    void value(double number);
    void value(bool flag);
    template <std::integral Integer>
    void value(Integer number)
    {
        raw(QByteArray::number(static_cast<qint64>(number)));
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
    void raw(const QByteArray &token);
    void separate();
    void newLine();

    QByteArray m_json;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace diptych
