// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/readings.h"

#include "articles/articlemodel.h"
#include "articles/articlespane.h"
#include "comparison/comparisonview.h"
#include "comparison/viewer.h"
#include "corpus/articlefile.h"
#include "corpus/articlejob.h"
#include "corpus/articlesources.h"
#include "corpus/corpusbrowser.h"
#include "corpus/encodingdialog.h"
#include "corpus/fields.h"
#include "corpus/fieldsdialog.h"
#include "corpus/metadatadialog.h"
#include "corpus/recordsample.h"
#include "mainwindow/actions.h"
#include "mainwindow/desktop.h"
#include "mainwindow/noticebar.h"
#include "reading/articlepane.h"
#include "settings.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>

#include <algorithm>

namespace diptych {

namespace {

QString absoluteName(const QString &file)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(file));
}

/// What an encoding is chosen for: a file or a file in an archive, of which each has its own; of records
/// (CSV, JSON, feeds, mail) the file that holds them all.
QString decodedName(const Article &article)
{
    const ArticleName name = splitArticleName(article.path);
    const bool isFile = article.format == QStringLiteral("text") ||
                        article.format == QStringLiteral("HTML") ||
                        article.format == QStringLiteral("Markdown");
    const QString file = absoluteName(name.file);
    return name.id.isEmpty() || !isFile ? file : file + u'#' + name.id;
}

} // namespace

Readings::Readings(const Parts &parts)
    : QObject(parts.window), m_parts(parts), m_reading(new ArticleJob(this))
{
    setReadingChoices(m_parts.settings.readingChoices());
    connect(m_parts.actions.textEncoding, &QAction::triggered, this, &Readings::askForEncoding);
    connect(m_parts.actions.recordFields, &QAction::triggered, this, [this] { askForFields(recordFile()); });
    connect(m_parts.actions.joinMetadata, &QAction::triggered, this, &Readings::askForMetadata);
    connect(m_parts.corpus, &CorpusBrowser::loaded, this, &Readings::lookForUnknownFields);
    connect(m_reading, &ArticleJob::articleRead, this, [this](const ArticlePtr &article) {
        m_parts.corpus->model()->replace(entryOf(*article));
        if (m_encoding)
            m_encoding->setArticle(*article);
    });
    connect(m_reading, &ArticleJob::failed, this,
            [this](const Failure &failure) { m_parts.corpus->model()->replace(entryOf(failure)); });
}

void Readings::updateActions()
{
    const ArticlePane *pane = m_parts.viewer->activePane();
    const bool isFile = pane && pane->article() && !pane->article()->format.isEmpty();
    m_parts.actions.textEncoding->setEnabled(isFile &&
                                             pane->article()->encodingSource != EncodingSource::Unknown);
    m_parts.actions.recordFields->setEnabled(!recordFile().isEmpty());
    m_parts.actions.joinMetadata->setEnabled(!m_parts.corpus->corpus().isEmpty() &&
                                             m_parts.corpus->model()->rowCount() > 0);
}

QString Readings::recordFile() const
{
    const std::vector<ArticleEntry> selected = m_parts.corpus->pane()->selected();
    if (selected.empty() || selected.front().source.held)
        return {};
    const ArticleEntry &entry = selected.front();
    // Without opening the file: this is asked whenever something is selected.
    static const QStringList formats{QStringLiteral("CSV"), QStringLiteral("TSV"), QStringLiteral("JSON"),
                                     QStringLiteral("JSON lines")};
    const bool mayBe = entry.isReadable()
                           ? formats.contains(entry.format)
                           : entry.reason == noFieldReason || entry.reason == emptyRecordReason;
    return mayBe ? splitArticleName(entry.source.path).file : QString();
}

void Readings::lookForUnknownFields()
{
    const ArticleModel *model = m_parts.corpus->model();
    for (int row = 0; row < model->rowCount() && model->unreadable() > 0; ++row) {
        const ArticleEntry &entry = model->entry(row);
        if (entry.reason != noFieldReason && entry.reason != emptyRecordReason)
            continue;
        const QString file = splitArticleName(entry.source.path).file;
        if (!hasRecords(file))
            continue;
        m_parts.notice->show(tr("“%1” names its fields in a way of its own.").arg(QFileInfo(file).fileName()),
                             tr("Choose Fields…"), [this, file] { askForFields(file); });
        return;
    }
}

