// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportform.h"

#include "settings.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QRadioButton>

namespace diptych {

namespace {

constexpr int formWidth = 290; // Pixels; the longest explanation takes three lines of it.

} // namespace

ExportForm::ExportForm(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    createFormats();
    createContents();
    createLayout(orientation);
    connect(m_formats, &QButtonGroup::idClicked, this, [this] {
        followFormat();
        Q_EMIT formatChanged();
        Q_EMIT changed();
    });
    connect(m_links, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    for (const auto &part : m_parts)
        connect(part.second, &QCheckBox::toggled, this, &ExportForm::changed);
}

void ExportForm::createFormats()
{
    m_formatBox = new QGroupBox(tr("Format"), this);
    m_formats = new QButtonGroup(this);
    auto *column = new QVBoxLayout(m_formatBox);
    column->setSpacing(3);
    const auto add = [&](ReportFormat format, const char *name, const QString &title,
                         const QString &explanation) {
        auto *choice = new QRadioButton(title, m_formatBox);
        choice->setObjectName(QLatin1StringView(name));
        choice->setAccessibleDescription(explanation);
        m_formats->addButton(choice, static_cast<int>(format));
        column->addWidget(choice);
    };
    add(ReportFormat::Html, "exportHtml", tr("&Web page (HTML)"),
        tr("Both reports side by side with everything marked, in one file to read, print or pass on."));
    add(ReportFormat::Pdf, "exportPdf", tr("&PDF"),
        tr("The same on pages, with every link in a table, to print, sign or file."));
    add(ReportFormat::Odt, "exportOdt", tr("Te&xt document (ODT)"),
        tr("For LibreOffice and other word processors, to edit or to quote from."));
    add(ReportFormat::Png, "exportPng", tr("Pictu&re (PNG)"), tr("Both reports as one picture."));
    add(ReportFormat::Svg, "exportSvg", tr("Picture (S&VG)"),
        tr("One picture with real text, sharp at any size."));
    add(ReportFormat::Text, "exportText", tr("Plain &text"),
        tr("The figures and the shared passages, to paste into a mail."));
    add(ReportFormat::Markdown, "exportMarkdown", tr("&Markdown"),
        tr("The same with tables, to paste into notes and tickets."));
    add(ReportFormat::Csv, "exportCsv", tr("&Spreadsheet (CSV)"), tr("One row for each linked passage."));
    add(ReportFormat::Tsv, "exportTsv", tr("Ta&ble (TSV)"),
        tr("The same rows with tabs between the fields, for scripts and databases."));
    add(ReportFormat::Json, "exportJson", tr("&Data (JSON)"),
        tr("Every passage with its place and kind, for scripts."));
    add(ReportFormat::Annotations, "exportAnnotations", tr("Web &annotations (JSON-LD)"),
        tr("The passages as W3C Web Annotations, for programs that read these."));
    m_explanation = new QLabel(m_formatBox);
    m_explanation->setWordWrap(true);
    m_explanation->setEnabled(false);
    m_explanation->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_explanation->setMinimumHeight(3 * fontMetrics().lineSpacing());
    column->addWidget(m_explanation);
}

void ExportForm::createContents()
{
    m_contents = new QGroupBox(tr("What goes in"), this);
    auto *column = new QVBoxLayout(m_contents);
    column->setSpacing(3);
    m_links = new QComboBox(m_contents);
    m_links->setObjectName(QStringLiteral("exportLinks"));
    m_links->setAccessibleName(tr("Links"));
    m_links->addItem(tr("All links"));
    m_links->setEnabled(false);
    column->addWidget(m_links);
    const auto part = [&](ReportPart of, const char *name, const QString &title) {
        auto *box = new QCheckBox(title, m_contents);
        box->setObjectName(QLatin1StringView(name));
        m_parts.emplace_back(of, box);
        column->addWidget(box);
    };
    part(ReportPart::Texts, "exportTexts", tr("Both texts i&n full"));
    part(ReportPart::Links, "exportLinkTable", tr("The table of &links"));
    part(ReportPart::Facts, "exportFacts", tr("What ma&y differ"));
    part(ReportPart::Unmatched, "exportUnmatched", tr("What &only one of them says"));
    part(ReportPart::Figures, "exportFigures", tr("Fig&ures"));
    part(ReportPart::Legend, "exportLegend", tr("Le&gend"));
    column->addStretch(1);
}

void ExportForm::createLayout(Qt::Orientation orientation)
{
    auto *boxes =
        new QBoxLayout(orientation == Qt::Vertical ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    boxes->setContentsMargins(0, 0, 0, 0);
    boxes->setSpacing(10);
    boxes->addWidget(m_formatBox);
    boxes->addWidget(m_contents);
    boxes->addStretch(1);
    m_formatBox->setFixedWidth(formWidth);
    m_contents->setFixedWidth(formWidth);
}

void ExportForm::offerLinks(const QString &title, const QVariant &meaning)
{
    m_links->addItem(title, meaning);
    m_links->setEnabled(true);
}

QVariant ExportForm::links() const
{
    return m_links->currentData();
}

ReportFormat ExportForm::format() const
{
    return static_cast<ReportFormat>(m_formats->checkedId());
}

ReportParts ExportForm::parts() const
{
    ReportParts parts;
    const ReportParts possible = partsOf(format());
    for (const auto &[part, box] : m_parts)
        parts.setFlag(part, box->isChecked() || !possible.testFlag(part));
    return parts;
}

void ExportForm::followFormat()
{
    m_explanation->setText(m_formats->checkedButton()->accessibleDescription());
    const ReportParts possible = partsOf(format());
    for (const auto &[part, box] : m_parts)
        box->setEnabled(possible.testFlag(part));
}

void ExportForm::recall(const Settings &settings)
{
    QAbstractButton *last = m_formats->button(static_cast<int>(settings.exportFormat()));
    (last ? last : m_formats->button(static_cast<int>(ReportFormat::Html)))->setChecked(true);
    const ReportParts parts = settings.exportParts();
    for (const auto &[part, box] : m_parts)
        box->setChecked(parts.testFlag(part));
    followFormat();
}

void ExportForm::remember(Settings &settings) const
{
    settings.setExportFormat(format());
    ReportParts parts;
    for (const auto &[part, box] : m_parts)
        parts.setFlag(part, box->isChecked());
    settings.setExportParts(parts);
}

} // namespace diptych
