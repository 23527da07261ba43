// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlereader.h"
#include "corpus/mail.h"

#include <array>

namespace diptych {

namespace {

/// Whether bytes begin with the head of a mail: nothing but fields, and those that every mail has. A report
/// may begin with "Date:" and "From:" too, but hardly with what servers write.
bool hasMailHead(const QByteArray &bytes, bool isNamed)
{
    const qsizetype end =
        std::min(bytes.indexOf("\n\n") & 0x7fffffff, bytes.indexOf("\r\n\r\n") & 0x7fffffff);
    const MessageHead head = messageHead(bytes.left(end));
    int known = 0;
    for (const char *name : {"from", "date", "subject", "to", "message-id", "mime-version", "received",
                             "content-type", "return-path", "delivered-to"})
        known += !head.value(name).isEmpty();
    const bool byServer = !head.value("message-id").isEmpty() || !head.value("mime-version").isEmpty() ||
                          !head.value("received").isEmpty() || !head.value("return-path").isEmpty();
    return isNamed ? known >= 1 : known >= 3 && byServer;
}

/// One mail.
class MailReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("mail"); }
    Fit fit(const ReaderInput &input) const override
    {
        if (input.ending() == u"eml")
            return Fit::ByContent;
        const QByteArrayView head =
            QByteArrayView(input.bytes).first(std::min<qsizetype>(64, input.bytes.size()));
        const qsizetype colon = head.indexOf(':');
        // Only few files are worth reading a head.
        if (colon <= 0 || head.first(colon).contains(' '))
            return Fit::None;
        return hasMailHead(input.bytes, false) ? Fit::ByContent : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override
    {
        if (!hasMailHead(input.bytes, true))
            return QStringLiteral("it has no head of a mail");
        auto article = mailArticle(input.bytes, input.encoding);
        if (!article)
            return QStringLiteral("the mail holds no text");
        article->id.clear();
        found.add(*std::move(article));
        return std::nullopt;
    }
};

/// Many mails, each behind a line "From ...".
class MailboxReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("mailbox"); }
    bool isContainer() const override { return true; }
    Fit fit(const ReaderInput &input) const override
    {
        if (input.bytes.startsWith("From ")) {
            const QByteArray rest = input.bytes.mid(input.bytes.indexOf('\n') + 1);
            return hasMailHead(rest, false) || input.ending() == u"mbox" ? Fit::ByContent : Fit::None;
        }
        return input.ending() == u"mbox" ? Fit::ByName : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override
    {
        const QByteArray &bytes = input.bytes;
        if (!bytes.startsWith("From "))
            return QStringLiteral("it has no line “From ” before the first mail");
        for (qsizetype begin = 0; begin < bytes.size();) {
            qsizetype end = bytes.indexOf("\nFrom ", begin);
            end = end < 0 ? bytes.size() : end + 1;
            const qsizetype head = bytes.indexOf('\n', begin);
            QByteArray message = head < 0 || head >= end ? QByteArray() : bytes.mid(head + 1, end - head - 1);
            message.replace("\n>From ", "\nFrom ");
            auto article = mailArticle(message, input.encoding);
            const bool goesOn = article ? found.add(*std::move(article))
                                        : found.addFailure({}, QStringLiteral("the mail holds no text"));
            if (!goesOn)
                break;
            begin = end;
        }
        return std::nullopt;
    }
};

} // namespace

std::unique_ptr<const ArticleReader> makeMailReader()
{
    return std::make_unique<MailReader>();
}

std::unique_ptr<const ArticleReader> makeMailboxReader()
{
    return std::make_unique<MailboxReader>();
}

} // namespace diptych
