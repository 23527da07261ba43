// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportsetdialog.h"

#include "export/exportfoot.h"
#include "export/exportform.h"
#include "mainwindow/desktop.h"
#include "report/reportset.h"
#include "settings.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace diptych {

namespace {

constexpr int comfortableWidth = 620; // Pixels; the path of a folder in a home folder can be read.

} // namespace

std::vector<Sided<ArticleSource>> allPairs(const std::vector<ArticleSource> &articles)
{
    std::vector<Sided<ArticleSource>> pairs;
    for (std::size_t left = 0; left < articles.size(); ++left)
        for (std::size_t right = left + 1; right < articles.size(); ++right)
            pairs.push_back({{articles[left], articles[right]}});
    return pairs;
}

ExportSetDialog::ExportSetDialog(std::vector<PairsChoice> choices, const ExportSet &base, Settings &settings,
                                 Desktop &desktop, QWidget *parent)
    : QDialog(parent)
    , m_choices(std::move(choices))
    , m_set(base)
    , m_settings(settings)
    , m_desktop(desktop)
    , m_job(new ExportSetJob(this))
    , m_form(new ExportForm(Qt::Horizontal, this)) // Below each other they are too tall for a small screen.
{
    Q_ASSERT(!m_choices.empty());
    setObjectName(QStringLiteral("exportSetDialog"));
    setWindowTitle(tr("Export several comparisons"));
    m_form->offerLinks(tr("What the filters show"), static_cast<int>(ExportLinks::Shown));
    m_form->offerLinks(tr("Bookmarked links"), static_cast<int>(ExportLinks::Bookmarked));
    m_form->recall(settings);
    createWidgets();
    createLayout();
    connectSignals();
    showRunning(false);
    resize(sizeHint().expandedTo({comfortableWidth, 0}));
}

void ExportSetDialog::createWidgets()
{
    m_pairs = new QComboBox(this);
    m_pairs->setObjectName(QStringLiteral("exportPairs"));
    m_pairs->setAccessibleName(tr("Comparisons"));
    m_pairs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pairs->setMinimumContentsLength(30); // Characters; a longer label of a story is cut.
    for (const PairsChoice &choice : m_choices)
        m_pairs->addItem(tr("%1 (%2)").arg(choice.title).arg(choice.pairs.size()));
    m_path = new QLineEdit(QDir(m_settings.exportFolder()).filePath(tr("Comparisons")), this);
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_path->setAccessibleName(tr("Folder"));
    m_browse = new QPushButton(tr("&Choose…"), this);
    m_browse->setObjectName(QStringLiteral("exportBrowse"));
    m_foot = new ExportFoot(tr("&Open Index"), this);
    m_foot->progress()->setRange(0, 100);
    m_foot->progress()->setTextVisible(true);
}

