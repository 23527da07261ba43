// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/htmltext.h"

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

bool isForbidden(char32_t c)
{
    if (c == '\t' || c == '\n' || c == '\r')
        return false;
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || QChar::isSurrogate(c) || QChar::isNonCharacter(c);
}

void appendEscaped(QString &html, char32_t c)
{
    switch (c) {
    case '&':
        html += "&amp;"_L1;
        break;
    case '<':
        html += "&lt;"_L1;
        break;
    case '>':
        html += "&gt;"_L1;
        break;
    case '"':
        html += "&quot;"_L1;
        break;
    case '\'':
        html += "&#39;"_L1;
        break;
    default:
        html += QChar::fromUcs4(isForbidden(c) ? char32_t(QChar::ReplacementCharacter) : c);
    }
}

} // namespace

QString htmlEscaped(QStringView text)
{
    QString html;
    html.reserve(text.size() + text.size() / 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        appendEscaped(html, c);
    }
    return html;
}

} // namespace diptych
