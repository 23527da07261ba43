// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/subjectswitch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace diptych {

SubjectSwitch::SubjectSwitch(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("subjectSwitch"));
    setAccessibleName(tr("What is marked"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const Subject subject : allSubjects) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("subject%1").arg(static_cast<int>(subject) + 1));
        button->setText(subjectName(subject));
        button->setAccessibleDescription(subjectTip(subject));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_buttons->addButton(button, static_cast<int>(subject));
        layout->addWidget(button);
    }
    setSingleKeys(true);
    setSubject(Subject::Shared);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_buttons, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT subjectChosen(static_cast<Subject>(id)); });
}

Subject SubjectSwitch::subject() const
{
    return static_cast<Subject>(m_buttons->checkedId());
}

void SubjectSwitch::setSubject(Subject subject)
{
    m_buttons->button(static_cast<int>(subject))->setChecked(true);
}

void SubjectSwitch::setSingleKeys(bool on)
{
    for (const Subject subject : allSubjects) {
        const int number = static_cast<int>(subject);
        const QString tip = subjectTip(subject);
        m_buttons->button(number)->setToolTip(on ? tr("%1 (key %2)").arg(tip).arg(number + 1) : tip);
    }
}

QString subjectName(Subject subject)
{
    switch (subject) {
    case Subject::Shared:
        return SubjectSwitch::tr("Shared");
    case Subject::OnlyLeft:
        return SubjectSwitch::tr("Only in A");
    case Subject::OnlyRight:
        return SubjectSwitch::tr("Only in B");
    case Subject::Everything:
        break;
    }
    return SubjectSwitch::tr("Everything");
}

QString subjectTip(Subject subject)
{
    switch (subject) {
    case Subject::Shared:
        return SubjectSwitch::tr("Marks what both reports have");
    case Subject::OnlyLeft:
        return SubjectSwitch::tr("Marks what no match was found for in B");
    case Subject::OnlyRight:
        return SubjectSwitch::tr("Marks what no match was found for in A");
    case Subject::Everything:
        break;
    }
    return SubjectSwitch::tr("Marks what both have and what one has alone");
}

} // namespace diptych
