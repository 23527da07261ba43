// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stemmer.h"

#include <libstemmer.h>

namespace diptych {

namespace {

sb_stemmer *makeStemmer(QStringView language)
{
    return language.isEmpty() ? nullptr : sb_stemmer_new(language.toLatin1().constData(), "UTF_8");
}

} // namespace

void Stemmer::Deleter::operator()(sb_stemmer *stemmer) const
{
    sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer(QStringView language) : m_stemmer(makeStemmer(language))
{
}

Stemmer::~Stemmer() = default;

QString Stemmer::stem(QStringView word) const
{
    if (!m_stemmer)
        return word.toString();
    const QByteArray bytes = word.toUtf8();
    const sb_symbol *stem =
        sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol *>(bytes.constData()),
                        static_cast<int>(bytes.size()));
    // No memory: the word itself still finds its equals.
    if (!stem)
        return word.toString();
    return QString::fromUtf8(reinterpret_cast<const char *>(stem), sb_stemmer_length(m_stemmer.get()));
}

} // namespace diptych
