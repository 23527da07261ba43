// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedpair.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace diptych {

class ToldPane;

/// One report beside several others: which of them tell each of its sentences too. A sentence's number lists
/// them; choosing one asks for that comparison.
class ToldView : public QWidget
{
    Q_OBJECT

public:
    explicit ToldView(QWidget *parent = nullptr);

    /// The article stands on the left of each pair; null for a report that could not be read.
    void setReports(const ArticlePtr &article, std::vector<ComparedPairPtr> pairs, const QStringList &names);
    [[nodiscard]] ToldPane *pane() const { return m_pane; }
    [[nodiscard]] const std::vector<ComparedPairPtr> &pairs() const { return m_pairs; }

Q_SIGNALS:
    /// Someone wants the comparison with one of the others, at this link.
    void comparisonWanted(std::size_t report, const diptych::Sided<diptych::Range> &span);

private:
    void showTellers(int sentence, const QPoint &place);
    [[nodiscard]] QString summary() const;

    std::vector<ComparedPairPtr> m_pairs;
    QLabel *m_summary;
    ToldPane *m_pane;
};

} // namespace diptych
