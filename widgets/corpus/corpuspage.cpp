// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpuspage.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStyledItemDelegate>
#include <QTreeView>

#include <cmath>

namespace diptych {

namespace {

// Device-independent pixels.
constexpr int pageMargin = 24;
constexpr int rowPadding = 8;

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                option.fontMetrics.height() + rowPadding};
    }
};

} // namespace

CorpusPage::CorpusPage(const char *name, const QString &title, QWidget *parent)
    : QWidget(parent), m_summary(new QLabel(this)), m_notice(new QLabel(this)), m_findings(new QWidget(this))
{
    setObjectName(QLatin1StringView(name));
    setAccessibleName(title);
    auto *heading = new QLabel(title, this);
    QFont large = heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    heading->setFont(large);
    for (QLabel *label : {m_summary, m_notice}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_summary->setObjectName(QStringLiteral("pageSummary"));
    m_notice->setObjectName(QStringLiteral("pageNotice"));
    m_notice->setEnabled(false); // Muted: it is an aside.

    m_controls = new QHBoxLayout;
    m_controls->setSpacing(10);
    m_content = new QVBoxLayout;
    m_content->setSpacing(10);
    auto *findings = new QVBoxLayout(m_findings);
    findings->setContentsMargins(0, 0, 0, 0);
    findings->setSpacing(12);
    findings->addLayout(m_controls);
    findings->addLayout(m_content, 1);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(pageMargin, pageMargin - 4, pageMargin, pageMargin - 8);
    all->setSpacing(8);
    all->addWidget(heading);
    all->addWidget(m_summary);
    all->addWidget(m_notice);
    all->addWidget(m_findings, 1);
    all->addStretch(0);
}

void CorpusPage::setNotice(const QString &notice)
{
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    m_summary->setVisible(notice.isEmpty());
    m_findings->setVisible(notice.isEmpty());
}

QString CorpusPage::summary() const
{
    return m_summary->text();
}

void CorpusPage::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

QTreeView *CorpusPage::makeTable(const char *name, const QString &spoken)
{
    auto *table = new QTreeView(this);
    table->setObjectName(QLatin1StringView(name));
    table->setAccessibleName(spoken);
    table->setItemDelegate(new RowDelegate(table));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->setAlternatingRowColors(true);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->header()->setMinimumSectionSize(40);
    return table;
}

QString percent(double share)
{
    const double percents = share * 100;
    if (percents > 0 && percents < 1)
        return QCoreApplication::translate("CorpusPage", "< 1 %");
    return QCoreApplication::translate("CorpusPage", "%1 %")
        .arg(QLocale().toString(std::floor(percents), 'f', 0));
}

QColor blended(const QColor &low, const QColor &high, double share)
{
    const auto part = static_cast<float>(share);
    const auto mix = [part](float a, float b) { return a + (b - a) * part; };
    return QColor::fromRgbF(mix(low.redF(), high.redF()), mix(low.greenF(), high.greenF()),
                            mix(low.blueF(), high.blueF()));
}

} // namespace diptych
