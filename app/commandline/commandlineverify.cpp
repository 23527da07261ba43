// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlineverify.h"

#include "commandline/commandlineencoder.h"
#include "compare/compare.h"
#include "corpus/articlefile.h"
#include "report/verify.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

// What the program finds now, where the texts are those of the export; else nothing can be held against it.
std::optional<Comparison> comparedAgain(const ExportedReport &report, const Sided<ArticlePtr> &articles,
                                        const Streams &streams)
{
    if (!hasSameTexts(report, articles))
        return std::nullopt;
    return compare(*articles[Side::Left], *articles[Side::Right], report.options, {},
                   encoderFor(report.options, articles, streams));
}

} // namespace

ExitStatus runVerify(const QStringList &arguments, const Streams &streams)
{
    QCommandLineParser parser;
    if (const auto misuse = readArguments(parser, arguments))
        return refuse(streams, *misuse, u"verify"_s);
    const QStringList operands = parser.positionalArguments();
    if (operands.size() != 3)
        return refuse(streams, {u"verify takes an export and two reports, EXPORT, LEFT and RIGHT"_s},
                      u"verify"_s);
    const Result<ExportedReport> report = readExportedReport(operands[0]);
    if (!report)
        return fail(streams, report.failure());
    Sided<ArticlePtr> articles;
    for (const Side side : bothSides) {
        Result<Article> article = readArticle(operands[side == Side::Left ? 1 : 2]);
        if (!article)
            return fail(streams, article.failure());
        articles[side] = std::make_shared<const Article>(std::move(article).value());
    }
    const auto again = comparedAgain(report.value(), articles, streams);
    const Verification verification = verify(report.value(), articles, again ? &*again : nullptr);
    const QString verdict =
        verification.fits ? u"The export fits the files."_s : u"The export does not fit the files."_s;
    const QByteArray text = (verification.lines + QStringList(verdict)).join(u'\n').toUtf8() + '\n';
    if (const ExitStatus status = deliver(streams, text); status != ExitStatus::Done)
        return status;
    return verification.fits ? ExitStatus::Done : ExitStatus::Failed;
}

} // namespace diptych
