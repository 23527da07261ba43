// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"

#include "report/annotationreport.h"
#include "report/drawnreport.h"
#include "report/htmlreport.h"
#include "report/jsonreport.h"
#include "report/markdownreport.h"
#include "report/odtreport.h"
#include "report/tablereport.h"
#include "report/textreport.h"

namespace diptych {

Result<QByteArray> renderReport(const ComparedPair &pair, ReportFormat format, const ReportOptions &options)
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

} // namespace diptych
