// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "report/report.h"

namespace diptych {

/// Renders a comparison and writes it into a file, whole or not at all.
class ExportJob : public JobOf<std::optional<Failure>>
{
    Q_OBJECT

public:
    using JobOf::JobOf;

    void write(const ComparedPairPtr &pair, ReportFormat format, const ReportOptions &options,
               const QString &path);

Q_SIGNALS:
    void written();
    void failed(const diptych::Failure &failure);

private:
    void arrived(const std::optional<Failure> &failure) override;
};

} // namespace diptych
