// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/encoding.h"
#include "text/segmentation.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace diptych {

/// Where an article's date was found. The time of a file says nothing of when a report was published.
enum class DateSource {
    None,     ///< There is no date.
    Metadata, ///< A field, a mark-up or a header that is meant for it.
    Text,     ///< The head of the text itself.
};

/// One report: its text as it was read, and what was found in it.
struct Article
{
    QString path;     ///< As given by the user; what names the article. "Pasted text 1" for a pasted one.
    QString text;     ///< Without byte-order mark, line ends untouched; all offsets refer to it.
    QString title;    ///< The headline on one line; empty if there is none.
    QString language; ///< ISO 639 code, "en"; empty if unknown.
    QString date;     ///< ISO 8601; empty if unknown.
    DateSource dateSource = DateSource::None;
    QString outlet;   ///< Empty if unknown.
    QString author;   ///< Empty if unknown.
    QString address;  ///< Of the web page that it was published as, "https://..."; empty if unknown.
    QString agency;   ///< The agency that the text gives credit to, "Reuters"; empty if to none.
    QString format;   ///< What it was read from, "HTML"; empty for a pasted text.
    QString encoding; ///< IANA name of the character encoding of the file, "UTF-8".
    EncodingSource encodingSource = EncodingSource::Unknown;
    QByteArray sha256;     ///< Hexadecimal, of the file's bytes.
    qsizetype damaged = 0; ///< Bytes that could not be decoded and stand as U+FFFD.
    Segmentation segmentation;

    /// What a list shows: the title, else the file's name.
    [[nodiscard]] QString displayTitle() const;
    /// Words by UAX #29 that hold a letter or a digit.
    [[nodiscard]] qsizetype words() const { return static_cast<qsizetype>(segmentation.words.size()); }
};

using ArticlePtr = std::shared_ptr<const Article>;

/// What is known of an article besides its text.
struct ArticleMetadata
{
    QString title; ///< Stands at the begin of the text. Empty if the text itself has to tell.
    QString author;
    QString outlet;
    QString date; ///< ISO 8601
    QString language;
    QString format;
    QString address; ///< As given; makeArticle() keeps what is the address of a web page.

    bool operator==(const ArticleMetadata &) const = default;
};

/// An article of bytes and what they were decoded to. Any thread.
[[nodiscard]] Article makeArticle(const QString &path, const QByteArray &bytes, DecodedText decoded,
                                  const ArticleMetadata &metadata = {});

/// An article of a text that comes from no file (pasted, or a test's). The path is its name.
[[nodiscard]] Article articleFromText(const QString &name, const QString &text);

} // namespace diptych
