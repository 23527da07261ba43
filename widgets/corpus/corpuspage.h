// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QTreeView;

namespace diptych {

/// An article as the pages over a corpus name it.
struct CorpusArticle
{
    QString path;
    QString title;
    QString outlet;
    QString date; ///< ISO 8601; empty if unknown.
};

/// What the pages over a whole corpus share: a heading, a sentence that sums up, a row of controls, and what
/// was found below. The controls and what was found are hidden while there is nothing to show.
class CorpusPage : public QWidget
{
    Q_OBJECT

public:
    /// What is under way, or why there is nothing; empty when there is something to show.
    void setNotice(const QString &notice);
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    /// Two articles, by path, are to be compared.
    void compareWanted(const QString &left, const QString &right);
    /// An article, by path, is to be read.
    void readWanted(const QString &path);
    /// A table or a list is to be written where the user wants it.
    void saveWanted(const QString &suggestion, const QByteArray &content);

protected:
    CorpusPage(const char *name, const QString &title, QWidget *parent);

    void setSummary(const QString &summary);
    [[nodiscard]] QBoxLayout *controls() const { return m_controls; }
    [[nodiscard]] QBoxLayout *content() const { return m_content; }
    /// A table in which a click on a heading sorts.
    [[nodiscard]] QTreeView *makeTable(const char *name, const QString &spoken);

private:
    QLabel *m_summary;
    QLabel *m_notice;
    QWidget *m_findings;
    QBoxLayout *m_controls;
    QBoxLayout *m_content;
};

/// A share as whole percents, "37 %"; "< 1 %" where it is not nothing.
[[nodiscard]] QString percent(double share);
/// A colour between two.
[[nodiscard]] QColor blended(const QColor &low, const QColor &high, double share);

} // namespace diptych
