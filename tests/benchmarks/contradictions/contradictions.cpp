// SPDX-License-Identifier: GPL-3.0-or-later
// How many contradictions the facts pass points at, and how often it does so where there is none. Sentences
// of the sample corpus are changed by rule, and compared with what they were and with a rewording of it; the
// rewordings themselves, bounds ("at least seven", nine) and updates among them, contradict nothing.
//
//   contradictions [--misses] [--false-alarms] [FILE.tsv]
#include "changes.h"
#include "compare/compare.h"
#include "compare/facts/facts.h"
#include "corpus/articlefile.h"
#include "report/vocabulary.h"

#include <QDir>
#include <QFile>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace diptych;

namespace {

struct Pair
{
    QString left;
    QString right;
};

/// How the two sentences come to be linked.
enum class Linking {
    Given,   ///< As wholes, as a reader would link them.
    Program, ///< By the comparison itself, which may not find that they belong together.
};

struct Count
{
    int found = 0;
    int all = 0;

    void add(bool isFound)
    {
        found += isFound;
        ++all;
    }
    [[nodiscard]] QString text() const
    {
        const double share = all > 0 ? 100.0 * found / all : 0;
        return u"%1 %2 of %3"_s.arg(QString::number(share, 'f', 1) + u" %"_s).arg(found, 4).arg(all, 4);
    }
};

std::vector<Fact> factsOf(const Pair &pair, Linking linking)
{
    Article left = articleFromText(u"left"_s, pair.left);
    Article right = articleFromText(u"right"_s, pair.right);
    left.language = right.language = u"en"_s;
    if (linking == Linking::Program)
        return compare(left, right).value().facts;
    Link link;
    link.id = 1;
    link.kind = LinkKind::Reworded;
    link.span = {{Range{0, left.text.size()}, Range{0, right.text.size()}}};
    return findFacts({{&left, &right}}, {link});
}

std::vector<Fact> differencesOf(const Pair &pair, Linking linking)
{
    std::vector<Fact> facts = factsOf(pair, linking);
    std::erase_if(facts, [](const Fact &fact) { return fact.status != FactStatus::Differs; });
    return facts;
}

std::vector<Pair> readPairs(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    std::vector<Pair> pairs;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (const QStringList fields = line.split(u'\t'); fields.size() >= 2)
            pairs.push_back({fields[0], fields[1]});
    }
    return pairs;
}

/// The sentences of the English reports of the sample corpus that are long enough to hold a statement.
std::vector<QString> sampleSentences()
{
    constexpr qsizetype shortest = 8; // words
    std::vector<QString> sentences;
    const QDir folder(QStringLiteral(DIPTYCH_SAMPLE_CORPUS));
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        const Article article = readArticle(folder.filePath(name)).value();
        if (article.language != u"en")
            continue;
        for (const Sentence &sentence : article.segmentation.sentences) {
            const ParagraphKind kind =
                article.segmentation.paragraphs[static_cast<std::size_t>(sentence.paragraph)].kind;
            if (kind == ParagraphKind::Body && sentence.wordEnd - sentence.firstWord >= shortest)
                sentences.push_back(sentence.range.in(article.text).toString().simplified());
        }
    }
    std::ranges::sort(sentences);
    sentences.erase(std::unique(sentences.begin(), sentences.end()), sentences.end());
    return sentences;
}

class Benchmark
{
public:
    Benchmark(bool showsMisses, bool showsFalseAlarms)
        : m_showsMisses(showsMisses), m_showsFalseAlarms(showsFalseAlarms)
    {
    }

    void run(const std::vector<Pair> &rewordings, Linking linking)
    {
        m_linking = linking;
        m_out << (linking == Linking::Given ? u"sentences linked as wholes\n"_s
                                            : u"sentences linked by the program\n"_s);
        std::vector<Pair> originals;
        for (const QString &sentence : sampleSentences())
            originals.push_back({sentence, sentence});
        changeAll(u"changed against the original"_s, originals);
        changeAll(u"changed against a rewording"_s, rewordings);
        Count alarms;
        for (const Pair &pair : rewordings)
            alarms.add(isFalseAlarm(pair));
        m_out << u"  false alarms on true rewordings  "_s << alarms.text() << u"\n\n"_s;
    }

private:
    void changeAll(const QString &title, const std::vector<Pair> &pairs)
    {
        m_out << u"  "_s << title << u'\n';
        Count all;
        for (const ChangeRule &rule : changeRules()) {
            Count count;
            for (const Pair &pair : pairs) {
                const auto changed = rule.change(pair.right);
                if (changed && *changed != pair.right)
                    count.add(isFound({pair.left, *changed}, rule.name));
            }
            m_out << u"    "_s << rule.name.leftJustified(10) << count.text() << u'\n';
            all.found += count.found;
            all.all += count.all;
        }
        m_out << u"    all       "_s << all.text() << u'\n';
    }

    bool isFound(const Pair &pair, const QString &rule)
    {
        const bool found = !differencesOf(pair, m_linking).empty();
        if (!found && m_showsMisses)
            m_out << u"MISSED %1\n  %2\n  %3\n"_s.arg(rule, pair.left, pair.right);
        return found;
    }

    bool isFalseAlarm(const Pair &pair)
    {
        const std::vector<Fact> facts = differencesOf(pair, m_linking);
        if (!facts.empty() && m_showsFalseAlarms) {
            m_out << u"ALARM\n  %1\n  %2\n"_s.arg(pair.left, pair.right);
            for (const Fact &fact : facts)
                m_out << u"    %1: %2 | %3\n"_s.arg(factTypeName(fact.type), fact.value[Side::Left],
                                                    fact.value[Side::Right]);
        }
        return !facts.empty();
    }

    QTextStream m_out{stdout};
    bool m_showsMisses;
    bool m_showsFalseAlarms;
    Linking m_linking = Linking::Given;
};

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    Benchmark benchmark(arguments.removeAll(u"--misses"_s) > 0, arguments.removeAll(u"--false-alarms"_s) > 0);
    const auto rewordings = readPairs(arguments.value(0, QStringLiteral(DIPTYCH_REWORDINGS)));
    benchmark.run(rewordings, Linking::Given);
    benchmark.run(rewordings, Linking::Program);
    return 0;
}
