// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summarysentence.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

struct PassageCount
{
    qsizetype all = 0;
    qsizetype moved = 0; ///< Those of whose links every one is moved.
};

PassageCount countCopiedPassages(const std::vector<Link> &links)
{
    std::map<int, bool> movedByPassage;
    for (const Link &link : links) {
        if (link.kind == LinkKind::Reworded)
            continue;
        const auto [entry, isNew] = movedByPassage.try_emplace(link.passage, link.moved);
        entry->second = entry->second && link.moved;
    }
    PassageCount count;
    count.all = static_cast<qsizetype>(movedByPassage.size());
    count.moved = std::ranges::count_if(movedByPassage, [](const auto &entry) { return entry.second; });
    return count;
}

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
        return u"The left report has no words."_s;
    if (rightEmpty)
        return u"The right report has no words."_s;
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
            percentage(copiedShare(pair)), counted(passages.all, u"passage"_s, u"passages"_s));
    if (passages.moved > 0)
        sentence += u" (%1 in another place)"_s.arg(passages.moved);
    return sentence + u'.';
}

QString rewordedSentence(qsizetype statements)
{
    return u"%1 probably %2 the same in other words."_s.arg(
        counted(statements, u"statement"_s, u"statements"_s), statements == 1 ? u"says"_s : u"say"_s);
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
    if (const PassageCount passages = countCopiedPassages(comparison.links); passages.all > 0)
        sentences << copiedSentence(pair, passages);
    const qsizetype reworded = std::ranges::count(comparison.links, LinkKind::Reworded, &Link::kind);
    if (reworded > 0)
        sentences << rewordedSentence(reworded);
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

QString percentage(double share)
{
    return QString::number(share * 100, 'f', 1) + u"\u00a0%"_s;
}

QString counted(qsizetype number, const QString &one, const QString &many)
{
    return QString::number(number) + u' ' + (number == 1 ? one : many);
}

} // namespace diptych
