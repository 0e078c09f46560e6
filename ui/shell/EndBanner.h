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

    // `failure` as the engine gave it, in English; empty if it gave none.
    void showEnd(QString const& failure);

protected:
    void retranslate() override;

private:
    QString m_failure;
};

}  // namespace pentad::shell
