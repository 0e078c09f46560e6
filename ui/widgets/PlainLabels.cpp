// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PlainLabels.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

namespace pentad::widgets {

PlainLabels::PlainLabels(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool PlainLabels::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish) {
        auto* const label = qobject_cast<QLabel*>(watched);
        if (label != nullptr && label->textFormat() == Qt::AutoText) {
            label->setTextFormat(Qt::PlainText);
        }
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace pentad::widgets
