// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Toasts.h"

#include "shell/Toast.h"

#include <QAccessible>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::shell {
namespace {

constexpr std::size_t kToastsMax = 4;  // critical ones stay, however many they are
constexpr int kToastsInset = 12;

}  // namespace

Toasts::Toasts(widgets::Desk& desk, QWidget* field, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_field(field), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("toasts"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::kGap);
    field->installEventFilter(this);
    hide();
}

void Toasts::keepClearOf(QWidget* widget)
{
    m_clear = widget;
    // It also moves with whatever it is in, for example a dock beside a chart that grows.
    for (QWidget* each = widget; each != nullptr && !each->isWindow(); each = each->parentWidget()) {
        each->installEventFilter(this);
    }
    place();
}

void Toasts::tell(activity::Message const& message)
{
    if (Toast* const shown = toastOf(message.id)) {
        shown->repeat(message);
        place();
        return;
    }
    auto const passing =
        std::find_if(m_toasts.begin(), m_toasts.end(), [](Toast const* t) { return !t->isCritical(); });
    if (m_toasts.size() >= kToastsMax && passing != m_toasts.end()) {
        drop(QString((*passing)->id()));
    }
    auto* const toast = new Toast(m_desk, message, this);
    QString const id = message.id;
    connect(toast, &Toast::closed, this, [this, id] { drop(id); });
    connect(toast, &Toast::centreWanted, this, &Toasts::centreWanted);
    connect(toast, &Toast::acknowledged, this, [this, id] { Q_EMIT acknowledged(id); });
    m_toasts.push_back(toast);
    m_column->addWidget(toast);
    place();
    QAccessibleEvent heard(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&heard);
}

void Toasts::retell(activity::Message const& message)
{
    if (Toast* const toast = toastOf(message.id)) {
        toast->reword(message);
        place();
    }
}

void Toasts::standBack(bool isInSight)
{
    m_standsBack = isInSight;
    place();
}

Toast* Toasts::toastOf(QString const& messageId) const
{
    auto const found =
        std::find_if(m_toasts.begin(), m_toasts.end(), [&](Toast const* toast) { return toast->id() == messageId; });
    return found == m_toasts.end() ? nullptr : *found;
}

void Toasts::keep(std::function<bool(QString const&)> const& isUnread)
{
    QStringList read;
    for (Toast const* toast : m_toasts) {
        if (!isUnread(toast->id())) {
            read << toast->id();
        }
    }
    for (QString const& id : read) {
        drop(id);
    }
}

void Toasts::drop(QString const& messageId)
{
    Toast* const toast = toastOf(messageId);
    if (toast == nullptr) {
        return;
    }
    std::erase(m_toasts, toast);
    m_column->removeWidget(toast);
    toast->hide();
    toast->deleteLater();  // it may be its own button that closes it
    place();
}

bool Toasts::event(QEvent* event)
{
    bool const isTaken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        place();
    }
    return isTaken;
}

bool Toasts::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide: place(); break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void Toasts::place()
{
    // The newest first; what has no room waits until others go, and in the message centre.
    QRect const field = m_field->geometry().adjusted(kToastsInset, kToastsInset, -kToastsInset, -kToastsInset);
    int room = field.height();
    bool isAny = false;
    for (auto toast = m_toasts.rbegin(); toast != m_toasts.rend(); ++toast) {
        int const height =
            std::max((*toast)->sizeHint().height(), (*toast)->heightForWidth((*toast)->width())) + look::kGap;
        bool const fits = height <= room;
        room -= fits ? height : 0;
        (*toast)->setVisible(fits);
        isAny = isAny || fits;
    }
    isAny = isAny && !m_standsBack;
    setVisible(isAny);
    if (!isAny) {
        return;
    }
    m_column->activate();
    adjustSize();
    QRect corner(QPoint(0, 0), size());
    corner.moveBottomRight(field.bottomRight());
    if (wouldCover(corner)) {
        corner.moveLeft(field.left());
    }
    move(corner.topLeft());
    raise();
}

bool Toasts::wouldCover(QRect const& place) const
{
    // A dock may float in a window of its own.
    QRect const there(parentWidget()->mapToGlobal(place.topLeft()), place.size());
    return m_clear && m_clear->isVisible() &&
           QRect(m_clear->mapToGlobal(QPoint(0, 0)), m_clear->size()).intersects(there);
}

}  // namespace pentad::shell
