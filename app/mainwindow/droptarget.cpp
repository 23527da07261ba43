// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/droptarget.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QWidget>

namespace diptych {

namespace {

// Device-independent pixels.
constexpr int margin = 16;
constexpr int cornerRadius = 14;

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

bool isWelcome(const QMimeData &data)
{
    return data.hasUrls() ? !localFiles(data).isEmpty() : data.hasText();
}

} // namespace

/// Lies over the window and says what dropping would do.
class DropOverlay : public QWidget
{
public:
    explicit DropOverlay(QWidget *window) : QWidget(window)
    {
        setObjectName(QStringLiteral("dropOverlay"));
        setAttribute(Qt::WA_TransparentForMouseEvents); // The window beneath takes the drop.
        QFont large = font();
        large.setPointSizeF(large.pointSizeF() * 1.6);
        large.setWeight(QFont::DemiBold);
        setFont(large);
        hide();
    }

    void showPromise(const QString &promise)
    {
        setAccessibleName(promise);
        setGeometry(parentWidget()->rect());
        raise();
        show();
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor veil = palette().color(QPalette::Window);
        veil.setAlphaF(0.92F);
        painter.fillRect(rect(), veil);
        QColor ground = palette().color(QPalette::Highlight);
        QPen edge(ground, 2, Qt::CustomDashLine);
        edge.setDashPattern({4, 4});
        ground.setAlphaF(0.08F);
        painter.setPen(edge);
        painter.setBrush(ground);
        const QRect field = rect().adjusted(margin, margin, -margin, -margin);
        painter.drawRoundedRect(field, cornerRadius, cornerRadius);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(field, Qt::AlignCenter | Qt::TextWordWrap, accessibleName());
    }
};

DropTarget::DropTarget(QWidget *window)
    : QObject(window), m_window(window), m_overlay(new DropOverlay(window))
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool DropTarget::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *drag = static_cast<QDropEvent *>(event);
        if (!isWelcome(*drag->mimeData()))
            return false;
        drag->setDropAction(Qt::CopyAction); // Never a move: nothing of the user's is taken away.
        drag->accept();
        showPromise(*drag->mimeData());
        return true;
    }
    case QEvent::DragLeave:
        m_overlay->hide();
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        m_overlay->hide();
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        take(*drop->mimeData());
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

void DropTarget::showPromise(const QMimeData &data)
{
    const qsizetype files = localFiles(data).size();
    m_overlay->showPromise(files == 0   ? tr("Drop to compare this text")
                           : files == 2 ? tr("Drop to compare the two")
                                        : tr("Drop to open"));
}

void DropTarget::take(const QMimeData &data)
{
    if (const QStringList files = localFiles(data); !files.isEmpty())
        Q_EMIT pathsDropped(files);
    else if (data.hasText())
        Q_EMIT textDropped(data.text());
}

} // namespace diptych
