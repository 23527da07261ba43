// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlineoptions.h"

#include "report/vocabulary.h"

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

Misuse unknownValue(const QString &option, const QString &value, const QString &known)
{
    return {u"--%1 does not know “%2”; it takes %3"_s.arg(option, value, known)};
}

} // namespace

Parsed<ReportFormat> parseFormat(const QString &value)
{
    if (const auto format = formatFromName(value))
        return *format;
    return unknownValue(u"format"_s, value, formatNames().join(u", "_s));
}

ReportFormat formatForOutput(const QString &path)
{
    return formatFromEnding(path).value_or(ReportFormat::Text);
}

Parsed<IgnoreSet> parseIgnore(const QString &value)
{
    if (value == u"none")
        return IgnoreSet(Ignore::None);
    IgnoreSet set;
    for (const QString &name : value.split(u',')) {
        if (name == u"none")
            return Misuse{u"--ignore none stands alone"_s};
        const auto ignore = ignoreFromName(name);
        if (!ignore) {
            return unknownValue(
                u"ignore"_s, name,
                u"case, punctuation, quotes, hyphens, diacritics, whitespace, numbers, none"_s);
        }
        set |= *ignore;
    }
    return set;
}

Parsed<int> parseMinWords(const QString &value)
{
    bool isNumber = false;
    const int words = value.toInt(&isNumber);
    if (!isNumber || words < 1)
        return unknownValue(u"min-words"_s, value, u"a whole number from 1"_s);
    return words;
}

Parsed<RewordedLevel> parseReworded(const QString &value)
{
    if (const auto level = rewordedFromName(value))
        return *level;
    return unknownValue(u"reworded"_s, value, u"strict, balanced, generous, off"_s);
}

Parsed<EncoderUse> parseEncoderUse(const QString &value)
{
    if (const auto use = encoderUseFromName(value))
        return *use;
    return unknownValue(u"encoder"_s, value, u"auto, off"_s);
}

Parsed<std::set<LinkKind>> parseKinds(const QString &value)
{
    if (value == u"all")
        return ReportOptions().kinds;
    std::set<LinkKind> kinds;
    for (const QString &name : value.split(u',')) {
        if (name == u"all")
            return Misuse{u"--kinds all stands alone"_s};
        const auto kind = kindFromName(name);
        if (!kind)
            return unknownValue(u"kinds"_s, name, u"verbatim, edited, reworded, all"_s);
        kinds.insert(*kind);
    }
    return kinds;
}

Parsed<ReportParts> parseParts(const QString &value)
{
    if (value == u"all")
        return allParts;
    if (value == u"none")
        return ReportParts();
    ReportParts parts;
    for (const QString &name : value.split(u',')) {
        const auto part = partFromName(name);
        if (!part)
            return unknownValue(u"parts"_s, name, partNames(allParts).join(u", "_s) + u"; or all, or none"_s);
        parts |= *part;
    }
    return parts;
}

Parsed<std::set<int>> parseLinks(const QString &value)
{
    // No report has more; and a range has to be written out.
    constexpr int highest = 10'000'000;
    std::set<int> links;
    for (const QString &item : value.split(u',')) {
        const QStringList ends = item.split(u'-');
        bool isFirst = false;
        bool isLast = false;
        const int first = ends.constFirst().toInt(&isFirst);
        const int last = ends.constLast().toInt(&isLast);
        if (ends.size() > 2 || !isFirst || !isLast || first < 1 || last < first || last > highest)
            return unknownValue(u"links"_s, item, u"numbers of links, such as 1,3-5"_s);
        for (int link = first; link <= last; ++link)
            links.insert(links.end(), link);
    }
    return links;
}

} // namespace diptych
