// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Scrim.h"

#include <QEvent>
#include <QPainter>

namespace pentad::shell {
namespace {

// What is said below stays readable.
constexpr float kScrimStrength = 0.5F;

}  // namespace

Scrim::Scrim(widgets::Desk& desk, QWidget* window) : QWidget(window), m_desk(desk)
{
    setObjectName(QStringLiteral("scrim"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    window->installEventFilter(this);
    connect(&desk, &widgets::Desk::restyled, this, [this] { update(); });
    hide();
}

// Qt tells a window that the first modal dialog blocks it, and that the last one has gone, however it went.
bool Scrim::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::WindowBlocked:
        setGeometry(parentWidget()->rect());
        raise();
        show();
        break;
    case QEvent::WindowUnblocked: hide(); break;
    case QEvent::Resize: setGeometry(parentWidget()->rect()); break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void Scrim::paintEvent(QPaintEvent*)
{
    QColor colour = m_desk.theme().scrim;
    colour.setAlphaF(kScrimStrength);
    QPainter(this).fillRect(rect(), colour);
}

}  // namespace pentad::shell
