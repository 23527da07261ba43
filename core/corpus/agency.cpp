// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/agency.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

namespace diptych {

namespace {

// Where a credit can stand, in UTF-16 units from either end.
constexpr qsizetype creditReach = 700;
// A line that credits an agency and does nothing else.
constexpr qsizetype longestCreditLine = 90;

struct Agency
{
    QStringView name;
    std::initializer_list<QStringView> forms;
};

const std::array<Agency, 24> &agencies()
{
    static const std::array<Agency, 24> known{{
        {u"Reuters", {u"Reuters", u"REUTERS"}},
        {u"AP", {u"AP", u"Associated Press", u"A.P.", u"ASSOCIATED PRESS"}},
        {u"AFP", {u"AFP", u"Agence France-Presse", u"afp"}},
        {u"dpa", {u"dpa", u"DPA", u"Deutsche Presse-Agentur"}},
        {u"PA", {u"PA", u"Press Association", u"PA Media"}},
        {u"UPI", {u"UPI", u"United Press International"}},
        {u"APA", {u"APA"}},
        {u"Keystone-SDA", {u"SDA", u"sda", u"Keystone-SDA"}},
        {u"ANSA", {u"ANSA"}},
        {u"EFE", {u"EFE"}},
        {u"Europa Press", {u"Europa Press", u"EUROPA PRESS"}},
        {u"Xinhua", {u"Xinhua"}},
        {u"TASS", {u"TASS", u"Itar-Tass"}},
        {u"Interfax", {u"Interfax"}},
        {u"RIA Novosti", {u"RIA Novosti"}},
        {u"Kyodo", {u"Kyodo", u"KYODO"}},
        {u"Yonhap", {u"Yonhap"}},
        {u"PTI", {u"PTI", u"Press Trust of India"}},
        {u"ANI", {u"ANI"}},
        {u"IANS", {u"IANS"}},
        {u"AAP", {u"AAP"}},
        {u"Canadian Press", {u"Canadian Press", u"The Canadian Press", u"CP"}},
        {u"Bloomberg", {u"Bloomberg"}},
        {u"epd", {u"epd", u"KNA"}},
    }};
    return known;
}

/// Whether \a form stands in \a text at \a at as a word of its own.
bool isWordAt(QStringView text, qsizetype at, qsizetype length)
{
    const auto isWord = [&](qsizetype i) { return i >= 0 && i < text.size() && text[i].isLetterOrNumber(); };
    return !isWord(at - 1) && !isWord(at + length);
}

/// What stands in brackets, "Reuters" of "(Reuters)", and the short lines: where a credit can be. Few
/// articles have many of these, and the many names are looked for in nothing else.
struct CreditPlaces
{
    std::vector<QStringView> brackets;
    std::vector<QStringView> lines;
};

void addPlaces(CreditPlaces &places, QStringView part)
{
    for (qsizetype open = part.indexOf(u'('); open >= 0; open = part.indexOf(u'(', open + 1)) {
        const qsizetype close = part.indexOf(u')', open);
        if (close > open && close - open <= longestCreditLine)
            places.brackets.push_back(part.sliced(open + 1, close - open - 1));
    }
    for (qsizetype begin = 0; begin < part.size();) {
        qsizetype end = part.indexOf(u'\n', begin);
        end = end < 0 ? part.size() : end;
        const QStringView line = part.sliced(begin, end - begin).trimmed();
        if (!line.isEmpty() && line.size() <= longestCreditLine)
            places.lines.push_back(line);
        begin = end + 1;
    }
}

/// "Reuters", "dpa/lno".
bool isBracketed(QStringView bracket, QStringView form)
{
    if (!bracket.contains(form))
        return false;
    for (QStringView part : bracket.tokenize(u'/')) {
        if (part.trimmed() == form)
            return true;
    }
    return false;
}

/// "Reuters", "By the Associated Press", "Source: AFP/dpa": a line that credits.
bool isCreditLine(QStringView line, QStringView form)
{
    const qsizetype at = line.indexOf(form);
    if (at < 0 || !isWordAt(line, at, form.size()))
        return false;
    const QStringView before = line.first(at).trimmed();
    const QStringView after = line.sliced(at + form.size()).trimmed();
    static const std::array<QStringView, 14> leads{u"",        u"the",  u"by",   u"by the", u"source:",
                                                   u"quelle:", u"from", u"with", u"mit",    u"—",
                                                   u"©",       u"(c)",  u"-",    u"credit:"};
    bool leads_in = before.endsWith(u'/') || before.endsWith(u'|') || before.endsWith(u',') ||
                    before.endsWith(u'(') || before.endsWith(u'—') || before.endsWith(u'·');
    for (QStringView lead : leads)
        leads_in = leads_in || before.compare(lead, Qt::CaseInsensitive) == 0;
    const bool trails = after.isEmpty() || after.startsWith(u'/') || after.startsWith(u',') ||
                        after.startsWith(u')') || after.startsWith(u'|') || after.startsWith(u'·') ||
                        after == u"." || after.startsWith(u"contributed");
    return leads_in && trails;
}

} // namespace

QString agencyCredit(QStringView text)
{
    CreditPlaces places;
    addPlaces(places, text.first(std::min(text.size(), creditReach)));
    addPlaces(places, text.last(std::min(text.size(), creditReach)));
    for (const Agency &agency : agencies()) {
        for (QStringView form : agency.forms) {
            const auto brackets = [form](QStringView bracket) { return isBracketed(bracket, form); };
            const auto credits = [form](QStringView line) { return isCreditLine(line, form); };
            if (std::ranges::any_of(places.brackets, brackets) || std::ranges::any_of(places.lines, credits))
                return agency.name.toString();
        }
    }
    return {};
}

} // namespace diptych
