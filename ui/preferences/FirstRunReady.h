// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the first-run guide about what trading on the exchange needs: keys, where the mode needs any, tried in the
// key dialog; and how far the clock of this computer is from the exchange's, with what to do about it. Shows and asks;
// nothing is kept here. Thread: the interface's.
#pragma once

#include "contracts/KeyDesk.h"
#include "preferences/FirstRunPages.h"

namespace pentad::preferences {

class ReadyPage final : public FirstRunPage {
    Q_OBJECT

public:
    ReadyPage(widgets::Desk& desk, QWidget* parent);
    QString title() const override;
    void retranslate() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    bool needsKeys() const;
    void askKeys();
    void openKeys();
    void showState();
    void showKeys();
    QString keyWords(KeyStatus const& status) const;
    void showClock();

    QLabel* m_keysTitle;
    QLabel* m_keys;
    QPushButton* m_openKeys;
    QLabel* m_clockTitle;
    QLabel* m_clock;
    std::optional<KeyStatus> m_status;  // once the keyring has answered
};

}  // namespace pentad::preferences
