// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/modules/pdfmodule.h"

#include <QRectF>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include <poppler-qt6.h>
#include <poppler-version.h>

namespace diptych {

namespace {

// A document of more pages is no report; the rest of it is not read.
constexpr int maximumPages = 5000;

// A line that is this much farther below than lines are high, or this much higher than the one before,
// begins a paragraph.
constexpr double paragraphGap = 0.75;
constexpr double otherSize = 1.15;

// A page of a newspaper is drawn by some 20,000 steps. Some kilobytes can unpack to more steps than there is
// memory for, and the library ends the program then.
constexpr qint64 maximumSteps = 1'000'000;

/// Counts the steps by which a document is drawn.
bool isTooLong(const QVariant &steps)
{
    return ++*static_cast<qint64 *>(steps.value<void *>()) > maximumSteps;
}

/// The lines of a page in the order of reading, an empty one where a paragraph begins.
QString linesOf(const Poppler::Page &page, qint64 &steps)
{
    const std::vector<std::unique_ptr<Poppler::TextBox>> boxes =
        page.textList(Poppler::Page::Rotate0, isTooLong, QVariant::fromValue(static_cast<void *>(&steps)));
    QString text;
    QString line;
    QRectF lineBox;
    QRectF before;
    for (const auto &box : boxes) {
        line += box->text();
        lineBox = lineBox.united(box->boundingBox());
        if (box->nextWord()) {
            line += box->hasSpaceAfter() ? QStringLiteral(" ") : QString();
            continue;
        }
        const double height = std::min(before.height(), lineBox.height());
        const bool isNew =
            !before.isNull() && (lineBox.top() - before.bottom() > paragraphGap * height ||
                                 std::max(before.height(), lineBox.height()) > otherSize * height);
        text += (isNew ? QStringLiteral("\n") : QString()) + line + u'\n';
        before = std::exchange(lineBox, {});
        line.clear();
    }
    return text;
}

QString readPdf(const QByteArray &bytes, PdfContent &content)
{
    // What is damaged is told by what comes back, not on standard error.
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (!document)
        return QStringLiteral("the PDF document is damaged");
    if (document->isLocked())
        return QStringLiteral("the PDF document is locked with a password");
    content.title = document->title();
    content.author = document->author();
    qint64 steps = 0;
    for (int i = 0; i < std::min(document->numPages(), maximumPages); ++i) {
        const std::unique_ptr<Poppler::Page> page = document->page(i);
        content.pages << (page ? linesOf(*page, steps) : QString());
        if (steps > maximumSteps)
            return QStringLiteral("the PDF document draws more than a report does");
    }
    return {};
}

QByteArray attachment(const QByteArray &bytes, const QString &name)
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (!document || document->isLocked() || !document->hasEmbeddedFiles())
        return {};
    const QList<Poppler::EmbeddedFile *> files = document->embeddedFiles(); // They are the document's.
    for (Poppler::EmbeddedFile *file : files) {
        if (file->name() == name)
            return file->data();
    }
    return {};
}

} // namespace

} // namespace diptych

extern "C" Q_DECL_EXPORT QString diptychReadPdf(const QByteArray &bytes, diptych::PdfContent &content);
QString diptychReadPdf(const QByteArray &bytes, diptych::PdfContent &content)
{
    return diptych::readPdf(bytes, content);
}

extern "C" Q_DECL_EXPORT QByteArray diptychPdfAttachment(const QByteArray &bytes, const QString &name);
QByteArray diptychPdfAttachment(const QByteArray &bytes, const QString &name)
{
    return diptych::attachment(bytes, name);
}

extern "C" Q_DECL_EXPORT QString diptychPdfLibrary();
QString diptychPdfLibrary()
{
    return QStringLiteral("poppler ") + Poppler::Version::string();
}
