// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/furniture.h"

#include <QRegularExpression>

#include <algorithm>

namespace diptych {

namespace {

// Longer lines are text, whatever they begin with.
constexpr qsizetype longestFurniture = 160; // UTF-16 units

// (*NO_JIT): an article has few lines that are short enough, and compiling an expression to machine code
// takes longer than matching it against them.

// What only a line without a full stop is: a name behind "By", a line of a head.
bool isByline(QStringView line)
{
    // Only few lines are worth the expression.
    if (line.isEmpty() || !QStringView(u"BVPSs").contains(line[0]))
        return false;
    static const QRegularExpression byline(
        QStringLiteral("(*NO_JIT)^(?:By|BY|Von|Par|Por)\\s+(?:our\\b|\\p{Lu})|^(?i:stand)\\s*:"),
        QRegularExpression::UseUnicodePropertiesOption);
    return byline.match(line).hasMatch() && !endsLikeSentence(line);
}

bool isDate(QStringView line)
{
    // Only few lines are worth the expression.
    if (std::none_of(line.begin(), line.end(), [](QChar c) { return c.isDigit(); }))
        return false;
    static const QRegularExpression date(
        QStringLiteral("(*NO_JIT)^(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.{0,24}\\d|"
                       "^\\W*\\d{1,4}\\W.{0,16}\\d{2,4}\\W*$|"
                       "^\\p{L}{3,9}\\.?\\s\\d{1,2},?\\s\\d{4}\\W*$|"
                       "^\\d{1,2}\\.?\\s\\p{L}+\\s\\d{4}\\s*[·|,]"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return date.match(line).hasMatch() && !endsLikeSentence(line);
}

bool isInvitationOrCredit(QStringView line)
{
    static const QRegularExpression note(
        QStringLiteral(
            "(*NO_JIT)^(?:read more|related|see also|watch|listen again|lesen sie auch|mehr zum "
            "thema|source|quelle|"
            "published|updated|date|datum|author|photo|foto)\\s*:|^(?:posted by|last updated?)\\b|"
            "^(?:published|updated) (?:on |at )?\\d|"
            "^(?:sign up|subscribe)\\b.*\\bnewsletters?\\b|^share (?:this|on|via)\\b|"
            "^(?:share|advert|advertisement|anzeige)$|^(?:copyright|©)|"
            "^\\(?(?:[\\p{Lu}]{2,6}\\)\\s*)?(?:with |additional )?(?:reporting|writing|editing) by\\b|"
            "^\\((?:with|mit) (?:reporting|material)\\b|^\\(\\p{Lu}{2,6}\\)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return note.match(line).hasMatch();
}

} // namespace

bool endsLikeSentence(QStringView line)
{
    static const QStringView closing = u"\"'”’»)]";
    while (!line.isEmpty() && closing.contains(line.back()))
        line.chop(1);
    if (line.endsWith(u'.')) {
        // "... Recognition From the I.R.S."
        const QStringView lastWord = line.sliced(line.lastIndexOf(u' ') + 1).chopped(1);
        return !lastWord.contains(u'.');
    }
    return line.endsWith(u'。') || line.endsWith(u'।') || line.endsWith(u'،') || line.endsWith(u',') ||
           line.endsWith(u';');
}

bool isFurniture(QStringView line)
{
    return line.size() <= longestFurniture && (isByline(line) || isDate(line) || isInvitationOrCredit(line));
}

} // namespace diptych
