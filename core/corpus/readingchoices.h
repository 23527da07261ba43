// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"
#include "corpus/fieldmap.h"
#include "result.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace diptych {

/// How a person wants a file, or an article in a container, to be read. What is empty is found out.
struct ReadingChoice
{
    QString encoding; ///< IANA name.
    FieldMap fields;

    [[nodiscard]] bool isEmpty() const { return encoding.isEmpty() && fields.isEmpty(); }
    bool operator==(const ReadingChoice &) const = default;
};

/// A table (CSV, TSV) of what is known of the articles in a folder, joined by their id or file name.
struct MetadataJoin
{
    QString table; ///< Absolute path.
    QString scope; ///< Absolute path of the folder or file that it is about; empty: of all articles.
    QString key;   ///< The column that names the article; empty: the one that looks like it.
    FieldMap fields;

    bool operator==(const MetadataJoin &) const = default;
};

/// All that a person has said about how articles are read.
struct ReadingChoices
{
    QHash<QString, ReadingChoice> articles; ///< By absolute path, with `#ID` for an article in a container.
    FieldMap fields;                        ///< Of all files that have no map of their own.
    std::vector<MetadataJoin> joins;        ///< The first that knows an article is the one that counts.

    [[nodiscard]] bool isEmpty() const { return articles.isEmpty() && fields.isEmpty() && joins.empty(); }
    bool operator==(const ReadingChoices &) const = default;
};

/// To keep them and get them back; what is not well formed is left out.
[[nodiscard]] QByteArray toJson(const ReadingChoices &choices);
[[nodiscard]] ReadingChoices readingChoicesFromJson(const QByteArray &json);

/// The rows of a joined table by what names the article.
using MetadataRows = QHash<QString, ArticleMetadata>;
[[nodiscard]] Result<MetadataRows> readMetadata(const MetadataJoin &join);
/// The row of an article, by its id, its path below \a scope, its file's name with or without the ending.
[[nodiscard]] const ArticleMetadata *metadataOf(const MetadataRows &rows, const QString &scope,
                                                const QString &file, const QString &id);

/// What all reading of files in this process goes by. Any thread.
void setReadingChoices(const ReadingChoices &choices);

/// The choices as the readers ask for them. Never changed once made; any thread.
class ActiveChoices
{
public:
    explicit ActiveChoices(const ReadingChoices &choices);
    ~ActiveChoices();

    /// How a file is read, or an article in it.
    [[nodiscard]] ReadingChoice of(const QString &file, const QString &id = {}) const;
    /// What joined tables know of an article. The tables are read when they are first needed.
    [[nodiscard]] ArticleMetadata joined(const QString &file, const QString &id) const;
    /// Whether a file is one of the tables, and no article.
    [[nodiscard]] bool isTable(const QString &file) const;
    /// Another number whenever what is read from the file may be other; 0 where nothing was chosen for it.
    [[nodiscard]] qint64 stamp(const QString &file) const;

private:
    struct Join;
    ReadingChoices m_choices;
    std::vector<std::unique_ptr<Join>> m_joins;
};

/// Null where nobody has chosen anything.
[[nodiscard]] std::shared_ptr<const ActiveChoices> activeChoices();

} // namespace diptych