void ExportSetDialog::createLayout()
{
    auto *pairs = new QLabel(tr("Compa&risons"), this);
    pairs->setBuddy(m_pairs);
    auto *pairsRow = new QHBoxLayout;
    pairsRow->addWidget(pairs);
    pairsRow->addWidget(m_pairs, 1);
    auto *folder = new QLabel(tr("Fol&der"), this);
    folder->setBuddy(m_path);
    auto *pathRow = new QHBoxLayout;
    pathRow->addWidget(folder);
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(m_browse);
    auto *told = new QLabel(
        tr("Each comparison becomes a file of its own: 000001, 000002 and so on. A page, index.html, and a "
           "table, index.tsv, say which is which."),
        this);
    told->setWordWrap(true);
    told->setEnabled(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(22, 20, 22, 18);
    all->setSpacing(12);
    all->addLayout(pairsRow);
    all->addWidget(m_form, 1);
    all->addLayout(pathRow);
    all->addWidget(told);
    all->addWidget(m_foot);
}

void ExportSetDialog::connectSignals()
{
    connect(m_form, &ExportForm::changed, this, &ExportSetDialog::followChoice);
    connect(m_pairs, &QComboBox::currentIndexChanged, this, &ExportSetDialog::followChoice);
    connect(m_path, &QLineEdit::textChanged, this, &ExportSetDialog::followChoice);
    connect(m_browse, &QPushButton::clicked, this, [this] {
        m_desktop.askForFolder(this, tr("Export into folder"), m_path->text(),
                               [this](const QString &folder) { m_path->setText(folder); });
    });
    connect(m_foot, &ExportFoot::exportWanted, this, &ExportSetDialog::start);
    connect(m_foot, &ExportFoot::cancelWanted, this, &ExportSetDialog::reject);
    connect(m_job, &Job::busyChanged, m_foot->progress(), &QWidget::setVisible);
    connect(m_job, &Job::progressChanged, m_foot->progress(), &QProgressBar::setValue);
    connect(m_job, &ExportSetJob::written, this, &ExportSetDialog::showDone);
    connect(m_foot, &ExportFoot::openWanted, this, [this] {
        m_desktop.openFile(m_page);
        accept();
    });
    connect(m_foot, &ExportFoot::folderWanted, this, [this] {
        m_desktop.showInFolder(m_page);
        accept();
    });
}

const PairsChoice &ExportSetDialog::choice() const
{
    return m_choices[static_cast<std::size_t>(m_pairs->currentIndex())];
}

/// What was written is no longer what is asked for.
void ExportSetDialog::followChoice()
{
    if (!m_job->isRunning())
        showRunning(false);
}

void ExportSetDialog::start()
{
    m_set.folder = m_path->text().trimmed();
    m_set.pairs = choice().pairs;
    m_set.format = m_form->format();
    m_set.parts = m_form->parts();
    m_set.links = static_cast<ExportLinks>(m_form->links().toInt());
    const QStringList present =
        ReportSet::present(m_set.folder, m_set.format, static_cast<qsizetype>(m_set.pairs.size()));
    if (present.isEmpty())
        write();
    else
        m_desktop.confirm(this,
                          tr("%Ln file(s) of this export are in “%1” already. Replace them?", nullptr,
                             static_cast<int>(present.size()))
                              .arg(QFileInfo(m_set.folder).fileName()),
                          tr("&Replace"), [this] { write(); });
}

void ExportSetDialog::write()
{
    showRunning(true);
    m_foot->progress()->setValue(0);
    m_job->write(m_set);
}

void ExportSetDialog::showRunning(bool running)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pairs, m_form, m_path, m_browse})
        widget->setEnabled(!running);
    m_foot->setExportEnabled(!running && !m_path->text().trimmed().isEmpty());
    m_foot->clear();
}

void ExportSetDialog::showMessage(const QString &message)
{
    showRunning(false);
    m_foot->tell(message);
}

void ExportSetDialog::showDone(const ExportSetAnswer &answer)
{
    if (answer.failure) {
        showMessage(tr("The comparisons could not be saved. %1.").arg(answer.failure->message()));
        m_path->setFocus();
        return;
    }
    m_page = answer.page;
    m_settings.setExportFolder(QFileInfo(m_set.folder).absolutePath());
    m_form->remember(m_settings);
    QString told = tr("Saved %Ln comparison(s).", nullptr, static_cast<int>(answer.written));
    if (answer.failed > 0)
        told += QLatin1Char(' ') + tr("%Ln could not be compared or written; the index says why.", nullptr,
                                      static_cast<int>(answer.failed));
    showRunning(false);
    m_foot->showDone(told);
}

void ExportSetDialog::reject()
{
    if (m_job->isRunning()) { // The first Esc stops the work, the second one leaves.
        m_job->cancel();
        showMessage(tr("Stopped. Comparisons that were written already stay in the folder, with an index."));
        return;
    }
    QDialog::reject();
}

} // namespace diptych
