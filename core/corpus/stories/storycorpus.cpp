// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/stories/storycorpus.h"

#include "text/language.h"

namespace diptych {

namespace {

// An article's structure is not looked for: that would take longer than all the rest.
StoryArticle storyArticle(const ArticleText &article)
{
    QString language = detectLanguage(article.text.text);
    if (language.isEmpty())
        language = article.metadata.language;
    return makeStoryArticle(article.title(), article.text.text, article.date(), language);
}

} // namespace

StoryCorpus readStoryCorpus(const QStringList &files, const Progress &progress)
{
    return keepOfArticles<StoryArticle>(files, progress, storyArticle);
}

} // namespace diptych
