// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdialog.h"

#include "desktop.h"
#include "exportjob.h"
#include "exportname.h"
#include "settings.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>

namespace diptych {

ExportDialog::ExportDialog(const ComparedPairPtr &pair, Settings &settings, Desktop &desktop, QWidget *parent)
    : QDialog(parent), m_pair(pair), m_settings(settings), m_desktop(desktop), m_job(new ExportJob(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export comparison"));
    createFormats();
    createWidgets();
    createLayout();
    connectSignals();
    m_path->setText(QDir(settings.exportFolder()).filePath(suggestedExportName(*pair, format())));
    showRunning(false);
}

void ExportDialog::createFormats()
{
    m_form = new QWidget(this);
    m_formats = new QButtonGroup(this);
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto add = [&](ReportFormat format, const char *name, const QString &title,
                         const QString &explanation) {
        auto *choice = new QRadioButton(title, m_form);
        choice->setObjectName(QLatin1StringView(name));
        choice->setAccessibleDescription(explanation);
        auto *note = new QLabel(explanation, m_form);
        note->setEnabled(false);
        note->setWordWrap(true);
        note->setIndent(24);
        m_formats->addButton(choice, static_cast<int>(format));
        column->addWidget(choice);
        column->addWidget(note);
        column->addSpacing(8);
        return choice;
    };
    add(ReportFormat::Html, "exportHtml", tr("&Web page (HTML)"),
        tr("Both reports side by side with everything marked, in one file to read, print or pass on."))
        ->setChecked(true);
    add(ReportFormat::Pdf, "exportPdf", tr("&PDF"),
        tr("The same on pages, with every link in a table, to print, sign or file."));
    add(ReportFormat::Odt, "exportOdt", tr("Text &document (ODT)"),
        tr("For LibreOffice and other word processors, to edit or to quote from."));
    add(ReportFormat::Png, "exportPng", tr("P&icture (PNG)"), tr("Both reports as one picture."));
    add(ReportFormat::Svg, "exportSvg", tr("Picture (S&VG)"),
        tr("The same with real text, sharp at any size."));
    add(ReportFormat::Text, "exportText", tr("Plain &text"),
        tr("The figures and the shared passages, to paste into a mail."));
    add(ReportFormat::Markdown, "exportMarkdown", tr("&Markdown"),
        tr("The same with tables, to paste into notes and tickets."));
    add(ReportFormat::Csv, "exportCsv", tr("&Spreadsheet (CSV)"), tr("One row for each linked passage."));
    add(ReportFormat::Json, "exportJson", tr("&Data (JSON)"),
        tr("Every passage with its place and kind, for scripts."));
    add(ReportFormat::Annotations, "exportAnnotations", tr("Web &annotations (JSON-LD)"),
        tr("The passages as W3C Web Annotations, for programs that read these."));
}

void ExportDialog::createWidgets()
{
    m_path = new QLineEdit(this);
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_path->setAccessibleName(tr("File"));
    m_path->setMinimumWidth(420);
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
    all->addWidget(m_form);
    all->addLayout(pathRow);
    all->addWidget(m_progress);
    all->addWidget(m_message);
    all->addSpacing(4);
    all->addLayout(buttons);
    all->setSizeConstraint(QLayout::SetFixedSize); // Grows and shrinks with what it has to say.
}

void ExportDialog::connectSignals()
{
    connect(m_formats, &QButtonGroup::idClicked, this, &ExportDialog::followFormat);
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

ReportFormat ExportDialog::format() const
{
    return static_cast<ReportFormat>(m_formats->checkedId());
}

void ExportDialog::followFormat()
{
    m_path->setText(withEnding(m_path->text(), format()));
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
    m_job->write(m_pair, format(), m_path->text().trimmed());
}

void ExportDialog::showRunning(bool running)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_form, m_path, m_browse, m_export})
        widget->setEnabled(!running);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_progress, m_message, m_open, m_folder})
        widget->hide(); // The bar comes by itself once the writing takes long enough to be noticed.
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
    m_form->hide();
    m_path->setReadOnly(true);
    m_path->setEnabled(true);
    m_progress->hide();
    m_browse->hide();
    m_export->hide();
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
