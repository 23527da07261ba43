// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/reportheader.h"

#include "comparison/elidedlabel.h"
#include "comparison/passagetext.h"
#include "reading/articlelayout.h"
#include "reading/typography.h"

#include <QDate>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace diptych {

ReportHeader::ReportHeader(Side side, QWidget *parent)
    : QWidget(parent), m_side(side), m_title(new ElidedLabel(this)), m_details(new ElidedLabel(this))
{
    setObjectName(side == Side::Left ? QStringLiteral("leftHeader") : QStringLiteral("rightHeader"));
    setAccessibleName(side == Side::Left ? tr("Left report's title") : tr("Right report's title"));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_details->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    const int unit = fontMetrics().height() / 2;
    layout->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    layout->setSpacing(unit / 4);
    layout->addWidget(m_title);
    layout->addWidget(m_details);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void ReportHeader::setArticle(const ArticlePtr &article)
{
    m_title->setText(article ? article->displayTitle() : QString());
    m_details->setText(article ? details(*article) : QString());
    const Qt::LayoutDirection direction = article ? mainDirection(article->text) : Qt::LeftToRight;
    m_title->setLayoutDirection(direction);
    m_details->setLayoutDirection(direction);
    setToolTip(article ? tr("<p><b>%1</b></p><p>%2</p>")
                             .arg(article->displayTitle().toHtmlEscaped(), article->path.toHtmlEscaped())
                       : QString());
    setAccessibleDescription(article ? sideLetter(m_side) + QStringLiteral(", ") + m_title->text() +
                                           QStringLiteral(", ") + m_details->text()
                                     : QString());
}

void ReportHeader::setTextEdges(double left, double right)
{
    QMargins margins = layout()->contentsMargins();
    margins.setLeft(qRound(left));
    margins.setRight(std::max(0, width() - qRound(right)));
    layout()->setContentsMargins(margins);
    layout()->activate(); // The letter is painted beside the title, where that stands now.
    update();
}

void ReportHeader::setFlat(bool flat)
{
    m_details->setVisible(!flat);
    layout()->activate();
    update();
}

QString ReportHeader::details(const Article &article)
{
    QStringList parts;
    if (!article.outlet.isEmpty())
        parts += article.outlet;
    if (const QDate date = QDate::fromString(article.date.left(10), Qt::ISODate); date.isValid())
        parts += QLocale().toString(date, QLocale::ShortFormat);
    parts += QFileInfo(article.path).fileName();
    parts += wordCount(article.words());
    return parts.join(QStringLiteral("  ·  "));
}

void ReportHeader::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    update();
}

void ReportHeader::paintLetter(QPainter &painter) const
{
    if (m_title->text().isEmpty())
        return;
    const double size = m_title->height();
    const double gap = fontMetrics().height() * 0.6;
    const bool rightToLeft = m_title->layoutDirection() == Qt::RightToLeft;
    const double left = rightToLeft ? m_title->geometry().right() + gap : m_title->x() - gap - size;
    const QRectF badge(left, m_title->y(), size, size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.12));
    painter.drawRoundedRect(badge, 3, 3);
    painter.setFont(m_title->font());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(badge, Qt::AlignCenter, sideLetter(m_side));
}

void ReportHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double hairline = 1.0 / devicePixelRatioF();
    const QColor rule = mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.14);
    painter.fillRect(QRectF(0, height() - hairline, width(), hairline), rule);
    paintLetter(painter);
    if (m_active)
        painter.fillRect(QRectF(0, height() - 2, width(), 2), palette().color(QPalette::Highlight));
}

} // namespace diptych
