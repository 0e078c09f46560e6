// SPDX-License-Identifier: GPL-3.0-or-later
// One message shown over the screens: how grave, how often, what; of a long one only the beginning. The copy of a notice
// goes by itself after a while, but not under the pointer; that of a critical message shrinks to one line then, and has
// no way out but being acknowledged. Thread: the interface's.
#pragma once

#include "activity/MessageList.h"
#include "widgets/Desk.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace pentad::shell {

class Toast final : public QFrame {
    Q_OBJECT

public:
    Toast(widgets::Desk& desk, activity::Message message, QWidget* parent);

    // The same message came once more: it stays as long as a new one.
    void repeat(activity::Message const& message);
    // In other words; how long it stays does not change.
    void reword(activity::Message const& message);
    QString const& id() const { return m_message.id; }
    bool isCritical() const { return m_message.critical; }
    bool isFolded() const { return m_isFolded; }

Q_SIGNALS:
    void closed();
    void centreWanted();
    void acknowledged();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void fold(bool isFolded);
    void live();
    // A deposit or withdrawal is booked where its figures stand, never from here.
    bool canAcknowledge() const { return m_message.critical && m_message.flow == 0; }

    widgets::Desk& m_desk;
    activity::Message m_message;
    QLabel* m_head;
    QLabel* m_text;
    QPushButton* m_act;
    QToolButton* m_close;
    QTimer* m_life;
    bool m_isFolded = false;
};

}  // namespace pentad::shell
