// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;

namespace diptych {

/// An article that is near to the one that is shown.
struct NearArticle
{
    QString path;
    QString title;
    QString detail; ///< "123 shared words, 35 in a row · 2 days later".
};

/// The articles that share passages with the one that is shown, and those that report the same event.
class NeighbourPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NeighbourPanel(QWidget *parent = nullptr);

    /// What is under way, or why there is nothing to list.
    void setNotice(const QString &notice);
    /// \a hasStories: the stories of the corpus were looked for; else that is offered.
    void setNeighbours(const QString &title, const std::vector<NearArticle> &sharing,
                       const std::vector<NearArticle> &sameStory, bool hasStories);
    void focusList();

Q_SIGNALS:
    /// The article is to be compared with the one that is shown.
    void compareWanted(const QString &path);
    /// The stories of the corpus are to be looked for.
    void storiesWanted();

private:
    void addHeading(const QString &text);
    void addNeighbour(const NearArticle &neighbour);

    QLabel *m_notice;
    QListWidget *m_list;
};

} // namespace diptych
