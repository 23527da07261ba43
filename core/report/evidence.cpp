// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/evidence.h"

#include "corpus/modules/module.h"
#include "corpus/modules/pdfmodule.h"
#include "report/articlefacts.h"
#include "report/command.h"
#include "report/paragraphlabel.h"
#include "report/summarysentence.h"
#include "report/vocabulary.h"
#include "text/sha256.h"

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

QString programText()
{
    return u"Diptych %1"_s.arg(QLatin1StringView(DIPTYCH_VERSION));
}

QString encoderText(const Comparison &comparison)
{
    if (!comparison.rewordedBy.encoder.isEmpty())
        return comparison.rewordedBy.encoder;
    return u"none"_s;
}

QString decisionText(DecisionKind kind)
{
    switch (kind) {
    case DecisionKind::Linked:
        return u"linked by hand"_s;
    case DecisionKind::Accepted:
        return u"accepted by hand"_s;
    case DecisionKind::Rejected:
        return u"rejected"_s;
    case DecisionKind::Bookmarked:
        return u"bookmark"_s;
    case DecisionKind::Noted:
        return u"note"_s;
    case DecisionKind::LeftOut:
        break;
    }
    return u"left out"_s;
}

} // namespace

QDateTime exportTime()
{
    bool isNumber = false;
    const qint64 epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    if (isNumber && epoch >= 0)
        return QDateTime::fromSecsSinceEpoch(epoch, Qt::UTC);
    QDateTime now = QDateTime::currentDateTime();
    now = now.toOffsetFromUtc(now.offsetFromUtc());
    now.setTime(QTime(now.time().hour(), now.time().minute(), now.time().second()));
    return now;
}

QString timeText(const QDateTime &time)
{
    return time.toString(Qt::ISODate);
}

QString extractorText(const Article &article)
{
    QString by = programText();
    if (article.format == u"PDF") {
        static const auto library =
            reinterpret_cast<PdfLibraryFunction>(moduleFunction(u"pdf"_s, "diptychPdfLibrary"));
        by += library ? u" with "_s + library() : QString();
    }
    return article.format.isEmpty() ? by : u"%1, by %2"_s.arg(article.format, by);
}

QByteArray textHash(const Article &article)
{
    return sha256(article.text.toUtf8());
}

std::vector<SourceLine> sourceLines(const ComparedPair &pair)
{
    std::vector<SourceLine> lines;
    const auto add = [&](const QString &name, const auto &textOf) {
        Sided<QString> text;
        for (const Side side : bothSides)
            text[side] = textOf(*pair.articles[side]);
        if (!text[Side::Left].isEmpty() || !text[Side::Right].isEmpty())
            lines.push_back({name, std::move(text)});
    };
    const auto damage = [](const Article &article) {
        return article.damaged > 0 ? u"%1 bytes"_s.arg(article.damaged) : QString();
    };
    add(u"file"_s, [](const Article &article) { return article.path; });
    add(addressLineName(), [](const Article &article) { return article.address; });
    add(u"title"_s, [](const Article &article) { return article.title; });
    add(u"outlet"_s, [](const Article &article) { return article.outlet; });
    add(u"date"_s, [](const Article &article) { return article.date; });
    add(u"language"_s, languageText);
    add(u"encoding"_s, [](const Article &article) { return article.encoding; });
    add(u"damaged"_s, damage);
    add(u"words"_s, [](const Article &article) { return QString::number(article.words()); });
    add(u"read as"_s, extractorText);
    add(u"SHA-256 of the file"_s, [](const Article &article) { return QString::fromLatin1(article.sha256); });
    add(u"SHA-256 of the text"_s,
        [](const Article &article) { return QString::fromLatin1(textHash(article)); });
    return lines;
}

std::vector<EvidenceLine> evidenceLines(const ComparedPair &pair, ReportFormat format,
                                        const ReportOptions &options)
{
    const Comparison &comparison = pair.comparison;
    std::vector<EvidenceLine> lines{{u"program"_s, programText()}};
    if (options.made.isValid())
        lines.push_back({u"made"_s, timeText(options.made)});
    lines.push_back({u"options"_s, compareArguments(comparison.options).join(u' ')});
    lines.push_back({u"encoder"_s, encoderText(comparison)});
    if (!options.filter.isOpen())
        lines.push_back({u"shown"_s, filterText(options.filter)});
    if (!options.decisions.empty() && options.session.isEmpty())
        lines.push_back({u"by hand"_s, u"A person’s decisions are in it. The command alone does not repeat "
                                       u"them: they stand in no saved session."_s});
    lines.push_back({u"limits"_s, limitsSentence(comparison)});
    lines.push_back({commandLineName(), repeatingCommand(pair, format, options)});
    return lines;
}

bool isAboutWhole(const ComparedPair &pair, const Decision &decision, Side side)
{
    return decision.span[other(side)].isEmpty() &&
           decision.span[side] == Range{0, pair.articles[side]->text.size()};
}

std::vector<DecisionLine> decisionLines(const ComparedPair &pair, const ReportOptions &options)
{
    std::vector<DecisionLine> lines;
    for (const Decision &decision : options.decisions) {
        DecisionLine line{&decision, decisionText(decision.kind), {}, {}};
        for (const Side side : bothSides) {
            const Article &article = *pair.articles[side];
            if (decision.span[side].isEmpty())
                continue;
            if (isAboutWhole(pair, decision, side)) {
                line.where[side] = u"the whole report"_s;
                continue;
            }
            line.where[side] = paragraphLabel(article.segmentation, decision.span[side]);
            if (decision.kind != DecisionKind::LeftOut)
                line.words[side] = decision.span[side].in(article.text);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

QString filterText(const LinkFilter &filter)
{
    if (filter.isOpen())
        return {};
    QStringList parts;
    if (filter.kinds != LinkFilter().kinds) {
        QStringList kinds;
        for (const LinkKind kind : filter.kinds)
            kinds << kindWords(kind);
        parts << (kinds.isEmpty() ? u"no links"_s : kinds.join(u", "_s));
    }
    if (filter.minWords > 1)
        parts << u"passages of %1 words and more"_s.arg(filter.minWords);
    if (filter.quotations != QuotationUse::Any)
        parts << (filter.quotations == QuotationUse::Only ? u"quotations alone"_s : u"no quotations"_s);
    if (filter.movedOnly)
        parts << u"what has moved alone"_s;
    if (filter.differingOnly)
        parts << u"what may differ alone"_s;
    if (filter.minScore > 0)
        parts << u"links with a score of %1 and more"_s.arg(filter.minScore);
    return parts.join(u"; "_s);
}

QString addressLineName()
{
    return u"address"_s;
}

QString commandLineName()
{
    return u"command"_s;
}

} // namespace diptych
