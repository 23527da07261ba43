// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdialog.h"

#include "desktop.h"
#include "exportjob.h"
#include "exportname.h"
#include "exportpreview.h"
#include "report/linkfilter.h"
#include "report/vocabulary.h"
#include "settings.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>

namespace diptych {

namespace {

constexpr QSize comfortableSize(960, 700); // Pixels; a page can be read in the preview.
constexpr int formWidth = 290;             // Pixels; the longest explanation takes three lines of it.

/// What a list item of the links stands for; all of them where it is empty.
QVariant kept(const std::set<int> &links)
{
    QVariantList numbers;
    for (const int link : links)
        numbers << link;
    return numbers;
}

} // namespace

ExportDialog::ExportDialog(const ComparedPairPtr &pair, const ExportChoices &choices, Settings &settings,
                           Desktop &desktop, QWidget *parent)
    : QDialog(parent)
    , m_pair(pair)
    , m_decisions(choices.decisions)
    , m_settings(settings)
    , m_desktop(desktop)
    , m_job(new ExportJob(this))
    , m_preview(new ExportPreview(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export comparison"));
    createFormats();
    createContents(choices);
    createWidgets();
    createLayout();
    recall();
    connectSignals();
    m_path->setText(QDir(settings.exportFolder()).filePath(suggestedExportName(*pair, format())));
    showRunning(false);
    followFormat();
    resize(sizeHint().expandedTo(comfortableSize));
}

void ExportDialog::createFormats()
{
    m_form = new QGroupBox(tr("Format"), this);
    m_formats = new QButtonGroup(this);
    auto *column = new QVBoxLayout(m_form);
    column->setSpacing(3);
    const auto add = [&](ReportFormat format, const char *name, const QString &title,
                         const QString &explanation) {
        auto *choice = new QRadioButton(title, m_form);
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
    add(ReportFormat::Json, "exportJson", tr("&Data (JSON)"),
        tr("Every passage with its place and kind, for scripts."));
    add(ReportFormat::Annotations, "exportAnnotations", tr("Web &annotations (JSON-LD)"),
        tr("The passages as W3C Web Annotations, for programs that read these."));
    m_explanation = new QLabel(m_form);
    m_explanation->setWordWrap(true);
    m_explanation->setEnabled(false);
    m_explanation->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_explanation->setMinimumHeight(3 * fontMetrics().lineSpacing());
    column->addWidget(m_explanation);
}

void ExportDialog::createContents(const ExportChoices &choices)
{
    m_contents = new QGroupBox(tr("What goes in"), this);
    auto *column = new QVBoxLayout(m_contents);
    column->setSpacing(3);
    m_links = new QComboBox(m_contents);
    m_links->setObjectName(QStringLiteral("exportLinks"));
    m_links->setAccessibleName(tr("Links"));
    m_links->addItem(tr("All links"));
    const std::size_t all = m_pair->comparison.links.size();
    const auto offer = [&](const std::set<int> &links, const QString &title) {
        if (!links.empty() && links.size() < all)
            m_links->addItem(title.arg(links.size()), kept(links));
    };
    offer(choices.shown, tr("What the filters show (%1)"));
    offer(choices.current, tr("The current passage (%1)"));
    offer(choices.bookmarked, tr("Bookmarked links (%1)"));
    m_links->setEnabled(m_links->count() > 1);
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
    part(ReportPart::Figures, "exportFigures", tr("Fig&ures"));
    part(ReportPart::Legend, "exportLegend", tr("Le&gend"));
}

void ExportDialog::createWidgets()
{
    m_path = new QLineEdit(this);
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_path->setAccessibleName(tr("File"));
    m_browse = new QPushButton(tr("&Choose…"), this);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_message = new QLabel(this);
    m_message->setObjectName(QStringLiteral("exportMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_open = new QPushButton(tr("&Open"), this);
    m_open->setObjectName(QStringLiteral("exportOpen"));
    m_folder = new QPushButton(tr("Show in &folder"), this);
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    m_export = new QPushButton(tr("&Export"), this);
    m_export->setObjectName(QStringLiteral("exportStart"));
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("exportCancel"));
}

void ExportDialog::createLayout()
{
    auto *choices = new QVBoxLayout;
    choices->setSpacing(10);
    choices->addWidget(m_form);
    choices->addWidget(m_contents);
    choices->addStretch(1);
    m_form->setFixedWidth(formWidth);
    m_contents->setFixedWidth(formWidth);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(16);
    upper->addLayout(choices);
    upper->addWidget(m_preview, 1);
    auto *file = new QLabel(tr("F&ile"), this);
    file->setBuddy(m_path);
    auto *pathRow = new QHBoxLayout;
    pathRow->setSpacing(8);
    pathRow->addWidget(file);
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(m_browse);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_folder);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(22, 20, 22, 18);
    all->setSpacing(12);
    all->addLayout(upper, 1);
    all->addLayout(pathRow);
    all->addWidget(m_progress);
    all->addWidget(m_message);
    all->addLayout(buttons);
}

void ExportDialog::connectSignals()
{
    connect(m_formats, &QButtonGroup::idClicked, this, &ExportDialog::followFormat);
    connect(m_links, &QComboBox::currentIndexChanged, this, &ExportDialog::followChoice);
    for (const auto &part : m_parts)
        connect(part.second, &QCheckBox::toggled, this, &ExportDialog::followChoice);
    connect(m_path, &QLineEdit::textChanged, this, [this](const QString &path) {
        m_export->setEnabled(!path.trimmed().isEmpty());
        m_message->hide();
    });
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_job, &Job::busyChanged, m_progress, &QWidget::setVisible);
    connect(m_job, &ExportJob::written, this, &ExportDialog::showDone);
    connect(m_job, &ExportJob::failed, this, [this](const Failure &failure) {
        showFailure(tr("The comparison could not be saved. %1.").arg(failure.message()));
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        m_desktop.openFile(m_path->text());
        accept();
    });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        m_desktop.showInFolder(m_path->text());
        accept();
    });
}

