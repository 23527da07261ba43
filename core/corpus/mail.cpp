// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/mail.h"

#include "corpus/articledate.h"
#include "corpus/html/htmlpage.h"

#include <QRegularExpression>

namespace diptych {

namespace {

// Mails in mails; deeper ones are made by programs that went wrong.
constexpr int deepestPart = 16;

QByteArray fromQuotedPrintable(const QByteArray &coded, bool isHeader)
{
    QByteArray plain;
    plain.reserve(coded.size());
    for (qsizetype i = 0; i < coded.size(); ++i) {
        if (isHeader && coded[i] == '_') {
            plain += ' ';
            continue;
        }
        if (coded[i] != '=') {
            plain += coded[i];
            continue;
        }
        const QByteArray digits = coded.mid(i + 1, 2);
        bool isHex = false;
        const int value = digits.toInt(&isHex, 16);
        if (isHex && digits.size() == 2) {
            plain += char(value);
            i += 2;
        } else if (digits.startsWith("\r\n")) {
            i += 2;
        } else if (digits.startsWith('\n')) {
            ++i;
        } else {
            plain += '=';
        }
    }
    return plain;
}

/// "=?utf-8?q?F=C3=A4hre?=" is "Fähre". Words that follow each other directly belong together.
QString decodedHeader(const QByteArray &value)
{
    static const QRegularExpression word(
        QStringLiteral("=\\?([^?*\\s]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]*)\\?="));
    const QString raw = decodeText(value).text;
    QString text;
    qsizetype done = 0;
    for (auto match = word.match(raw); match.hasMatch(); match = word.match(raw, match.capturedEnd())) {
        const QString between = raw.sliced(done, match.capturedStart() - done);
        if (done == 0 || !between.trimmed().isEmpty())
            text += between;
        const QByteArray coded = match.captured(3).toLatin1();
        const bool isBase64 = match.captured(2).toLower() == u"b";
        const QByteArray bytes = isBase64 ? QByteArray::fromBase64(coded) : fromQuotedPrintable(coded, true);
        text += decodeText(bytes, {match.captured(1).toLatin1(), {}}).text;
        done = match.capturedEnd();
    }
    return (text + raw.sliced(done)).simplified();
}

/// The parts between the lines "--boundary".
std::vector<QByteArray> partsOf(const QByteArray &body, const QByteArray &boundary)
{
    const QByteArray line = "--" + boundary;
    std::vector<QByteArray> parts;
    qsizetype begin = -1;
    for (qsizetype at = body.indexOf(line); at >= 0; at = body.indexOf(line, at + line.size())) {
        if (at > 0 && body[at - 1] != '\n')
            continue;
        if (begin >= 0)
            parts.push_back(body.mid(begin, at - begin));
        const qsizetype end = body.indexOf('\n', at);
        if (end < 0 || body.mid(at + line.size(), 2) == "--")
            return parts;
        begin = end + 1;
    }
    if (begin >= 0)
        parts.push_back(body.mid(begin)); // it breaks off
    return parts;
}

struct MailText
{
    DecodedText text;
    bool isHtml = false;
};

QByteArray decodedBody(const MessageHead &head, const QByteArray &message)
{
    const QByteArray body = message.mid(head.bodyStart);
    const QByteArray coding = head.value("content-transfer-encoding").trimmed().toLower();
    if (coding == "base64")
        return QByteArray::fromBase64(body);
    return coding == "quoted-printable" ? fromQuotedPrintable(body, false) : body;
}

std::optional<MailText> textOfPart(const QByteArray &part, const QString &encoding, int depth)
{
    if (depth > deepestPart)
        return std::nullopt;
    const MessageHead head = messageHead(part);
    const QByteArray type = head.value("content-type");
    const QByteArray kind = type.left(type.indexOf(';')).trimmed().toLower();
    if (kind.startsWith("multipart/")) {
        std::optional<MailText> html;
        for (const QByteArray &inner : partsOf(part.mid(head.bodyStart), fieldParameter(type, "boundary"))) {
            auto text = textOfPart(inner, encoding, depth + 1);
            if (text && !text->isHtml)
                return text;
            if (text && !html)
                html = std::move(text);
        }
        return html;
    }
    if (kind == "message/rfc822")
        return textOfPart(decodedBody(head, part), encoding, depth + 1);
    if (!kind.isEmpty() && !kind.startsWith("text/"))
        return std::nullopt;
    if (head.value("content-disposition").trimmed().toLower().startsWith("attachment"))
        return std::nullopt;
    const QByteArray body = decodedBody(head, part);
    QByteArray charset = fieldParameter(type, "charset");
    const bool isHtml = kind == "text/html";
    if (isHtml && charset.isEmpty())
        charset = declaredEncoding(body);
    MailText text{decodeText(body, {charset, encoding}), isHtml};
    text.text.text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    if (isHtml)
        text.text.text = textOfMarkup(text.text.text);
    return text.text.text.trimmed().isEmpty() ? std::nullopt : std::optional(text);
}

/// "Anna Berg" of `"Anna Berg" <anna@example.org>`.
QString senderName(const QString &from)
{
    QString name = from.first(std::max<qsizetype>(0, from.indexOf(u'<'))).remove(u'"').trimmed();
    return name.isEmpty() ? QString(from).remove(u'<').remove(u'>') : name;
}

} // namespace

QByteArray MessageHead::value(QByteArrayView name) const
{
    for (const auto &[field, text] : fields) {
        if (field == name)
            return text;
    }
    return {};
}

MessageHead messageHead(const QByteArray &message)
{
    MessageHead head;
    qsizetype at = 0;
    while (at < message.size()) {
        qsizetype end = message.indexOf('\n', at);
        end = end < 0 ? message.size() : end;
        QByteArray line = message.mid(at, end - at);
        at = std::min(end + 1, message.size());
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            break;
        const bool isFolded = line.startsWith(' ') || line.startsWith('\t');
        if (isFolded && !head.fields.empty())
            head.fields.back().second += ' ' + line.trimmed();
        else if (const qsizetype colon = line.indexOf(':'); colon > 0)
            head.fields.emplace_back(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    head.bodyStart = at;
    return head;
}

QByteArray fieldParameter(const QByteArray &value, QByteArrayView name)
{
    if (!value.toLower().contains(name)) // few fields are worth an expression
        return {};
    const QRegularExpression parameter(QStringLiteral(";\\s*%1\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))")
                                           .arg(QRegularExpression::escape(QString::fromLatin1(name))),
                                       QRegularExpression::CaseInsensitiveOption);
    const auto match = parameter.match(QString::fromLatin1(value));
    return (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)).toLatin1();
}

std::optional<FoundArticle> mailArticle(const QByteArray &message, const QString &encoding)
{
    const MessageHead head = messageHead(message);
    FoundArticle article;
    article.metadata.title = decodedHeader(head.value("subject"));
    article.metadata.author = senderName(decodedHeader(head.value("from")));
    article.metadata.date = isoDate(QString::fromLatin1(head.value("date")));
    article.id = QString::fromLatin1(head.value("message-id")).remove(u'<').remove(u'>').trimmed();
    auto text = textOfPart(message, encoding, 0);
    if (!text && article.metadata.title.isEmpty())
        return std::nullopt;
    if (text)
        article.text = std::move(text->text);
    return article;
}

} // namespace diptych
