// SPDX-License-Identifier: GPL-3.0-or-later
// What concerns only the reader: older candles, reports, alerts, health. The core never hears of it.
#include "contracts/EngineText.h"
#include "runtime/Engine.h"
#include "runtime/SnapshotBuilder.h"

#include <algorithm>
#include <utility>

namespace pentad::runtime {
namespace {

constexpr std::size_t kOlderBars = 1'024;  // that one LoadHistory brings at most
constexpr std::size_t kReportRows = 500;   // per slice of a report
constexpr std::chrono::seconds kStorageInterval{5};

}  // namespace

bool Engine::answersItself(Command const& command)
{
    return std::visit(
        [&]<typename Body>(Body const& body) {
            if constexpr (std::is_same_v<Body, LoadHistory> || std::is_same_v<Body, ExportReport> ||
                          std::is_same_v<Body, CancelExport> || std::is_same_v<Body, AcknowledgeAlert>) {
                CommandAnswer made = answerTo(body);
                made.id = command.id;
                m_builder->take(std::move(made));
                return true;
            } else {
                return false;
            }
        },
        command.body);
}

CommandAnswer Engine::answerTo(LoadHistory const& command)
{
    CommandAnswer made;
    auto const slot = m_core->setup().universe.find(command.symbol.view());
    if (!slot) {
        made.text = say(Phrase::NotInUniverse, {command.symbol.text(), m_core->setup().universe.text()});
        return made;
    }
    ChartHistory& chart = m_builder->chart();
    made.accepted = true;
    if (std::size_t const known = chart.barsBefore(*slot, command.before); known > 0) {
        made.text = say(Phrase::CandlesKnown, {std::to_string(known)});
        return made;
    }
    std::size_t const wanted = std::min(chart.room(*slot), kOlderBars);
    if (wanted == 0) {
        made.accepted = false;
        made.text = say(Phrase::CandlesFull);
        return made;
    }
    // One more than wanted tells whether there is anything before them.
    UtcTime const before = chart.oldest(*slot).value_or(command.before);
    std::vector<Bar> const older = m_adapters.feed.older(*slot, before, wanted + 1);
    bool const more = older.size() > wanted;
    std::size_t const came = chart.prepend(*slot, std::span(older).subspan(more ? 1 : 0), !more);
    made.text = came == 0 ? say(Phrase::CandlesNone) : say(Phrase::CandlesCame, {std::to_string(came)});
    return made;
}

CommandAnswer Engine::answerTo(ExportReport const& command)
{
    CommandAnswer made;
    if (m_adapters.reports == nullptr) {
        made.text = say(Phrase::NoJournalFile);
        return made;
    }
    if (m_facts->exporting.phase == ExportPhase::Running) {
        made.text = say(Phrase::ReportBusy, {m_facts->exporting.path});
        return made;
    }
    m_facts->exporting = m_adapters.reports->begin(command);
    made.accepted = m_facts->exporting.phase != ExportPhase::Failed;
    made.text = made.accepted ? say(Phrase::ReportBegun, {command.path}) : m_facts->exporting.failure;
    if (m_facts->exporting.phase == ExportPhase::Running && m_reportTimer != nullptr) {
        m_reportTimer->start();
    }
    return made;
}

CommandAnswer Engine::answerTo(CancelExport const&)
{
    CommandAnswer made;
    made.accepted = true;
    made.text = say(Phrase::ReportNone);
    if (m_facts->exporting.phase == ExportPhase::Running) {
        m_facts->exporting = m_adapters.reports->cancel();
        made.text = say(Phrase::ReportCancelled);
    }
    return made;
}

CommandAnswer Engine::answerTo(AcknowledgeAlert const& command)
{
    CommandAnswer made;
    made.accepted = m_adapters.observer != nullptr && m_adapters.observer->acknowledge(command.alertId);
    made.text = say(made.accepted ? Phrase::AlertSeen : Phrase::AlertGone);
    return made;
}

void Engine::writeReport()
{
    if (m_finished || m_facts->exporting.phase != ExportPhase::Running) {
        m_reportTimer->stop();
        return;
    }
    m_facts->exporting = m_adapters.reports->advance(kReportRows);
    m_dirty = true;
    m_facts->exporting.phase == ExportPhase::Running ? publishChanges() : publishNow();
}

void Engine::refreshHealth()
{
    HealthView& health = m_facts->health;
    health.queued = m_queue.size();
    health.commitSlowest = m_commitTimes.empty() ? std::chrono::nanoseconds(0)
                                                 : *std::max_element(m_commitTimes.begin(), m_commitTimes.end());
    MonotonicTime const now = m_adapters.clock.monotonic();
    if (m_adapters.storage && (!m_storageAsked || now - *m_storageAsked >= kStorageInterval)) {
        m_storageAsked = now;
        StorageFigures const figures = m_adapters.storage();
        health.journalBytes = figures.journalBytes;
        health.diskFreeBytes = figures.diskFreeBytes;
        health.walBytes = figures.walBytes;
    }
}

}  // namespace pentad::runtime
