// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/duplicatespage.h"

#include "corpus/scorehistogram.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QSplitter>
#include <QTreeWidget>

namespace diptych {

namespace {

constexpr int hundredths = 100;
/// A pair is only known from this score on (see findSimilar).
constexpr int lowestThreshold = 20;
constexpr std::size_t sampleNumber = 12;
/// Groups that are shown; the saved list holds all. Ten thousand rows take a tenth of a second to make.
constexpr int shownRows = 10000;

enum Role { LeftRole = Qt::UserRole, RightRole };

QLabel *headingOf(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    QFont strong = label->font();
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    return label;
}

QListWidget *listNamed(const char *name, const QString &spoken, QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setObjectName(QLatin1StringView(name));
    list->setAccessibleName(spoken);
    list->setWordWrap(true);
    list->setAlternatingRowColors(true);
    return list;
}

} // namespace

DuplicatesPage::DuplicatesPage(QWidget *parent) : CorpusPage("duplicatesPage", tr("Duplicates"), parent)
{
    createControls();
    createContent();
    connectSignals();
}

void DuplicatesPage::createControls()
{
    m_histogram = new ScoreHistogram(this);
    m_threshold = new QSlider(Qt::Horizontal, this);
    m_threshold->setObjectName(QStringLiteral("duplicateThreshold"));
    m_threshold->setAccessibleName(tr("Shared text from which two articles are duplicates"));
    // The slider runs over all scores, so that it stands under the bars; below the lowest one nothing is
    // known.
    m_threshold->setRange(0, hundredths);
    m_threshold->setPageStep(5);
    m_threshold->setValue(static_cast<int>(defaultDuplicateThreshold * hundredths));
    m_value = new QLabel(this);
    m_value->setObjectName(QStringLiteral("thresholdValue"));
    auto *slider = new QVBoxLayout;
    slider->setSpacing(2);
    slider->addWidget(m_histogram);
    slider->addWidget(m_threshold);
    slider->addWidget(m_value);

    m_rule = new QComboBox(this);
    m_rule->setObjectName(QStringLiteral("keepRule"));
    m_rule->setAccessibleName(tr("What to keep"));
    m_rule->addItem(tr("Keep the earliest"), static_cast<int>(KeepRule::Earliest));
    m_rule->addItem(tr("Keep the longest"), static_cast<int>(KeepRule::Longest));
    auto *save = new QPushButton(tr("&Save List"), this);
    save->setObjectName(QStringLiteral("saveDuplicates"));
    auto *formats = new QMenu(save);
    formats->addAction(tr("As a &Table (TSV)…"), this, [this] { this->save(false); });
    formats->addAction(tr("As JSON &Lines…"), this, [this] { this->save(true); });
    save->setMenu(formats);
    auto *choices = new QVBoxLayout;
    choices->addWidget(m_rule);
    choices->addWidget(save);
    choices->addStretch(1);
    controls()->addLayout(slider, 1);
    controls()->addLayout(choices);
}

void DuplicatesPage::createContent()
{
    m_groups = new QTreeWidget(this);
    m_groups->setObjectName(QStringLiteral("duplicateGroups"));
    m_groups->setAccessibleName(tr("Groups of duplicates"));
    m_groups->setHeaderLabels({tr("Article"), tr("Shared"), tr("Date"), tr("Words"), tr("Why")});
    m_groups->setUniformRowHeights(true);
    m_groups->setAlternatingRowColors(true);
    m_groups->setExpandsOnDoubleClick(false);
    const int letter = fontMetrics().averageCharWidth();
    const std::array<int, 4> letters{38, 10, 13, 10};
    for (int column = 0; column < 4; ++column)
        m_groups->header()->resizeSection(column, letters[static_cast<std::size_t>(column)] * letter);
    m_samples = listNamed("duplicateSamples", tr("Pairs just above the threshold"), this);
    m_boilerplate = listNamed("boilerplateLines", tr("Lines that do not count"), this);

    auto *aside = new QWidget(this);
    auto *column = new QVBoxLayout(aside);
    column->setContentsMargins(12, 0, 0, 0);
    column->addWidget(headingOf(tr("Just above the threshold: still the same report?"), aside));
    column->addWidget(m_samples, 3);
    column->addWidget(headingOf(tr("Recurring lines that do not count"), aside));
    column->addWidget(m_boilerplate, 2);
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_groups);
    split->addWidget(aside);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    content()->addWidget(split, 1);
}

void DuplicatesPage::connectSignals()
{
    connect(m_threshold, &QSlider::valueChanged, this, [this](int value) {
        if (value < lowestThreshold)
            m_threshold->setValue(lowestThreshold);
        else
            group();
    });
    connect(m_rule, &QComboBox::currentIndexChanged, this, &DuplicatesPage::group);
    connect(m_groups, &QTreeWidget::itemActivated, this, &DuplicatesPage::compareRow);
    connect(m_samples, &QListWidget::itemActivated, this, &DuplicatesPage::compareSample);
}

