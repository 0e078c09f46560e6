// SPDX-License-Identifier: GPL-3.0-or-later
// The arrangement of the cockpit's panels as a list of places, and back. The list tells which panels share a place and
// how the places of a side follow each other; a place that was split both ways comes back as one row or column.
#include "shell/Cockpit.h"

#include <QDockWidget>
#include <QGuiApplication>
#include <QScreen>
#include <QTabBar>

#include <algorithm>
#include <tuple>

namespace pentad::shell {
namespace {

constexpr QSize kFloatingMin(160, 120);

// Panels that share a place, as tabs in their order, and the one that is seen.
struct PanelGroup {
    QList<QDockWidget*> docks;
    QDockWidget* open = nullptr;  // null while all are hidden or float
};

bool isDocked(QDockWidget const* dock)
{
    return !dock->isHidden() && !dock->isFloating();
}

PanelGroup groupOf(QMainWindow const& frame, QDockWidget* dock)
{
    PanelGroup group;
    group.docks = frame.tabifiedDockWidgets(dock);
    group.docks.prepend(dock);
    auto const placeOf = [&](QDockWidget const* one) {
        TabRow::Tab const tab = TabRow::tabOf(frame, one);
        return tab.bar == nullptr ? group.docks.size() : qsizetype{tab.index};
    };
    std::stable_sort(group.docks.begin(), group.docks.end(),
                     [&](QDockWidget const* a, QDockWidget const* b) { return placeOf(a) < placeOf(b); });
    for (QDockWidget* one : group.docks) {
        TabRow::Tab const tab = TabRow::tabOf(frame, one);
        bool const isOpen = tab.bar == nullptr ? group.open == nullptr : tab.bar->currentIndex() == tab.index;
        if (isDocked(one) && isOpen) {
            group.open = one;
        }
    }
    return group;
}

// What leaves the desktop is brought back to it, and nothing takes so much of a screen that it covers a window there.
QRect withinAScreen(QRect wanted, QSize smallest)
{
    QScreen const* const under = QGuiApplication::screenAt(wanted.center());
    QRect const room = (under != nullptr ? under : QGuiApplication::primaryScreen())->availableGeometry();
    wanted.setSize(wanted.size().boundedTo(room.size() * 2 / 3).expandedTo(smallest).boundedTo(room.size()));
    wanted.moveLeft(std::clamp(wanted.left(), room.left(), room.left() + room.width() - wanted.width()));
    wanted.moveTop(std::clamp(wanted.top(), room.top(), room.top() + room.height() - wanted.height()));
    return wanted;
}

bool isUpright(Qt::DockWidgetArea side)
{
    return side == Qt::LeftDockWidgetArea || side == Qt::RightDockWidgetArea;
}

}  // namespace

QMainWindow* Cockpit::frameOf(Place place)
{
    return place == Place::RightOfCentre ? m_middle : this;
}

Qt::DockWidgetArea Cockpit::sideOf(Place place)
{
    switch (place) {
    case Place::Left:
    case Place::LeftBelow: return Qt::LeftDockWidgetArea;
    case Place::RightOfCentre:
    case Place::Right: return Qt::RightDockWidgetArea;
    case Place::Bottom: return Qt::BottomDockWidgetArea;
    }
    return Qt::LeftDockWidgetArea;
}

PanelPlaces Cockpit::places()
{
    PanelPlaces places;
    for (QMainWindow* const frame : {static_cast<QMainWindow*>(this), m_middle}) {
        std::vector<std::pair<Qt::DockWidgetArea, PanelGroup>> groups;
        QList<QDockWidget*> seen;
        for (auto const& [dock, place] : m_panels) {
            if (frameOf(place) == frame && !seen.contains(dock)) {
                Qt::DockWidgetArea const now = frame->dockWidgetArea(dock);
                // A panel that was dragged out has no side any more.
                groups.emplace_back(now == Qt::NoDockWidgetArea ? sideOf(place) : now, groupOf(*frame, dock));
                seen += groups.back().second.docks;
            }
        }
        std::stable_sort(groups.begin(), groups.end(), [](auto const& a, auto const& b) {
            auto const key = [](auto const& one) {
                auto const& [side, group] = one;
                QPoint const at = group.open == nullptr ? QPoint() : group.open->pos();
                return std::tuple(side, group.open == nullptr, isUpright(side) ? at.y() : at.x(),
                                  isUpright(side) ? at.x() : at.y());
            };
            return key(a) < key(b);
        });
        int number = 0;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            auto const& [side, group] = groups[i];
            bool const isFirst = i == 0 || groups[i - 1].first != side;
            QDockWidget const* const before = isFirst ? nullptr : groups[i - 1].second.open;
            number = isFirst ? 0 : number + 1;
            // Where the room is too small for all of them they overlap.
            QPoint const step =
                group.open != nullptr && before != nullptr ? group.open->pos() - before->pos() : QPoint();
            bool const beside = step.isNull() ? !isUpright(side) : step.x() > step.y();
            for (QDockWidget const* dock : group.docks) {
                PanelPlace place;
                place.name = dock->objectName().section(QLatin1Char('.'), 1);
                place.side = side;
                place.group = number;
                place.beside = !isFirst && beside;
                place.shown = !dock->isHidden();
                place.open = dock == group.open;
                place.size = (group.open == nullptr ? dock : group.open)->size();
                place.floating = dock->isFloating() ? std::optional(dock->geometry()) : std::nullopt;
                places.push_back(std::move(place));
            }
        }
    }
    return places;
}

