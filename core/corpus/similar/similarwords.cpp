// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/similar/similarwords.h"

#include "compare/options.h"
#include "corpus/similar/letterbits.h"
#include "corpus/similar/similarsort.h"
#include "text/folding.h"
#include "text/words.h"

#include <QString>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string_view>

namespace diptych {

namespace {

const IgnoreSet compareIgnore = CompareOptions().ignore;

constexpr std::uint64_t hashStart = 0xCBF29CE484222325;

constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * 0x9E3779B97F4A7C15;
    return hash ^ (hash >> 29);
}

constexpr std::uint32_t narrowed(std::uint64_t hash)
{
    return static_cast<std::uint32_t>((hash * 0x9E3779B97F4A7C15) >> 32);
}

// Words are hashed by four characters at a time, which is several times as fast as by each; the last ones are
// filled up with NUL.
using Block = std::uint64_t;
constexpr std::size_t blockSize = 4;

// The same bits in each of a block's characters.
constexpr Block inEach(char16_t bits)
{
    return bits * Block(0x0001000100010001);
}

Block blockAt(const char16_t *c, const char16_t *end)
{
    Block block = 0;
    if (static_cast<std::size_t>(end - c) >= blockSize)
        std::memcpy(&block, c, sizeof block);
    else
        std::memcpy(&block, c, static_cast<std::size_t>(end - c) * sizeof *c);
    return block;
}

// A block's highest bit of seven, for each character that is no ASCII letter in lower case.
Block nonLetters(Block lower)
{
    const Block low = lower & inEach(0x7F);
    const Block fromA = low + inEach(0x80 - u'a');
    const Block behindZ = low + inEach(0x80 - (u'z' + 1));
    return ((~fromA | behindZ) & inEach(0x80)) | (lower & inEach(0xFF80));
}

// A run with as many letters goes the careful way: one word in a thousand.
constexpr unsigned longestPlain = 16;
// What is passed of a window before the next one begins, so that a run that begins before ends inside.
constexpr std::ptrdiff_t enoughOfWindow = windowSize - longestPlain - 1;

// Which bits of a block are those of its first so many characters.
constexpr std::array<Block, longestPlain> makeKept(std::size_t before)
{
    std::array<Block, longestPlain> kept{};
    for (std::size_t letters = 0; letters < kept.size(); ++letters) {
        const std::size_t here = letters < before ? 0 : letters - before;
        kept[letters] = here == 0 ? 0 : ~Block(0) >> (here < blockSize ? 16 * (blockSize - here) : 0);
    }
    return kept;
}

constexpr std::array<Block, longestPlain> keptOfFirst = makeKept(0);
constexpr std::array<Block, longestPlain> keptOfSecond = makeKept(blockSize);

Block wholeBlockAt(const char16_t *c)
{
    Block block = 0;
    std::memcpy(&block, c, sizeof block);
    return block | inEach(0x20);
}

// What passLetters() makes of so many letters, but without a branch on whether they are more than four.
std::uint64_t hashOfLetters(const char16_t *c, std::size_t letters)
{
    const std::uint64_t one = mixed(hashStart, wholeBlockAt(c) & keptOfFirst[letters]);
    const std::uint64_t two = mixed(one, wholeBlockAt(c + blockSize) & keptOfSecond[letters]);
    std::uint64_t hash = one ^ ((one ^ two) & (std::uint64_t(0) - (letters > blockSize)));
    for (std::size_t first = 2 * blockSize; first < letters; first += blockSize)
        hash = mixed(hash, wholeBlockAt(c + first) & keptOfFirst[letters - first]);
    return hash;
}

std::uint64_t hashOf(QStringView key)
{
    std::uint64_t hash = hashStart;
    const char16_t *const end = key.utf16() + key.size();
    for (const char16_t *c = key.utf16(); c < end; c += blockSize)
        hash = mixed(hash, blockAt(c, end));
    return hash;
}

bool isJoined(QStringView text, const Range &before, const Range &after)
{
    return after.begin == before.end + 1 && isHyphen(text[before.end]) && text[before.end - 1].isLetter() &&
           text[after.begin].isLetter();
}

// What a character is to the quick way through a run of text between spaces. It knows the characters that
// plain prose is made of; a run with any other goes the careful way.
enum class Kind : unsigned char { Letter, Digit, Mark, Space, Careful };

constexpr std::array<Kind, 128> makeKinds()
{
    std::array<Kind, 128> kinds{};
    kinds.fill(Kind::Careful);
    for (char16_t c = 0; c < kinds.size(); ++c) {
        if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'))
            kinds[c] = Kind::Letter;
        else if (c >= u'0' && c <= u'9')
            kinds[c] = Kind::Digit;
    }
    // None of these is ever part of a word, but some join words: "don't", "U.S", "1,000", "cease-fire".
    for (char16_t c : std::u16string_view(u"!\"#$%&'()*+,-./:;<=>?@[]{}|"))
        kinds[c] = Kind::Mark;
    for (char16_t c : std::u16string_view(u"\t\n\v\f\r "))
        kinds[c] = Kind::Space;
    return kinds;
}

constexpr std::array<Kind, 128> kinds = makeKinds();

Kind kindOf(char16_t c)
{
    if (c < kinds.size())
        return kinds[c];
    const bool isPlainMark =
        c == 0x2013 || c == 0x2014 || c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D;
    return isPlainMark ? Kind::Mark : Kind::Careful;
}

bool isWordKind(Kind kind)
{
    return kind == Kind::Letter || kind == Kind::Digit;
}

bool isOneOf(char16_t c, std::u16string_view some)
{
    return some.find(c) != std::u16string_view::npos;
}

class WordHasher
{
public:
    explicit WordHasher(QStringView text) : m_text(text), m_begin(text.utf16()), m_end(m_begin + text.size())
    {
    }

