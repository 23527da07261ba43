// SPDX-License-Identifier: GPL-3.0-or-later
#include "contractreport.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace contract {

namespace {

std::array<Span, 2> spansOf(const QJsonValue &json)
{
    return {spanOf(json[u"left"]), spanOf(json[u"right"])};
}

} // namespace

Report::Report(const QByteArray &json, const Source &left, const Source &right)
    : m_json(QJsonDocument::fromJson(json).object())
    , m_sources{&left, &right}
    , m_articles{Article(left.text), Article(right.text)}
{
    readLinks();
}

void Report::readLinks()
{
    for (const QJsonValue &json : m_json[u"links"].toArray()) {
        ReadLink link;
        link.id = json[u"id"].toInt();
        link.passage = json[u"passage"].toInt();
        link.kind = json[u"kind"].toString();
        link.moved = json[u"moved"].toBool();
        link.score = json[u"score"].toDouble(-1);
        link.span = spansOf(json);
        for (const QJsonValue &edit : json[u"edits"].toArray())
            link.edits.push_back({edit[u"op"].toString(), spansOf(edit)});
        m_links.push_back(link);
    }
}

QStringList Report::violations()
{
    m_violations.clear();
    checkShape();
    if (!m_violations.isEmpty())
        return m_violations;
    checkSources();
    checkSpans();
    if (!m_violations.isEmpty())
        return m_violations; // Nothing can be counted by spans that are off.
    checkOrderAndNumbers();
    checkPassages();
    checkInsideSentences();
    checkKinds();
    checkShares();
    checkUnique();
    checkRepeats();
    checkPairFigures();
    checkLongestRun();
    checkMoved();
    return m_violations;
}

void Report::expect(bool holds, const QString &rule)
{
    if (!holds)
        m_violations << rule;
}

void Report::expectNumber(const QJsonValue &found, double expected, const QString &what)
{
    expect(found.isDouble() && std::abs(found.toDouble() - expected) < 1e-12,
           u"%1 is %2, by its formula %3"_s.arg(what)
               .arg(found.toDouble(), 0, 'g', 17)
               .arg(expected, 0, 'g', 17));
}

/// The keys of version 1 are there, with their types.
void Report::checkShape()
{
    const auto type = [this](const QJsonValue &value, QJsonValue::Type wanted, const QString &what) {
        expect(value.type() == wanted, what + u" is missing or of another type"_s);
    };
    type(m_json[u"diptych"], QJsonValue::Double, u"diptych"_s);
    expect(m_json[u"diptych"].toInt() == 1, u"the version is not 1"_s);
    type(m_json[u"program"], QJsonValue::String, u"program"_s);
    type(m_json[u"options"][u"ignore"], QJsonValue::Array, u"options.ignore"_s);
    type(m_json[u"options"][u"min_words"], QJsonValue::Double, u"options.min_words"_s);
    type(m_json[u"options"][u"reworded"], QJsonValue::String, u"options.reworded"_s);
    expect(m_json[u"options"].toObject().contains(u"encoder"), u"options.encoder is missing"_s);
    for (const QString &side : sideNames) {
        for (const QString &key : {u"path"_s, u"title"_s, u"encoding"_s, u"sha256"_s})
            type(m_json[side][key], QJsonValue::String, side + u'.' + key);
        for (const QString &key : {u"language"_s, u"date"_s, u"outlet"_s}) {
            const QJsonValue value = m_json[side][key];
            expect(value.isNull() || (value.isString() && !value.toString().isEmpty()),
                   u"%1.%2 is neither null nor text"_s.arg(side, key));
        }
        for (const QString &key : {u"words"_s, u"characters"_s})
            type(m_json[side][key], QJsonValue::Double, side + u'.' + key);
        type(m_json[u"unique"][side], QJsonValue::Array, u"unique."_s + side);
        type(m_json[u"repeats"][side], QJsonValue::Array, u"repeats."_s + side);
        type(m_json[u"summary"][side][u"distinct"], QJsonValue::Object, u"distinct of "_s + side);
    }
    type(m_json[u"facts"], QJsonValue::Array, u"facts"_s);
    for (const QJsonValue &link : m_json[u"links"].toArray()) {
        for (const QString &key : {u"id"_s, u"passage"_s, u"score"_s})
            type(link[key], QJsonValue::Double, u"links."_s + key);
        type(link[u"moved"], QJsonValue::Bool, u"links.moved"_s);
        type(link[u"reason"], QJsonValue::String, u"links.reason"_s);
        expect(link.toObject().contains(u"edits") == (link[u"kind"] == u"edited"_s),
               u"edits are not on edited links alone"_s);
    }
}

