// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlereader.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace diptych {

namespace {

// Groups in groups; a file that only opens them is none that a word processor wrote.
constexpr std::size_t deepestGroup = 5000;

/// Encodings of the characters written as \'xx, by the code pages and the character sets of fonts.
QByteArray encodingOfCodePage(int page)
{
    return page == 10000 ? QByteArray("macintosh") : "windows-" + QByteArray::number(page);
}

QByteArray encodingOfCharset(int charset)
{
    static const QHash<int, int> pages{{0, 1252},   {77, 10000}, {128, 932},  {129, 949},  {134, 936},
                                       {136, 950},  {161, 1253}, {162, 1254}, {163, 1258}, {177, 1255},
                                       {178, 1256}, {186, 1257}, {204, 1251}, {222, 874},  {238, 1250}};
    const int page = pages.value(charset, 0);
    return page == 0 ? QByteArray() : encodingOfCodePage(page);
}

/// Characters that have control words of their own.
QString characterOf(const QByteArray &word)
{
    static const QHash<QByteArray, QString> characters{
        {"emdash", QStringLiteral("—")},    {"endash", QStringLiteral("–")},
        {"lquote", QStringLiteral("‘")},    {"rquote", QStringLiteral("’")},
        {"ldblquote", QStringLiteral("“")}, {"rdblquote", QStringLiteral("”")},
        {"bullet", QStringLiteral("•")},    {"tab", QStringLiteral("\t")},
        {"cell", QStringLiteral("\t")},     {"par", QStringLiteral("\n\n")},
        {"row", QStringLiteral("\n\n")},    {"sect", QStringLiteral("\n\n")},
        {"page", QStringLiteral("\n\n")},   {"line", QStringLiteral("\n")},
        {"emspace", QStringLiteral(" ")},   {"enspace", QStringLiteral(" ")},
        {"qmspace", QStringLiteral(" ")}};
    return characters.value(word);
}

bool isOutsideText(const QByteArray &destination)
{
    static const QSet<QByteArray> outside{"fonttbl",
                                          "colortbl",
                                          "stylesheet",
                                          "info",
                                          "pict",
                                          "header",
                                          "headerl",
                                          "headerr",
                                          "headerf",
                                          "footer",
                                          "footerl",
                                          "footerr",
                                          "footerf",
                                          "footnote",
                                          "object",
                                          "fldinst",
                                          "annotation",
                                          "listtable",
                                          "listoverridetable",
                                          "generator",
                                          "themedata",
                                          "datastore",
                                          "xe",
                                          "tc",
                                          "rsidtbl",
                                          "pntext",
                                          "listtext",
                                          "nonshppict",
                                          "bkmkstart",
                                          "bkmkend",
                                          "revtbl"};
    return outside.contains(destination);
}

/// Rich Text Format 1.9: the text, a paragraph for each \par.
class RtfText
{
public:
    explicit RtfText(const QByteArray &bytes) : m_bytes(bytes) {}

    /// Whether the groups are closed that were opened.
    bool read()
    {
        while (m_at < m_bytes.size()) {
            const char c = m_bytes[m_at++];
            if (c == '{') {
                if (m_groups.size() >= deepestGroup)
                    return false;
                flush();
                m_groups.push_back(m_group);
            } else if (c == '}') {
                flush();
                if (m_groups.empty())
                    return true;
                m_group = m_groups.back();
                m_groups.pop_back();
                if (m_groups.empty())
                    return true;
            } else if (c == '\\') {
                control();
            } else if (c != '\r' && c != '\n') {
                addByte(c);
            }
        }
        flush();
        return m_groups.empty();
    }

    QString text() const { return m_text.trimmed(); }
    QString title() const { return m_title.simplified(); }
    QString author() const { return m_author.simplified(); }
    qsizetype damaged() const { return m_damaged; }

private:
    enum class Place { Text, Outside, FontTable, Title, Author };
    struct Group
    {
        Place place = Place::Text;
        QByteArray encoding = "windows-1252";
        int unicodeSkip = 1;
    };

    void control();
    void word(const QByteArray &name, bool hasNumber, int number);
    void destination(const QByteArray &name);

    void addByte(char c)
    {
        if (m_skip > 0)
            --m_skip;
        else
            m_pending += c;
    }

    void add(const QString &text)
    {
        flush();
        if (m_group.place == Place::Text)
            m_text += text;
        else if (m_group.place == Place::Title)
            m_title += text;
        else if (m_group.place == Place::Author)
            m_author += text;
    }

    void flush()
    {
        if (m_pending.isEmpty())
            return;
        const QByteArray pending = std::exchange(m_pending, {});
        if (m_group.place == Place::Outside || m_group.place == Place::FontTable)
            return;
        const DecodedText decoded = decodeText(pending, {{}, QString::fromLatin1(m_group.encoding)});
        m_damaged += decoded.damaged;
        add(decoded.text);
    }

