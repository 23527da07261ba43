// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/command.h"

#include "report/shellwords.h"
#include "report/vocabulary.h"

using namespace Qt::StringLiterals;

namespace diptych {

QString repeatingCommand(const ComparedPair &pair, ReportFormat format, const ReportOptions &options)
{
    QStringList words{u"diptych"_s, u"compare"_s};
    for (const Side side : bothSides)
        words << shellFile(pair.articles[side]->path);
    words << u"--format"_s << formatName(format) << compareArguments(pair.comparison.options);
    if (options.kinds != ReportOptions().kinds) {
        QStringList kinds;
        for (const LinkKind kind : options.kinds)
            kinds << kindName(kind);
        words << u"--kinds"_s << kinds.join(u',');
    }
    if (!options.links.empty())
        words << u"--links"_s << numberList(options.links);
    if (options.parts != allParts) {
        const QString names = partNames(options.parts).join(u',');
        words << u"--parts"_s << (names.isEmpty() ? u"none"_s : names);
    }
    if (!options.session.isEmpty())
        words << u"--session"_s << shellFile(options.session);
    if (!options.session.isEmpty() && !options.sessionFilter)
        words << u"--no-filter"_s;
    return words.join(u' ');
}

} // namespace diptych
