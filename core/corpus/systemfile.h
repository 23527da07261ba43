// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace diptych {

/// A file that is read, by the calls of the system: QFile asks it twice as often, which takes longer than to
/// read a short article.
class SystemFile
{
public:
    /// By the name that the system knows; errno tells why it is not open.
    explicit SystemFile(const QByteArray &path) : m_file(::open(path.constData(), O_RDONLY | O_CLOEXEC)) {}
    ~SystemFile()
    {
        if (isOpen())
            ::close(m_file);
    }

    SystemFile(const SystemFile &) = delete;
    SystemFile &operator=(const SystemFile &) = delete;

    [[nodiscard]] bool isOpen() const { return m_file >= 0; }
    [[nodiscard]] bool stat(struct stat &state) const { return ::fstat(m_file, &state) == 0; }

    /// Reads on until there are so many bytes, or the file ends.
    [[nodiscard]] bool readUntil(qint64 size, QByteArray &bytes) const
    {
        qsizetype at = bytes.size();
        bytes.resize(size);
        for (ssize_t count = 1; at < size && count != 0;) {
            count = ::read(m_file, bytes.data() + at, static_cast<std::size_t>(size - at));
            if (count < 0 && errno != EINTR)
                return false;
            at += std::max<ssize_t>(0, count);
        }
        bytes.truncate(at);
        return true;
    }

private:
    int m_file;
};

} // namespace diptych
