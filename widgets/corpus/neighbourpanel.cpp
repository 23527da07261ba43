// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/neighbourpanel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>

namespace diptych {

namespace {

enum Role { PathRole = Qt::UserRole, StoriesRole };

} // namespace

NeighbourPanel::NeighbourPanel(QWidget *parent)
    : QWidget(parent), m_notice(new QLabel(this)), m_list(new QListWidget(this))
{
    m_notice->setObjectName(QStringLiteral("neighbourNotice"));
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("neighbours"));
    m_list->setAccessibleName(tr("Similar articles"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 8);
    top->addWidget(m_notice);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        if (item->data(StoriesRole).toBool())
            Q_EMIT storiesWanted();
        else if (const QString path = item->data(PathRole).toString(); !path.isEmpty())
            Q_EMIT compareWanted(path);
    });
}

void NeighbourPanel::setNotice(const QString &notice)
{
    m_notice->setText(notice);
    m_list->clear();
}

void NeighbourPanel::setNeighbours(const QString &title, const std::vector<NearArticle> &sharing,
                                   const std::vector<NearArticle> &sameStory, bool hasStories)
{
    setNotice(sharing.empty() && sameStory.empty() && hasStories
                  ? tr("No other article shares text with “%1”, or reports the same event.").arg(title)
                  : tr("Double-click an article to compare it with “%1”.").arg(title));
    addHeading(sharing.empty() ? tr("No article shares a passage") : tr("Shared passages"));
    for (const NearArticle &neighbour : sharing)
        addNeighbour(neighbour);
    if (!hasStories) {
        auto *offer = new QListWidgetItem(tr("Look for the same story…"), m_list);
        offer->setData(StoriesRole, true);
        offer->setForeground(palette().color(QPalette::Link));
        return;
    }
    addHeading(sameStory.empty() ? tr("No other article on the same story") : tr("Same story"));
    for (const NearArticle &neighbour : sameStory)
        addNeighbour(neighbour);
}

void NeighbourPanel::focusList()
{
    m_list->setFocus();
}

void NeighbourPanel::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, m_list);
    item->setFlags(Qt::NoItemFlags);
    QFont strong = m_list->font();
    strong.setWeight(QFont::DemiBold);
    item->setFont(strong);
}

void NeighbourPanel::addNeighbour(const NearArticle &neighbour)
{
    auto *item = new QListWidgetItem(neighbour.title + u'\n' + neighbour.detail, m_list);
    item->setData(PathRole, neighbour.path);
    item->setToolTip(neighbour.path);
}

} // namespace diptych
