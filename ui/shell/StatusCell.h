// SPDX-License-Identifier: GPL-3.0-or-later
// A cell of the status bar: a text with a lamp or an icon before it; may be clicked. Thread: the interface's.
#pragma once

#include "look/Icons.h"
#include "widgets/Desk.h"

#include <QAbstractButton>

#include <optional>

namespace pentad::shell {

class StatusCell final : public QAbstractButton {
    Q_OBJECT

public:
    StatusCell(widgets::Desk& desk, QWidget* parent);

    void say(QString const& words, QString const& tip);
    void setLamp(QColor const& lamp);
    // Only a cell with trouble is coloured.
    void setTrouble(bool trouble);
    bool hasTrouble() const { return m_trouble; }
    void setIcon(look::Icon icon) { m_icon = icon; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::Desk& m_desk;
    QColor m_lamp;
    std::optional<look::Icon> m_icon;
    bool m_trouble = false;
};

}  // namespace pentad::shell
