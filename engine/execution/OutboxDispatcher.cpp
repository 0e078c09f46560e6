// SPDX-License-Identifier: GPL-3.0-or-later
#include "execution/OutboxDispatcher.h"

namespace pentad::execution {

void OutboxDispatcher::dispatch(Effect const& effect)
{
    if (!m_armed) {
        return;
    }
    if (auto const* place = std::get_if<PlaceEffect>(&effect)) {
        ++m_placed;
        m_exchange.place(place->order);
    } else if (auto const* cancel = std::get_if<CancelEffect>(&effect)) {
        ++m_cancels;
        m_exchange.cancel(cancel->slot, cancel->clientOrderId, cancel->exchangeOrderId);
    } else {
        m_exchange.requestAccountReport(std::get<ReportEffect>(effect).question);
    }
}

}  // namespace pentad::execution
