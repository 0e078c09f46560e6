// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/BacktestReplay.h"

#include "composition/CoreFactory.h"
#include "composition/SessionSetup.h"
#include "config/Value.h"
#include "contracts/EngineText.h"

namespace pentad::composition {
namespace {

constexpr std::size_t kCommitBatch = 512;

}  // namespace

BacktestReplay::BacktestReplay(config::Settings const& settings, simulation::CandleSet const& candles,
                               simulation::PaperUniverse rules, BacktestParts parts, std::size_t commitBatch)
    : m_candles(candles),
      m_rules(std::move(rules)),
      m_parts(std::move(parts)),
      m_commitBatch(commitBatch),
      m_exchange(m_rules.universe, paperFills(settings), m_queue)
{
    m_exchange.deposit(settings.paper.startCash);
}

Expected<std::unique_ptr<BacktestReplay>, std::string> BacktestReplay::make(config::Settings const& settings,
                                                                            simulation::CandleSet const& candles,
                                                                            std::filesystem::path const& journalFile)
{
    auto rules = simulation::paperUniverse(candles);
    if (!rules) {
        return Unexpected(rules.error().message());
    }
    auto parts = makeBacktestCore(settings, rules->universe, journalFile);
    if (!parts) {
        return Unexpected(parts.error().message);
    }
    return std::unique_ptr<BacktestReplay>(new BacktestReplay(settings, candles, *std::move(rules), *std::move(parts),
                                                              journalFile.empty() ? 1 : kCommitBatch));
}

Expected<simulation::BacktestResult, JournalError> BacktestReplay::run(Clock const& clock,
                                                                       std::atomic<bool> const* stop,
                                                                       simulation::BacktestObserver* observer)
{
    simulation::BacktestInput const input{.candles = m_candles,
                                          .clock = clock,
                                          .calendar = m_parts.calendar,
                                          .version = std::string(kVersion),
                                          .commitBatch = m_commitBatch,
                                          .stop = stop,
                                          .observer = observer};
    return simulation::runBacktest(input, *m_parts.core, *m_parts.journal, m_exchange, m_queue);
}

std::vector<std::string> backtestNotices(config::Settings const& settings, simulation::CandleSet const& candles)
{
    std::vector<std::string> notices;
    if (!candles.spanMessage.empty()) {
        notices.push_back(candles.spanMessage);
    }
    for (simulation::CandleFile const& file : candles.files) {
        if (file.gaps.missing > 0) {
            notices.push_back(
                say(Phrase::CandlesMissing,
                    {file.series.symbol().view(), std::to_string(file.gaps.missing), std::to_string(file.gaps.count)}));
        }
    }
    // Within a candle the order has the whole of it to be reached; at the exchange it would long be priced anew.
    ExecutionParameters const& execution = settings.execution;
    if (execution.style == ExecutionStyle::Limit && execution.timeToLive < candles.interval) {
        notices.push_back(say(Phrase::RestingFillsOptimistic, {simulation::intervalText(candles.interval),
                                                               config::durationText(execution.timeToLive)}));
    }
    return notices;
}

std::string noTradeText(CoreTotals const& totals)
{
    if (totals.fills > 0) {
        return {};
    }
    if (totals.intents == 0) {
        return "No trade was the result: the strategy saw nothing it wanted to trade.";
    }
    if (totals.accepted == 0) {
        return "No trade was the result: the strategy wanted " + std::to_string(totals.intents) +
               " times to trade, and each time the limits refused it. That is what they are for;\n"
               "where the expected gain does not pay for costs and risk, doing nothing is right.";
    }
    return "No trade was the result: orders were sent, but the market never reached them.";
}

}  // namespace pentad::composition
