// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlereader.h"

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
    QByteArray begin = bytes.left(enough);
    if (begin.left(4).contains('\0') || begin.startsWith("\xFF\xFE") || begin.startsWith("\xFE\xFF"))
        begin = decodeText(begin).text.toUtf8();
    if (begin.startsWith("\xEF\xBB\xBF"))
        begin.remove(0, 3);
    qsizetype space = 0;
    while (space < begin.size() && QByteArrayView(" \t\r\n\f").contains(begin[space]))
        ++space;
    return begin.mid(space);
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
