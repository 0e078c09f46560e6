// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/RecordLog.h"

#include "composition/StateFolder.h"
#include "contracts/EngineText.h"

#include <algorithm>

namespace pentad::composition {
namespace {

using observability::Level;
using observability::LogLine;

// <mode>.log in the state folder; nowhere if there is none.
std::filesystem::path logFile(config::ObservabilitySettings const& settings, std::string_view mode)
{
    if (!settings.logFile.empty()) {
        return settings.logFile;
    }
    std::filesystem::path const folder = stateFolder();
    return folder.empty() ? folder : folder / (std::string(mode) + ".log");
}

Level levelOf(config::LogLevel level)
{
    switch (level) {
    case config::LogLevel::Trace: return Level::Trace;
    case config::LogLevel::Debug: return Level::Debug;
    case config::LogLevel::Info: return Level::Info;
    case config::LogLevel::Warning: return Level::Warning;
    case config::LogLevel::Error: return Level::Error;
    }
    return Level::Info;
}

Level levelOf(NoteLevel level)
{
    switch (level) {
    case NoteLevel::Info: return Level::Info;
    case NoteLevel::Warning: return Level::Warning;
    case NoteLevel::Critical: return Level::Error;
    }
    return Level::Info;
}

std::string_view eventOf(NoteKind kind)
{
    switch (kind) {
    case NoteKind::OperatorAction: return "operator.action";
    case NoteKind::ModeChange: return "mode.change";
    case NoteKind::Breaker: return "breaker.change";
    case NoteKind::PostTrade: return "risk.post_trade";
    case NoteKind::Reconcile: return "reconcile.note";
    case NoteKind::Session: return "session";
    case NoteKind::ExternalFlow: return "ledger.external_flow";
    case NoteKind::Order: return "order.note";
    }
    return {};
}

}  // namespace

RecordLog::RecordLog(config::ObservabilitySettings const& settings, std::string_view mode)
    : m_log(logFile(settings, mode), levelOf(settings.logLevel), std::string(mode))
{
}

void RecordLog::write(ChannelEvent const& event)
{
    std::string name = "channel." + std::string(channelEventText(event.kind));
    std::replace(name.begin(), name.end(), ' ', '_');
    std::string const text = event.where + (event.where.empty() || event.what.empty() ? "" : ": ") + event.what;
    LogLine line;
    line.utcMilliseconds = event.at.time_since_epoch().count();
    line.event = name;
    line.outcome = isTrouble(event.kind) ? "trouble" : "ok";
    line.message = text;
    m_log.write(isTrouble(event.kind) ? Level::Warning : Level::Info, line);
    m_log.flush();
}

void RecordLog::write(StepRecord const& record)
{
    LogLine line;
    line.cycleId = number(record.cycle);
    line.utcMilliseconds = record.at.time_since_epoch().count();
    for (DecisionRecord const& decision : record.decisions) {
        line.event = decision.evaluation.accepted ? "risk.accept" : "risk.reject";
        line.outcome = decision.evaluation.refusal ? codeText(*decision.evaluation.refusal)
                                                   : (decision.evaluation.reduced ? "reduced" : "ok");
        line.symbol = decision.intent.symbol.view();
        line.clientOrderId = decision.clientOrderId.view();
        line.message = sideText(decision.intent.side);
        m_log.write(Level::Info, line);
    }
    for (OrderRecord const& order : record.orders) {
        line.event = "order.state";
        line.outcome = orderStateText(order.state);
        line.symbol = order.symbol.view();
        line.clientOrderId = order.clientOrderId.view();
        line.message = order.note;
        m_log.write(Level::Info, line);
    }
    for (FillRecord const& fill : record.fills) {
        std::string const text = std::string(sideText(fill.fill.side)) + " " + fill.fill.quantity.text() + " at " +
                                 fill.fill.price.text() + ", fee " + fill.fee.text() + ", tax " + fill.tax.text();
        line.event = "fill.booked";
        line.outcome = "ok";
        line.symbol = {};
        line.clientOrderId = fill.fill.clientOrderId.view();
        line.message = text;
        m_log.write(Level::Info, line);
    }
    for (NoteRecord const& note : record.notes) {
        std::string const text =
            note.subject + ": " + note.text + (note.reason.empty() ? "" : " (" + note.reason + ")");
        line.event = eventOf(note.kind);
        line.outcome = "ok";
        line.symbol = {};
        line.clientOrderId = {};
        line.message = text;
        m_log.write(levelOf(pentad::levelOf(note)), line);
    }
    m_log.flush();
}

}  // namespace pentad::composition