void Report::checkSources()
{
    for (std::size_t side = 0; side < 2; ++side) {
        const QJsonValue json = m_json[sideNames[side]];
        const Source &source = *m_sources[side];
        const QString what = sideNames[side] + u' ';
        expect(json[u"words"].toInteger(-1) == static_cast<qsizetype>(m_articles[side].words().size()),
               u"%1has %2 words, by UAX #29 it has %3"_s.arg(what)
                   .arg(json[u"words"].toInteger())
                   .arg(m_articles[side].words().size()));
        expect(json[u"characters"].toInteger(-1) == m_articles[side].characters(),
               what + u"characters are off"_s);
        // A decoder leaves the byte-order mark out by itself.
        QStringDecoder decoder(json[u"encoding"].toString().toLatin1().constData());
        const QString decoded = decoder.isValid() ? QString(decoder(source.bytes)) : QString();
        expect(decoder.isValid() && decoded == source.text, what + u"encoding does not give the text"_s);
        const QByteArray hash = QCryptographicHash::hash(source.bytes, QCryptographicHash::Sha256).toHex();
        expect(json[u"sha256"].toString() == QString::fromLatin1(hash), what + u"sha256 is off"_s);
    }
}

void Report::checkSpans()
{
    for (const QJsonValue &link : m_json[u"links"].toArray()) {
        for (std::size_t side = 0; side < 2; ++side)
            checkSpan(link[sideNames[side]], side, u"link %1"_s.arg(link[u"id"].toInt()));
    }
    for (std::size_t side = 0; side < 2; ++side) {
        for (const QJsonValue &unique : m_json[u"unique"][sideNames[side]].toArray()) {
            checkSpan(unique, side, u"unique"_s);
            expect(unique[u"nearest"].isArray(), u"nearest is missing"_s);
        }
        for (const QJsonValue &repeat : m_json[u"repeats"][sideNames[side]].toArray()) {
            for (const QJsonValue &copy : repeat.toArray())
                checkSpan(copy, side, u"repeat"_s);
        }
    }
}

void Report::checkSpan(const QJsonValue &json, std::size_t side, const QString &what)
{
    const Span span = spanOf(json);
    const QString error = m_articles[side].borderError(span);
    expect(error.isEmpty(), u"%1, %2 %3: %4"_s.arg(what, sideNames[side], shown(span), error));
    expect(json[u"text"].toString() == m_articles[side].slice(span),
           u"%1, %2 %3: the text is not that of its span"_s.arg(what, sideNames[side], shown(span)));
}

void Report::checkOrderAndNumbers()
{
    int passages = 0;
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const ReadLink &link = m_links[i];
        expect(link.id == static_cast<int>(i) + 1, u"id %1 stands at place %2"_s.arg(link.id).arg(i + 1));
        expect(link.passage <= passages + 1 && link.passage >= 1, u"passages are not counted in order"_s);
        passages = std::max(passages, link.passage);
        expect(i == 0 || m_links[i - 1].span < link.span,
               u"link %1 is out of order, or there twice"_s.arg(link.id));
        expect(link.score >= 0 && link.score <= 1, u"score of link %1 is off"_s.arg(link.id));
        expect(kindNames.first(3).contains(link.kind), u"link %1 has no kind"_s.arg(link.id));
    }
}

/// A passage that was edited in the main may be told in another order; what was copied may not.
bool Report::mayBeShuffled(int passage) const
{
    qsizetype copied = 0;
    qsizetype edited = 0;
    for (const ReadLink &link : m_links) {
        if (link.passage == passage)
            (link.kind == u"verbatim" ? copied : edited) +=
                link.span[0].end - link.span[0].start + link.span[1].end - link.span[1].start;
    }
    return 2 * edited > copied; // in characters; what is "in the main" is counted in words
}

