// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpusscan.h"

#include "corpus/articlefile.h"
#include "corpus/readingchoices.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

namespace diptych {

namespace {

struct Entry
{
    QString name;
    bool isFile; ///< Neither a folder nor a link.
};

/// What is not hidden in a folder, by name. Not by QDir, which asks the system once more for every file.
std::vector<Entry> entriesOf(const QString &folder)
{
    std::vector<Entry> entries;
    std::error_code error; // What cannot be listed further ends here.
    for (std::filesystem::directory_iterator at(QFile::encodeName(folder).toStdString(), error), end;
         !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (name.starts_with('.'))
            continue;
        std::error_code unknown;
        const bool isFile = !at->is_symlink(unknown) && !at->is_directory(unknown);
        entries.push_back({QFile::decodeName(name.c_str()), isFile});
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
            m_scan.files.append(path); // an article inside a file
        else if (!info.exists())
            m_scan.failures.push_back({path, info.isSymLink()
                                                 ? QStringLiteral("what it links to does not exist")
                                                 : QStringLiteral("the file does not exist")});
        else if (info.isDir())
            addFolder(path, info);
        else
            addFile(path, info.canonicalFilePath());
    }

    CorpusScan take() { return std::move(m_scan); }

private:
    void addFile(const QString &path, const QString &canonical)
    {
        if (m_seenFiles.contains(canonical) || (m_choices && m_choices->isTable(path)))
            return;
        m_seenFiles.insert(canonical);
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
            if (entry.isFile)
                addFile(prefix + entry.name, canonicalPrefix + entry.name);
            else
                add(prefix + entry.name);
        }
    }

    const std::function<bool()> &m_isCancelled;
    std::shared_ptr<const ActiveChoices> m_choices = activeChoices(); ///< Tables about articles are none.
    CorpusScan m_scan;
    QSet<QString> m_seenFiles;
    QSet<QString> m_seenFolders;
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
