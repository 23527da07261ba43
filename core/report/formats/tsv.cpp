// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/tsv.h"

#include <algorithm>

namespace diptych {

namespace {

/// All that a reader of tables may take for the end of a field or of a line.
bool isSeparator(QChar c)
{
    return c == u'\t' || (c >= u'\n' && c <= u'\r') || c == u'\u0085' || c == u'\u2028' || c == u'\u2029';
}

} // namespace

QByteArray tsvLine(QStringList fields)
{
    for (QString &field : fields)
        std::ranges::replace_if(field, isSeparator, QChar(u' '));
    return fields.join(u'\t').toUtf8() + '\n';
}

} // namespace diptych
