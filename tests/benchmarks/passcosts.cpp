// SPDX-License-Identifier: GPL-3.0-or-later
// What each pass of a comparison takes: passcosts LEFT RIGHT prints a line for each, its name and its CPU
// time in milliseconds with a tab between. The passes are called as compare() calls them, with the options
// that are on unless given; the last lines are whole ways through, the first time and again.
#include "compare/compare.h"
#include "compare/facts/facts.h"
#include "compare/lexical/commonruns.h"
#include "compare/lexical/editedregions.h"
#include "compare/lexical/fuzzysentences.h"
#include "compare/lexical/moved.h"
#include "compare/lexical/passages.h"
#include "compare/lexical/repeats.h"
#include "compare/lexical/tilechains.h"
#include "compare/lexical/tiling.h"
#include "compare/links.h"
#include "compare/stems.h"
#include "compare/summary.h"
#include "corpus/articlefile.h"
#include "report/report.h"
#include "text/language.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace diptych;

namespace {

// A pass is repeated until this much time was measured, so that short ones are measured well, in
// milliseconds.
constexpr double leastTime = 100;
constexpr std::size_t mostTurns = 50;

double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

void print(const char *name, double milliseconds)
{
    std::printf("%s\t%.3f\n", name, milliseconds);
}

// Prints the median time of a pass and gives its result.
template <typename Pass>
auto measured(const char *name, const Pass &pass)
{
    std::vector<double> times;
    double sum = 0;
    while (true) {
        const double begin = cpuMilliseconds();
        auto result = pass();
        times.push_back(cpuMilliseconds() - begin);
        sum += times.back();
        if (sum >= leastTime || times.size() >= mostTurns) {
            std::nth_element(times.begin(), times.begin() + std::ptrdiff_t(times.size() / 2), times.end());
            print(name, times[times.size() / 2]);
            return result;
        }
    }
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

// What reading a report takes, part by part, and as a whole.
void measureReading(const Sided<QString> &paths)
{
    const Sided<QByteArray> bytes{{contents(paths[Side::Left]), contents(paths[Side::Right])}};
    const auto decoded = measured("decoding", [&] {
        return Sided<QString>{{decodeText(bytes[Side::Left]).text, decodeText(bytes[Side::Right]).text}};
    });
    measured("segmentation", [&] {
        return Sided<Segmentation>{{segment(decoded[Side::Left]), segment(decoded[Side::Right])}};
    });
    measured("language", [&] {
        return Sided<QString>{{detectLanguage(decoded[Side::Left]), detectLanguage(decoded[Side::Right])}};
    });
    measured("reading in all", [&] {
        return Sided<Article>{
            {readArticle(paths[Side::Left]).value(), readArticle(paths[Side::Right]).value()}};
    });
}

std::vector<Chain> measureMatching(const TokenPair &pair, const CompareOptions &options)
{
    const auto runs = measured("common runs", [&] {
        return findCommonRuns(pair.texts[Side::Left], pair.texts[Side::Right], options.minWords);
    });
    const auto tiles = measured("tiles", [&] { return tile(pair, runs, options.minWords); });
    return measured("chains", [&] { return chainTiles(pair, tiles, options.minWords, false); });
}

// Sentences that are edited all through; as compare() does, nothing where one report has no open sentence.
void measureEditedSentences(const Sided<const Article *> &articles, const TokenPair &pair,
                            std::vector<Chain> &chains)
{
    Coverage coverage = measured("coverage", [&] {
        Coverage made(pair);
        for (const Chain &chain : chains)
            made.add(chain);
        return made;
    });
    if (!coverage.hasOpenSentence(Side::Left) || !coverage.hasOpenSentence(Side::Right)) {
        for (const char *name :
             {"stems", "sentence vectors", "similar sentences", "fuzzy sentences", "edited regions"})
            print(name, 0);
        return;
    }
    const auto stems = measured("stems", [&] { return stemNumbers(articles, pair, coverage); });
    const SentenceVectors vectors =
        measured("sentence vectors", [&] { return SentenceVectors(pair, stems, coverage); });
    const auto similar =
        measured("similar sentences", [&] { return findSimilarSentences(pair, vectors, coverage); });
    // What these passes change is copied each time.
    Coverage behindFuzzy = coverage;
    const auto fuzzy = measured("fuzzy sentences", [&] {
        behindFuzzy = coverage;
        return findFuzzySentences(pair, similar, behindFuzzy);
    });
    chains.insert(chains.end(), fuzzy.begin(), fuzzy.end());
    chains = measured("edited regions", [&] {
        std::vector<Chain> all = chains;
        Coverage behindRegions = behindFuzzy;
        findEditedRegions(pair, vectors, similar, all, behindRegions);
        return all;
    });
}

void measurePasses(const Sided<ArticlePtr> &owned, const CompareOptions &options)
{
    const Sided<const Article *> articles{{owned[Side::Left].get(), owned[Side::Right].get()}};
    const TokenPair pair = measured("words as numbers", [&] {
        return tokenize(*articles[Side::Left], *articles[Side::Right], options.ignore);
    });
    std::vector<Chain> chains = measureMatching(pair, options);
    measureEditedSentences(articles, pair, chains);
    const auto links = measured("links, moved, passages", [&] {
        auto made = makeLinks(articles, pair, chains);
        markMoved(pair, made);
        groupPassages(pair, made);
        numberLinks(made);
        return made;
    });
    measured("repeats", [&] {
        return Sided<std::vector<Repeat>>{{findRepeats(*articles[Side::Left], pair, Side::Left),
                                           findRepeats(*articles[Side::Right], pair, Side::Right)}};
    });
    Comparison comparison;
    for (const PlacedLink &placed : links)
        comparison.links.push_back(placed.link);
    measured("unique, summary", [&] {
        for (Side side : bothSides)
            comparison.unique[side] = findUnique(*articles[side], comparison.links, side);
        return summarize(articles, comparison);
    });
    measured("facts", [&] { return findFacts(articles, comparison.links); });
    const auto whole = measured("comparison in all", [&] {
        return compare(*articles[Side::Left], *articles[Side::Right], options).value();
    });
    measured("JSON", [&] { return renderReport({owned, whole}, ReportFormat::Json).value(); });
}

Comparison compareTexts(const Sided<QString> &texts)
{
    return compare(articleFromText(QStringLiteral("left"), texts[Side::Left]),
                   articleFromText(QStringLiteral("right"), texts[Side::Right]))
        .value();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fputs("passcosts LEFT RIGHT\n", stderr);
        return 2;
    }
    const Sided<QString> paths{{QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2])}};
    const Sided<QString> texts{
        {decodeText(contents(paths[Side::Left])).text, decodeText(contents(paths[Side::Right])).text}};
    // The first time the language models are loaded.
    const double begin = cpuMilliseconds();
    const Comparison first = compareTexts(texts);
    print("texts to comparison, first time", cpuMilliseconds() - begin);
    measured("texts to comparison", [&] { return compareTexts(texts); });

    measureReading(paths);
    measurePasses({{std::make_shared<const Article>(readArticle(paths[Side::Left]).value()),
                    std::make_shared<const Article>(readArticle(paths[Side::Right]).value())}},
                  first.options);
}
