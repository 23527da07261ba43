// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/drawnreport.h"

#include "corpus/modules/module.h"
#include "report/modules/pagesmodule.h"
#include "report/vocabulary.h"

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

Failure missingModule(const QString &what)
{
    return {what, u"the program's module for pages and pictures is not installed"_s};
}

} // namespace

Result<QByteArray> drawnReport(const Document &document, ReportFormat format)
{
    static const auto draw =
        reinterpret_cast<DrawReportFunction>(moduleFunction(u"pages"_s, "diptychDrawReport"));
    if (!draw)
        return missingModule(formatName(format).toUpper());
    return draw(document, format);
}

Result<QByteArray> previewOfPages(const Document &document)
{
    static const auto preview =
        reinterpret_cast<PreviewPagesFunction>(moduleFunction(u"pages"_s, "diptychPreviewPages"));
    if (!preview)
        return missingModule(u"preview"_s);
    return preview(document);
}

std::optional<Failure> printReport(const Document &document, QPagedPaintDevice &device)
{
    static const auto paint =
        reinterpret_cast<PaintPagesFunction>(moduleFunction(u"pages"_s, "diptychPaintPages"));
    if (!paint)
        return missingModule(u"printing"_s);
    paint(document, device);
    return std::nullopt;
}

} // namespace diptych
