// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlereader.h"
#include "corpus/html/htmlpage.h"

#include <QRegularExpression>

namespace diptych {

namespace {

/// A web page: the article in it, without what surrounds it.
class HtmlReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("HTML"); }
    Fit fit(const ReaderInput &input) const override
    {
        static const QRegularExpression begin(
            QStringLiteral("^(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*(?:<!doctype\\s+html\\b|<html[\\s>]|<head["
                           "\\s>]|<body[\\s>"
                           "])"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
        const QByteArray head = input.head();
        if (head.startsWith('<') && begin.match(QString::fromLatin1(head)).hasMatch())
            return Fit::ByContent;
        const QString ending = input.ending();
        const bool isNamed = ending == u"html" || ending == u"htm" || ending == u"xhtml";
        return isNamed && !binaryKind(input.bytes) ? Fit::ByName : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override
    {
        const QByteArray declared = input.charset.isEmpty() ? declaredEncoding(input.bytes) : input.charset;
        DecodedText decoded = decodeText(input.bytes, {declared, input.encoding});
        HtmlPage page = readHtmlPage(decoded.text);
        FoundArticle article;
        article.metadata = std::move(page.metadata);
        article.text = {std::move(page.text), std::move(decoded.encoding), decoded.damaged, decoded.source};
        if (article.text.text.isEmpty() && article.metadata.title.isEmpty())
            return QStringLiteral("the page holds no text");
        found.add(std::move(article));
        return std::nullopt;
    }
};

} // namespace

std::unique_ptr<const ArticleReader> makeHtmlReader()
{
    return std::make_unique<HtmlReader>();
}

} // namespace diptych
