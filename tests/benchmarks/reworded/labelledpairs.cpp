// SPDX-License-Identifier: GPL-3.0-or-later
#include "labelledpairs.h"

#include "corpus/articlefile.h"
#include "report/codepoints.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

constexpr double shareOfSentence = 0.4;
constexpr double shareOfStretch = 0.6;
// What both readers see is required, what one of them sees is allowed.
constexpr int requiredStrength = 3;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<Range> readSentences(const QString &path)
{
    std::vector<Range> sentences;
    const QJsonArray array = QJsonDocument::fromJson(bytesOf(path)).array();
    for (const QJsonValue &value : array)
        sentences.push_back({value[u"start"].toInt(), value[u"end"].toInt()});
    return sentences;
}

} // namespace

std::vector<int> LabelledPair::touched(Side side, Range stretch) const
{
    const CodePoints codePoints(articles[side].text);
    const Range range{codePoints.at(stretch.begin), codePoints.at(stretch.end)};
    std::vector<int> found;
    for (std::size_t i = 0; i < sentences[side].size(); ++i) {
        const Range &sentence = sentences[side][i];
        const auto common = double(std::min(range.end, sentence.end) - std::max(range.begin, sentence.begin));
        if (common > 0 && (common >= shareOfSentence * double(sentence.size()) ||
                           common >= shareOfStretch * double(range.size())))
            found.push_back(static_cast<int>(i));
    }
    return found;
}

LabelledPair readLabelledPair(const QString &folder)
{
    LabelledPair pair;
    pair.name = folder;
    for (Side side : bothSides) {
        const QString name = folder + (side == Side::Left ? u"/left"_s : u"/right"_s);
        const auto article = readArticle(name + u".txt"_s);
        if (!article)
            qFatal("%s", qPrintable(article.failure().message()));
        pair.articles[side] = article.value();
        pair.sentences[side] = readSentences(name + u".sentences.json"_s);
    }
    for (const QByteArray &line : bytesOf(folder + u"/labels.tsv"_s).split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() >= 3)
            pair.strengths[{fields[0].toInt(), fields[1].toInt()}] = fields[2].toInt();
    }
    return pair;
}

NewsArticles readNewsArticles(const QString &path)
{
    NewsArticles articles;
    for (const QByteArray &line : bytesOf(path).split('\n')) {
        const QJsonObject fields = QJsonDocument::fromJson(line).object();
        const QString id = fields[u"id"].toString();
        if (id.isEmpty())
            continue;
        const QString text = fields[u"title"].toString() + u"\n\n"_s + fields[u"text"].toString();
        articles[id] = {fields[u"story"].toString(), articleFromText(id, text)};
    }
    return articles;
}

std::vector<LabelledPair> readLabelledPairs(const QString &path, const NewsArticles &articles)
{
    std::vector<LabelledPair> pairs;
    for (const QByteArray &line : bytesOf(path).split('\n')) {
        const QJsonObject fields = QJsonDocument::fromJson(line).object();
        const auto left = articles.find(fields[u"left"].toString());
        const auto right = articles.find(fields[u"right"].toString());
        if (left == articles.end() || right == articles.end())
            continue;
        LabelledPair pair;
        pair.name = left->first + u' ' + right->first;
        pair.articles = {{left->second.article, right->second.article}};
        for (const QJsonValue &span : fields[u"left_sentences"].toArray())
            pair.sentences[Side::Left].push_back({span[0].toInt(), span[1].toInt()});
        for (const QJsonValue &span : fields[u"right_sentences"].toArray())
            pair.sentences[Side::Right].push_back({span[0].toInt(), span[1].toInt()});
        for (const QJsonValue &label : fields[u"labels"].toArray())
            pair.strengths[{label[0].toInt(), label[1].toInt()}] = label[2].toInt();
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

void PairScore::add(const LabelledPair &pair, const SentencePairs &predictedPairs)
{
    predicted += static_cast<int>(predictedPairs.size());
    for (const auto &predictedPair : predictedPairs)
        allowed += pair.strengths.contains(predictedPair);
    for (const auto &[sentences, strength] : pair.strengths) {
        required += strength >= requiredStrength;
        found += strength >= requiredStrength && predictedPairs.contains(sentences);
    }
}

double PairScore::f1() const
{
    return precision() + recall() > 0 ? 2 * precision() * recall() / (precision() + recall()) : 0;
}

} // namespace diptych
