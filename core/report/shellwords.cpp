// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/shellwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

QString shellFile(const QString &path)
{
    QString word = path.startsWith(u'-') ? u"./"_s + path : path;
    const bool plain = !word.isEmpty() && std::ranges::all_of(word, [](QChar c) {
        return c.isLetterOrNumber() || u"./_-+,:@%"_s.contains(c);
    });
    if (plain)
        return word;
    return u'\'' + word.replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace diptych
