// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/SimLine.h"

namespace pentad::sim {
namespace {

constexpr Milliseconds kFirstLook{150};
constexpr Milliseconds kBusyCap{2'000};
constexpr Milliseconds kRestingCap{5'000};
// The lists trail each other by no more than this.
constexpr Milliseconds kListsTrailBy{60'000};

}  // namespace

SimLine::Follow* SimLine::find(ClientOrderId const& id)
{
    auto const found = m_follows.find(id);
    return found == m_follows.end() ? nullptr : &found->second;
}

SimLine::Follow* SimLine::find(ExchangeOrderId id)
{
    for (auto& [clientId, follow] : m_follows) {
        if (follow.track.id() == id) {
            return &follow;
        }
    }
    return nullptr;
}

void SimLine::accepted(ClientOrderId const& id, ExchangeOrderId exchangeId)
{
    Follow* const follow = find(id);
    if (follow == nullptr || follow->track.ended()) {
        return;
    }
    if (follow->track.id() == ExchangeOrderId{}) {
        follow->track.named(exchangeId);
    }
    follow->busy = follow->track.type() == OrderType::Market;
    soon(*follow);
}

void SimLine::adopt(btcturk::OrderRow const& row)
{
    auto const slot = m_parts.universe.find(row.symbol.view());
    if (!slot || !isOwnClientOrderId(row.clientOrderId.view())) {
        return;
    }
    Follow* follow = find(row.clientOrderId);
    if (follow == nullptr) {
        follow = &m_follows.emplace(row.clientOrderId, Follow{btcturk::OrderTrack(row, *slot), false, 0, 0, {}})
                      .first->second;
        soon(*follow);
    } else if (follow->track.id() == ExchangeOrderId{}) {
        follow->track.named(row.id);
        soon(*follow);
    }
}

void SimLine::soon(Follow& follow)
{
    follow.tries = 0;
    lookIn(follow, kFirstLook);
}

void SimLine::lookIn(Follow& follow, Milliseconds delay)
{
    m_parts.life->in(delay, [this, id = follow.track.clientOrderId(), look = ++follow.look] {
        Follow* const due = find(id);
        if (due != nullptr && due->look == look && !due->track.ended() && due->track.id() != ExchangeOrderId{}) {
            this->look(id);
        }
    });
}

// One look at the order's row and, where it counts more than we know, at its trades.
void SimLine::look(ClientOrderId const& id)
{
    Follow& follow = *find(id);
    auto const again = [&] {
        constexpr int kDoublings = 10;
        Milliseconds const cap = follow.busy || follow.lateSince ? kBusyCap : kRestingCap;
        follow.tries = std::min(follow.tries + 1, kDoublings);
        lookIn(follow, std::min(cap, kFirstLook * (1 << follow.tries)));
    };
    FaultDesk const& faults = m_parts.faults;
    bool const silent =
        isCut() || faults.window(FaultKind::Maintenance) != nullptr || faults.window(FaultKind::RateLimited) != nullptr;
    Milliseconds const now = m_parts.agenda.now();
    auto const row =
        silent ? std::nullopt : m_parts.exchange.orderAt(follow.track.id(), now - lag(FaultKind::LagHistory));
    if (!row) {
        return again();
    }
    std::vector<EventBody> told;
    auto verdict = follow.track.take(*row, false, told);
    if (verdict == btcturk::TrackVerdict::TradesMissing) {
        for (btcturk::UserTrade const& trade : m_parts.exchange.tradesAt(now - lag(FaultKind::LagTrades), row->id)) {
            if (auto const fill = fillOf(trade, m_parts.universe)) {
                follow.track.take(*fill, told);
            }
        }
        verdict = follow.track.take(*row, false, told);
        if (verdict == btcturk::TrackVerdict::TradesMissing) {
            follow.lateSince = follow.lateSince.value_or(now);
            if (now - *follow.lateSince >= kListsTrailBy) {
                verdict = follow.track.take(*row, true, told);
            }
        }
    }
    if (verdict == btcturk::TrackVerdict::Open) {
        follow.lateSince.reset();
    }
    if (verdict != btcturk::TrackVerdict::Ended) {
        again();
    }
    for (EventBody& body : told) {
        tell(std::move(body));
    }
}

void SimLine::hear(btcturk::UserTrade const& trade)
{
    auto const fill = fillOf(trade, m_parts.universe);
    Follow* follow = find(trade.orderId);
    if (follow == nullptr && !trade.clientOrderId.empty()) {
        follow = find(trade.clientOrderId);
        if (follow != nullptr && follow->track.id() == ExchangeOrderId{}) {
            follow->track.named(trade.orderId);
        }
    }
    std::vector<EventBody> told;
    if (follow == nullptr) {
        told.emplace_back(FillReported{*fill, false});
    } else {
        follow->track.take(*fill, told);
        if (!follow->track.ended()) {
            soon(*follow);
        }
    }
    for (EventBody& body : told) {
        tell(std::move(body));
    }
}

// --- frames on their way

void SimLine::frame(std::function<void()> arrives)
{
    FaultDesk& faults = m_parts.faults;
    bool const lost = isCut() || faults.window(FaultKind::Maintenance) != nullptr ||
                      faults.window(FaultKind::DropFrames) != nullptr || faults.strikes(FaultKind::DropFrame);
    if (lost) {
        return;
    }
    Milliseconds after = latency();
    if (auto const delayed = faults.strikes(FaultKind::DelayFrame)) {
        after = Milliseconds(delayed->value);
    }
    if (auto const repeated = faults.strikes(FaultKind::RepeatFrame)) {
        for (std::int64_t copy = 1; copy <= repeated->extra; ++copy) {
            m_parts.life->in(after + Milliseconds(repeated->value * copy / repeated->extra), arrives);
        }
    }
    m_parts.life->in(after, std::move(arrives));
}

void SimLine::inserted(btcturk::OrderRow const& row)
{
    if (!isOwnClientOrderId(row.clientOrderId.view())) {
        return;
    }
    frame([this, row] {
        Follow* const known = find(row.clientOrderId);
        if (known != nullptr && known->track.id() == row.id) {
            return;
        }
        adopt(row);
        if (m_unproven.erase(row.clientOrderId) > 0) {
            tell(OrderAcknowledged{row.clientOrderId, row.id});
        }
    });
}

void SimLine::traded(btcturk::UserTrade const& trade)
{
    if (m_parts.faults.strikes(FaultKind::BareFrame)) {
        frame([this, trade] {
            auto fill = fillOf(trade, m_parts.universe);
            fill->fee.reset();
            fill->tax.reset();
            tell(FillReported{*fill, false});
        });
        return;
    }
    frame([this, trade] { hear(trade); });
}

void SimLine::gone(ExchangeOrderId id)
{
    frame([this, id] {
        if (Follow* const follow = find(id); follow != nullptr && !follow->track.ended()) {
            soon(*follow);
        }
    });
}

void SimLine::reconnected()
{
    if (m_asked) {
        requestAccountReport(m_question);
    }
}

}  // namespace pentad::sim
