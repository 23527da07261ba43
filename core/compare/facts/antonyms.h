// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/facts/wordlists.h"

#include <array>

namespace diptych {

/// Opposites of English news, with their irregular forms, which no stemmer brings together. Either side holds
/// words that say the same here.
inline constexpr std::array<AntonymList, 70> englishAntonyms{{
    {u"rise rises rose risen rising climb climbs climbed climbing increase increases increased increasing "
     u"gain "
     u"gains gained gaining grow grows grew grown growing growth jump jumps jumped surge surges surged soar "
     u"soars "
     u"soared up higher",
     u"fall falls fell fallen falling drop drops dropped dropping decline declines declined declining "
     u"decrease "
     u"decreases decreased decreasing lost shrink shrinks shrank shrunk slump slumps slumped plunge plunges "
     u"plunged tumble tumbled down lower"},
    {u"widen widens widened widening", u"narrow narrows narrowed narrowing"},
    {u"raise raises raised raising",
     u"cut cuts cutting lower lowers lowered reduce reduces reduced slash slashed"},
    {u"win wins won winning victory", u"lose loses lost losing defeat"},
    {u"accept accepts accepted accepting",
     u"reject rejects rejected rejecting refuse refuses refused refusing"},
    {u"approve approves approved approving approval",
     u"reject rejects rejected rejecting veto vetoes vetoed rejection"},
    {u"confirm confirms confirmed confirming", u"deny denies denied denying"},
    {u"admit admits admitted admitting", u"deny denies denied denying"},
    {u"guilty", u"innocent"},
    {u"convicted convicts convict", u"acquitted acquits acquit cleared"},
    {u"before", u"after"},
    {u"open opens opened opening reopen reopened", u"close closes closed closing shut shuts"},
    {u"support supports supported supporting back backs backed favour favours favoured favor favors favored",
     u"oppose opposes opposed opposing"},
    {u"allow allows allowed allowing permit permits permitted",
     u"ban bans banned banning forbid forbids forbade forbidden prohibit prohibits prohibited bar bars "
     u"barred"},
    {u"alive survive survives survived surviving survivors", u"dead died die dies killed"},
    {u"begin begins began begun beginning start starts started starting",
     u"end ends ended ending stop stops stopped finish finishes finished"},
    {u"arrive arrives arrived arriving arrival", u"depart departs departed departing departure"},
    {u"enter enters entered entering", u"exit exits exited leave leaves leaving"},
    {u"more", u"less fewer"},
    {u"most", u"least"},
    {u"first", u"last"},
    {u"early earlier", u"late later"},
    {u"above", u"below"},
    {u"over", u"under"},
    {u"buy buys bought buying", u"sell sells sold selling"},
    {u"agree agrees agreed agreeing", u"disagree disagrees disagreed refuse refuses refused"},
    {u"succeed succeeds succeeded success successful successfully",
     u"fail fails failed failing failure unsuccessful unsuccessfully"},
    {u"positive", u"negative"},
    {u"strong stronger strongest strengthen strengthens strengthened",
     u"weak weaker weakest weaken weakened"},
    {u"high higher highest", u"low lower lowest"},
    {u"large larger largest big bigger biggest", u"small smaller smallest"},
    {u"legal lawful legally", u"illegal unlawful illegally"},
    {u"safe safely", u"unsafe dangerous"},
    {u"true", u"false untrue"},
    {u"man men", u"woman women"},
    {u"boy boys", u"girl girls"},
    {u"son sons", u"daughter daughters"},
    {u"husband", u"wife"},
    {u"father", u"mother"},
    {u"brother brothers", u"sister sisters"},
    {u"north northern", u"south southern"},
    {u"east eastern", u"west western"},
    {u"morning", u"evening afternoon night"},
    {u"day daytime", u"night overnight"},
    {u"better best", u"worse worst"},
    {u"improve improves improved improving", u"worsen worsens worsened worsening deteriorate deteriorated"},
    {u"profit profits", u"loss losses"},
    {u"praise praises praised praising welcome welcomed welcomes thank thanks thanked",
     u"criticise criticises criticised criticize criticizes criticized condemn condemns condemned"},
    {u"arrest arrested detain detained imprisoned jailed", u"release released freed"},
    {u"include includes included including", u"exclude excludes excluded excluding"},
    {u"hot warm warmer", u"cold cool cooler"},
    {u"old older oldest", u"young younger youngest"},
    {u"possible likely able known", u"impossible unlikely unable unknown"},
    {u"public", u"private"},
    {u"attack attacks attacked", u"defend defends defended"},
    {u"friend friends friendly ally allies", u"enemy enemies hostile"},
    {u"hire hires hired hiring", u"fire fired dismiss dismissed sack sacked"},
    {u"resume resumes resumed resuming", u"suspend suspends suspended halt halted"},
    {u"inside within", u"outside beyond"},
    {u"left leave leaves leaving", u"reach reaches reached reaching arrive arrives arrived return returned"},
    {u"admitted hospitalised hospitalized", u"discharged"},
    {u"founded built", u"dissolved scrapped demolished destroyed"},
    {u"ease eased eases", u"worsen worsened aggravated tightened"},
    {u"reduce reduces reduced", u"increase increases increased raised"},
    {u"send sends sent", u"receive receives received"},
    {u"new newer newest", u"old older oldest"},
    {u"healthy well", u"sick ill unwell"},
    {u"wet", u"dry"},
    {u"heavy heavier", u"light lighter"},
    {u"optimistic hopeful", u"pessimistic cautious"},
}};

} // namespace diptych
