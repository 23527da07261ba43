// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

// Digits become other digits of the same length; "nine" becomes another small number.
std::optional<QString> changeNumber(const QString &sentence)
{
    static const QRegularExpression digits(
        u"(?<![\\w.,:-])[1-9]\\d{0,2}(?:,\\d{3})*(?:\\.\\d+)?(?![\\w:])(?!-\\d)"_s);
    if (const auto match = digits.match(sentence); match.hasMatch()) {
        QString changed = match.captured();
        const qsizetype place = changed.size() > 1 && changed[1].isDigit() ? 1 : 0;
        changed[place] = QChar(u'0' + (changed[place].digitValue() + 4) % 10);
        if (changed[0] == u'0')
            changed[0] = u'5';
        return QString(sentence).replace(match.capturedStart(), match.capturedLength(), changed);
    }
    static const QStringList words{u"two"_s,   u"three"_s, u"four"_s, u"five"_s, u"six"_s,
                                   u"seven"_s, u"eight"_s, u"nine"_s, u"ten"_s,  u"eleven"_s};
    static const QRegularExpression word(u"\\b(?:"_s + words.join(u'|') + u")\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = word.match(sentence);
    if (!match.hasMatch())
        return std::nullopt;
    QString changed = words[(words.indexOf(match.captured().toLower()) + 3) % words.size()];
    if (match.captured()[0].isUpper())
        changed[0] = changed[0].toUpper();
    return QString(sentence).replace(match.capturedStart(), match.capturedLength(), changed);
}

std::optional<QString> changeWeekday(const QString &sentence)
{
    static const QStringList days{u"Monday"_s, u"Tuesday"_s,  u"Wednesday"_s, u"Thursday"_s,
                                  u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
    static const QRegularExpression day(u"\\b(?:"_s + days.join(u'|') + u")\\b"_s);
    const auto match = day.match(sentence);
    if (!match.hasMatch())
        return std::nullopt;
    return QString(sentence).replace(match.capturedStart(), match.capturedLength(),
                                     days[(days.indexOf(match.captured()) + 2) % days.size()]);
}

// Names of the sample corpus, each with one that stands in for it.
constexpr std::array<std::pair<const char16_t *, const char16_t *>, 24> names{{
    {u"Hallinsund", u"Grenmark"},
    {u"Torgeir Brattskar", u"Edvard Quist"},
    {u"Marit Aasheim", u"Tuva Hestnes"},
    {u"Marit Åsheim", u"Tuva Hestnes"},
    {u"Lise Holmqvist-Dahl", u"Gro Sandnes-Lie"},
    {u"Ytre Rederi", u"Nordlys Ferger"},
    {u"Hanne Moltzau", u"Reidun Fosse"},
    {u"Jonas Ellefsrud", u"Bjarne Lundmo"},
    {u"Jonas Ellevsrud", u"Bjarne Lundmo"},
    {u"Yassin al-Darawi", u"Idris Bouchama"},
    {u"Yasin al-Darwi", u"Idris Bouchama"},
    {u"Oum Zrir", u"Wadi Tafra"},
    {u"Salma Tazir", u"Fatima Zirari"},
    {u"Helena Corvin", u"Marta Oyelowe"},
    {u"Ain Sirat", u"Port Manara"},
    {u"Bir Nasla", u"Dar Khalda"},
    {u"Kirsten Vaagland", u"Jorunn Haugsbakk"},
    {u"Kirsten Vågland", u"Jorunn Haugsbakk"},
    {u"Lomstad", u"Ostervik"},
    {u"Slovakia", u"Switzerland"},
    {u"Calder Bank", u"Merrow Shelf"},
    {u"Calderbridge", u"Pikeford"},
    {u"Oddvar Bringsli", u"Sigve Ommundsrud"},
    {u"Maureen Pikestaff", u"Joy Ashgrove"},
}};

std::optional<QString> changeName(const QString &sentence)
{
    for (const auto &[name, other] : names) {
        const qsizetype place = sentence.indexOf(QString::fromUtf16(name));
        if (place >= 0)
            return QString(sentence).replace(place, QStringView(name).size(), QString::fromUtf16(other));
    }
    return std::nullopt;
}

// "was hurt" becomes "was not hurt"; a sentence that denies something already is left alone.
std::optional<QString> negate(const QString &sentence)
{
    static const QRegularExpression negative(
        u"\\b(?:not|no|none|nobody|never|without|refused|denied|rejected)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression auxiliary(
        u"\\b(?:was|were|is|are|will|would|has|have|had|can|could|may)\\b(?= [a-z]+)"_s);
    const auto match = auxiliary.match(sentence);
    if (negative.match(sentence).hasMatch() || !match.hasMatch())
        return std::nullopt;
    return QString(sentence).insert(match.capturedEnd(), u" not"_s);
}

constexpr std::array<std::pair<const char16_t *, const char16_t *>, 44> opposites{{
    {u"rose", u"fell"},
    {u"risen", u"fallen"},
    {u"rise", u"fall"},
    {u"higher", u"lower"},
    {u"raised", u"cut"},
    {u"lost", u"gained"},
    {u"fallen", u"risen"},
    {u"fell", u"rose"},
    {u"up", u"down"},
    {u"left", u"reached"},
    {u"set out from", u"reached"},
    {u"open", u"closed"},
    {u"after", u"before"},
    {u"before", u"after"},
    {u"first", u"last"},
    {u"newer", u"older"},
    {u"admitted", u"discharged"},
    {u"accused", u"cleared"},
    {u"denied", u"confirmed"},
    {u"rejected", u"accepted"},
    {u"negative", u"positive"},
    {u"allowed", u"forbidden"},
    {u"agreed", u"refused"},
    {u"agreement", u"disagreement"},
    {u"normal", u"abnormal"},
    {u"more", u"less"},
    {u"More", u"Less"},
    {u"morning", u"evening"},
    {u"evening", u"morning"},
    {u"broke down", u"held"},
    {u"afternoon", u"morning"},
    {u"high", u"low"},
    {u"reduced", u"increased"},
    {u"eased", u"worsened"},
    {u"removed", u"left"},
    {u"sick", u"healthy"},
    {u"within", u"outside"},
    {u"received", u"sent"},
    {u"start", u"end"},
    {u"founded", u"dissolved"},
    {u"built", u"scrapped"},
    {u"thanked", u"criticised"},
    {u"holding", u"breaking"},
    {u"northern", u"southern"},
}};

std::optional<QString> turnRound(const QString &sentence)
{
    for (const auto &[word, opposite] : opposites) {
        const QRegularExpression pattern(u"\\b"_s + QString::fromUtf16(word) + u"\\b"_s);
        const auto match = pattern.match(sentence);
        if (match.hasMatch())
            return QString(sentence).replace(match.capturedStart(), match.capturedLength(),
                                             QString::fromUtf16(opposite));
    }
    return std::nullopt;
}

// Who acts and who is acted on, by what the sample corpus calls them.
std::optional<QString> swapRoles(const QString &sentence)
{
    static const QString actor =
        u"(?:the |The )?(?:army|Front|union|company|government|board|Coast Guard|police|Police|ministry|"
        "Defence Ministry|Seafarers' Union|Helena Corvin|Corvin|Skarvlinjen|Brandvik Pumps|Brandvik|Ardalen|"
        "Salma Tazir|delegations|rebel Highland Front|master|analysts|Kirsten Vaagland|Hanne Moltzau|Courier|"
        "ferry|reef|metalworkers' union|captain)"_s;
    static const QRegularExpression pattern(u"("_s + actor + u")(\\b[^.;]*?\\b[a-z]{4,}[^.;]*?)("_s + actor +
                                            u")\\b"_s);
    const auto match = pattern.match(sentence);
    if (!match.hasMatch() || match.captured(2).contains(u" by "_s))
        return std::nullopt;
    QString first = match.captured(3);
    QString second = match.captured(1);
    if (match.capturedStart() == 0) {
        first[0] = first[0].toUpper();
        if (second.startsWith(u"The "))
            second[0] = u't';
    }
    return QString(sentence).replace(match.capturedStart(), match.capturedLength(),
                                     first + match.captured(2) + second);
}

} // namespace

std::vector<ChangeRule> changeRules()
{
    return {{u"number"_s, changeNumber}, {u"weekday"_s, changeWeekday}, {u"name"_s, changeName},
            {u"negation"_s, negate},     {u"antonym"_s, turnRound},     {u"roles"_s, swapRoles}};
}

} // namespace diptych
