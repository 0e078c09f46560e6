// SPDX-License-Identifier: GPL-3.0-or-later
// Orders over REST: what is open, what was, one of them, a new one, a cancel. The caller has authenticated the account.
// Open orders hide their time and are told apart by the list they stand in; the answer to a new order never tells fills.
// Thread: that of the exchange.
#pragma once

#include "loopback/ExchangeDesk.h"
#include "loopback/HttpMessage.h"
#include "loopback/QueryText.h"

namespace pentad::loopback {

HttpResponse openOrdersReply(ExchangeDesk const& desk, AccountId account, QueryText const& query);
// Times are seconds here; a start in the future is refused with 1038, which is what milliseconds look like.
HttpResponse allOrdersReply(ExchangeDesk const& desk, AccountId account, QueryText const& query);
// `id` is the last part of the path.
HttpResponse orderReply(ExchangeDesk const& desk, AccountId account, std::string_view id);
HttpResponse submitReply(ExchangeDesk& desk, AccountId account, std::string_view body);
HttpResponse cancelReply(ExchangeDesk& desk, AccountId account, QueryText const& query);

}  // namespace pentad::loopback
