// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/legend.h"

#include "report/vocabulary.h"

#include <QPainter>

namespace diptych {

Legend::Legend(QWidget *parent) : QWidget(parent), m_style(palette())
{
    setObjectName(QStringLiteral("legend"));
    setAccessibleName(tr("Legend"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Legend::setShownPair(const ShownPairPtr &shown)
{
    m_shown = shown;
    collect();
}

void Legend::setSubject(Subject subject)
{
    m_subject = subject;
    collect();
}

void Legend::collect()
{
    m_entries.clear();
    if (m_shown && !m_shown->pair->comparison.links.empty()) {
        if (marksShared(m_subject))
            collectShared();
        collectUnique();
    }
    QStringList words;
    for (const Entry &entry : m_entries)
        words += entry.sign.isEmpty() ? entry.label : entry.sign + u' ' + entry.label;
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void Legend::collectShared()
{
    const Comparison &comparison = m_shown->pair->comparison;
    const auto add = [&](LinkKind kind, Swatch swatch) {
        if (std::ranges::find(comparison.links, kind, &Link::kind) != comparison.links.end())
            m_entries.push_back({swatch, kindSign(kind), kindLabel(kind)});
    };
    add(LinkKind::Verbatim, Swatch::Verbatim);
    add(LinkKind::Edited, Swatch::Edited);
    add(LinkKind::Reworded, Swatch::Reworded);
    if (std::ranges::any_of(m_shown->passages, [](const Passage &passage) {
            return passage.moved && passage.kind != LinkKind::Reworded;
        }))
        m_entries.push_back({Swatch::None, movedSign(), tr("moved")});
    if (!m_shown->differences.empty())
        m_entries.push_back({Swatch::Differs, QString(), tr("may differ")});
    if (!comparison.repeats[Side::Left].empty() || !comparison.repeats[Side::Right].empty())
        m_entries.push_back({Swatch::None, repeatedSign(), tr("told again")});
}

void Legend::collectUnique()
{
    const Sided<std::vector<Range>> &unique = m_shown->pair->comparison.unique;
    if (unique[Side::Left].empty() && unique[Side::Right].empty())
        return;
    const bool marked = marksUnique(m_subject, Side::Left) || marksUnique(m_subject, Side::Right);
    m_entries.push_back({marked ? Swatch::MarkedUnique : Swatch::Unique, QString(), tr("no match found")});
}

double Legend::swatchWidth(const Entry &entry) const
{
    const double line = fontMetrics().height();
    return entry.swatch == Swatch::Unique ? line * 0.35 : line * 1.25;
}

double Legend::entryWidth(const Entry &entry) const
{
    const double line = fontMetrics().height();
    return swatchWidth(entry) + 0.35 * line + fontMetrics().horizontalAdvance(entry.label);
}

QSize Legend::sizeHint() const
{
    const double line = fontMetrics().height();
    double width = 0;
    for (const Entry &entry : m_entries)
        width += entryWidth(entry) + line;
    return {qRound(std::max(0.0, width - line)), qRound(1.3 * line)};
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = fontMetrics().height();
    double x = 0;
    for (const Entry &entry : m_entries) {
        const QRectF swatch(x, (height() - line) / 2, swatchWidth(entry), line);
        paintSwatch(painter, entry, swatch);
        painter.setPen(m_style.mutedText());
        const QRectF words(swatch.right() + 0.35 * line, 0, width(), height());
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, entry.label);
        x += entryWidth(entry) + line;
    }
}

void Legend::paintSwatch(QPainter &painter, const Entry &entry, const QRectF &rect) const
{
    painter.setPen(Qt::NoPen);
    switch (entry.swatch) {
    case Swatch::Verbatim:
    case Swatch::Edited: {
        const LinkKind kind = entry.swatch == Swatch::Verbatim ? LinkKind::Verbatim : LinkKind::Edited;
        painter.setBrush(m_style.fill(kind));
        painter.drawRoundedRect(rect, 3, 3);
        break;
    }
    case Swatch::Reworded:
        painter.setPen(QPen(m_style.line(false), 1.5, Qt::DotLine));
        painter.drawLine(rect.bottomLeft(), rect.bottomRight());
        break;
    case Swatch::Differs:
        painter.setBrush(m_style.differsFill());
        painter.drawRoundedRect(rect, 3, 3);
        painter.setPen(QPen(m_style.differsLine(), 1.5));
        painter.drawLine(rect.bottomLeft() + QPointF(2, -1), rect.bottomRight() + QPointF(-2, -1));
        return;
    case Swatch::MarkedUnique:
        painter.setBrush(m_style.uniqueFill());
        painter.drawRoundedRect(rect, 3, 3);
        return;
    case Swatch::Unique:
        painter.fillRect(QRectF(rect.center().x(), rect.top(), 1, rect.height()), m_style.uniqueRule());
        return;
    case Swatch::None:
        break;
    }
    if (entry.swatch == Swatch::Edited) {
        painter.setPen(QPen(m_style.line(false), 1.5));
        painter.drawLine(rect.bottomLeft() + QPointF(4, -2), rect.bottomRight() + QPointF(-4, -2));
    }
    painter.setPen(m_style.line(true));
    painter.drawText(rect, Qt::AlignCenter, entry.sign);
}

void Legend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_style = KindStyle(palette());
    QWidget::changeEvent(event);
}

} // namespace diptych
