// SPDX-License-Identifier: GPL-3.0-or-later
// Fits the models of core/compare/rewordedmodel.cpp and says what they are worth on pairs of reports that
// they have not seen; with the argument "encoder" the one for the installed sentence encoder. Reads claims/
// and data/news/basil.jsonl below the folder in DIPTYCH_EVAL, and labels.jsonl here: twelve more pairs of
// that corpus, labelled by one reader in the same way.
#include "labelledpairs.h"
#include "logistic.h"

#include "compare/compare.h"
#include "compare/reworded/rewordedcandidates.h"
#include "compare/reworded/rewordedevent.h"

#include <QDir>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

using namespace diptych;

// What a label's strength says of the probability that a reader sees the same statement.
constexpr std::array strengthProbability{0.0, 0.5, 0.75, 1.0, 1.0};

struct Example
{
    SentenceMatch match;
    SentencePairs predicts; ///< The labelled sentences that a link here would touch.
    double probability = 0;
    bool isTied = false; ///< By the links of equal words.
};

struct ExamplePair
{
    LabelledPair labelled;
    SentencePairs byEqualWords;
    std::vector<Example> examples;
    EventEvidence event;
};

SentencePairs touchedPairs(const LabelledPair &pair, const Sided<Range> &span)
{
    SentencePairs pairs;
    for (int left : pair.touched(Side::Left, span[Side::Left])) {
        for (int right : pair.touched(Side::Right, span[Side::Right]))
            pairs.insert({left, right});
    }
    return pairs;
}

std::shared_ptr<const SentenceEncoder> theEncoder;

const SentenceEncoder *encoder()
{
    return theEncoder.get();
}

// What the pass sees of two reports.
struct SeenPair
{
    SeenPair(const Article &left, const Article &right)
        : articles{{&left, &right}}
        , tokens(tokenize(left, right, CompareOptions().ignore))
        , words(understandWords(articles, tokens))
        , sentences(readSentences(articles, tokens, words))
        , meanings(encodeSentences(articles, encoder()))
        , comparer(words, sentences, meanings)
    {
        const auto candidates = findCandidates(sentences, words.stems, meanings);
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            for (int j : candidates[i]) {
                matches.push_back(comparer.compare(static_cast<int>(i), j));
                pairs.push_back({{{static_cast<int>(i), j}}, closeness(matches.back().features)});
            }
        }
        event = eventEvidence(sentences, words.stems, pairs);
    }

    Sided<const Article *> articles;
    TokenPair tokens;
    SaidWords words;
    SaidSentences sentences;
    MeaningTable meanings;
    SentenceComparer comparer;
    std::vector<SentenceMatch> matches;
    std::vector<SentencePair> pairs;
    EventEvidence event;
};

ExamplePair makeExamples(LabelledPair labelled)
{
    ExamplePair result;
    const Article &left = labelled.articles[Side::Left];
    const Article &right = labelled.articles[Side::Right];
    SeenPair seen(left, right);
    CompareOptions equalWords;
    equalWords.reworded = RewordedLevel::Off;
    const auto comparison = compare(left, right, equalWords);
    for (const Link &link : comparison->links)
        result.byEqualWords.merge(touchedPairs(labelled, link.span));
    for (std::size_t i = 0; i < seen.pairs.size(); ++i) {
        Example example;
        example.match = std::move(seen.matches[i]);
        Sided<Range> span;
        for (Side side : bothSides)
            span[side] = seen.articles[side]
                             ->segmentation.sentences[static_cast<std::size_t>(seen.pairs[i].sentences[side])]
                             .range;
        example.predicts = touchedPairs(labelled, span);
        for (const auto &pair : example.predicts) {
            const auto strength = labelled.strengths.find(pair);
            if (strength != labelled.strengths.end())
                example.probability = std::max(
                    example.probability, strengthProbability[static_cast<std::size_t>(strength->second)]);
        }
        result.examples.push_back(std::move(example));
    }
    result.event = seen.event;
    result.labelled = std::move(labelled);
    return result;
}