std::optional<QStringList> Cockpit::takePlaces(PanelPlaces const& wanted)
{
    QStringList unknown;
    std::vector<std::pair<QDockWidget*, PanelPlace const*>> known;
    for (PanelPlace const& place : wanted) {
        auto const panel = std::find_if(m_panels.begin(), m_panels.end(), [&](auto const& one) {
            return one.first->objectName() == QStringLiteral("dock.") + place.name;
        });
        if (panel == m_panels.end()) {
            unknown << place.name;
        } else {
            known.emplace_back(panel->first, &place);
        }
    }
    if (known.empty()) {
        return std::nullopt;
    }
    m_touched = true;
    // What the list does not name stands where the factory puts it.
    arrange();
    for (auto const& [dock, place] : known) {
        frameOf(dock)->removeDockWidget(dock);
    }
    placeGroups(known);
    for (auto const& [dock, place] : known) {
        dock->setFloating(place->floating.has_value());
        if (place->floating) {
            dock->setGeometry(withinAScreen(*place->floating, dock->minimumSizeHint().expandedTo(kFloatingMin)));
        }
        dock->setVisible(place->shown);
    }
    for (auto const& [dock, place] : known) {
        if (place->open && isDocked(dock)) {
            frameOf(dock)->resizeDocks({dock}, {place->size.width()}, Qt::Horizontal);
            frameOf(dock)->resizeDocks({dock}, {place->size.height()}, Qt::Vertical);
            openTab(dock);
        }
    }
    return unknown;
}

QMainWindow* Cockpit::frameOf(QDockWidget const* dock)
{
    auto const panel =
        std::find_if(m_panels.begin(), m_panels.end(), [&](auto const& one) { return one.first == dock; });
    return panel == m_panels.end() ? this : frameOf(panel->second);
}

// First one panel of each group, because beside a row of tabs Qt puts nothing but a further tab.
void Cockpit::placeGroups(std::vector<std::pair<QDockWidget*, PanelPlace const*>> const& known)
{
    using Key = std::tuple<QMainWindow*, Qt::DockWidgetArea, int>;
    std::vector<std::pair<Key, QDockWidget*>> firsts;
    auto const firstOf = [&](Key const& key) -> QDockWidget* {
        auto const found =
            std::find_if(firsts.begin(), firsts.end(), [&](auto const& one) { return one.first == key; });
        return found == firsts.end() ? nullptr : found->second;
    };
    for (auto const& [dock, place] : known) {
        QMainWindow* const frame = frameOf(dock);
        Key const key(frame, place->side, place->group);
        if (firstOf(key) != nullptr) {
            continue;
        }
        auto const before = std::find_if(firsts.rbegin(), firsts.rend(), [&](auto const& one) {
            return std::get<0>(one.first) == frame && std::get<1>(one.first) == std::get<1>(key);
        });
        if (before == firsts.rend()) {
            frame->addDockWidget(place->side, dock);
        } else {
            frame->splitDockWidget(before->second, dock, place->beside ? Qt::Horizontal : Qt::Vertical);
        }
        firsts.emplace_back(key, dock);
    }
    for (auto const& [dock, place] : known) {
        QDockWidget* const first = firstOf(Key(frameOf(dock), place->side, place->group));
        if (first != dock) {
            frameOf(dock)->tabifyDockWidget(first, dock);
        }
    }
}

}  // namespace pentad::shell
