// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/stems.h"

#include "text/interner.h"
#include "text/stemmer.h"

namespace diptych {

namespace {

QString wordOf(const Article &article, const Token &token)
{
    QString word;
    for (int i = token.firstWord; i < token.wordEnd; ++i)
        word += article.segmentation.words[static_cast<std::size_t>(i)].in(article.text);
    return std::move(word).toLower();
}

QStringView languageOf(const Sided<const Article *> &articles)
{
    const QString &left = articles[Side::Left]->language;
    return left.isEmpty() ? articles[Side::Right]->language : left;
}

} // namespace

std::vector<int> stemNumbers(const Sided<const Article *> &articles, const TokenPair &pair,
                             const Coverage &coverage)
{
    const Stemmer stemmer(languageOf(articles));
    Interner stems;
    const int own = static_cast<int>(pair.weights.size()); // numbers below are the words' own
    std::vector<int> numbers(pair.weights.size());
    for (int i = 0; i < own; ++i)
        numbers[static_cast<std::size_t>(i)] = i;
    for (Side side : bothSides) {
        const TokenText &text = pair.texts[side];
        for (int s = 0; s < static_cast<int>(text.sentences.size()); ++s) {
            if (!coverage.isOpen(side, s))
                continue;
            for (int i = text.sentence(s).begin; i < text.sentence(s).end; ++i) {
                int &number = numbers[static_cast<std::size_t>(text[i].bareId)];
                if (number < own)
                    number = own + stems.intern(stemmer.stem(wordOf(*articles[side], text[i])));
            }
        }
    }
    return numbers;
}

} // namespace diptych
