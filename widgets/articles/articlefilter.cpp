// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articlefilter.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace diptych {

namespace {

QStringView fileName(const QString &path)
{
    return QStringView(path).sliced(path.lastIndexOf(u'/') + 1);
}

/// `one "two three" outlet:"the echo"` gives one, two three, outlet:the echo.
QStringList wordsOf(const QString &phrase)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    for (const QChar c : phrase + u' ') {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c.isSpace() && !isQuoted)
            words << std::exchange(word, {});
        else
            word += c;
    }
    words << word; // Of a quotation that is still being typed.
    words.removeAll(QString());
    return words;
}

} // namespace

ArticleFilter::ArticleFilter(const QString &phrase)
{
    for (const QString &word : wordsOf(phrase)) {
        Condition condition = conditionOf(word.trimmed());
        const bool isUnfinished = condition.text.isEmpty() && condition.field != Field::WordsAbove &&
                                  condition.field != Field::WordsBelow;
        if (!isUnfinished) // "outlet:" while its name is still being typed.
            m_conditions.push_back(std::move(condition));
    }
}

ArticleFilter::Condition ArticleFilter::conditionOf(const QString &word)
{
    static const QRegularExpression count(QStringLiteral("^words([<>])(\\d+)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = count.match(word); match.hasMatch())
        return {
            match.captured(1) == u'>' ? Field::WordsAbove : Field::WordsBelow, {}, match.captured(2).toInt()};
    struct Name
    {
        QStringView begin;
        Field field;
    };
    static constexpr std::array names{Name{u"title:", Field::Title},   Name{u"file:", Field::File},
                                      Name{u"outlet:", Field::Outlet}, Name{u"agency:", Field::Agency},
                                      Name{u"date:", Field::Date},     Name{u"language:", Field::Language},
                                      Name{u"format:", Field::Format}, Name{u"story:", Field::Story}};
    for (const Name &name : names) {
        if (word.startsWith(name.begin, Qt::CaseInsensitive))
            return {name.field, word.sliced(name.begin.size()), 0};
    }
    return {Field::Any, word, 0};
}

bool ArticleFilter::holds(const Condition &condition, const ArticleEntry &entry)
{
    const auto has = [&condition](QStringView text) {
        return text.contains(condition.text, Qt::CaseInsensitive);
    };
    switch (condition.field) {
    case Field::Any:
        return has(entry.title) || has(fileName(entry.source.path)) || has(entry.outlet) ||
               has(entry.agency) || has(entry.story);
    case Field::Title:
        return has(entry.title);
    case Field::File:
        return has(entry.source.path);
    case Field::Outlet:
        return has(entry.outlet);
    case Field::Agency:
        return has(entry.agency);
    case Field::Date:
        return entry.date.startsWith(condition.text);
    case Field::Language:
        return entry.language.compare(condition.text, Qt::CaseInsensitive) == 0;
    case Field::Format:
        return has(entry.format);
    case Field::Story:
        return has(entry.story);
    case Field::WordsAbove:
        return entry.isReadable() && entry.words > condition.number;
    case Field::WordsBelow:
        return entry.isReadable() && entry.words < condition.number;
    }
    return false;
}

bool ArticleFilter::matches(const ArticleEntry &entry) const
{
    return std::ranges::all_of(m_conditions,
                               [&entry](const Condition &condition) { return holds(condition, entry); });
}

} // namespace diptych
