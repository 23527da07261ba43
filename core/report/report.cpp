// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"

#include "report/formats/annotationreport.h"
#include "report/formats/drawnreport.h"
#include "report/formats/htmlreport.h"
#include "report/formats/jsonreport.h"
#include "report/formats/markdownreport.h"
#include "report/formats/odtreport.h"
#include "report/formats/tablereport.h"
#include "report/formats/textreport.h"
#include "report/linkfilter.h"

namespace diptych {

namespace {

Result<QByteArray> render(const ComparedPair &pair, ReportFormat format, const ReportOptions &options)
{
    switch (format) {
    case ReportFormat::Json:
        return jsonReport(pair, options);
    case ReportFormat::Html:
        return htmlReport(pair, options);
    case ReportFormat::Markdown:
        return markdownReport(pair, options);
    case ReportFormat::Csv:
        return csvReport(pair, options);
    case ReportFormat::Tsv:
        return tsvReport(pair, options);
    case ReportFormat::Annotations:
        return annotationReport(pair, options);
    case ReportFormat::Odt:
        return odtReport(makeDocument(pair, format, options));
    case ReportFormat::Pdf:
    case ReportFormat::Png:
    case ReportFormat::Svg:
        return drawnReport(makeDocument(pair, format, options), format);
    case ReportFormat::Text:
        break;
    }
    return textReport(pair, options);
}

} // namespace

ReportParts partsOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
    case ReportFormat::Odt:
    case ReportFormat::Html:
        return allParts;
    case ReportFormat::Png:
    case ReportFormat::Svg:
        return ReportParts(ReportPart::Facts) | ReportPart::Figures | ReportPart::Legend;
    case ReportFormat::Text:
    case ReportFormat::Markdown:
        return ReportParts(ReportPart::Links) | ReportPart::Facts | ReportPart::Figures |
               ReportPart::Unmatched;
    case ReportFormat::Json:
    case ReportFormat::Csv:
    case ReportFormat::Tsv:
    case ReportFormat::Annotations:
        break;
    }
    return {};
}

Result<QByteArray> renderReport(const ComparedPair &pair, ReportFormat format, const ReportOptions &options)
{
    return options.links.empty() ? render(pair, format, options)
                                 : render(withLinks(pair, options.links), format, options);
}

} // namespace diptych
