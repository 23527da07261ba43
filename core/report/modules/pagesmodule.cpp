// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/modules/pagesmodule.h"

#include "report/pages/pdfpages.h"
#include "report/pages/picturepage.h"

#include <QGuiApplication>

#include <cstdio>
#include <memory>

namespace diptych {

namespace {

/// A call comes from a script: Qt's own remarks about a platform without a screen, or about the locale, are
/// none of its business.
void dropRemarks(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "diptych: %s\n", qPrintable(message));
}

/// Fonts need an application; it lasts as long as this where the program has none.
class Fonts
{
public:
    Fonts()
    {
        if (QCoreApplication::instance())
            return;
        m_handler = qInstallMessageHandler(dropRemarks);
        m_application = std::make_unique<QGuiApplication>(m_count, m_arguments);
    }
    ~Fonts()
    {
        if (!m_application)
            return;
        m_application.reset();
        qInstallMessageHandler(m_handler);
    }
    Fonts(const Fonts &) = delete;
    Fonts &operator=(const Fonts &) = delete;

private:
    char m_name[8] = "diptych";
    char m_option[10] = "-platform";
    char m_platform[10] = "offscreen";
    char *m_arguments[4] = {m_name, m_option, m_platform, nullptr};
    int m_count = 3;
    QtMessageHandler m_handler = nullptr;
    std::unique_ptr<QGuiApplication> m_application;
};

Result<QByteArray> drawReport(const Document &document, ReportFormat format)
{
    const Fonts fonts;
    if (format == ReportFormat::Pdf)
        return pdfPages(document);
    return format == ReportFormat::Png ? pngPicture(document) : svgPicture(document);
}

} // namespace

} // namespace diptych

extern "C" Q_DECL_EXPORT diptych::Result<QByteArray> diptychDrawReport(const diptych::Document &document,
                                                                       diptych::ReportFormat format);
diptych::Result<QByteArray> diptychDrawReport(const diptych::Document &document, diptych::ReportFormat format)
{
    return diptych::drawReport(document, format);
}

extern "C" Q_DECL_EXPORT diptych::Result<QByteArray> diptychPreviewPages(const diptych::Document &document);
diptych::Result<QByteArray> diptychPreviewPages(const diptych::Document &document)
{
    return diptych::pagesPicture(document);
}

extern "C" Q_DECL_EXPORT void diptychPaintPages(const diptych::Document &document, QPagedPaintDevice &device);
void diptychPaintPages(const diptych::Document &document, QPagedPaintDevice &device)
{
    diptych::paintPages(document, device);
}
