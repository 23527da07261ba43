// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articlecolumns.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace diptych {

namespace {

constexpr qsizetype dayLength = 10; // "2024-05-17"

QString say(const char *text)
{
    return QCoreApplication::translate("ArticleColumns", text);
}

QString languageName(const QString &code)
{
    const QLocale::Language language = QLocale(code).language();
    return code.isEmpty() || language == QLocale::C ? code : QLocale::languageToString(language);
}

QString shownDay(const QString &date)
{
    const QDate day = QDate::fromString(date.left(dayLength), Qt::ISODate);
    return day.isValid() ? QLocale().toString(day, QStringLiteral("d MMM yyyy")) : date;
}

QString shownDate(const ArticleEntry &entry)
{
    // A day that a text names may be another one than that of its publication.
    return entry.dateSource == DateSource::Text ? say("%1, in the text").arg(shownDay(entry.date))
                                                : shownDay(entry.date);
}

QString fileOf(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

QString folderOf(const QString &path)
{
    return path.first(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
}

QString shownHours(double hours)
{
    const QString amount = QLocale().toString(std::abs(hours), 'f', std::abs(hours) < 10 ? 1 : 0);
    if (hours == 0)
        return say("same time");
    return hours > 0 ? say("%1 h later").arg(amount) : say("%1 h earlier").arg(amount);
}

QVariant textKey(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

QString columnName(ArticleColumn column)
{
    switch (column) {
    case ArticleColumn::Title:
        return say("Title");
    case ArticleColumn::Outlet:
        return say("Outlet");
    case ArticleColumn::Agency:
        return say("Agency");
    case ArticleColumn::Date:
        return say("Date");
    case ArticleColumn::Language:
        return say("Language");
    case ArticleColumn::Words:
        return say("Words");
    case ArticleColumn::Format:
        return say("Format");
    case ArticleColumn::Story:
        return say("Story");
    case ArticleColumn::Reviewed:
        return say("Reviewed");
    case ArticleColumn::File:
        return say("File");
    case ArticleColumn::SharedWords:
        return say("Shared words");
    case ArticleColumn::LongestRun:
        return say("Longest run");
    case ArticleColumn::Statements:
        return say("In other words");
    case ArticleColumn::HoursApart:
        return say("Time apart");
    }
    return {};
}

QString columnExplanation(ArticleColumn column)
{
    switch (column) {
    case ArticleColumn::Agency:
        return say("The news agency that the text gives credit to");
    case ArticleColumn::Date:
        return say("From the article's metadata, else from its text; a file's own time never counts");
    case ArticleColumn::Story:
        return say("The event that it reports; group the list by story to look for it");
    case ArticleColumn::SharedWords:
        return say("Words of this article in runs of five or more that the pinned article has, too");
    case ArticleColumn::LongestRun:
        return say("Words of the longest run that both have");
    case ArticleColumn::Statements:
        return say("Statements that both probably make in other words; counted for the articles that are "
                   "nearest to the pinned one");
    case ArticleColumn::HoursApart:
        return say("By the dates of both; a date without a time counts from the begin of the day");
    default:
        return {};
    }
}

bool isPinColumn(ArticleColumn column)
{
    return column >= ArticleColumn::SharedWords;
}

bool isNumberColumn(ArticleColumn column)
{
    return column == ArticleColumn::Words || isPinColumn(column);
}

QString columnText(const ArticleModel &model, int row, ArticleColumn column)
{
    const ArticleEntry &entry = model.entry(row);
    switch (column) {
    case ArticleColumn::Title:
        return entry.title;
    case ArticleColumn::Outlet:
        return entry.outlet;
    case ArticleColumn::Agency:
        return entry.agency;
    case ArticleColumn::Date:
        return shownDate(entry);
    case ArticleColumn::Language:
        return languageName(entry.language);
    case ArticleColumn::Words:
        return entry.isReadable() ? QLocale().toString(entry.words) : QString();
    case ArticleColumn::Format:
        return entry.format;
    case ArticleColumn::Story:
        return entry.story;
    case ArticleColumn::Reviewed:
        return {};
    case ArticleColumn::File:
        return fileOf(entry.source.path);
    case ArticleColumn::SharedWords:
    case ArticleColumn::LongestRun:
    case ArticleColumn::Statements:
    case ArticleColumn::HoursApart:
        break;
    }
    const auto figures = model.pinFigures(row);
    if (!figures)
        return {};
    if (column == ArticleColumn::HoursApart)
        return figures->hoursApart ? shownHours(*figures->hoursApart) : QString();
    if (column == ArticleColumn::Statements)
        return figures->statements ? QLocale().toString(*figures->statements) : QString();
    return QLocale().toString(column == ArticleColumn::SharedWords ? figures->common.sharedWords
                                                                   : figures->common.longestRun);
}

QVariant columnKey(const ArticleModel &model, int row, ArticleColumn column)
{
    const ArticleEntry &entry = model.entry(row);
    // The name of a file that was not read yet is no title.
    if (entry.isPending && column == ArticleColumn::Title)
        return {};
    switch (column) {
    case ArticleColumn::Date:
        return textKey(entry.date);
    case ArticleColumn::Words:
        return entry.isReadable() ? QVariant(static_cast<double>(entry.words)) : QVariant();
    case ArticleColumn::Reviewed:
        return entry.isReviewed ? 1.0 : 0.0;
    case ArticleColumn::SharedWords:
    case ArticleColumn::LongestRun:
    case ArticleColumn::Statements:
    case ArticleColumn::HoursApart:
        break;
    default:
        return textKey(columnText(model, row, column).toCaseFolded());
    }
    const auto figures = model.pinFigures(row);
    if (!figures)
        return {};
    if (column == ArticleColumn::HoursApart)
        return figures->hoursApart ? QVariant(*figures->hoursApart) : QVariant();
    if (column == ArticleColumn::Statements)
        return figures->statements ? QVariant(static_cast<double>(*figures->statements)) : QVariant();
    return static_cast<double>(column == ArticleColumn::SharedWords ? figures->common.sharedWords
                                                                    : figures->common.longestRun);
}

QString groupKey(const ArticleEntry &entry, ArticleGrouping grouping)
{
    switch (grouping) {
    case ArticleGrouping::None:
        break;
    case ArticleGrouping::Story:
        return entry.story;
    case ArticleGrouping::Folder:
        return folderOf(entry.source.path);
    case ArticleGrouping::Outlet:
        return entry.outlet;
    case ArticleGrouping::Date:
        return entry.date.left(dayLength);
    }
    return {};
}

QString groupLabel(const QString &key, ArticleGrouping grouping)
{
    switch (grouping) {
    case ArticleGrouping::None:
        break;
    case ArticleGrouping::Story:
        return key.isEmpty() ? say("Alone with their story") : key;
    case ArticleGrouping::Folder:
        return key.isEmpty() ? say("No folder") : key;
    case ArticleGrouping::Outlet:
        return key.isEmpty() ? say("No outlet") : key;
    case ArticleGrouping::Date:
        return key.isEmpty() ? say("No date") : shownDay(key);
    }
    return {};
}

} // namespace diptych
