// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/article.h"
#include "corpus/fieldmap.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace diptych {

/// Bytes that hold one article or many: a file, or a part of a container.
struct ReaderInput
{
    QString path;       ///< Of the file; where the bytes come out of a container, that of the container.
    QString name;       ///< Whose ending hints at the format: the file's own, or the part's in its container.
    QByteArray bytes;   ///< The whole; for a reader that streams, only the begin.
    bool isFile = true; ///< Whether the bytes are those of the file itself.
    QByteArray charset = {}; ///< That the container declares (MIME, HTTP); may be empty.
    QString encoding = {};   ///< Chosen by hand; goes before everything; may be empty.
    FieldMap fields = {};    ///< Chosen by hand.
    int depth = 0;           ///< Containers around it.

    /// Ending of the name in lower case, without the dot.
    [[nodiscard]] QString ending() const;
    /// The first few bytes without byte-order mark and white space. Valid as long as the bytes are.
    [[nodiscard]] QByteArray head() const;
};

/// An article as a reader finds it. The text is what the article's offsets refer to, but for the title, which
/// is put before it.
struct FoundArticle
{
    QString id; ///< Its own in the container; empty if it has none.
    ArticleMetadata metadata;
    DecodedText text;
};

/// Where a reader puts what it finds. Each answers whether to go on.
class FoundArticles
{
public:
    virtual ~FoundArticles() = default;
    virtual bool add(FoundArticle article) = 0;
    /// A part of a container that is no article.
    virtual bool addFailure(const QString &id, const QString &reason) = 0;
    /// A part of a container in a format of its own; its articles are named `ID#THEIRS`, or ID if it is one.
    virtual bool addPart(const QString &id, ReaderInput part, const ArticleMetadata &known = {}) = 0;
};

/// How sure a reader is that bytes are in its format.
enum class Fit { None, ByName, ByContent };

/// Reads one format. Adding one: a file `formats/<name>reader.cpp` with a function `make<Name>Reader`;
/// nothing else. Any thread.
class ArticleReader
{
public:
    virtual ~ArticleReader() = default;

    /// "HTML", as it is shown.
    [[nodiscard]] virtual QString format() const = 0;
    /// Looks at the begin of the bytes, and at the name. Content goes before names: whatever it is called, a
    /// file is read as what it is.
    [[nodiscard]] virtual Fit fit(const ReaderInput &input) const = 0;
    /// Whether its articles are parts of a container, named `FILE#ID` even where there is one alone.
    [[nodiscard]] virtual bool isContainer() const { return false; }
    /// Whether it reads the file itself, however large, and needs only the begin of the bytes.
    [[nodiscard]] virtual bool streams() const { return false; }
    /// Why nothing (more) could be read: "it is not well-formed JSON (...)".
    [[nodiscard]] virtual std::optional<QString> read(const ReaderInput &input,
                                                      FoundArticles &found) const = 0;
};

using ArticleReaders = std::vector<std::unique_ptr<const ArticleReader>>;

/// One of each format, made once.
[[nodiscard]] const ArticleReaders &articleReaders();

/// The reader for these bytes; the one for plain text where no other fits.
[[nodiscard]] const ArticleReader &readerFor(const ReaderInput &input);

} // namespace diptych