void Readings::askForFields(const QString &file)
{
    const Result<RecordSample> sample = sampleRecords(file);
    if (!sample) {
        Q_EMIT statusMessage(sample.failure().message());
        return;
    }
    const ReadingChoices before = m_parts.settings.readingChoices();
    const QString name = absoluteName(file);
    auto *dialog = new FieldsDialog(file, sample.value(), before.articles.value(name).fields, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before, name] {
        ReadingChoices choices = before;
        ReadingChoice &choice = choices.articles[name];
        choice.fields = dialog->map();
        if (choice.isEmpty())
            choices.articles.remove(name);
        if (choices == before)
            return;
        apply(choices, {});
        offerUndo(tr("“%1” is read by the fields that you chose.").arg(QFileInfo(name).fileName()), before,
                  {});
    });
    dialog->open();
}

void Readings::askForMetadata()
{
    const std::vector<MetadataJoin> joins = m_parts.settings.readingChoices().joins;
    for (const MetadataJoin &join : joins) {
        if (m_parts.corpus->corpus().contains(join.scope)) {
            describeMetadata(join.table);
            return;
        }
    }
    m_parts.desktop.askForFiles(m_parts.window, tr("Table of metadata (CSV, TSV)"),
                                m_parts.settings.openFolder(), [this](const QStringList &files) {
                                    if (!files.isEmpty())
                                        describeMetadata(absoluteName(files.constFirst()));
                                });
}

void Readings::describeMetadata(const QString &table)
{
    const Result<RecordSample> sample = sampleRecords(table);
    if (!sample) {
        Q_EMIT statusMessage(sample.failure().message());
        return;
    }
    MetadataJoin join{table, m_parts.corpus->corpus().constFirst(), {}, {}};
    const std::vector<MetadataJoin> joins = m_parts.settings.readingChoices().joins;
    const auto known = std::ranges::find_if(joins, [&join](const MetadataJoin &other) {
        return other.table == join.table && other.scope == join.scope;
    });
    if (known != joins.end())
        join = *known;
    QStringList articles;
    const ArticleModel *model = m_parts.corpus->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const ArticleEntry &entry = model->entry(row);
        if (entry.isReadable() && !entry.source.held && splitArticleName(entry.source.path).file != table)
            articles << entry.source.path;
    }
    auto *dialog = new MetadataDialog(join, sample.value(), articles, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, table] { setJoins(table, dialog->join(), dialog->isRemoved()); });
    dialog->open();
}

void Readings::setJoins(const QString &table, const MetadataJoin &like, bool isRemoved)
{
    const ReadingChoices before = m_parts.settings.readingChoices();
    ReadingChoices choices = before;
    const QStringList corpus = m_parts.corpus->corpus();
    std::erase_if(choices.joins, [&corpus](const MetadataJoin &join) { return corpus.contains(join.scope); });
    for (const QString &scope : corpus) {
        if (!isRemoved && scope != table)
            choices.joins.push_back({table, scope, like.key, like.fields});
    }
    if (choices == before)
        return;
    apply(choices, {});
    const QString name = QFileInfo(table).fileName();
    offerUndo(isRemoved ? tr("“%1” does not tell of the articles any more.").arg(name)
                        : tr("“%1” tells of the articles from now on.").arg(name),
              before, {});
}

void Readings::askForEncoding()
{
    const ArticlePtr article = m_parts.viewer->activePane()->article();
    const ReadingChoices before = m_parts.settings.readingChoices();
    const QString name = decodedName(*article);
    auto *dialog = new EncodingDialog(*article, before.articles.value(name).encoding, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_encoding = dialog;
    const QString path = article->path;
    const QString title = article->displayTitle();
    connect(dialog, &EncodingDialog::chosen, this, [this, name, path](const QString &encoding) {
        ReadingChoices choices = m_parts.settings.readingChoices();
        ReadingChoice &choice = choices.articles[name];
        choice.encoding = encoding;
        if (choice.isEmpty())
            choices.articles.remove(name);
        apply(choices, path);
    });
    connect(dialog, &QDialog::finished, this, [this, before, path, title] {
        if (m_parts.settings.readingChoices() != before)
            offerUndo(tr("“%1” is read in another encoding from now on.").arg(title), before, path);
    });
    dialog->open();
}

void Readings::offerUndo(const QString &text, const ReadingChoices &before, const QString &article)
{
    m_parts.notice->show(text, tr("Undo"), [this, before, article] { apply(before, article); });
}

void Readings::apply(const ReadingChoices &choices, const QString &article)
{
    m_parts.settings.setReadingChoices(choices);
    setReadingChoices(choices);
    const bool isAlone = !article.isEmpty() && splitArticleName(article).id.isEmpty();
    if (isAlone)
        m_reading->read({article, {}});
    else if (!m_parts.corpus->given().isEmpty())
        m_parts.corpus->reopen();
    Q_EMIT changed();
    m_parts.viewer->readAgain();
}

} // namespace diptych
