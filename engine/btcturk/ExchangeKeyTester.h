// SPDX-License-Identifier: GPL-3.0-or-later
// Tries a pair of keys against the exchange by reading with it: the balances, then the trades, then the cancel of an order
// that is nobody's, then a login on the socket. Nothing is ordered, and the exchange does not say what else it allows. Thread: that of its event loop; one trial at a time, a new one ends the old.
#pragma once

#include "btcturk/BtcturkSettings.h"
#include "contracts/KeyDesk.h"

#include <QObject>

#include <memory>

namespace pentad::btcturk {

class ExchangeKeyTester final : public QObject, public KeyTester {
public:
    // The clock must outlive this. `symbol`: any pair of the exchange.
    ExchangeKeyTester(BtcturkSettings settings, Clock const& clock, std::string symbol);
    ~ExchangeKeyTester() override;

    void test(KeyPair keys, Answer answer) override;

private:
    struct Trial;
    void askBalances();
    void askTrades();
    void askOrders();
    void logIn();
    void finish(KeyTestResult result);

    BtcturkSettings m_settings;
    Clock const& m_clock;
    std::string m_symbol;
    std::unique_ptr<Trial> m_trial;
};

}  // namespace pentad::btcturk
