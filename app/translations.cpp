// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace diptych {

namespace {

bool install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    return translator->load(locale, name, QStringLiteral("_"), folder) &&
           QCoreApplication::installTranslator(translator);
}

} // namespace

void installTranslations(QCoreApplication &application)
{
    const QString own = QStringLiteral(":/i18n");
    install(application, QLocale(), QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (!install(application, QLocale(), QStringLiteral("diptych"), own))
        install(application, QLocale(QLocale::English), QStringLiteral("diptych"), own);
}

} // namespace diptych
