// SPDX-License-Identifier: GPL-3.0-or-later
// A button of a dialog that says what it does. The safe one carries the focus ring; the dangerous one is filled and may
// need to be held for a second. Enter never presses a dangerous or a risk-taking button, only Space and the pointer do.
// Thread: the interface's.
#pragma once

#include "look/Icons.h"
#include "look/Theme.h"
#include "widgets/HoldTimer.h"

#include <QAbstractButton>

#include <optional>

namespace pentad::controls {

class VerbButton final : public QAbstractButton {
    Q_OBJECT

public:
    // Safe leaves everything as it is; Plain does something harmless; Act changes what is traded; Danger sells or stops.
    enum class Kind : std::uint8_t { Safe, Plain, Act, Danger };

    VerbButton(Kind kind, char const* name, QWidget* parent = nullptr);

    Kind kind() const { return m_kind; }
    void setTheme(look::Theme const& theme);
    void setSymbol(look::Icon icon);
    // Acts only after being held for a second.
    void setHold(bool hold);
    // Beside the text: "hold 1 s".
    void setHint(QString const& hint);
    void setPending(bool pending);
    bool isHeld() const { return m_holding->isRunning(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    // Clicked, or held long enough.
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

    Kind m_kind;
    bool m_hold = false;
    bool m_pending = false;
    QString m_hint;
    std::optional<look::Icon> m_symbol;
    look::Theme m_theme;
    widgets::HoldTimer* m_holding;
};

}  // namespace pentad::controls
