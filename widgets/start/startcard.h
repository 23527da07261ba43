// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace diptych {

/// A large button with an icon, a title and a line that says what it does, drawn from the palette.
class StartCard : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Look {
        Card,     ///< A framed field: icon above title and explanation.
        DropZone, ///< A wide dashed field with everything centred: an invitation to drop something.
        Row,      ///< A flat line of a list: icon beside title and explanation.
    };

    /// \a icon names one of the program's icons.
    StartCard(Look look, const QString &icon, const QString &title, const QString &explanation,
              QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintGround(QPainter &painter) const;
    void paintStacked(QPainter &painter, Qt::Alignment alignment) const;
    void paintRow(QPainter &painter) const;
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QColor mutedInk() const;

    Look m_look;
    QString m_explanation;
};

} // namespace diptych
