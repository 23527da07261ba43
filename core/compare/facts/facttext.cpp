// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/facttext.h"

#include "text/folding.h"

#include <algorithm>

namespace diptych {

namespace {

constexpr IgnoreSet folded = Ignore::Case | Ignore::Quotes;

bool endsInPossessive(QStringView word)
{
    return word.size() > 2 && word.endsWith(u"'s");
}

} // namespace

WordForms::WordForms(const QString &language, std::shared_ptr<Interner> stems)
    : m_language(language)
    , m_decimalComma(hasDecimalComma(language))
    , m_stemmer(language)
    , m_stems(std::move(stems))
{
}

int WordForms::intern(QStringView word)
{
    m_key.clear();
    foldWord(word, folded, m_key);
    const int form = m_words.intern(m_key);
    if (form == static_cast<int>(m_forms.size()))
        m_forms.push_back(makeForm(m_key));
    return form;
}

WordForm WordForms::makeForm(QStringView word)
{
    WordForm form;
    form.digits = readDigits(word, m_decimalComma);
    const QStringView bare = endsInPossessive(word) ? word.chopped(2) : word;
    form.stem = m_stems->intern(form.digits ? bare.toString() : m_stemmer.stem(bare));
    form.weight = wordWeight(word, m_language);
    form.meaning = meaningOf(word, m_language);
    // A character that no stem holds keeps the groups apart from the stems.
    form.group = form.meaning && form.meaning->group > 0
                     ? m_stems->intern(QChar(u'\uFFFF') + QString::number(form.meaning->group))
                     : form.stem;
    return form;
}

FactText::FactText(const Article &article, std::shared_ptr<WordForms> forms)
    : m_article(article), m_forms(std::move(forms))
{
    m_words.reserve(article.segmentation.words.size());
    for (const Range &word : article.segmentation.words)
        m_words.push_back(m_forms->intern(word.in(article.text)));
}

QStringView FactText::gapBehind(int word) const
{
    const qsizetype begin = range(word).end;
    const qsizetype end = word + 1 < size() ? range(word + 1).begin : m_article.text.size();
    return QStringView(m_article.text).sliced(begin, end - begin);
}

bool FactText::goesOn(int word) const
{
    if (word + 1 >= size())
        return false;
    const QStringView gap = gapBehind(word);
    return std::all_of(gap.begin(), gap.end(), [](QChar c) { return c.isSpace() || isHyphen(c); });
}

bool FactText::isCapital(int word) const
{
    return m_article.text[range(word).begin].isUpper();
}

bool FactText::isNote(const Sentence &sentence) const
{
    const auto paragraph = static_cast<std::size_t>(sentence.paragraph);
    return m_article.segmentation.paragraphs[paragraph].kind == ParagraphKind::Note;
}

} // namespace diptych
