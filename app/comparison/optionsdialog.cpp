// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/optionsdialog.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace diptych {

OptionsDialog::OptionsDialog(const CompareOptions &options, QWidget *parent)
    : QDialog(parent), m_rest(options)
{
    setObjectName(QStringLiteral("optionsDialog"));
    setWindowTitle(tr("What counts as equal"));
    createLayout();
    fillIn(options);
}

QLayout *OptionsDialog::createIgnored()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    const auto add = [&](Ignore what, const char *name, const QString &title, const QString &example) {
        auto *box = new QCheckBox(title, this);
        box->setObjectName(QLatin1StringView(name));
        box->setAccessibleDescription(example);
        auto *note = new QLabel(example, this);
        note->setEnabled(false);
        const int row = grid->rowCount();
        grid->addWidget(box, row, 0);
        grid->addWidget(note, row, 1);
        connect(box, &QCheckBox::toggled, this, &OptionsDialog::tell);
        m_ignored.emplace_back(what, box);
    };
    add(Ignore::Case, "ignoreCase", tr("&Upper and lower case"), tr("Ferry = ferry"));
    add(Ignore::Punctuation, "ignorePunctuation", tr("&Punctuation"), tr("U.S. = US"));
    add(Ignore::Quotes, "ignoreQuotes", tr("&Quotation marks"), tr("“hurt” = \"hurt\""));
    add(Ignore::Hyphens, "ignoreHyphens", tr("&Hyphens and dashes"), tr("cease-fire = ceasefire"));
    add(Ignore::Whitespace, "ignoreWhitespace", tr("&Spaces and line ends"), tr("text that wraps elsewhere"));
    add(Ignore::Diacritics, "ignoreDiacritics", tr("&Accents"), tr("café = cafe"));
    add(Ignore::Numbers, "ignoreNumbers", tr("&Numbers"), tr("7 hurt = 9 hurt"));
    return grid;
}

void OptionsDialog::createLayout()
{
    auto *head = new QLabel(tr("Differences that do not count"), this);
    QFont strong = head->font();
    strong.setWeight(QFont::DemiBold);
    head->setFont(strong);
    m_minWords = new QSpinBox(this);
    m_minWords->setObjectName(QStringLiteral("minWords"));
    m_minWords->setRange(1, 50);
    connect(m_minWords, &QSpinBox::valueChanged, this, &OptionsDialog::tell);
    auto *shortest = new QLabel(tr("Shortest passage taken as &word for word, in words"), this);
    shortest->setBuddy(m_minWords);
    auto *words = new QHBoxLayout;
    words->addWidget(shortest, 1);
    words->addWidget(m_minWords);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::RestoreDefaults, this);
    buttons->button(QDialogButtonBox::RestoreDefaults)->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    buttons->button(QDialogButtonBox::RestoreDefaults)->setObjectName(QStringLiteral("restoreDefaults"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        fillIn({});
        tell();
    });
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(22, 20, 22, 18);
    all->setSpacing(12);
    all->addWidget(head);
    all->addLayout(createIgnored());
    all->addSpacing(6);
    all->addLayout(words);
    all->addSpacing(6);
    all->addWidget(buttons);
    all->setSizeConstraint(QLayout::SetFixedSize);
}

void OptionsDialog::fillIn(const CompareOptions &options)
{
    for (const auto &[what, box] : m_ignored) {
        const QSignalBlocker quiet(box);
        box->setChecked(options.ignore.testFlag(what));
    }
    const QSignalBlocker quiet(m_minWords);
    m_minWords->setValue(options.minWords);
}

void OptionsDialog::setOptions(const CompareOptions &options)
{
    m_rest = options;
    fillIn(options);
}

CompareOptions OptionsDialog::options() const
{
    CompareOptions options = m_rest;
    for (const auto &[what, box] : m_ignored)
        options.ignore.setFlag(what, box->isChecked());
    options.minWords = m_minWords->value();
    return options;
}

void OptionsDialog::tell()
{
    Q_EMIT optionsChanged(options());
}

} // namespace diptych
