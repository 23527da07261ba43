// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/readingchoices.h"

#include <QObject>
#include <QPointer>

class QMainWindow;

namespace diptych {

class Actions;
class ArticleJob;
class CorpusBrowser;
class Desktop;
class EncodingDialog;
class NoticeBar;
class Settings;
class Viewer;

/// What a person says about how files are read: the encoding of an article, the fields of a table, a table
/// about the articles. It is remembered, what is shown is read anew, and it can be undone.
class Readings : public QObject
{
    Q_OBJECT

public:
    /// What it works on; all have to outlive it.
    struct Parts
    {
        QMainWindow *window;
        CorpusBrowser *corpus;
        Viewer *viewer;
        NoticeBar *notice;
        const Actions &actions;
        Settings &settings;
        Desktop &desktop;
    };
    explicit Readings(const Parts &parts);

    /// Which actions can be used now.
    void updateActions();

Q_SIGNALS:
    /// Articles are read in another way than before.
    void changed();
    void statusMessage(const QString &text);

private:
    void askForEncoding();
    void askForFields(const QString &file);
    void askForMetadata();
    void describeMetadata(const QString &table);
    void setJoins(const QString &table, const MetadataJoin &like, bool isRemoved);
    /// Says so where a file names its fields in a way of its own.
    void lookForUnknownFields();
    [[nodiscard]] QString recordFile() const;
    void offerUndo(const QString &text, const ReadingChoices &before, const QString &article);
    /// Takes the choices, and reads anew what they are about: the article, or (empty) the whole corpus.
    void apply(const ReadingChoices &choices, const QString &article);

    Parts m_parts;
    ArticleJob *m_reading;
    QPointer<EncodingDialog> m_encoding;
};

} // namespace diptych
