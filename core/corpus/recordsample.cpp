// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/recordsample.h"

#include "corpus/articlereader.h"
#include "corpus/jsonfields.h"
#include "corpus/readingchoices.h"
#include "corpus/tablerecords.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace diptych {

namespace {

constexpr qsizetype sampleRecordsNumber = 50;         // More than a preview shows.
constexpr qint64 headBytes = 4096;                    // What a format is told by.
constexpr qint64 recordSampleBytes = qint64(4) << 20; // Of a table or of lines: 50 records of 80 kB.
constexpr qint64 mostJsonBytes = qint64(256) << 20;   // JSON is read whole.

void add(RecordSample &sample, const QJsonObject &object)
{
    QStringList record(sample.names.size());
    for (auto i = object.begin(); i != object.end(); ++i) {
        qsizetype at = sample.names.indexOf(i.key());
        if (at < 0) {
            at = sample.names.size();
            sample.names << i.key();
            record << QString();
        }
        record[at] = jsonText(i.value());
    }
    sample.records.push_back(std::move(record));
}

/// The largest array of objects in a JSON value, or the value itself.
QJsonArray recordsIn(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    QJsonArray best;
    const QJsonObject object = value.toObject();
    for (const QJsonValue &member : object) {
        const QJsonArray found = member.isArray() && member.toArray().first().isObject() ? member.toArray()
                                 : member.isObject()                                     ? recordsIn(member)
                                                                                         : QJsonArray();
        if (found.size() > best.size())
            best = found;
    }
    return best.isEmpty() ? QJsonArray{object} : best;
}

RecordSample jsonSample(const QByteArray &bytes)
{
    RecordSample sample;
    const QJsonDocument whole = QJsonDocument::fromJson(bytes);
    if (!whole.isNull()) {
        const QJsonArray records =
            recordsIn(whole.isArray() ? QJsonValue(whole.array()) : QJsonValue(whole.object()));
        for (qsizetype i = 0; i < std::min(records.size(), sampleRecordsNumber); ++i)
            add(sample, records[i].toObject());
        return sample;
    }
    for (const QByteArray &line : bytes.split('\n')) {
        const QJsonDocument record = QJsonDocument::fromJson(line);
        if (record.isObject())
            add(sample, record.object());
        if (std::ssize(sample.records) >= sampleRecordsNumber)
            break;
    }
    return sample;
}

RecordSample tableSample(const QString &text)
{
    TableRecords records(text);
    RecordSample sample{records.next(), {}};
    while (!records.atEnd() && std::ssize(sample.records) < sampleRecordsNumber) {
        if (QStringList record = records.next(); !isBlank(record))
            sample.records.push_back(std::move(record));
    }
    return sample;
}

QString formatOf(QFile &file)
{
    if (!QFileInfo(file.fileName()).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    return readerFor({file.fileName(), QFileInfo(file).fileName(), file.peek(headBytes)}).format();
}

} // namespace

bool hasRecords(const QString &path)
{
    QFile file(path);
    const QString format = formatOf(file);
    return format == QStringLiteral("table") || format.startsWith(QStringLiteral("JSON"));
}

Result<RecordSample> sampleRecords(const QString &path)
{
    QFile file(path);
    const QString format = formatOf(file);
    const bool isTable = format == QStringLiteral("table");
    if (!isTable && !format.startsWith(QStringLiteral("JSON")))
        return Failure{path, QStringLiteral("it is not a table, nor JSON")};
    const bool isWhole = format == QStringLiteral("JSON") && file.size() <= mostJsonBytes;
    const QByteArray bytes = file.read(isWhole ? file.size() : std::min(file.size(), recordSampleBytes));
    const auto choices = activeChoices();
    const DecodedText decoded = decodeText(bytes, {{}, choices ? choices->of(path).encoding : QString()});
    RecordSample sample = isTable ? tableSample(decoded.text) : jsonSample(decoded.text.toUtf8());
    for (QStringList &record : sample.records)
        record.resize(sample.names.size());
    if (sample.names.isEmpty() || sample.records.empty())
        return Failure{path, QStringLiteral("it has no records")};
    return sample;
}

} // namespace diptych
