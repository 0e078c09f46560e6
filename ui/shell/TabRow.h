// SPDX-License-Identifier: GPL-3.0-or-later
// One row for the names of tabbed panels and the controls of the one that is open: a panel's header stands right of the
// tabs where it fits, and in its panel where it does not, in a narrow window or a floating one. Beside each name stands
// how many there are. Thread: the interface's.
#pragma once

#include <QDockWidget>
#include <QMainWindow>
#include <QTimer>

#include <vector>

class QTabBar;

namespace pentad::widgets {
class PanelHeader;
}

namespace pentad::shell {

class TabRow final : public QObject {
    Q_OBJECT

public:
    explicit TabRow(QMainWindow& window);
    // Headers that stand in a row of tabs are taken back first: their panels own them.
    ~TabRow() override;

    void add(QDockWidget* dock, widgets::PanelHeader* header);
    void setCount(QWidget const* panel, int count);

    // The tab of a docked panel in one of the rows of a window; no bar where it stands alone, floats, or is hidden.
    struct Tab {
        QTabBar* bar = nullptr;
        int index = -1;
    };
    static Tab tabOf(QMainWindow const& window, QDockWidget const* dock);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        QDockWidget* dock;
        widgets::PanelHeader* header;
        int count = 0;
    };

    void arrangeSoon() { m_soon.start(); }
    void arrange();
    void showCount(Entry const& entry, Tab const& tab);
    void place(Entry const& entry, Tab const& tab);
    static void putBack(Entry const& entry);

    QMainWindow& m_window;
    std::vector<Entry> m_entries;
    QTimer m_soon;
};

}  // namespace pentad::shell