    HashedWords hash()
    {
        constexpr qsizetype charactersAWord = 6; // of English prose, with its space
        m_result.words.reserve(static_cast<std::size_t>(m_text.size() / charactersAWord) + windowSize / 2);
        for (const char16_t *c = m_begin; c != m_end;) {
            const Kind kind = kindOf(*c);
            const char16_t *const behind = kind == Kind::Letter ? passPlainRuns(c) : c;
            if (behind != c) {
                c = behind;
            } else if (kind == Kind::Space) {
                passSpace(*c, c + 1 == m_end ? u' ' : c[1]);
                ++c;
            } else {
                c = passRun(c);
            }
        }
        endLine();
        return std::move(m_result);
    }

private:
    // Most runs are nothing but letters, perhaps with a mark behind them, and a space. The words of such runs
    // from here on are added; what comes back is where the first other run begins, or the text ends.
    const char16_t *passPlainRuns(const char16_t *c)
    {
        for (;;) {
            const std::ptrdiff_t left = m_end - c;
            std::array<char16_t, windowSize> end;
            const bool isEnd = left < std::ptrdiff_t(windowSize);
            if (isEnd)
                std::fill(std::copy(c, m_end, end.begin()), end.end(), u' ');
            const std::ptrdiff_t passed = passPlainRunsOf(isEnd ? end.data() : c);
            c += std::min(passed, left);
            if (c == m_end || passed < enoughOfWindow)
                return c;
        }
    }

    // The same for a window; how many characters it passed, enoughOfWindow if it did not come to another run.
    std::ptrdiff_t passPlainRunsOf(const char16_t *const window)
    {
        std::size_t count = m_result.words.size();
        m_result.words.resize(count + windowSize / 2);
        std::uint32_t *const words = m_result.words.data();
        std::uint64_t line = m_line;
        const char16_t *c = window;
        for (std::uint64_t letters = letterBits(window); c - window < enoughOfWindow;) {
            const auto length = static_cast<unsigned>(std::countr_one(letters));
            if (length - 1 >= longestPlain - 1)
                break;
            const char16_t *behind = c + length;
            // A branch, so that the processor goes on to the next run before it has looked behind this one.
            if (*behind != u' ') [[unlikely]] {
                if (kindOf(*behind) == Kind::Mark)
                    ++behind;
                if (*behind != u' ' && *behind != u'\n')
                    break;
            }
            const std::uint64_t hash = hashOfLetters(c, length);
            line = mixed(line, hash);
            words[count++] = narrowed(hash);
            letters >>= behind + 1 - c;
            c = behind;
            if (*c != u' ') [[unlikely]]
                break;
            ++c;
        }
        m_line = line;
        m_result.words.resize(count);
        return c - window;
    }

    // The end of the run of text that begins here; its words are added.
    const char16_t *passRun(const char16_t *run)
    {
        const std::size_t words = m_result.words.size();
        const std::uint64_t line = m_line;
        const char16_t *c = run;
        while (c != m_end && kindOf(*c) != Kind::Space) {
            const Kind kind = kindOf(*c);
            if (kind == Kind::Mark)
                ++c;
            else
                c = kind == Kind::Careful ? nullptr : passWord(c);
            if (c)
                continue;
            m_result.words.resize(words);
            m_line = line;
            return passCarefully(run);
        }
        return c;
    }

    [[nodiscard]] Kind kindAt(const char16_t *c) const { return c < m_end ? kindOf(*c) : Kind::Space; }

