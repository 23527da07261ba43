// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportdialog.h"

#include "export/exportfoot.h"
#include "export/exportform.h"
#include "export/exportjob.h"
#include "export/exportname.h"
#include "export/exportpreview.h"
#include "mainwindow/desktop.h"
#include "settings.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace diptych {

namespace {

constexpr QSize comfortableSize(960, 700); // Pixels; a page can be read in the preview.
} // namespace

ExportDialog::ExportDialog(const ComparedPairPtr &pair, const ExportChoices &choices, Settings &settings,
                           Desktop &desktop, QWidget *parent)
    : QDialog(parent)
    , m_pair(pair)
    , m_choices(choices)
    , m_settings(settings)
    , m_desktop(desktop)
    , m_job(new ExportJob(this))
    , m_form(new ExportForm(Qt::Vertical, this))
    , m_preview(new ExportPreview(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export comparison"));
    offerLinks();
    createWidgets();
    createLayout();
    m_form->recall(settings);
    connectSignals();
    m_path->setText(QDir(settings.exportFolder()).filePath(suggestedExportName(*pair, m_form->format())));
    showRunning(false);
    followChoice();
    resize(sizeHint().expandedTo(comfortableSize));
}

void ExportDialog::offerLinks()
{
    const std::size_t all = m_pair->comparison.links.size();
    const auto offer = [&](ExportLinks which, const QString &title) {
        const std::size_t count = m_choices.links(which).size();
        if (count > 0 && count < all)
            m_form->offerLinks(title.arg(count), static_cast<int>(which));
    };
    offer(ExportLinks::Shown, tr("What the filters show (%1)"));
    offer(ExportLinks::Current, tr("The current passage (%1)"));
    offer(ExportLinks::Selected, tr("What is selected (%1)"));
    offer(ExportLinks::Bookmarked, tr("Bookmarked links (%1)"));
}

void ExportDialog::createWidgets()
{
    m_path = new QLineEdit(this);
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_path->setAccessibleName(tr("File"));
    m_browse = new QPushButton(tr("&Choose…"), this);
    m_foot = new ExportFoot(tr("&Open"), this);
}

void ExportDialog::createLayout()
{
    auto *upper = new QHBoxLayout;
    upper->setSpacing(16);
    upper->addWidget(m_form);
    upper->addWidget(m_preview, 1);
    auto *file = new QLabel(tr("F&ile"), this);
    file->setBuddy(m_path);
    auto *pathRow = new QHBoxLayout;
    pathRow->setSpacing(8);
    pathRow->addWidget(file);
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(m_browse);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(22, 20, 22, 18);
    all->setSpacing(12);
    all->addLayout(upper, 1);
    all->addLayout(pathRow);
    all->addWidget(m_foot);
}

void ExportDialog::connectSignals()
{
    connect(m_form, &ExportForm::formatChanged, this, &ExportDialog::followFormat);
    connect(m_form, &ExportForm::changed, this, &ExportDialog::followChoice);
    connect(m_path, &QLineEdit::textChanged, this, [this](const QString &path) {
        m_foot->clear();
        m_foot->setExportEnabled(!path.trimmed().isEmpty());
    });
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_foot, &ExportFoot::exportWanted, this, &ExportDialog::start);
    connect(m_foot, &ExportFoot::cancelWanted, this, &ExportDialog::reject);
    connect(m_job, &Job::busyChanged, m_foot->progress(), &QWidget::setVisible);
    connect(m_job, &ExportJob::written, this, &ExportDialog::showDone);
    connect(m_job, &ExportJob::failed, this, [this](const Failure &failure) {
        showFailure(tr("The comparison could not be saved. %1.").arg(failure.message()));
    });
    connect(m_foot, &ExportFoot::openWanted, this, [this] {
        m_desktop.openFile(m_path->text());
        accept();
    });
    connect(m_foot, &ExportFoot::folderWanted, this, [this] {
        m_desktop.showInFolder(m_path->text());
        accept();
    });
}

ExportContent ExportDialog::content() const
{
    ExportContent content =
        exportContent(m_pair, m_choices, static_cast<ExportLinks>(m_form->links().toInt()));
    content.options.parts = m_form->parts();
    return content;
}

void ExportDialog::followFormat()
{
    m_path->setText(withEnding(m_path->text(), m_form->format()));
}

/// What was written is no longer what is asked for.
void ExportDialog::followChoice()
{
    if (!m_job->isRunning())
        showRunning(false);
    const ExportContent shown = content();
    m_preview->preview(shown.pair, m_form->format(), shown.options);
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
    if (wouldReplaceArticle(target.filePath(),
                            {{m_pair->articles[Side::Left]->path, m_pair->articles[Side::Right]->path}})) {
        showFailure(tr("This is one of the two reports. Reports are never written to: choose another file."));
        return;
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
    const ExportContent written = content();
    m_job->write(written.pair, m_form->format(), written.options, m_path->text().trimmed());
}

void ExportDialog::showRunning(bool running)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_form, m_path, m_browse})
        widget->setEnabled(!running);
    m_foot->setExportEnabled(!running);
    m_foot->clear();
}

void ExportDialog::showFailure(const QString &message)
{
    showRunning(false);
    m_foot->tell(message);
    m_path->setFocus();
}

void ExportDialog::showDone()
{
    const QFileInfo file(m_path->text().trimmed());
    m_settings.setExportFolder(file.absolutePath());
    m_form->remember(m_settings);
    m_replaceable = m_path->text(); // Written again without asking, as it is this dialog's own.
    showRunning(false);
    m_foot->showDone(tr("Saved “%1”.").arg(file.fileName()));
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
