// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/similar/similarclusters.h"

#include <QDateTime>

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace diptych {

namespace {

constexpr qsizetype dayLength = 10; // "2024-05-17"

// A day alone counts from its begin, and a time without a zone as UTC.
QDateTime timeOf(const QString &date)
{
    if (date.size() <= dayLength)
        return QDate::fromString(date, Qt::ISODate).startOfDay(Qt::UTC);
    QDateTime time = QDateTime::fromString(date, Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time;
}

// Articles by how much a curator wants to keep them: the rank of each.
std::vector<std::size_t> ranks(const std::vector<DuplicateFacts> &facts, KeepRule rule)
{
    std::vector<std::tuple<qint64, qint64, std::size_t>> order;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const QDateTime time = timeOf(facts[i].date);
        const qint64 when = time.isValid() ? time.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
        const qint64 shortness = -facts[i].words;
        order.emplace_back(rule == KeepRule::Earliest ? std::tuple(when, shortness, i)
                                                      : std::tuple(shortness, when, i));
    }
    std::ranges::sort(order);
    std::vector<std::size_t> rank(facts.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        rank[std::get<2>(order[place])] = place;
    return rank;
}

QString days(qint64 count)
{
    return count == 1 ? QStringLiteral("1 day") : QStringLiteral("%1 days").arg(count);
}

} // namespace

std::vector<DuplicateGroup> groupDuplicates(const std::vector<SimilarPair> &pairs,
                                            const std::vector<DuplicateFacts> &facts, double threshold,
                                            KeepRule rule)
{
    std::vector<std::vector<DroppedArticle>> neighbours(facts.size());
    for (const SimilarPair &pair : pairs) {
        if (pair.score < threshold)
            continue;
        neighbours[static_cast<std::size_t>(pair.left)].push_back({pair.right, pair.score});
        neighbours[static_cast<std::size_t>(pair.right)].push_back({pair.left, pair.score});
    }
    const std::vector<std::size_t> rank = ranks(facts, rule);
    std::vector<std::size_t> byRank(facts.size());
    for (std::size_t i = 0; i < rank.size(); ++i)
        byRank[rank[i]] = i;

    // The best of all keeps its place and takes those like it out of the race, and so on.
    std::vector<char> isTaken(facts.size(), 0);
    std::vector<DuplicateGroup> groups;
    for (std::size_t article : byRank) {
        if (std::exchange(isTaken[article], 1))
            continue;
        DuplicateGroup group{static_cast<int>(article), {}};
        for (const DroppedArticle &neighbour : neighbours[article]) {
            if (!std::exchange(isTaken[static_cast<std::size_t>(neighbour.article)], 1))
                group.dropped.push_back(neighbour);
        }
        if (group.dropped.empty())
            continue;
        std::ranges::sort(group.dropped, {}, [](const DroppedArticle &dropped) {
            return std::tuple(-dropped.score, dropped.article);
        });
        groups.push_back(std::move(group));
    }
    std::ranges::sort(groups, {}, &DuplicateGroup::kept);
    return groups;
}

std::array<int, 20> scoreHistogram(const std::vector<SimilarPair> &pairs)
{
    std::array<int, 20> bars{};
    for (const SimilarPair &pair : pairs)
        ++bars[std::min(bars.size() - 1,
                        static_cast<std::size_t>(pair.score * static_cast<double>(bars.size())))];
    return bars;
}

std::vector<SimilarPair> samplesAbove(const std::vector<SimilarPair> &pairs, double threshold,
                                      std::size_t count)
{
    std::vector<SimilarPair> samples;
    std::ranges::copy_if(pairs, std::back_inserter(samples),
                         [threshold](const SimilarPair &pair) { return pair.score >= threshold; });
    std::ranges::stable_sort(samples, {}, &SimilarPair::score);
    samples.resize(std::min(samples.size(), count));
    return samples;
}

QString dateRelation(const QString &date, const QString &other)
{
    const QDateTime time = timeOf(date);
    const QDateTime otherTime = timeOf(other);
    if (!time.isValid() || !otherTime.isValid())
        return QStringLiteral("no dates to tell which came first");
    const qint64 apart = otherTime.daysTo(time);
    if (apart != 0) {
        return apart > 0 ? QStringLiteral("%1 later by date").arg(days(apart))
                         : QStringLiteral("%1 earlier by date").arg(days(-apart));
    }
    const bool bothHaveTimes = date.size() > dayLength && other.size() > dayLength;
    if (!bothHaveTimes || time == otherTime)
        return QStringLiteral("on the same day");
    return time > otherTime ? QStringLiteral("later on the same day")
                            : QStringLiteral("earlier on the same day");
}

std::optional<double> hoursAfter(const QString &date, const QString &other)
{
    constexpr double hour = 3600 * 1000; // in milliseconds
    const QDateTime time = timeOf(date);
    const QDateTime otherTime = timeOf(other);
    if (!time.isValid() || !otherTime.isValid())
        return {};
    return static_cast<double>(otherTime.msecsTo(time)) / hour;
}

} // namespace diptych
