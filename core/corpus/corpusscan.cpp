// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpusscan.h"

#include "corpus/articlefile.h"
#include "corpus/missingfile.h"
#include "corpus/readingchoices.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <dirent.h>
#include <memory>
#include <string>
#include <vector>

namespace diptych {

namespace {

struct Entry
{
    std::string name; ///< As the system has it.
    bool isFile;      ///< For sure; else it may be a folder, a link, or anything.
};

/// What is not hidden in a folder, by name. Not by QDir, which asks the system once more for every file.
std::vector<Entry> entriesOf(const QString &folder)
{
    std::vector<Entry> entries;
    const std::unique_ptr<DIR, int (*)(DIR *)> dir(opendir(QFile::encodeName(folder).constData()), &closedir);
    while (const dirent *entry = dir ? readdir(dir.get()) : nullptr) {
        if (entry->d_name[0] != '.')
            entries.push_back({entry->d_name, entry->d_type == DT_REG});
    }
    std::ranges::sort(entries, {}, &Entry::name);
    return entries;
}

class Scanner
{
public:
    explicit Scanner(const std::function<bool()> &isCancelled) : m_isCancelled(isCancelled) {}

    void add(const QString &path)
    {
        const QFileInfo info(path);
        if (!info.exists() && !splitArticleName(path).id.isEmpty())
            addArticle(path);
        else if (!info.exists())
            m_scan.failures.push_back({path, missingReason(path)});
        else if (info.isDir())
            addFolder(path, info);
        else
            addOneFile(path, info.canonicalFilePath());
    }

    CorpusScan take()
    {
        // An article that is named beside its file comes with the file.
        if (!m_inFiles.isEmpty()) {
            const QSet<QString> files(m_scan.files.begin(), m_scan.files.end());
            m_scan.files.removeIf([&](const QString &name) {
                return m_inFiles.contains(name) && files.contains(splitArticleName(name).file);
            });
        }
        return std::move(m_scan);
    }

private:
    /// An article inside a file.
    void addArticle(const QString &name)
    {
        if (!m_inFiles.contains(name))
            m_scan.files.append(name);
        m_inFiles.insert(name);
    }

    /// A file that was named, or linked to: it may stand in a folder that is listed, too.
    void addOneFile(const QString &path, const QString &canonical)
    {
        const qsizetype slash = canonical.lastIndexOf(u'/');
        const bool isListed = m_seenFolders.contains(canonical.first(std::max<qsizetype>(1, slash))) &&
                              !canonical.sliced(slash + 1).startsWith(u'.');
        if (isListed || m_seenFiles.contains(canonical))
            return;
        m_seenFiles.insert(canonical);
        append(path);
    }

    void append(const QString &path)
    {
        if (!m_choices || !m_choices->isTable(path))
            m_scan.files.append(path);
    }

    void addFolder(const QString &path, const QFileInfo &info)
    {
        if (m_isCancelled && m_isCancelled())
            return;
        const QString canonical = info.canonicalFilePath();
        if (m_seenFolders.contains(canonical))
            return; // named twice, or a link back to where we are
        m_seenFolders.insert(canonical);
        if (!info.isReadable() || !info.isExecutable()) {
            m_scan.failures.push_back({path, QStringLiteral("no permission to list the folder")});
            return;
        }
        const QString prefix = path.endsWith(u'/') ? path : path + u'/';
        // Asking the system for the canonical path of each file would take longer than reading most of them.
        const QString canonicalPrefix = canonical.endsWith(u'/') ? canonical : canonical + u'/';
        for (const Entry &entry : entriesOf(path)) {
            const QString name = QFile::decodeName(entry.name.c_str());
            if (!entry.isFile)
                add(prefix + name);
            else if (m_seenFiles.isEmpty() || !m_seenFiles.contains(canonicalPrefix + name))
                append(prefix + name);
        }
    }

    const std::function<bool()> &m_isCancelled;
    std::shared_ptr<const ActiveChoices> m_choices = activeChoices(); ///< Tables about articles are none.
    CorpusScan m_scan;
    QSet<QString> m_seenFiles; ///< Those that were named or linked to; the others stand in their folders.
    QSet<QString> m_seenFolders;
    QSet<QString> m_inFiles; ///< Articles named `FILE#ID`.
};

} // namespace

CorpusScan scanCorpus(const QStringList &paths, const std::function<bool()> &isCancelled)
{
    Scanner scanner(isCancelled);
    for (const QString &path : paths)
        scanner.add(path);
    return scanner.take();
}

} // namespace diptych
