// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/similarpage.h"

#include "corpus/pairmodel.h"
#include "icons/paletteicon.h"
#include "report/formats/tsv.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

namespace diptych {

SimilarPage::SimilarPage(QWidget *parent)
    : CorpusPage("similarPage", tr("Articles That Share Text"), parent), m_model(new PairModel(this))
{
    createLayout();
    connectSignals();
}

void SimilarPage::createLayout()
{
    m_phrase = new QLineEdit(this);
    m_phrase->setObjectName(QStringLiteral("pairFilter"));
    m_phrase->setPlaceholderText(tr("Filter by title, outlet or file"));
    m_phrase->setAccessibleName(tr("Filter the pairs"));
    m_phrase->setClearButtonEnabled(true);
    m_phrase->addAction(paletteIcon(QStringLiteral("find")), QLineEdit::LeadingPosition);
    auto *save = new QPushButton(tr("&Save Table…"), this);
    save->setObjectName(QStringLiteral("savePairs"));
    connect(save, &QPushButton::clicked, this,
            [this] { Q_EMIT saveWanted(QStringLiteral("similar.tsv"), table()); });
    controls()->addWidget(m_phrase, 1);
    controls()->addWidget(save);

    m_table = makeTable("pairTable", tr("Pairs that share text"));
    m_table->setModel(m_model);
    m_table->header()->setSortIndicator(PairModel::Shared, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    const int letter = fontMetrics().averageCharWidth();
    m_table->header()->setStretchLastSection(false);
    for (int column = 0; column < PairModel::columnNumber; ++column)
        m_table->header()->resizeSection(column, letter * (column == PairModel::InTime ? 26 : 15));
    for (const int column : {int(PairModel::First), int(PairModel::Second)})
        m_table->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    content()->addWidget(m_table, 1);
    auto *caution =
        new QLabel(tr("Shared text and dates do not tell who had it from whom: one article may be "
                      "the other's source, or both may have a common one."),
                   this);
    caution->setEnabled(false);
    caution->setWordWrap(true);
    content()->addWidget(caution);
}

void SimilarPage::connectSignals()
{
    connect(m_phrase, &QLineEdit::textChanged, m_model, &PairModel::setPhrase);
    connect(m_table, &QTreeView::activated, this, &SimilarPage::compareRow);
}

void SimilarPage::setPairs(std::vector<CorpusArticle> articles, std::vector<SimilarPair> pairs)
{
    const auto number = static_cast<int>(articles.size());
    if (pairs.empty()) {
        setNotice(tr("No two of the %Ln article(s) share much text.", nullptr, number));
    } else {
        setSummary(
            tr("%1 of %2 share text: at least a fifth of the 5-word sequences of both, or three tenths "
               "of one. Double-click a pair to compare the two.")
                .arg(tr("%Ln pair(s)", nullptr, static_cast<int>(pairs.size())),
                     tr("%Ln article(s)", nullptr, number)));
        setNotice({});
    }
    m_model->setPairs(std::move(articles), std::move(pairs));
    m_table->setCurrentIndex(m_model->index(0, 0));
}

void SimilarPage::compareRow(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT compareWanted(m_model->first(index.row()).path, m_model->second(index.row()).path);
}

QByteArray SimilarPage::table() const
{
    QByteArray lines =
        tsvLine({QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("shared"),
                 QStringLiteral("of_first"), QStringLiteral("of_second"), QStringLiteral("second_in_time")});
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList fields{m_model->first(row).path, m_model->second(row).path};
        for (int column = PairModel::Shared; column < PairModel::columnNumber; ++column)
            fields << m_model->index(row, column).data(Qt::EditRole).toString();
        lines += tsvLine(fields);
    }
    return lines;
}

} // namespace diptych
