// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "articles/articleentry.h"
#include "compare/comparedpair.h"
#include "comparison/shownpair.h"
#include "jobs/job.h"
#include "result.h"

namespace diptych {

/// What a comparison gives: first what is found fast, then, where a sentence encoder is installed and used,
/// the same with what that finds.
struct ComparisonAnswer
{
    Result<ComparedPairPtr> pair;
    bool isRefined = false; ///< Takes the place of the first.
    bool goesOn = false;    ///< A refined one follows.
    ShownPairPtr shown;     ///< What the view works out of the pair, so that it need not wait for it.
};

/// Reads two articles and compares them.
class ComparisonJob : public JobOf<ComparisonAnswer>
{
    Q_OBJECT

public:
    using JobOf::JobOf;

    void compare(const Sided<ArticleSource> &sources, const CompareOptions &options);
    /// Works out anew what the view needs for a pair that was compared before.
    void reopen(const ComparedPairPtr &pair);
    /// Whether the first answer is there and statements in other words are still searched for.
    [[nodiscard]] bool isRefining() const { return isRunning() && m_isRefining; }

Q_SIGNALS:
    /// Comes before the pair.
    void prepared(const diptych::ShownPairPtr &shown);
    void compared(const diptych::ComparedPairPtr &pair);
    /// The same two articles with more statements in other words.
    void refined(const diptych::ComparedPairPtr &pair);
    void refining();
    void failed(const diptych::Failure &failure);

private:
    void arrived(const ComparisonAnswer &answer) override;

    bool m_isRefining = false;
};

} // namespace diptych
