// SPDX-License-Identifier: GPL-3.0-or-later
// How long a folder of articles keeps its user waiting: listtimes FOLDER prints a line with the times from
// opening it to the names of all files on the screen and to all articles, the longest work between two
// answers to a key, the same in a list that is sorted by title, sorting and filtering the list, and searching
// in the full texts once the index is there. QT_QPA_PLATFORM=offscreen where there is no display.
#include "articles/articlemodel.h"
#include "articles/articlespane.h"
#include "articles/articletable.h"
#include "corpus/corpusbrowser.h"
#include "corpus/corpusscan.h"
#include "corpus/index/index.h"
#include "corpus/searchpage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace diptych;

namespace {

double milliseconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

double cpuMilliseconds()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Of the calling thread alone.
double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1000.0 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
}

/// What the program holds at most so far, in megabytes.
double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    const auto line =
        std::ranges::find_if(lines, [](const QByteArray &one) { return one.startsWith("VmHWM:"); });
    return line == lines.end() ? 0 : line->simplified().split(' ').at(1).toDouble() / 1024;
}

struct ListTimes
{
    double names = 0;
    double namesCpu = 0; ///< Of all threads, which a busy machine does not change.
    double allRows = 0;
    double longestStall = 0; ///< CPU of the window's thread, as the others take the cores meanwhile.
    double sortedStall = 0;
    double sort = 0;
    double filter = 0;
};

/// The longest work of the window's thread until all is loaded, in milliseconds of CPU.
template <typename Look>
double longestStall(const CorpusBrowser &corpus, Look look)
{
    double longest = 0;
    while (corpus.isLoading()) {
        const double begin = threadMilliseconds();
        QCoreApplication::processEvents();
        look();
        longest = std::max(longest, threadMilliseconds() - begin);
        QThread::msleep(1); // Without it, waiting would take up a core.
    }
    return longest;
}

ListTimes listTimes(const QString &folder)
{
    QWidget window;
    CorpusBrowser corpus(&window);
    corpus.pane()->resize(330, 800); // Device-independent pixels, as in the window.
    window.resize(330, 800);
    window.show();
    QCoreApplication::processEvents();
    ListTimes times;
    QElapsedTimer whole;
    whole.start();
    const double cpuBefore = cpuMilliseconds();
    corpus.open({folder});
    times.longestStall = longestStall(corpus, [&] {
        if (times.names > 0 || corpus.model()->rowCount() == 0)
            return;
        corpus.pane()->grab();
        times.names = milliseconds(whole);
        times.namesCpu = cpuMilliseconds() - cpuBefore;
        std::fprintf(stderr, "names        %7.1f ms, %.1f ms CPU\n", times.names, times.namesCpu);
    });
    times.allRows = milliseconds(whole);
    corpus.pane()->table()->setTable(true);
    QElapsedTimer sorting;
    sorting.start();
    corpus.pane()->table()->sortByColumn(0, Qt::DescendingOrder);
    corpus.pane()->grab();
    times.sort = milliseconds(sorting);
    corpus.open({folder});
    times.sortedStall = longestStall(corpus, [] {});
    auto *filter = corpus.pane()->findChild<QLineEdit *>(QStringLiteral("articleFilter"));
    for (const QString &phrase : {QStringLiteral("1"), QStringLiteral("12"), QStringLiteral("123")}) {
        QElapsedTimer clock;
        clock.start();
        filter->setText(phrase);
        corpus.pane()->grab();
        times.filter = std::max(times.filter, milliseconds(clock));
    }
    return times;
}

/// The slowest of some queries to an index.
double searchTime(CorpusIndex &index, int rankAtMost)
{
    const SearchOptions options{SearchPage::mostHits, rankAtMost, QString(SearchPage::markBegin),
                                QString(SearchPage::markEnd)};
    double slowest = 0;
    // A common word, a rare one, one that is not there, a phrase, two words, begins.
    for (const QString &query : {QStringLiteral("the"), QStringLiteral("zeppelin"), QStringLiteral("qqqqq"),
                                 QStringLiteral("\"of the\""), QStringLiteral("market year"),
                                 QStringLiteral("govern*"), QStringLiteral("a*")}) {
        QElapsedTimer clock;
        clock.start();
        const auto hits = index.search(query, options);
        const double taken = milliseconds(clock);
        std::fprintf(stderr, "%-12s %7.1f ms %6lld hits\n", qPrintable(query), taken,
                     hits ? static_cast<long long>(hits.value().rows.size()) : -1LL);
        slowest = std::max(slowest, taken);
    }
    return slowest;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("listtimes FOLDER\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const ListTimes times = listTimes(folder);
    const double memory = peakMemory();
    CorpusIndex index(QStringList{folder});
    if (const IndexUpdate update = index.update(scanCorpus({folder}).files); !update.problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(update.problem));
        return 1;
    }
    const double search = searchTime(index, SearchPage::rankedAtOnce);
    const double ranked = searchTime(index, -1);
    std::puts(
        "names_ms\tnames_cpu_ms\tall_rows_ms\tlongest_stall_ms\tsorted_stall_ms\tsort_ms\tfilter_ms\tpeak_mb"
        "\tsearch_ms\tranked_ms");
    std::printf("%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.1f\t%.1f\n", times.names, times.namesCpu,
                times.allRows, times.longestStall, times.sortedStall, times.sort, times.filter, memory,
                search, ranked);
    return 0;
}
