// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/jsonfigures.h"

#include "report/vocabulary.h"

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

void writeShares(JsonWriter &json, const Shares &shares)
{
    json.key("verbatim"_L1).value(shares.verbatim);
    json.key("edited"_L1).value(shares.edited);
    json.key("reworded"_L1).value(shares.reworded);
    json.key("unique"_L1).value(shares.unique);
}

void writeSideSummary(JsonWriter &json, const SideSummary &summary)
{
    json.beginObject();
    writeShares(json, summary.shares);
    json.key("repeated"_L1).value(summary.repeated);
    json.key("distinct"_L1).beginObject();
    writeShares(json, summary.distinct);
    json.endObject();
    json.endObject();
}

} // namespace

void writeOptions(JsonWriter &json, const Comparison &comparison)
{
    const CompareOptions &options = comparison.options;
    json.key("options"_L1).beginObject();
    json.key("ignore"_L1).beginArray(JsonWriter::Layout::Inline);
    for (const QString &name : ignoreNames(options.ignore))
        json.value(name);
    json.endArray();
    json.key("min_words"_L1).value(options.minWords);
    json.key("reworded"_L1).value(rewordedName(options.reworded));
    json.key("encoder"_L1).valueOrNull(comparison.rewordedBy.encoder);
    json.endObject();
}

void writeSummary(JsonWriter &json, const Summary &summary)
{
    json.key("summary"_L1).beginObject();
    for (const Side side : bothSides) {
        json.key(sideKey(side));
        writeSideSummary(json, summary.sides[side]);
    }
    json.key("similarity"_L1).value(summary.similarity);
    json.key("longest_verbatim_words"_L1).value(summary.longestVerbatimWords);
    json.key("order_agreement"_L1).value(summary.orderAgreement);
    json.endObject();
}

QByteArray withoutOddCharacters(const QByteArray &json)
{
    QByteArray escaped;
    escaped.reserve(json.size());
    const QString text = QString::fromUtf8(json);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t character = isPair ? QChar::surrogateToUcs4(unit, text[i + 1]) : unit.unicode();
        const qsizetype units = isPair ? 2 : 1;
        // Controls, formats, half pairs, private and unassigned characters.
        const bool isOther = QChar::category(character) >= QChar::Other_Control &&
                             QChar::category(character) <= QChar::Other_NotAssigned;
        const QStringView piece = QStringView(text).sliced(i, units);
        if (!isOther)
            escaped += piece.toUtf8();
        else
            for (const QChar each : piece)
                escaped += "\\u" + QByteArray::number(each.unicode(), 16).rightJustified(4, '0');
        i += units - 1;
    }
    return escaped;
}

} // namespace diptych
