// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/told/toldview.h"

#include "comparison/told/toldpane.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace diptych {

namespace {

constexpr int quotedCharacters = 60; ///< Of a twin, in the list of those who tell a sentence.

QString quoted(const Range &range, const Article &article)
{
    const QString text = range.in(article.text).toString().simplified();
    const QString cut = text.size() > quotedCharacters ? text.first(quotedCharacters) + u'…' : text;
    return QStringLiteral("“%1”").arg(cut);
}

} // namespace

ToldView::ToldView(QWidget *parent) : QWidget(parent), m_summary(new QLabel(this)), m_pane(new ToldPane(this))
{
    m_summary->setObjectName(QStringLiteral("toldSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setContentsMargins(16, 10, 16, 10);
    m_pane->setObjectName(QStringLiteral("toldPane"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(m_pane, 1);
    setFocusProxy(m_pane);
    connect(m_pane, &ToldPane::tellersWanted, this, &ToldView::showTellers);
}

void ToldView::setReports(const ArticlePtr &article, std::vector<ComparedPairPtr> pairs,
                          const QStringList &names)
{
    m_pairs = std::move(pairs);
    m_pane->setReports(article, m_pairs, names);
    m_summary->setText(article ? summary() : QString());
}

QString ToldView::summary() const
{
    const std::vector<ToldSentence> &told = m_pane->told();
    const auto compared = static_cast<std::size_t>(
        std::ranges::count_if(m_pairs, [](const ComparedPairPtr &pair) { return pair != nullptr; }));
    const auto count = [&](auto wanted) {
        return static_cast<int>(std::ranges::count_if(
            told, [&](const ToldSentence &each) { return wanted(each.tellers.size()); }));
    };
    QString text =
        tr("Of %Ln sentence(s)", nullptr, static_cast<int>(told.size())) + QStringLiteral(": ") +
        tr("%1 told by all %2 other reports, %3 by some of them, %4 without a match in any. A number lists "
           "who tells its sentence.")
            .arg(count([&](std::size_t tellers) { return compared > 0 && tellers == compared; }))
            .arg(compared)
            .arg(count([&](std::size_t tellers) { return tellers > 0 && tellers < compared; }))
            .arg(count([](std::size_t tellers) { return tellers == 0; }));
    if (const auto unread = static_cast<int>(m_pairs.size() - compared); unread > 0)
        text += u' ' + tr("%Ln report(s) could not be read.", nullptr, unread);
    return text;
}

void ToldView::showTellers(int sentence, const QPoint &place)
{
    const ToldSentence &told = m_pane->told()[static_cast<std::size_t>(sentence)];
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("tellers"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (told.tellers.empty())
        menu->addAction(m_pane->describe(sentence))->setEnabled(false);
    for (const Teller &teller : told.tellers) {
        const Article &article = *m_pairs[teller.report]->articles[Side::Right];
        QString text = m_pane->names().at(static_cast<qsizetype>(teller.report)) + QStringLiteral(": ") +
                       quoted(teller.span[Side::Right], article);
        QAction *action = menu->addAction(text.replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this,
                [this, teller] { Q_EMIT comparisonWanted(teller.report, teller.span); });
    }
    menu->popup(place);
}

} // namespace diptych
