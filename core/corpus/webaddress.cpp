// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/webaddress.h"

#include <QUrl>

namespace diptych {

QString webAddress(const QString &value)
{
    constexpr qsizetype longestAddress = 2048; // UTF-16 units; what browsers and servers agree on
    const QString plain = value.trimmed();
    if (plain.size() > longestAddress)
        return {};
    QUrl url(plain, QUrl::TolerantMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return {};
    url.setUserInfo({});
    return url.toString(QUrl::FullyEncoded);
}

} // namespace diptych
