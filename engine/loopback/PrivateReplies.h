// SPDX-License-Identifier: GPL-3.0-or-later
// Answers to what an account may ask and do. The caller has authenticated it. Amounts are texts, ids are numbers; a buy
// and a sell are told apart by the list they stand in (open orders) or by the sign of the amount (trades).
// Thread: that of the exchange.
#pragma once

#include "loopback/ExchangeDesk.h"
#include "loopback/HttpMessage.h"
#include "loopback/QueryText.h"

namespace pentad::loopback {

HttpResponse balancesReply(ExchangeDesk const& desk, AccountId account);
HttpResponse openOrdersReply(ExchangeDesk const& desk, AccountId account, QueryText const& query);
// Times are seconds here; a start in the future is refused with 1038, which is what milliseconds look like.
HttpResponse allOrdersReply(ExchangeDesk const& desk, AccountId account, QueryText const& query);
// `id` is the last part of the path.
HttpResponse orderReply(ExchangeDesk const& desk, AccountId account, std::string_view id);
HttpResponse userTradesReply(ExchangeDesk const& desk, AccountId account, QueryText const& query);
// Crypto, or fiat: the quote currency if it is TRY.
HttpResponse movesReply(ExchangeDesk const& desk, AccountId account, QueryText const& query, bool fiat);
HttpResponse submitReply(ExchangeDesk& desk, AccountId account, std::string_view body);
HttpResponse cancelReply(ExchangeDesk& desk, AccountId account, QueryText const& query);

}  // namespace pentad::loopback
