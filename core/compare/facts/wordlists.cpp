// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/wordlists.h"

#include "compare/facts/antonyms.h"
#include "compare/facts/lexicon.h"

#include <array>

namespace diptych {

namespace {

constexpr unsigned signOf(WordSign sign)
{
    return static_cast<unsigned>(sign);
}

constexpr auto englishInjured =
    u"injured injuring injury injuries injure injures hurt hurting wounded wounding wound wounds hospital "
    u"hospitalised hospitalized";
constexpr auto englishKilled =
    u"killed killing dead died die dies dying deaths death fatalities fatal lives slain toll";

constexpr std::array english{
    SignList{signOf(WordSign::Time),
             u"noon midday midnight today tonight yesterday tomorrow ago last this next"},
    SignList{
        signOf(WordSign::Negator),
        u"not no never none nobody nothing neither nor nowhere without cannot can't don't doesn't didn't "
        u"isn't aren't wasn't weren't won't wouldn't shouldn't couldn't hasn't haven't hadn't mustn't "
        u"needn't ain't hardly scarcely"},
    SignList{
        signOf(WordSign::NegativeWord),
        u"deny denies denied denying refuse refuses refused refusing refusal reject rejects rejected "
        u"rejecting rejection fail fails failed failing failure lack lacks lacked lacking prevent prevents "
        u"prevented avoid avoids avoided unable unlikely impossible decline declines declined declining "
        u"unhurt unharmed uninjured dismiss dismisses dismissed dispute disputes disputed unknown unclear "
        u"unchanged absent missing rule ruled false untrue few little barely stop stopped stops block "
        u"blocked blocks avert averted escape escaped doubt doubts doubted contrary instead rather unless "
        u"against opposed oppose opposes denial halt halted non free withdraw withdrew withdrawn ban bans "
        u"banned zero"},
    SignList{
        signOf(WordSign::Say),
        u"said say says saying told tell tells telling added adds asked asks according wrote writes "
        u"reported reports announced announces explained explains insisted insists claimed claims stated "
        u"states replied replies called warned warns argued argues noted notes admitted declared laughed "
        u"beamed answered testified tweeted recalled acknowledged confirmed suggested concluded"},
    SignList{
        signOf(WordSign::Title),
        u"mr mrs ms miss dr prof professor sir lord lady dame president minister premier chancellor "
        u"secretary "
        u"senator sen rep representative congressman congresswoman governor gov mayor judge justice general "
        u"gen "
        u"colonel col captain capt major maj commander cmdr lieutenant lt sergeant sgt admiral adm officer "
        u"inspector constable sheriff king queen prince princess pope archbishop bishop cardinal reverend "
        u"rev "
        u"rabbi sheikh ayatollah executive chairman chairwoman director coach attorney ambassador speaker "
        u"spokesman spokeswoman detective det insp leader whip agent adviser advisor"},
    SignList{signOf(WordSign::TitlePart),
             u"vice prime chief foreign finance defence defense interior deputy "
             u"former assistant acting senior majority minority senate house special "
             u"state transport health justice trade retired navy army"},
    SignList{signOf(WordSign::Place), u"in at of from near on to off outside"},
    SignList{signOf(WordSign::NameJoin),
             u"of de la le du des del von van der den di da dos bin ibn al el abu ul"},
    SignList{signOf(WordSign::Passive), u"by"},
    SignList{signOf(WordSign::Pronoun), u"he she they his her him"},
    SignList{signOf(WordSign::NoName),
             u"i i'm i've i'll i'd a an half the it we you updated ok mr mrs ms mon tue "
             u"tues wed thu thur thurs fri sat sun am pm gmt"},
    SignList{signOf(WordSign::Casualty), englishInjured},
    SignList{signOf(WordSign::Casualty), englishKilled},
    SignList{
        signOf(WordSign::Generic),
        u"people person persons man men woman women time times year years month months week weeks day days "
        u"hour hours minute minutes second seconds percent per cent pct percentage points dollar dollars "
        u"euro euros pound pounds crown crowns yen cents franc francs rupee rupees million billion thousand "
        u"km kilometre kilometres kilometer kilometers mile miles metre metres meter meters kg tonnes tons "
        u"share shares acres tonne ton litres liters"},
};

constexpr std::array<const char16_t *, 13> englishConcepts{
    englishInjured,
    englishKilled,
    u"people person persons",
    u"arrested arrest arrests detained detentions custody",
    u"km kilometre kilometres kilometer kilometers",
    u"m metre metres meter meters",
    u"percent pct percentage",
    u"dollar dollars",
    u"pound pounds",
    u"euro euros",
    u"worker workers employee employees staff jobs job",
    u"ceasefire truce",
    u"home homes house houses",
};

constexpr auto germanInjured = u"verletzt verletzte verletzten verletzter verletzungen";
constexpr auto germanKilled = u"tot tote toten getötet gestorben starben todesopfer";

constexpr std::array german{
    SignList{signOf(WordSign::Casualty), germanInjured},
    SignList{signOf(WordSign::Casualty), germanKilled},
    SignList{signOf(WordSign::Time),
             u"mittag mitternacht heute gestern vorgestern vor letzten letztes vergangenen "
             u"vergangenes vorigen voriges diesem dieses nächsten nächstes kommenden"},
    SignList{signOf(WordSign::Negator), u"nicht kein keine keinen keinem keiner keines nie niemals niemand "
                                        u"niemanden niemandem nichts weder ohne nirgends kaum"},
    SignList{signOf(WordSign::NegativeWord), u"verweigerte verweigert bestritt bestreitet lehnte ablehnte "
                                             u"zurück dementierte dementiert scheiterte unmöglich"},
    SignList{signOf(WordSign::Say),
             u"sagte sagt sagten teilte erklärte berichtete betonte meinte laut zufolge"},
    SignList{signOf(WordSign::Title), u"herr frau dr prof präsident präsidentin minister ministerin kanzler "
                                      u"kanzlerin bürgermeister bürgermeisterin"},
    SignList{signOf(WordSign::Passive), u"von durch"},
    SignList{signOf(WordSign::Pronoun), u"er sie"},
    SignList{signOf(WordSign::Generic),
             u"menschen personen leute uhr prozent euro dollar jahr jahre jahren tage "
             u"tagen wochen monate minuten stunden kronen metern meter kilometer tonnen litern liter"},
};

constexpr std::array<const char16_t *, 3> germanConcepts{
    germanInjured,
    germanKilled,
    u"menschen personen leute",
};

constexpr auto frenchInjured = u"blessé blessés blessée blessées";
constexpr auto frenchKilled = u"mort morts mortes tué tués tuée tuées";

constexpr std::array french{
    SignList{signOf(WordSign::Casualty), frenchInjured},
    SignList{signOf(WordSign::Casualty), frenchKilled},
    SignList{signOf(WordSign::Time),
             u"hier demain aujourd'hui avant-hier midi minuit y dernier dernière prochain prochaine"},
    SignList{signOf(WordSign::Negator), u"ne n pas jamais aucun aucune rien personne sans ni non"},
    SignList{signOf(WordSign::NegativeWord), u"refuse refusé démenti dément nié nie rejeté rejette échoué"},
    SignList{signOf(WordSign::Say), u"dit déclaré affirmé expliqué annoncé selon indiqué précisé"},
    SignList{signOf(WordSign::Title), u"m mme mlle dr président présidente ministre maire"},
    SignList{signOf(WordSign::NameJoin), u"de la le du des"},
    SignList{signOf(WordSign::Passive), u"par"},
    SignList{signOf(WordSign::Pronoun), u"il elle"},
    SignList{signOf(WordSign::Generic), u"personnes pour cent euros dollars ans années jours heures minutes"},
};

constexpr std::array<const char16_t *, 2> frenchConcepts{
    frenchInjured,
    frenchKilled,
};

constexpr auto spanishInjured = u"herido heridos herida heridas";
constexpr auto spanishKilled = u"muerto muertos muerta muertas murieron";

constexpr std::array spanish{
    SignList{signOf(WordSign::Casualty), spanishInjured},
    SignList{signOf(WordSign::Casualty), spanishKilled},
    SignList{signOf(WordSign::Time),
             u"ayer anteayer hoy mañana mediodía medianoche hace pasado pasada próximo próxima"},
    SignList{signOf(WordSign::Negator), u"no nunca jamás nadie nada ningún ninguna ninguno sin ni tampoco"},
    SignList{signOf(WordSign::NegativeWord), u"negó niega rechazó rechaza desmintió fracasó"},
    SignList{signOf(WordSign::Say), u"dijo afirmó señaló explicó anunció aseguró según"},
    SignList{signOf(WordSign::Title), u"sr sra don doña dr presidente presidenta ministro ministra alcalde"},
    SignList{signOf(WordSign::NameJoin), u"de la del los las"},
    SignList{signOf(WordSign::Passive), u"por"},
    SignList{signOf(WordSign::Pronoun), u"él ella"},
    SignList{signOf(WordSign::Generic), u"personas por ciento euros dólares años días horas minutos"},
};

constexpr std::array<const char16_t *, 2> spanishConcepts{
    spanishInjured,
    spanishKilled,
};

// Written out rather than parsed by ICU's rule-based formats: these need the bounds of the number beforehand,
// take a library more, and know nothing of "1.2m" or "two dozen".
constexpr std::array lists{
    WordLists{
        u"en", english,
        u"one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 "
        u"thirteen=13 "
        u"fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 "
        u"forty=40 "
        u"fifty=50 sixty=60 seventy=70 eighty=80 ninety=90",
        u"hundred=100 dozen=12", u"thousand=1e3 million=1e6 billion=1e9 trillion=1e12 mn=1e6 bn=1e9",
        u"first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 "
        u"twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 "
        u"nineteenth=19 twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 hundredth=100",
        u"january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 "
        u"november=11 "
        u"december=12 jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12",
        u"monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7 monday's=1 tuesday's=2 "
        u"wednesday's=3 thursday's=4 friday's=5 saturday's=6 sunday's=7",
        englishConcepts, englishAntonyms},
    WordLists{
        u"de",
        german,
        u"zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 "
        u"vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 "
        u"vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90",
        u"hundert=100 dutzend=12",
        u"tausend=1e3 million=1e6 millionen=1e6 milliarde=1e9 milliarden=1e9 billion=1e12 billionen=1e12 "
        u"mio=1e6 "
        u"mrd=1e9",
        u"erste=1 ersten=1 erster=1 zweite=2 zweiten=2 dritte=3 dritten=3 vierte=4 vierten=4 fünfte=5 "
        u"fünften=5",
        u"januar=1 februar=2 märz=3 april=4 mai=5 juni=6 juli=7 august=8 september=9 oktober=10 november=11 "
        u"dezember=12",
        u"montag=1 dienstag=2 mittwoch=3 donnerstag=4 freitag=5 samstag=6 sonnabend=6 sonntag=7 "
        u"montagmorgen=1 dienstagmorgen=2 mittwochmorgen=3 donnerstagmorgen=4 freitagmorgen=5 "
        u"samstagmorgen=6 "
        u"sonntagmorgen=7 montagabend=1 dienstagabend=2 mittwochabend=3 donnerstagabend=4 freitagabend=5 "
        u"samstagabend=6 sonntagabend=7",
        germanConcepts,
        {}},
    WordLists{
        u"fr",
        french,
        u"deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 "
        u"quatorze=14 "
        u"quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 "
        u"nonante=90",
        u"cent=100 cents=100",
        u"mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9",
        u"premier=1 première=1 deuxième=2 troisième=3 quatrième=4 cinquième=5",
        u"janvier=1 février=2 mars=3 avril=4 mai=5 juin=6 juillet=7 août=8 septembre=9 octobre=10 "
        u"novembre=11 "
        u"décembre=12",
        u"lundi=1 mardi=2 mercredi=3 jeudi=4 vendredi=5 samedi=6 dimanche=7",
        frenchConcepts,
        {}},
    WordLists{u"es",
              spanish,
              u"dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 "
              u"catorce=14 "
              u"quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 "
              u"veintidós=22 "
              u"veintitrés=23 veinticuatro=24 veinticinco=25 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 "
              u"setenta=70 "
              u"ochenta=80 noventa=90",
              u"cien=100 ciento=100 docena=12 docenas=12",
              u"mil=1e3 millón=1e6 millones=1e6",
              u"primer=1 primera=1 segundo=2 segunda=2 tercer=3 tercera=3 cuarto=4 cuarta=4 quinto=5",
              u"enero=1 febrero=2 marzo=3 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 octubre=10 "
              u"noviembre=11 "
              u"diciembre=12",
              u"lunes=1 martes=2 miércoles=3 jueves=4 viernes=5 sábado=6 domingo=7",
              spanishConcepts,
              {}},
};

} // namespace

std::span<const WordLists> wordLists()
{
    return lists;
}

} // namespace diptych
