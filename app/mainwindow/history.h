// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "compare/side.h"

#include <vector>

namespace diptych {

/// Something that the window can show.
struct Place
{
    enum class Kind { Start, Paste, Article, Comparison, Many, CorpusPage };

    Kind kind = Kind::Start;
    Sided<ArticleSource> sources;      ///< Both for a comparison, the left one for an article and for many.
    std::vector<ArticleSource> others; ///< For many: those that the article is held against.
    QString page = {};                 ///< The name of a page over the whole corpus.

    [[nodiscard]] static Place start() { return {}; }
    [[nodiscard]] static Place paste() { return {Kind::Paste, {}, {}}; }
    [[nodiscard]] static Place corpusPage(const QString &name) { return {Kind::CorpusPage, {}, {}, name}; }
    [[nodiscard]] static Place article(const ArticleSource &source)
    {
        return {Kind::Article, {{source, {}}}, {}};
    }
    [[nodiscard]] static Place comparison(const Sided<ArticleSource> &sources)
    {
        return {Kind::Comparison, sources, {}};
    }
    /// One article, and which of the others tell its sentences.
    [[nodiscard]] static Place many(const ArticleSource &source, const std::vector<ArticleSource> &others)
    {
        return {Kind::Many, {{source, {}}}, others};
    }

    bool operator==(const Place &) const = default;
};

/// The places that were shown, in order, as a browser keeps them.
class History
{
public:
    /// Goes to a new place; what lay ahead is forgotten. The present place once more changes nothing.
    void visit(const Place &place);
    [[nodiscard]] const Place &current() const { return m_places[m_at]; }
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    /// The place before, which becomes the present one; stays where there is none.
    const Place &back();
    const Place &forward();

private:
    std::vector<Place> m_places{Place::start()};
    std::size_t m_at = 0;
};

} // namespace diptych
