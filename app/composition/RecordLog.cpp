// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/RecordLog.h"

#include "composition/StateFolder.h"
#include "contracts/EngineText.h"
#include "contracts/Explanation.h"

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

// What the answer of the exchange made of an order, or where else it is.
std::string_view eventOf(OrderState state)
{
    switch (state) {
    case OrderState::Planned: return "order.planned";
    case OrderState::Unknown: return "order.submit.unknown";
    case OrderState::Rejected: return "order.submit.failure";
    case OrderState::Working:
    case OrderState::PartiallyFilled:
    case OrderState::CancelRequested:
    case OrderState::Filled:
    case OrderState::Cancelled: return "order.state";
    }
    return {};
}

// The exchange has it, or had it.
bool wasTaken(OrderRecord const& order)
{
    switch (order.state) {
    case OrderState::Planned:
    case OrderState::Unknown:
    case OrderState::Rejected: return false;
    case OrderState::Working:
    case OrderState::PartiallyFilled:
    case OrderState::Filled: return true;
    case OrderState::CancelRequested:
    case OrderState::Cancelled: break;
    }
    return order.exchangeOrderId != ExchangeOrderId{};
}

// "BUY 1000.00 of 2500.00; asset cap: ..." in quote money.
std::string textOf(DecisionRecord const& decision)
{
    Evaluation const& evaluation = decision.evaluation;
    std::string const wanted = evaluation.wantedNotional.text(2, Rounding::HalfEven);
    std::string text(sideText(decision.intent.side));
    text += ' ';
    text += evaluation.reduced ? evaluation.admittedNotional.text(2, Rounding::HalfEven) + " of " + wanted : wanted;
    if (GateRecord const* const gate = decidingGate(evaluation)) {
        text += "; " + std::string(gateText(gate->gate)) + ": " + explain(*gate);
    }
    return text;
}

// Of the order that the step has changed; a fill always changes its own.
std::string_view symbolOf(StepRecord const& record, ClientOrderId const& id)
{
    for (OrderRecord const& order : record.orders) {
        if (order.clientOrderId == id) {
            return order.symbol.view();
        }
    }
    return {};
}

}  // namespace

RecordLog::RecordLog(config::ObservabilitySettings const& settings, std::string_view mode)
    : m_log(std::make_shared<observability::JsonLog>(logFile(settings, mode), levelOf(settings.logLevel), mode))
{
}

void RecordLog::write(ChannelEvent const& event, CycleId cycle)
{
    std::string name = "channel." + std::string(channelEventText(event.kind));
    std::replace(name.begin(), name.end(), ' ', '_');
    std::string const text = event.where + (event.where.empty() || event.what.empty() ? "" : ": ") + event.what;
    LogLine line;
    line.utcMilliseconds = event.at.time_since_epoch().count();
    line.cycleId = number(cycle);
    line.event = name;
    line.outcome = isTrouble(event.kind) ? "trouble" : "ok";
    line.message = text;
    m_log->write(isTrouble(event.kind) ? Level::Warning : Level::Info, line);
}

void RecordLog::write(StepRecord const& record)
{
    LogLine blank;
    blank.cycleId = number(record.cycle);
    blank.utcMilliseconds = record.at.time_since_epoch().count();
    for (DecisionRecord const& decision : record.decisions) {
        write(decision, blank);
    }
    for (OrderRecord const& order : record.orders) {
        write(order, follow(order), blank);
    }
    for (FillRecord const& fill : record.fills) {
        write(fill, symbolOf(record, fill.fill.clientOrderId), blank);
    }
    for (LedgerTransaction const& transaction : record.transactions) {
        if (transaction.kind == TransactionKind::Harvest) {
            writeHarvest(transaction, blank);
        }
    }
    for (NoteRecord const& note : record.notes) {
        write(note, record, blank);
    }
}

void RecordLog::write(DecisionRecord const& decision, LogLine line)
{
    line.event = decision.evaluation.accepted ? "risk.accept" : "risk.reject";
    line.outcome = decision.evaluation.refusal ? codeText(*decision.evaluation.refusal)
                                               : (decision.evaluation.reduced ? "reduced" : "ok");
    line.symbol = decision.intent.symbol.view();
    line.clientOrderId = decision.clientOrderId.view();
    std::string const text = textOf(decision);
    line.message = text;
    m_log->write(Level::Info, line);
}

void RecordLog::write(FillRecord const& fill, std::string_view symbol, LogLine line)
{
    std::string const text = std::string(sideText(fill.fill.side)) + " " + fill.fill.quantity.text() + " at " +
                             fill.fill.price.text() + ", fee " + fill.fee.text() + ", tax " + fill.tax.text();
    line.event = "fill.booked";
    line.symbol = symbol;
    line.clientOrderId = fill.fill.clientOrderId.view();
    line.message = text;
    m_log->write(Level::Info, line);
}

void RecordLog::writeHarvest(LedgerTransaction const& transaction, LogLine line)
{
    std::string const text =
        transaction.postings.empty()
            ? std::string()
            : max(transaction.postings.front().amount, -transaction.postings.front().amount).text();
    line.event = "ledger.harvest";
    line.message = text;
    m_log->write(Level::Info, line);
}

