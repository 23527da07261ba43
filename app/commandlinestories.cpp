// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinestories.h"

#include "commandlinecorpus.h"
#include "corpus/stories.h"
#include "corpus/storycorpus.h"
#include "report/jsonwriter.h"
#include "report/tsv.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

struct StoriesCall
{
    QStringList corpus;
    TableFormat format = TableFormat::Tsv;
};

Parsed<StoriesCall> parseStories(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"format"_s, {}, u"format"_s});
    if (const auto misuse = readArguments(parser, arguments))
        return *misuse;
    StoriesCall call{parser.positionalArguments(), {}};
    if (call.corpus.isEmpty())
        return Misuse{u"stories needs at least one file or folder"_s};
    const auto format = parseTableFormat(parser, u"stories"_s);
    if (const Misuse *misuse = std::get_if<Misuse>(&format))
        return *misuse;
    call.format = std::get<TableFormat>(format);
    return call;
}

template <typename Use>
void forEachRow(const std::vector<Story> &stories, const StoryCorpus &corpus, Use use)
{
    for (const Story &story : stories) {
        for (int article : story.articles)
            use(story.label, corpus.paths[article], corpus.articles[std::size_t(article)].title);
    }
}

QByteArray asTsv(const std::vector<Story> &stories, const StoryCorpus &corpus)
{
    QByteArray table = tsvLine({u"story"_s, u"path"_s, u"title"_s});
    forEachRow(stories, corpus, [&table](const QString &story, const QString &path, const QString &title) {
        table += tsvLine({story, path, title});
    });
    return table;
}

QByteArray asJson(const std::vector<Story> &stories, const StoryCorpus &corpus)
{
    JsonWriter json;
    json.beginArray();
    forEachRow(stories, corpus, [&json](const QString &story, const QString &path, const QString &title) {
        json.beginObject(JsonWriter::Layout::Inline);
        json.key("story"_L1).value(story);
        json.key("path"_L1).value(path);
        json.key("title"_L1).valueOrNull(title);
        json.endObject();
    });
    json.endArray();
    return json.take();
}

} // namespace

ExitStatus runStories(const QStringList &arguments, const Streams &streams)
{
    const Parsed<StoriesCall> parsed = parseStories(arguments);
    if (const Misuse *misuse = std::get_if<Misuse>(&parsed))
        return refuse(streams, *misuse, u"stories"_s);
    const StoriesCall &call = std::get<StoriesCall>(parsed);

    const auto files = filesOf(call.corpus, streams);
    if (const ExitStatus *status = std::get_if<ExitStatus>(&files))
        return *status;
    const StoryCorpus corpus = readStoryCorpus(std::get<QStringList>(files));
    for (const Failure &failure : corpus.failures)
        complain(streams, failure.message());
    if (corpus.paths.isEmpty())
        return ExitStatus::Failed;
    const std::vector<Story> stories = findStories(corpus.articles);
    return deliver(streams,
                   call.format == TableFormat::Json ? asJson(stories, corpus) : asTsv(stories, corpus));
}

} // namespace diptych
