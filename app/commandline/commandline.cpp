// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandline.h"

#include "commandline/commandlinecompare.h"
#include "commandline/commandlinehelp.h"
#include "commandline/commandlinelist.h"
#include "commandline/commandlinesearch.h"
#include "commandline/commandlinesimilar.h"
#include "commandline/commandlinestories.h"
#include "commandline/commandlineverify.h"
#include "commandline/commandlinewindow.h"
#include "corpus/articlefile.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

/// `diptych text ARTICLE`: the article's text, to which all offsets refer, and not a byte more.
ExitStatus runText(const QStringList &arguments, const Streams &streams)
{
    QCommandLineParser parser;
    if (const auto misuse = readArguments(parser, arguments))
        return refuse(streams, *misuse, u"text"_s);
    const QStringList operands = parser.positionalArguments();
    if (operands.size() != 1)
        return refuse(streams, {u"text takes one ARTICLE"_s}, u"text"_s);
    const Result<Article> article = readArticle(operands.constFirst());
    if (!article)
        return fail(streams, article.failure());
    return deliver(streams, article.value().text.toUtf8());
}

/// `--help` and `--version` before a `--`, wherever they stand. The first one wins.
std::optional<QByteArray> askedFor(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        if (argument == u"--")
            break;
        if (argument == u"--help" || argument == u"-h")
            return helpText(arguments.constFirst());
        if (argument == u"--version")
            return versionText();
    }
    return std::nullopt;
}

} // namespace

std::variant<ExitStatus, WindowRequest> runCommandLine(const QStringList &arguments, const Streams &streams)
{
    if (const auto text = askedFor(arguments))
        return deliver(streams, *text);

    const QString command = arguments.value(0);
    if (command == u"compare")
        return runCompare(arguments.sliced(1), streams);
    if (command == u"verify")
        return runVerify(arguments.sliced(1), streams);
    if (command == u"text")
        return runText(arguments.sliced(1), streams);
    if (command == u"list")
        return runList(arguments.sliced(1), streams);
    if (command == u"similar")
        return runSimilar(arguments.sliced(1), streams);
    if (command == u"stories")
        return runStories(arguments.sliced(1), streams);
    if (command == u"search")
        return runSearch(arguments.sliced(1), streams);

    Parsed<WindowRequest> request = parseWindowRequest(arguments);
    if (const Misuse *misuse = std::get_if<Misuse>(&request))
        return refuse(streams, *misuse);
    return std::get<WindowRequest>(std::move(request));
}

bool hasScreen()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

ExitStatus refuseWindow(const Streams &streams)
{
    complain(streams, u"there is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); "
                      "diptych compare LEFT RIGHT works without one"_s);
    return ExitStatus::Failed;
}

} // namespace diptych
