// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/documentxml.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace diptych {

namespace {

class DocumentText
{
public:
    explicit DocumentText(const DocumentVocabulary &vocabulary) : m_vocabulary(vocabulary) {}

    void begin(const QXmlStreamReader &xml)
    {
        const QString name = xml.name().toString();
        if (m_vocabulary.rows.contains(name)) {
            ++m_rows;
            breakParagraph();
        } else if (m_vocabulary.paragraphs.contains(name)) {
            if (m_rows > 0)
                addToRow();
            else
                breakParagraph();
        } else if (m_vocabulary.tabs.contains(name)) {
            m_text += u'\t';
        } else if (m_vocabulary.breaks.contains(name)) {
            m_text += u'\n';
        } else if (m_vocabulary.spaces.contains(name)) {
            constexpr int most = 100;
            const int count = xml.attributes().value(QStringLiteral("text:c")).toInt();
            m_text += QString(std::clamp(count, 1, most), u' ');
        }
        m_texts += m_vocabulary.texts.contains(name);
    }

    void end(const QString &name)
    {
        m_texts -= m_vocabulary.texts.contains(name);
        if (m_vocabulary.rows.contains(name) && m_rows > 0 && --m_rows == 0)
            breakParagraph();
    }

    void add(QStringView text)
    {
        if (m_vocabulary.texts.isEmpty() || m_texts > 0)
            m_text += text;
    }

    QString take() { return m_text.trimmed(); }

private:
    void breakParagraph()
    {
        while (m_text.endsWith(u' ') || m_text.endsWith(u'\t') || m_text.endsWith(u'\n'))
            m_text.chop(1);
        if (!m_text.isEmpty())
            m_text += QStringLiteral("\n\n");
    }

    void addToRow()
    {
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u'\t';
    }

    const DocumentVocabulary &m_vocabulary;
    QString m_text;
    int m_texts = 0;
    int m_rows = 0;
};

} // namespace

std::optional<QString> documentText(const QByteArray &bytes, const DocumentVocabulary &vocabulary,
                                    QString &reason)
{
    QXmlStreamReader xml(bytes);
    DocumentText text(vocabulary);
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (vocabulary.skipped.contains(xml.name().toString()))
                xml.skipCurrentElement();
            else
                text.begin(xml);
            break;
        case QXmlStreamReader::EndElement:
            text.end(xml.name().toString());
            break;
        case QXmlStreamReader::Characters:
            text.add(xml.text());
            break;
        default:
            break;
        }
    }
    if (!xml.hasError())
        return text.take();
    reason =
        QStringLiteral("the document is damaged (line %1: %2)").arg(xml.lineNumber()).arg(xml.errorString());
    return std::nullopt;
}

QHash<QString, QString> elementTexts(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    QHash<QString, QString> texts;
    QString open;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement)
            open = xml.name().toString();
        else if (token == QXmlStreamReader::EndElement)
            open.clear();
        else if (token == QXmlStreamReader::Characters && !open.isEmpty() && !texts.contains(open))
            texts.insert(open, xml.text().toString().simplified());
    }
    return texts;
}

} // namespace diptych
