// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/articlefacts.h"

#include "report/summarysentence.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace diptych {

QString languageText(const Article &article)
{
    const QLocale::Language language = QLocale::codeToLanguage(article.language);
    return language == QLocale::AnyLanguage || language == QLocale::C ? article.language
                                                                      : QLocale::languageToString(language);
}

QString wordCountText(const Article &article)
{
    return counted(article.words(), u"word"_s, u"words"_s);
}

bool runsRightToLeft(QStringView text)
{
    qsizetype balance = 0;
    for (const QChar c : text) {
        if (c.direction() == QChar::DirR || c.direction() == QChar::DirAL)
            ++balance;
        else if (c.direction() == QChar::DirL)
            --balance;
    }
    return balance > 0;
}

} // namespace diptych
