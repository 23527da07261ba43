// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summarysentence.h"

#include "report/maydiffer.h"
#include "report/news.h"
#include "report/statements.h"
#include "report/vocabulary.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

/// Share of both reports' words that stand in verbatim or edited links.
double copiedShare(const ComparedPair &pair)
{
    double copied = 0;
    double all = 0;
    for (const Side side : bothSides) {
        const auto words = static_cast<double>(pair.articles[side]->words());
        const Shares &shares = pair.comparison.summary.sides[side].shares;
        copied += words * (shares.verbatim + shares.edited);
        all += words;
    }
    return all > 0 ? copied / all : 0;
}

QString emptySentence(const ComparedPair &pair)
{
    const bool leftEmpty = pair.articles[Side::Left]->words() == 0;
    const bool rightEmpty = pair.articles[Side::Right]->words() == 0;
    if (leftEmpty && rightEmpty)
        return u"Neither report has any words."_s;
    if (leftEmpty)
        return u"Report A has no words."_s;
    if (rightEmpty)
        return u"Report B has no words."_s;
    return {};
}

bool isAllVerbatim(const Comparison &comparison)
{
    const Summary &summary = comparison.summary;
    return std::ranges::all_of(bothSides,
                               [&](Side side) {
                                   return comparison.unique[side].empty() &&
                                          summary.sides[side].shares.verbatim > 0;
                               }) &&
           std::ranges::all_of(comparison.links, [](const Link &link) {
               return link.kind == LinkKind::Verbatim && !link.moved;
           });
}

QString copiedSentence(const ComparedPair &pair, const PassageCount &passages)
{
    QString sentence =
        u"%1 of the words of both reports stand in the other word for word or lightly edited, in %2"_s.arg(
            percentage(copiedShare(pair)), counted(passages.copied, u"passage"_s, u"passages"_s));
    if (passages.moved > 0)
        sentence += u" (%1 moved)"_s.arg(passages.moved);
    return sentence + u'.';
}

QString rewordedSentence(const PassageCount &passages)
{
    const QString further = passages.copied > 0 ? u"further "_s : QString();
    return passages.reworded == 1
               ? u"1 %1passage probably says the same in other words."_s.arg(further)
               : u"%1 %2passages probably say the same in other words."_s.arg(passages.reworded).arg(further);
}

/// "No match was found for 8 sentences of A and 11 of B."
QString unmatchedSentence(const ComparedPair &pair)
{
    const Sided<qsizetype> counts = countUnmatched(pair);
    QStringList sides;
    for (const Side side : bothSides) {
        if (counts[side] == 0)
            continue;
        const QString number = sides.isEmpty() ? counted(counts[side], u"sentence"_s, u"sentences"_s)
                                               : QString::number(counts[side]);
        sides << u"%1 of %2"_s.arg(number, reportLetter(side));
    }
    return sides.isEmpty() ? QString() : u"No match was found for %1."_s.arg(sides.join(u" and "_s));
}

QString differencesSentence(const ComparedPair &pair)
{
    const auto count = static_cast<qsizetype>(shownDifferences(pair).size());
    if (count == 0)
        return {};
    return (count == 1 ? u"%1 fact was found that may differ."_s : u"%1 facts were found that may differ."_s)
        .arg(count);
}

} // namespace

QString summarySentence(const ComparedPair &pair)
{
    if (const QString sentence = emptySentence(pair); !sentence.isEmpty())
        return sentence;
    const Comparison &comparison = pair.comparison;
    if (comparison.links.empty())
        return u"No match found: neither report has a stretch that was recognised in the other."_s;
    if (isAllVerbatim(comparison))
        return u"The two reports are the same, word for word."_s;

    QStringList sentences;
    const PassageCount passages = countPassages(pair, statementsOf(pair));
    if (passages.copied > 0)
        sentences << copiedSentence(pair, passages);
    if (passages.reworded > 0)
        sentences << rewordedSentence(passages);
    sentences << unmatchedSentence(pair) << differencesSentence(pair);
    if (!isToldInOrder(comparison))
        sentences << u"They tell it in different orders."_s;
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString limitsSentence(const Comparison &comparison)
{
    const QString others = u"Shared words do not tell who wrote them first."_s;
    if (comparison.options.reworded == RewordedLevel::Off)
        return u"“No match found” is not “not there”: the same statement in other words was not looked for. "_s +
               others;
    QString by = u"words, names and numbers"_s;
    if (comparison.rewordedBy.stems)
        by += u", word endings"_s;
    if (comparison.rewordedBy.synonyms)
        by += u", synonyms"_s;
    if (!comparison.rewordedBy.encoder.isEmpty())
        by += u", a sentence encoder"_s;
    return u"“No match found” is not “not there”: statements in other words were looked for by shared %1, "
           u"and "
           u"more than one in three is not recognised; those that are found are probable, not proved. %2"_s
               .arg(by, others);
}

QString unmatchedHeading(Side side)
{
    return u"Only in %1: no match found in %2"_s.arg(reportLetter(side), reportLetter(other(side)));
}

QString unmatchedRemark()
{
    return u"The other report may still say it in words that were not recognised. Bylines and the like, and "
           u"stretches of fewer than %1 words, are left out here."_s.arg(leastNewsWords);
}

QString percentage(double share)
{
    return QString::number(share * 100, 'f', 1) + u"\u00a0%"_s;
}

QString counted(qsizetype number, const QString &one, const QString &many)
{
    return QString::number(number) + u' ' + (number == 1 ? one : many);
}

} // namespace diptych
