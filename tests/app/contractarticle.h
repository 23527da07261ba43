// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <vector>

namespace contract {

/// A half-open stretch in code points, as the JSON gives it.
struct Span
{
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] bool overlaps(const Span &other) const { return start < other.end && other.start < end; }
    [[nodiscard]] bool contains(const Span &other) const { return other.start >= start && other.end <= end; }
    auto operator<=>(const Span &) const = default;
};

[[nodiscard]] Span spanOf(const QJsonValue &json);
[[nodiscard]] QString shown(Span span);

/// An article's text as a reader of the JSON sees it: code points and words, found without the engine.
class Article
{
public:
    explicit Article(const QString &text);

    [[nodiscard]] qsizetype characters() const { return static_cast<qsizetype>(m_units.size()) - 1; }
    [[nodiscard]] QString slice(Span span) const;
    /// Words by UAX #29 that hold a letter or a digit.
    [[nodiscard]] const std::vector<Span> &words() const { return m_words; }
    /// Indices [start, end) of the words that lie in the span.
    [[nodiscard]] Span wordsIn(Span span) const;
    [[nodiscard]] qsizetype wordCount(Span span) const;
    /// Letters and digits, when folded, that stand before an offset.
    [[nodiscard]] qsizetype lettersBefore(qsizetype offset) const;
    /// What is off with a span's borders: it has to start at a word, hold one, and end behind a word or
    /// behind marks that close it. Empty if nothing is.
    [[nodiscard]] QString borderError(Span span) const;

private:
    void findWords();

    QString m_text;
    std::vector<qsizetype> m_units;   ///< The UTF-16 offset of each code point, and of the end.
    std::vector<qsizetype> m_letters; ///< Letters and digits before each code point, and before the end.
    std::vector<Span> m_words;
};

/// The letters, digits and marks of a text, folded for the options that are on unless given: what two
/// verbatim stretches share. With \a withCase capitals count.
[[nodiscard]] QString lettersOf(const QString &text, bool withCase = false);

} // namespace contract
