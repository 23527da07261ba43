// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <memory>

struct sb_stemmer;

namespace diptych {

/// Cuts words back to their stems: "injured" and "injuring" both give "injur" (Snowball, Porter 2001). Any
/// thread, but one object serves one thread at a time.
class Stemmer
{
public:
    /// A stemmer for a language (ISO 639 code); for one that Snowball does not know, stems are the words.
    explicit Stemmer(QStringView language);
    ~Stemmer();

    Stemmer(const Stemmer &) = delete;
    Stemmer &operator=(const Stemmer &) = delete;

    /// The stem of a word in lower case.
    [[nodiscard]] QString stem(QStringView word) const;
    [[nodiscard]] bool knowsLanguage() const { return m_stemmer != nullptr; }

private:
    struct Deleter
    {
        void operator()(sb_stemmer *stemmer) const;
    };

    std::unique_ptr<sb_stemmer, Deleter> m_stemmer;
};

} // namespace diptych
