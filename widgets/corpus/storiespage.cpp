// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/storiespage.h"

#include "corpus/storypairlist.h"
#include "icons/paletteicon.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>

#include <algorithm>
#include <numeric>

namespace diptych {

namespace {

/// Pairs of a story that are listed; the map shows all.
constexpr std::size_t shownPairs = 2000;
constexpr qsizetype dayLength = 10; // "2024-05-17"

enum Role { StoryRole = Qt::UserRole };

QStringList outletsOf(const ShownStory &story)
{
    QStringList outlets;
    for (const CorpusArticle &article : story.articles) {
        if (!article.outlet.isEmpty() && !outlets.contains(article.outlet))
            outlets << article.outlet;
    }
    outlets.sort(Qt::CaseInsensitive);
    return outlets;
}

QString daysOf(const ShownStory &story)
{
    QStringList days;
    for (const CorpusArticle &article : story.articles) {
        if (!article.date.isEmpty())
            days << article.date.left(dayLength);
    }
    if (days.isEmpty())
        return {};
    const auto [first, last] = std::ranges::minmax_element(days);
    return *first == *last ? *first : *first + QStringLiteral(" – ") + *last;
}

} // namespace

double ShownStory::copied() const
{
    double shared = 0;
    double all = 0;
    for (std::size_t row = 0; row < articles.size(); ++row) {
        float most = 0;
        for (std::size_t column = 0; column < articles.size(); ++column)
            most = std::max(most, row == column ? 0 : shares[row * articles.size() + column]);
        shared += static_cast<double>(most) * words[row];
        all += words[row];
    }
    return all > 0 ? shared / all : 0;
}

StoriesPage::StoriesPage(QWidget *parent) : CorpusPage("storiesPage", tr("Stories"), parent)
{
    createList();
    m_pairs = new StoryPairList(this);
    createMap();
    createLayout();
    connectSignals();
}

void StoriesPage::createList()
{
    m_phrase = new QLineEdit(this);
    m_phrase->setObjectName(QStringLiteral("storyFilter"));
    m_phrase->setPlaceholderText(tr("Filter by title or outlet"));
    m_phrase->setAccessibleName(tr("Filter the stories"));
    m_phrase->setClearButtonEnabled(true);
    m_phrase->addAction(paletteIcon(QStringLiteral("find")), QLineEdit::LeadingPosition);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("storyList"));
    m_list->setAccessibleName(tr("Stories"));
    m_list->setHeaderLabels({tr("Story"), tr("Articles"), tr("Copied")});
    m_list->headerItem()->setToolTip(2, tr("Words that stand in one other article of the story, too, in runs "
                                           "of five and more"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int column : {1, 2})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

void StoriesPage::createMap()
{
    m_mapTab = new QWidget(this);
    m_map = new HeatMap(m_mapTab);
    auto *picture = new QPushButton(tr("Save &Picture…"), m_mapTab);
    picture->setObjectName(QStringLiteral("saveMapPicture"));
    connect(picture, &QPushButton::clicked, this, [this] { Q_EMIT savePictureWanted(m_map->picture()); });
    auto *table = new QPushButton(tr("Save &Table…"), m_mapTab);
    table->setObjectName(QStringLiteral("saveMapTable"));
    connect(table, &QPushButton::clicked, this,
            [this] { Q_EMIT saveWanted(QStringLiteral("story.csv"), m_map->asCsv()); });
    auto *told =
        new QLabel(tr("The darker a cell, the more of the row's article stands in the column's."), m_mapTab);
    told->setEnabled(false);
    told->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(told, 1);
    head->addWidget(picture);
    head->addWidget(table);
    auto *layout = new QVBoxLayout(m_mapTab);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_map, 1);
}

void StoriesPage::createLayout()
{
    auto *left = new QWidget(this);
    auto *stories = new QVBoxLayout(left);
    stories->setContentsMargins(0, 0, 0, 0);
    stories->addWidget(m_phrase);
    stories->addWidget(m_list, 1);
    m_facts = new QLabel(this);
    m_facts->setObjectName(QStringLiteral("storyFacts"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("storyTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_pairs, tr("Pai&rs"));
    m_tabs->addTab(m_mapTab, tr("&Map"));
    auto *right = new QWidget(this);
    auto *story = new QVBoxLayout(right);
    story->setContentsMargins(12, 0, 0, 0);
    story->addWidget(m_facts);
    story->addWidget(m_tabs, 1);
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    content()->addWidget(split, 1);
}

void StoriesPage::connectSignals()
{
    connect(m_phrase, &QLineEdit::textChanged, this, &StoriesPage::filterList);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &StoriesPage::showStory);
    connect(m_pairs, &StoryPairList::compareWanted, this, &CorpusPage::compareWanted);
    connect(m_map, &HeatMap::cellActivated, this, [this](int row, int column) {
        if (const ShownStory *story = currentStory())
            Q_EMIT compareWanted(story->articles[static_cast<std::size_t>(row)].path,
                                 story->articles[static_cast<std::size_t>(column)].path);
    });
}

void StoriesPage::setStories(std::vector<ShownStory> stories, int articles)
{
    m_stories = std::move(stories);
    m_compared.clear();
    const int told =
        std::accumulate(m_stories.begin(), m_stories.end(), 0, [](int sum, const ShownStory &story) {
            return sum + static_cast<int>(story.articles.size());
        });
    if (m_stories.empty()) {
        setNotice(tr("No two of the %Ln article(s) were found to report the same event.", nullptr, articles));
    } else {
        setSummary(
            tr("%1 are told by more than one article; for %2 no second report was found. Stories are found by "
               "words, names and dates.")
                .arg(tr("%Ln event(s)", nullptr, static_cast<int>(m_stories.size())),
                     tr("%Ln article(s)", nullptr, articles - told)));
        setNotice({});
    }
    fillList();
}

void StoriesPage::fillList()
{
    QList<QTreeWidgetItem *> items;
    for (std::size_t i = 0; i < m_stories.size(); ++i) {
        const ShownStory &story = m_stories[i];
        auto *item = new QTreeWidgetItem(
            {story.label, QLocale().toString(story.articles.size()), percent(story.copied())});
        item->setData(0, StoryRole, static_cast<int>(i));
        item->setToolTip(0, story.label + u'\n' + outletsOf(story).join(QStringLiteral(", ")));
        for (const int column : {1, 2})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        items << item;
    }
    m_list->clear();
    m_list->addTopLevelItems(items);
    if (!items.isEmpty())
        m_list->setCurrentItem(items.constFirst());
}

void StoriesPage::filterList(const QString &phrase)
{
    const QStringList words = phrase.simplified().split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const QString text = item->toolTip(0); // The label and the outlets.
        item->setHidden(!std::ranges::all_of(
            words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); }));
    }
}

