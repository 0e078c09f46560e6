// SPDX-License-Identifier: GPL-3.0-or-later
// Offers to cancel the orders at the exchange without the engine, while that has ended, says nothing, or has not answered
// a kill in time. Takes no room otherwise, and never where there is no such way. Thread: the interface's.
#pragma once

#include "controls/VerbButton.h"
#include "widgets/Banner.h"

namespace pentad::shell {

class DirectCancelBanner final : public widgets::Banner {
    Q_OBJECT

public:
    explicit DirectCancelBanner(widgets::Desk& desk, QWidget* parent = nullptr);

    // It will not come back.
    void engineEnded();

Q_SIGNALS:
    void wanted();

protected:
    void retranslate() override;
    void restyle() override;

private:
    enum class Cause : std::uint8_t { None, Ended, Silent, KillUnanswered };

    Cause cause() const;
    void watchKill(CommandPtr const& command);
    void judge();

    controls::VerbButton* m_act;
    bool m_ended = false;
    CommandId m_kill{};  // the newest that has no answer
    bool m_killLate = false;
    QTimer m_killPatience;
};

}  // namespace pentad::shell
