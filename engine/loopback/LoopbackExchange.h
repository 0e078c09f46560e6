// SPDX-License-Identifier: GPL-3.0-or-later
// A whole exchange on 127.0.0.1: REST, charts and WebSocket over the matching core, a clock of its own, accounts and faults.
// Used by the program pentad-exchange, by the demo inside the terminal and by tests. Its wire is written from the exchange's
// documentation, not from any client. Thread: the one that owns it; it lives on that thread's event loop.
#pragma once

#include "foundation/Expected.h"
#include "loopback/Exchange.h"
#include "loopback/FaultFile.h"
#include "loopback/KeyRing.h"
#include "loopback/SocketRhythm.h"

#include <QObject>

#include <memory>

namespace pentad::loopback {

class Faults;
struct RequestCounts;

struct LoopbackSettings {
    std::uint16_t restPort = 0;  // 0: any free one
    std::uint16_t socketPort = 0;
    std::uint16_t graphPort = 0;
    Decimal speed{1};  // market seconds per real second, above 0
    ExchangeParameters exchange;
    MarketStart market;                  // where the market begins and with it the exchange's clock
    std::optional<UtcTime> notBefore{};  // the clock begins no earlier; what was due until then has happened
    FaultPlan faults;
    SocketRhythm rhythm;
    Milliseconds advanceEvery{20};  // of real time, between two looks at what is due
};

struct LoopbackUrls {
    std::string rest;    // http://127.0.0.1:1234
    std::string socket;  // ws://127.0.0.1:1235
    std::string graph;
};

struct LoopbackKey {
    std::string publicKey;
    std::string secret;  // base64
    KeyPermissions permissions{};
};

class LoopbackExchange final : public QObject {
    Q_OBJECT

public:
    LoopbackExchange(Universe const& universe, std::unique_ptr<simulation::BarSource> source,
                     LoopbackSettings const& settings, Clock const& clock, QObject* parent = nullptr);
    ~LoopbackExchange() override;

    // Opens the market and the three ports. One sentence if a port is taken. Once.
    Expected<LoopbackUrls, std::string> start();
    // The peers are dropped as by a crash; accounts, orders and clock stay.
    void dropPeers();
    // Opens the same ports again after dropPeers(). False if one is taken meanwhile.
    bool resume();

    // An account with a key; further keys of the same account by addKey(). Before or after start().
    AccountId openAccount(LoopbackKey const& key, AccountOpening const& opening);
    void addKey(LoopbackKey const& key, AccountId account);
    // Adds to what is free; the account sees a deposit row and a balance frame.
    void deposit(AccountId account, Asset asset, Decimal amount);
    // Takes from what is free; false, and nothing happens, if there is less.
    bool withdraw(AccountId account, Asset asset, Decimal amount);

    UtcTime now() const;     // of the exchange
    bool exhausted() const;  // the market's data has ended; it stands still

    // For tests: rules at run time, what arrived, and the core itself. After calls to the core, publish() tells its peers.
    Faults& faults();
    RequestCounts const& counts() const;
    Exchange& exchange();
    void publish();

private:
    void advance();
    void applyFaults();
    void applyEvent(FaultRule const& rule);
    void recordMove(AccountId account, bool isDeposit, Asset asset, Decimal amount);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace pentad::loopback
