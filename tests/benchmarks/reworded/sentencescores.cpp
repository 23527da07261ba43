// SPDX-License-Identifier: GPL-3.0-or-later
// What the signals of the rewordings are worth on single pairs of sentences: Pearson's correlation with
// readers' scores (STS-B) and the share of right answers to "is it a paraphrase" (MRPC). Both models are
// fitted on the training part and measured on the development part, without and with the installed sentence
// encoder, in data/sentences below the folder in DIPTYCH_EVAL.
#include "logistic.h"

#include "compare/reworded/rewordedfeatures.h"
#include "text/words.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

using namespace diptych;

struct RatedPair
{
    Sided<QString> sentences;
    double rating = 0; ///< 0 to 1.
};

std::vector<RatedPair> readPairs(const QString &path, int rating, int left, double most)
{
    std::vector<RatedPair> pairs;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return pairs;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QStringList fields = QString::fromUtf8(line).remove(u'\r').split(u'\t');
        bool isNumber = false;
        const double value = fields.value(rating).toDouble(&isNumber);
        if (isNumber && fields.size() > left + 1)
            pairs.push_back({{{fields[left], fields[left + 1]}}, value / most});
    }
    return pairs;
}

// All sentences of a side as one report, each a paragraph of its own, so that rarity is counted over them.
Article asReport(const std::vector<RatedPair> &pairs, Side side)
{
    Article article;
    article.language = u"en"_s;
    Segmentation &segmentation = article.segmentation;
    for (const RatedPair &pair : pairs) {
        const qsizetype begin = article.text.size();
        article.text += pair.sentences[side];
        const auto firstWord = static_cast<qsizetype>(segmentation.words.size());
        for (const Range &word : findWords(pair.sentences[side]))
            segmentation.words.push_back({word.begin + begin, word.end + begin});
        const Range range{begin, article.text.size()};
        const auto index = static_cast<qsizetype>(segmentation.sentences.size());
        segmentation.sentences.push_back(
            {range, firstWord, static_cast<qsizetype>(segmentation.words.size()), index});
        segmentation.paragraphs.push_back({range, ParagraphKind::Body, index, index + 1});
        article.text += u'\n';
    }
    return article;
}

constexpr std::size_t signs = 9;
using Signs = std::array<double, signs>;

// The features without their place in a report, what differs, and what the encoder says, if there is one.
Signs signsOf(const SentenceMatch &match, const Sided<int> &lengths, double meaning)
{
    const auto feature = [&match](Feature which) { return match.features[static_cast<std::size_t>(which)]; };
    const double length = std::log(std::min(lengths[Side::Left], lengths[Side::Right]) + 1.0);
    const double ratio = std::log((lengths[Side::Left] + 1.0) / (lengths[Side::Right] + 1.0));
    return {feature(Feature::Cosine) / length,
            feature(Feature::Coverage),
            feature(Feature::Contained) / length,
            feature(Feature::Run),
            std::abs(ratio),
            match.numbersDiffer ? 1.0 : 0.0,
            match.datesDiffer ? 1.0 : 0.0,
            meaning,
            meaning * feature(Feature::Cosine) / length};
}

std::vector<SentenceVector> encodeAll(const SentenceEncoder *encoder, const std::vector<RatedPair> &pairs,
                                      Side side)
{
    QStringList sentences;
    for (const RatedPair &pair : pairs)
        sentences << pair.sentences[side];
    return encoder ? encoder->encode(sentences) : std::vector<SentenceVector>(pairs.size());
}

std::vector<LogisticCase<signs>> casesOf(const std::vector<RatedPair> &pairs, const SentenceEncoder *encoder)
{
    const Article left = asReport(pairs, Side::Left);
    const Article right = asReport(pairs, Side::Right);
    const Sided<const Article *> articles{{&left, &right}};
    const IgnoreSet ignore =
        Ignore::Case | Ignore::Punctuation | Ignore::Quotes | Ignore::Hyphens | Ignore::Whitespace;
    const TokenPair tokens = tokenize(left, right, ignore);
    const SaidWords words = understandWords(articles, tokens);
    const SaidSentences sentences = readSentences(articles, tokens, words);
    const MeaningTable none;
    SentenceComparer comparer(words, sentences, none);
    const Sided<std::vector<SentenceVector>> vectors{
        {encodeAll(encoder, pairs, Side::Left), encodeAll(encoder, pairs, Side::Right)}};
    std::vector<LogisticCase<signs>> cases;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const int index = static_cast<int>(i);
        Sided<int> lengths;
        for (Side side : bothSides)
            lengths[side] = std::max(1, tokens.texts[side].sentence(index).size());
        const double meaning = cosineOf(vectors[Side::Left][i], vectors[Side::Right][i]);
        cases.push_back({signsOf(comparer.compare(index, index), lengths, meaning), 0, pairs[i].rating});
    }
    return cases;
}

double chance(const LogisticModel<signs> &model, const Signs &features)
{
    return 1 / (1 + std::exp(-model.odds(features)));
}

double pearson(const LogisticModel<signs> &model, const std::vector<LogisticCase<signs>> &cases)
{
    const auto n = double(cases.size());
    double x = 0;
    double y = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (const auto &entry : cases) {
        const double score = chance(model, entry.features);
        x += score / n;
        y += entry.probability / n;
        xx += score * score / n;
        yy += entry.probability * entry.probability / n;
        xy += score * entry.probability / n;
    }
    return (xy - x * y) / std::sqrt((xx - x * x) * (yy - y * y));
}

double accuracy(const LogisticModel<signs> &model, const std::vector<LogisticCase<signs>> &cases)
{
    const auto right = std::ranges::count_if(cases, [&model](const auto &entry) {
        return (chance(model, entry.features) >= 0.5) == (entry.probability >= 0.5);
    });
    return double(right) / double(cases.size());
}

bool measure(const QString &folder, const SentenceEncoder *encoder)
{
    const auto casesIn = [&](const QString &path, int rating, int left, double most) {
        return casesOf(readPairs(folder + path, rating, left, most), encoder);
    };
    const auto stsTrain = casesIn(u"stsb/sts-train.csv"_s, 4, 5, 5);
    const auto stsDev = casesIn(u"stsb/sts-dev.csv"_s, 4, 5, 5);
    const auto mrpcTrain = casesIn(u"mrpc/msr-para-train.tsv"_s, 0, 3, 1);
    const auto mrpcDev = casesIn(u"mrpc/msr-para-val.tsv"_s, 0, 3, 1);
    if (stsTrain.empty() || stsDev.empty() || mrpcTrain.empty() || mrpcDev.empty())
        return false;
    std::printf("%s\n", encoder ? qPrintable(encoder->name()) : "without an encoder");
    std::printf("  STS-B development part: %zu pairs, Pearson %.3f\n", stsDev.size(),
                pearson(fitLogistic(stsTrain), stsDev));
    std::printf("  MRPC development part: %zu pairs, accuracy %.3f\n", mrpcDev.size(),
                accuracy(fitLogistic(mrpcTrain), mrpcDev));
    return true;
}

} // namespace

int main()
{
    if (!measure(qEnvironmentVariable("DIPTYCH_EVAL") + u"/data/sentences/"_s, nullptr)) {
        std::printf("skipped: DIPTYCH_EVAL does not name a folder with data/sentences/stsb and mrpc\n");
        return 0;
    }
    const auto installed = SentenceEncoder::openInstalled();
    if (installed && installed.value())
        measure(qEnvironmentVariable("DIPTYCH_EVAL") + u"/data/sentences/"_s, installed.value().get());
    else
        std::printf("no sentence encoder is installed\n");
    return 0;
}
