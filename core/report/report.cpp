// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"

#include "report/htmlreport.h"
#include "report/jsonreport.h"
#include "report/textreport.h"

namespace diptych {

QByteArray renderReport(const ComparedPair &pair, ReportFormat format, const ReportOptions &options)
{
    switch (format) {
    case ReportFormat::Json:
        return jsonReport(pair, options);
    case ReportFormat::Html:
        return htmlReport(pair, options);
    case ReportFormat::Text:
        break;
    }
    return textReport(pair, options);
}

} // namespace diptych
