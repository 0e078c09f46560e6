// SPDX-License-Identifier: GPL-3.0-or-later
// The screens, one button each, icon over name; only icons where the window is narrow. Screens that do not exist have no
// button. Thread: the interface's.
#pragma once

#include "widgets/Panel.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace pentad::shell {

class NavigationRail final : public widgets::Panel {
    Q_OBJECT

public:
    explicit NavigationRail(widgets::Desk& desk, QWidget* parent = nullptr);
    // In the order in which they are added; the last ones may be put at the bottom.
    void addPage(widgets::Page page, bool atBottom = false);
    void setCompact(bool compact);
    void setCurrent(widgets::Page page);
    static QString nameOf(widgets::Page page);

protected:
    void retranslate() override;
    void restyle() override;
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_column;
    QButtonGroup m_buttons;
    bool m_compact = false;
    bool m_stretched = false;
};

}  // namespace pentad::shell
