// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportname.h"

#include <array>

namespace diptych {

namespace {

/// Letters of each title that go into the name: both together, in any script, stay below the 255 bytes of a
/// name.
constexpr qsizetype longestTitle = 36;

constexpr std::array allFormats{ReportFormat::Html,        ReportFormat::Json, ReportFormat::Text,
                                ReportFormat::Markdown,    ReportFormat::Csv,  ReportFormat::Tsv,
                                ReportFormat::Annotations, ReportFormat::Pdf,  ReportFormat::Odt,
                                ReportFormat::Png,         ReportFormat::Svg};

QString titlePart(const Article &article)
{
    QString name;
    for (const QChar c : article.displayTitle()) {
        // What some file system refuses, or a shell would read as something else.
        const bool refused = QStringView(u"/\\:*?\"<>|").contains(c) || c.category() == QChar::Other_Control;
        name += refused ? u' ' : c;
    }
    name = name.simplified();
    if (name.size() > longestTitle) {
        const qsizetype space = name.lastIndexOf(u' ', longestTitle);
        qsizetype cut = space > longestTitle / 2 ? space : longestTitle;
        if (name.at(cut - 1).isHighSurrogate())
            --cut;
        name.truncate(cut);
    }
    while (name.startsWith(u'.')) // A leading point would hide the file.
        name.remove(0, 1);
    return name.trimmed();
}

} // namespace

QString endingOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Html:
        return QStringLiteral("html");
    case ReportFormat::Json:
        return QStringLiteral("json");
    case ReportFormat::Text:
        return QStringLiteral("txt");
    case ReportFormat::Markdown:
        return QStringLiteral("md");
    case ReportFormat::Csv:
        return QStringLiteral("csv");
    case ReportFormat::Tsv:
        return QStringLiteral("tsv");
    case ReportFormat::Annotations:
        return QStringLiteral("jsonld");
    case ReportFormat::Pdf:
        return QStringLiteral("pdf");
    case ReportFormat::Odt:
        return QStringLiteral("odt");
    case ReportFormat::Png:
        return QStringLiteral("png");
    case ReportFormat::Svg:
        return QStringLiteral("svg");
    }
    Q_UNREACHABLE();
}

QString suggestedExportName(const ComparedPair &pair, ReportFormat format)
{
    QStringList parts;
    for (const Side side : bothSides)
        if (const QString part = titlePart(*pair.articles[side]); !part.isEmpty())
            parts << part;
    if (parts.isEmpty())
        parts << QStringLiteral("comparison");
    return parts.join(QStringLiteral(" – ")) + u'.' + endingOf(format);
}

QString withEnding(const QString &path, ReportFormat format)
{
    for (const ReportFormat known : allFormats)
        if (const QString ending = u'.' + endingOf(known); path.endsWith(ending, Qt::CaseInsensitive))
            return path.chopped(ending.size()) + u'.' + endingOf(format);
    return path;
}

} // namespace diptych
