// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/LoopbackExchange.h"

#include "loopback/ExchangeDesk.h"
#include "loopback/HttpServer.h"
#include "loopback/RestService.h"
#include "loopback/SocketServer.h"

#include <utility>

namespace pentad::loopback {
namespace {

constexpr std::int64_t kUserBase = 555'000;
constexpr std::size_t kMovesMax = 10'000;

ExchangeParameters withFaults(ExchangeParameters parameters, FaultPlan const& plan)
{
    parameters.cancelLag = plan.cancelLag.value_or(parameters.cancelLag);
    parameters.unlockLag = plan.unlockLag.value_or(parameters.unlockLag);
    parameters.deletedWhenFilled = parameters.deletedWhenFilled || plan.deletedWhenFilled;
    parameters.refusesUsedClientId = parameters.refusesUsedClientId || plan.refusesUsedClientId;
    parameters.restStaysOpen = parameters.restStaysOpen || plan.restStaysOpen;
    parameters.restIsClosed = parameters.restIsClosed || plan.restIsClosed;
    return parameters;
}

std::string urlOf(std::string_view scheme, std::uint16_t port)
{
    return std::string(scheme) + "://127.0.0.1:" + std::to_string(port);
}

}  // namespace

struct LoopbackExchange::Parts {
    Parts(LoopbackExchange& owner, Universe const& universe, std::unique_ptr<simulation::BarSource> source,
          LoopbackSettings const& theSettings, Clock const& clock)
        : settings(theSettings),
          core(universe, withFaults(theSettings.exchange, theSettings.faults), std::move(source)),
          desk(core, clock),
          api(desk, RestHost::Api, [&owner] { owner.publish(); }),
          graph(desk, RestHost::Graph, [&owner] { owner.publish(); }),
          restServer(api),
          graphServer(graph),
          socketServer(desk, theSettings.rhythm)
    {
    }

