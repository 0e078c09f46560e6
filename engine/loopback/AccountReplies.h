// SPDX-License-Identifier: GPL-3.0-or-later
// Money over REST: balances, trades, deposits and withdrawals. The caller has authenticated the account. Amounts are texts
// and times milliseconds; sells have a negative amount. Thread: that of the exchange.
#pragma once

#include "loopback/ExchangeDesk.h"
#include "loopback/HttpMessage.h"
#include "loopback/QueryText.h"

namespace pentad::loopback {

HttpResponse balancesReply(ExchangeDesk const& desk, AccountId account);
HttpResponse userTradesReply(ExchangeDesk const& desk, AccountId account, QueryText const& query);
// Fiat is TRY, everything else crypto.
HttpResponse movesReply(ExchangeDesk const& desk, AccountId account, QueryText const& query, bool fiat);

}  // namespace pentad::loopback
