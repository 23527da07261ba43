// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"

#include "report/annotationreport.h"
#include "report/htmlreport.h"
#include "report/jsonreport.h"
#include "report/markdownreport.h"
#include "report/tablereport.h"
#include "report/textreport.h"

namespace diptych {

QByteArray renderReport(const ComparedPair &pair, ReportFormat format, const ReportOptions &options)
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
    case ReportFormat::Text:
        break;
    }
    return textReport(pair, options);
}

} // namespace diptych
