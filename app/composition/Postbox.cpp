// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/Postbox.h"

#include <QCoreApplication>

#include <utility>

namespace pentad::composition {

void Postbox::post(std::function<void()> work)
{
    bool isFirst = false;
    {
        std::scoped_lock const lock(m_mutex);
        isFirst = m_waiting.empty();
        m_waiting.push_back(std::move(work));
    }
    if (isFirst) {
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }
}

bool Postbox::event(QEvent* event)
{
    if (event->type() != QEvent::User) {
        return QObject::event(event);
    }
    std::vector<std::function<void()>> taken;
    {
        std::scoped_lock const lock(m_mutex);
        taken.swap(m_waiting);
    }
    for (std::function<void()> const& work : taken) {
        work();
    }
    return true;
}

}  // namespace pentad::composition
