// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/setpage.h"

#include "report/articlefacts.h"
#include "report/evidence.h"
#include "report/formats/htmlstyle.h"
#include "report/formats/htmltext.h"
#include "report/summarysentence.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

constexpr char16_t setStyle[] = uR"css(
.set { width: 100%; background: var(--sheet); border: 1px solid var(--hair); border-radius: 6px; }
.set td, .set th { padding: 0.6rem 0.9rem; vertical-align: top; text-align: start; white-space: normal; }
.set td small { display: block; color: var(--soft); overflow-wrap: anywhere; }
.set .figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
)css";

QString reportCell(const Article *article, const QString &path)
{
    QString title = article ? article->displayTitle() : path;
    QStringList facts;
    if (article)
        facts << article->outlet << article->date << wordCountText(*article) << path;
    facts.removeAll(QString());
    return u"<td><bdi>%1</bdi>%2</td>"_s.arg(
        htmlEscaped(title),
        facts.isEmpty() ? QString() : u"<small>%1</small>"_s.arg(htmlEscaped(facts.join(u" · "_s))));
}

} // namespace

QByteArray setPageHead()
{
    return (u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n"
            "<meta name=\"generator\" content=\"Diptych %1\">\n<title>Reports compared</title>\n"
            "<style>\n%2%3</style>\n</head>\n<body>\n<header class=\"top\">\n<h1>Reports compared</h1>\n"
            "</header>\n<table class=\"set\">\n<thead><tr><th scope=\"col\">pair</th>"
            "<th scope=\"col\">A</th><th scope=\"col\">B</th>"
            "<th scope=\"col\" class=\"figure\">similarity</th><th scope=\"col\">found</th></tr></thead>\n"
            "<tbody>\n"_s)
        .arg(QLatin1StringView(DIPTYCH_VERSION), htmlStyle(), QString::fromUtf16(setStyle))
        .toUtf8();
}

QByteArray setPageRow(qsizetype number, const SetEntry &entry, const ComparedPair *pair)
{
    QString row = u"<tr>"_s;
    if (entry.file.isEmpty())
        row += u"<td>%1</td>"_s.arg(number);
    else
        row += u"<td><a href=\"%1\">%2</a></td>"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(entry.file)), QString::number(number));
    for (const Side side : bothSides)
        row += reportCell(pair ? pair->articles[side].get() : nullptr, entry.paths[side]);
    row += u"<td class=\"figure\">%1</td>"_s.arg(pair ? percentage(pair->comparison.summary.similarity)
                                                      : QString());
    const QString found = entry.error.isEmpty() ? (pair ? summarySentence(*pair) : QString())
                                                : u"No report: %1."_s.arg(entry.error);
    row += u"<td>%1</td></tr>\n"_s.arg(htmlEscaped(found));
    return row.toUtf8();
}

QByteArray setPageEnd(qsizetype pairs, qsizetype failed, const QDateTime &made)
{
    QString told = counted(pairs, u"pair"_s, u"pairs"_s);
    if (failed > 0)
        told += u", of which %1 could not be compared or written"_s.arg(failed);
    QString end = u"</tbody>\n</table>\n<footer>\n<dl>\n<dt>pairs</dt><dd>%1</dd>\n"_s.arg(told);
    end += u"<dt>program</dt><dd>Diptych %1</dd>\n"_s.arg(QLatin1StringView(DIPTYCH_VERSION));
    if (made.isValid())
        end += u"<dt>made</dt><dd>%1</dd>\n"_s.arg(timeText(made));
    return (end + u"</dl>\n</footer>\n</body>\n</html>\n"_s).toUtf8();
}

} // namespace diptych
