// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlinewindow.h"

#include "corpus/articlefile.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

std::optional<Misuse> readStart(const QCommandLineParser &parser, WindowRequest &request)
{
    const QStringList operands = parser.positionalArguments();
    const bool compare = parser.isSet(u"compare"_s);
    request.example = parser.isSet(u"example"_s);
    request.paste = parser.isSet(u"paste"_s);
    if (int(compare) + int(request.example) + int(request.paste) > 1)
        return Misuse{u"--compare, --example and --paste exclude each other"_s};
    if (compare) {
        if (operands.size() != 2)
            return Misuse{u"--compare takes two reports, LEFT and RIGHT"_s};
        request.comparison = {{operands[0], operands[1]}};
        return std::nullopt;
    }
    request.corpus = operands;
    // A file of many articles is a corpus.
    const auto isArticle = [](const QString &path) {
        return QFileInfo(splitArticleName(path).file).isFile() && !isContainerFile(path);
    };
    if (operands.size() == 2 && std::ranges::all_of(operands, isArticle))
        request.comparison = {{operands[0], operands[1]}};
    return std::nullopt;
}

} // namespace

Parsed<WindowRequest> parseWindowRequest(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(
        {{u"compare"_s, {}}, {u"example"_s, {}}, {u"paste"_s, {}}, {u"picture"_s, {}, u"file"_s}});
    if (const auto misuse = readArguments(parser, arguments))
        return *misuse;
    WindowRequest request;
    if (const auto misuse = readStart(parser, request))
        return *misuse;
    if (parser.isSet(u"picture"_s)) {
        request.pictureFile = parser.value(u"picture"_s);
        if (request.pictureFile.isEmpty())
            return Misuse{u"--picture needs the name of a file"_s};
        if (!request.comparison && !request.example)
            return Misuse{u"--picture needs --example or --compare LEFT RIGHT"_s};
    }
    return request;
}

} // namespace diptych
