// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportjob.h"

#include "report/evidence.h"

namespace diptych {

void ExportJob::write(const ComparedPairPtr &pair, ReportFormat format, const ReportOptions &options,
                      const QString &path)
{
    ReportOptions dated = options;
    dated.made = exportTime();
    run([pair, format, dated, path](QPromise<std::optional<Failure>> &promise) {
        const Result<QByteArray> report = renderReport(*pair, format, dated);
        if (promise.isCanceled()) // A cancelled export leaves the disk as it was.
            return;
        promise.addResult(report ? saveReport(path, report.value()) : report.failure());
    });
}

void ExportJob::arrived(const std::optional<Failure> &failure)
{
    if (failure)
        Q_EMIT failed(*failure);
    else
        Q_EMIT written();
}

} // namespace diptych
