// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/readingchoices.h"
#include "corpus/recordsample.h"

#include <QDialog>

#include <array>
#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QTreeWidget;

namespace diptych {

/// Asks how a table tells of the articles of the list: which column names the article, and what the others
/// hold. Shows what it tells of the first ones, and of how many.
class MetadataDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a articles are names of articles, `FILE` or `FILE#ID`.
    MetadataDialog(const MetadataJoin &join, RecordSample sample, const QStringList &articles,
                   QWidget *parent);

    [[nodiscard]] MetadataJoin join() const;
    /// The user wants no table to be joined any more.
    [[nodiscard]] bool isRemoved() const { return m_isRemoved; }

private:
    void createChoices();
    void createLayout();
    void showPreview();
    [[nodiscard]] QString likeliestKey() const;

    MetadataJoin m_join;
    RecordSample m_sample;
    QStringList m_articles;
    QComboBox *m_key;
    std::array<QComboBox *, choosableRoles.size()> m_choices{}; ///< Null for text and id, which stay.
    QTreeWidget *m_preview;
    QLabel *m_remark;
    QDialogButtonBox *m_buttons;
    bool m_isRemoved = false;
};

} // namespace diptych
