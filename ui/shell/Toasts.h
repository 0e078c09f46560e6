// SPDX-License-Identifier: GPL-3.0-or-later
// The newest messages over the screens, at the lower right, or at the lower left where they would stand over the ticket:
// none covers what sends an order or stops the engine, and clearing one does neither. Only copies: the message centre
// keeps every one, and what was read there goes from here. The focus stays where it is. Thread: the interface's.
#pragma once

#include "activity/MessageList.h"
#include "widgets/Desk.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace pentad::shell {

class Toast;

class Toasts final : public QWidget {
    Q_OBJECT

public:
    // They stand in the lower corners of `field`, a child of the same parent, and never beyond it.
    Toasts(widgets::Desk& desk, QWidget* field, QWidget* parent);

    // They make way for it wherever it is in sight.
    void keepClearOf(QWidget* widget);
    // One more of a message that is shown already counts up there.
    void tell(activity::Message const& message);
    // The same in other words, where it is shown.
    void retell(activity::Message const& message);
    // Where every message can be read, no copy stands over it.
    void standBack(bool isInSight);
    // Lets those go that were read elsewhere.
    void keep(std::function<bool(QString const& messageId)> const& isUnread);

Q_SIGNALS:
    void centreWanted();
    void acknowledged(QString const& messageId);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // Null where none shows it.
    Toast* toastOf(QString const& messageId) const;
    void drop(QString const& messageId);
    void place();
    bool wouldCover(QRect const& place) const;

    widgets::Desk& m_desk;
    QWidget* m_field;
    QPointer<QWidget> m_clear;  // the cockpit goes before the toasts do
    QVBoxLayout* m_column;
    std::vector<Toast*> m_toasts;  // the oldest first
    bool m_standsBack = false;
};

}  // namespace pentad::shell
