// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/vocabulary.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace diptych {

namespace {

template <typename T>
struct Named
{
    T value;
    QLatin1StringView name;
};

// Clang 14 deduces no arguments of an aggregate by itself.
template <typename T>
Named(T, QLatin1StringView) -> Named<T>;

constexpr std::array kinds{
    Named{LinkKind::Verbatim, QLatin1StringView("verbatim")},
    Named{LinkKind::Edited, QLatin1StringView("edited")},
    Named{LinkKind::Reworded, QLatin1StringView("reworded")},
};

constexpr std::array editOps{
    Named{EditOp::Insert, QLatin1StringView("insert")},
    Named{EditOp::Delete, QLatin1StringView("delete")},
    Named{EditOp::Replace, QLatin1StringView("replace")},
};

constexpr std::array factTypes{
    Named{FactType::Name, QLatin1StringView("name")},
    Named{FactType::Number, QLatin1StringView("number")},
    Named{FactType::Date, QLatin1StringView("date")},
    Named{FactType::Quote, QLatin1StringView("quote")},
    Named{FactType::Negation, QLatin1StringView("negation")},
    Named{FactType::Antonym, QLatin1StringView("antonym")},
    Named{FactType::Role, QLatin1StringView("role")},
};

constexpr std::array factStatuses{
    Named{FactStatus::Both, QLatin1StringView("both")},
    Named{FactStatus::LeftOnly, QLatin1StringView("left_only")},
    Named{FactStatus::RightOnly, QLatin1StringView("right_only")},
    Named{FactStatus::Differs, QLatin1StringView("differs")},
};

constexpr std::array relations{
    Named{WordRelation::Same, QLatin1StringView("same")},
    Named{WordRelation::Form, QLatin1StringView("form")},
    Named{WordRelation::Meaning, QLatin1StringView("meaning")},
};

constexpr std::array sides{
    Named{Side::Left, QLatin1StringView("left")},
    Named{Side::Right, QLatin1StringView("right")},
};

constexpr std::array ignores{
    Named{Ignore::Case, QLatin1StringView("case")},
    Named{Ignore::Punctuation, QLatin1StringView("punctuation")},
    Named{Ignore::Quotes, QLatin1StringView("quotes")},
    Named{Ignore::Hyphens, QLatin1StringView("hyphens")},
    Named{Ignore::Diacritics, QLatin1StringView("diacritics")},
    Named{Ignore::Whitespace, QLatin1StringView("whitespace")},
    Named{Ignore::Numbers, QLatin1StringView("numbers")},
};

constexpr std::array rewordedLevels{
    Named{RewordedLevel::Off, QLatin1StringView("off")},
    Named{RewordedLevel::Strict, QLatin1StringView("strict")},
    Named{RewordedLevel::Balanced, QLatin1StringView("balanced")},
    Named{RewordedLevel::Generous, QLatin1StringView("generous")},
};

constexpr std::array encoderUses{
    Named{EncoderUse::Auto, QLatin1StringView("auto")},
    Named{EncoderUse::Off, QLatin1StringView("off")},
};

constexpr std::array parts{
    Named{ReportPart::Texts, QLatin1StringView("texts")},
    Named{ReportPart::Links, QLatin1StringView("links")},
    Named{ReportPart::Facts, QLatin1StringView("facts")},
    Named{ReportPart::Unmatched, QLatin1StringView("unmatched")},
    Named{ReportPart::Figures, QLatin1StringView("figures")},
    Named{ReportPart::Legend, QLatin1StringView("legend")},
};

constexpr std::array formats{
    Named{ReportFormat::Json, QLatin1StringView("json")},
    Named{ReportFormat::Html, QLatin1StringView("html")},
    Named{ReportFormat::Markdown, QLatin1StringView("markdown")},
    Named{ReportFormat::Csv, QLatin1StringView("csv")},
    Named{ReportFormat::Tsv, QLatin1StringView("tsv")},
    Named{ReportFormat::Text, QLatin1StringView("text")},
    Named{ReportFormat::Annotations, QLatin1StringView("jsonld")},
    Named{ReportFormat::Pdf, QLatin1StringView("pdf")},
    Named{ReportFormat::Odt, QLatin1StringView("odt")},
    Named{ReportFormat::Png, QLatin1StringView("png")},
    Named{ReportFormat::Svg, QLatin1StringView("svg")},
};

constexpr std::array endings{
    Named{ReportFormat::Json, QLatin1StringView(".json")},
    Named{ReportFormat::Html, QLatin1StringView(".html")},
    Named{ReportFormat::Html, QLatin1StringView(".htm")},
    Named{ReportFormat::Markdown, QLatin1StringView(".md")},
    Named{ReportFormat::Markdown, QLatin1StringView(".markdown")},
    Named{ReportFormat::Csv, QLatin1StringView(".csv")},
    Named{ReportFormat::Tsv, QLatin1StringView(".tsv")},
    Named{ReportFormat::Annotations, QLatin1StringView(".jsonld")},
    Named{ReportFormat::Text, QLatin1StringView(".txt")},
    Named{ReportFormat::Pdf, QLatin1StringView(".pdf")},
    Named{ReportFormat::Odt, QLatin1StringView(".odt")},
    Named{ReportFormat::Png, QLatin1StringView(".png")},
    Named{ReportFormat::Svg, QLatin1StringView(".svg")},
};

constexpr std::array decisions{
    Named{DecisionKind::Linked, QLatin1StringView("linked")},
    Named{DecisionKind::Accepted, QLatin1StringView("accepted")},
    Named{DecisionKind::Rejected, QLatin1StringView("rejected")},
    Named{DecisionKind::Bookmarked, QLatin1StringView("bookmarked")},
    Named{DecisionKind::Noted, QLatin1StringView("noted")},
    Named{DecisionKind::LeftOut, QLatin1StringView("left_out")},
};

constexpr std::array quotationUses{
    Named{QuotationUse::Any, QLatin1StringView("any")},
    Named{QuotationUse::Without, QLatin1StringView("without")},
    Named{QuotationUse::Only, QLatin1StringView("only")},
};

template <typename T, std::size_t N>
QString nameIn(const std::array<Named<T>, N> &table, T value)
{
    const auto entry = std::ranges::find(table, value, &Named<T>::value);
    Q_ASSERT(entry != table.end());
    return entry->name;
}

template <typename T, std::size_t N>
std::optional<T> valueIn(const std::array<Named<T>, N> &table, QStringView name)
{
    const auto entry =
        std::ranges::find_if(table, [name](const Named<T> &named) { return named.name == name; });
    return entry == table.end() ? std::nullopt : std::optional(entry->value);
}

} // namespace

