// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/pagetext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <utility>
#include <vector>

namespace diptych {

namespace {

// Running heads stand among the first or last lines of a page, on at least so many pages and half of them.
constexpr qsizetype edgeLines = 2;
constexpr qsizetype fewestRepeats = 2;
// A line is full, and its paragraph goes on, if it reaches this much of the usual length.
constexpr double fullLine = 0.75;

/// A line without its numbers: "Page 3 of 9" stands on each page.
QString pattern(const QString &line)
{
    static const QRegularExpression number(QStringLiteral("\\d+|\\b[ivxlc]+\\b"));
    return QString(line).replace(number, QStringLiteral("#")).simplified().toLower();
}

bool isPageNumber(const QString &line)
{
    static const QRegularExpression number(
        QStringLiteral("^\\W*(?:page|seite|p\\.|s\\.)?\\s*\\d{1,4}(?:\\s*(?:of|/|von)\\s*\\d{1,4})?\\W*$"),
        QRegularExpression::CaseInsensitiveOption);
    return number.match(line).hasMatch();
}

struct Line
{
    QString text;
    bool beginsParagraph = false;
};

using Lines = std::vector<Line>;

bool isAtEdge(qsizetype i, qsizetype count)
{
    return i < edgeLines || i >= count - edgeLines;
}

std::vector<Lines> withoutRunningHeads(const QStringList &pages)
{
    std::vector<Lines> split;
    QHash<QString, qsizetype> repeats;
    for (const QString &page : pages) {
        Lines lines;
        bool isBroken = false;
        for (const QString &line : page.split(u'\n')) {
            const QString plain = line.trimmed();
            if (!plain.isEmpty())
                lines.push_back({plain, std::exchange(isBroken, false)});
            else
                isBroken = true;
        }
        QStringList seen;
        for (qsizetype i = 0; i < qsizetype(lines.size()); ++i) {
            const QString form = pattern(lines[std::size_t(i)].text);
            if (isAtEdge(i, qsizetype(lines.size())) && !seen.contains(form))
                seen << form;
        }
        for (const QString &form : seen)
            ++repeats[form];
        split.push_back(lines);
    }
    const qsizetype enough = std::max(fewestRepeats, pages.size() / 2);
    for (Lines &lines : split) {
        Lines kept;
        for (qsizetype i = 0; i < qsizetype(lines.size()); ++i) {
            const Line &line = lines[std::size_t(i)];
            const bool runs = repeats.value(pattern(line.text)) >= enough && pages.size() > 1;
            if (!isAtEdge(i, qsizetype(lines.size())) || !(runs || isPageNumber(line.text)))
                kept.push_back(line);
        }
        if (!kept.empty()) // a page begins no paragraph
            kept.front().beginsParagraph = false;
        lines = kept;
    }
    return split;
}

/// Length that lines of the text usually reach.
qsizetype usualLength(const std::vector<Lines> &pages)
{
    std::vector<qsizetype> lengths;
    for (const Lines &lines : pages) {
        for (const Line &line : lines)
            lengths.push_back(line.text.size());
    }
    if (lengths.empty())
        return 0;
    const auto upper = lengths.begin() + qsizetype(lengths.size() * 3 / 4);
    std::nth_element(lengths.begin(), upper, lengths.end());
    return *upper;
}

/// Whether a word goes on behind the hyphen at a line's end.
bool isHyphenated(const QString &line, const QString &next)
{
    if (line.size() < 2 || next.isEmpty())
        return false;
    const bool isHyphen = line.endsWith(u'-') || line.endsWith(u'\u2010') || line.endsWith(u'\u00AD');
    return isHyphen && line[line.size() - 2].isLetter() && next.front().isLower();
}

} // namespace

QString textOfPages(const QStringList &pages)
{
    const std::vector<Lines> split = withoutRunningHeads(pages);
    const auto full = static_cast<qsizetype>(fullLine * double(usualLength(split)));
    QString text;
    QString last;
    for (const Lines &lines : split) {
        for (const auto &[line, beginsParagraph] : lines) {
            if (isHyphenated(last, line)) {
                text.chop(1);
                text += line;
            } else if (!last.isEmpty() && last.size() >= full && !beginsParagraph) {
                text += u' ' + line;
            } else {
                text += (text.isEmpty() ? QString() : QStringLiteral("\n\n")) + line;
            }
            last = line;
        }
    }
    return text;
}

} // namespace diptych