/// The links of a passage follow each other in both reports.
void Report::checkPassages()
{
    std::map<int, const ReadLink *> last;
    for (const ReadLink &link : m_links) {
        const ReadLink *&before = last[link.passage];
        if (before) {
            for (std::size_t side = 0; side < 2; ++side) {
                expect(before->span[side].end <= link.span[side].start || mayBeShuffled(link.passage),
                       u"links %1 and %2 of passage %3 are not in order on the %4"_s.arg(before->id)
                           .arg(link.id)
                           .arg(link.passage)
                           .arg(sideNames[side]));
            }
        }
        before = &link;
    }
}

void Report::checkInsideSentences()
{
    static const QRegularExpression emptyLine(u"(\\r\\n|\\r|\\n)[ \\t]*(\\r\\n|\\r|\\n)"_s);
    for (const ReadLink &link : m_links) {
        for (std::size_t side = 0; side < 2; ++side) {
            const Span span = link.span[side];
            expect(!m_articles[side].slice(span).contains(emptyLine),
                   u"link %1 goes over a paragraph's end on the %2"_s.arg(link.id).arg(sideNames[side]));
            const std::vector<Span> &sentences = m_sources[side]->sentences;
            const bool inside =
                std::ranges::any_of(sentences, [&](Span whole) { return whole.contains(span); });
            expect(sentences.empty() || inside,
                   u"link %1 goes over a sentence's end on the %2: “%3”"_s.arg(link.id).arg(
                       sideNames[side], m_articles[side].slice(span)));
        }
    }
}

QString Report::letters(std::size_t side, Span span) const
{
    const bool withCase = !m_json[u"options"][u"ignore"].toArray().contains(u"case"_s);
    QString letters = lettersOf(m_articles[side].slice(span), withCase);
    if (m_json[u"options"][u"ignore"].toArray().contains(u"diacritics"_s)) {
        static const QRegularExpression marks(u"\\p{Mn}"_s, QRegularExpression::UseUnicodePropertiesOption);
        letters = letters.normalized(QString::NormalizationForm_KD).remove(marks);
    }
    if (m_json[u"options"][u"ignore"].toArray().contains(u"numbers"_s)) {
        static const QRegularExpression numbers(u"\\p{Nd}+"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
        letters.replace(numbers, u"0"_s);
    }
    return letters;
}

void Report::checkKinds()
{
    for (const ReadLink &link : m_links) {
        if (link.kind == u"verbatim")
            expect(letters(0, link.span[0]) == letters(1, link.span[1]),
                   u"verbatim link %1 does not hold the same words: “%2”, “%3”"_s.arg(link.id).arg(
                       m_articles[0].slice(link.span[0]), m_articles[1].slice(link.span[1])));
        if (link.kind == u"edited")
            checkEdits(link);
    }
}

/// The edits are in order and inside the link, and what stands between them is the same on both sides: so the
/// left's words with the edits made are the right's.
void Report::checkEdits(const ReadLink &link)
{
    const QString what = u"edits of link %1: "_s.arg(link.id);
    expect(!link.edits.empty(), what + u"there are none"_s);
    std::array<qsizetype, 2> done{link.span[0].start, link.span[1].start};
    const auto compareGap = [&](std::array<qsizetype, 2> end) {
        expect(letters(0, {done[0], end[0]}) == letters(1, {done[1], end[1]}),
               what + u"not the same between them: “%1”, “%2”"_s.arg(m_articles[0].slice({done[0], end[0]}),
                                                                     m_articles[1].slice({done[1], end[1]})));
    };
    for (const ReadEdit &edit : link.edits) {
        const bool sound = std::ranges::all_of(std::array{0u, 1u}, [&](std::size_t side) {
            return edit.span[side].start >= done[side] && edit.span[side].end >= edit.span[side].start &&
                   edit.span[side].end <= link.span[side].end;
        });
        expect(sound, what + u"out of order or outside"_s);
        if (!sound)
            return;
        const bool leftEmpty = edit.span[0].start == edit.span[0].end;
        const bool rightEmpty = edit.span[1].start == edit.span[1].end;
        const QString op = leftEmpty ? u"insert"_s : rightEmpty ? u"delete"_s : u"replace"_s;
        expect(!(leftEmpty && rightEmpty) && edit.op == op, what + u"“%1” should be %2"_s.arg(edit.op, op));
        compareGap({edit.span[0].start, edit.span[1].start});
        done = {edit.span[0].end, edit.span[1].end};
    }
    compareGap({link.span[0].end, link.span[1].end});
}

} // namespace contract
