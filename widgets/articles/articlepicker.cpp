// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles/articlepicker.h"

#include "articles/articledelegate.h"
#include "articles/articlemodel.h"
#include "articles/articlerows.h"
#include "icons/paletteicon.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace diptych {

namespace {

/// Lets Up and Down walk the list while the cursor stays in the line.
class ListKeys : public QObject
{
public:
    ListKeys(QListView *list, QObject *parent) : QObject(parent), m_list(list) {}

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Up && key != Qt::Key_Down)
            return false;
        const int last = m_list->model()->rowCount() - 1;
        const int row = m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentIndex(m_list->model()->index(qBound(0, row, last), 0));
        return true;
    }

private:
    QListView *m_list;
};

} // namespace

ArticlePicker::ArticlePicker(ArticleModel *model, const ArticleEntry &article, QWidget *parent)
    : QDialog(parent), m_model(model), m_rows(new ArticleRows(model, this))
{
    setObjectName(QStringLiteral("articlePicker"));
    setWindowTitle(tr("Compare with"));
    m_rows->setComparableWith(article.source.path);
    createLayout(article);
    connectSignals();
    selectFirst();
    resize(520, 460);
}

void ArticlePicker::createLayout(const ArticleEntry &article)
{
    auto *question = new QLabel(tr("Compare “%1” with").arg(article.title), this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    m_phrase = new QLineEdit(this);
    m_phrase->setObjectName(QStringLiteral("pickerFilter"));
    m_phrase->setPlaceholderText(tr("Filter by title or file"));
    m_phrase->setAccessibleName(tr("Filter articles"));
    m_phrase->setClearButtonEnabled(true);
    m_phrase->addAction(paletteIcon(QStringLiteral("find")), QLineEdit::LeadingPosition);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("pickerList"));
    m_list->setAccessibleName(tr("Articles to compare with"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new ArticleDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_phrase->installEventFilter(new ListKeys(m_list, this));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_compare = buttons->addButton(tr("Com&pare"), QDialogButtonBox::AcceptRole);
    m_compare->setDefault(true);
    m_file = buttons->addButton(tr("&Other file…"), QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ArticlePicker::pick);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(18, 16, 18, 16);
    all->setSpacing(12);
    all->addWidget(question);
    all->addWidget(m_phrase);
    all->addWidget(m_list, 1);
    all->addWidget(buttons);
}

void ArticlePicker::connectSignals()
{
    connect(m_phrase, &QLineEdit::textChanged, this, [this](const QString &phrase) {
        m_rows->setPhrase(phrase);
        selectFirst();
    });
    connect(m_list, &QListView::doubleClicked, this, &ArticlePicker::pick);
    connect(m_file, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT fileWanted();
    });
}

void ArticlePicker::selectFirst()
{
    m_list->setCurrentIndex(m_rows->index(0, 0));
    m_compare->setEnabled(m_list->currentIndex().isValid());
}

void ArticlePicker::pick()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const ArticleEntry entry = m_model->entry(m_rows->articleAt(current));
    accept();
    Q_EMIT picked(entry);
}

} // namespace diptych
