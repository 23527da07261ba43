// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracttexts.h"

using namespace Qt::StringLiterals;

namespace contract {

namespace {

using Sentence = QStringList; ///< Words, with their extras.
using Paragraph = std::vector<Sentence>;
using Story = std::vector<Paragraph>;

class Maker
{
public:
    Maker(const Script &script, Dice &dice) : m_script(script), m_dice(dice)
    {
        for (int i = 0; i < 160; ++i)
            m_words << word();
    }

    Story story(std::size_t paragraphs)
    {
        Story story;
        for (std::size_t i = 0; i < paragraphs; ++i) {
            Paragraph paragraph;
            for (std::size_t s = 1 + m_dice.roll(4); s > 0; --s)
                paragraph.push_back(sentence());
            story.push_back(paragraph);
        }
        return story;
    }

    /// Another report on the same.
    Story retold(const Story &story)
    {
        Story retold;
        for (const Paragraph &paragraph : story) {
            if (m_dice.chance(25))
                continue;
            Paragraph copy;
            for (const Sentence &sentence : paragraph)
                copy.push_back(m_dice.chance(40) ? edited(sentence) : sentence);
            const std::size_t place = m_dice.chance(70) ? retold.size() : m_dice.roll(retold.size() + 1);
            retold.insert(retold.begin() + static_cast<std::ptrdiff_t>(place), copy);
        }
        for (const Paragraph &own : this->story(2))
            retold.insert(retold.begin() + static_cast<std::ptrdiff_t>(m_dice.roll(retold.size() + 1)), own);
        if (m_dice.chance(50))
            retold.push_back(retold.front());
        return retold;
    }

    Source written(const Story &story, const QString &name)
    {
        static const QStringList paragraphEnds{u"\n\n"_s, u"\r\n\r\n"_s, u"\n\n\n"_s, u"\r\r"_s};
        const QString &end = paragraphEnds[static_cast<qsizetype>(m_dice.roll(4))];
        Source source;
        source.name = name;
        for (const Paragraph &paragraph : story) {
            for (const Sentence &sentence : paragraph)
                write(sentence, source);
            source.text = source.text.trimmed() + end;
        }
        source.bytes = source.text.toUtf8();
        return source;
    }

private:
    QString word()
    {
        QString word;
        for (std::size_t i = 2 + m_dice.roll(2); i > 0; --i)
            word += pick(m_script.syllables);
        return word;
    }

    QString pick(const QStringList &from)
    {
        return from[static_cast<qsizetype>(m_dice.roll(static_cast<std::size_t>(from.size())))];
    }

    Sentence sentence()
    {
        // Plain words at both ends: a reader knows where such a sentence begins and ends.
        Sentence sentence{pick(m_words)};
        for (std::size_t i = 4 + m_dice.roll(12); i > 0; --i)
            sentence << (m_dice.chance(8) ? pick(m_script.extras) : pick(m_words));
        return sentence << pick(m_words);
    }

    Sentence edited(Sentence sentence)
    {
        for (std::size_t i = 1 + m_dice.roll(3); i > 0; --i) {
            const auto at =
                static_cast<qsizetype>(1 + m_dice.roll(static_cast<std::size_t>(sentence.size()) - 2));
            if (m_dice.chance(34))
                sentence.insert(at, pick(m_words));
            else if (m_dice.chance(50) && sentence.size() > 3)
                sentence.removeAt(at);
            else
                sentence[at] = m_dice.chance(20) ? sentence[at].toUpper() : pick(m_words);
        }
        return sentence;
    }

    void write(const Sentence &sentence, Source &source)
    {
        QString text = sentence.join(m_script.gap);
        if (m_script.capitals)
            text[0] = text[0].toUpper();
        const QString before = source.text;
        source.text += text + m_script.period;
        const qsizetype begin = before.toUcs4().size();
        // What follows the period inside a paragraph is no part of the sentence.
        source.sentences.push_back({begin, begin + (text + m_script.period).trimmed().toUcs4().size()});
    }

