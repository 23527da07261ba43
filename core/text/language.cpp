// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language.h"

#include "text/functionwords.h"

#include <QDir>
#include <QMutex>
#include <QTemporaryFile>

#include <libexttextcat/textcat.h>

namespace diptych {

namespace {

// Enough for a sure answer; more only takes longer.
constexpr qsizetype judgedLength = 3000;
// Below this many characters the n-grams say nothing.
constexpr qsizetype shortestSample = 60;

// The languages that news comes in. Each model costs start-up time (all 160 of the library 18 ms), and rare
// relatives (Scots, Frisian) win over short texts of the common ones.
constexpr const char *languages[] = {"ar", "bg", "ca", "cs", "da", "de", "el", "en", "es",      "et",
                                     "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",      "ja",
                                     "ko", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru",      "sk",
                                     "sl", "sq", "sv", "th", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant"};

class Classifier
{
public:
    Classifier()
    {
        QTemporaryFile configuration;
        if (!configuration.open())
            return;
        for (const char *language : languages)
            configuration.write(QByteArray(language) + ".lm " + language + "\n");
        configuration.close();
        m_handle = special_textcat_Init(QFile::encodeName(configuration.fileName()).constData(),
                                        DIPTYCH_TEXTCAT_DATA "/");
    }
    ~Classifier()
    {
        if (m_handle)
            textcat_Done(m_handle);
    }
    Q_DISABLE_COPY_MOVE(Classifier)

    // The answer is "[en]", or "[nb][da]" where several come close; the first is the best.
    QString classify(const QByteArray &sample)
    {
        if (!m_handle)
            return {};
        const QMutexLocker lock(&m_mutex); // the library keeps its counts in the handle
        const QByteArray answer =
            textcat_Classify(m_handle, sample.constData(), static_cast<std::size_t>(sample.size()));
        if (!answer.startsWith('['))
            return {};
        const QByteArray name = answer.mid(1, answer.indexOf(']') - 1);
        return QString::fromLatin1(name.left(name.indexOf('-') < 0 ? name.size() : name.indexOf('-')));
    }

private:
    QMutex m_mutex;
    void *m_handle = nullptr;
};

} // namespace

QString detectLanguage(QStringView text)
{
    if (text.size() < shortestSample)
        return {};
    const QStringView sample = text.first(std::min(text.size(), judgedLength));
    // Spares most runs of the program the reading of the models, which takes as long as all else that is done
    // to two short reports.
    if (const QString sure = languageByFunctionWords(sample); !sure.isEmpty())
        return sure;
    static Classifier classifier;
    return classifier.classify(sample.toUtf8());
}

} // namespace diptych
