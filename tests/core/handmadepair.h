// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <QTest>

namespace diptych {

/// A comparison that a test writes down by the words it is about, so that writers are tested without the
/// engine.
struct HandmadePair
{
    Article left;
    Article right;
    Comparison comparison;

    HandmadePair(const QString &leftText, const QString &rightText)
        : left(articleFromText(QStringLiteral("left.txt"), leftText))
        , right(articleFromText(QStringLiteral("right.txt"), rightText))
    {
    }

    [[nodiscard]] const Article &article(Side side) const { return side == Side::Left ? left : right; }

    /// Where the words stand, the \a copy th time (from 1).
    [[nodiscard]] Range at(Side side, const QString &words, int copy = 1) const
    {
        qsizetype begin = -1;
        for (int i = 0; i < copy; ++i)
            begin = article(side).text.indexOf(words, begin + 1);
        if (begin < 0)
            qFatal("a test looks for words that are not there: %s", qPrintable(words));
        return {begin, begin + words.size()};
    }

    Link &link(LinkKind kind, const QString &leftWords, const QString &rightWords)
    {
        Link made;
        made.id = static_cast<int>(comparison.links.size()) + 1;
        made.passage = made.id;
        made.kind = kind;
        made.score = kind == LinkKind::Verbatim ? 1 : 0.83;
        made.span = {{at(Side::Left, leftWords), at(Side::Right, rightWords)}};
        comparison.links.push_back(made);
        return comparison.links.back();
    }

    void edit(Link &link, EditOp op, Range leftRange, Range rightRange) const
    {
        link.edits.push_back({op, {{leftRange, rightRange}}});
    }

    void unique(Side side, const QString &words) { comparison.unique[side].push_back(at(side, words)); }

    void repeat(Side side, const QString &words)
    {
        comparison.repeats[side].push_back({at(side, words, 1), at(side, words, 2)});
    }

    /// A fact that differs, in the link with this number.
    void differs(FactType type, const QString &leftWords, const QString &rightWords, int link)
    {
        Fact fact;
        fact.type = type;
        fact.status = FactStatus::Differs;
        fact.link = link;
        fact.value = {{leftWords, rightWords}};
        fact.spans = {
            {std::vector<Range>{at(Side::Left, leftWords)}, std::vector<Range>{at(Side::Right, rightWords)}}};
        comparison.facts.push_back(fact);
    }

    [[nodiscard]] ComparedPair pair() const
    {
        return {{{std::make_shared<const Article>(left), std::make_shared<const Article>(right)}},
                comparison};
    }
};

} // namespace diptych