const ShownStory *StoriesPage::currentStory() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? &m_stories[static_cast<std::size_t>(item->data(0, StoryRole).toInt())] : nullptr;
}

void StoriesPage::showStory()
{
    const ShownStory *story = currentStory();
    if (!story)
        return;
    QStringList facts{tr("%Ln article(s)", nullptr, static_cast<int>(story->articles.size()))};
    if (const QStringList outlets = outletsOf(*story); !outlets.isEmpty())
        facts << outlets.join(QStringLiteral(", "));
    if (const QString days = daysOf(*story); !days.isEmpty())
        facts << days;
    facts << tr("%1 of the words stand in one other of them, too").arg(percent(story->copied()));
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    showPairs(*story);
    OverlapMatrix matrix{{}, story->shares};
    for (const CorpusArticle &article : story->articles)
        matrix.names << outletAndTitle(article);
    m_map->setMatrix(std::move(matrix));
}

void StoriesPage::showPairs(const ShownStory &story)
{
    if (const auto compared = m_compared.constFind(story.label); compared != m_compared.constEnd()) {
        m_pairs->setStory(story, *compared, true);
        return;
    }
    std::vector<StoryPair> pairs = storyPairs(story.articles.size(), story.shares);
    pairs.resize(std::min(pairs.size(), shownPairs));
    m_pairs->setStory(story, pairs, false);
    if (isVisible()) // Comparing takes its time: only for who looks at them.
        Q_EMIT pairsWanted(story, pairs);
}

void StoriesPage::showEvent(QShowEvent *event)
{
    CorpusPage::showEvent(event);
    if (const ShownStory *story = currentStory())
        showPairs(*story);
}

void StoriesPage::setCompared(const QString &label, std::vector<StoryPair> pairs)
{
    m_compared.insert(label, std::move(pairs));
    if (const ShownStory *story = currentStory(); story && story->label == label)
        showPairs(*story);
}

} // namespace diptych
