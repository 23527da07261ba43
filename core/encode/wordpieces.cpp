// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/wordpieces.h"

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

// Characters; what is longer is no word.
constexpr qsizetype longestWord = 100;

// The vocabulary was made with every ASCII sign as a word of its own, "$" and "+" too.
bool isMark(char32_t c)
{
    return (c > U' ' && c < U'0') || (c > U'9' && c < U'A') || (c > U'Z' && c < U'a') ||
           (c > U'z' && c < U'\x7f') || QChar::isPunct(c);
}

bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2CEAF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

bool isDropped(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Mark_NonSpacing:
        return true;
    default:
        return c == QChar::ReplacementCharacter;
    }
}

class Pieces
{
public:
    explicit Pieces(const EncoderModel &model)
        : m_model(model), m_unknown(model.piece("[UNK]")), m_pieces{model.piece("[CLS]")}
    {
    }

    [[nodiscard]] bool isFull() const { return m_pieces.size() + 1 >= m_model.positions(); }

    void addWord(QStringView word)
    {
        if (word.isEmpty())
            return;
        const std::size_t before = m_pieces.size();
        if (word.size() > longestWord || !takeApart(word)) {
            m_pieces.resize(before);
            m_pieces.push_back(m_unknown);
        }
    }

    std::vector<int> take()
    {
        m_pieces.resize(std::min(m_pieces.size(), m_model.positions() - 1));
        m_pieces.push_back(m_model.piece("[SEP]"));
        return std::move(m_pieces);
    }

private:
    bool takeApart(QStringView word)
    {
        while (!word.isEmpty()) {
            const QByteArray continues = m_wordBegins ? QByteArray() : "##"_ba;
            qsizetype length = word.size();
            int piece = -1;
            for (; length > 0; --length) {
                piece = m_model.piece(continues + word.first(length).toUtf8());
                if (piece >= 0)
                    break;
            }
            m_wordBegins = false;
            if (piece < 0)
                break;
            m_pieces.push_back(piece);
            word = word.sliced(length);
        }
        m_wordBegins = true;
        return word.isEmpty();
    }

    const EncoderModel &m_model;
    int m_unknown;
    std::vector<int> m_pieces;
    bool m_wordBegins = true;
};

} // namespace

std::vector<int> wordPieces(const EncoderModel &model, QStringView sentence)
{
    const QString folded = sentence.toString().toLower().normalized(QString::NormalizationForm_D);
    Pieces pieces(model);
    QString word;
    const auto endWord = [&] {
        pieces.addWord(word);
        word.clear();
    };
    for (const char32_t c : folded.toUcs4()) {
        if (pieces.isFull())
            break;
        if (QChar::isSpace(c)) {
            endWord();
        } else if (isMark(c) || isHan(c)) {
            endWord();
            pieces.addWord(QString::fromUcs4(&c, 1));
        } else if (!isDropped(c)) {
            word += QChar::fromUcs4(c);
        }
    }
    endWord();
    return pieces.take();
}

} // namespace diptych
