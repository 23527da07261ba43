// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons/paletteicon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace diptych {

namespace {

QByteArray drawingOf(const QString &name)
{
    QFile file(QStringLiteral(":/diptych/actions/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QColor inkFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::WindowText);
}

/// Draws an SVG whose lines are in "currentColor" with the palette's ink.
class PaletteIconEngine : public QIconEngine
{
public:
    explicit PaletteIconEngine(const QString &name) : m_name(name), m_drawing(drawingOf(name)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        if (m_drawing.isEmpty())
            return;
        QByteArray drawing = m_drawing;
        drawing.replace("currentColor", inkFor(mode).name().toLatin1());
        QSvgRenderer renderer(drawing);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        const QString key = QStringLiteral("diptych-icon/%1/%2x%3/%4")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(inkFor(mode).name());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    bool isNull() override { return m_drawing.isEmpty(); }

    QIconEngine *clone() const override { return new PaletteIconEngine(m_name); }

private:
    QString m_name;
    QByteArray m_drawing;
};

} // namespace

QIcon paletteIcon(const QString &name)
{
    return QIcon(new PaletteIconEngine(name));
}

} // namespace diptych
