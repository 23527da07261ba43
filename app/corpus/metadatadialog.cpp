// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/metadatadialog.h"

#include "corpus/articlefile.h"
#include "corpus/fieldchoices.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace diptych {

namespace {

constexpr int previewRows = 12;          // Without scrolling.
constexpr qsizetype triedArticles = 200; // Enough to tell which column names them.

bool isJoined(FieldRole role)
{
    return role != FieldRole::Body && role != FieldRole::Id;
}

} // namespace

MetadataDialog::MetadataDialog(const MetadataJoin &join, RecordSample sample, const QStringList &articles,
                               QWidget *parent)
    : QDialog(parent)
    , m_join(join)
    , m_sample(std::move(sample))
    , m_articles(articles)
    , m_key(new QComboBox(this))
    , m_preview(new QTreeWidget(this))
    , m_remark(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("metadataDialog"));
    setWindowTitle(tr("Table of Metadata"));
    createChoices();
    createLayout();
    showPreview();
}

void MetadataDialog::createChoices()
{
    m_key->setObjectName(QStringLiteral("metadataKey"));
    fillFieldChoice(m_key, m_sample.names, m_join.key.isEmpty() ? likeliestKey() : m_join.key);
    m_key->removeItem(0); // Some column has to name the article.
    connect(m_key, &QComboBox::currentIndexChanged, this, &MetadataDialog::showPreview);
    for (std::size_t i = 0; i < choosableRoles.size(); ++i) {
        const FieldRole role = choosableRoles[i];
        if (!isJoined(role))
            continue;
        auto *box = new QComboBox(this);
        box->setObjectName(QStringLiteral("metadata-") + roleName(role));
        fillFieldChoice(box, m_sample.names,
                        m_join.fields.contains(role) ? m_join.fields.value(role)
                                                     : usualField(m_sample.names, role));
        connect(box, &QComboBox::currentIndexChanged, this, &MetadataDialog::showPreview);
        m_choices[i] = box;
    }
}

void MetadataDialog::createLayout()
{
    auto *question =
        new QLabel(tr("What does “%1” tell of the articles?").arg(QFileInfo(m_join.table).fileName()), this);
    question->setTextFormat(Qt::PlainText);
    auto *form = new QFormLayout;
    form->addRow(tr("Id or &file name:"), m_key);
    for (std::size_t i = 0; i < choosableRoles.size(); ++i) {
        if (m_choices[i])
            form->addRow(roleLabel(choosableRoles[i]), m_choices[i]);
    }
    m_preview->setObjectName(QStringLiteral("metadataPreview"));
    m_preview->setAccessibleName(tr("What the table tells of the first articles"));
    m_preview->setHeaderLabels({tr("Article"), tr("Title"), tr("Date"), tr("Outlet"), tr("Author")});
    m_preview->setRootIsDecorated(false);
    m_preview->setAlternatingRowColors(true);
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_remark->setObjectName(QStringLiteral("metadataRemark"));
    m_remark->setWordWrap(true);
    auto *remove = m_buttons->addButton(tr("&Without a Table"), QDialogButtonBox::ResetRole);
    remove->setObjectName(QStringLiteral("removeMetadata"));
    connect(remove, &QPushButton::clicked, this, [this] {
        m_isRemoved = true;
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layOutFieldDialog(this, {question, form, m_preview, m_remark, m_buttons});
}

/// The column that knows most of the articles.
QString MetadataDialog::likeliestKey() const
{
    QString best;
    qsizetype most = -1;
    for (const QString &name : m_sample.names) {
        MetadataJoin tried = m_join;
        tried.key = name;
        const Result<MetadataRows> rows = readMetadata(tried);
        qsizetype known = 0;
        for (const QString &article : m_articles.first(std::min(m_articles.size(), triedArticles))) {
            const ArticleName split = splitArticleName(article);
            known += rows && metadataOf(rows.value(), m_join.scope, split.file, split.id) ? 1 : 0;
        }
        if (known > most) {
            most = known;
            best = name;
        }
    }
    return best;
}

MetadataJoin MetadataDialog::join() const
{
    MetadataJoin join = m_join;
    join.key = m_key->currentData().toString();
    join.fields.clear();
    for (std::size_t i = 0; i < choosableRoles.size(); ++i) {
        if (!m_choices[i])
            continue;
        const QString field = m_choices[i]->currentData().toString();
        if (field != usualField(m_sample.names, choosableRoles[i]) || field == join.key)
            join.fields.insert(choosableRoles[i], field);
    }
    return join;
}

void MetadataDialog::showPreview()
{
    const MetadataJoin chosen = join();
    const Result<MetadataRows> rows = readMetadata(chosen);
    m_preview->clear();
    qsizetype known = 0;
    for (const QString &article : std::as_const(m_articles)) {
        const ArticleName name = splitArticleName(article);
        const ArticleMetadata *row =
            rows ? metadataOf(rows.value(), chosen.scope, name.file, name.id) : nullptr;
        known += row ? 1 : 0;
        if (row && m_preview->topLevelItemCount() < previewRows)
            new QTreeWidgetItem(m_preview, {article.sliced(article.lastIndexOf(u'/') + 1), row->title,
                                            row->date, row->outlet, row->author});
    }
    for (int column = 0; column < m_preview->columnCount(); ++column)
        m_preview->resizeColumnToContents(column);
    m_remark->setText(
        rows ? tr("The table knows %1 of %n article(s).", nullptr, static_cast<int>(m_articles.size()))
                   .arg(known)
             : tr("%1.").arg(rows.failure().message()));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(known > 0);
}

} // namespace diptych
