// SPDX-License-Identifier: GPL-3.0-or-later
// The first screen: dockable, tabbed and floating panels around the chart. Its arrangement can be kept under a name,
// locked, and put back to the factory's with one command. A panel's own header is the handle by which it is moved.
// The centre is a window in the window, so that what stands right of the chart ends where the tabs below begin.
// Thread: the interface's.
#pragma once

#include "shell/LayoutFile.h"
#include "shell/TabRow.h"
#include "widgets/Desk.h"

namespace pentad::shell {

class Cockpit final : public QMainWindow {
    Q_OBJECT

public:
    explicit Cockpit(widgets::Desk& desk, QWidget* parent = nullptr);

    void setCentre(QWidget* centre);
    // Places of the factory layout.
    enum class Place : std::uint8_t { Left, LeftBelow, RightOfCentre, Right, Bottom };
    QDockWidget* addPanel(QWidget* panel, Place place, QString const& name);
    // The tab text of a panel.
    void setTitle(QWidget* panel, QString const& title);
    // How many its table holds; 0 shows no number.
    void setCount(QWidget* panel, int count) { m_tabs.setCount(panel, count); }
    void showPanel(QWidget* panel);

    // Call once all panels are there. The reader's last layout comes with the size of the window.
    void finish();
    void resetToFactory();
    void keep(QString const& layoutName);
    bool apply(QString const& layoutName);
    void forget(QString const& layoutName);
    QStringList layouts() const;
    void setLocked(bool locked);
    bool isLocked() const;
    // Keeps the arrangement for the next start.
    void remember();
    void setCompact(bool compact);
    QList<QDockWidget*> docks() const;
    // Where every panel is, as a layout file says it.
    PanelPlaces places();
    // Arranges the panels so and gives the names that no panel has. Nothing, and nothing changes, if it knows none.
    std::optional<QStringList> takePlaces(PanelPlaces const& wanted);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    static void openTab(QDockWidget* dock);
    void arrange();
    QMainWindow* frameOf(Place place);
    QMainWindow* frameOf(QDockWidget const* dock);
    static Qt::DockWidgetArea sideOf(Place place);
    void placeGroups(std::vector<std::pair<QDockWidget*, PanelPlace const*>> const& known);
    QByteArray arrangement() const;
    bool restoreArrangement(QByteArray const& kept);
    // Of a narrow window and of a wide one, each has its own.
    QString lastKey() const;
    void arrangeAsLast();

    widgets::Desk& m_desk;
    TabRow m_tabs;
    QMainWindow* m_middle;
    std::vector<std::pair<QDockWidget*, Place>> m_panels;
    bool m_compact = false;
    bool m_arranged = false;
    bool m_touched = false;  // a layout was chosen by name or from a file, and stays, however wide the window is
};

}  // namespace pentad::shell