    void passSpace(char16_t c, char16_t next)
    {
        // "\r\n" is one line end.
        if (c != u'\n' && (c != u'\r' || next == u'\n'))
            return;
        endLine();
        ++m_lineNumber;
    }

    // The end of the letters that begin here; they are added to the hash.
    const char16_t *passLetters(const char16_t *c, std::uint64_t &hash) const
    {
        for (;; c += blockSize) {
            const Block block = blockAt(c, m_end) | inEach(0x20);
            if (const Block others = nonLetters(block)) {
                const auto letters = static_cast<std::size_t>(std::countr_zero(others)) / 16;
                if (letters > 0)
                    hash = mixed(hash, block & ~(~Block(0) << (16 * letters)));
                return c + letters;
            }
            hash = mixed(hash, block);
        }
    }

    // The end of the word that begins here, or null where only the careful way knows it.
    const char16_t *passWord(const char16_t *begin)
    {
        std::uint64_t hash = hashStart;
        const char16_t *c = passLetters(begin, hash);
        const Kind kind = kindAt(c);
        if (kind != Kind::Space &&
            (kind != Kind::Mark || isWordKind(kindAt(c + 1)) || kindAt(c + 1) == Kind::Careful))
            return passMixedWord(begin);
        addWord(hash);
        return c;
    }

    // The same for one with digits, or with marks inside.
    const char16_t *passMixedWord(const char16_t *c)
    {
        m_key.clear();
        bool hasLetters = false;
        for (;;) {
            const Kind kind = kindAt(c);
            if (isWordKind(kind)) {
                hasLetters = hasLetters || kind == Kind::Letter;
                m_key += QChar(static_cast<char16_t>(kind == Kind::Letter ? *c | 0x20 : *c));
                ++c;
                continue;
            }
            if (kind == Kind::Space)
                break;
            const Kind next = kindAt(c + 1);
            if (kind == Kind::Careful || next == Kind::Careful)
                return nullptr;
            if (!isWordKind(next))
                break;
            const bool isBetweenLetters = kindOf(c[-1]) == Kind::Letter && next == Kind::Letter;
            const bool isBetweenDigits = kindOf(c[-1]) == Kind::Digit && next == Kind::Digit;
            const bool isApostrophe = *c == u'\'' || *c == u'’' || *c == u'‘';
            if (isBetweenLetters && isApostrophe)
                m_key += QChar(u'\'');
            else if (isBetweenDigits && !hasLetters && isOneOf(*c, u".,;"))
                m_key += QChar(*c); // "1,000"
            else if (isBetweenLetters && isOneOf(*c, u".:-"))
                ; // "U.S" counts as "us", "cease-fire" as "ceasefire"
            else if (isApostrophe || isOneOf(*c, u".:,;"))
                return nullptr;
            else
                break;
            ++c;
        }
        addWord(hashOf(m_key));
        return c;
    }

    const char16_t *passCarefully(const char16_t *run)
    {
        const char16_t *end = std::find_if(run, m_end, [](char16_t c) { return kindOf(c) == Kind::Space; });
        const QStringView text(run, end);
        const std::vector<Range> words = findWords(text);
        for (std::size_t first = 0; first < words.size();) {
            m_key.clear();
            std::size_t next = first;
            do {
                foldWord(words[next].in(text), compareIgnore, m_key);
                ++next;
            } while (next < words.size() && isJoined(text, words[next - 1], words[next]));
            addWord(hashOf(m_key));
            first = next;
        }
        return end;
    }

    void addWord(std::uint64_t hash)
    {
        m_line = mixed(m_line, hash);
        m_result.words.push_back(narrowed(hash));
    }

    void endLine()
    {
        const auto end = static_cast<std::uint32_t>(m_result.words.size());
        if (end > m_lineBegin)
            m_result.lines.push_back({narrowed(m_line), m_lineNumber, m_lineBegin, end});
        m_lineBegin = end;
        m_line = hashStart;
    }

    QStringView m_text;
    const char16_t *m_begin;
    const char16_t *m_end;
    HashedWords m_result;
    QString m_key;
    std::uint32_t m_lineNumber = 0;
    std::uint32_t m_lineBegin = 0;
    std::uint64_t m_line = hashStart;
};

} // namespace

HashedWords hashWords(QStringView text)
{
    return WordHasher(text).hash();
}

std::vector<std::uint64_t> shingleSet(const std::vector<std::uint32_t> &words)
{
    std::vector<std::uint64_t> set;
    set.reserve(words.size());
    forEachShingle(words, [&set](std::uint64_t hash) { set.push_back(hash); });
    sortHashes(set);
    set.erase(std::unique(set.begin(), set.end()), set.end());
    return set;
}

} // namespace diptych
