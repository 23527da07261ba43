// SPDX-License-Identifier: GPL-3.0-or-later
// How long the comparison view keeps its user waiting: windowtimes prints a line for each size of a pair of
// reports. Half of each report's sentences stand in the other one too, in another order of paragraphs; in the
// last pair the sentences are short and nearly all of them do, which gives 80,000 highlights a report. The
// comparison itself is not measured. Run it with QT_QPA_PLATFORM=offscreen where there is no display.
#include "compare/compare.h"
#include "comparison/comparisondocument.h"
#include "comparison/comparisonview.h"
#include "comparison/shownpair.h"
#include "reading/articlepane.h"

#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <utility>
#include <vector>

using namespace diptych;

namespace {

constexpr int pages = 200; ///< How often a page is turned: enough for a stable 95th percentile.

/// Processor time of the GUI thread: what its user waits for where the machine has nothing else to do. Other
/// work on the machine does not count.
class Clock
{
public:
    void start() { m_begin = now(); }
    [[nodiscard]] double milliseconds() const { return now() - m_begin; }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    double m_begin = 0;
};

/// What a pair of reports is like.
struct Shape
{
    qsizetype characters = 0; ///< Of each report.
    int words = 14;           ///< In a sentence.
    quint32 ownOne = 2;       ///< One sentence of so many is a report's own.
};

QString inventedSentence(quint32 seed, int words)
{
    static const QStringList syllables{QStringLiteral("ba"), QStringLiteral("ke"), QStringLiteral("lo"),
                                       QStringLiteral("mi"), QStringLiteral("nu"), QStringLiteral("re")};
    QRandomGenerator random(seed);
    QString sentence = QStringLiteral("The");
    for (int word = 0; word < words; ++word) {
        sentence += u' ';
        for (int part = 0; part < 3; ++part)
            sentence += syllables[static_cast<qsizetype>(random.bounded(6U))];
    }
    return sentence + u'.';
}

/// Paragraphs of four sentences.
QString reportOf(const Shape &shape, Side side)
{
    QString text = QStringLiteral("A headline for this report\n");
    for (quint32 paragraph = 0; text.size() < shape.characters; ++paragraph) {
        // Neighbouring paragraphs change places on one side.
        const quint32 told = side == Side::Left ? paragraph : paragraph ^ 1U;
        for (quint32 i = 0; i < 4; ++i) {
            const quint32 number = 4 * told + i;
            const bool isOwn = number % shape.ownOne == shape.ownOne - 1;
            const quint32 own = !isOwn ? 0 : (side == Side::Left ? 1'000'000'000U : 2'000'000'000U);
            text += (i == 0 ? u'\n' : u' ') + inventedSentence(own + number, shape.words);
        }
        text += u'\n';
    }
    return text;
}

/// What the program holds at most so far, in megabytes.
double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [](const QByteArray &each) { return each.startsWith("VmHWM:"); });
    return line == lines.end() ? 0 : line->simplified().split(' ').at(1).toDouble() / 1024;
}

struct Times
{
    double firstPaint = 0; ///< From the finished comparison to the first picture of it.
    double openStep =
        0;              ///< The longer of the two things that the window does for it: taking it, painting it.
    double farJump = 0; ///< The longest that a step to a far place takes while little is laid out.
    double longestStall = 0; ///< The longest time without an answer to a key until all is laid out.
    double laidOut = 0;      ///< Until all is laid out.
    double page = 0;         ///< To turn a page, 95th percentile.
    double change = 0;       ///< The longest that another subject, filter or decision takes.
};

/// The longest time that the window takes for one of the things that it does to show what was asked for.
double longest(ComparisonView &view, const ComparisonDocument &document,
               const std::vector<std::pair<const char *, std::function<void()>>> &steps)
{
    double most = 0;
    for (const auto &[name, step] : steps) {
        Clock clock;
        clock.start();
        step();
        view.grab();
        double taken = clock.milliseconds();
        // What is worked out beside the window's thread is then shown.
        for (bool waits = document.isDeriving(); waits;) {
            waits = document.isDeriving();
            clock.start();
            QCoreApplication::processEvents();
            view.grab();
            taken = std::max(taken, clock.milliseconds());
        }
        if (qEnvironmentVariableIsSet("WINDOWTIMES_STEPS"))
            std::fprintf(stderr, "  %s %.1f ms\n", name, taken);
        most = std::max(most, taken);
    }
    return most;
}

