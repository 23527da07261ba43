// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/facts/facttext.h"

#include "text/folding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

QString languageOf(const Article &article, const Article &other)
{
    const QString &known = article.language.isEmpty() ? other.language : article.language;
    return known.isEmpty() ? u"en"_s : known;
}

constexpr IgnoreSet foldedAway = Ignore::Case | Ignore::Quotes;

bool isAllCapitals(QStringView word)
{
    return word.size() > 1 && std::ranges::none_of(word, [](QChar c) { return c.isLower(); });
}

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

// Most words stand in a text many times: each way of writing is looked at once.
WordForms::Written WordForms::intern(QStringView word)
{
    const auto index = static_cast<std::size_t>(m_writings.intern(word));
    if (index == m_written.size()) {
        const int form = formOf(word);
        m_written.push_back({form, (*this)[form].stem, traitsOf(word, form)});
    }
    return m_written[index];
}

int WordForms::formOf(QStringView written)
{
    m_key.clear();
    foldWord(written, foldedAway, m_key);
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

WordTraits WordForms::traitsOf(QStringView written, int index) const
{
    const WordForm &form = (*this)[index];
    const QStringView folded = string(index);
    const Meaning *meaning = form.meaning;
    const bool isNumeral = form.digits || (meaning && meaning->numeral != NumeralPart::None);
    const bool isArticle = folded == u"a" || folded == u"an" || folded == u"half";
    // A German number in words is one word that no list has.
    const bool mayBeNumeral = isNumeral || isArticle || (m_language == u"de" && !meaning);
    WordTraits traits;
    traits.setFlag(WordTrait::Capital, written[0].isUpper());
    traits.setFlag(WordTrait::AllCapitals, isAllCapitals(written));
    traits.setFlag(WordTrait::Possessive, written.endsWith(u"'s") || written.endsWith(u"’s"));
    traits.setFlag(WordTrait::Function, form.weight == WordWeight::Function);
    traits.setFlag(WordTrait::Content, form.isContent());
    traits.setFlag(WordTrait::OpensDate, form.digits || form.has(WordSign::Time) ||
                                             (meaning && (meaning->month > 0 || meaning->weekday > 0)));
    traits.setFlag(WordTrait::OpensNumber, mayBeNumeral);
    traits.setFlag(WordTrait::Negative, form.has(WordSign::Negator) || form.has(WordSign::NegativeWord));
    traits.setFlag(WordTrait::HasPoles, meaning && !meaning->poles.empty());
    traits.setFlag(WordTrait::Passive, form.has(WordSign::Passive));
    return traits;
}

FactText::FactText(const Article &article, std::shared_ptr<WordForms> forms)
    : m_article(article), m_forms(std::move(forms))
{
    const auto &words = article.segmentation.words;
    m_words.reserve(words.size());
    m_stems.reserve(words.size());
    m_traits.reserve(words.size());
    for (const Range &word : words) {
        const auto [form, stem, traits] = m_forms->intern(word.in(article.text));
        m_words.push_back(form);
        m_stems.push_back(stem);
        m_traits.push_back(traits);
    }
}

bool FactText::anyHas(WordStretch words, WordTrait trait) const
{
    const auto first = m_traits.begin() + words.begin;
    return std::any_of(first, first + words.size(), [trait](WordTraits t) { return t.testFlag(trait); });
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
    if (gap == u" ")
        return true;
    return std::all_of(gap.begin(), gap.end(), [](QChar c) { return c.isSpace() || isHyphen(c); });
}

bool FactText::isNote(const Sentence &sentence) const
{
    const auto paragraph = static_cast<std::size_t>(sentence.paragraph);
    return m_article.segmentation.paragraphs[paragraph].kind == ParagraphKind::Note;
}

Sided<std::unique_ptr<const FactText>> readFactTexts(const Sided<const Article *> &articles)
{
    const auto stems = std::make_shared<Interner>();
    const Sided<QString> languages{{languageOf(*articles[Side::Left], *articles[Side::Right]),
                                    languageOf(*articles[Side::Right], *articles[Side::Left])}};
    const auto leftForms = std::make_shared<WordForms>(languages[Side::Left], stems);
    const auto rightForms = languages[Side::Left] == languages[Side::Right]
                                ? leftForms
                                : std::make_shared<WordForms>(languages[Side::Right], stems);
    return {{std::make_unique<const FactText>(*articles[Side::Left], leftForms),
             std::make_unique<const FactText>(*articles[Side::Right], rightForms)}};
}

} // namespace diptych
