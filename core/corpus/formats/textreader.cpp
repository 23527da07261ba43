// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlereader.h"

namespace diptych {

namespace {

/// Whether a file so named has a head, however little it says. A text may be empty.
bool namesDocument(const QString &ending)
{
    static const QStringList endings{QStringLiteral("pdf"),  QStringLiteral("docx"), QStringLiteral("odt"),
                                     QStringLiteral("epub"), QStringLiteral("rtf"),  QStringLiteral("zip"),
                                     QStringLiteral("tar"),  QStringLiteral("7z"),   QStringLiteral("gz"),
                                     QStringLiteral("bz2"),  QStringLiteral("xz"),   QStringLiteral("zst")};
    return endings.contains(ending);
}

/// Plain text: what no other reader claims. The article's text is the file's own, to the last character.
class TextReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("text"); }
    Fit fit(const ReaderInput &input) const override
    {
        const QString ending = input.ending();
        return ending == u"txt" || ending == u"text" ? Fit::ByName : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override
    {
        if (const auto kind = binaryKind(input.bytes))
            return QStringLiteral("it is %1, not text").arg(*kind);
        if (input.bytes.isEmpty() && namesDocument(input.ending()))
            return QStringLiteral("the file is empty");
        FoundArticle article;
        article.text = decodeText(input.bytes, {input.charset, input.encoding});
        found.add(std::move(article));
        return std::nullopt;
    }
};

} // namespace

std::unique_ptr<const ArticleReader> makeTextReader()
{
    return std::make_unique<TextReader>();
}

} // namespace diptych
