// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlinestories.h"

#include "commandline/commandlinecorpus.h"
#include "corpus/namedtexts.h"
#include "corpus/similar/commontext.h"
#include "corpus/stories/stories.h"
#include "corpus/stories/storycorpus.h"
#include "corpus/stories/storypairs.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

struct StoriesCall
{
    QStringList corpus;
    ReadingChoices readings;
    TableFormat format = TableFormat::Tsv;
    std::optional<StoryPairOrder> pairs;
};

Parsed<StoryPairOrder> parseOrder(const QString &value)
{
    if (value == u"copied")
        return StoryPairOrder::Copied;
    if (value == u"differing")
        return StoryPairOrder::Differing;
    if (value == u"new")
        return StoryPairOrder::New;
    return Misuse{u"--pairs does not know “%1”; it takes copied, differing, new"_s.arg(value)};
}

Parsed<StoriesCall> parseStories(const QStringList &arguments)
{
    QCommandLineParser parser;
    addCorpusOptions(parser);
    parser.addOption({u"pairs"_s, {}, u"order"_s});
    if (const auto misuse = readArguments(parser, arguments))
        return *misuse;
    StoriesCall call;
    call.corpus = parser.positionalArguments();
    if (call.corpus.isEmpty())
        return Misuse{u"stories needs at least one file or folder"_s};
    const auto readings = parseReadings(parser);
    if (const Misuse *misuse = std::get_if<Misuse>(&readings))
        return *misuse;
    call.readings = std::get<ReadingChoices>(readings);
    const auto format = parseTableFormat(parser, u"stories"_s);
    if (const Misuse *misuse = std::get_if<Misuse>(&format))
        return *misuse;
    call.format = std::get<TableFormat>(format);
    if (parser.isSet(u"pairs"_s)) {
        const auto order = parseOrder(parser.value(u"pairs"_s));
        if (const Misuse *misuse = std::get_if<Misuse>(&order))
            return *misuse;
        call.pairs = std::get<StoryPairOrder>(order);
    }
    return call;
}

QByteArray articleTable(const std::vector<Story> &stories, const StoryCorpus &corpus, TableFormat format)
{
    RowWriter rows(format, {"story"_L1, "path"_L1, "title"_L1});
    for (const Story &story : stories) {
        for (int article : story.articles)
            rows.add(
                {story.label, corpus.paths[article], MaybeText{corpus.articles[std::size_t(article)].title}});
    }
    return rows.take();
}

/// The articles of stories that more than one tells; a story of one has no pair.
QStringList toldTogether(const std::vector<Story> &stories, const StoryCorpus &corpus)
{
    QStringList paths;
    for (const Story &story : stories) {
        if (story.articles.size() > 1) {
            for (int article : story.articles)
                paths << corpus.paths[article];
        }
    }
    return paths;
}

/// A story's pairs, each compared, on all cores.
std::vector<StoryPair> comparedPairs(const std::vector<ArticleText> &texts, StoryPairOrder order)
{
    std::vector<HashedWords> words(texts.size());
    std::vector<ArticlePtr> articles(texts.size());
    parallelFor(texts.size(), {}, [&](std::size_t i) {
        words[i] = hashWords(texts[i].text.text);
        articles[i] = std::make_shared<const Article>(makeArticle(texts[i]));
    });
    std::vector<StoryPair> pairs = storyPairs(texts.size(), sharesOfTexts(words));
    parallelFor(pairs.size(), {}, [&](std::size_t i) {
        pairs[i].figures =
            compareStoryPair(articles[std::size_t(pairs[i].left)], articles[std::size_t(pairs[i].right)]);
    });
    rankStoryPairs(pairs, order);
    return pairs;
}

QByteArray pairTable(const std::vector<Story> &stories, const StoryCorpus &corpus, const StoriesCall &call)
{
    RowWriter rows(call.format, {"story"_L1, "left"_L1, "right"_L1, "copied"_L1, "differing"_L1, "new"_L1});
    const QHash<QString, ArticleText> read = readNamedTexts(toldTogether(stories, corpus));
    for (const Story &story : stories) {
        std::vector<ArticleText> texts;
        for (int article : story.articles) {
            const auto text = read.constFind(corpus.paths[article]);
            if (text != read.constEnd())
                texts.push_back(*text);
        }
        for (const StoryPair &pair : comparedPairs(texts, *call.pairs))
            rows.add({story.label, texts[std::size_t(pair.left)].path, texts[std::size_t(pair.right)].path,
                      pair.copied, qint64(pair.figures->differing), qint64(pair.figures->newWords)});
    }
    return rows.take();
}

} // namespace

ExitStatus runStories(const QStringList &arguments, const Streams &streams)
{
    const Parsed<StoriesCall> parsed = parseStories(arguments);
    if (const Misuse *misuse = std::get_if<Misuse>(&parsed))
        return refuse(streams, *misuse, u"stories"_s);
    const StoriesCall &call = std::get<StoriesCall>(parsed);

    const auto files = filesOf(call.corpus, call.readings, streams);
    if (const ExitStatus *status = std::get_if<ExitStatus>(&files))
        return *status;
    const StoryCorpus corpus = readStoryCorpus(std::get<QStringList>(files));
    for (const Failure &failure : corpus.failures)
        complain(streams, failure.message());
    if (corpus.paths.isEmpty())
        return ExitStatus::Failed;
    const std::vector<Story> stories = findStories(corpus.articles);
    return deliver(streams, call.pairs ? pairTable(stories, corpus, call)
                                       : articleTable(stories, corpus, call.format));
}

} // namespace diptych
