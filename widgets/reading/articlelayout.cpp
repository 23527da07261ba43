// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/articlelayout.h"

namespace diptych {

namespace {

/// Letters that decide a text's direction; the rest of a long text does not change it.
constexpr qsizetype sampledForDirection = 20'000;

bool isWrittenWithoutSpaces(QChar character)
{
    switch (character.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

/// Characters that a text document keeps for itself, or that have no shape.
bool isUnshowable(QChar character)
{
    const char16_t unit = character.unicode();
    return unit == 0xFDD0 || unit == 0xFDD1 || unit == QChar::ObjectReplacementCharacter ||
           character.category() == QChar::Other_Control;
}

/// Letters, digits and marks that are shown as they are: nearly all of most articles.
bool isPlain(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit > 0x20 && unit < 0x7F) || (unit > 0xA0 && unit < 0x1680);
}

/// Writes the article's text into the layout, paragraph by paragraph.
class Typesetter
{
public:
    Typesetter(const Article &article, ArticleLayout &layout)
        : m_source(article.text), m_segmentation(article.segmentation), m_layout(layout)
    {
        m_layout.text.reserve(m_source.size());
    }

    void run()
    {
        qsizetype done = 0;
        int number = 0;
        for (const Paragraph &paragraph : m_segmentation.paragraphs) {
            addStray({done, paragraph.range.begin});
            addBlock(paragraph.range, paragraph.kind, ++number);
            done = std::max(done, paragraph.range.end);
        }
        addStray({done, m_source.size()});
    }

private:
    /// Marks outside all paragraphs ("* * *") are shown too: nothing of an article is hidden.
    void addStray(Range range)
    {
        while (!range.isEmpty() && m_source[range.begin].isSpace())
            ++range.begin;
        while (!range.isEmpty() && m_source[range.end - 1].isSpace())
            --range.end;
        if (!range.isEmpty())
            addBlock(range, ParagraphKind::Body, 0);
    }

    void addBlock(const Range &range, ParagraphKind kind, int number)
    {
        QString &text = m_layout.text;
        if (!m_layout.blocks.empty())
            text += u'\n';
        const qsizetype begin = text.size();
        qsizetype position = range.begin;
        if (kind == ParagraphKind::ListItem)
            position = addBullet(range);
        while (position < range.end) {
            if (const qsizetype plain = plainEnd(position, range.end); plain > position)
                position = addPlain(position, plain);
            else
                position =
                    m_source[position].isSpace() ? addSpace(position, range.end) : addCharacter(position);
        }
        m_layout.blocks.push_back({{begin, text.size()}, kind, number});
    }

    /// A typed "-" or "*" becomes a bullet.
    qsizetype addBullet(const Range &range)
    {
        const bool typed = range.size() > 2 && QStringView(u"-*+").contains(m_source[range.begin]) &&
                           m_source[range.begin + 1].isSpace();
        if (!typed)
            return range.begin;
        append(range.begin, u'•');
        return range.begin + 1;
    }

    /// Where the words end that are shown as they are, with single spaces between them.
    [[nodiscard]] qsizetype plainEnd(qsizetype position, qsizetype end) const
    {
        while (position < end && isPlain(m_source[position])) {
            ++position;
            if (position + 1 < end && m_source[position] == u' ' && isPlain(m_source[position + 1]))
                ++position;
        }
        return position;
    }

    qsizetype addPlain(qsizetype begin, qsizetype end)
    {
        m_layout.map.append(begin, m_layout.text.size(), end - begin);
        m_layout.text += m_source.sliced(begin, end - begin);
        return end;
    }

    qsizetype addCharacter(qsizetype position)
    {
        const QChar character = m_source[position];
        append(position, isUnshowable(character) ? QChar(QChar::ReplacementCharacter) : character);
        return position + 1;
    }

    /// A run of white space becomes one space; a line end in a script without spaces, or behind a hyphen,
    /// nothing.
    qsizetype addSpace(qsizetype position, qsizetype end)
    {
        const qsizetype begin = position;
        bool lineEnd = false;
        for (; position < end && m_source[position].isSpace(); ++position)
            lineEnd = lineEnd || QStringView(u"\n\r\u2028\u2029\u0085").contains(m_source[position]);
        if (lineEnd && joinsWithoutSpace(begin, position, end))
            return position;
        const QChar first = m_source[begin];
        append(begin, first == QChar::Nbsp || first.unicode() == 0x202F ? first : QChar(u' '));
        return position;
    }

    [[nodiscard]] bool joinsWithoutSpace(qsizetype begin, qsizetype next, qsizetype end) const
    {
        if (begin == 0 || next >= end)
            return false;
        const QChar before = m_source[begin - 1];
        const QChar after = m_source[next];
        if (before == u'-')
            return begin > 1 && m_source[begin - 2].isLetter() && after.isLower();
        return isWrittenWithoutSpaces(before) && isWrittenWithoutSpaces(after);
    }

    void append(qsizetype position, QChar character)
    {
        m_layout.map.append(position, m_layout.text.size(), 1);
        m_layout.text += character;
    }

    QStringView m_source;
    const Segmentation &m_segmentation;
    ArticleLayout &m_layout;
};

} // namespace

ShownStretch shownStretch(const ArticleLayout &layout, const Range &range)
{
    const std::vector<ArticleBlock> &blocks = layout.blocks;
    if (blocks.empty())
        return {};
    const auto blockAt = [&blocks](qsizetype position) {
        const auto next = std::ranges::upper_bound(
            blocks, position, {}, [](const ArticleBlock &block) { return block.document.begin; });
        return std::max(0, static_cast<int>(next - blocks.begin()) - 1);
    };
    const auto begin = [&blocks](int block) {
        return blocks[static_cast<std::size_t>(block)].document.begin;
    };
    const Range shown = layout.map.toDocument(range);
    const qsizetype last = std::max(shown.begin, shown.end - 1);
    const int firstBlock = blockAt(shown.begin);
    const int lastBlock = blockAt(last);
    return {firstBlock, lastBlock, shown.begin - begin(firstBlock), last - begin(lastBlock)};
}

ArticleLayout layOut(const Article &article)
{
    ArticleLayout layout;
    layout.direction = mainDirection(article.text);
    Typesetter(article, layout).run();
    return layout;
}

Qt::LayoutDirection mainDirection(QStringView text)
{
    qsizetype balance = 0;
    for (const QChar character : text.first(std::min(text.size(), sampledForDirection))) {
        const QChar::Direction direction = character.direction();
        if (direction == QChar::DirL)
            ++balance;
        else if (direction == QChar::DirR || direction == QChar::DirAL)
            --balance;
    }
    return balance < 0 ? Qt::RightToLeft : Qt::LeftToRight;
}

} // namespace diptych
