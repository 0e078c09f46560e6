// SPDX-License-Identifier: GPL-3.0-or-later
// The closed lists of the engine in the reader's language: states, gates, refusals, orders. And a gate's formula with
// its numbers in it, printed with real signs. Protocol words (codes, ids, symbols) stay as they are.
// Thread: the interface's.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "format/Format.h"

namespace pentad::format {

QString word(EngineState state);  // RUNNING, DURAKLATILDI
QString word(TradingMode mode);   // DEMO
QString word(Gate gate);          // Edge
// Of the gate; Disarmed where the gate of the pause looks at that, which goes before a pause.
QString word(GateRecord const& record);
QString word(Verdict verdict);   // Pass, Fail, Reduced, not applicable
QString word(Side side);         // BUY / AL
QString word(OrderType type);    // limit, market, stop
QString word(OrderState state);  // working, unknown ...
QString word(Origin origin);
QString word(BreakerGroup group);
QString word(BreakerPhase phase);
QString word(Hazard hazard);
QString word(FlattenPhase phase);
QString word(ChipKind kind);
QString word(CycleStage stage);
QString word(NoteKind kind);
QString word(Account account);
QString word(TransactionKind kind);
QString word(Change change);  // Post as maker
QString word(ReportKind kind);
QString word(TimelineLane lane);
QString word(ChannelEventKind kind);  // socket connected, prices come over REST
// One sentence that says why, for a refusal code; the code itself stays visible beside it.
QString sentence(RefusalCode code);

// A number of one of the kinds of contracts/Explanation.h.
QString numberOfKind(Format const& format, std::string_view kind, Decimal value);
// The gate's formula with its numbers: "81,002.10 + 24,999.94 = 106,002.04 ≤ min(…)". What a reducing gate admits is
// in admission(), empty for others.
QString formula(Format const& format, GateRecord const& record);
QString admission(Format const& format, GateRecord const& record);
// Signed, with its unit: "−6.4 bp", "+24,900.03 ₺"; an en dash where the gate has none.
QString distance(Format const& format, GateRecord const& record, Asset const& quote);

}  // namespace pentad::format