    QByteArray m_bytes;
    qsizetype m_at = 0;
    std::vector<Group> m_groups;
    Group m_group;
    QByteArray m_pending; ///< Characters in the encoding of the font.
    int m_skip = 0;       ///< Characters that stand for one in Unicode that was read.
    int m_font = 0;
    QHash<int, QByteArray> m_fontEncodings;
    QByteArray m_default = "windows-1252";
    QString m_text;
    QString m_title;
    QString m_author;
    qsizetype m_damaged = 0;
};

void RtfText::control()
{
    if (m_at >= m_bytes.size())
        return;
    const char c = m_bytes[m_at];
    const auto isLetter = [](char l) { return (l >= 'a' && l <= 'z') || (l >= 'A' && l <= 'Z'); };
    if (!isLetter(c)) {
        ++m_at;
        if (c == '\'') {
            bool isHex = false;
            const int value = m_bytes.mid(m_at, 2).toInt(&isHex, 16);
            m_at += 2;
            if (isHex)
                addByte(char(value));
        } else if (c == '~') {
            add(QStringLiteral("\u00A0"));
        } else if (c == '_') {
            add(QStringLiteral("-"));
        } else if (c == '*') {
            flush();
            m_group.place = Place::Outside;
        } else if (c == '\\' || c == '{' || c == '}') {
            addByte(c);
        } else if (c == '\n' || c == '\r') {
            add(QStringLiteral("\n\n"));
        }
        return;
    }
    const qsizetype begin = m_at;
    while (m_at < m_bytes.size() && isLetter(m_bytes[m_at]))
        ++m_at;
    const QByteArray name = m_bytes.mid(begin, m_at - begin);
    const qsizetype digits = m_at;
    if (m_at < m_bytes.size() && m_bytes[m_at] == '-')
        ++m_at;
    while (m_at < m_bytes.size() && m_bytes[m_at] >= '0' && m_bytes[m_at] <= '9')
        ++m_at;
    bool hasNumber = false;
    const int number = m_bytes.mid(digits, m_at - digits).toInt(&hasNumber);
    if (m_at < m_bytes.size() && m_bytes[m_at] == ' ')
        ++m_at;
    word(name, hasNumber, number);
}

void RtfText::word(const QByteArray &name, bool hasNumber, int number)
{
    if (name == "u" && hasNumber) {
        add(QString(QChar(static_cast<char16_t>(number & 0xffff))));
        m_skip = m_group.unicodeSkip;
    } else if (name == "uc" && hasNumber) {
        m_group.unicodeSkip = std::clamp(number, 0, 16);
    } else if (name == "ansicpg" && hasNumber) {
        m_default = m_group.encoding = encodingOfCodePage(number);
    } else if (name == "mac") {
        m_default = m_group.encoding = "macintosh";
    } else if (name == "f" && hasNumber) {
        flush();
        m_font = number;
        if (m_group.place != Place::FontTable)
            m_group.encoding = m_fontEncodings.value(number, m_default);
    } else if (name == "fcharset" && hasNumber && m_group.place == Place::FontTable) {
        const QByteArray encoding = encodingOfCharset(number);
        m_fontEncodings.insert(m_font, encoding.isEmpty() || number == 0 ? m_default : encoding);
    } else if (name == "bin" && number > 0) {
        m_at = std::min(m_at + number, m_bytes.size());
    } else if (const QString character = characterOf(name); !character.isEmpty()) {
        add(character);
    } else {
        destination(name);
    }
}

void RtfText::destination(const QByteArray &name)
{
    const bool isInInfo = m_group.place == Place::Outside;
    if (name == "fonttbl") {
        flush();
        m_group.place = Place::FontTable;
    } else if (isInInfo && name == "title") {
        m_group.place = Place::Title;
    } else if (isInInfo && name == "author") {
        m_group.place = Place::Author;
    } else if (isOutsideText(name)) {
        flush();
        m_group.place = Place::Outside;
    }
}

class RtfReader : public ArticleReader
{
public:
    QString format() const override { return QStringLiteral("RTF"); }
    Fit fit(const ReaderInput &input) const override
    {
        return input.bytes.startsWith("{\\rtf") ? Fit::ByContent : Fit::None;
    }
    std::optional<QString> read(const ReaderInput &input, FoundArticles &found) const override
    {
        RtfText rtf(input.bytes);
        if (!rtf.read() && rtf.text().isEmpty())
            return QStringLiteral("the RTF document is damaged");
        FoundArticle article;
        article.text = {rtf.text(), QStringLiteral("windows-1252"), rtf.damaged()};
        if (!article.text.text.left(4 * rtf.title().size() + 80).simplified().contains(rtf.title()))
            article.metadata.title = rtf.title();
        article.metadata.author = rtf.author();
        if (article.text.text.isEmpty() && rtf.title().isEmpty())
            return QStringLiteral("the document holds no text");
        found.add(std::move(article));
        return std::nullopt;
    }
};

} // namespace

std::unique_ptr<const ArticleReader> makeRtfReader()
{
    return std::make_unique<RtfReader>();
}

} // namespace diptych
