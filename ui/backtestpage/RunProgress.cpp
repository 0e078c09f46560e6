// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/RunProgress.h"

#include "format/EngineWords.h"
#include "look/Icons.h"
#include "widgets/Panel.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::backtestpage {

using widgets::named;
using widgets::ofKind;

namespace {

constexpr int kBarSteps = 1'000;
// Before this a speed says nothing.
constexpr qint64 kSpeedAfterMs = 250;

// The one that works; else the newest.
BacktestRun const* worthShowing(std::vector<BacktestRun> const& runs)
{
    auto const works = std::find_if(runs.begin(), runs.end(), [](BacktestRun const& run) {
        return run.phase == BacktestPhase::Loading || run.phase == BacktestPhase::Running;
    });
    return works != runs.end() ? &*works : runs.empty() ? nullptr : &runs.back();
}

// Of bars, for the bar: how many of a thousand.
int stepsOf(BacktestRun const& run)
{
    if (run.phase == BacktestPhase::Done) {
        return kBarSteps;
    }
    return run.barsTotal == 0 ? 0 : static_cast<int>(run.barsDone * kBarSteps / run.barsTotal);
}

}  // namespace

RunProgress::RunProgress(widgets::Desk& desk, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_name(named(ofKind(new QLabel(this), "head"), "backtest.progress.name")),
      m_percent(named(new QLabel(this), "backtest.progress.percent")),
      m_bar(named(new QProgressBar(this), "backtest.progress")),
      m_bars(named(ofKind(new QLabel(this), "meta"), "backtest.progress.bars")),
      m_speed(named(ofKind(new QLabel(this), "meta"), "backtest.progress.speed")),
      m_sentence(named(ofKind(new QLabel(this), "meta"), "backtest.progress.sentence")),
      m_run(named(ofKind(new QPushButton(this), "primary"), "backtest.run")),
      m_cancel(named(new QPushButton(this), "backtest.cancel"))
{
    ofKind(this, "footer");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kPanelInset, look::kGap, look::kPanelInset, look::kPanelInset);
    column->setSpacing(4);
    auto* first = new QHBoxLayout();
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    first->addWidget(m_name, 1);
    first->addWidget(m_percent);
    column->addLayout(first);
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    column->addWidget(m_bar);
    auto* second = new QHBoxLayout();
    second->addWidget(m_bars, 1);
    second->addWidget(m_speed);
    column->addLayout(second);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(30);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_sentence);
    auto* buttons = new QHBoxLayout();
    buttons->setSpacing(look::kGap);
    buttons->addWidget(m_run, 1);
    buttons->addWidget(m_cancel);
    column->addLayout(buttons);
    connect(m_run, &QPushButton::clicked, this, &RunProgress::runWanted);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_shown) {
            Q_EMIT cancelWanted(m_shown->id);
        }
    });
}

void RunProgress::setRuns(std::vector<BacktestRun> const& runs)
{
    BacktestRun const* const run = worthShowing(runs);
    bool const isRunning = run != nullptr && run->phase == BacktestPhase::Running;
    bool const wasRunning =
        m_shown && m_shown->phase == BacktestPhase::Running && run != nullptr && m_shown->id == run->id;
    if (isRunning && !wasRunning) {
        m_since.start();
        m_barsAtStart = run->barsDone;
    }
    m_shown = run != nullptr ? std::optional(*run) : std::nullopt;
    say();
}

void RunProgress::setReady(bool ready)
{
    m_run->setEnabled(ready);
}

// By the speed so far; whole seconds, because more would be false precision.
QString RunProgress::remaining() const
{
    qint64 const elapsed = m_since.isValid() ? m_since.elapsed() : 0;
    std::uint64_t const done = m_shown->barsDone - std::min(m_barsAtStart, m_shown->barsDone);
    if (elapsed < kSpeedAfterMs || done == 0) {
        return tr("Replaying bars; results appear when all are done.");
    }
    std::uint64_t const left = m_shown->barsTotal - std::min(m_shown->barsDone, m_shown->barsTotal);
    std::uint64_t const seconds = left * static_cast<std::uint64_t>(elapsed) / done / 1'000;
    return seconds < 1 ? tr("Less than 1 s left.")
                       : tr("About %1 left.").arg(m_desk.format().duration(std::chrono::seconds(seconds)));
}

QString RunProgress::sentence() const
{
    switch (m_shown->phase) {
    case BacktestPhase::Waiting: return tr("Waits for the run before it.");
    case BacktestPhase::Loading: return tr("Reading the candle files.");
    case BacktestPhase::Running: return remaining();
    case BacktestPhase::Done:
        return m_shown->outcome ? tr("Done in %1.")
                                      .arg(m_desk.format().duration(
                                          std::chrono::duration_cast<Milliseconds>(m_shown->outcome->wall)))
                                : tr("Done.");
    case BacktestPhase::Cancelled:
        return m_shown->outcome ? tr("Cancelled. What was done so far is kept and marked partial.")
                                : tr("Cancelled before there was a result.");
    case BacktestPhase::Failed: return format::said(m_desk.format(), m_shown->failure);
    }
    return {};
}

void RunProgress::say()
{
    bool const mayCancel = m_shown && isActive(*m_shown);
    if (!mayCancel && m_cancel->window()->focusWidget() == m_cancel) {
        // Switched off it would hand the focus on to the next panel.
        m_run->setFocus();
    }
    m_cancel->setEnabled(mayCancel);
    if (!m_shown) {
        m_name->setText(tr("No run yet"));
        m_percent->clear();
        m_bar->setValue(0);
        m_bars->clear();
        m_speed->clear();
        m_sentence->setText(tr("A run works in the background; the engine goes on as before."));
        widgets::setKind(m_sentence, "meta");
        return;
    }
    int const steps = stepsOf(*m_shown);
    m_name->setText(labelOf(*m_shown));
    m_name->setToolTip(labelOf(*m_shown));
    m_bar->setValue(steps);
    m_bar->setAccessibleName(tr("Progress of %1").arg(labelOf(*m_shown)));
    m_percent->setText(m_desk.format().percent(Rate(Decimal::fromMantissa(steps, 3)), 0));
    bool const isRunning = m_shown->phase == BacktestPhase::Running;
    m_bars->setText(m_shown->barsTotal == 0 ? QString()
                                            : tr("%1 of %2 bars")
                                                  .arg(m_desk.format().count(m_shown->barsDone),
                                                       m_desk.format().count(m_shown->barsTotal)));
    qint64 const elapsed = m_since.isValid() ? m_since.elapsed() : 0;
    std::uint64_t const done = m_shown->barsDone - std::min(m_barsAtStart, m_shown->barsDone);
    m_speed->setText(
        isRunning && elapsed >= kSpeedAfterMs
            ? tr("%1 bars/s").arg(m_desk.format().count(done * 1'000 / static_cast<std::uint64_t>(elapsed)))
            : QString());
    m_sentence->setText(sentence());
    widgets::setKind(m_sentence, m_shown->phase == BacktestPhase::Failed      ? "error"
                                 : m_shown->phase == BacktestPhase::Cancelled ? "warn"
                                                                              : "meta");
}

void RunProgress::retranslate()
{
    m_run->setText(tr("Run backtest"));
    m_run->setIcon(look::iconOnAccent(look::Icon::Play, m_desk.theme()));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the run"));
    say();
}

}  // namespace pentad::backtestpage
