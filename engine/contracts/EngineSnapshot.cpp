// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineSnapshot.h"

namespace pentad {

std::string_view tradingModeText(TradingMode mode)
{
    switch (mode) {
    case TradingMode::Demo: return "demo";
    case TradingMode::Paper: return "paper";
    case TradingMode::Live: return "live";
    case TradingMode::Backtest: return "backtest";
    case TradingMode::Replay: return "replay";
    }
    return {};
}

std::string_view engineStateText(EngineState state)
{
    switch (state) {
    case EngineState::Starting: return "STARTING";
    case EngineState::Running: return "RUNNING";
    case EngineState::DeRisked: return "DE-RISKED";
    case EngineState::Paused: return "PAUSED";
    case EngineState::SafeMode: return "SAFE MODE";
    case EngineState::Flattening: return "FLATTENING";
    case EngineState::Halted: return "HALTED";
    case EngineState::Stopping: return "STOPPING";
    case EngineState::Failed: return "FAILED";
    case EngineState::Disarmed: return "DISARMED";
    }
    return {};
}

std::string_view cycleStageText(CycleStage stage)
{
    switch (stage) {
    case CycleStage::Ingest: return "ingest";
    case CycleStage::Mark: return "mark";
    case CycleStage::Decide: return "decide";
    case CycleStage::Capital: return "capital";
    case CycleStage::Risk: return "risk";
    case CycleStage::Plan: return "plan";
    case CycleStage::Commit: return "commit";
    case CycleStage::Dispatch: return "dispatch";
    case CycleStage::Reconcile: return "reconcile";
    case CycleStage::Publish: return "publish";
    }
    return {};
}

std::string_view flattenPhaseText(FlattenPhase phase)
{
    switch (phase) {
    case FlattenPhase::None: return "none";
    case FlattenPhase::Cancelling: return "cancelling orders";
    case FlattenPhase::AwaitingUnlock: return "waiting for the unlock";
    case FlattenPhase::Selling: return "selling";
    case FlattenPhase::Verifying: return "verifying at the exchange";
    case FlattenPhase::Done: return "done";
    case FlattenPhase::Waiting: return "waiting for the operator";
    }
    return {};
}

}  // namespace pentad