double farJumps(ComparisonView &view, const ComparisonDocument &document)
{
    ArticlePane *left = view.pane(Side::Left);
    QScrollBar *bar = left->verticalScrollBar();
    const auto press = [left](int key, Qt::KeyboardModifiers modifiers) {
        QKeyEvent down(QEvent::KeyPress, key, modifiers);
        QCoreApplication::sendEvent(left, &down);
    };
    const std::vector<Link> &links = view.pair()->comparison.links;
    return longest(view, document,
                   {{"scroll bar to the end", [&] { bar->setValue(bar->maximum()); }},
                    {"Ctrl+Home", [&] { press(Qt::Key_Home, Qt::ControlModifier); }},
                    {"Ctrl+End", [&] { press(Qt::Key_End, Qt::ControlModifier); }},
                    {"first passage", [&] { view.firstPassage(); }},
                    {"last passage", [&] { view.lastPassage(); }},
                    {"a link in the middle", [&] { view.setCurrentLink(links[links.size() / 2].id); }},
                    {"next passage", [&] { view.nextPassage(); }},
                    {"next fact", [&] { view.nextDifference(); }}});
}

double changes(ComparisonView &view, ComparisonDocument &document)
{
    LinkFilter longOnes;
    longOnes.minWords = 12;
    return longest(
        view, document,
        {{"subject only in A", [&] { view.setSubject(Subject::OnlyLeft); }},
         {"subject shared", [&] { view.setSubject(Subject::Shared); }},
         {"filter", [&] { document.setFilter(longOnes); }},
         {"no filter", [&] { document.setFilter({}); }},
         {"bookmark", [&] { document.setBookmarked(document.pair()->comparison.links[5].span, true); }},
         {"reject", [&] { document.reject(document.pair()->comparison.links[9].id); }}});
}

double pageTime(ComparisonView &view)
{
    std::vector<double> turned;
    QScrollBar *bar = view.pane(Side::Left)->verticalScrollBar();
    bar->setValue(0);
    for (int page = 0; page < pages; ++page) {
        Clock clock;
        clock.start();
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        view.grab();
        turned.push_back(clock.milliseconds());
    }
    std::sort(turned.begin(), turned.end());
    return turned[turned.size() * 95 / 100];
}

Times measure(ComparisonView &view, const ComparedPairPtr &pair)
{
    Times times;
    ComparisonDocument document;
    view.setDocument(&document);
    view.prepare(makeShownPairToOpen(pair)); // As the window has it from the thread that compares.
    Clock whole;
    whole.start();
    document.setComputed(pair);
    const double taken = whole.milliseconds();
    view.grab();
    times.firstPaint = whole.milliseconds();
    times.openStep = std::max(taken, times.firstPaint - taken);
    times.farJump = farJumps(view, document);
    while (!view.pane(Side::Left)->isLaidOut() || !view.pane(Side::Right)->isLaidOut()) {
        Clock stall;
        stall.start();
        QCoreApplication::processEvents();
        times.longestStall = std::max(times.longestStall, stall.milliseconds());
    }
    times.laidOut = whole.milliseconds();
    times.page = pageTime(view);
    times.change = changes(view, document);
    view.clear();
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    std::puts("characters\tlinks\tfirst_paint_ms\topen_step_ms\tfar_jump_ms\tlongest_stall_ms\tlaid_out_"
              "ms\tpage_p95_"
              "ms\tchange_ms\tpeak_mb");
    for (const Shape &shape : {Shape{5'000}, Shape{500'000}, Shape{5'000'000},
                               Shape{.characters = 5'000'000, .words = 7, .ownOne = 20}}) {
        Sided<ArticlePtr> articles;
        for (const Side side : bothSides)
            articles[side] = std::make_shared<const Article>(
                articleFromText(QStringLiteral("report"), reportOf(shape, side)));
        CompareOptions options;
        options.reworded = RewordedLevel::Off;
        const auto pair = std::make_shared<const ComparedPair>(
            ComparedPair{articles, *compare(*articles[Side::Left], *articles[Side::Right], options)});
        ComparisonView view;
        view.resize(1280, 800);
        view.show();
        QCoreApplication::processEvents();
        const Times times = measure(view, pair);
        std::printf("%lld\t%zu\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.1f\t%.0f\t%.0f\n",
                    static_cast<long long>(2 * shape.characters), pair->comparison.links.size(),
                    times.firstPaint, times.openStep, times.farJump, times.longestStall, times.laidOut,
                    times.page, times.change, peakMemory());
        std::fflush(stdout);
    }
    return 0;
}
