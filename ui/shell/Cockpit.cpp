// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Cockpit.h"

#include "widgets/PanelHeader.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QTabBar>

#include <algorithm>

namespace pentad::shell {
namespace {

constexpr int kStateVersion = 2;
constexpr auto kLastLayout = "layout/last";
constexpr auto kLastCompact = "layout/lastCompact";
constexpr auto kLocked = "layout/locked";
constexpr auto kNamed = "layouts";

QString key(char const* name)
{
    return QString::fromLatin1(name);
}

QString named(QString const& layout)
{
    return key(kNamed) + QLatin1Char('/') + QString::fromLatin1(layout.toUtf8().toHex());
}

// Qt believes the numbers of a state that it restores: a damaged one would make it reach outside its own memory. So a
// state carries its digest, and without the right one Qt never sees it.
QByteArray sealOf(QByteArray const& state)
{
    return QCryptographicHash::hash(state, QCryptographicHash::Sha256);
}

}  // namespace

Cockpit::Cockpit(widgets::Desk& desk, QWidget* parent)
    : QMainWindow(parent), m_desk(desk), m_tabs(*this), m_middle(new QMainWindow(this))
{
    setObjectName(QStringLiteral("cockpit"));
    setWindowFlags(Qt::Widget);
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    // The policy column has the full height; the tabs end where it begins.
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    m_middle->setObjectName(QStringLiteral("cockpit.middle"));
    m_middle->setWindowFlags(Qt::Widget);
    m_middle->setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    setCentralWidget(m_middle);
}

void Cockpit::setCentre(QWidget* centre)
{
    centre->setMinimumSize(380, 240);
    m_middle->setCentralWidget(centre);
}

QDockWidget* Cockpit::addPanel(QWidget* panel, Place place, QString const& name)
{
    auto* dock = new QDockWidget(place == Place::RightOfCentre ? m_middle : this);
    dock->setObjectName(QStringLiteral("dock.") + name);
    dock->setWidget(panel);
    if (place == Place::Bottom) {
        // The tab is the title.
        auto* none = new QWidget(dock);
        none->setFixedHeight(0);
        dock->setTitleBarWidget(none);
        if (auto* header = panel->findChild<widgets::PanelHeader*>()) {
            m_tabs.add(dock, header);
        }
    } else if (auto* header = panel->findChild<widgets::PanelHeader*>()) {
        // In a frame of its own: a dock asks a title for its wish, not for the height it was given.
        auto* title = new QWidget(dock);
        auto* row = new QHBoxLayout(title);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(header);
        dock->setTitleBarWidget(title);
    }
    m_panels.emplace_back(dock, place);
    return dock;
}

void Cockpit::setTitle(QWidget* panel, QString const& title)
{
    for (auto const& [dock, place] : m_panels) {
        if (dock->widget() == panel && dock->windowTitle() != title) {
            dock->setWindowTitle(title);
            dock->toggleViewAction()->setText(title);
        }
    }
}

void Cockpit::showPanel(QWidget* panel)
{
    for (auto const& [dock, place] : m_panels) {
        if (dock->widget() == panel) {
            dock->show();
            openTab(dock);
            panel->setFocus();
        }
    }
}

// Raising opens a tab, but for Qt whoever was raised last is on top already, whatever tab is open.
void Cockpit::openTab(QDockWidget* dock)
{
    dock->lower();
    dock->raise();
}

void Cockpit::arrange()
{
    QDockWidget* left = nullptr;
    QDockWidget* firstTab = nullptr;
    QList<QDockWidget*> below;
    for (auto const& [dock, place] : m_panels) {
        dock->setFloating(false);
        dock->show();
        switch (place) {
        case Place::Left:
            addDockWidget(Qt::LeftDockWidgetArea, dock);
            left = dock;
            break;
        case Place::LeftBelow:
            if (left != nullptr) {
                splitDockWidget(left, dock, Qt::Vertical);
            } else {
                addDockWidget(Qt::LeftDockWidgetArea, dock);
            }
            below << dock;
            dock->setVisible(!m_compact);
            break;
        case Place::RightOfCentre: m_middle->addDockWidget(Qt::RightDockWidgetArea, dock); break;
        case Place::Right: addDockWidget(Qt::RightDockWidgetArea, dock); break;
        case Place::Bottom:
            addDockWidget(Qt::BottomDockWidgetArea, dock);
            if (firstTab == nullptr) {
                firstTab = dock;
            } else {
                tabifyDockWidget(firstTab, dock);
            }
            break;
        }
    }
    for (auto const& [dock, place] : m_panels) {
        int const width = place == Place::Right ? (m_compact ? 270 : 448) : (m_compact ? 220 : 316);
        if (place == Place::Left || place == Place::Right) {
            resizeDocks({dock}, {width}, Qt::Horizontal);
        } else if (place == Place::RightOfCentre) {
            m_middle->resizeDocks({dock}, {m_compact ? 232 : 292}, Qt::Horizontal);
        }
    }
    if (firstTab != nullptr) {
        openTab(firstTab);
        resizeDocks({firstTab}, {m_compact ? 190 : 264}, Qt::Vertical);
    }
    if (left != nullptr && !below.isEmpty() && !m_compact) {
        resizeDocks({left, below.front()}, {std::max(height() - 264 - 150, 450), 150}, Qt::Vertical);
    }
}

QByteArray Cockpit::arrangement() const
{
    QByteArray kept;
    QDataStream stream(&kept, QIODevice::WriteOnly);
    stream << saveState(kStateVersion) << m_middle->saveState(kStateVersion);
    return kept + sealOf(kept);
}

bool Cockpit::restoreArrangement(QByteArray const& kept)
{
    qsizetype const size = kept.size() - QCryptographicHash::hashLength(QCryptographicHash::Sha256);
    if (size < 0 || kept.sliced(size) != sealOf(kept.first(size))) {
        return false;
    }
    QByteArray whole;
    QByteArray middle;
    QDataStream stream(kept.first(size));
    stream >> whole >> middle;
    return stream.status() == QDataStream::Ok && restoreState(whole, kStateVersion) &&
           m_middle->restoreState(middle, kStateVersion);
}

void Cockpit::finish()
{
    arrange();
    arrangeAsLast();
    setLocked(isLocked());
}

QString Cockpit::lastKey() const
{
    return key(m_compact ? kLastCompact : kLastLayout);
}

void Cockpit::arrangeAsLast()
{
    if (!restoreArrangement(m_desk.preferences().value(lastKey()).toByteArray())) {
        arrange();
    }
}

void Cockpit::resetToFactory()
{
    m_touched = false;
    m_desk.preferences().remove(lastKey());
    arrange();
}

void Cockpit::keep(QString const& layoutName)
{
    m_desk.preferences().setValue(named(layoutName), arrangement());
    m_touched = true;
}

bool Cockpit::apply(QString const& layoutName)
{
    bool const applied = restoreArrangement(m_desk.preferences().value(named(layoutName)).toByteArray());
    m_touched = m_touched || applied;
    return applied;
}

void Cockpit::forget(QString const& layoutName)
{
    m_desk.preferences().remove(named(layoutName));
}

QStringList Cockpit::layouts() const
{
    QStringList names;
    for (QString const& hex : m_desk.preferences().keys(key(kNamed))) {
        names << QString::fromUtf8(QByteArray::fromHex(hex.toLatin1()));
    }
    names.sort();
    return names;
}

void Cockpit::setLocked(bool locked)
{
    m_desk.preferences().setValue(key(kLocked), locked);
    for (auto const& [dock, place] : m_panels) {
        dock->setFeatures(locked ? QDockWidget::NoDockWidgetFeatures
                                 : QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable |
                                       QDockWidget::DockWidgetClosable);
    }
}

bool Cockpit::isLocked() const
{
    return m_desk.preferences().value(key(kLocked), false).toBool();
}

void Cockpit::remember()
{
    m_desk.preferences().setValue(lastKey(), arrangement());
}

void Cockpit::setCompact(bool compact)
{
    if (m_compact == compact) {
        return;
    }
    if (m_arranged && !m_touched && isVisible()) {
        remember();  // the way back must not lose what was moved since the start
    }
    m_compact = compact;
    if (m_arranged && !m_touched) {
        arrangeAsLast();
    }
}

QList<QDockWidget*> Cockpit::docks() const
{
    QList<QDockWidget*> all;
    for (auto const& [dock, place] : m_panels) {
        all << dock;
    }
    return all;
}

void Cockpit::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    // Sizes only mean something once the window has its own.
    if (!m_arranged) {
        m_arranged = true;
        if (!m_touched) {
            arrangeAsLast();
        }
    }
}

}  // namespace pentad::shell
