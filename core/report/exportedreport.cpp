// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/exportedreport.h"

#include "corpus/articlefile.h"
#include "corpus/html/htmltree.h"
#include "corpus/modules/module.h"
#include "corpus/modules/pdfmodule.h"
#include "readfile.h"
#include "report/vocabulary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

/// An export as it lies in its file: the data in it, and what a reader sees of it.
struct ReadExport
{
    QByteArray data;
    VisibleText visible;
};

ReadExport readPage(const QByteArray &page)
{
    ReadExport read;
    if (!page.contains(evidenceElement))
        return read;
    const HtmlTree tree(QString::fromUtf8(page));
    for (int i = 0; i < tree.size(); ++i) {
        if (!tree[i].isText && tree[i].tag == GUMBO_TAG_DATA &&
            tree.attribute(i, "id") == QLatin1StringView(evidenceElement))
            read.data = tree.attribute(i, "value").toUtf8();
    }
    read.visible = visibleInPage(tree);
    return read;
}

ReadExport readPdf(const QByteArray &document)
{
    static const auto attachment =
        reinterpret_cast<PdfAttachmentFunction>(moduleFunction(u"pdf"_s, "diptychPdfAttachment"));
    if (!attachment)
        return {};
    return {attachment(document, QLatin1StringView(evidenceAttachment)), visibleInPdf(document)};
}

ReadExport readExport(const QByteArray &bytes)
{
    const QByteArrayView begin = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 64)).trimmed();
    if (begin.startsWith("%PDF-"))
        return readPdf(bytes);
    if (begin.startsWith('{'))
        return {bytes, {}};
    return readPage(bytes);
}

class ExportReader
{
public:
    [[nodiscard]] ExportedReport read(const QJsonObject &root);
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    CompareOptions readOptions(const QJsonObject &object);
    ExportedSource readSource(const QJsonValue &value);
    ExportedLink readLink(const QJsonObject &object);
    Range readPlace(const QJsonObject &object);

    QString text(const QJsonObject &object, const char *key)
    {
        const QJsonValue value = object.value(QLatin1StringView(key));
        m_isWhole = m_isWhole && value.isString();
        return value.toString();
    }

    bool m_isWhole = true;
};

ExportedReport ExportReader::read(const QJsonObject &root)
{
    ExportedReport report;
    report.program = text(root, "program");
    report.made = root.value(u"made").toString();
    report.options = readOptions(root.value(u"options").toObject());
    report.encoder = root.value(u"options")[u"encoder"].toString();
    report.options.encoder = report.encoder.isEmpty() ? EncoderUse::Off : EncoderUse::Auto;
    report.sources = {{readSource(root.value(u"left")), readSource(root.value(u"right"))}};
    if (const QJsonValue parts = root.value(u"parts"); parts.isArray()) {
        report.parts = {};
        for (const QJsonValue &name : parts.toArray())
            report.parts |= partFromName(name.toString()).value_or(ReportPart{});
    }
    const QJsonValue links = root.value(u"links");
    m_isWhole = m_isWhole && links.isArray();
    bool byHand = root.contains(u"decisions");
    for (const QJsonValue &link : links.toArray()) {
        report.links.push_back(readLink(link.toObject()));
        byHand = byHand || report.links.back().byHand;
    }
    if (const QJsonValue similarity = root.value(u"summary")[u"similarity"]; similarity.isDouble() && !byHand)
        report.similarity = similarity.toDouble();
    return report;
}

CompareOptions ExportReader::readOptions(const QJsonObject &object)
{
    CompareOptions options;
    options.ignore = Ignore::None;
    for (const QJsonValue &name : object.value(u"ignore").toArray()) {
        const auto ignore = ignoreFromName(name.toString());
        m_isWhole = m_isWhole && ignore;
        options.ignore |= ignore.value_or(Ignore::None);
    }
    options.minWords = object.value(u"min_words").toInt();
    const auto level = rewordedFromName(object.value(u"reworded").toString());
    options.reworded = level.value_or(options.reworded);
    m_isWhole = m_isWhole && options.minWords >= 1 && level;
    return options;
}

ExportedSource ExportReader::readSource(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return {text(object, "path"), text(object, "sha256").toLatin1(),
            object.value(u"text_sha256").toString().toLatin1()};
}

ExportedLink ExportReader::readLink(const QJsonObject &object)
{
    ExportedLink link;
    link.id = object.value(u"id").toInt();
    const auto kind = kindFromName(object.value(u"kind").toString());
    m_isWhole = m_isWhole && kind;
    link.kind = kind.value_or(link.kind);
    link.byHand = object.contains(u"by_hand");
    for (const Side side : bothSides) {
        const QJsonObject place = object.value(sideName(side)).toObject();
        link.place[side] = readPlace(place);
        link.text[side] = text(place, "text");
    }
    return link;
}

Range ExportReader::readPlace(const QJsonObject &object)
{
    const int begin = object.value(u"start").toInt(-1);
    const int end = object.value(u"end").toInt(-1);
    m_isWhole = m_isWhole && begin >= 0 && end >= begin;
    return {begin, end};
}

} // namespace

Result<ExportedReport> readExportedReport(const QString &path)
{
    const Result<QByteArray> bytes = readWholeFile(path, u"an export"_s, maximumArticleBytes);
    if (!bytes)
        return bytes.failure();
    ReadExport found = readExport(bytes.value());
    const QByteArray &data = found.data;
    const QJsonObject root = QJsonDocument::fromJson(data).object();
    const QJsonValue format = root.value(u"diptych");
    if (data.isEmpty() || !format.isDouble())
        return Failure{path, u"it is no export (HTML, JSON, PDF) of this program, or it is damaged"_s};
    if (format.toDouble() > 1)
        return Failure{path, u"a newer version of the program made it"_s};
    ExportReader reader;
    ExportedReport report = reader.read(root);
    if (!reader.isWhole())
        return Failure{path, u"it is damaged, or was changed by hand"_s};
    report.visible = std::move(found.visible);
    return report;
}

} // namespace diptych
