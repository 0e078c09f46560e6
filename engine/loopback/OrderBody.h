// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON body of a submitted order as a request to the exchange. Property names are compared without case; quantity and
// prices may be texts or numbers; `newClientOrderId`, which many libraries send, is not a name the exchange knows, so such an
// order gets an id of the exchange's making. Pure. Thread: any.
#pragma once

#include "loopback/ExchangeDesk.h"
#include "loopback/Replies.h"

namespace pentad::loopback {

Expected<OrderRequest, WireFault> parseOrder(std::string_view body, Universe const& universe);
// The client id that a body carries, whatever else is wrong with it; empty if there is none.
std::string clientIdIn(std::string_view body);
// Refusals that only a fault's stricter rules cause; nothing if the exchange may decide.
std::optional<WireFault> brokenRule(OrderRequest const& request, RuleChange const& change);

}  // namespace pentad::loopback
