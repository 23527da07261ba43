// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/compare.h"
#include "compare/comparedpair.h"

#include <QFont>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

#include <memory>

namespace diptych::test {

/// Pictures and line breaks must not depend on the fonts of the machine.
inline QFont pinnedFont()
{
    QFont font(QStringLiteral("DejaVu Serif"));
    font.setPixelSize(16);
    return font;
}

inline ArticlePtr article(const QString &text, const QString &name = QStringLiteral("report.txt"))
{
    return std::make_shared<const Article>(articleFromText(name, text));
}

/// Two texts, really compared, but for statements in other words: what a test finds is what it copied.
inline ComparedPairPtr comparedPair(const QString &left, const QString &right)
{
    const Sided<ArticlePtr> articles{
        {article(left, QStringLiteral("left.txt")), article(right, QStringLiteral("right.txt"))}};
    CompareOptions options;
    options.reworded = RewordedLevel::Off;
    return std::make_shared<const ComparedPair>(
        ComparedPair{articles, *compare(*articles[Side::Left], *articles[Side::Right], options)});
}

/// A sentence of invented words that no other number gives.
inline QString sentence(int number)
{
    static const QStringList syllables{QStringLiteral("ba"), QStringLiteral("ke"), QStringLiteral("lo"),
                                       QStringLiteral("mi"), QStringLiteral("nu"), QStringLiteral("pa"),
                                       QStringLiteral("re"), QStringLiteral("so"), QStringLiteral("ti"),
                                       QStringLiteral("vu"), QStringLiteral("za"), QStringLiteral("dor")};
    QRandomGenerator random(static_cast<quint32>(number) * 7919u + 17u);
    QStringList words;
    for (int i = 0; i < 14; ++i) {
        QString word;
        for (int part = 0; part < 4; ++part)
            word += syllables[static_cast<qsizetype>(random.bounded(static_cast<quint32>(syllables.size())))];
        words += word;
    }
    words.front()[0] = words.front()[0].toUpper();
    return words.join(u' ') + u'.';
}

/// A paragraph of three sentences of its own.
inline QString paragraph(int number)
{
    return sentence(3 * number) + u' ' + sentence(3 * number + 1) + u' ' + sentence(3 * number + 2);
}

/// A report of these paragraphs in this order.
inline QString report(const QList<int> &paragraphs)
{
    QStringList texts{QStringLiteral("A headline for this report")};
    for (const int number : paragraphs)
        texts += paragraph(number);
    return texts.join(QStringLiteral("\n\n"));
}

} // namespace diptych::test
