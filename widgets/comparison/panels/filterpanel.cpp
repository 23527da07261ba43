// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/panels/filterpanel.h"

#include "comparison/comparisondocument.h"
#include "comparison/kindstyle.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>

#include <array>

namespace diptych {

namespace {

constexpr int mostWords = 200;   ///< Longer passages are never filtered away.
constexpr int leastLetters = 12; ///< Of a choice that a narrow panel shows.

struct Preset
{
    LinkFilter filter;
    Subject subject = Subject::Shared;

    bool operator==(const Preset &) const = default;
};

/// In the order of the list; behind them stands "as set below".
std::array<Preset, 6> presets()
{
    Preset copied;
    copied.filter.kinds = {LinkKind::Verbatim, LinkKind::Edited};
    Preset same;
    same.filter.minScore = evenScore;
    Preset onlyRight;
    onlyRight.subject = Subject::OnlyRight;
    Preset quotations;
    quotations.filter.quotations = QuotationUse::Only;
    Preset differing;
    differing.filter.differingOnly = true;
    return {Preset{}, copied, same, onlyRight, quotations, differing};
}

} // namespace

FilterPanel::FilterPanel(ComparisonDocument *document, QWidget *parent)
    : QWidget(parent), m_document(document)
{
    createParts();
    createLayout();
    connectSignals();
    showFilter();
    updateCount();
}

void FilterPanel::createParts()
{
    m_preset = new QComboBox(this);
    m_preset->setObjectName(QStringLiteral("filterPreset"));
    m_preset->setAccessibleName(tr("Ready-made choices"));
    setFocusProxy(m_preset);
    m_preset->addItems({tr("Everything shared"), tr("Copied text"), tr("Same statements"),
                        tr("What is new in B"), tr("Quotations"), tr("Facts that may differ"),
                        tr("As set below")});
    const auto box = [this](const char *name, const QString &text) {
        auto *check = new QCheckBox(text, this);
        check->setObjectName(QLatin1StringView(name));
        connect(check, &QCheckBox::toggled, this, &FilterPanel::takeFilter);
        return check;
    };
    m_kinds[LinkKind::Verbatim] = box("filterVerbatim", kindLabel(LinkKind::Verbatim));
    m_kinds[LinkKind::Edited] = box("filterEdited", kindLabel(LinkKind::Edited));
    m_kinds[LinkKind::Reworded] = box("filterReworded", kindLabel(LinkKind::Reworded));
    // Short words: they fit into a narrow panel.
    m_same = box("filterSame", tr("Only probably the same"));
    m_same->setToolTip(tr("Only what is probably the same statement"));
    m_moved = box("filterMoved", tr("Only what was moved"));
    m_moved->setToolTip(tr("Only what stands in another order"));
    m_differing = box("filterDiffering", tr("Only what may differ"));
    m_differing->setToolTip(tr("Only where a fact may differ"));
    m_words = new QSpinBox(this);
    m_words->setObjectName(QStringLiteral("filterWords"));
    m_words->setRange(1, mostWords);
    m_quotations = new QComboBox(this);
    m_quotations->setObjectName(QStringLiteral("filterQuotations"));
    m_quotations->addItems({tr("in"), tr("out"), tr("nothing else")}); // As QuotationUse.
    m_level = new QComboBox(this);
    m_level->setObjectName(QStringLiteral("filterLevel"));
    m_level->addItems({tr("off"), tr("strict"), tr("balanced"), tr("generous")}); // As RewordedLevel.
    m_levelText = new QLabel(this);
    m_levelText->setObjectName(QStringLiteral("filterLevelText"));
    m_levelText->setWordWrap(true);
    m_levelText->setEnabled(false); // Muted: it is an aside.
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("filterCount"));
    m_count->setWordWrap(true);
    m_count->setEnabled(false);
    for (QComboBox *choice : {m_preset, m_quotations, m_level}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(leastLetters);
    }
}

void FilterPanel::createLayout()
{
    // A low window scrolls them, a narrow one has words above their fields: they never make it larger.
    auto *inner = new QWidget;
    auto *form = new QFormLayout(inner);
    form->setContentsMargins(12, 8, 12, 8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("S&how"), m_preset);
    for (const LinkKind kind : {LinkKind::Verbatim, LinkKind::Edited, LinkKind::Reworded})
        form->addRow(m_kinds[kind]);
    form->addRow(tr("Shortest, in &words"), m_words);
    form->addRow(tr("&Quotations"), m_quotations);
    form->addRow(m_same);
    form->addRow(m_moved);
    form->addRow(m_differing);
    form->addRow(m_count);
    form->addRow(tr("&Other words"), m_level);
    form->addRow(m_levelText);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto *scrolled = new QScrollArea(this);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setFocusPolicy(Qt::NoFocus);
    scrolled->setWidgetResizable(true);
    scrolled->setWidget(inner);
    all->addWidget(scrolled);
}