Features featuresOf(const SentenceMatch &match, LogisticModel<featureCount> *)
{
    return match.features;
}

EncodedFeatures featuresOf(const SentenceMatch &match, LogisticModel<encodedFeatureCount> *)
{
    return encodedFeatures(match);
}

template <typename Model>
Model fitSentences(const std::vector<ExamplePair> &pairs, const ExamplePair *leftOut)
{
    std::vector<LogisticCase<std::tuple_size_v<decltype(Model::weights)>>> cases;
    for (const ExamplePair &pair : pairs) {
        if (&pair == leftOut)
            continue;
        for (const Example &example : pair.examples)
            cases.push_back(
                {featuresOf(example.match, static_cast<Model *>(nullptr)), 0, example.probability});
    }
    return fitLogistic(cases);
}

// The models of what words say, and of what the encoder says beside them.
struct StatementModels
{
    LogisticModel<featureCount> words;
    LogisticModel<encodedFeatureCount> encoded;

    StatementModels(const std::vector<ExamplePair> &pairs, const ExamplePair *leftOut)
        : words(fitSentences<LogisticModel<featureCount>>(pairs, leftOut))
        , encoded(fitSentences<LogisticModel<encodedFeatureCount>>(pairs, leftOut))
    {
    }
};

// As in sameStatement().
constexpr double costOfSecondOpinion = 0.2;

// sameStatement() with other weights for the features.
double scoreWith(const StatementModels &models, const SentenceMatch &match, double eventOdds)
{
    SentenceMatch bare = match;
    bare.features = {};
    bare.meaning = {};
    const double rest = sameStatement(bare, eventOdds);
    bare.numbersDiffer = bare.datesDiffer = false;
    const double start = sameStatement(bare, 100);
    double odds = models.words.odds(match.features);
    if (match.meaning)
        odds = std::max(odds, models.encoded.odds(encodedFeatures(match)) - costOfSecondOpinion);
    odds += std::log(rest / (1 - rest)) - std::log(start / (1 - start));
    return 1 / (1 + std::exp(-odds));
}

void printUnseen(const std::vector<ExamplePair> &pairs, std::size_t claims)
{
    std::vector<StatementModels> models;
    for (const ExamplePair &pair : pairs)
        models.emplace_back(pairs, &pair);
    std::printf(
        "smallest score: claims P R F1, all labelled pairs P R F1 (each with the model of the others)\n");
    for (double smallest = 0.2; smallest < 0.71; smallest += 0.025) {
        PairScore ofClaims;
        PairScore ofAll;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            SentencePairs predicted = pairs[i].byEqualWords;
            const double odds = oneEventOdds(pairs[i].event);
            for (const Example &example : pairs[i].examples) {
                if (scoreWith(models[i], example.match, odds) >= smallest)
                    predicted.insert(example.predicts.begin(), example.predicts.end());
            }
            ofAll.add(pairs[i].labelled, predicted);
            if (i < claims)
                ofClaims.add(pairs[i].labelled, predicted);
        }
        std::printf("%.3f   %.3f %.3f %.3f   %.3f %.3f %.3f\n", smallest, ofClaims.precision(),
                    ofClaims.recall(), ofClaims.f1(), ofAll.precision(), ofAll.recall(), ofAll.f1());
    }
}

// The words of each report, once each, and how rare they are among the reports.
struct ReportWords
{
    std::map<QString, QSet<QString>> words; // by the report's id
    QHash<QString, double> rarity;

    explicit ReportWords(const NewsArticles &articles)
    {
        QHash<QString, int> reportsWith;
        for (const auto &[id, entry] : articles) {
            QSet<QString> &own = words[id];
            for (const Range &word : entry.article.segmentation.words)
                own << word.in(entry.article.text).toString().toLower();
            for (const QString &word : own)
                ++reportsWith[word];
        }
        for (auto word = reportsWith.cbegin(); word != reportsWith.cend(); ++word)
            rarity[word.key()] = std::log(double(articles.size()) / word.value());
    }

