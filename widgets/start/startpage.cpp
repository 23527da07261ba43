// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/startpage.h"

#include "start/startcard.h"

#include <QBoxLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>

namespace diptych {

namespace {

constexpr int columnWidth = 780; // Device-independent pixels; a line of text that the eye takes in at once.
constexpr int headIconSize = 56;
constexpr int shownOffers = 5; // More would push the choices off a small screen.

} // namespace

StartPage::StartPage(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("startPage"));
    createLayout();
}

QWidget *StartPage::createHead()
{
    auto *head = new QWidget(this);
    auto *sign = new QLabel(head);
    sign->setPixmap(QGuiApplication::windowIcon().pixmap(headIconSize, headIconSize));
    auto *name = new QLabel(QStringLiteral("Diptych"), head);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 2.2);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    auto *promise = new QLabel(tr("See what two reports share, and what only one of them says."), head);
    promise->setWordWrap(true);
    QFont calm = promise->font();
    calm.setPointSizeF(calm.pointSizeF() * 1.15);
    promise->setFont(calm);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addWidget(promise);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(18);
    row->addWidget(sign);
    row->addLayout(words, 1);
    sign->setVisible(!sign->pixmap(Qt::ReturnByValue).isNull());
    return head;
}

QWidget *StartPage::createChoices()
{
    auto *choices = new QWidget(this);
    const auto card = [&](StartCard::Look look, const char *name, const QString &icon, const QString &title,
                          const QString &explanation, void (StartPage::*wanted)()) {
        auto *button = new StartCard(look, icon, title, explanation, choices);
        button->setObjectName(QLatin1StringView(name));
        connect(button, &StartCard::clicked, this, wanted);
        return button;
    };
    auto *drop =
        card(StartCard::Look::DropZone, "startDrop", QStringLiteral("drop"),
             tr("Drop two reports here to compare them"),
             tr("or a folder to browse its articles. Click to choose files."), &StartPage::filesWanted);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(card(StartCard::Look::Card, "startPaste", QStringLiteral("paste"), tr("Paste two texts"),
                        tr("From a web page, a mail, anywhere."), &StartPage::pasteWanted));
    row->addWidget(card(StartCard::Look::Card, "startFolder", QStringLiteral("folder"), tr("Open a folder"),
                        tr("List, filter and read all its articles."), &StartPage::folderWanted));
    row->addWidget(card(StartCard::Look::Card, "startExample", QStringLiteral("example"),
                        tr("See the example"), tr("Two reports on one accident, compared."),
                        &StartPage::exampleWanted));
    auto *all = new QVBoxLayout(choices);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(14);
    all->addWidget(drop);
    all->addLayout(row);
    return choices;
}

void StartPage::createLayout()
{
    auto *column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    m_column = new QVBoxLayout(column);
    m_column->setContentsMargins(28, 36, 28, 28);
    m_column->setSpacing(26);
    m_column->addWidget(createHead());
    m_column->addWidget(createChoices());
    setOffers({}, {});

    // A small window scrolls the page instead of squeezing it.
    auto *ground = new QWidget(this);
    auto *centre = new QHBoxLayout(ground);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->addStretch(1);
    auto *vertical = new QVBoxLayout;
    vertical->addStretch(2);
    vertical->addWidget(column);
    vertical->addStretch(3);
    centre->addLayout(vertical, 100);
    centre->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(ground);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
}

void StartPage::setOffers(const std::optional<StartOffer> &last, const std::vector<StartOffer> &recent)
{
    delete m_offers;
    m_offers = new QWidget(this);
    auto *rows = new QVBoxLayout(m_offers);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    const auto addHead = [&](const QString &text) {
        auto *head = new QLabel(text, m_offers);
        QFont strong = head->font();
        strong.setWeight(QFont::DemiBold);
        head->setFont(strong);
        head->setContentsMargins(0, rows->isEmpty() ? 0 : 14, 0, 4);
        rows->addWidget(head);
    };
    const auto addRow = [&](const StartOffer &offer, const QString &name) {
        auto *row = new StartCard(StartCard::Look::Row, offer.icon, offer.title, offer.detail, m_offers);
        row->setObjectName(name);
        rows->addWidget(row);
        return row;
    };
    if (last) {
        addHead(tr("Continue where you were"));
        connect(addRow(*last, QStringLiteral("startContinue")), &StartCard::clicked, this,
                &StartPage::continueWanted);
    }
    if (!recent.empty())
        addHead(tr("Recent"));
    const int count = std::min(static_cast<int>(recent.size()), last ? shownOffers - 1 : shownOffers);
    for (int i = 0; i < count; ++i)
        connect(addRow(recent[static_cast<std::size_t>(i)], QStringLiteral("startRecent%1").arg(i)),
                &StartCard::clicked, this, [this, i] { Q_EMIT recentWanted(i); });
    m_offers->setVisible(last || count > 0);
    m_column->addWidget(m_offers);
}

} // namespace diptych