void FilterPanel::connectSignals()
{
    connect(m_preset, &QComboBox::activated, this, &FilterPanel::choosePreset);
    connect(m_words, &QSpinBox::valueChanged, this, &FilterPanel::takeFilter);
    connect(m_quotations, &QComboBox::activated, this, &FilterPanel::takeFilter);
    connect(m_level, &QComboBox::activated, this, [this](int index) {
        setLevel(static_cast<RewordedLevel>(index));
        Q_EMIT levelChosen(static_cast<RewordedLevel>(index));
    });
    connect(m_document, &ComparisonDocument::filterChanged, this, &FilterPanel::showFilter);
    connect(m_document, &ComparisonDocument::shownChanged, this, &FilterPanel::updateCount);
}

LinkFilter FilterPanel::filter() const
{
    LinkFilter filter;
    filter.kinds.clear();
    for (const auto &[kind, box] : m_kinds)
        if (box->isChecked())
            filter.kinds.insert(kind);
    filter.minWords = m_words->value();
    filter.quotations = static_cast<QuotationUse>(m_quotations->currentIndex());
    filter.minScore = m_same->isChecked() ? evenScore : 0;
    filter.movedOnly = m_moved->isChecked();
    filter.differingOnly = m_differing->isChecked();
    return filter;
}

void FilterPanel::choosePreset(int index)
{
    const auto all = presets();
    if (index < 0 || static_cast<std::size_t>(index) >= all.size())
        return;
    const Preset &preset = all[static_cast<std::size_t>(index)];
    m_document->setFilter(preset.filter);
    Q_EMIT subjectWanted(preset.subject);
}

void FilterPanel::setSubject(Subject subject)
{
    m_subject = subject;
    showPreset();
}

void FilterPanel::showPreset()
{
    const auto all = presets();
    const Subject subject = marksShared(m_subject) ? Subject::Shared : m_subject;
    const auto preset = std::ranges::find(all, Preset{m_document->filter(), subject});
    m_preset->setCurrentIndex(static_cast<int>(preset - all.begin()));
}

void FilterPanel::takeFilter()
{
    m_document->setFilter(filter());
}

void FilterPanel::showFilter()
{
    const LinkFilter shown = m_document->filter();
    for (const auto &[kind, box] : m_kinds) {
        const QSignalBlocker quiet(box);
        box->setChecked(shown.kinds.contains(kind));
    }
    const QSignalBlocker quietWords(m_words);
    const QSignalBlocker quietMoved(m_moved);
    const QSignalBlocker quietDiffering(m_differing);
    const QSignalBlocker quietSame(m_same);
    m_words->setValue(static_cast<int>(shown.minWords));
    m_quotations->setCurrentIndex(static_cast<int>(shown.quotations));
    m_same->setChecked(shown.minScore > 0);
    m_moved->setChecked(shown.movedOnly);
    m_differing->setChecked(shown.differingOnly);
    showPreset();
}

void FilterPanel::setLevel(RewordedLevel level)
{
    m_level->setCurrentIndex(static_cast<int>(level));
    // The shares of right links are those that the thresholds were chosen by.
    switch (level) {
    case RewordedLevel::Off:
        m_levelText->setText(tr("off: statements in other words are not looked for."));
        break;
    case RewordedLevel::Strict:
        m_levelText->setText(tr("strict: about seven in eight links are right; fewer are found."));
        break;
    case RewordedLevel::Balanced:
        m_levelText->setText(tr("balanced: about three in four links are right."));
        break;
    case RewordedLevel::Generous:
        m_levelText->setText(tr("generous: about two in three links are right; more are found."));
        break;
    }
}

void FilterPanel::updateCount()
{
    if (!m_document->shown()) {
        m_count->clear();
        return;
    }
    const auto shown = std::ssize(m_document->shown()->comparison.links);
    const auto all = std::ssize(m_document->pair()->comparison.links);
    m_count->setText(shown == all ? tr("All links are shown.")
                                  : tr("%1 of %2 links are shown; figures count all.").arg(shown).arg(all));
}

} // namespace diptych
