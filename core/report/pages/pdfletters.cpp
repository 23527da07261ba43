// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pages/pdfletters.h"

#include <QRegularExpression>
#include <QString>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

/// Radicals, compatibility ideographs, and presentation forms of Hebrew and Arabic.
bool isShape(char16_t unit)
{
    return (unit >= 0x2E80 && unit <= 0x2FDF) || (unit >= 0xF900 && unit <= 0xFAFF) ||
           (unit >= 0xFB1D && unit <= 0xFDFF) || (unit >= 0xFE70 && unit <= 0xFEFE);
}

QString commonLetters(const QString &hexadecimal)
{
    const char16_t unit = hexadecimal.toUShort(nullptr, 16);
    if (!isShape(unit))
        return hexadecimal;
    const QString letters = QString(QChar(unit)).normalized(QString::NormalizationForm_KC);
    if (letters.isEmpty() || letters.contains(u' ')) // A vowel sign on a space is none in a word.
        return hexadecimal;
    QString written;
    for (const QChar letter : letters)
        written += u"%1"_s.arg(letter.unicode(), 4, 16, QChar(u'0')).toUpper();
    return written;
}

} // namespace

QByteArray withCommonLetters(const QByteArray &table)
{
    static const QRegularExpression range(u"^<[0-9A-Fa-f]{4}> <[0-9A-Fa-f]{4}> "_s);
    static const QRegularExpression character(u"<([0-9A-Fa-f]{4})>"_s);
    QStringList lines = QString::fromLatin1(table).split(u'\n');
    for (QString &line : lines) {
        const auto begin = range.match(line);
        if (!begin.hasMatch())
            continue;
        QString written = begin.captured();
        qsizetype done = written.size();
        for (auto each = character.globalMatch(line, done); each.hasNext();) {
            const auto match = each.next();
            written += line.sliced(done, match.capturedStart(1) - done) + commonLetters(match.captured(1));
            done = match.capturedEnd(1);
        }
        line = written + line.sliced(done);
    }
    return lines.join(u'\n').toLatin1();
}

void useCommonLetters(QPDF &document)
{
    for (QPDFObjectHandle object : document.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode"))
            continue;
        QPDFObjectHandle stream = object.getKey("/ToUnicode");
        if (!stream.isStream())
            continue;
        const auto data = stream.getStreamData();
        const QByteArray table(reinterpret_cast<const char *>(data->getBuffer()),
                               static_cast<qsizetype>(data->getSize()));
        stream.replaceStreamData(withCommonLetters(table).toStdString(), QPDFObjectHandle::newNull(),
                                 QPDFObjectHandle::newNull());
    }
}

} // namespace diptych
