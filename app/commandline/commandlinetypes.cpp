// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlinetypes.h"

#include "report/formats/textwrap.h"
#include "report/writefailure.h"

#include <QCommandLineParser>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace diptych {

void complain(const Streams &streams, const QString &message)
{
    // One line whatever the names of files hold: scripts count lines.
    streams.err.write("diptych: " + onOneLine(message).toUtf8() + '\n');
}

ExitStatus fail(const Streams &streams, const Failure &failure)
{
    complain(streams, failure.message());
    return ExitStatus::Failed;
}

ExitStatus refuse(const Streams &streams, const Misuse &misuse, const QString &command)
{
    const QString help = command.isEmpty() ? u"diptych --help"_s : u"diptych %1 --help"_s.arg(command);
    complain(streams, u"%1 (see %2)"_s.arg(misuse.message, help));
    return ExitStatus::Misused;
}

ExitStatus deliver(const Streams &streams, const QByteArray &result)
{
    errno = 0;
    if (streams.out.write(result) == result.size())
        return ExitStatus::Done;
    return fail(streams, {u"standard output"_s, writeFailureReason(errno)});
}

std::optional<Misuse> readArguments(QCommandLineParser &parser, const QStringList &arguments)
{
    // The parser passes over its first word.
    if (parser.parse(QStringList(u"diptych"_s) + arguments))
        return std::nullopt;
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        const QString &name = unknown.constFirst();
        return Misuse{u"unknown option %1%2"_s.arg(name.size() > 1 ? u"--"_s : u"-"_s, name)};
    }
    QString error = parser.errorText();
    if (error.endsWith(u'.'))
        error.chop(1);
    return Misuse{error.left(1).toLower() + error.sliced(1)};
}

} // namespace diptych
