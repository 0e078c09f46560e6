// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/TabRow.h"

#include "look/Theme.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QTabBar>

#include <algorithm>

namespace pentad::shell {

TabRow::TabRow(QMainWindow& window) : m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, [this] { arrange(); });
    m_window.installEventFilter(this);
}

TabRow::~TabRow()
{
    for (Entry const& entry : m_entries) {
        putBack(entry);
    }
}

void TabRow::add(QDockWidget* dock, widgets::PanelHeader* header)
{
    m_entries.push_back({dock, header});
    connect(dock, &QDockWidget::visibilityChanged, this, [this] { arrangeSoon(); });
    connect(dock, &QDockWidget::topLevelChanged, this, [this] { arrangeSoon(); });
    connect(dock, &QDockWidget::windowTitleChanged, this, [this] { arrangeSoon(); });
    // Its wish may change with what it shows.
    header->installEventFilter(this);
}

void TabRow::setCount(QWidget const* panel, int count)
{
    for (Entry& entry : m_entries) {
        if (entry.dock->widget() == panel && entry.count != count) {
            entry.count = count;
            arrangeSoon();
        }
    }
}

bool TabRow::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ChildPolished:
        // The window makes its tab bars when it needs them.
        if (auto* bar = qobject_cast<QTabBar*>(static_cast<QChildEvent*>(event)->child());
            bar != nullptr && watched == &m_window) {
            bar->setAttribute(Qt::WA_StyledBackground);
            bar->setExpanding(false);
            bar->installEventFilter(this);
            connect(bar, &QTabBar::currentChanged, this, [this] { arrangeSoon(); });
            arrangeSoon();
        }
        break;
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::LayoutRequest:
    case QEvent::StyleChange: arrangeSoon(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void TabRow::arrange()
{
    for (Entry const& entry : m_entries) {
        Tab const tab = tabOf(m_window, entry.dock);
        if (tab.bar == nullptr) {
            putBack(entry);
            continue;
        }
        // The window asks for a line below the empty part whenever it uses the bar anew.
        tab.bar->setDrawBase(false);
        showCount(entry, tab);
        place(entry, tab);
    }
}

TabRow::Tab TabRow::tabOf(QMainWindow const& window, QDockWidget const* dock)
{
    if (dock->isFloating()) {
        return {};
    }
    for (QTabBar* bar : window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        for (int index = 0; index < bar->count() && !bar->isHidden(); ++index) {
            if (bar->tabText(index) == dock->windowTitle()) {
                return {bar, index};
            }
        }
    }
    return {};
}

void TabRow::showCount(Entry const& entry, Tab const& tab)
{
    auto* pill = qobject_cast<QLabel*>(tab.bar->tabButton(tab.index, QTabBar::RightSide));
    if (entry.count == 0) {
        if (pill != nullptr) {
            tab.bar->setTabButton(tab.index, QTabBar::RightSide, nullptr);
            pill->deleteLater();
        }
        return;
    }
    QString const text = QString::number(entry.count);
    if (pill != nullptr && pill->text() == text) {
        return;
    }
    // The bar measures a button only when it gets it.
    auto* made = widgets::ofKind(new QLabel(text, tab.bar), "pill");
    made->setAttribute(Qt::WA_TransparentForMouseEvents);
    tab.bar->setTabButton(tab.index, QTabBar::RightSide, made);
    if (pill != nullptr) {
        pill->deleteLater();
    }
}

void TabRow::place(Entry const& entry, Tab const& tab)
{
    QRect const last = tab.bar->tabRect(tab.bar->count() - 1);
    int const room = tab.bar->width() - last.right() - 1;
    if (entry.header->widthInTabRow() > room) {
        putBack(entry);
        return;
    }
    entry.header->setInTabRow(true);
    if (entry.header->parentWidget() != tab.bar) {
        entry.header->setParent(tab.bar);
    }
    int const height = entry.header->height();
    entry.header->setGeometry(last.right() + 1, std::max(0, (tab.bar->height() - height) / 2), room, height);
    entry.header->setVisible(tab.bar->currentIndex() == tab.index);
}

void TabRow::putBack(Entry const& entry)
{
    entry.header->setInTabRow(false);
    QWidget* panel = entry.dock->widget();
    if (panel == nullptr || entry.header->parentWidget() == panel) {
        return;
    }
    if (auto* column = qobject_cast<QBoxLayout*>(panel->layout())) {
        column->insertWidget(0, entry.header);
        entry.header->show();
    }
}

}  // namespace pentad::shell
