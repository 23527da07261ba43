// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/side.h"
#include "corpus/article.h"

#include <QString>

#include <map>
#include <set>
#include <vector>

namespace diptych {

/// Two reports on one event, cut into sentences, with the pairs of sentences in which readers saw the same
/// statement: a folder with left.txt, right.txt, left.sentences.json, right.sentences.json (offsets in code
/// points) and labels.tsv (left sentence, right sentence, strength 0 to 4).
struct LabelledPair
{
    QString name;
    Sided<Article> articles;
    Sided<std::vector<Range>> sentences; ///< In code points.
    std::map<std::pair<int, int>, int> strengths;

    /// The labelled sentences that a stretch of the text (in UTF-16) touches: at least 40 % of the sentence,
    /// or 60 % of the stretch.
    [[nodiscard]] std::vector<int> touched(Side side, Range stretch) const;
};

/// The articles of a JSON-lines file with the fields id, story, title and text, by their id: the title, an
/// empty line, the text. Empty if there is no such file.
struct NewsArticle
{
    QString story;
    Article article;
};
using NewsArticles = std::map<QString, NewsArticle>;
[[nodiscard]] NewsArticles readNewsArticles(const QString &path);

/// One labelled pair of a folder. Ends the program with a word if it cannot be read. Without labels nothing
/// is shared.
[[nodiscard]] LabelledPair readLabelledPair(const QString &folder);

/// The pairs of a file of lines with the ids of two articles, where their sentences stand, and the labels.
[[nodiscard]] std::vector<LabelledPair> readLabelledPairs(const QString &path, const NewsArticles &articles);

/// The pairs that a program's links predict, and how good they are.
using SentencePairs = std::set<std::pair<int, int>>;

struct PairScore
{
    int predicted = 0;
    int allowed = 0;
    int required = 0;
    int found = 0;

    void add(const LabelledPair &pair, const SentencePairs &predictedPairs);
    [[nodiscard]] double precision() const { return predicted ? double(allowed) / predicted : 0; }
    [[nodiscard]] double recall() const { return required ? double(found) / required : 0; }
    [[nodiscard]] double f1() const;
};

} // namespace diptych
