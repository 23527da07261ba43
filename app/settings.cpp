// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include "compare/options.h"
#include "corpus/readingchoices.h"
#include "report/linkfilter.h"
#include "report/vocabulary.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace diptych {

namespace {

constexpr std::array<QLatin1StringView, 4> themeNames{QLatin1StringView("system"), QLatin1StringView("light"),
                                                      QLatin1StringView("dark"),
                                                      QLatin1StringView("high contrast")};
/// As QuotationUse.
constexpr std::array<QLatin1StringView, 3> quotationWords{
    QLatin1StringView("any"), QLatin1StringView("without"), QLatin1StringView("only")};
constexpr QLatin1StringView comparisonWord("comparison");
constexpr QLatin1StringView corpusWord("corpus");
constexpr QLatin1StringView sessionWord("session");

QLatin1StringView wordOf(RecentItem::Kind kind)
{
    switch (kind) {
    case RecentItem::Kind::Comparison:
        return comparisonWord;
    case RecentItem::Kind::Session:
        return sessionWord;
    case RecentItem::Kind::Corpus:
        break;
    }
    return corpusWord;
}

/// An item as it is kept: the kind's word, then the paths.
QStringList kept(const RecentItem &item)
{
    return QStringList(wordOf(item.kind)) + item.paths;
}

/// Nothing for what this program did not write: the file may have been edited, or come from a later version.
std::optional<RecentItem> readKept(QStringList words)
{
    if (words.size() < 2)
        return {};
    const QString kind = words.takeFirst();
    if (kind == corpusWord)
        return RecentItem{RecentItem::Kind::Corpus, words};
    if (kind == comparisonWord && words.size() == 2)
        return RecentItem{RecentItem::Kind::Comparison, words};
    if (kind == sessionWord && words.size() == 1)
        return RecentItem{RecentItem::Kind::Session, words};
    return {};
}

/// The user's documents; the home folder where there is no folder for them.
QString documents()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

} // namespace

Settings::Settings(QSettings &store, const QString &stateFolder) : m_store(store), m_stateFolder(stateFolder)
{
}

ThemeChoice Settings::theme() const
{
    const QString name = m_store.value(QStringLiteral("view/theme")).toString();
    const auto at = std::find(themeNames.begin(), themeNames.end(), name);
    return at == themeNames.end() ? ThemeChoice::System : static_cast<ThemeChoice>(at - themeNames.begin());
}

void Settings::setTheme(ThemeChoice theme)
{
    m_store.setValue(QStringLiteral("view/theme"), QString(themeNames[static_cast<std::size_t>(theme)]));
}

std::optional<bool> Settings::systemWasDark() const
{
    const QVariant value = m_store.value(QStringLiteral("view/systemWasDark"));
    return value.isValid() ? std::optional(value.toBool()) : std::nullopt;
}

void Settings::setSystemWasDark(bool dark)
{
    m_store.setValue(QStringLiteral("view/systemWasDark"), dark);
}

QByteArray Settings::geometry() const
{
    return m_store.value(QStringLiteral("window/geometry")).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    m_store.setValue(QStringLiteral("window/geometry"), geometry);
}

QByteArray Settings::splitter() const
{
    return m_store.value(QStringLiteral("window/splitter")).toByteArray();
}

void Settings::setSplitter(const QByteArray &state)
{
    m_store.setValue(QStringLiteral("window/splitter"), state);
}

QByteArray Settings::windowState() const
{
    return m_store.value(QStringLiteral("window/state")).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    m_store.setValue(QStringLiteral("window/state"), state);
}

QStringList Settings::panels() const
{
    return m_store.value(QStringLiteral("window/panels")).toStringList();
}

void Settings::setPanels(const QStringList &names)
{
    m_store.setValue(QStringLiteral("window/panels"), names);
}

ArticleListState Settings::articleList() const
{
    return {m_store.value(QStringLiteral("articles/table"), false).toBool(),
            m_store.value(QStringLiteral("articles/grouping"), 0).toInt(),
            m_store.value(QStringLiteral("articles/columns")).toByteArray()};
}

