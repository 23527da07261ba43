// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/pastejob.h"

namespace diptych {

void PasteJob::analyse(const Sided<QString> &names, const Sided<QString> &texts)
{
    run([names, texts](QPromise<Sided<ArticlePtr>> &promise) {
        Sided<ArticlePtr> articles;
        for (const Side side : bothSides) {
            if (promise.isCanceled())
                return;
            articles[side] = std::make_shared<const Article>(articleFromText(names[side], texts[side]));
        }
        promise.addResult(articles);
    });
}

} // namespace diptych
