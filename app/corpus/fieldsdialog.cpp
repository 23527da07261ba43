// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/fieldsdialog.h"

#include "corpus/fieldchoices.h"
#include "corpus/fields.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace diptych {

namespace {

constexpr std::size_t previewRows = 12;  // Without scrolling.
constexpr qsizetype previewLength = 160; // Characters of a text that a row has room for.

} // namespace

FieldsDialog::FieldsDialog(const QString &file, RecordSample sample, const FieldMap &map, QWidget *parent)
    : QDialog(parent)
    , m_sample(std::move(sample))
    , m_preview(new QTreeWidget(this))
    , m_remark(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("fieldsDialog"));
    setWindowTitle(tr("Fields"));
    auto *question = new QLabel(tr("What do the fields of “%1” hold?").arg(QFileInfo(file).fileName()), this);
    question->setTextFormat(Qt::PlainText);
    auto *form = new QFormLayout;
    createPreview();
    createChoices(map, form);
    auto *usual = m_buttons->addButton(tr("&Usual Names"), QDialogButtonBox::ResetRole);
    usual->setToolTip(tr("Fields that are called title, text, date and the like"));
    connect(usual, &QPushButton::clicked, this, &FieldsDialog::useUsualNames);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layOutFieldDialog(this, {question, form, m_preview, m_remark, m_buttons});
    showPreview();
}

void FieldsDialog::createChoices(const FieldMap &map, QFormLayout *form)
{
    for (std::size_t i = 0; i < choosableRoles.size(); ++i) {
        const FieldRole role = choosableRoles[i];
        auto *box = new QComboBox(this);
        box->setObjectName(QStringLiteral("field-") + roleName(role));
        box->setMinimumContentsLength(14);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        fillFieldChoice(box, m_sample.names,
                        map.contains(role) ? map.value(role) : usualField(m_sample.names, role));
        connect(box, &QComboBox::currentIndexChanged, this, &FieldsDialog::showPreview);
        form->addRow(roleLabel(role), box);
        m_choices[i] = box;
    }
}

void FieldsDialog::createPreview()
{
    m_preview->setObjectName(QStringLiteral("fieldsPreview"));
    m_preview->setAccessibleName(tr("The first articles, as they would be read"));
    m_preview->setHeaderLabels({tr("Id"), tr("Title"), tr("Date"), tr("Outlet"), tr("Author"), tr("Text")});
    m_preview->setRootIsDecorated(false);
    m_preview->setUniformRowHeights(true);
    m_preview->setAlternatingRowColors(true);
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_remark->setObjectName(QStringLiteral("fieldsRemark"));
    m_remark->setWordWrap(true);
}

FieldMap FieldsDialog::map() const
{
    FieldMap map;
    for (std::size_t i = 0; i < choosableRoles.size(); ++i) {
        const QString field = m_choices[i]->currentData().toString();
        if (field != usualField(m_sample.names, choosableRoles[i]))
            map.insert(choosableRoles[i], field);
    }
    return map;
}

void FieldsDialog::showPreview()
{
    if (!m_choices.back()) // Not all are made yet.
        return;
    const FieldMap chosen = map();
    m_preview->clear();
    qsizetype articles = 0;
    for (const QStringList &record : m_sample.records) {
        RecordFields fields;
        for (qsizetype i = 0; i < m_sample.names.size(); ++i)
            fields.add(fieldRole(m_sample.names[i], chosen), record[i]);
        const auto article = fields.article();
        articles += article ? 1 : 0;
        if (static_cast<std::size_t>(m_preview->topLevelItemCount()) >= previewRows || !article)
            continue;
        const ArticleMetadata &known = article->metadata;
        new QTreeWidgetItem(m_preview, {article->id, known.title, known.date, known.outlet, known.author,
                                        article->text.text.left(previewLength).simplified()});
    }
    for (int column = 0; column < m_preview->columnCount() - 1; ++column)
        m_preview->resizeColumnToContents(column);
    m_remark->setText(articles == 0 ? tr("No article is found like this: a record needs a text or a title.")
                                    : tr("%1 of the first %n record(s) hold an article.", nullptr,
                                         static_cast<int>(m_sample.records.size()))
                                          .arg(articles));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(articles > 0);
}

void FieldsDialog::useUsualNames()
{
    for (std::size_t i = 0; i < choosableRoles.size(); ++i)
        m_choices[i]->setCurrentIndex(
            std::max(0, m_choices[i]->findData(usualField(m_sample.names, choosableRoles[i]))));
}

} // namespace diptych