void Settings::setArticleList(const ArticleListState &state)
{
    m_store.setValue(QStringLiteral("articles/table"), state.isTable);
    m_store.setValue(QStringLiteral("articles/grouping"), state.grouping);
    m_store.setValue(QStringLiteral("articles/columns"), state.columns);
}

QStringList Settings::reviewed() const
{
    return m_store.value(QStringLiteral("articles/reviewed")).toStringList();
}

void Settings::setReviewed(const QStringList &paths)
{
    m_store.setValue(QStringLiteral("articles/reviewed"), paths);
}

ReadingChoices Settings::readingChoices() const
{
    return readingChoicesFromJson(m_store.value(QStringLiteral("articles/reading")).toByteArray());
}

void Settings::setReadingChoices(const ReadingChoices &choices)
{
    m_store.setValue(QStringLiteral("articles/reading"), toJson(choices));
}

double Settings::zoom() const
{
    bool ok = false;
    const double zoom = m_store.value(QStringLiteral("view/zoom"), 1.0).toDouble(&ok);
    return ok && zoom > 0 ? zoom : 1.0;
}

void Settings::setZoom(double zoom)
{
    m_store.setValue(QStringLiteral("view/zoom"), zoom);
}

bool Settings::followScrolling() const
{
    return m_store.value(QStringLiteral("view/followScrolling"), true).toBool();
}

void Settings::setFollowScrolling(bool follow)
{
    m_store.setValue(QStringLiteral("view/followScrolling"), follow);
}

bool Settings::singleKeys() const
{
    return m_store.value(QStringLiteral("view/singleKeys"), true).toBool();
}

void Settings::setSingleKeys(bool on)
{
    m_store.setValue(QStringLiteral("view/singleKeys"), on);
}

CompareOptions Settings::compareOptions() const
{
    CompareOptions options;
    if (m_store.contains(QStringLiteral("compare/ignore"))) {
        options.ignore = Ignore::None;
        const QStringList names = m_store.value(QStringLiteral("compare/ignore")).toStringList();
        for (const QString &name : names)
            if (const auto ignore = ignoreFromName(name))
                options.ignore |= *ignore;
    }
    options.minWords =
        std::max(1, m_store.value(QStringLiteral("compare/minWords"), options.minWords).toInt());
    const QString level = m_store.value(QStringLiteral("compare/reworded")).toString();
    options.reworded = rewordedFromName(level).value_or(options.reworded);
    return options;
}

void Settings::setCompareOptions(const CompareOptions &options)
{
    m_store.setValue(QStringLiteral("compare/ignore"), ignoreNames(options.ignore));
    m_store.setValue(QStringLiteral("compare/minWords"), options.minWords);
    m_store.setValue(QStringLiteral("compare/reworded"), rewordedName(options.reworded));
}

LinkFilter Settings::filter() const
{
    LinkFilter filter;
    if (m_store.contains(QStringLiteral("filter/kinds"))) {
        filter.kinds.clear();
        const QStringList names = m_store.value(QStringLiteral("filter/kinds")).toStringList();
        for (const QString &name : names)
            if (const auto kind = kindFromName(name))
                filter.kinds.insert(*kind);
    }
    filter.minWords = std::max(1, m_store.value(QStringLiteral("filter/minWords"), 1).toInt());
    const auto at =
        std::ranges::find(quotationWords, m_store.value(QStringLiteral("filter/quotations")).toString());
    if (at != quotationWords.end())
        filter.quotations = static_cast<QuotationUse>(at - quotationWords.begin());
    filter.movedOnly = m_store.value(QStringLiteral("filter/movedOnly")).toBool();
    filter.differingOnly = m_store.value(QStringLiteral("filter/differingOnly")).toBool();
    filter.minScore = std::clamp(m_store.value(QStringLiteral("filter/minScore")).toDouble(), 0.0, 1.0);
    return filter;
}

