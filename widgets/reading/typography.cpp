// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/typography.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>

namespace diptych {

namespace {

/// Faces made for long reading on a screen, the best first; the last is on every Debian with a desktop.
const QStringList &readingFamilies()
{
    static const QStringList families{QStringLiteral("Source Serif 4"), QStringLiteral("Source Serif Pro"),
                                      QStringLiteral("Literata"),       QStringLiteral("Charis SIL"),
                                      QStringLiteral("Noto Serif"),     QStringLiteral("DejaVu Serif")};
    return families;
}

/// Faces behind the first one, for scripts that it lacks.
const QStringList &otherScripts()
{
    static const QStringList families{QStringLiteral("Noto Naskh Arabic"),
                                      QStringLiteral("Noto Serif Hebrew"),
                                      QStringLiteral("Noto Serif Devanagari"),
                                      QStringLiteral("Noto Serif CJK SC"),
                                      QStringLiteral("Noto Serif CJK JP"),
                                      QStringLiteral("Noto Serif Thai"),
                                      QStringLiteral("DejaVu Sans")};
    return families;
}

/// Distance from line to line by the font's size.
double leading(ParagraphKind kind)
{
    switch (kind) {
    case ParagraphKind::Title:
        return 1.22;
    case ParagraphKind::Heading:
    case ParagraphKind::Caption:
    case ParagraphKind::Note:
        return 1.4;
    case ParagraphKind::Body:
    case ParagraphKind::ListItem:
        break;
    }
    return 1.5;
}

/// Space above and below a paragraph in the size of the body text.
QPair<double, double> spacing(ParagraphKind kind)
{
    switch (kind) {
    case ParagraphKind::Title:
        return {0.2, 0.9};
    case ParagraphKind::Heading:
        return {0.9, 0.35};
    case ParagraphKind::ListItem:
        return {0.0, 0.4};
    case ParagraphKind::Caption:
    case ParagraphKind::Note:
        return {0.2, 1.1};
    case ParagraphKind::Body:
        break;
    }
    return {0.0, 0.85};
}

constexpr double bodyToWindow = 1.22; ///< Size of body text by the size of the window's text.
constexpr double mutedShare =
    0.42; ///< How far muted text goes towards its ground; stays above 4.5:1 in contrast.

} // namespace

QFont defaultReadingFont(const QFont &windowFont)
{
    static const QStringList installed = QFontDatabase::families();
    QStringList families;
    for (const QString &family : readingFamilies() + otherScripts()) {
        if (installed.contains(family))
            families += family;
    }
    QFont font = windowFont;
    if (!families.isEmpty())
        font.setFamilies(families);
    font.setPointSizeF(QFontInfo(windowFont).pointSizeF() * bodyToWindow);
    font.setStyleHint(QFont::Serif);
    // Whole pixels between letters tear words apart at reading sizes.
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

QColor mixed(const QColor &first, const QColor &second, double share)
{
    const auto part = [share](float a, float b) { return a + (b - a) * static_cast<float>(share); };
    return QColor::fromRgbF(part(first.redF(), second.redF()), part(first.greenF(), second.greenF()),
                            part(first.blueF(), second.blueF()));
}

Typography::Typography(const QFont &body, const QPalette &palette, Qt::LayoutDirection direction)
    : m_body(body)
    , m_muted(mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), mutedShare))
    , m_direction(direction)
    , m_em(QFontInfo(body).pixelSize())
{
    static const QString sample =
        QStringLiteral("the quick brown fox jumps over the lazy dog, as reports say ");
    m_measure = QFontMetricsF(body).horizontalAdvance(sample) / static_cast<double>(sample.size()) *
                measureInCharacters;
}

QFont Typography::scaled(double factor) const
{
    QFont font = m_body;
    if (m_body.pointSizeF() > 0)
        font.setPointSizeF(m_body.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, qRound(m_body.pixelSize() * factor)));
    return font;
}

QFont Typography::font(ParagraphKind kind) const
{
    switch (kind) {
    case ParagraphKind::Title: {
        QFont font = scaled(1.65);
        font.setWeight(QFont::Bold);
        return font;
    }
    case ParagraphKind::Heading: {
        QFont font = scaled(1.08);
        font.setWeight(QFont::Bold);
        return font;
    }
    case ParagraphKind::Caption: {
        QFont font = scaled(0.84);
        font.setItalic(m_direction == Qt::LeftToRight);
        return font;
    }
    case ParagraphKind::Note:
        return scaled(0.84);
    case ParagraphKind::Body:
    case ParagraphKind::ListItem:
        break;
    }
    return m_body;
}

QTextCharFormat Typography::charFormat(ParagraphKind kind) const
{
    QTextCharFormat format;
    format.setFont(font(kind));
    if (kind == ParagraphKind::Caption || kind == ParagraphKind::Note)
        format.setForeground(m_muted);
    return format;
}

QTextBlockFormat Typography::blockFormat(ParagraphKind kind, bool first) const
{
    QTextBlockFormat format;
    const QFont face = font(kind);
    const double natural = QFontMetricsF(face).lineSpacing();
    format.setLineHeight(100 * leading(kind) * QFontInfo(face).pixelSize() / natural,
                         QTextBlockFormat::ProportionalHeight);
    const auto [above, below] = spacing(kind);
    format.setTopMargin(first ? 0 : above * m_em);
    format.setBottomMargin(below * m_em);
    format.setLayoutDirection(m_direction);
    if (kind == ParagraphKind::ListItem) {
        const double hang = QFontMetricsF(m_body).horizontalAdvance(QStringLiteral("• "));
        format.setTextIndent(-hang);
        if (m_direction == Qt::RightToLeft)
            format.setRightMargin(hang);
        else
            format.setLeftMargin(hang);
    }
    return format;
}

QFont Typography::marginFont() const
{
    return scaled(0.68);
}

QFont Typography::signFont() const
{
    QFont font = scaled(0.82);
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setStyleHint(QFont::SansSerif);
    return font;
}

} // namespace diptych
