// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/stepcounters.h"

#include "comparison/comparisonview.h"

#include <QLabel>
#include <QLocale>

namespace diptych {

namespace {

QLabel *labelNamed(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    return label;
}

void say(QLabel *label, const QString &text, const QStringList &others)
{
    int width = label->fontMetrics().horizontalAdvance(text);
    for (const QString &other : others)
        width = std::max(width, label->fontMetrics().horizontalAdvance(other));
    label->setText(text);
    label->setAccessibleName(text);
    label->setFixedWidth(text.isEmpty() ? 0 : width + 2 * label->fontMetrics().averageCharWidth());
}

} // namespace

StepCounters::StepCounters(QWidget *parent)
    : QObject(parent)
    , m_passages(labelNamed("passageCounter", parent))
    , m_facts(labelNamed("factCounter", parent))
{
}

void StepCounters::show(const ComparisonView *view)
{
    if (!view) {
        say(m_passages, {}, {});
        say(m_facts, {}, {});
        return;
    }
    const WalkPlace place = view->walkPlace();
    QStringList widest;
    for (const Subject subject : allSubjects)
        for (const qsizetype number : {qsizetype(0), view->greatestWalk()})
            widest << walkText(subject, {number, view->greatestWalk()});
    say(m_passages, walkText(view->subject(), place), widest);
    const WalkPlace fact = view->differencePlace();
    say(m_facts, factText(fact), {factText({0, fact.count}), factText({fact.count, fact.count})});
}

QString walkText(Subject subject, const WalkPlace &walk)
{
    const QLocale locale;
    const QString place = locale.toString(walk.place);
    const QString count = locale.toString(walk.count);
    const bool one = walk.count == 1;
    switch (subject) {
    case Subject::Shared:
        if (walk.place > 0)
            return StepCounters::tr("Passage %1 of %2").arg(place, count);
        return (one ? StepCounters::tr("%1 passage") : StepCounters::tr("%1 passages")).arg(count);
    case Subject::OnlyLeft:
        return walk.place > 0 ? StepCounters::tr("Only in A: %1 of %2").arg(place, count)
                              : StepCounters::tr("Only in A: %1").arg(count);
    case Subject::OnlyRight:
        return walk.place > 0 ? StepCounters::tr("Only in B: %1 of %2").arg(place, count)
                              : StepCounters::tr("Only in B: %1").arg(count);
    case Subject::Everything:
        break;
    }
    if (walk.place > 0)
        return StepCounters::tr("Place %1 of %2").arg(place, count);
    return (one ? StepCounters::tr("%1 place") : StepCounters::tr("%1 places")).arg(count);
}

QString factText(const WalkPlace &fact)
{
    const QLocale locale;
    const QString count = locale.toString(fact.count);
    if (fact.place > 0)
        return StepCounters::tr("May differ: %1 of %2").arg(locale.toString(fact.place), count);
    return fact.count == 0 ? StepCounters::tr("None found") : StepCounters::tr("%1 may differ").arg(count);
}

} // namespace diptych