    const Script &m_script;
    Dice &m_dice;
    QStringList m_words;
};

QStringList split(const QString &words)
{
    return words.split(u' ');
}

} // namespace

std::vector<Script> scripts()
{
    return {
        {u"english"_s, split(u"ba ren to lim shar ok pel ing mor dent ash ur"_s), u" "_s, u". "_s, true,
         split(
             u"the 27 1,250 cease-fire U.S. don’t “quoted” 😀 — a.m. 🏳️‍🌈 x-ray 3.5"_s)},
        {u"german"_s, split(u"schä groß len fün ber ung ter öf mit straß ei zu"_s), u" "_s, u". "_s, true,
         split(u"der 14,5 „Wort“ Nord-Süd und – 2024 z.B. »so«"_s)},
        {u"russian"_s, split(u"по ро ста вод гор ень ли мо ка ний ещё й"_s), u" "_s, u". "_s, true,
         split(u"и 12 «слово» — кто-то 🚢"_s)},
        {u"greek"_s, split(u"λα μέ νος ρι ταί κό πο δη στή ξα"_s), u" "_s, u". "_s, true,
         split(u"και 7 «λέξη» –"_s)},
        {u"arabic"_s, split(u"ال كت مد رسة شر قي سلا م بي ان"_s), u" "_s, u". "_s, false,
         split(u"و 45 ٤٥ «كلمة» ،"_s)},
        {u"hebrew"_s, split(u"של ום מד בר כת יב הר ים"_s), u" "_s, u". "_s, false, split(u"את 9 צה״ל –"_s)},
        {u"devanagari"_s, split(u"कि ता ब नम स्ते रा ज्य भा रत"_s), u" "_s, u"। "_s, false,
         split(u"और ४५ 12"_s)},
        {u"chinese"_s,
         split(u"渡 轮 在 港 口 搁 浅 七 人 受 伤 警 方 说 新 船"_s),
         {},
         u"。"_s,
         false,
         split(u"的 187 《报》 ，"_s)},
        {u"japanese"_s,
         split(u"フェリー 座礁 した 港 で 七 人 が けが を 警察"_s),
         {},
         u"。"_s,
         false,
         split(u"の 187 「声」 、"_s)},
        {u"thai"_s, split(u"เรือ คน ท่า น้ำ บาด เจ็บ ตำรวจ ข่าว"_s), {}, u" "_s, false, split(u"และ 187 ๑๒"_s)},
        {u"combining"_s, split(u"e\u0301ta o\u0302ri n\u0303e u\u0308bi a\u030Ako"_s), u" "_s, u". "_s, true,
         split(u"\u0301 7 𝔘𝔫𝔦 𐐷𐐮 ﬁn"_s)},
    };
}

std::pair<Source, Source> relatedReports(const Script &script, Dice &dice)
{
    Maker maker(script, dice);
    const Story story = maker.story(4 + dice.roll(8));
    const Story other = maker.retold(story);
    // Where nothing ends a sentence but a space, nobody can tell where it ends.
    std::pair reports{maker.written(story, script.name + u"-left.txt"_s),
                      maker.written(other, script.name + u"-right.txt"_s)};
    if (script.period.trimmed().isEmpty()) {
        reports.first.sentences.clear();
        reports.second.sentences.clear();
    }
    return reports;
}

std::vector<Source> oddTexts()
{
    std::vector<Source> sources;
    const auto add = [&sources](const QString &name, const QString &text) {
        sources.push_back({name + u".txt"_s, text.toUtf8(), text, {}});
    };
    add(u"empty"_s, {});
    add(u"blank"_s, u" \r\n\t\n"_s);
    add(u"marks"_s, u"… — !!! ***\n\n😀"_s);
    add(u"one-word"_s, u"Ferry"_s);
    add(u"one-word-marked"_s, u"\n\n“Ferry!”\r\n"_s);
    add(u"two-words"_s, u"ferry aground"_s);
    add(u"repeated"_s,
        u"Police said seven people were hurt in the harbour fire on Monday.\n\n"_s.repeated(4));
    add(u"one-sentence"_s, u"Police said seven people were hurt in the harbour fire on Monday."_s);
    add(u"old-line-ends"_s,
        u"Ferry aground\r\rPolice said seven people were hurt in the harbour fire on Monday.\rMore."_s);
    add(u"long-line"_s, u"word and another "_s.repeated(300));
    return sources;
}

} // namespace contract
