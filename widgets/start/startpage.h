// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace diptych {

/// What a row of the start page offers to open again.
struct StartOffer
{
    QString icon; ///< Name of one of the program's icons.
    QString title;
    QString detail;

    bool operator==(const StartOffer &) const = default;
};

/// The first sixty seconds: paste two texts, drop two files, open a folder, see the example, or go on with
/// something. Only says what was asked for; the window does it.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// What was open when the program was left, and what was opened before, newest first.
    void setOffers(const std::optional<StartOffer> &last, const std::vector<StartOffer> &recent);

Q_SIGNALS:
    void filesWanted();
    void folderWanted();
    void pasteWanted();
    void exampleWanted();
    void continueWanted();
    /// Index into the recent offers.
    void recentWanted(int index);

private:
    [[nodiscard]] QWidget *createHead();
    [[nodiscard]] QWidget *createChoices();
    void createLayout();

    QWidget *m_offers = nullptr; ///< Replaced as a whole when the offers change.
    QVBoxLayout *m_column = nullptr;
};

} // namespace diptych