QString kindWords(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Verbatim:
        return QStringLiteral("word for word");
    case LinkKind::Edited:
        return QStringLiteral("edited");
    case LinkKind::Reworded:
        break;
    }
    return QStringLiteral("probably in other words");
}

QString reportLetter(Side side)
{
    return side == Side::Left ? QStringLiteral("A") : QStringLiteral("B");
}

QString kindName(LinkKind kind)
{
    return nameIn(kinds, kind);
}

std::optional<LinkKind> kindFromName(QStringView name)
{
    return valueIn(kinds, name);
}

QString kindSign(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Verbatim:
        return QStringLiteral("=");
    case LinkKind::Edited:
        return QStringLiteral("≈");
    case LinkKind::Reworded:
        break;
    }
    return QStringLiteral("~");
}

QString movedSign()
{
    return QStringLiteral("⇄");
}

QString repeatedSign()
{
    return QStringLiteral("↻");
}

QString editOpName(EditOp op)
{
    return nameIn(editOps, op);
}

QString factTypeName(FactType type)
{
    return nameIn(factTypes, type);
}

QString factStatusName(FactStatus status)
{
    return nameIn(factStatuses, status);
}

QString relationName(WordRelation relation)
{
    return nameIn(relations, relation);
}

QStringList signalNames(const Comparison &comparison)
{
    if (comparison.options.reworded == RewordedLevel::Off)
        return {};
    QStringList names{QStringLiteral("words"), QStringLiteral("names"), QStringLiteral("numbers")};
    if (comparison.rewordedBy.stems)
        names << QStringLiteral("stems");
    if (comparison.rewordedBy.synonyms)
        names << QStringLiteral("synonyms");
    if (!comparison.rewordedBy.encoder.isEmpty())
        names << QStringLiteral("encoder");
    return names;
}

