// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/stories/storyterms.h"

#include "text/functionwords.h"
#include "text/interner.h"
#include "text/words.h"

#include <algorithm>
#include <cmath>

namespace diptych {

namespace {

// How often a word stands in an article, and how.
struct Count
{
    int all = 0;
    int capital = 0;
    bool inTitle = false;
};

class TermCounter
{
public:
    void add(QStringView text, bool isTitle)
    {
        for (const Range &range : findWords(text)) {
            const QStringView word = range.in(text);
            Count &count = countOf(word);
            if (isTitle) {
                count.inTitle = true;
                continue;
            }
            ++count.all;
            count.capital += word.front().isUpper();
        }
    }

    [[nodiscard]] std::vector<StoryTerm> terms(QStringView language) const
    {
        std::vector<StoryTerm> terms;
        for (int id = 0; id < m_words.size(); ++id) {
            const QStringView word = m_words.string(id);
            if (word.size() < 2 || wordWeight(word, language) != WordWeight::Content)
                continue;
            terms.push_back(
                {static_cast<std::uint32_t>(qHash(word)), weightOf(m_counts[static_cast<std::size_t>(id)])});
        }
        std::ranges::sort(terms, {}, &StoryTerm::hash);
        return terms;
    }

private:
    static float weightOf(const Count &count)
    {
        const float isName = 2 * count.capital > count.all ? 2 : 1;
        const float isTold = count.inTitle ? 2 : 1;
        return isName * isTold * (1 + std::log(static_cast<float>(std::max(1, count.all))));
    }

    Count &countOf(QStringView word)
    {
        m_key = word.toString();
        m_key = std::move(m_key).toLower();
        const auto id = static_cast<std::size_t>(m_words.intern(m_key));
        if (id == m_counts.size())
            m_counts.emplace_back();
        return m_counts[id];
    }

    Interner m_words;
    std::vector<Count> m_counts;
    QString m_key;
};

} // namespace

StoryArticle makeStoryArticle(const QString &title, QStringView text, const QString &date,
                              QStringView language)
{
    constexpr qsizetype dayLength = 10; // "2024-05-17"
    TermCounter counter;
    counter.add(title, true);
    counter.add(text, false);
    return {title, QDate::fromString(date.left(dayLength), Qt::ISODate), counter.terms(language)};
}

} // namespace diptych
