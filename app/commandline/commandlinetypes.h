// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

#include <optional>
#include <variant>

class QCommandLineParser;

namespace diptych {

enum class ExitStatus : int {
    Done = 0,
    Failed = 1,  ///< Something could not be read or written.
    Misused = 2, ///< The call's words are off.
};

/// Where a command writes its results and its complaints.
struct Streams
{
    QIODevice &out;
    QIODevice &err;
};

/// What is off with a call, as a clause for a person.
struct Misuse
{
    QString message;

    bool operator==(const Misuse &) const = default;
};

/// What the words of a call ask for, or what is off with them.
template <typename T>
using Parsed = std::variant<T, Misuse>;

/// Puts one line with the program's name before it on standard error.
void complain(const Streams &streams, const QString &message);

/// Complains about a file that could not be read or written. The exit status.
[[nodiscard]] ExitStatus fail(const Streams &streams, const Failure &failure);

/// Complains about the call and points to the help of \a command (empty: the program's). The exit status.
[[nodiscard]] ExitStatus refuse(const Streams &streams, const Misuse &misuse, const QString &command = {});

/// Writes a result to standard output, or complains. The exit status.
[[nodiscard]] ExitStatus deliver(const Streams &streams, const QByteArray &result);

/// Lets the parser read the arguments (without the program's name). What is off with them, if anything.
[[nodiscard]] std::optional<Misuse> readArguments(QCommandLineParser &parser, const QStringList &arguments);

} // namespace diptych
