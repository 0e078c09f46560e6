// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/PauseKeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QKeySequenceEdit>

#include <algorithm>

namespace pentad::shell {
namespace {

bool recordsKeys(QWidget const* widget)
{
    return qobject_cast<QKeySequenceEdit const*>(widget) != nullptr ||
           (widget->parentWidget() != nullptr &&
            qobject_cast<QKeySequenceEdit const*>(widget->parentWidget()) != nullptr);
}

}  // namespace

PauseKeys::PauseKeys(widgets::Shortcuts& shortcuts, QStringList ids, std::function<void()> pause, QObject* parent)
    : QObject(parent), m_shortcuts(shortcuts), m_ids(std::move(ids)), m_pause(std::move(pause))
{
    qApp->installEventFilter(this);
}

// A key that a shortcut has taken never becomes a key press, so nothing is done twice.
bool PauseKeys::eventFilter(QObject* watched, QEvent* event)
{
    auto* const widget = event->type() == QEvent::KeyPress ? qobject_cast<QWidget*>(watched) : nullptr;
    if (widget == nullptr || recordsKeys(widget)) {
        return false;
    }
    auto const* key = static_cast<QKeyEvent const*>(event);
    QKeySequence const pressed(key->keyCombination());
    bool const isPause = std::any_of(m_ids.begin(), m_ids.end(), [&](QString const& id) {
        return m_shortcuts.current(id) == pressed && !pressed.isEmpty();
    });
    if (isPause && !key->isAutoRepeat()) {
        m_pause();
    }
    return isPause;
}

}  // namespace pentad::shell
