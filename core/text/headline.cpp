// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/headline.h"

#include "text/furniture.h"
#include "text/paragraphs.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <span>

namespace diptych {

namespace {

// Heads are short: what is not among the first paragraphs is no headline.
constexpr std::size_t headParagraphs = 6;
constexpr qsizetype longestHeadline = 200; // UTF-16 units
constexpr qsizetype longestHeadlineWords = 30;
constexpr qsizetype longestHeadingWords = 14;
constexpr qsizetype longestHeading = 100;
// A summary line before the headline has at most this many words; anything longer is the article itself.
constexpr qsizetype longestSummaryWords = 60;
constexpr qsizetype longestKickerWords = 4;

// (*NO_JIT): a headline is one line, and compiling an expression to machine code takes longer than matching
// it against the first paragraphs of an article.

qsizetype countWords(QStringView text)
{
    qsizetype words = 0;
    bool inside = false;
    for (QChar c : text) {
        words += !inside && c.isLetterOrNumber();
        inside = !c.isSpace() && (inside || c.isLetterOrNumber());
    }
    return words;
}

bool isAllCapitals(QStringView line)
{
    bool letter = false;
    for (QChar c : line) {
        if (c.isLower())
            return false;
        letter = letter || c.isUpper();
    }
    return letter;
}

// The headline without " | Outlet" or " - Outlet" behind it.
Range withoutOutlet(QStringView text, Range line)
{
    static const QRegularExpression outlet(
        QStringLiteral("(*NO_JIT)\\s+(?:[|·»]|::)\\s+[^|]{2,50}$|\\s+[-–—]\\s+(?:(?:The|Die|Der|Das|Le|La|El)"
                       "\\s)?\\p{Lu}[\\w.']*"
                       "(?:\\s+(?:of|and|&|the|\\p{Lu}[\\w.']*)){0,4}$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QStringView whole = line.in(text);
    const auto match = outlet.match(whole);
    if (!match.hasMatch() || countWords(whole.first(match.capturedStart())) < 3)
        return line;
    return {line.begin, line.begin + match.capturedStart()};
}

// The headline without "[Updated]" and the like before or behind it.
Range withoutBracketNotes(QStringView text, Range line)
{
    static const QRegularExpression before(QStringLiteral("(*NO_JIT)^\\[[^\\]]{2,24}\\]\\s*"));
    static const QRegularExpression behind(QStringLiteral("(*NO_JIT)\\s*\\[[^\\]]{2,24}\\]$"));
    if (const auto match = before.match(line.in(text)); match.hasMatch())
        line.begin += match.capturedLength();
    if (const auto match = behind.match(line.in(text)); match.hasMatch())
        line.end -= match.capturedLength();
    return line;
}

// A headline with the first sentence in the same line: cut at "[Updated]" or before a dateline.
std::optional<Headline> gluedHeadline(QStringView text, Range line)
{
    static const QRegularExpression note(QStringLiteral("(*NO_JIT)\\s*\\[[^\\]]{2,24}\\]\\s*"));
    static const QRegularExpression dateline(
        QStringLiteral(
            "(*NO_JIT)\\s(?=(?:\\p{Lu}[\\p{Lu}.'’-]{2,}(?:\\s\\p{Lu}[\\p{Lu}.'’-]+){0,2}(?:,\\s\\p{Lu}[\\w."
            "]+(?:\\s\\p{Lu}[\\w.]+)?)?"
            "(?:,\\s\\p{Lu}\\w{2,8}\\.?\\s\\d{1,2}|,\\s\\d{1,2}\\.?\\s\\p{Lu}\\w+)?"
            "(?:\\s\\([^)]{2,40}\\))?|\\p{Lu}\\w+(?:,\\s\\p{Lu}\\w+)?\\s\\([^)]{2,40}\\))\\s*(?:--"
            "|[–—-]|:)\\s)"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QStringView whole = line.in(text);
    const QStringView head = whole.first(std::min(whole.size(), longestHeadline + 40));
    for (const QRegularExpression *border : {&note, &dateline}) {
        // Only few lines are worth the expression.
        const QStringView needed = border == &note ? u"[" : u"-–—:";
        if (std::none_of(head.begin(), head.end(), [needed](QChar c) { return needed.contains(c); }))
            continue;
        auto match = border->match(head);
        // Behind a headline in capitals only the last words can be the place.
        while (match.hasMatch() && isAllCapitals(whole.first(match.capturedStart()))) {
            const auto later = border->match(head, match.capturedStart() + 1);
            if (!later.hasMatch())
                break;
            match = later;
        }
        if (!match.hasMatch() || match.capturedStart() > longestHeadline)
            continue;
        const QStringView title = whole.first(match.capturedStart());
        if (countWords(title) < 3 || endsLikeSentence(title) ||
            countWords(whole.sliced(match.capturedEnd())) < 5)
            continue;
        const Range range{line.begin, line.begin + match.capturedStart()};
        const qsizetype glued = line.begin + (border == &note ? match.capturedStart() : match.capturedEnd());
        return Headline{withoutOutlet(text, range), 0, 0, glued};
    }
    return std::nullopt;
}

bool canBeHeadline(QStringView line)
{
    if (line.size() > longestHeadline)
        return false;
    const qsizetype words = countWords(line);
    return words >= 1 && words <= longestHeadlineWords && !endsLikeSentence(line) &&
           listMarkerLength(line) == 0 && !isFurniture(line);
}

class HeadlineFinder
{
public:
    HeadlineFinder(QStringView text, std::span<const Range> paragraphs)
        : m_text(text), m_paragraphs(paragraphs), m_count(std::min(paragraphs.size(), headParagraphs))
    {
    }

    Headline find() const
    {
        if (const auto twice = standsTwice())
            return alone(*twice);
        qsizetype sentencesBefore = 0;
        for (std::size_t i = 0; i < m_count; ++i) {
            const QStringView line = m_paragraphs[i].in(m_text);
            if (auto glued = gluedHeadline(m_text, m_paragraphs[i])) {
                glued->paragraph = static_cast<qsizetype>(i);
                return *glued;
            }
            if (canBeHeadline(line)) {
                if (!isKicker(i))
                    return alone(i);
            } else if (!isFurniture(line) &&
                       (++sentencesBefore > 1 || countWords(line) > longestSummaryWords)) {
                break;
            }
        }
        return {};
    }

private:
    // A headline that stands twice is one for certain.
    std::optional<std::size_t> standsTwice() const
    {
        for (std::size_t i = 0; i + 1 < m_count; ++i) {
            const QStringView line = m_paragraphs[i].in(m_text);
            if (!canBeHeadline(line) || countWords(line) < 3)
                continue;
            for (std::size_t k = i + 1; k < m_count; ++k) {
                if (m_paragraphs[k].in(m_text) == line)
                    return i;
            }
        }
        return std::nullopt;
    }

    // "WORLD NEWS" before a headline: a few words in capitals, or a single word, with a better line close
    // behind.
    bool isKicker(std::size_t i) const
    {
        const QStringView line = m_paragraphs[i].in(m_text);
        const qsizetype words = countWords(line);
        if (!(isAllCapitals(line) && words <= longestKickerWords) && words > 2)
            return false;
        for (std::size_t k = i + 1; k < std::min(m_count, i + 3); ++k) {
            const QStringView next = m_paragraphs[k].in(m_text);
            if ((canBeHeadline(next) && countWords(next) > words) || gluedHeadline(m_text, m_paragraphs[k]))
                return true;
        }
        return false;
    }

    Headline alone(std::size_t i) const
    {
        const Range line = m_paragraphs[i];
        return {withoutOutlet(m_text, withoutBracketNotes(m_text, line)), static_cast<qsizetype>(i), 0,
                line.end};
    }

    QStringView m_text;
    std::span<const Range> m_paragraphs;
    std::size_t m_count;
};

} // namespace

Headline findHeadline(QStringView text, const std::vector<Range> &paragraphs,
                      const std::vector<LabelledLine> &head)
{
    const auto titled = std::ranges::find(head, FieldRole::Title, &LabelledLine::role);
    if (titled != head.end()) {
        const Range line = paragraphs[static_cast<std::size_t>(titled->paragraph)];
        return {titled->value, titled->paragraph, titled->value.begin - line.begin, line.end};
    }
    Headline found = HeadlineFinder(text, std::span(paragraphs).subspan(head.size())).find();
    if (found.paragraph >= 0)
        found.paragraph += static_cast<qsizetype>(head.size());
    return found;
}

Headline findHeadline(QStringView text, const std::vector<Range> &paragraphs)
{
    return findHeadline(text, paragraphs, findLabelledHead(text, paragraphs));
}

bool looksLikeHeading(QStringView line)
{
    return line.size() <= longestHeading && countWords(line) >= 1 &&
           countWords(line) <= longestHeadingWords && !endsLikeSentence(line) && !line.endsWith(u'!') &&
           !line.endsWith(u'…') && !line.contains(u'“') && !line.startsWith(u'"');
}

} // namespace diptych