QString sideName(Side side)
{
    return nameIn(sides, side);
}

QStringList ignoreNames(IgnoreSet set)
{
    QStringList names;
    for (const Named<Ignore> &entry : ignores) {
        if (set.testFlag(entry.value))
            names << entry.name;
    }
    return names;
}

std::optional<Ignore> ignoreFromName(QStringView name)
{
    return valueIn(ignores, name);
}

QString rewordedName(RewordedLevel level)
{
    return nameIn(rewordedLevels, level);
}

std::optional<RewordedLevel> rewordedFromName(QStringView name)
{
    return valueIn(rewordedLevels, name);
}

QString encoderUseName(EncoderUse use)
{
    return nameIn(encoderUses, use);
}

std::optional<EncoderUse> encoderUseFromName(QStringView name)
{
    return valueIn(encoderUses, name);
}

QString partName(ReportPart part)
{
    return nameIn(parts, part);
}

QStringList partNames(ReportParts set)
{
    QStringList names;
    for (const Named<ReportPart> &entry : parts) {
        if (set.testFlag(entry.value))
            names << entry.name;
    }
    return names;
}

std::optional<ReportPart> partFromName(QStringView name)
{
    return valueIn(parts, name);
}

QString numberList(const std::set<int> &numbers)
{
    QStringList runs;
    for (auto number = numbers.begin(); number != numbers.end();) {
        const int first = *number;
        int last = first;
        while (++number != numbers.end() && *number == last + 1)
            last = *number;
        runs << QString::number(first) + (last > first ? u'-' + QString::number(last) : QString());
    }
    return runs.join(u',');
}

QString decisionName(DecisionKind kind)
{
    return nameIn(decisions, kind);
}

std::optional<DecisionKind> decisionFromName(QStringView name)
{
    return valueIn(decisions, name);
}

QString quotationUseName(QuotationUse use)
{
    return nameIn(quotationUses, use);
}

std::optional<QuotationUse> quotationUseFromName(QStringView name)
{
    return valueIn(quotationUses, name);
}

QString formatName(ReportFormat format)
{
    return nameIn(formats, format);
}

QStringList formatNames()
{
    QStringList names;
    for (const Named<ReportFormat> &entry : formats)
        names << entry.name;
    return names;
}

std::optional<ReportFormat> formatFromName(QStringView name)
{
    return valueIn(formats, name);
}

std::optional<ReportFormat> formatFromEnding(const QString &path)
{
    const auto entry = std::ranges::find_if(
        endings, [&path](const auto &named) { return path.endsWith(named.name, Qt::CaseInsensitive); });
    return entry == endings.end() ? std::nullopt : std::optional(entry->value);
}

QStringList compareArguments(const CompareOptions &options)
{
    const QStringList ignored = ignoreNames(options.ignore);
    return {
        QStringLiteral("--ignore"),    ignored.isEmpty() ? QStringLiteral("none") : ignored.join(u','),
        QStringLiteral("--min-words"), QString::number(options.minWords),
        QStringLiteral("--reworded"),  rewordedName(options.reworded),
        QStringLiteral("--encoder"),   encoderUseName(options.encoder),
    };
}

} // namespace diptych
