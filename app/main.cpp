// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandline.h"
#include "mainwindow/window.h"

#include <QFile>

#include <csignal>
#include <cstdio>

using namespace diptych;

namespace {

QStringList decodedArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QFile::decodeName(argv[i]);
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    // A reader that goes away, or a file that may not grow, is an error to report, not a reason to die.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    QFile out;
    QFile err;
    // Fails only where the stream is closed; writing to it fails then, and is reported where it can be.
    std::ignore = out.open(fileno(stdout), QIODevice::WriteOnly | QIODevice::Unbuffered);
    std::ignore = err.open(fileno(stderr), QIODevice::WriteOnly | QIODevice::Unbuffered);
    const Streams streams{out, err};

    const auto call = runCommandLine(decodedArguments(argc, argv), streams);
    if (const ExitStatus *status = std::get_if<ExitStatus>(&call))
        return static_cast<int>(*status);
    const WindowRequest &request = std::get<WindowRequest>(call);
    if (request.pictureFile.isEmpty() && !hasScreen())
        return static_cast<int>(refuseWindow(streams));
    return runWindow(argc, argv, request);
}
