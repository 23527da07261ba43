// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/htmlphrases.h"

#include "corpus/articledate.h"

#include <QRegularExpression>

namespace diptych {

using namespace Qt::StringLiterals;

namespace {

/// Of phrases that stand one or more on a line.
QRegularExpression anyOf(const QString &before, const QString &phrases, const QString &behind)
{
    QStringList lines = phrases.split(u'\n', Qt::SkipEmptyParts);
    for (QString &one : lines)
        one = one.trimmed();
    lines.removeAll(QString());
    return QRegularExpression(before + u"(?:"_s + lines.join(u'|') + u')' + behind,
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

/// A whole line, whatever signs stand around it.
QRegularExpression wholeLine(const QString &phrases)
{
    return anyOf(u"^\\W*"_s, phrases, u"\\W*$"_s);
}

QRegularExpression beginOfLine(const QString &phrases)
{
    return anyOf(u"^\\W*"_s, phrases, u"\\b"_s);
}

QRegularExpression anywhere(const QString &phrases)
{
    return anyOf(u"\\b"_s, phrases, u"\\b"_s);
}

bool headsOtherArticles(const QString &text)
{
    static const QRegularExpression names = wholeLine(uR"(
        related\b.*|see also|more (?:from|on|about|great|news|stories)\b.*|(?:don.?t|do not) miss
        you (?:may|might) (?:also )?like.*|read (?:more|next|also)|elsewhere on\b.*|recommended\b.*
        (?:most|popular|latest|recent|next|previous) (?:read|viewed|news|posts?|articles?|stories)|trending\b.*
        mehr (?:zum thema|zu diesem thema|themen|artikel|dazu)|auch interessant|(?:lese|buch)tipps?|verwandte .*
        das könnte (?:sie|dich|euch) .*|ähnliche (?:artikel|beiträge|themen)|meistgelesene?.*
        weitere (?:artikel|beiträge|meldungen|nachrichten|themen|links|informationen)
        weiterführende (?:links|informationen)|vorschau auf .{0,20}(?:artikel|beitrag)
        à lire (?:aussi|également)|lire aussi|sur le même (?:sujet|thème)|en savoir plus
        articles? (?:liés|similaires|associés|récents)|leggi anche|articoli correlati|potrebbe interessarti.*
        (?:te|le) puede interesar.*|(?:noticias|artículos) relacionad[ao]s|más (?:información|sobre .*)
        leia (?:também|mais)|veja (?:também|mais)|notícias relacionadas|lees ook|lees meer|gerelateerd.*
        zobacz (?:też|także|również)|czytaj (?:też|także|więcej)|powiązane.*|читайте также
    )"_s);
    return names.match(text).hasMatch();
}

bool headsTalk(const QString &text)
{
    static const QRegularExpression names = wholeLine(uR"(
        (?:leave|post|add|write) a (?:comment|reply)|(?:\d+ )?comments?|\d+ responses?
        (?:\d+ )?kommentare?|schreibe? einen kommentar|kommentar (?:schreiben|hinterlassen|verfassen)
        (?:\d+ )?commentaires?|laisser un commentaire|(?:\d+ )?comentarios?|deja un comentario|(?:\d+ )?commenti
        share (?:this|the|on)\b.*|follow us\b.*|.{0,30}(?:artikel|beitrag|seite) teilen
        partager.*|compartir|condividi.*
    )"_s);
    return names.match(text).hasMatch();
}

bool headsPeople(const QString &text)
{
    static const QRegularExpression names = wholeLine(uR"(
        about the (?:authors?|writer)|über (?:den |die )?(?:autor(?:in|en)?|verfasser(?:in)?)
        (?:à propos de l.auteure?|sobre (?:el |la )?autora?|a proposito dell.autore)
        (?:media |press )?contacts?|(?:presse|medien)?kontakt|pressekontakt.*|ansprechpartner(?:in)?|rückfragen.*
        fragen zu diesem artikel|downloads?|tags?|themen|schlagw(?:orte|örter)|stichw(?:orte|örter)
        newsletter.*|(?:subscribe|sign up|abonnieren)\b.*
    )"_s);
    return names.match(text).hasMatch();
}

} // namespace

bool isInvitation(const QString &text)
{
    if (text.size() > longestInvitation)
        return false;
    static const QRegularExpression invitation = beginOfLine(uR"(
        read (?:more|also|next|the full)|also read|see also|more on this|more from|related|continue reading
        advertisement|advert|anzeige|werbung|publicidade|publicité|publicidad|share this|share on
        follow us|follow @|sign up|subscribe|click here|watch:|listen:|tags?:|topics?:|filed under
        (?:photo(?:graph)?|image|picture|foto)s?(?: by| credits?| courtesy|:)|image (?:source|caption|copyright)
        bild(?:er|quelle|nachweis)?:|crédits?(?: photos?)? ?:
        story continues|article continues|scroll to|skip to|all rights reserved|copyright|©|print|comments?$
        leave a comment|have your say|loading|min read
        lesen sie auch|mehr zum thema|mehr themen|weitere (?:artikel|beiträge|themen)|teilen
        (?:das|dies(?:er|es)?) .{0,30}könnte|das könnte (?:sie|dich)
        lire aussi|à lire aussi|vous aimerez|aussi sur|partager
        leggi anche|potrebbe interessarti|condividi|lea también|te puede interesar|compartir
        leia (?:também|mais)|czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|udostępnij
    )"_s);
    return invitation.match(text).hasMatch();
}

bool isEndHeading(const QString &text)
{
    return text.size() <= longestLine && (headsOtherArticles(text) || headsTalk(text) || headsPeople(text));
}

bool isFarewell(const QString &text)
{
    constexpr qsizetype longest = 400;
    if (text.size() > longest)
        return false;
    static const QRegularExpression places = anywhere(uR"(
        twitter|facebook|instagram|linkedin|mastodon|youtube|telegram|whatsapp|newsletters?|e-?mail|inbox
        rss|podcasts?|apps?|posteingang|prenumerat\w*|subskryp\w*|subscri\w+
    )"_s);
    static const QRegularExpression calls = anywhere(uR"(
        follow (?:him|her|them|us|me|the|@\w+)|sign up|subscribe (?:to|here|now)|(?:can|may) be reached
        (?:contact|e-?mail|write to|reach) (?:us|me|him|her|the author)|join us|get the latest|like us
        have (?:a tip|you got)|got a tip|downloads? (?:the|our)
        folgen sie|folgt uns|folge uns|abonnieren sie|abonnier(?:e|t)|lass dir|lassen sie sich|melden sie sich
        schreiben sie uns|suivez|abonnez|inscrivez-vous|écrivez|síguenos|siga|seguir a|suscr[ií]b\w*
        escrib(?:a|ir)nos|segui(?:ci|teci)?|iscriviti|scrivete|siga-nos|inscreva-se|assine
        obserwuj|zapisz się|zapraszamy|volg ons
    )"_s);
    return calls.match(text).hasMatch() && (places.match(text).hasMatch() || text.contains(u'@'));
}

bool isCookieNote(const QString &text)
{
    constexpr qsizetype longest = 800;
    if (text.size() > longest)
        return false;
    static const QRegularExpression note = anywhere(uR"(
        (?:we|our partners|(?:this|our|the) (?:web ?)?(?:site|page)s?)\b.{0,120}\bcookies?
        (?:wir|(?:diese[rn]?|unsere[rn]?|der) (?:web ?s(?:ei|i)te|internetseite|seite))\b.{0,120}\bcookies?
        (?:nous|(?:ce|notre) site|utilizamos|usamos|(?:este|nuestro|nosso) s[ií]tio|este site)\b.{0,120}\bcookies?
        (?:utilizziamo|questo sito|(?:ta|nasza) (?:strona|witryna)|wij|deze (?:web)?site)\b.{0,120}\bcookies?
        cookies?[ -]?(?:settings?|preferences?|policy|consent|einstellungen|richtlinie)
        cookies (?:help us|erleichtern|helfen uns|ermöglichen)
    )"_s);
    return note.match(text).hasMatch();
}

bool isHeadLine(const QString &text)
{
    constexpr qsizetype longestDate = 60;
    if (text.size() > longestLine)
        return false;
    static const QRegularExpression byline = anyOf(u"^\\W*"_s, uR"(
        by|written by|von|par|por|di|autor|author|text:
        published|updated|posted|last (?:updated|modified)|veröffentlicht|aktualisiert|stand:
        publié|mis à jour|publicado|actualizado|pubblicato|aggiornato
    )"_s,
                                                   u"(?!\\w).*[^.!?]$"_s);
    static const QRegularExpression duration =
        anywhere(u"\\d+ ?min(?:\\.|utes?|uten)? (?:read|lesezeit)|lesezeit:? \\d+"_s);
    return byline.match(text).hasMatch() || duration.match(text).hasMatch() ||
           (text.size() <= longestDate && !isoDate(text).isEmpty());
}

} // namespace diptych
