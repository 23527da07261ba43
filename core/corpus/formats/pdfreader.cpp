// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlereader.h"
#include "corpus/modules/module.h"
#include "corpus/modules/pdfmodule.h"
#include "corpus/pagetext.h"

#include <QRegularExpression>

namespace diptych {

namespace {

/// The title that a document has by its metadata, unless a program made it out of a file's name.
QString realTitle(const QString &title)
{
    static const QRegularExpression made(
        QStringLiteral(
            "^(?:Microsoft Word - |untitled|document\\d*$)|\\.(?:docx?|pdf|indd|qxd|tex|odt|html?)$|^\\S*$"),
        QRegularExpression::CaseInsensitiveOption);
    return made.match(title).hasMatch() ? QString() : title.simplified();
}

class PdfReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("PDF"); }
    Fit fit(const ReaderInput &input) const override
    {
        // The end of one, whose beginning is lost, would pass for text.
        const bool isRest = input.ending() == u"pdf" && input.head().contains(" obj") &&
                            (input.head().contains("stream") || input.head().contains("endobj"));
        return input.bytes.startsWith("%PDF-") || isRest ? Fit::ByContent : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override
    {
        static const auto readPdf =
            reinterpret_cast<ReadPdfFunction>(moduleFunction(QStringLiteral("pdf"), "diptychReadPdf"));
        if (!readPdf)
            return QStringLiteral("the program's part for PDF documents is not installed");
        PdfContent content;
        if (const QString reason = readPdf(input.bytes, content); !reason.isEmpty())
            return reason;
        FoundArticle article;
        article.text = {textOfPages(content.pages), QStringLiteral("UTF-8"), 0};
        if (article.text.text.isEmpty())
            return QStringLiteral("the PDF document holds no text; its pages may be pictures");
        // The page shows its own headline, which the text begins with.
        const QString title = realTitle(content.title);
        if (!title.isEmpty() && !article.text.text.left(4 * title.size()).simplified().contains(title))
            article.metadata.title = title;
        article.metadata.author = content.author;
        found.add(std::move(article));
        return std::nullopt;
    }
};

} // namespace

std::unique_ptr<const ArticleReader> makePdfReader()
{
    return std::make_unique<PdfReader>();
}

} // namespace diptych
