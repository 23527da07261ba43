// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/samplecorpus.h"

#include <QCoreApplication>
#include <QDir>

namespace diptych {

namespace {

// An agency report and a paper that copied, edited and rearranged much of it and got some of its numbers
// otherwise.
constexpr QLatin1StringView exampleLeft("ferry-aground-hallinsund-courier.txt");
constexpr QLatin1StringView exampleRight("ferry-aground-aldermark-gazette.txt");

} // namespace

QString sampleCorpusFolder()
{
    const QString installed =
        QCoreApplication::applicationDirPath() + QStringLiteral("/../share/diptych/sample-corpus");
    for (const QString &folder : {installed, QStringLiteral(DIPTYCH_SOURCE_SAMPLE_CORPUS)})
        if (QDir(folder).exists())
            return QDir(folder).canonicalPath();
    return {};
}

Sided<QString> examplePair()
{
    const QString folder = sampleCorpusFolder();
    if (folder.isEmpty())
        return {};
    return {{folder + u'/' + exampleLeft, folder + u'/' + exampleRight}};
}

} // namespace diptych
