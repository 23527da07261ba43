// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/articlefile.h"

#include "corpus/articlereader.h"
#include "corpus/missingfile.h"
#include "corpus/readingchoices.h"
#include "corpus/systemfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <sys/stat.h>

#include <cerrno>

namespace diptych {

namespace {

// What a format is told by, in bytes.
constexpr qint64 sampleBytes = 4096;
// An archive in an archive is read, what is deeper is not: nobody packs reports like that, only bombs.
constexpr int deepestContainer = 4;

// Why a file that cannot be opened cannot be opened; empty if nothing speaks against it.
QString obstacle(const QFileInfo &info)
{
    if (!info.exists())
        return missingReason(info.filePath());
    if (info.isDir())
        return QStringLiteral("it is a folder, not an article");
    if (!info.isFile())
        return QStringLiteral("it is not a regular file");
    if (!info.isReadable())
        return QStringLiteral("no permission to read it");
    return {};
}

QString tooLarge()
{
    return QStringLiteral("it is larger than %1 MiB").arg(maximumArticleBytes / (1024 * 1024));
}

/// A file's bytes and the reader for them.
struct OpenedFile
{
    ReaderInput input;
    const ArticleReader *reader = nullptr;
};

Failure cannotOpen(const QString &path, int error)
{
    const QString reason = obstacle(QFileInfo(path));
    return {path, reason.isEmpty() ? QStringLiteral("it cannot be opened (%1)").arg(qt_error_string(error))
                                   : reason};
}

Failure cannotRead(const QString &path, int error)
{
    return {path, QStringLiteral("it cannot be read (%1)").arg(qt_error_string(error))};
}

bool isSameState(const struct stat &before, const struct stat &after)
{
    return after.st_size == before.st_size && after.st_mtim.tv_sec == before.st_mtim.tv_sec &&
           after.st_mtim.tv_nsec == before.st_mtim.tv_nsec;
}

/// The whole file, or of a file for a reader that streams the begin. Nothing if it changed meanwhile.
std::optional<Result<OpenedFile>> tryToOpen(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    // A pipe must not be opened, as that would wait for its writer.
    struct stat before = {};
    if (::stat(name.constData(), &before) != 0 || !S_ISREG(before.st_mode))
        return cannotOpen(path, errno);
    const SystemFile file(name);
    if (!file.isOpen())
        return cannotOpen(path, errno);
    OpenedFile opened;
    opened.input = {path, path.sliced(path.lastIndexOf(u'/') + 1), {}};
    QByteArray &bytes = opened.input.bytes;
    const qint64 size = before.st_size;
    const bool isSmall = size <= sampleBytes;
    if (!file.readUntil(isSmall ? size : sampleBytes, bytes))
        return cannotRead(path, errno);
    opened.reader = &readerFor(opened.input);
    if (opened.reader->streams())
        return opened;
    if (size > maximumArticleBytes)
        return Failure{path, tooLarge()};
    if (!isSmall && !file.readUntil(size, bytes))
        return cannotRead(path, errno);
    struct stat after = {};
    if (!file.stat(after) || bytes.size() != size || !isSameState(before, after))
        return std::nullopt;
    return opened;
}

Result<OpenedFile> openFile(const QString &path)
{
    // Whoever writes the file meanwhile is likely to be done at the second try.
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto opened = tryToOpen(path);
        if (!opened)
            continue;
        if (const auto choices = activeChoices(); choices && opened->ok()) {
            OpenedFile file = std::move(*opened).value();
            const ReadingChoice choice = choices->of(path);
            file.input.encoding = choice.encoding;
            file.input.fields = choice.fields;
            return file;
        }
        return *std::move(opened);
    }
    return Failure{path, QStringLiteral("it changed while it was read")};
}

using TextSink = std::function<bool(Result<ArticleText>)>;

/// Where the articles of one file arrive, whatever containers they are in.
class Collector
{
public:
    /// Only the article with the id \a wanted, if it is not empty.
    Collector(const OpenedFile &file, const QString &wanted, const TextSink &sink)
        : m_file(file), m_wanted(wanted), m_sink(sink)
    {
    }

    bool wants(const QString &id)
    {
        ++m_number;
        return m_wanted.isEmpty() || id == m_wanted || isWantedPart(id);
    }

    void addArticle(const QString &id, const FoundArticle &found);
    void addFailure(const QString &id, const QString &reason) { deliver(Failure{nameOf(id), reason}); }