/// The choices of the last time.
void ExportDialog::recall()
{
    QAbstractButton *last = m_formats->button(static_cast<int>(m_settings.exportFormat()));
    (last ? last : m_formats->button(static_cast<int>(ReportFormat::Html)))->setChecked(true);
    const ReportParts parts = m_settings.exportParts();
    for (const auto &[part, box] : m_parts)
        box->setChecked(parts.testFlag(part));
}

ReportFormat ExportDialog::format() const
{
    return static_cast<ReportFormat>(m_formats->checkedId());
}

ReportOptions ExportDialog::options() const
{
    ReportOptions options;
    options.decisions = m_decisions;
    for (const QVariant &link : m_links->currentData().toList())
        options.links.insert(link.toInt());
    const ReportParts possible = partsOf(format());
    for (const auto &[part, box] : m_parts)
        options.parts.setFlag(part, box->isChecked() || !possible.testFlag(part));
    return options;
}

void ExportDialog::followFormat()
{
    m_explanation->setText(m_formats->checkedButton()->accessibleDescription());
    const ReportParts possible = partsOf(format());
    for (const auto &[part, box] : m_parts)
        box->setEnabled(possible.testFlag(part));
    m_path->setText(withEnding(m_path->text(), format()));
    followChoice();
}

/// What was written is no longer what is asked for.
void ExportDialog::followChoice()
{
    if (!m_job->isRunning())
        showRunning(false);
    m_preview->preview(m_pair, format(), options());
}

void ExportDialog::browse()
{
    m_desktop.askWhereToSave(this, tr("Save comparison as"), m_path->text(), [this](const QString &path) {
        m_path->setText(path);
        m_replaceable = path;
    });
}

void ExportDialog::start()
{
    const QFileInfo target(m_path->text().trimmed());
    for (const Side side : bothSides) {
        const QFileInfo report(m_pair->articles[side]->path);
        if (target.exists() && report.exists() && target.canonicalFilePath() == report.canonicalFilePath()) {
            showFailure(
                tr("This is one of the two reports. Reports are never written to: choose another file."));
            return;
        }
    }
    if (target.exists() && m_path->text() != m_replaceable)
        m_desktop.confirm(this, tr("“%1” is there already. Replace it?").arg(target.fileName()),
                          tr("&Replace"), [this] { write(); });
    else
        write();
}

void ExportDialog::write()
{
    showRunning(true);
    m_job->write(m_pair, format(), options(), m_path->text().trimmed());
}

void ExportDialog::showRunning(bool running)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_form, m_contents, m_path, m_browse, m_export})
        widget->setEnabled(!running);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_progress, m_message, m_open, m_folder})
        widget->hide(); // The bar comes by itself once the writing takes long enough to be noticed.
    m_cancel->setText(tr("Cancel"));
    m_export->setDefault(true);
}

void ExportDialog::showFailure(const QString &message)
{
    showRunning(false);
    m_message->setText(message);
    m_message->show();
    m_path->setFocus();
}

void ExportDialog::showDone()
{
    const QFileInfo file(m_path->text().trimmed());
    m_settings.setExportFolder(file.absolutePath());
    m_settings.setExportFormat(format());
    ReportParts parts;
    for (const auto &[part, box] : m_parts)
        parts.setFlag(part, box->isChecked());
    m_settings.setExportParts(parts);
    m_replaceable = m_path->text(); // Written again without asking, as it is this dialog's own.
    showRunning(false);
    m_message->setText(tr("Saved “%1”.").arg(file.fileName()));
    m_message->show();
    m_open->show();
    m_folder->show();
    m_cancel->setText(tr("Close"));
    m_open->setDefault(true);
    m_open->setFocus();
}

void ExportDialog::reject()
{
    if (m_job->isRunning()) { // The first Esc stops the work, the second one leaves.
        m_job->cancel();
        showRunning(false);
        return;
    }
    QDialog::reject();
}

} // namespace diptych
