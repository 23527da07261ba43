// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "report/report.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;
class QTextBrowser;

namespace diptych {

/// What a preview shows: one of these.
struct PreviewContent
{
    QString html;
    QString text;
    QImage picture;
    QString remark; ///< Why there is nothing to see.
};

/// Makes an export for the eye.
class PreviewJob : public JobOf<PreviewContent>
{
    Q_OBJECT

public:
    using JobOf::JobOf;

    void make(const ComparedPairPtr &pair, ReportFormat format, const ReportOptions &options);

Q_SIGNALS:
    void made(const diptych::PreviewContent &content);

private:
    void arrived(const PreviewContent &content) override { Q_EMIT made(content); }
};

/// Shows what an export will hold: text as it will be written, a web page as a page, the rest as a picture.
class ExportPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget *parent = nullptr);

    /// Works on its own; what is shown stays until the new one is there.
    void preview(const ComparedPairPtr &pair, ReportFormat format, const ReportOptions &options);
    [[nodiscard]] bool isIdle() const { return !m_job->isRunning(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void take(const PreviewContent &content);
    void fitPicture();

    PreviewJob *m_job;
    QStackedWidget *m_stack;
    QTextBrowser *m_page;
    QPlainTextEdit *m_text;
    QScrollArea *m_scroll;
    QLabel *m_picture;
    QLabel *m_remark;
    QImage m_image;
};

} // namespace diptych
