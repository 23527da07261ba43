// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/encodingdialog.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>

#include <array>

namespace diptych {

namespace {

struct Encoding
{
    const char *name; ///< As IANA has it.
    const char *use;
};

/// Those that news archives come in, the likeliest first.
constexpr std::array encodings{
    Encoding{"UTF-8", QT_TRANSLATE_NOOP("Encodings", "all languages")},
    Encoding{"windows-1252", QT_TRANSLATE_NOOP("Encodings", "Western Europe")},
    Encoding{"ISO-8859-1", QT_TRANSLATE_NOOP("Encodings", "Western Europe, without curly quotes")},
    Encoding{"ISO-8859-15", QT_TRANSLATE_NOOP("Encodings", "Western Europe, with the euro sign")},
    Encoding{"macintosh", QT_TRANSLATE_NOOP("Encodings", "Western Europe, old Macs")},
    Encoding{"IBM850", QT_TRANSLATE_NOOP("Encodings", "Western Europe, DOS")},
    Encoding{"UTF-16LE", QT_TRANSLATE_NOOP("Encodings", "all languages, two bytes a character")},
    Encoding{"UTF-16BE", QT_TRANSLATE_NOOP("Encodings", "all languages, two bytes a character")},
    Encoding{"windows-1250", QT_TRANSLATE_NOOP("Encodings", "Central Europe")},
    Encoding{"ISO-8859-2", QT_TRANSLATE_NOOP("Encodings", "Central Europe")},
    Encoding{"windows-1257", QT_TRANSLATE_NOOP("Encodings", "Baltic languages")},
    Encoding{"windows-1251", QT_TRANSLATE_NOOP("Encodings", "Cyrillic")},
    Encoding{"KOI8-R", QT_TRANSLATE_NOOP("Encodings", "Russian")},
    Encoding{"KOI8-U", QT_TRANSLATE_NOOP("Encodings", "Ukrainian")},
    Encoding{"ISO-8859-5", QT_TRANSLATE_NOOP("Encodings", "Cyrillic")},
    Encoding{"IBM866", QT_TRANSLATE_NOOP("Encodings", "Cyrillic, DOS")},
    Encoding{"windows-1253", QT_TRANSLATE_NOOP("Encodings", "Greek")},
    Encoding{"windows-1254", QT_TRANSLATE_NOOP("Encodings", "Turkish")},
    Encoding{"windows-1255", QT_TRANSLATE_NOOP("Encodings", "Hebrew")},
    Encoding{"windows-1256", QT_TRANSLATE_NOOP("Encodings", "Arabic")},
    Encoding{"Shift_JIS", QT_TRANSLATE_NOOP("Encodings", "Japanese")},
    Encoding{"EUC-JP", QT_TRANSLATE_NOOP("Encodings", "Japanese")},
    Encoding{"GB18030", QT_TRANSLATE_NOOP("Encodings", "Chinese")},
    Encoding{"Big5", QT_TRANSLATE_NOOP("Encodings", "Traditional Chinese")},
    Encoding{"EUC-KR", QT_TRANSLATE_NOOP("Encodings", "Korean")},
    Encoding{"windows-874", QT_TRANSLATE_NOOP("Encodings", "Thai")}};

QString reasonOf(EncodingSource source)
{
    switch (source) {
    case EncodingSource::Unknown:
        return {};
    case EncodingSource::Chosen:
        return EncodingDialog::tr("chosen by you");
    case EncodingSource::Mark:
        return EncodingDialog::tr("by its byte-order mark");
    case EncodingSource::Declared:
        return EncodingDialog::tr("as the file declares");
    case EncodingSource::Valid:
        return EncodingDialog::tr("which all of its bytes fit");
    case EncodingSource::Detected:
        return EncodingDialog::tr("guessed from its bytes");
    case EncodingSource::Fallback:
        return EncodingDialog::tr("because nothing else fits");
    }
    return {};
}

} // namespace

QString encodingText(const Article &article)
{
    QString text = article.encoding;
    if (const QString reason = reasonOf(article.encodingSource); !reason.isEmpty())
        text += QStringLiteral(", ") + reason;
    if (article.damaged > 0)
        text += QStringLiteral("  ·  ") + EncodingDialog::tr("%Ln byte(s) could not be decoded", nullptr,
                                                             static_cast<int>(article.damaged));
    return text;
}

EncodingDialog::EncodingDialog(const Article &article, const QString &chosen, QWidget *parent)
    : QDialog(parent), m_state(new QLabel(this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("encodingDialog"));
    setWindowTitle(tr("Text Encoding"));
    m_state->setObjectName(QStringLiteral("encodingState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    createList(chosen);
    auto *hint = new QLabel(tr("What you choose is shown in the window at once, and remembered."), this);
    hint->setEnabled(false);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        Q_EMIT this->chosen(item->data(Qt::UserRole).toString());
    });
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(18, 16, 18, 16);
    all->setSpacing(12);
    all->addWidget(m_state);
    all->addWidget(m_list, 1);
    all->addWidget(hint);
    all->addWidget(buttons);
    setArticle(article);
    resize(440, 480); // Device-independent pixels: a dozen encodings at once.
}

void EncodingDialog::createList(const QString &chosen)
{
    m_list->setObjectName(QStringLiteral("encodings"));
    m_list->setAccessibleName(tr("Encodings"));
    m_list->addItem(tr("As the file says or looks like"));
    m_list->item(0)->setData(Qt::UserRole, QString());
    m_list->setCurrentRow(0);
    for (const Encoding &encoding : encodings) {
        const QString name = QString::fromLatin1(encoding.name);
        auto *item = new QListWidgetItem(
            QStringLiteral("%1  ·  %2").arg(name, QCoreApplication::translate("Encodings", encoding.use)),
            m_list);
        item->setData(Qt::UserRole, name);
        if (name.compare(chosen, Qt::CaseInsensitive) == 0)
            m_list->setCurrentItem(item);
    }
}

void EncodingDialog::setArticle(const Article &article)
{
    m_state->setText(tr("“%1” is read as %2.").arg(article.displayTitle(), encodingText(article)));
}

} // namespace diptych
