// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/citation.h"

#include "report/articlefacts.h"
#include "report/formats/htmltext.h"
#include "report/formats/markdownreport.h"
#include "report/paragraphlabel.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>

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

QString htmlCitation(const Article &article, const Range &range)
{
    QString html = QStringLiteral("<blockquote lang=\"%1\" dir=\"%2\">")
                       .arg(htmlEscaped(article.language),
                            runsRightToLeft(article.text) ? QStringLiteral("rtl") : QStringLiteral("ltr"));
    for (const QString &paragraph : quoted(article, range).split(QStringLiteral("\n\n")))
        html += QStringLiteral("<p>") + htmlEscaped(paragraph) + QStringLiteral("</p>");
    return html + QStringLiteral("</blockquote><p>— ") + htmlEscaped(sourceOf(article, range)) +
           QStringLiteral("</p>");
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

QString markdownCitation(const Article &article, const Range &range)
{
    QString quote;
    for (const QString &paragraph : quoted(article, range).split(QStringLiteral("\n\n")))
        quote += QStringLiteral("> ") + markdownEscaped(paragraph) + QStringLiteral("\n>\n");
    return quote + QStringLiteral("> — ") + markdownEscaped(sourceOf(article, range)) + u'\n';
}

QMimeData *citationData(const std::vector<Cited> &cited)
{
    QStringList plain;
    QStringList markdown;
    QString html;
    for (const auto &[article, range] : cited) {
        plain << citation(*article, range);
        markdown << markdownCitation(*article, range);
        html += htmlCitation(*article, range);
    }
    auto *data = new QMimeData;
    data->setText(plain.join(QStringLiteral("\n\n")) + (cited.size() > 1 ? QStringLiteral("\n") : QString()));
    data->setHtml(html);
    data->setData(QStringLiteral("text/markdown"), markdown.join(u'\n').toUtf8());
    return data;
}

Range sentenceAt(const Segmentation &segmentation, qsizetype offset)
{
    const auto &sentences = segmentation.sentences;
    const auto found = std::ranges::upper_bound(sentences, offset, {},
                                                [](const Sentence &sentence) { return sentence.range.end; });
    return found == sentences.end() ? Range{} : found->range;
}

} // namespace diptych
