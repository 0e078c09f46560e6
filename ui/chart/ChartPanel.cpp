// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/ChartPanel.h"

#include "chart/BarTableView.h"
#include "chart/HeaderParts.h"
#include "look/Icons.h"
#include "widgets/PanelHeader.h"
#include "widgets/Segments.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QMenu>
#include <QResizeEvent>
#include <QSaveFile>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

namespace pentad::chart {
namespace {

// Below this width the header keeps four intervals and puts the rest into one menu.
constexpr int kNarrowBelow = 720;
constexpr int kButtonSide = 26;
constexpr int kIconSide = 16;

int indexOf(Interval interval)
{
    return static_cast<int>(interval);
}

}  // namespace

ChartPanel::ChartPanel(widgets::Desk& desk, char const* name, QWidget* parent)
    : Panel(desk, name, parent, Turn::Second),
      m_header(new widgets::PanelHeader(this)),
      m_intervals(new widgets::Segments(this)),
      m_charts(new widgets::Segments(this)),
      m_legend(new MarkLegend(this)),
      m_paused(new PauseChip(this)),
      m_more(new QToolButton(this)),
      m_stack(new QStackedLayout),
      m_chart(new CandleChart(desk, "chart.candles", this)),
      m_bars(new BarTableView(this))
{
    int const kept = desk.preferences().value(objectName() + QStringLiteral("/interval"), indexOf(m_interval)).toInt();
    m_interval = kept >= 0 && kept < static_cast<int>(kAllIntervals.size()) ? static_cast<Interval>(kept) : m_interval;
    m_fiveUp = desk.preferences().value(objectName() + QStringLiteral("/fiveUp"), false).toBool();
    makeHeader();
    m_bars->setObjectName(QStringLiteral("chart.table"));
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_bars);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(m_stack, 1);
    m_chart->setSlot(desk.selected());
    m_chart->setInterval(m_interval);
    connect(m_chart, &CandleChart::intervalTyped, this, &ChartPanel::setInterval);
    connect(m_chart, &CandleChart::barsChanged, this, [this] { fillTable(); });
    setFiveUp(m_fiveUp);
}

void ChartPanel::makeHeader()
{
    widgets::named(m_intervals, "chart.interval");
    widgets::named(m_charts, "chart.count");
    m_legend->setObjectName(QStringLiteral("chart.legend"));
    m_paused->setObjectName(QStringLiteral("chart.paused"));
    m_paused->hide();
    // What does not fit goes into the menu; it never widens the panel.
    m_header->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_header->addBesideTitle(m_intervals);
    m_header->addControl(m_paused);
    m_header->addControl(m_legend);
    m_header->addControl(m_charts);
    m_save = makeAction("chart.save");
    m_copy = makeAction("chart.copy");
    m_table = makeAction("chart.tableView");
    m_table->setCheckable(true);
    connect(m_save, &QAction::triggered, this, [this] { choosePictureFile(); });
    connect(m_copy, &QAction::triggered, this, [this] { copyPicture(); });
    connect(m_table, &QAction::toggled, this, [this](bool shown) { setTableShown(shown); });
    m_more->setObjectName(QStringLiteral("chart.more"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setIconSize(QSize(kIconSide, kIconSide));
    m_more->setFixedSize(kButtonSide, kButtonSide);
    widgets::ofKind(m_more, "icon");
    auto* menu = new QMenu(m_more);
    menu->setObjectName(QStringLiteral("chart.menu"));
    m_more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    m_header->addControl(m_more);
    connect(m_intervals, &widgets::Segments::chosen, this,
            [this](int index) { setInterval(static_cast<Interval>(index)); });
    connect(m_charts, &widgets::Segments::chosen, this, [this](int index) { setFiveUp(index == 1); });
}

QAction* ChartPanel::makeAction(char const* name)
{
    auto* action = new QAction(this);
    action->setObjectName(QString::fromLatin1(name) + QStringLiteral(".action"));
    auto* button = widgets::ofKind(new QToolButton(this), "icon");
    button->setObjectName(QString::fromLatin1(name));
    button->setDefaultAction(action);
    button->setIconSize(QSize(kIconSide, kIconSide));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFixedSize(kButtonSide, kButtonSide);
    button->setFocusPolicy(Qt::StrongFocus);
    m_header->addControl(button);
    m_buttons.push_back(button);
    return action;
}

void ChartPanel::makeFive()
{
    constexpr int kInRow = 3;
    constexpr std::array<char const*, kUniverseSize> kNames{"chart.candles.0", "chart.candles.1", "chart.candles.2",
                                                            "chart.candles.3", "chart.candles.4"};
    m_grid = new QWidget(this);
    auto* grid = new QGridLayout(m_grid);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(1);
    for (Slot const slot : kSlots) {
        auto const place = static_cast<int>(slot);
        auto* chart = new CandleChart(desk(), kNames[static_cast<std::size_t>(slot)], m_grid);
        chart->setSmall(true);
        chart->setSlot(slot);
        chart->setInterval(m_interval);
        chart->setChosen(slot == desk().selected());
        connect(chart, &CandleChart::pressed, this, [this](Slot pressed) { desk().select(pressed); });
        connect(chart, &CandleChart::intervalTyped, this, &ChartPanel::setInterval);
        // Three above, two below, all of the rows' full width.
        bool const isAbove = place < kInRow;
        grid->addWidget(chart, isAbove ? 0 : 1, isAbove ? place * 2 : (place - kInRow) * 3, 1, isAbove ? 2 : 3);
        m_five.push_back(chart);
    }
    m_stack->addWidget(m_grid);
}

void ChartPanel::setInterval(Interval interval)
{
    m_interval = interval;
    desk().preferences().setValue(objectName() + QStringLiteral("/interval"), indexOf(interval));
    m_intervals->setCurrent(indexOf(interval));
    m_chart->setInterval(interval);
    for (CandleChart* chart : m_five) {
        chart->setInterval(interval);
    }
    arrangeHeader();
    fillTable();
}

void ChartPanel::setFiveUp(bool fiveUp)
{
    m_fiveUp = fiveUp;
    desk().preferences().setValue(objectName() + QStringLiteral("/fiveUp"), fiveUp);
    m_charts->setCurrent(fiveUp ? 1 : 0);
    if (fiveUp && m_grid == nullptr) {
        makeFive();
    }
    m_table->setChecked(false);
    m_stack->setCurrentWidget(fiveUp ? m_grid : m_chart);
    retranslate();
    refreshNow();
}

void ChartPanel::setTableShown(bool shown)
{
    m_tableShown = shown;
    m_table->setChecked(shown);
    if (shown) {
        // The table holds what the one chart would show here, which may never have been laid out beside the five.
        m_chart->resize(m_stack->currentWidget()->size());
        m_chart->restyle();
    }
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_bars) : m_fiveUp ? m_grid : m_chart);
    refreshNow();
    fillTable();
}

