// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/folding.h"

#include <unicode/uchar.h>
#include <unicode/ustring.h>

namespace diptych {

namespace {

constexpr char16_t softHyphen = 0xAD;

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'‘' || c == u'‛' || c == u'ʼ' || c == u'′' || c == u'＇' ||
           c == u'`' || c == u'´';
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'“' || c == u'”' || c == u'„' || c == u'‟' || c == u'«' || c == u'»' ||
           c == u'‹' || c == u'›' || c == u'‚' || c == u'＂' || c == u'「' || c == u'」' || c == u'『' ||
           c == u'』' || isApostrophe(c);
}

bool isDash(QChar c)
{
    return isHyphen(c) || (c >= u'‒' && c <= u'―') || c == u'−';
}

// Invisible characters that say nothing: joiners, direction marks, soft hyphens.
bool isFormat(QChar c)
{
    return c.category() == QChar::Other_Format || c == softHyphen;
}

bool isNumber(QStringView word)
{
    bool digit = false;
    for (QChar c : word) {
        if (c.isLetter())
            return false;
        digit = digit || c.isNumber();
    }
    return digit;
}

void foldAsciiWord(QStringView word, IgnoreSet ignore, QString &key)
{
    const bool dropsPoints = ignore.testFlag(Ignore::Punctuation);
    const bool lower = ignore.testFlag(Ignore::Case);
    bool letters = false;
    const qsizetype start = key.size();
    key.resize(start + word.size());
    char16_t *out = reinterpret_cast<char16_t *>(key.data()) + start;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t c = word.utf16()[i];
        const bool upper = c >= u'A' && c <= u'Z';
        letters = letters || upper || (c >= u'a' && c <= u'z');
        if ((dropsPoints && letters && (c == u'.' || c == u':' || c == u'_')) ||
            (c == u'-' && ignore.testFlag(Ignore::Hyphens)))
            continue;
        *out++ = upper && lower ? char16_t(c + 32) : c;
    }
    key.resize(out - reinterpret_cast<const char16_t *>(key.constData()));
}

// Full case folding (Qt's is the simple one): "Straße" and "STRASSE" are equal.
QString caseFolded(const QString &text)
{
    constexpr qsizetype growth = 3; // one character folds to three at most
    QString folded(text.size() * growth, Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size =
        u_strFoldCase(reinterpret_cast<UChar *>(folded.data()), static_cast<int32_t>(folded.size()),
                      reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()),
                      U_FOLD_CASE_DEFAULT, &status);
    return U_SUCCESS(status) ? folded.first(size) : text.toCaseFolded();
}

QString normalized(QStringView word, IgnoreSet ignore)
{
    QString text = word.toString().normalized(QString::NormalizationForm_KC);
    if (ignore.testFlag(Ignore::Case))
        text = caseFolded(text);
    if (ignore.testFlag(Ignore::Diacritics)) {
        text = text.normalized(QString::NormalizationForm_KD);
        text.removeIf([](QChar c) { return c.isMark(); });
    }
    return text;
}

void foldWideWord(QStringView word, IgnoreSet ignore, QString &key)
{
    const qsizetype start = key.size();
    const QString text = normalized(word, ignore);
    bool letters = false;
    for (QChar c : text) {
        letters = letters || c.isLetter();
        if (isFormat(c) || (isHyphen(c) && ignore.testFlag(Ignore::Hyphens)))
            continue;
        if (ignore.testFlag(Ignore::Punctuation) && letters &&
            (c == u'.' || c == u':' || c == u'_' || c == u'·'))
            continue;
        key += isApostrophe(c) && ignore.testFlag(Ignore::Quotes) ? QChar(u'\'') : c;
    }
    if (key.size() == start)
        key += word;
}

bool isAscii(QStringView word)
{
    for (QChar c : word) {
        if (c.unicode() >= 0x80)
            return false;
    }
    return true;
}

// What counts of one mark between words; null if nothing does.
QChar foldMark(QChar c, IgnoreSet ignore, bool insideWord)
{
    if (isFormat(c))
        return {};
    if (c.isSpace())
        return ignore.testFlag(Ignore::Whitespace) ? QChar() : c;
    const bool dropsMarks = ignore.testFlag(Ignore::Punctuation);
    if (isQuote(c)) {
        if (ignore.testFlag(Ignore::Quotes))
            return dropsMarks ? QChar() : (isApostrophe(c) ? QChar(u'\'') : QChar(u'"'));
        return c;
    }
    if (isDash(c)) {
        if (ignore.testFlag(Ignore::Hyphens))
            return dropsMarks ? QChar() : QChar(u'-');
        return insideWord || !dropsMarks ? c : QChar();
    }
    return dropsMarks ? QChar() : c;
}

} // namespace

void foldWord(QStringView word, IgnoreSet ignore, QString &key)
{
    if (ignore.testFlag(Ignore::Numbers) && isNumber(word))
        key += u'#';
    else if (isAscii(word))
        foldAsciiWord(word, ignore, key);
    else
        foldWideWord(word, ignore, key);
}

void foldGap(QStringView gap, IgnoreSet ignore, bool insideWord, QString &key)
{
    for (QChar c : gap) {
        if (const QChar folded = foldMark(c, ignore, insideWord); !folded.isNull())
            key += folded;
    }
}

} // namespace diptych
