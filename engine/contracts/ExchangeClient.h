// SPDX-License-Identifier: GPL-3.0-or-later
// An exchange, as the engine uses it. Every call returns at once; the answer comes later as an event in the sink, in
// the engine's thread: OrderAcknowledged, OrderRefused or OrderOutcomeUnknown after place(); OrderCancelled (final) or
// CancelRefused after cancel(); AccountReported or AccountReportFailed after requestAccountReport(). Fills come as
// FillReported when they happen. A timeout is never a refusal. Carries no Qt.
#pragma once

#include "contracts/RiskManager.h"
#include "domain/EngineEvent.h"

#include <vector>

namespace pentad {

class EventSink {
public:
    virtual ~EventSink() = default;
    virtual void submit(EngineEvent event) = 0;
};

class ExchangeClient {
public:
    virtual ~ExchangeClient() = default;
    // Sends exactly once; never repeated by any layer below.
    virtual void place(ApprovedOrder const& order) = 0;
    // May be repeated without harm. An order is cancelled by its number: one that was given none, and of which the
    // exchange has shown none since, is refused.
    virtual void cancel(Slot slot, ClientOrderId const& clientOrderId, ExchangeOrderId exchangeOrderId) = 0;
    // Asks for balances, open orders, recent own orders, the live orders of the question however old they are, and fills
    // after its last trade.
    virtual void requestAccountReport(AccountQuestion const& question) = 0;
};

}  // namespace pentad
