// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpusscan.h"

#include "corpus/articlefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace diptych {

namespace {

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
        if (m_seenFiles.contains(canonical))
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
        const auto entries =
            QDir(path).entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
        // Asking the system for the canonical path of each file would take longer than reading most of them.
        const QString canonicalPrefix = canonical.endsWith(u'/') ? canonical : canonical + u'/';
        for (const QFileInfo &entry : entries) {
            const QString name = entry.fileName();
            if (entry.isSymLink() || entry.isDir())
                add(prefix + name);
            else
                addFile(prefix + name, canonicalPrefix + name);
        }
    }

    const std::function<bool()> &m_isCancelled;
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