    [[nodiscard]] bool isWantedPart(const QString &id) const
    {
        return m_wanted.startsWith(id + u'#') || m_wanted == id;
    }
    [[nodiscard]] const QString &wanted() const { return m_wanted; }
    /// What was chosen for an article or a container in the file.
    [[nodiscard]] ReadingChoice choiceOf(const QString &id) const
    {
        return m_choices ? m_choices->of(m_file.input.path, id) : ReadingChoice();
    }
    [[nodiscard]] bool isDone() const { return m_done; }
    [[nodiscard]] qsizetype delivered() const { return m_delivered; }

private:
    [[nodiscard]] QString nameOf(const QString &id) const
    {
        return id.isEmpty() ? m_file.input.path : m_file.input.path + u'#' + id;
    }
    void deliver(Result<ArticleText> article)
    {
        ++m_delivered;
        m_done = !m_sink(std::move(article)) || !m_wanted.isEmpty();
    }

    const OpenedFile &m_file;
    QString m_wanted;
    const TextSink &m_sink;
    std::shared_ptr<const ActiveChoices> m_choices = activeChoices();
    qsizetype m_number = 0;
    qsizetype m_delivered = 0;
    bool m_done = false;
};

void Collector::addArticle(const QString &id, const FoundArticle &found)
{
    FoundArticle article = found;
    const QString &title = article.metadata.title;
    if (!title.isEmpty() && !article.text.text.isEmpty())
        article.text.text.prepend(title + QStringLiteral("\n\n"));
    else if (!title.isEmpty())
        article.text.text = title;
    const QByteArray bytes = id.isEmpty() ? m_file.input.bytes : article.text.text.toUtf8();
    ArticleText text{nameOf(id), std::move(article.text), std::move(article.metadata), bytes};
    if (m_choices)
        text.joined = m_choices->joined(m_file.input.path, id);
    deliver(std::move(text));
}

/// Gives what one reader finds its ids, and opens the containers in it.
class Level : public FoundArticles
{
public:
    Level(Collector &collector, const ReaderInput &input, const ArticleReader &reader, QString prefix,
          ArticleMetadata known)
        : m_collector(collector)
        , m_input(input)
        , m_reader(reader)
        , m_prefix(std::move(prefix))
        , m_known(std::move(known))
    {
    }

    void read()
    {
        const auto reason = m_reader.read(m_input, *this);
        if (reason && !m_collector.isDone())
            m_collector.addFailure(m_prefix, *reason);
    }

    bool add(FoundArticle article) override
    {
        const QString id = idOf(article.id);
        if (!m_collector.isDone() && m_collector.wants(id)) {
            complete(article.metadata);
            m_collector.addArticle(id, article);
        }
        return !m_collector.isDone();
    }

    bool addFailure(const QString &id, const QString &reason) override
    {
        const QString full = idOf(id);
        if (!m_collector.isDone() && m_collector.wants(full))
            m_collector.addFailure(full, reason);
        return !m_collector.isDone();
    }

    bool addPart(const QString &id, ReaderInput part, const ArticleMetadata &known) override;

private:
    /// The article's own id, or its number from 1; never one twice.
    QString idOf(const QString &own)
    {
        if (!m_reader.isContainer() && own.isEmpty())
            return m_prefix;
        const QString number = QString::number(++m_number);
        QString id = own.isEmpty() ? number : own;
        if (m_ids.contains(id))
            id = m_ids.contains(number) ? id + u'-' + number : number;
        m_ids.insert(id);
        return m_prefix.isEmpty() ? id : m_prefix + u'#' + id;
    }

    /// What the article does not say of itself, what holds it may know.
    void complete(ArticleMetadata &metadata) const
    {
        for (QString ArticleMetadata::*field :
             {&ArticleMetadata::title, &ArticleMetadata::author, &ArticleMetadata::outlet,
              &ArticleMetadata::date, &ArticleMetadata::language, &ArticleMetadata::address}) {
            if ((metadata.*field).isEmpty())
                metadata.*field = m_known.*field;
        }
        if (metadata.format.isEmpty())
            metadata.format = m_reader.format();
    }

