// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/aboutdialog.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>

namespace diptych {

namespace {

constexpr int iconSize = 80; // Device-independent pixels.
constexpr int textWidth = 360;

QLabel *line(QWidget *parent, const QString &text, double size, QFont::Weight weight)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setWeight(weight);
    label->setFont(font);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    label->setFixedWidth(textWidth);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Diptych"));
    auto *sign = new QLabel(this);
    sign->setPixmap(QApplication::windowIcon().pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    auto *built = line(this,
                       tr("Built on Qt %1, ICU, uchardet, libexttextcat and the diff template library.")
                           .arg(QLatin1StringView(qVersion())),
                       0.95, QFont::Normal);
    built->setEnabled(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(32, 28, 32, 20);
    all->setSpacing(10);
    all->addWidget(sign, 0, Qt::AlignHCenter);
    all->addWidget(line(this, QStringLiteral("Diptych"), 1.8, QFont::DemiBold));
    all->addWidget(line(this, tr("Version %1").arg(QStringLiteral(DIPTYCH_VERSION)), 1.0, QFont::Normal));
    all->addWidget(
        line(this, tr("See what two reports share, and what only one of them says."), 1.0, QFont::Normal));
    all->addWidget(line(this,
                        tr("Free software under the GNU General Public License, version 3 or later. "
                           "Nothing that you read here leaves this computer."),
                        1.0, QFont::Normal));
    all->addWidget(built);
    all->addSpacing(8);
    all->addWidget(buttons);
    all->setSizeConstraint(QLayout::SetFixedSize);
}

} // namespace diptych
