// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/citation.h"

#include "report/paragraphlabel.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace diptych {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(diptych::Citation)
};

/// The words of a stretch, paragraph by paragraph.
QString quoted(const Article &article, const Range &range)
{
    const auto &paragraphs = article.segmentation.paragraphs;
    const ParagraphSpan span = paragraphsOf(article.segmentation, range);
    QStringList parts;
    for (std::size_t i = span.first; i < span.end; ++i) {
        const Range part{std::max(range.begin, paragraphs[i].range.begin),
                         std::min(range.end, paragraphs[i].range.end)};
        parts += part.in(article.text).toString().simplified();
    }
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace

QString sourceOf(const Article &article, const Range &range)
{
    QStringList parts;
    if (!article.outlet.isEmpty())
        parts += article.outlet;
    if (!article.title.isEmpty())
        parts += Words::tr("“%1”").arg(article.title);
    if (!article.date.isEmpty())
        parts += article.date;
    parts += paragraphLabel(article.segmentation, range);
    parts += QFileInfo(article.path).fileName();
    return parts.join(QStringLiteral(", "));
}

QString citation(const Article &article, const Range &range)
{
    return Words::tr("“%1”\n— %2").arg(quoted(article, range), sourceOf(article, range));
}

Range sentenceAt(const Segmentation &segmentation, qsizetype offset)
{
    const auto &sentences = segmentation.sentences;
    const auto found = std::ranges::upper_bound(sentences, offset, {},
                                                [](const Sentence &sentence) { return sentence.range.end; });
    return found == sentences.end() ? Range{} : found->range;
}

} // namespace diptych