    Collector &m_collector;
    const ReaderInput &m_input;
    const ArticleReader &m_reader;
    QString m_prefix;
    ArticleMetadata m_known;
    qsizetype m_number = 0;
    QSet<QString> m_ids;
};

bool Level::addPart(const QString &id, ReaderInput part, const ArticleMetadata &known)
{
    const QString full = idOf(id);
    if (m_collector.isDone())
        return false;
    if (!m_collector.wanted().isEmpty() && !full.isEmpty() && !m_collector.isWantedPart(full))
        return true;
    part.path = m_input.path;
    part.isFile = false;
    const ReadingChoice choice = m_collector.choiceOf(full);
    part.encoding = choice.encoding.isEmpty() ? m_input.encoding : choice.encoding;
    part.fields = choice.fields.isEmpty() ? m_input.fields : choice.fields;
    part.depth = m_input.depth + 1;
    const ArticleReader &reader = readerFor(part);
    if (part.depth > deepestContainer && reader.isContainer()) {
        m_collector.addFailure(full,
                               QStringLiteral("it lies in more than %1 containers").arg(deepestContainer));
        return !m_collector.isDone();
    }
    Level(m_collector, part, reader, full, known).read();
    return !m_collector.isDone();
}

/// The number of \a id if it is one, for an article that has an id of its own too.
qsizetype numberIn(const QString &id)
{
    bool isNumber = false;
    const qlonglong number = id.toLongLong(&isNumber);
    return isNumber && number > 0 ? static_cast<qsizetype>(number) : 0;
}

void readFrom(const OpenedFile &file, const QString &wanted, const TextSink &sink)
{
    Collector collector(file, wanted, sink);
    Level(collector, file.input, *file.reader, {}, {}).read();
    if (collector.delivered() > 0 || wanted.isEmpty())
        return;
    qsizetype left = numberIn(wanted);
    Result<ArticleText> numbered =
        Failure{file.input.path + u'#' + wanted, QStringLiteral("there is no such article in the file")};
    if (left > 0) {
        const TextSink count = [&](Result<ArticleText> article) {
            if (--left == 0)
                numbered = std::move(article);
            return left > 0;
        };
        Collector all(file, {}, count);
        Level(all, file.input, *file.reader, {}, {}).read();
    }
    sink(std::move(numbered));
}

Result<Article> made(Result<ArticleText> read)
{
    if (!read)
        return read.failure();
    return makeArticle(std::move(read).value());
}

} // namespace

ArticleName splitArticleName(const QString &name)
{
    if (!name.contains(u'#') || QFileInfo::exists(name))
        return {name, {}};
    for (qsizetype i = name.indexOf(u'#'); i >= 0; i = name.indexOf(u'#', i + 1)) {
        if (QFileInfo(name.first(i)).isFile())
            return {name.first(i), name.sliced(i + 1)};
    }
    return {name, {}};
}

bool isContainerFile(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return false;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    const ReaderInput input{path, QFileInfo(path).fileName(), file.read(sampleBytes)};
    return readerFor(input).isContainer();
}

Result<Article> readArticle(const QString &name, const QString &encoding)
{
    const ArticleName split = splitArticleName(name);
    Result<OpenedFile> file = openFile(split.file);
    if (!file)
        return file.failure();
    OpenedFile opened = std::move(file).value();
    if (!encoding.isEmpty())
        opened.input.encoding = encoding;
    std::vector<Result<ArticleText>> read;
    // A second article is enough to know that the name does not tell which.
    readFrom(opened, split.id, [&read](Result<ArticleText> article) {
        read.push_back(std::move(article));
        return read.size() < 2;
    });
    if (read.size() == 1)
        return made(std::move(read.front()));
    if (read.empty())
        return Failure{name, QStringLiteral("there is no article in it")};
    const QString example = read.front().ok() ? read.front().value().path : read.front().failure().file;
    return Failure{name, QStringLiteral("it holds several articles; name one, such as %1").arg(example)};
}

void readArticles(const QString &name, const ArticleSink &sink)
{
    readArticleTexts(name, [&sink](Result<ArticleText> text) { return sink(made(std::move(text))); });
}

void readArticleTexts(const QString &name, const TextSink &sink)
{
    const ArticleName split = splitArticleName(name);
    const Result<OpenedFile> file = openFile(split.file);
    if (!file) {
        sink(file.failure());
        return;
    }
    qsizetype count = 0;
    readFrom(file.value(), split.id, [&](Result<ArticleText> article) {
        ++count;
        return sink(std::move(article));
    });
    if (count == 0)
        sink(Failure{name, QStringLiteral("there is no article in it")});
}

} // namespace diptych
