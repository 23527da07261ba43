// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "report/report.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace diptych {

// A comparison as paragraphs and tables, before it becomes pages, a picture or a text document: what all of
// these hold is decided once. All text is fit for XML and stands on one line.

/// A piece of a paragraph that looks the same from its begin to its end.
struct DocumentRun
{
    QString text{};
    std::optional<LinkKind> kind{}; ///< Lies in a link; the strongest kind.
    std::vector<int> links{};       ///< The numbers of all links that it lies in.
    int marker = 0;        ///< It is the sign of this link, which goes to the sign on the other side.
    bool changed = false;  ///< Was edited.
    bool repeated = false; ///< Stands more than once in its report.
    bool differs = false;  ///< What the reports may tell differently.
    bool soft = false;     ///< Says something about the text.
    bool bold = false;
    QString comment{}; ///< What a reader may ask about the marker; empty: nothing.

    bool operator==(const DocumentRun &) const = default;
};

enum class DocumentStyle : unsigned char {
    ReportTitle, ///< The headline of one of the reports.
    ReportHeading,
    Body,
    ListItem,
    Caption,
    Note, ///< Of a report: a byline, a date.
    Lead, ///< What the comparison found, in a sentence.
    Small,
    Label, ///< Above a text or a column: what it is.
};

/// How much of a paragraph is without a match.
enum class Unmatched : unsigned char { None, Partly, All };

struct DocumentParagraph
{
    DocumentStyle style = DocumentStyle::Body;
    std::vector<DocumentRun> runs{};
    int number = 0; ///< Of the paragraph in its report, from 1; 0: it is of none.
    Unmatched unmatched = Unmatched::None;
    QString language{}; ///< Empty: that of the document.
    bool rightToLeft = false;

    bool operator==(const DocumentParagraph &) const = default;
};

using DocumentCell = std::vector<DocumentParagraph>;
using DocumentRow = std::vector<DocumentCell>;

enum class DocumentPart : unsigned char {
    Opening,
    Texts,
    Links,
    Differences,
    Unmatched,
    Figures,
    Sources,
    ByHand,
    Closing
};

/// A part of the document: paragraphs, then a table, both of which may be missing.
struct DocumentSection
{
    DocumentPart part = DocumentPart::Opening;
    QString heading{}; ///< May be empty.
    std::vector<DocumentParagraph> paragraphs{};
    std::vector<int> columns{}; ///< Widths in relation to each other; none: there is no table.
    DocumentRow head{};         ///< Stands above the rows, on every page; may be empty.
    std::vector<DocumentRow> rows{};

    bool operator==(const DocumentSection &) const = default;
};

struct Document
{
    QString title;
    QString language;              ///< ISO 639 code of its own words.
    QDateTime made;                ///< Invalid: it does not say.
    QByteArray evidence;           ///< evidenceData(), for documents that can hold a file.
    std::map<int, LinkKind> links; ///< That are shown, by their numbers.
    std::vector<DocumentSection> sections;

    bool operator==(const Document &) const = default;
};

/// The colours of what is marked, as "#rrggbb": the same in every document.
namespace documentcolour {
inline constexpr char verbatim[] = "#bfd8f6";
inline constexpr char edited[] = "#e6f0fb";
inline constexpr char line[] = "#2b66ab";
inline constexpr char soft[] = "#62666d";
inline constexpr char rule[] = "#a9adb3";
inline constexpr char differs[] = "#b36b00";
inline constexpr char differsGround[] = "#ffd9a1";
inline constexpr char ink[] = "#1d1e20";
} // namespace documentcolour

/// The comparison as a document. The order: what was found, the legend, both texts side by side, every link,
/// what may differ, what one report alone says, figures, sources, limits and the command that repeats it.
/// Near linear in texts and links.
[[nodiscard]] Document makeDocument(const ComparedPair &pair, ReportFormat format,
                                    const ReportOptions &options);

/// One report's text by paragraphs, with the signs of its links and repeats.
[[nodiscard]] DocumentCell documentText(const ComparedPair &pair, Side side, const ReportOptions &options);

/// The text for a document: white space and characters that XML forbids are replaced one for one.
[[nodiscard]] QString documentCharacters(QStringView text);

} // namespace diptych