void ChartPanel::refresh(EngineSnapshot const& snapshot)
{
    if (m_fiveUp && !m_tableShown) {
        for (CandleChart* chart : m_five) {
            chart->showSnapshot(snapshot);
        }
    } else {
        m_chart->showSnapshot(snapshot);
    }
    if (snapshot.paused != m_isPaused || snapshot.killed != m_isKilled) {
        m_isPaused = snapshot.paused;
        m_isKilled = snapshot.killed;
        arrangeHeader();
    }
    AssetSnapshot const& asset = snapshot.assets[desk().selected()];
    m_header->setTitle(m_fiveUp ? tr("All five") : format::text(asset.instrument.symbol.view()));
    for (Interval const interval : kAllIntervals) {
        QAbstractButton* const button = m_intervals->button(indexOf(interval));
        bool const isPossible = lengthOf(interval) >= asset.barLength;
        if (button != nullptr && button->isEnabled() != isPossible) {
            button->setEnabled(isPossible);
        }
    }
}

void ChartPanel::fillTable()
{
    if (m_tableShown && desk().snapshot()) {
        m_bars->bars()->setFormat(format(), m_chart->scene().instrument);
        m_bars->bars()->setBars(m_chart->visibleBars());
    }
}

void ChartPanel::retranslate()
{
    QStringList labels;
    for (Interval const interval : kAllIntervals) {
        labels << labelOf(interval);
    }
    m_intervals->setChoices(labels);
    m_intervals->setCurrent(indexOf(m_interval));
    m_intervals->setAccessibleName(tr("Length of a candle"));
    m_charts->setChoices({tr("1", "one chart"), tr("5-up", "five charts")});
    m_charts->setCurrent(m_fiveUp ? 1 : 0);
    m_charts->setAccessibleName(tr("Number of charts"));
    m_legend->setTexts(tr("fill"), tr("blocked decision"));
    m_legend->setToolTip(tr("A filled triangle is a fill, a hollow diamond a decision that a gate refused"));
    auto const label = [](QAction* action, QString const& text) {
        action->setText(text);
        action->setToolTip(text);
    };
    label(m_save, tr("Save the picture to a file"));
    label(m_copy, tr("Copy the picture"));
    label(m_table, tr("Show the visible bars as a table"));
    for (QToolButton* button : m_buttons) {
        button->setAccessibleName(button->defaultAction()->text());
    }
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More of the chart"));
    m_bars->setAccessibleName(tr("Visible bars"));
    arrangeHeader();
}

