// SPDX-License-Identifier: GPL-3.0-or-later
// Says why safe mode is on and what ends it. Takes no room while nothing is wrong; nothing in it can be clicked away.
// Thread: the interface's.
#pragma once

#include "widgets/Banner.h"

namespace pentad::policy {

// What ends a hazard, as a sentence.
QString whatEnds(Hazard hazard, EngineSnapshot const& snapshot, format::Format const& format);

class SafeModeBanner final : public widgets::Banner {
    Q_OBJECT

public:
    explicit SafeModeBanner(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    void appear();
    void say(EngineSnapshot const& snapshot);
};

}  // namespace pentad::policy
