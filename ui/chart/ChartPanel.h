// SPDX-License-Identifier: GPL-3.0-or-later
// The chart with its header: which interval, one chart or all five, what the marks mean, whether new entries are
// paused, the picture as a file or in the clipboard, and the same bars as a table. Remembers interval and number of
// charts. Thread: the interface's.
#pragma once

#include "chart/CandleChart.h"
#include "widgets/Panel.h"

class QAction;
class QMenu;
class QStackedLayout;
class QToolButton;

namespace pentad::widgets {
class PanelHeader;
class Segments;
}  // namespace pentad::widgets

namespace pentad::chart {

class BarTableView;
class MarkLegend;
class PauseChip;

class ChartPanel final : public widgets::Panel {
    Q_OBJECT

public:
    // `name` is the objectName and the key under which choices are remembered.
    explicit ChartPanel(widgets::Desk& desk, char const* name = "chart", QWidget* parent = nullptr);

    Interval interval() const { return m_interval; }
    void setInterval(Interval interval);
    bool isFiveUp() const { return m_fiveUp; }
    void setFiveUp(bool fiveUp);
    void setTableShown(bool shown);
    bool isTableShown() const { return m_tableShown; }
    // What the shell's key for one chart or five does.
    void toggleFiveUp() { setFiveUp(!m_fiveUp); }
    // The PNG of what is shown; false if the file cannot be written.
    bool savePicture(QString const& path);
    // Asks where to.
    void choosePictureFile();
    void copyPicture();

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void restyle() override;
    void select(Slot slot) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHeader();
    void makeFive();
    QAction* makeAction(char const* name);
    void arrangeHeader();
    void fillMenu(QMenu& menu);
    void fillTable();
    QPixmap picture();

    Interval m_interval = Interval::FifteenMinutes;
    bool m_fiveUp = false;
    bool m_tableShown = false;
    bool m_isPaused = false;
    bool m_isKilled = false;
    widgets::PanelHeader* m_header;
    widgets::Segments* m_intervals;
    widgets::Segments* m_charts;
    MarkLegend* m_legend;
    PauseChip* m_paused;
    QAction* m_save;
    QAction* m_copy;
    QAction* m_table;
    std::vector<QToolButton*> m_buttons;
    QToolButton* m_more;
    QStackedLayout* m_stack;
    CandleChart* m_chart;
    QWidget* m_grid = nullptr;
    std::vector<CandleChart*> m_five;
    BarTableView* m_bars;
};

}  // namespace pentad::chart