    LoopbackSettings settings;
    Exchange core;
    ExchangeDesk desk;
    RestService api;
    RestService graph;
    HttpServer restServer;
    HttpServer graphServer;
    SocketServer socketServer;
    QTimer timer;
    std::vector<ExchangeEvent> events;
    PerAsset<bool> blocked{};
    PerAsset<bool> thin{};
    std::int64_t lastMove = 812'344;
};

LoopbackExchange::LoopbackExchange(Universe const& universe, std::unique_ptr<simulation::BarSource> source,
                                   LoopbackSettings const& settings, Clock const& clock, QObject* parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(*this, universe, std::move(source), settings, clock))
{
    m_parts->desk.faults.load(settings.faults);
    m_parts->desk.listsStops = !settings.faults.hidesStops;
    m_parts->desk.refusesUsedStamp = settings.faults.refusesUsedStamp;
    m_parts->desk.block.after = settings.faults.blocksAfter;
    m_parts->timer.setTimerType(Qt::PreciseTimer);
    connect(&m_parts->timer, &QTimer::timeout, this, &LoopbackExchange::advance);
}

LoopbackExchange::~LoopbackExchange() = default;

Expected<LoopbackUrls, std::string> LoopbackExchange::start()
{
    Parts& parts = *m_parts;
    UtcTime const opening = parts.core.start(parts.settings.market);
    UtcTime const now = std::max(opening, parts.settings.notBefore.value_or(opening));
    parts.core.advance(now);
    parts.desk.clock.begin(now, parts.settings.speed);
    struct Place {
        std::string_view option;
        std::uint16_t port;
        bool open;
    };
    for (Place const& place :
         {Place{"REST", parts.settings.restPort, parts.restServer.listen(parts.settings.restPort)},
          Place{"WebSocket", parts.settings.socketPort, parts.socketServer.listen(parts.settings.socketPort)},
          Place{"graph", parts.settings.graphPort, parts.graphServer.listen(parts.settings.graphPort)}}) {
        if (!place.open) {
            return Unexpected("the " + std::string(place.option) + " port " + std::to_string(place.port) +
                              " on 127.0.0.1 is taken; choose another, or 0 for any free one");
        }
    }
    parts.settings.restPort = parts.restServer.port();
    parts.settings.socketPort = parts.socketServer.port();
    parts.settings.graphPort = parts.graphServer.port();
    parts.timer.start(parts.settings.advanceEvery);
    return LoopbackUrls{urlOf("http", parts.settings.restPort), urlOf("ws", parts.settings.socketPort),
                        urlOf("http", parts.settings.graphPort)};
}

void LoopbackExchange::dropPeers()
{
    m_parts->restServer.close();
    m_parts->graphServer.close();
    m_parts->socketServer.close();
}

bool LoopbackExchange::resume()
{
    LoopbackSettings const& settings = m_parts->settings;
    return m_parts->restServer.listen(settings.restPort) && m_parts->graphServer.listen(settings.graphPort) &&
           m_parts->socketServer.listen(settings.socketPort);
}

AccountId LoopbackExchange::openAccount(LoopbackKey const& key, AccountOpening const& opening)
{
    AccountId const account = m_parts->core.openAccount(opening);
    addKey(key, account);
    return account;
}

void LoopbackExchange::addKey(LoopbackKey const& key, AccountId account)
{
    std::int64_t const user = kUserBase + static_cast<std::int64_t>(account);
    m_parts->desk.keys.add({key.publicKey, key.secret, key.permissions, account, user});
}

void LoopbackExchange::deposit(AccountId account, Asset asset, Decimal amount)
{
    m_parts->core.deposit(account, asset, amount);
    recordMove(account, true, asset, amount);
}

bool LoopbackExchange::withdraw(AccountId account, Asset asset, Decimal amount)
{
    if (!m_parts->core.withdraw(account, asset, amount)) {
        return false;
    }
    recordMove(account, false, asset, amount);
    return true;
}

void LoopbackExchange::recordMove(AccountId account, bool isDeposit, Asset asset, Decimal amount)
{
    std::vector<MoneyMove>& moves = m_parts->desk.moves;
    if (moves.size() == kMovesMax) {
        moves.erase(moves.begin());
    }
    moves.push_back({++m_parts->lastMove, account, now(), isDeposit, asset, amount});
    publish();
}

UtcTime LoopbackExchange::now() const
{
    return m_parts->desk.clock.now();
}

bool LoopbackExchange::exhausted() const
{
    return m_parts->core.exhausted();
}

Faults& LoopbackExchange::faults()
{
    return m_parts->desk.faults;
}

RequestCounts const& LoopbackExchange::counts() const
{
    return m_parts->desk.counts;
}

Exchange& LoopbackExchange::exchange()
{
    return m_parts->core;
}

void LoopbackExchange::publish()
{
    m_parts->core.takeEvents(m_parts->events);
    m_parts->socketServer.publish(m_parts->events);
}

void LoopbackExchange::advance()
{
    applyFaults();
    m_parts->core.advance(now());
    publish();
}

void LoopbackExchange::applyFaults()
{
    Parts& parts = *m_parts;
    Milliseconds const since = parts.desk.clock.since();
    for (Slot const pair : kSlots) {
        std::string_view const symbol = parts.core.universe()[pair].symbol.view();
        bool const blocked = parts.desk.faults.condition(FaultAction::Maintenance, symbol, since).has_value();
        if (blocked != parts.blocked[pair]) {
            parts.blocked[pair] = blocked;
            parts.core.setMaintenance(pair, blocked);
        }
        auto const thin = parts.desk.inForce(FaultAction::ThinBook, pair);
        if (std::exchange(parts.thin[pair], thin.has_value()) || thin) {
            parts.core.setLevels(pair, thin ? std::optional(thin->amount) : std::nullopt);
        }
    }
    for (FaultRule const& rule : parts.desk.faults.eventsDue(since)) {
        applyEvent(rule);
    }
}

// What names no account, pair or asset of this exchange has no effect: faults may be written for several exchanges.
void LoopbackExchange::applyEvent(FaultRule const& rule)
{
    Parts& parts = *m_parts;
    ApiKey const* const key = rule.account.empty() ? parts.desk.keys.first() : parts.desk.keys.find(rule.account);
    auto const pair = parts.core.universe().find(rule.symbol);
    if (rule.action == FaultAction::Rules && pair) {
        parts.desk.ruleChanges[*pair] = {rule.minimumValue, rule.priceScale, rule.quantityScale, rule.marketOrders};
    } else if (rule.action == FaultAction::Fees) {
        parts.core.setFees(Rate(*rule.makerRate), Rate(*rule.takerRate));
    } else if (rule.action == FaultAction::ForeignOrder && pair && key != nullptr) {
        OrderRequest order;
        order.pair = *pair;
        order.side = rule.side == "sell" ? Side::Sell : Side::Buy;
        order.quantity = *rule.quantity;
        order.price = Price(*rule.price);
        order.clientId = rule.clientId;
        // Refused or not is the exchange's word; a foreign order that cannot be is none.
        (void)parts.core.submit(key->account, order, now());
    } else if (key != nullptr && Asset::fits(rule.asset) && !rule.asset.empty()) {
        if (rule.action == FaultAction::Deposit) {
            deposit(key->account, Asset(rule.asset), *rule.quantity);
        } else if (rule.action == FaultAction::Withdrawal) {
            withdraw(key->account, Asset(rule.asset), *rule.quantity);
        }
    }
}

}  // namespace pentad::loopback
