// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/told/toldsentences.h"
#include "reading/articlepane.h"

namespace diptych {

/// One report with a margin that says of every sentence how many of several others tell it too.
class ToldPane : public ArticlePane
{
    Q_OBJECT

public:
    explicit ToldPane(QWidget *parent = nullptr);

    /// \a names are those of the other reports; a null pair is one that could not be read.
    void setReports(const ArticlePtr &article, const std::vector<ComparedPairPtr> &pairs,
                    const QStringList &names);
    [[nodiscard]] const std::vector<ToldSentence> &told() const { return m_told; }
    [[nodiscard]] const QStringList &names() const { return m_names; }

    /// The sentence at the text cursor, -1 if there is none.
    [[nodiscard]] int currentSentence() const;
    void setCurrentSentence(int index);
    /// How many reports tell a sentence and which, in words.
    [[nodiscard]] QString describe(int index) const;
    /// Where a sentence's number stands, in the viewport.
    [[nodiscard]] QRectF numberRect(int index) const;

Q_SIGNALS:
    /// Someone wants to know who tells a sentence: by a click on its number, or Enter. Where to show it, on
    /// the screen.
    void tellersWanted(int sentence, const QPoint &place);

protected:
    void paintBelowText(QPainter &painter, const QRect &exposed) override;
    bool viewportEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place() const;
    void tellCurrent();
    /// The sentence of a place in the viewport: of its number, or of its text; -1 for none.
    [[nodiscard]] int sentenceAt(const QPoint &place, bool inMargin) const;

    std::vector<ToldSentence> m_told;
    QStringList m_names;
    int m_compared = 0; ///< Reports that could be read.
    int m_current = -1;
    mutable std::vector<QRectF> m_numbers; ///< In pixels of the document; empty until they are placed.
};

} // namespace diptych
