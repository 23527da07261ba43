// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/storypairlist.h"

#include "corpus/similar/similarclusters.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace diptych {

namespace {

enum Role { LeftRole = Qt::UserRole, RightRole };
enum Column { OfArticle, OfOther, Copied, Differing, NewWords, InTime, columns };

/// Behind those that the engine knows.
constexpr int nearestInTime = static_cast<int>(StoryPairOrder::New) + 1;

double hoursBetween(const CorpusArticle &left, const CorpusArticle &right)
{
    const auto hours = hoursAfter(right.date, left.date);
    return hours ? std::abs(*hours) : std::numeric_limits<double>::infinity();
}

} // namespace

QString outletAndTitle(const CorpusArticle &article)
{
    return article.outlet.isEmpty() ? article.title : article.outlet + QStringLiteral(": ") + article.title;
}

StoryPairList::StoryPairList(QWidget *parent)
    : QWidget(parent), m_order(new QComboBox(this)), m_list(new QTreeWidget(this))
{
    m_order->setObjectName(QStringLiteral("storyPairOrder"));
    m_order->setAccessibleName(tr("Order of the pairs"));
    m_order->addItem(tr("Most copied first"), static_cast<int>(StoryPairOrder::Copied));
    m_order->addItem(tr("Most that may differ first"), static_cast<int>(StoryPairOrder::Differing));
    m_order->addItem(tr("Most new first"), static_cast<int>(StoryPairOrder::New));
    m_order->addItem(tr("Nearest in time first"), nearestInTime);
    createList();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    auto *head = new QHBoxLayout;
    head->addWidget(m_order);
    head->addStretch(1);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    connect(m_order, &QComboBox::currentIndexChanged, this, &StoryPairList::fill);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        Q_EMIT compareWanted(item->data(0, LeftRole).toString(), item->data(0, RightRole).toString());
    });
}

void StoryPairList::createList()
{
    m_list->setObjectName(QStringLiteral("storyPairs"));
    m_list->setAccessibleName(tr("Pairs of the story"));
    m_list->setHeaderLabels(
        {tr("Article"), tr("Other article"), tr("Copied"), tr("May differ"), tr("New words"), tr("In time")});
    QTreeWidgetItem *heads = m_list->headerItem();
    heads->setToolTip(Copied, tr("Of the words of the article that has more of the other"));
    heads->setToolTip(Differing,
                      tr("Names, numbers, dates and statements that the two may tell differently"));
    heads->setToolTip(NewWords, tr("Words of the other article for which no match was found in the first"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(false);
    for (int column = 0; column < columns; ++column)
        m_list->header()->setSectionResizeMode(column, column <= OfOther ? QHeaderView::Stretch
                                                                         : QHeaderView::ResizeToContents);
}

void StoryPairList::setStory(const ShownStory &story, std::vector<StoryPair> pairs, bool isCompared)
{
    m_articles = story.articles;
    m_pairs = std::move(pairs);
    m_isCompared = isCompared;
    fill();
}

void StoryPairList::fill()
{
    const auto article = [this](int place) -> const CorpusArticle & {
        return m_articles[static_cast<std::size_t>(place)];
    };
    if (const int order = m_order->currentData().toInt(); order != nearestInTime)
        rankStoryPairs(m_pairs, static_cast<StoryPairOrder>(order));
    else
        std::ranges::stable_sort(m_pairs, {}, [&article](const StoryPair &pair) {
            return hoursBetween(article(pair.left), article(pair.right));
        });
    const QString missing = m_isCompared ? QStringLiteral("–") : QStringLiteral("…");
    QList<QTreeWidgetItem *> items;
    for (const StoryPair &pair : m_pairs) {
        const CorpusArticle &left = article(pair.left);
        const CorpusArticle &right = article(pair.right);
        auto *item = new QTreeWidgetItem(
            {outletAndTitle(left), outletAndTitle(right), percent(pair.copied),
             pair.figures ? QLocale().toString(pair.figures->differing) : missing,
             pair.figures ? QLocale().toString(pair.figures->newWords) : missing,
             hoursAfter(right.date, left.date) ? dateRelation(right.date, left.date) : tr("no dates")});
        item->setData(0, LeftRole, left.path);
        item->setData(0, RightRole, right.path);
        item->setToolTip(OfArticle, left.path);
        item->setToolTip(OfOther, right.path);
        for (const int column : std::array{Copied, Differing, NewWords})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        items << item;
    }
    m_list->clear();
    m_list->addTopLevelItems(items);
}

} // namespace diptych
