// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contractarticle.h"

#include <QJsonObject>
#include <QStringList>

#include <array>
#include <tuple>
#include <vector>

namespace contract {

inline const std::array sideNames{QStringLiteral("left"), QStringLiteral("right")};
/// The strongest first.
inline const QStringList kindNames{QStringLiteral("verbatim"), QStringLiteral("edited"),
                                   QStringLiteral("reworded"), QStringLiteral("unique")};

/// What is known of a compared file without the program.
struct Source
{
    QString name;
    QByteArray bytes;
    QString text;
    std::vector<Span> sentences; ///< Where the text's maker knows them; else empty.
};

struct ReadEdit
{
    QString op;
    std::array<Span, 2> span;

    bool operator<(const ReadEdit &other) const
    {
        return std::tie(op, span) < std::tie(other.op, other.span);
    }
};

struct ReadLink
{
    int id = 0;
    int passage = 0;
    QString kind;
    bool moved = false;
    double score = 0;
    std::array<Span, 2> span;
    std::vector<ReadEdit> edits;
};

/// One comparison in JSON, read and checked as somebody who has the contract, the two files, and nothing
/// else.
class Report
{
public:
    Report(const QByteArray &json, const Source &left, const Source &right);

    /// Everything in which the report and the contract do not agree, as sentences; empty if it keeps all of
    /// it.
    [[nodiscard]] QStringList violations();

    /// Where the report with the sides swapped is not the mirror image.
    [[nodiscard]] QStringList mirrorViolations(const Report &swapped) const;
    /// Where a report against itself is more, or less, than one verbatim passage.
    [[nodiscard]] QStringList selfViolations() const;

    /// The kinds of things that the report holds, one entry for each of them.
    [[nodiscard]] QStringList things() const;

    [[nodiscard]] const QJsonObject &json() const { return m_json; }

private:
    /// A run of equal words: its place on the left, and how many letters further it stands on the right.
    struct Run
    {
        qsizetype diagonal = 0;
        Span left;
        auto operator<=>(const Run &) const = default;
    };

    void readLinks();
    void checkShape();
    void checkSources();
    void checkSpans();
    void checkSpan(const QJsonValue &json, std::size_t side, const QString &what);
    void checkOrderAndNumbers();
    [[nodiscard]] bool mayBeShuffled(int passage) const;
    void checkPassages();
    void checkInsideSentences();
    void checkKinds();
    void checkEdits(const ReadLink &link);
    void checkShares();
    void checkUnique();
    void checkRepeats();
    void checkPairFigures();
    void checkLongestRun();
    void checkMoved();

    [[nodiscard]] std::vector<Run> runs() const;
    [[nodiscard]] bool isBefore(std::size_t a, std::size_t b) const;
    [[nodiscard]] qsizetype weight(std::size_t link) const;
    [[nodiscard]] std::vector<qsizetype> heaviestTo(const std::vector<std::size_t> &links) const;
    [[nodiscard]] std::vector<qsizetype> heaviestFrom(const std::vector<std::size_t> &links) const;

    void expect(bool holds, const QString &rule);
    void expectNumber(const QJsonValue &found, double expected, const QString &what);
    [[nodiscard]] QString letters(std::size_t side, Span span) const;
    [[nodiscard]] std::vector<int> kindOfWords(std::size_t side) const;
    [[nodiscard]] std::vector<bool> laterCopies(std::size_t side) const;
    [[nodiscard]] std::array<double, 4> shares(std::size_t side, bool distinct) const;

    QJsonObject m_json;
    std::array<const Source *, 2> m_sources;
    std::array<Article, 2> m_articles;
    std::vector<ReadLink> m_links;
    QStringList m_violations;
};

} // namespace contract