void ChartPanel::restyle()
{
    m_legend->setTheme(theme());
    m_paused->setTheme(theme());
    m_save->setIcon(look::icon(look::Icon::Save, theme().text2));
    m_copy->setIcon(look::icon(look::Icon::Camera, theme().text2));
    m_table->setIcon(look::icon(look::Icon::Table, theme().text2, theme().accent));
    m_more->setIcon(look::icon(look::Icon::More, theme().text2));
    m_chart->restyle();
    for (CandleChart* chart : m_five) {
        chart->restyle();
    }
    fillTable();
}

void ChartPanel::select(Slot slot)
{
    m_chart->setSlot(slot);
    for (CandleChart* chart : m_five) {
        chart->setChosen(chart->slot() == slot);
    }
    fillTable();
}

void ChartPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    arrangeHeader();
}

void ChartPanel::arrangeHeader()
{
    bool const isNarrow = width() < kNarrowBelow;
    // The chip takes the place of the legend.
    bool const isStopped = m_isPaused || m_isKilled;
    // The stronger of the two names it.
    m_paused->setWordings(m_isKilled ? QStringList{tr("Kill switch latched: no new entries, exits open"),
                                                   tr("Kill switch latched"), tr("Killed")}
                                     : QStringList{tr("Paused: no new entries, exits open"),
                                                   tr("No new entries, exits open"), tr("Paused")});
    m_paused->setToolTip(tr("Orders that reduce risk still go out; nothing that increases it does"));
    m_paused->setVisible(isStopped);
    m_legend->setVisible(!isNarrow && !isStopped);
    m_charts->setVisible(!isNarrow);
    m_more->setVisible(isNarrow);
    for (QToolButton* button : m_buttons) {
        button->setVisible(!isNarrow);
    }
    // Four intervals stay, the chosen one among them.
    Interval const leftOut = m_interval == Interval::OneMinute ? Interval::FourHours : Interval::OneMinute;
    Interval const alsoLeftOut = m_interval == Interval::OneDay ? Interval::FiveMinutes : Interval::OneDay;
    for (Interval const interval : kAllIntervals) {
        QAbstractButton* const button = m_intervals->button(indexOf(interval));
        if (button != nullptr) {
            button->setVisible(!isNarrow || (interval != leftOut && interval != alsoLeftOut));
        }
    }
}

void ChartPanel::fillMenu(QMenu& menu)
{
    menu.clear();
    auto const choice = [&](QString const& text, bool checked, auto choose) {
        QAction* const action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, choose);
    };
    for (Interval const interval : kAllIntervals) {
        choice(labelOf(interval), interval == m_interval, [this, interval] { setInterval(interval); });
        menu.actions().back()->setEnabled(m_intervals->button(indexOf(interval))->isEnabled());
    }
    menu.addSeparator();
    choice(tr("One chart"), !m_fiveUp, [this] { setFiveUp(false); });
    choice(tr("Five charts"), m_fiveUp, [this] { setFiveUp(true); });
    menu.addSeparator();
    menu.addAction(m_save);
    menu.addAction(m_copy);
    menu.addAction(m_table);
}

QPixmap ChartPanel::picture()
{
    return m_fiveUp ? m_grid->grab() : m_chart->picture();
}

bool ChartPanel::savePicture(QString const& path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSaveFile file(path);
    bool const isSaved = picture().save(&buffer, "PNG") && file.open(QIODevice::WriteOnly) &&
                         file.write(bytes) == bytes.size() && file.commit();
    desk().notify([path, isSaved, error = file.errorString()] {
        return isSaved ? tr("The picture is in %1.").arg(path)
                       : tr("The picture could not be written to %1: %2.").arg(path, error);
    });
    return isSaved;
}

void ChartPanel::choosePictureFile()
{
    auto* dialog = new QFileDialog(this, tr("Save the picture"));
    dialog->setObjectName(QStringLiteral("chart.file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PNG pictures (*.png)"));
    dialog->setDefaultSuffix(QStringLiteral("png"));
    QString const shown = m_fiveUp ? QStringLiteral("five") : format::text(m_chart->scene().instrument.symbol.view());
    dialog->selectFile(QStringLiteral("%1-%2.png").arg(shown, labelOf(m_interval)));
    connect(dialog, &QFileDialog::fileSelected, this, [this](QString const& path) { savePicture(path); });
    dialog->open();
}

void ChartPanel::copyPicture()
{
    QGuiApplication::clipboard()->setPixmap(picture());
    desk().notify([] { return tr("The picture is in the clipboard."); });
}

}  // namespace pentad::chart
