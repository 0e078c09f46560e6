// SPDX-License-Identifier: GPL-3.0-or-later
// Work for the thread of another object. What crosses lies behind a mutex of our own, and Qt only rings: what Qt's queue
// carries itself looks like a race to ThreadSanitizer, since Qt is not built with it. Made as a child of the object whose
// thread does the work, so that it moves there and goes together with it; what has not been done by then is dropped.
#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace pentad::composition {

class Postbox final : public QObject {
public:
    explicit Postbox(QObject* owner) : QObject(owner) {}

    // From any thread. Done in the order of posting, once the owner's thread takes events.
    void post(std::function<void()> work);

protected:
    bool event(QEvent* event) override;

private:
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_waiting;
};

}  // namespace pentad::composition
