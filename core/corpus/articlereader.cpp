// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlereader.h"

#include <algorithm>

namespace diptych {

// Made by CMake out of the files in formats/.
#define DIPTYCH_READER(Name) std::unique_ptr<const ArticleReader> make##Name##Reader();
#include "articlereaders.inc"
#undef DIPTYCH_READER

QString ReaderInput::ending() const
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 || name.indexOf(u'/', dot) >= 0 ? QString() : name.sliced(dot + 1).toLower();
}

QByteArray ReaderInput::head() const
{
    constexpr qsizetype enough = 4096;
    QByteArray begin = QByteArray::fromRawData(bytes.constData(), std::min(bytes.size(), enough));
    const QByteArrayView mark = QByteArrayView(begin).first(std::min<qsizetype>(begin.size(), 4));
    if (mark.contains('\0') || mark.startsWith("\xFF\xFE") || mark.startsWith("\xFE\xFF"))
        begin = decodeText(begin).text.toUtf8();
    qsizetype from = begin.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (from < begin.size() && QByteArrayView(" \t\r\n\f").contains(begin[from]))
        ++from;
    return from == 0 ? begin : begin.mid(from);
}

const ArticleReaders &articleReaders()
{
    static const ArticleReaders readers = [] {
        ArticleReaders made;
#define DIPTYCH_READER(Name) made.push_back(make##Name##Reader());
#include "articlereaders.inc"
#undef DIPTYCH_READER
        return made;
    }();
    return readers;
}

const ArticleReader &readerFor(const ReaderInput &input)
{
    const ArticleReader *best = nullptr;
    Fit bestFit = Fit::None;
    const ArticleReader *text = nullptr;
    for (const auto &reader : articleReaders()) {
        const Fit fit = reader->fit(input);
        if (fit > bestFit) {
            best = reader.get();
            bestFit = fit;
        }
        if (reader->format() == QStringLiteral("text"))
            text = reader.get();
    }
    Q_ASSERT(text);
    return best ? *best : *text;
}

} // namespace diptych
