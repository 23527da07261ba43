// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

namespace diptych {

/// Random text of a number of words in several scripts, with marks, line ends and lists; the same for the
/// same seed.
inline QString randomText(quint32 seed, int words)
{
    using namespace Qt::StringLiterals;
    static const QStringList vocabulary{
        u"the"_s,   u"ferry"_s, u"of"_s,         u"Hallinsund"_s, u"reef"_s,   u"said"_s,     u"14.5"_s,
        u"Dr."_s,   u"don’t"_s, u"cease-fire"_s, u"U.S."_s,       u"Fähre"_s,  u"gelöscht"_s, u"und"_s,
        u"هدنة"_s,  u"في"_s,    u"שלום"_s,       u"渡轮"_s,       u"触礁"_s,   u"паром"_s,    u"cafe\u0301"_s,
        u"𝐀𝐁"_s,    u"🔥"_s,     u"a"_s,          u"harbour"_s,    u"divers"_s, u"in"_s,       u"lifeboat"_s,
        u"1,200"_s, u"R."_s,    u"ไทย"_s,        u"smoke"_s};
    static const QStringList gaps{u" "_s,   u" "_s,    u" "_s,   u" "_s,    u", "_s,    u". "_s,
                                  u".\n"_s, u"\n\n"_s, u" — "_s, u"\r\n"_s, u"! "_s,    u" “"_s,
                                  u"” "_s,  u"\n- "_s, u"。"_s,  u"…  "_s,  u"\u2028"_s};
    QRandomGenerator random(seed);
    QString text;
    for (int i = 0; i < words; ++i) {
        text += vocabulary[random.bounded(int(vocabulary.size()))];
        text += gaps[random.bounded(int(gaps.size()))];
    }
    return text;
}

} // namespace diptych
