// SPDX-License-Identifier: GPL-3.0-or-later
// Over every page once the engine has ended by itself, or could not even begin: the whole sentence of why, and what to do.
// Thread: the interface's.
#pragma once

#include "widgets/Banner.h"

namespace pentad::shell {

class EndBanner final : public widgets::Banner {
    Q_OBJECT

public:
    explicit EndBanner(widgets::Desk& desk, QWidget* parent = nullptr);

    void showEnd();

protected:
    void retranslate() override;
};

}  // namespace pentad::shell