void RecordLog::write(NoteRecord const& note, StepRecord const& record, LogLine line)
{
    std::string const text = note.subject + ": " + note.text + (note.reason.empty() ? "" : " (" + note.reason + ")");
    NoteLevel const level = pentad::levelOf(note);
    bool const isMismatch =
        note.kind == NoteKind::Reconcile && (level != NoteLevel::Info || differenceOf(note).has_value());
    line.event = isMismatch ? "reconcile.mismatch" : eventOf(note.kind);
    line.outcome = isMismatch || level != NoteLevel::Info ? "attention" : "ok";
    for (OrderRecord const& order : record.orders) {
        if (order.clientOrderId.view() == note.subject || order.symbol.view() == note.subject) {
            line.symbol = order.symbol.view();
            line.clientOrderId = order.clientOrderId.view() == note.subject ? order.clientOrderId.view() : "";
        }
    }
    line.message = text;
    m_log->write(levelOf(level), line);
}

// True when it is seen for the first time that the exchange took the order; a trade may tell before the acknowledgement.
// An order that has ended may still be asked about, so it is forgotten only where there is no room.
bool RecordLog::follow(OrderRecord const& order)
{
    constexpr std::size_t kFollowedMax = 1'000;
    if (m_followed.size() >= kFollowedMax && !m_followed.contains(order.clientOrderId)) {
        m_followed.erase(m_followed.begin());
    }
    bool const isOnItsWay = order.state == OrderState::Planned || order.state == OrderState::Unknown;
    Followed& followed = m_followed.try_emplace(order.clientOrderId, Followed{order.symbol, isOnItsWay}).first->second;
    bool const isTakenNow = followed.isSent && wasTaken(order);
    followed.isSent = followed.isSent && !isTakenNow;
    return isTakenNow;
}

void RecordLog::write(OrderRecord const& order, bool isTakenNow, LogLine line)
{
    line.event = isTakenNow ? "order.submit.success" : eventOf(order.state);
    line.outcome = orderStateText(order.state);
    line.symbol = order.symbol.view();
    line.clientOrderId = order.clientOrderId.view();
    std::string const text = orderText(order) + (order.note.empty() ? "" : "; " + order.note);
    line.message = text;
    m_log->write(
        order.state == OrderState::Unknown || order.state == OrderState::Rejected ? Level::Warning : Level::Info, line);
    if (isTakenNow && order.state != OrderState::Working) {
        write(order, false, line);
    }
}

void RecordLog::write(CallReport const& report, CycleId cycle, UtcTime at)
{
    LogLine line;
    line.event = "exchange.call";
    line.cycleId = number(cycle);
    line.clientOrderId = report.clientOrderId.view();
    if (auto const known = m_followed.find(report.clientOrderId); known != m_followed.end()) {
        line.symbol = known->second.symbol.view();
    }
    line.utcMilliseconds = at.time_since_epoch().count();
    line.latencyMs = std::chrono::duration_cast<Milliseconds>(report.ended - report.began).count();
    std::string const status = report.status == 0 ? std::string(report.failure) : std::to_string(report.status);
    line.outcome = status;
    std::string const text = std::string(report.route) + ", attempt " + std::to_string(report.attempt) +
                             (report.again ? ", will be tried again" : "");
    line.message = text;
    m_log->write(report.failed() ? Level::Warning : Level::Debug, line);
}

void RecordLog::write(AlertView const& alert, CycleId cycle)
{
    LogLine line;
    std::string const event = "alert." + std::string(alertKindText(alert.kind));
    line.event = event;
    line.outcome = alertSeverityText(alert.severity);
    line.cycleId = number(cycle);
    line.utcMilliseconds = alert.last.time_since_epoch().count();
    std::string const text = alert.subject.empty() ? alert.text : alert.subject + ": " + alert.text;
    line.message = text;
    m_log->write(alert.severity == AlertSeverity::Critical  ? Level::Error
                 : alert.severity == AlertSeverity::Warning ? Level::Warning
                                                            : Level::Info,
                 line);
}

void RecordLog::write(JournalReport const& report, CycleId cycle, UtcTime at)
{
    std::string const count = std::to_string(report.failures) + " failures over " +
                              std::to_string(std::chrono::floor<std::chrono::seconds>(report.lasted).count()) + " s";
    std::string const text =
        report.works ? "everything is written again after " + count
                     : report.why + "; " + count + ", steps in memory only: " + std::to_string(report.waiting);
    LogLine line;
    line.event = report.works ? "journal.works" : "journal.failing";
    line.outcome = report.works ? "ok" : "trouble";
    line.cycleId = number(cycle);
    line.utcMilliseconds = at.time_since_epoch().count();
    line.message = text;
    m_log->write(report.works ? Level::Warning : Level::Error, line);
}

void RecordLog::write(runtime::HaltReport const& report)
{
    LogLine line;
    line.event = report.invariant.empty() ? "engine.failed" : "invariant.broken";
    line.outcome = report.invariant.empty() ? std::string_view("halted") : report.invariant;
    line.cycleId = number(report.cycle);
    line.utcMilliseconds = report.at.time_since_epoch().count();
    line.message = report.reason;
    m_log->write(Level::Error, line);
    m_log->flush();
}

}  // namespace pentad::composition
