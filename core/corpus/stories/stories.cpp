// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/stories/stories.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>
#include <numeric>
#include <queue>
#include <tuple>
#include <unordered_map>

namespace diptych {

namespace {

using Neighbours = std::vector<std::vector<StoryNeighbour>>;

// Joins the two groups that are likest on average, as long as they are likely on the same event.
class Clustering
{
public:
    explicit Clustering(const Neighbours &neighbours)
        : m_sums(neighbours.size()), m_members(neighbours.size()), m_version(neighbours.size(), 0)
    {
        for (std::size_t i = 0; i < neighbours.size(); ++i) {
            m_members[i] = {static_cast<int>(i)};
            for (const StoryNeighbour &near : neighbours[i])
                m_sums[i][static_cast<std::size_t>(near.article)] = near.likeness;
        }
        for (std::size_t i = 0; i < neighbours.size(); ++i) {
            for (const auto &[other, sum] : m_sums[i]) {
                if (i < other)
                    propose(i, other, sum);
            }
        }
    }

    std::vector<std::vector<int>> groups()
    {
        while (!m_proposals.empty()) {
            const Proposal best = m_proposals.top();
            m_proposals.pop();
            if (m_version[best.a] == best.versionA && m_version[best.b] == best.versionB)
                join(best.a, best.b);
        }
        std::vector<std::vector<int>> groups;
        for (auto &members : m_members) {
            std::ranges::sort(members);
            if (!members.empty())
                groups.push_back(std::move(members));
        }
        return groups;
    }

private:
    struct Proposal
    {
        double likeness;
        std::size_t a; // < b
        std::size_t b;
        int versionA; // of the groups, which change when they grow
        int versionB;

        // Equal ones in order, so that the result does not hang on how a table is laid out.
        bool operator<(const Proposal &other) const
        {
            return std::tuple(likeness, other.a, other.b) < std::tuple(other.likeness, a, b);
        }
    };

    void propose(std::size_t a, std::size_t b, double sum)
    {
        const double likeness = sum / static_cast<double>(m_members[a].size() * m_members[b].size());
        if (likeness < sameStory)
            return;
        const auto [first, second] = std::minmax(a, b);
        m_proposals.push({likeness, first, second, m_version[first], m_version[second]});
    }

    void join(std::size_t a, std::size_t b)
    {
        if (m_sums[a].size() < m_sums[b].size())
            std::swap(a, b);
        ++m_version[a];
        ++m_version[b];
        m_members[a].insert(m_members[a].end(), m_members[b].begin(), m_members[b].end());
        m_members[b].clear();
        m_sums[a].erase(b);
        for (const auto &[other, sum] : m_sums[b]) {
            m_sums[other].erase(b);
            if (other != a)
                m_sums[a][other] += sum;
        }
        m_sums[b].clear();
        for (const auto &[other, sum] : m_sums[a]) {
            m_sums[other][a] = sum;
            propose(a, other, sum);
        }
    }

    std::vector<std::unordered_map<std::size_t, double>> m_sums; // of likenesses between groups' members
    std::vector<std::vector<int>> m_members;
    std::vector<int> m_version;
    std::priority_queue<Proposal> m_proposals;
};

// The title of the member that is likest to the others, of those that have one.
QString titleOf(const std::vector<int> &members, const std::vector<StoryArticle> &articles,
                const Neighbours &neighbours)
{
    const QSet<int> all(members.begin(), members.end());
    QString title;
    double most = -1;
    for (int member : members) {
        double sum = 0;
        for (const StoryNeighbour &near : neighbours[static_cast<std::size_t>(member)])
            sum += all.contains(near.article) ? near.likeness : 0;
        const QString &own = articles[static_cast<std::size_t>(member)].title;
        if (sum > most && !own.isEmpty()) {
            most = sum;
            title = own;
        }
    }
    return title;
}

// Gives the second story of a label "(2)" behind it, and so on.
class Labels
{
public:
    QString unique(const QString &title)
    {
        const QString label = title.isEmpty() ? QStringLiteral("Untitled") : title;
        QString unique = label;
        for (int &number = m_numbers[label]; m_taken.contains(unique);)
            unique = QStringLiteral("%1 (%2)").arg(label).arg(++number + 1);
        m_taken.insert(unique);
        return unique;
    }

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_numbers;
};

} // namespace

std::vector<Story> findStories(const std::vector<StoryArticle> &articles, const Progress &progress)
{
    Neighbours neighbours = findStoryNeighbours(articles, progress);
    if (progress.cancelled())
        std::ranges::fill(neighbours, std::vector<StoryNeighbour>());
    std::vector<std::vector<int>> groups = Clustering(neighbours).groups();
    std::ranges::stable_sort(groups, std::greater(), [](const auto &group) { return group.size(); });

    std::vector<Story> stories;
    Labels labels;
    for (std::vector<int> &group : groups) {
        const QString title = titleOf(group, articles, neighbours);
        std::ranges::stable_sort(group, {}, [&articles](int article) {
            const QDate day = articles[static_cast<std::size_t>(article)].day;
            return day.isValid() ? day.toJulianDay() : std::numeric_limits<qint64>::max();
        });
        stories.push_back({labels.unique(title), std::move(group)});
    }
    return stories;
}

} // namespace diptych
