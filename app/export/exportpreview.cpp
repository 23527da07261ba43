// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportpreview.h"

#include "report/evidence.h"
#include "report/formats/drawnreport.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBrowser>

namespace diptych {

namespace {

/// Bytes; the text widgets take a tenth of a second for as much.
constexpr qsizetype longestPreview = 400'000;
constexpr QSize smallestPreview(440, 420); // Pixels.

bool isDrawn(ReportFormat format)
{
    return format == ReportFormat::Pdf || format == ReportFormat::Odt || format == ReportFormat::Png ||
           format == ReportFormat::Svg;
}

PreviewContent drawn(const ComparedPair &pair, ReportFormat format, const ReportOptions &options)
{
    PreviewContent content;
    const Document document = makeDocument(pair, format, options);
    const bool isPaper = format == ReportFormat::Pdf || format == ReportFormat::Odt;
    const Result<QByteArray> picture =
        isPaper ? previewOfPages(document) : drawnReport(document, ReportFormat::Png);
    if (!picture)
        content.remark = picture.failure().message();
    else if (!content.picture.loadFromData(picture.value()))
        content.remark = ExportPreview::tr("There is no preview of this.");
    return content;
}

PreviewContent written(const ComparedPair &pair, ReportFormat format, const ReportOptions &options)
{
    PreviewContent content;
    const Result<QByteArray> report = renderReport(pair, format, options);
    if (!report)
        content.remark = report.failure().message();
    else if (report.value().size() > longestPreview && format == ReportFormat::Html)
        content.remark = ExportPreview::tr("A web page of %1 has no preview.")
                             .arg(QLocale().formattedDataSize(report.value().size()));
    else if (format == ReportFormat::Html)
        content.html = QString::fromUtf8(report.value());
    else
        content.text = QString::fromUtf8(report.value().left(longestPreview));
    return content;
}

} // namespace

void PreviewJob::make(const ComparedPairPtr &pair, ReportFormat format, const ReportOptions &options)
{
    ReportOptions dated = options;
    dated.made = exportTime();
    run([pair, format, dated](QPromise<PreviewContent> &promise) {
        PreviewContent content =
            isDrawn(format) ? drawn(*pair, format, dated) : written(*pair, format, dated);
        if (!promise.isCanceled())
            promise.addResult(std::move(content));
    });
}

ExportPreview::ExportPreview(QWidget *parent)
    : QWidget(parent)
    , m_job(new PreviewJob(this))
    , m_stack(new QStackedWidget(this))
    , m_page(new QTextBrowser(this))
    , m_text(new QPlainTextEdit(this))
    , m_scroll(new QScrollArea(this))
    , m_picture(new QLabel(this))
    , m_remark(new QLabel(this))
{
    setObjectName(QStringLiteral("exportPreview"));
    setAccessibleName(tr("Preview"));
    m_page->setAccessibleName(tr("Preview"));
    m_page->setOpenLinks(false);
    m_text->setAccessibleName(tr("Preview"));
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_picture->setObjectName(QStringLiteral("exportPicture"));
    m_picture->setAccessibleName(tr("Preview"));
    m_picture->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_scroll->setWidget(m_picture);
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setAlignment(Qt::AlignCenter);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_page, m_text, m_scroll, m_remark})
        m_stack->addWidget(widget);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    setMinimumSize(smallestPreview);
    connect(m_job, &PreviewJob::made, this, &ExportPreview::take);
}

void ExportPreview::preview(const ComparedPairPtr &pair, ReportFormat format, const ReportOptions &options)
{
    m_job->make(pair, format, options);
}

void ExportPreview::take(const PreviewContent &content)
{
    m_image = content.picture;
    m_page->setHtml(content.html);
    m_text->setPlainText(content.text);
    m_remark->setText(content.remark);
    if (!content.remark.isEmpty())
        m_stack->setCurrentWidget(m_remark);
    else if (!content.html.isEmpty())
        m_stack->setCurrentWidget(m_page);
    else if (!m_image.isNull())
        m_stack->setCurrentWidget(m_scroll);
    else
        m_stack->setCurrentWidget(m_text);
    fitPicture();
}

void ExportPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPicture();
}

/// As wide as the preview, as sharp as the screen.
void ExportPreview::fitPicture()
{
    if (m_image.isNull()) {
        m_picture->clear();
        return;
    }
    const double ratio = devicePixelRatioF();
    const int width = m_stack->width() - m_scroll->verticalScrollBar()->sizeHint().width() - 2;
    QPixmap shown = QPixmap::fromImage(
        m_image.scaledToWidth(std::max(1, static_cast<int>(width * ratio)), Qt::SmoothTransformation));
    shown.setDevicePixelRatio(ratio);
    m_picture->setPixmap(shown);
}

} // namespace diptych
