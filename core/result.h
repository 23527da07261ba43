// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace diptych {

/// Why something of the user's could not be read or written: the file (or folder) and the reason.
struct Failure
{
    QString file;
    QString reason; ///< Lower-case clause without a full stop: "it is a PNG picture, not text".

    /// One line for a person: "a.txt: it is a PNG picture, not text".
    /// Only the reason where there is no file.
    [[nodiscard]] QString message() const
    {
        return file.isEmpty() ? reason : file + QStringLiteral(": ") + reason;
    }

    bool operator==(const Failure &) const = default;
};

/// A value, or the failure that stands in its place.
template <typename T>
class Result
{
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Failure failure) : m_state(std::move(failure)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    [[nodiscard]] explicit operator bool() const { return ok(); }
    /// The value; only where ok().
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    /// The failure; only where not ok().
    [[nodiscard]] const Failure &failure() const { return std::get<1>(m_state); }

private:
    std::variant<T, Failure> m_state;
};

} // namespace diptych