void Settings::setFilter(const LinkFilter &filter)
{
    QStringList kinds;
    for (const LinkKind kind : filter.kinds)
        kinds << kindName(kind);
    m_store.setValue(QStringLiteral("filter/kinds"), kinds);
    m_store.setValue(QStringLiteral("filter/minWords"), filter.minWords);
    m_store.setValue(QStringLiteral("filter/quotations"),
                     QString(quotationWords[static_cast<std::size_t>(filter.quotations)]));
    m_store.setValue(QStringLiteral("filter/movedOnly"), filter.movedOnly);
    m_store.setValue(QStringLiteral("filter/differingOnly"), filter.differingOnly);
    m_store.setValue(QStringLiteral("filter/minScore"), filter.minScore);
}

QString Settings::exportFolder() const
{
    return m_store.value(QStringLiteral("folders/export"), documents()).toString();
}

void Settings::setExportFolder(const QString &folder)
{
    m_store.setValue(QStringLiteral("folders/export"), folder);
}

ReportFormat Settings::exportFormat() const
{
    const QString name = m_store.value(QStringLiteral("export/format")).toString();
    return formatFromName(name).value_or(ReportFormat::Html);
}

void Settings::setExportFormat(ReportFormat format)
{
    m_store.setValue(QStringLiteral("export/format"), formatName(format));
}

ReportParts Settings::exportParts() const
{
    const QVariant names = m_store.value(QStringLiteral("export/parts"));
    if (!names.isValid())
        return allParts;
    ReportParts parts;
    for (const QString &name : names.toString().split(u','))
        if (const auto part = partFromName(name))
            parts |= *part;
    return parts;
}

void Settings::setExportParts(ReportParts parts)
{
    m_store.setValue(QStringLiteral("export/parts"), partNames(parts).join(u','));
}

QString Settings::openFolder() const
{
    return m_store.value(QStringLiteral("folders/open"), documents()).toString();
}

void Settings::setOpenFolder(const QString &folder)
{
    m_store.setValue(QStringLiteral("folders/open"), folder);
}

int Settings::starts() const
{
    return m_store.value(QStringLiteral("window/starts")).toInt();
}

void Settings::countStart()
{
    m_store.setValue(QStringLiteral("window/starts"), starts() + 1);
}

bool Settings::encoderOffered() const
{
    return m_store.value(QStringLiteral("window/encoderOffered")).toBool();
}

void Settings::setEncoderOffered()
{
    m_store.setValue(QStringLiteral("window/encoderOffered"), true);
}

std::vector<RecentItem> Settings::recent() const
{
    std::vector<RecentItem> items;
    const QVariantList list = m_store.value(QStringLiteral("recent/items")).toList();
    for (const QVariant &value : list)
        if (std::optional<RecentItem> item = readKept(value.toStringList()))
            items.push_back(*std::move(item));
    return items;
}

void Settings::addRecent(const RecentItem &item)
{
    setRecent(withRecent(recent(), item));
}

void Settings::clearRecent()
{
    setRecent({});
}

void Settings::setRecent(const std::vector<RecentItem> &items)
{
    QVariantList list;
    for (const RecentItem &item : items)
        list << QVariant(kept(item));
    m_store.setValue(QStringLiteral("recent/items"), list);
}

LastSession Settings::lastSession() const
{
    LastSession session{m_store.value(QStringLiteral("session/corpus")).toStringList(),
                        m_store.value(QStringLiteral("session/comparison")).toStringList(),
                        {},
                        m_store.value(QStringLiteral("session/work")).toString()};
    const QVariantList open = m_store.value(QStringLiteral("session/open")).toList();
    for (const QVariant &value : open)
        if (const QStringList pair = value.toStringList(); pair.size() == 2)
            session.open << pair;
    if (session.comparison.size() != 2) // Not written by this program.
        session.comparison.clear();
    return session;
}

void Settings::setLastSession(const LastSession &session)
{
    m_store.setValue(QStringLiteral("session/corpus"), session.corpus);
    m_store.setValue(QStringLiteral("session/comparison"), session.comparison);
    QVariantList open;
    for (const QStringList &pair : session.open)
        open << QVariant(pair);
    m_store.setValue(QStringLiteral("session/open"), open);
    m_store.setValue(QStringLiteral("session/work"), session.work);
}

} // namespace diptych
