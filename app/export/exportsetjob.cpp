// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportsetjob.h"

#include "compare/compare.h"
#include "corpus/articlecache.h"
#include "encoder/installedencoder.h"
#include "jobs/jobprogress.h"
#include "report/evidence.h"
#include "report/reportset.h"
#include "session/sessionpair.h"

namespace diptych {

namespace {

class SetRun
{
public:
    SetRun(const ExportSet &set, QPromise<ExportSetAnswer> &promise)
        : m_set(set)
        , m_promise(promise)
        , m_progress(progressOf(promise))
        , m_results(set.folder, set.format, SetIndex::TableAndPage)
    {
    }

    void run();

private:
    [[nodiscard]] std::optional<Failure> writeAll();
    [[nodiscard]] std::optional<Failure> writePair(const Sided<ArticleSource> &sources);
    [[nodiscard]] Result<ComparedPairPtr> compared(const Sided<ArticleSource> &sources);
    [[nodiscard]] ExportContent contentOf(const ComparedPairPtr &pair) const;

    const ExportSet &m_set;
    QPromise<ExportSetAnswer> &m_promise;
    Progress m_progress;
    ReportSet m_results;
    ArticleCache m_articles;
};

void SetRun::run()
{
    ExportSetAnswer answer;
    answer.failure = writeAll();
    answer.failed = m_results.failed();
    answer.written = m_results.pairs() - m_results.failed();
    answer.page = m_results.pageFile();
    m_promise.addResult(std::move(answer));
}

std::optional<Failure> SetRun::writeAll()
{
    if (auto failure = m_results.open())
        return failure;
    for (const Sided<ArticleSource> &sources : m_set.pairs) {
        if (m_promise.isCanceled())
            break;
        if (auto failure = writePair(sources))
            return failure;
    }
    return m_results.finish(exportTime());
}

std::optional<Failure> SetRun::writePair(const Sided<ArticleSource> &sources)
{
    const Result<ComparedPairPtr> pair = compared(sources);
    if (m_promise.isCanceled())
        return std::nullopt;
    const Sided<QString> paths{{sources[Side::Left].path, sources[Side::Right].path}};
    if (!pair)
        return m_results.add(paths, nullptr, pair.failure());
    const ExportContent content = contentOf(pair.value());
    const Result<QByteArray> report = renderReport(*content.pair, m_set.format, content.options);
    if (m_promise.isCanceled())
        return std::nullopt;
    return m_results.add(paths, content.pair.get(), report);
}

Result<ComparedPairPtr> SetRun::compared(const Sided<ArticleSource> &sources)
{
    Sided<ArticlePtr> articles;
    for (const Side side : bothSides) {
        if (sources[side].held) {
            articles[side] = sources[side].held;
            continue;
        }
        Result<ArticlePtr> article = m_articles.article(sources[side].path);
        if (!article)
            return article.failure();
        articles[side] = std::move(article).value();
    }
    const double share = 1.0 / static_cast<double>(m_set.pairs.size());
    const double begin = static_cast<double>(m_results.pairs()) * share;
    const Progress progress = partOf(m_progress, begin, begin + share);
    const auto encoder = usableEncoder(m_set.options, articles);
    auto comparison =
        compare(*articles[Side::Left], *articles[Side::Right], m_set.options, progress, encoder.get());
    if (!comparison) // Cancelled: whoever called asks for that first.
        return Failure{sources[Side::Left].path, QStringLiteral("cancelled")};
    return std::make_shared<const ComparedPair>(ComparedPair{articles, *std::move(comparison)});
}

ExportContent SetRun::contentOf(const ComparedPairPtr &pair) const
{
    const std::optional<SessionPair> worked = sessionPair(m_set.work, pair);
    const ComparedPairPtr whole = worked ? worked->pair : pair;
    ExportChoices choices;
    choices.filter = m_set.filter;
    const std::vector<bool> through = linksThrough(*whole, m_set.filter);
    const std::vector<Link> &links = whole->comparison.links;
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (through[i])
            choices.shown.insert(links[i].id);
        if (worked && findDecision(worked->decisions, DecisionKind::Bookmarked, links[i].span))
            choices.bookmarked.insert(links[i].id);
    }
    if (worked) {
        choices.decisions = worked->decisions;
        choices.session = m_set.sessionPath;
        choices.sessionFilter = worked->filter;
    }
    ExportContent content{whole, {}};
    const bool all = m_set.links == ExportLinks::All || choices.links(m_set.links).size() == links.size();
    content = exportContent(whole, choices, all ? ExportLinks::All : m_set.links);
    if (!all && choices.links(m_set.links).empty())
        content.pair = std::make_shared<const ComparedPair>(withLinks(*whole, {}));
    content.options.parts = m_set.parts;
    content.options.made = exportTime();
    return content;
}

} // namespace

void ExportSetJob::write(const ExportSet &set)
{
    run([set](QPromise<ExportSetAnswer> &promise) { SetRun(set, promise).run(); });
}

} // namespace diptych
