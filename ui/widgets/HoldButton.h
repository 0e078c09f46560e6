// SPDX-License-Identifier: GPL-3.0-or-later
// A button for what must not happen by a slip: it acts after it was held for one second, by mouse or by Space and Enter.
// While held, its outline fills from the left. A short press does nothing but say how to use it. With holding switched
// off it acts on a click, like any button. Thread: the interface's.
#pragma once

#include "look/Icons.h"
#include "look/Theme.h"
#include "widgets/HoldTimer.h"

#include <QAbstractButton>

namespace pentad::widgets {

class HoldButton final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Role : std::uint8_t { Pause, Resume, Flatten, Kill };

    HoldButton(Role role, QWidget* parent = nullptr);

    void setRole(Role role);
    void setHold(bool hold);
    // Beside the text: "Ctrl+P", "hold 1 s".
    void setHint(QString const& hint);
    void setTheme(look::Theme const& theme);
    void setCompact(bool compact);
    // The command was sent and no snapshot has answered it yet.
    void setPending(bool pending);
    bool isPending() const { return m_pending; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    // Held long enough, or clicked where holding is off.
    void acted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void begin();
    void cancel();
    look::Icon symbol() const;

    Role m_role;
    bool m_hold = false;
    bool m_clicking = false;  // pressed while it acts on a click
    bool m_compact = false;
    bool m_pending = false;
    QString m_hint;
    look::Theme m_theme;
    HoldTimer* m_holding;
};

}  // namespace pentad::widgets
