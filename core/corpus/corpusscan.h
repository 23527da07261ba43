// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace diptych {

/// What a scan for articles found.
struct CorpusScan
{
    QStringList
        files; ///< As given; below a folder: its path, a slash, the rest, sorted. `FILE#ID` where given.
    std::vector<Failure> failures; ///< Paths that do not exist, folders that cannot be listed.
};

/// Lists the files that a mixture of files and folders (with their sub-folders) names, each file once.
/// Hidden files and folders are left out unless given by name. Folders that link back to themselves are
/// followed once. \a isCancelled is asked between folders. Any thread.
[[nodiscard]] CorpusScan scanCorpus(const QStringList &paths, const std::function<bool()> &isCancelled = {});

} // namespace diptych
