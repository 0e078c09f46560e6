// SPDX-License-Identifier: GPL-3.0-or-later
// An exchange that writes down what it is asked and never answers by itself. Thread: one.
#pragma once

#include "contracts/ExchangeClient.h"

#include <string>
#include <vector>

namespace pentad::test {

class RecordingExchange final : public ExchangeClient {
public:
    void place(ApprovedOrder const& order) override { asked.push_back("place " + order.clientOrderId().text()); }
    void cancel(Slot slot, ClientOrderId const& clientOrderId, ExchangeOrderId exchangeOrderId) override
    {
        asked.push_back("cancel " + std::to_string(static_cast<int>(slot)) + " " + clientOrderId.text() + " " +
                        std::to_string(number(exchangeOrderId)));
    }
    void requestAccountReport(AccountQuestion const& question) override
    {
        asked.push_back("report " + std::to_string(number(question.lastTrade)));
    }

    std::vector<std::string> asked;
};

}  // namespace pentad::test
