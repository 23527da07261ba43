// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/kindstyle.h"
#include "comparison/shownpair.h"
#include "comparison/subject.h"

#include <QWidget>

namespace diptych {

/// Explains the colours and signs that the shown pair makes use of.
class Legend : public QWidget
{
    Q_OBJECT

public:
    explicit Legend(QWidget *parent = nullptr);

    /// Null shows no entry.
    void setShownPair(const ShownPairPtr &shown);
    /// Only what is marked is explained.
    void setSubject(Subject subject);
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Swatch { Verbatim, Edited, Reworded, Differs, Unique, MarkedUnique, None };
    struct Entry
    {
        Swatch swatch = Swatch::None;
        QString sign;
        QString label;
    };

    void collect();
    void collectShared();
    void collectUnique();
    [[nodiscard]] double swatchWidth(const Entry &entry) const;
    [[nodiscard]] double entryWidth(const Entry &entry) const;
    void paintSwatch(QPainter &painter, const Entry &entry, const QRectF &rect) const;

    ShownPairPtr m_shown;
    Subject m_subject = Subject::Shared;
    std::vector<Entry> m_entries;
    KindStyle m_style;
};

} // namespace diptych
