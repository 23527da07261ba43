// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/fields.h"

#include <QRegularExpression>

#include <md4c.h>

namespace diptych {

namespace {

/// What a reader sees of Markdown: paragraphs with an empty line between, list items a line each.
class PlainMarkdown
{
public:
    QString text(const QByteArray &markdown)
    {
        MD_PARSER parser{};
        parser.flags = MD_DIALECT_GITHUB;
        parser.enter_block = [](MD_BLOCKTYPE type, void *, void *self) { return of(self)->enter(type); };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) { return of(self)->leave(type); };
        parser.enter_span = [](MD_SPANTYPE, void *, void *) { return 0; };
        parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return of(self)->add(type, QByteArrayView(text, qsizetype(size)));
        };
        md_parse(markdown.constData(), MD_SIZE(markdown.size()), &parser, this);
        return QString::fromUtf8(m_text).trimmed();
    }

private:
    static PlainMarkdown *of(void *self) { return static_cast<PlainMarkdown *>(self); }

    int enter(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_LI || type == MD_BLOCK_TR)
            startLine();
        else if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
            m_text += m_text.endsWith('\n') || m_text.isEmpty() ? "" : "\t";
        else if (type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_CODE || type == MD_BLOCK_UL ||
                 type == MD_BLOCK_OL || type == MD_BLOCK_TABLE)
            m_items > 0 ? startLine() : breakLines("\n\n");
        m_items += type == MD_BLOCK_LI;
        m_isHtml = type == MD_BLOCK_HTML;
        return 0;
    }

    int leave(MD_BLOCKTYPE type)
    {
        m_items -= type == MD_BLOCK_LI;
        m_isHtml = false;
        if (type != MD_BLOCK_TD && type != MD_BLOCK_TH && type != MD_BLOCK_LI && type != MD_BLOCK_TR &&
            m_items == 0)
            breakLines("\n\n");
        return 0;
    }

    void startLine()
    {
        if (!m_text.isEmpty() && !m_text.endsWith('\n'))
            breakLines("\n");
    }

    void breakLines(QByteArrayView lines)
    {
        while (m_text.endsWith('\n') || m_text.endsWith(' '))
            m_text.chop(1);
        if (!m_text.isEmpty())
            m_text += lines;
    }

    int add(MD_TEXTTYPE type, QByteArrayView text)
    {
        if (type == MD_TEXT_HTML || m_isHtml)
            return 0;
        if (type == MD_TEXT_SOFTBR)
            m_text += ' ';
        else if (type == MD_TEXT_BR)
            m_text += '\n';
        else if (type == MD_TEXT_ENTITY)
            m_text += entity(text);
        else
            m_text += text;
        return 0;
    }

    static QByteArray entity(QByteArrayView text)
    {
        if (text == "&nbsp;")
            return "\u00A0";
        for (const auto &[name, character] :
             {std::pair{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}}) {
            if (text == QByteArrayView(name))
                return character;
        }
        return text.toByteArray();
    }

    QByteArray m_text;
    int m_items = 0;
    bool m_isHtml = false;
};

/// The lines between two "---" at the begin: "title: Ferry aground".
ArticleMetadata takeFrontMatter(QString &text)
{
    static const QRegularExpression front(
        QStringLiteral("^---[ \\t]*\\r?\\n(.*?)\\r?\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\r?\\n|$)"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression field(QStringLiteral("^(\\w+)\\s*:\\s*[\"']?(.*?)[\"']?\\s*$"),
                                          QRegularExpression::MultilineOption);
    const auto match = front.match(text);
    if (!match.hasMatch())
        return {};
    RecordFields record;
    for (auto fields = field.globalMatch(match.captured(1)); fields.hasNext();) {
        const auto one = fields.next();
        record.add(fieldRole(one.capturedView(1)), one.captured(2));
    }
    text.remove(0, match.capturedLength());
    return record.metadata();
}

/// A heading that says the title again, which is put before the text anyway.
void removeTitle(FoundArticle &article)
{
    QString &text = article.text.text;
    const QString title = article.metadata.title.simplified();
    const qsizetype end = text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n');
    if (!title.isEmpty() && QStringView(text).first(end).trimmed() == title)
        text = text.sliced(end).trimmed();
}

/// Markdown, shown without its marks.
class MarkdownReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("Markdown"); }
    Fit fit(const ReaderInput &input) const override
    {
        const QString ending = input.ending();
        const bool isNamed = ending == u"md" || ending == u"markdown" || ending == u"mkd";
        return isNamed && !binaryKind(input.bytes) ? Fit::ByName : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override
    {
        FoundArticle article;
        article.text = decodeText(input.bytes, {input.charset, input.encoding});
        article.metadata = takeFrontMatter(article.text.text);
        article.text.text = PlainMarkdown().text(article.text.text.toUtf8());
        removeTitle(article);
        found.add(std::move(article));
        return std::nullopt;
    }
};

} // namespace

std::unique_ptr<const ArticleReader> makeMarkdownReader()
{
    return std::make_unique<MarkdownReader>();
}

} // namespace diptych