    [[nodiscard]] double weight(const QSet<QString> &of) const
    {
        double sum = 0;
        for (const QString &word : of)
            sum += rarity[word];
        return sum;
    }
    [[nodiscard]] double similarity(const QString &a, const QString &b) const
    {
        const QSet<QString> both = QSet<QString>(words.at(a)).intersect(words.at(b));
        return weight(both) / std::sqrt(weight(words.at(a)) * weight(words.at(b)));
    }
};

// The report on another story that shares most rare words: the hardest to keep apart.
const Article *mostSimilarOther(const QString &id, const NewsArticles &articles, const ReportWords &words)
{
    const Article *best = nullptr;
    double most = -1;
    for (const auto &[otherId, other] : articles) {
        if (other.story == articles.at(id).story)
            continue;
        if (const double similarity = words.similarity(id, otherId); similarity > most) {
            most = similarity;
            best = &other.article;
        }
    }
    return best;
}

struct EventCases
{
    std::vector<LogisticCase<eventSignCount>> cases;
    int pairs = 0;   ///< On different events.
    int crowded = 0; ///< Of these, with more than one link in other words.
};

EventCases readEventCases(const NewsArticles &articles)
{
    EventCases result;
    const ReportWords words(articles);
    const auto add = [&result](const SeenPair &seen, double probability) {
        result.cases.push_back({seen.event.signs, seen.event.facts, probability});
    };
    for (auto entry = articles.begin(); entry != articles.end(); ++entry) {
        for (auto other = std::next(entry); other != articles.end(); ++other) {
            if (other->second.story == entry->second.story)
                add(SeenPair(entry->second.article, other->second.article), 1);
        }
        if (const Article *other = mostSimilarOther(entry->first, articles, words)) {
            add(SeenPair(entry->second.article, *other), 0);
            const auto comparison = compare(entry->second.article, *other, {}, {}, encoder());
            ++result.pairs;
            result.crowded += std::ranges::count(comparison->links, LinkKind::Reworded, &Link::kind) > 1;
        }
    }
    return result;
}

template <std::size_t N>
void print(const char *what, const LogisticModel<N> &model)
{
    std::printf("%s:", what);
    for (double weight : model.weights)
        std::printf(" %.2f", weight);
    std::printf(", bias %.2f\n", model.bias);
}

} // namespace

int main(int count, char **arguments)
{
    const QString folder = qEnvironmentVariable("DIPTYCH_EVAL");
    const NewsArticles articles = readNewsArticles(folder + u"/data/news/basil.jsonl"_s);
    const QDir claimsFolder(folder + u"/claims"_s);
    if (folder.isEmpty() || articles.empty() || !claimsFolder.exists()) {
        std::printf("skipped: DIPTYCH_EVAL does not name a folder with claims and data/news/basil.jsonl\n");
        return 0;
    }
    if (count > 1 && QByteArrayView(arguments[1]) == "encoder") {
        const auto installed = SentenceEncoder::openInstalled();
        if (!installed || !installed.value()) {
            std::printf("skipped: no sentence encoder is installed\n");
            return 0;
        }
        theEncoder = installed.value();
    }
    std::vector<ExamplePair> pairs;
    for (const QString &name : claimsFolder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        pairs.push_back(makeExamples(readLabelledPair(claimsFolder.filePath(name))));
    const std::size_t claims = pairs.size();
    for (LabelledPair &pair : readLabelledPairs(QStringLiteral(DIPTYCH_LABELS), articles))
        pairs.push_back(makeExamples(std::move(pair)));

    const StatementModels models(pairs, nullptr);
    print("sentences", models.words);
    if (encoder())
        print("sentences with the encoder", models.encoded);
    printUnseen(pairs, claims);
    const EventCases events = readEventCases(articles);
    print("events", fitLogistic(events.cases));
    std::printf("reports on the most similar other event: %d pairs, %d with more than one reworded link\n",
                events.pairs, events.crowded);
    return 0;
}