double DuplicatesPage::threshold() const
{
    return static_cast<double>(m_threshold->value()) / hundredths;
}

void DuplicatesPage::setFindings(DuplicateFindings findings)
{
    m_findings = std::move(findings);
    m_histogram->setBars(scoreHistogram(m_findings.pairs));
    m_boilerplate->clear();
    for (const RecurringText &recurring : m_findings.boilerplate)
        m_boilerplate->addItem(tr("%1 × %2").arg(recurring.articles).arg(recurring.line));
    if (m_findings.boilerplate.empty())
        m_boilerplate->addItem(tr("No line stands under ten and more stories."));
    setNotice(m_findings.pairs.empty() ? tr("No two articles share much text.") : QString());
    group();
}

void DuplicatesPage::group()
{
    m_histogram->setThreshold(threshold());
    m_value->setText(
        tr("Duplicates share at least %1 of the 5-word sequences that either has").arg(percent(threshold())));
    const auto rule = static_cast<KeepRule>(m_rule->currentData().toInt());
    QStringList paths;
    for (const CorpusArticle &article : m_findings.articles)
        paths << article.path;
    const auto groups = groupDuplicates(m_findings.pairs, m_findings.facts, threshold(), rule);
    m_rows = duplicateRows(groups, m_findings.facts, paths, rule);
    const int dropped = static_cast<int>(m_rows.size() - groups.size());
    if (groups.empty())
        setSummary(tr("No two articles share so much."));
    else
        setSummary(
            tr("%1 of %2 could go, because one of %3 is kept in their place. Nothing is deleted: the list "
               "says what to keep and what to drop.")
                .arg(tr("%Ln article(s)", nullptr, dropped))
                .arg(QLocale().toString(m_findings.articles.size()))
                .arg(tr("%Ln group(s)", nullptr, static_cast<int>(groups.size()))));
    showGroups();
    showSamples();
}

void DuplicatesPage::showGroups()
{
    QHash<QString, const CorpusArticle *> byPath;
    for (const CorpusArticle &article : m_findings.articles)
        byPath.insert(article.path, &article);
    m_groups->clear();
    QList<QTreeWidgetItem *> kept;
    int left = shownRows;
    for (const DuplicateRow &row : m_rows) {
        if (row.keep && left <= 0)
            break;
        --left;
        const CorpusArticle *article = byPath.value(row.path);
        auto *item = new QTreeWidgetItem({article ? article->title : row.path,
                                          row.keep ? tr("kept") : percent(row.score), row.date.left(10),
                                          QLocale().toString(row.words), row.reason});
        item->setToolTip(0, row.path);
        item->setToolTip(4, row.reason);
        item->setData(0, LeftRole, row.kept);
        item->setData(0, RightRole, row.path);
        for (const int column : {1, 3})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        if (row.keep) {
            QFont strong = m_groups->font();
            strong.setWeight(QFont::DemiBold);
            item->setFont(0, strong);
            kept << item;
        } else {
            kept.constLast()->addChild(item);
        }
    }
    m_groups->addTopLevelItems(kept);
    m_groups->expandAll();
}

void DuplicatesPage::showSamples()
{
    m_samples->clear();
    for (const SimilarPair &pair : samplesAbove(m_findings.pairs, threshold(), sampleNumber)) {
        const CorpusArticle &left = m_findings.articles[static_cast<std::size_t>(pair.left)];
        const CorpusArticle &right = m_findings.articles[static_cast<std::size_t>(pair.right)];
        auto *item = new QListWidgetItem(tr("%1: %2\n%3").arg(percent(pair.score), left.title, right.title),
                                         m_samples);
        item->setData(LeftRole, left.path);
        item->setData(RightRole, right.path);
    }
    if (m_samples->count() == 0)
        m_samples->addItem(tr("No pair shares so much."));
}

void DuplicatesPage::compareSample(const QListWidgetItem *item)
{
    if (const QString left = item->data(LeftRole).toString(); !left.isEmpty())
        Q_EMIT compareWanted(left, item->data(RightRole).toString());
}

void DuplicatesPage::compareRow(const QTreeWidgetItem *item)
{
    const QString left = item->data(0, LeftRole).toString();
    const QString right = item->data(0, RightRole).toString();
    if (left == right)
        Q_EMIT readWanted(left);
    else
        Q_EMIT compareWanted(left, right);
}

void DuplicatesPage::save(bool jsonLines)
{
    if (jsonLines)
        Q_EMIT saveWanted(QStringLiteral("duplicates.jsonl"), duplicatesAsJson(m_rows, true));
    else
        Q_EMIT saveWanted(QStringLiteral("duplicates.tsv"), duplicatesAsTsv(m_rows));
}

} // namespace diptych
