// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the core as canonical bytes. One list of fields serves both directions, so that they cannot drift apart.
#include "runtime/CoreState.h"

#include <algorithm>
#include <iterator>
#include <type_traits>

namespace pentad::runtime {
namespace {

constexpr std::uint32_t kCheckpointVersion = 2;  // 2: months of harvest
constexpr std::uint32_t kWithMoves = 0x1'0000;
constexpr std::uint32_t kWithWorst = 0x2'0000;
constexpr std::uint32_t kWithFlatten = 0x4'0000;
constexpr std::uint32_t kWithRefusals = 0x8'0000;
constexpr std::uint32_t kWithFees = 0x10'0000;
constexpr std::uint32_t kWithHistory = 0x20'0000;
constexpr std::uint32_t kWithExits = 0x40'0000;
constexpr std::uint32_t kEverArmed = 0x80'0000;  // says it all: nothing more is written
constexpr std::uint32_t kWithEarner = 0x100'0000;
constexpr std::uint32_t kWithOthers = 0x200'0000;
constexpr std::uint32_t kParts = kWithMoves | kWithWorst | kWithFlatten | kWithRefusals | kWithFees | kWithHistory |
                                 kWithExits | kEverArmed | kWithEarner | kWithOthers;
// Those after them end with their session: the next begins with a reconciliation and looks for itself.
constexpr std::size_t kHazardsSaved = 6;

template <typename T>
constexpr bool kIsAmount = false;
template <typename Tag>
constexpr bool kIsAmount<Amount<Tag>> = true;
template <typename T>
constexpr bool kIsText = false;
template <std::size_t Capacity>
constexpr bool kIsText<FixedText<Capacity>> = true;
template <typename T>
constexpr bool kIsOptional = false;
template <typename T>
constexpr bool kIsOptional<std::optional<T>> = true;
template <typename T>
constexpr bool kIsVector = false;
template <typename T>
constexpr bool kIsVector<std::vector<T>> = true;
template <typename T>
constexpr bool kIsPerAsset = false;
template <typename T>
constexpr bool kIsPerAsset<PerAsset<T>> = true;
template <typename T>
constexpr bool kIsArray = false;
template <typename T, std::size_t Count>
constexpr bool kIsArray<std::array<T, Count>> = true;

class Saver {
public:
    static constexpr bool kLoading = false;
    explicit Saver(ByteWriter& writer) : m_writer(writer) {}

    template <typename... Fields>
    void operator()(Fields const&... fields)
    {
        (one(fields), ...);
    }

private:
    template <typename T>
    void one(T const& value);

    ByteWriter& m_writer;
};

class Loader {
public:
    static constexpr bool kLoading = true;
    explicit Loader(ByteReader& reader) : m_reader(reader) {}

    template <typename... Fields>
    void operator()(Fields&... fields)
    {
        (one(fields), ...);
    }

private:
    template <typename T>
    void one(T& value);

    ByteReader& m_reader;
};

// --- the fields of each type, once

template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, OutboxRow>
void fields(Archive& archive, T& row)
{
    archive(row.id, row.kind, row.clientOrderId, row.exchangeOrderId, row.slot);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, execution::FlattenState>
void fields(Archive& archive, T& flatten)
{
    archive(flatten.phase, flatten.reason, flatten.includeForeignOrders, flatten.startedAt, flatten.phaseSince,
            flatten.lastStepAt, flatten.endedAt, flatten.steps, flatten.result);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, FlattenOrder>
void fields(Archive& archive, T& order)
{
    archive(order.kind, order.slot, order.clientOrderId, order.exchangeOrderId, order.state, order.filled,
            order.filledMoney, order.fees, order.note);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, CertifiedAsset>
void fields(Archive& archive, T& asset)
{
    archive(asset.asset, asset.free, asset.locked, asset.held, asset.dust, asset.lockedByOthers, asset.lockedElsewhere,
            asset.unsold, asset.dustReason, asset.sold, asset.average, asset.gross, asset.feeAndTax, asset.net);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, FlattenCertificate>
void fields(Archive& archive, T& certificate)
{
    archive(certificate.verified, certificate.reason, certificate.result, certificate.begunAt, certificate.endedAt,
            certificate.readAt, certificate.steps, certificate.quote, certificate.cashFree, certificate.cashLocked,
            certificate.gross, certificate.feeAndTax, certificate.net, certificate.assets, certificate.orders,
            certificate.undone);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, ReportedBalances>
void fields(Archive& archive, T& reported)
{
    archive(reported.begunAt, reported.cashFree, reported.cashLocked, reported.free, reported.locked,
            reported.withheld);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, HazardState>
void fields(Archive& archive, T& hazard)
{
    archive(hazard.active, hazard.detail, hazard.since);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, BreakerSnapshot>
void fields(Archive& archive, T& breaker)
{
    archive(breaker.group, breaker.phase, breaker.since, breaker.consecutiveFailures, breaker.failureThreshold,
            breaker.nextProbe, breaker.reason);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, ReportedOrder>
void fields(Archive& archive, T& order)
{
    archive(order.clientOrderId, order.exchangeOrderId, order.symbol, order.side, order.type, order.limitPrice,
            order.quantity, order.leaves);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, ForeignCommitments>
void fields(Archive& archive, T& foreign)
{
    archive(foreign.buyMoney, foreign.sells);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, std::pair<Asset, Decimal>>
void fields(Archive& archive, T& pair)
{
    archive(pair.first, pair.second);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, ExternalFlowView>
void fields(Archive& archive, T& flow)
{
    archive(flow.id, flow.asset, flow.amount, flow.foundAt, flow.acknowledged);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, strategy::RoundTripStatistics>
void fields(Archive& archive, T& trips)
{
    archive(trips.roundTrips, trips.sumBps);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, EarnedBefore>
void fields(Archive& archive, T& earned)
{
    archive(earned.strategy, earned.roundTrips);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, OrderMove>
void fields(Archive& archive, T& move)
{
    archive(move.order, move.limitPrice);
}
// Of a ticket of the operator: what else its intent holds follows from that.
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, WaitingExit>
void fields(Archive& archive, T& exit)
{
    auto& intent = exit.intent;
    if constexpr (Archive::kLoading) {
        intent.strategy = StrategyId("operator");
        intent.side = Side::Sell;
        intent.origin = Origin::Operator;
        intent.size = BaseSize{};
        intent.addReason("command", {});
    }
    archive(intent.symbol, intent.type, std::get<BaseSize>(intent.size).quantity, intent.limitPrice,
            intent.referencePrice, intent.reasons[0].value, exit.slot, exit.since, exit.sent);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, SeenFee>
void fields(Archive& archive, T& seen)
{
    archive(seen.rate, seen.at);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, RoundTripUnderWay>
void fields(Archive& archive, T& trip)
{
    archive(trip.cost, trip.proceeds);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, CoreTotals>
void fields(Archive& archive, T& totals)
{
    archive(totals.cycles, totals.decisions, totals.intents, totals.accepted, totals.reduced, totals.refused,
            totals.orders, totals.fills, totals.maxDrawdownMoney, totals.maxDrawdown);
}
template <typename Archive, typename T>
requires std::is_same_v<std::remove_const_t<T>, CoreState>
void fields(Archive& archive, T& state)
{
    archive(state.sequence, state.now, state.cycle, state.lastCommand, state.decisions, state.outboxRows, state.books,
            state.orders, state.outbox, state.repricing, state.sendTimes, state.lastBar, state.paused,
            state.pauseReason, state.pausedAt, state.killed, state.killReason, state.killedAt, state.killCancelling,
            state.disabled, state.flatten, state.stopping);
    for (std::size_t i = 0; i < kHazardsSaved; ++i) {
        archive(state.hazards[i]);
    }
    archive(state.safeUntil, state.safeMode, state.breakers, state.reconciled, state.reconciledAt,
            state.reportedThrough, state.reportAskedAt, state.reportAt, state.reportAgreed, state.reportShowsLocked,
            state.foreignOrders, state.foreignCommitments, state.suspectedFlows, state.flows, state.flowIds,
            state.roundTrips, state.tripUnderWay, state.totals, state.dailyLossNoted, state.ladderStepNoted,
            state.stateSince, state.stateWord, state.stateCause);
}

template <typename T>
constexpr std::size_t enumLimit()
{
    if constexpr (std::is_same_v<T, Slot>) {
        return kUniverseSize;
    } else if constexpr (std::is_same_v<T, EngineState>) {
        return static_cast<std::size_t>(EngineState::Disarmed) + 1;
    } else if constexpr (std::is_same_v<T, FlattenPhase>) {
        return static_cast<std::size_t>(FlattenPhase::Waiting) + 1;
    } else if constexpr (std::is_same_v<T, BreakerGroup> || std::is_same_v<T, BreakerPhase> ||
                         std::is_same_v<T, FlowHistory>) {
        return 3;
    } else if constexpr (std::is_same_v<T, OrderType>) {
        return 4;
    } else if constexpr (std::is_same_v<T, OrderState>) {
        return kOrderStates;
    } else if constexpr (std::is_same_v<T, FlattenOrderKind>) {
        return kFlattenOrderKinds;
    } else if constexpr (std::is_same_v<T, DustReason>) {
        return kDustReasons;
    } else {
        static_assert(std::is_same_v<T, Side> || std::is_same_v<T, OutboxKind>);
        return 2;
    }
}

template <typename T>
void Saver::one(T const& value)
{
    if constexpr (std::is_same_v<T, bool>) {
        m_writer.flag(value);
    } else if constexpr (std::is_integral_v<T>) {
        m_writer.i64(static_cast<std::int64_t>(value));
    } else if constexpr (std::is_enum_v<T> && sizeof(T) == 8) {
        m_writer.u64(static_cast<std::uint64_t>(number(value)));
    } else if constexpr (std::is_enum_v<T>) {
        m_writer.u8(static_cast<std::uint8_t>(value));
    } else if constexpr (std::is_same_v<T, std::string>) {
        m_writer.text(value);
    } else if constexpr (std::is_same_v<T, UtcTime>) {
        m_writer.i64(value.time_since_epoch().count());
    } else if constexpr (std::is_same_v<T, Decimal>) {
        m_writer.i128(value.raw());
    } else if constexpr (kIsAmount<T>) {
        m_writer.i128(value.value().raw());
    } else if constexpr (kIsText<T>) {
        m_writer.text(value.view());
    } else if constexpr (kIsOptional<T>) {
        m_writer.flag(value.has_value());
        if (value) {
            one(*value);
        }
    } else if constexpr (kIsVector<T>) {
        m_writer.u32(static_cast<std::uint32_t>(value.size()));
        for (auto const& item : value) {
            one(item);
        }
    } else if constexpr (kIsPerAsset<T> || kIsArray<T>) {
        for (auto const& item : value) {
            one(item);
        }
    } else if constexpr (std::is_same_v<T, ledger::Books> || std::is_same_v<T, orders::OrderRegistry>) {
        value.encode(m_writer);
    } else {
        fields(*this, value);
    }
}

template <typename T>
void Loader::one(T& value)
{
    if constexpr (std::is_same_v<T, bool>) {
        value = m_reader.flag();
    } else if constexpr (std::is_integral_v<T>) {
        value = static_cast<T>(m_reader.i64());
    } else if constexpr (std::is_enum_v<T> && sizeof(T) == 8) {
        value = static_cast<T>(m_reader.u64());
    } else if constexpr (std::is_enum_v<T>) {
        std::uint8_t const read = m_reader.u8();
        if (read >= enumLimit<T>()) {
            m_reader.invalidate();
            return;
        }
        value = static_cast<T>(read);
    } else if constexpr (std::is_same_v<T, std::string>) {
        value = m_reader.text();
    } else if constexpr (std::is_same_v<T, UtcTime>) {
        value = UtcTime(Milliseconds(m_reader.i64()));
    } else if constexpr (std::is_same_v<T, Decimal>) {
        value = Decimal::fromRaw(m_reader.i128());
    } else if constexpr (kIsAmount<T>) {
        value = T(Decimal::fromRaw(m_reader.i128()));
    } else if constexpr (kIsText<T>) {
        std::string const text = m_reader.text();
        if (!T::fits(text)) {
            m_reader.invalidate();
            return;
        }
        value = T(std::string_view(text));
    } else if constexpr (kIsOptional<T>) {
        value.reset();
        if (m_reader.flag()) {
            one(value.emplace());
        }
    } else if constexpr (kIsVector<T>) {
        value.clear();
        std::size_t const count = m_reader.count();
        for (std::size_t i = 0; i < count && m_reader.valid(); ++i) {
            one(value.emplace_back());
        }
    } else if constexpr (kIsPerAsset<T> || kIsArray<T>) {
        for (auto& item : value) {
            one(item);
        }
    } else if constexpr (std::is_same_v<T, ledger::Books> || std::is_same_v<T, orders::OrderRegistry>) {
        value.decode(m_reader);
    } else {
        fields(*this, value);
    }
}

// What a flatten knows beyond its phase, and its certificate.
template <typename Archive, typename State>
void flattenFields(Archive& archive, State& state)
{
    archive(state.flatten.foreignStay, state.flatten.orders, state.flatten.lastRefusal, state.reported);
}

bool hasFees(CoreState const& state)
{
    return std::any_of(state.seenFees.begin(), state.seenFees.end(),
                       [](SeenFee const& seen) { return !seen.rate.isZero(); });
}

bool hasHistory(CoreState const& state)
{
    return std::any_of(state.flows.begin(), state.flows.end(),
                       [](ExternalFlowView const& flow) { return flow.history != FlowHistory::NotAsked; });
}

// Of each flow, in their order.
template <typename Archive, typename State>
void historyFields(Archive& archive, State& state)
{
    for (auto& flow : state.flows) {
        archive(flow.history, flow.movement, flow.movementAt);
    }
}

std::vector<WaitingExit> exitsOfTheOperator(CoreState const& state)
{
    std::vector<WaitingExit> exits;
    std::copy_if(state.waitingExits.begin(), state.waitingExits.end(), std::back_inserter(exits),
                 [](WaitingExit const& each) { return each.intent.origin == Origin::Operator; });
    return exits;
}

bool hasEarner(CoreState const& state)
{
    return !state.earnedBy.empty() || !state.earnedBefore.empty();
}

bool hasOthers(CoreState const& state)
{
    return std::any_of(state.broughtByOthers.begin(), state.broughtByOthers.end(),
                       [](Quantity const& each) { return !each.isZero(); });
}

bool hasFlatten(CoreState const& state)
{
    return state.flatten.phase != FlattenPhase::None || state.certificate;
}

}  // namespace

void encode(CoreState const& state, ByteWriter& writer)
{
    // These stand behind everything else and only where there are some: states without them keep their bytes.
    bool const moves = !state.moves.empty();
    bool const worst = state.worstDayAt.has_value();
    bool const flatten = hasFlatten(state);
    bool const refusals = !state.rateRefusals.empty();
    bool const fees = hasFees(state);
    bool const history = hasHistory(state);
    std::vector<WaitingExit> const exits = exitsOfTheOperator(state);
    writer.u32(kCheckpointVersion + (moves ? kWithMoves : 0) + (worst ? kWithWorst : 0) + (flatten ? kWithFlatten : 0) +
               (refusals ? kWithRefusals : 0) + (fees ? kWithFees : 0) + (history ? kWithHistory : 0) +
               (exits.empty() ? 0 : kWithExits) + (state.everArmed ? kEverArmed : 0) +
               (hasEarner(state) ? kWithEarner : 0) + (hasOthers(state) ? kWithOthers : 0));
    Saver saver(writer);
    saver(state);
    if (moves) {
        saver(state.moves);
    }
    if (worst) {
        saver(state.worstDayPnl, *state.worstDayAt);
    }
    if (flatten) {
        flattenFields(saver, state);
        saver(state.certificate != nullptr);
        if (state.certificate) {
            saver(*state.certificate);
        }
    }
    if (refusals) {
        saver(state.rateRefusals);
    }
    if (fees) {
        saver(state.seenFees);
    }
    if (history) {
        historyFields(saver, state);
    }
    if (!exits.empty()) {
        saver(exits);
    }
    if (hasEarner(state)) {
        saver(state.earnedBy, state.earnedBefore);
    }
    if (hasOthers(state)) {
        saver(state.broughtByOthers);
    }
}

std::optional<CoreState> decodeCoreState(std::span<std::byte const> bytes)
{
    ByteReader reader(bytes);
    std::uint32_t const version = reader.u32();
    if ((version & ~kParts) != kCheckpointVersion) {
        return std::nullopt;
    }
    CoreState state;
    Loader loader(reader);
    loader(state);
    state.everArmed = (version & kEverArmed) != 0;
    bool const moves = (version & kWithMoves) != 0;
    if (moves) {
        loader(state.moves);
    }
    if ((version & kWithWorst) != 0) {
        loader(state.worstDayPnl, state.worstDayAt.emplace());
    }
    // A version before this part wrote none beside a flatten.
    if ((version & kWithFlatten) != 0) {
        flattenFields(loader, state);
        bool certified = false;
        loader(certified);
        if (certified) {
            auto certificate = std::make_shared<FlattenCertificate>();
            loader(*certificate);
            state.certificate = std::move(certificate);
        }
        if (!hasFlatten(state)) {
            return std::nullopt;
        }
    }
    bool const refusals = (version & kWithRefusals) != 0;
    if (refusals) {
        loader(state.rateRefusals);
    }
    bool const fees = (version & kWithFees) != 0;
    if (fees) {
        loader(state.seenFees);
    }
    bool const history = (version & kWithHistory) != 0;
    if (history) {
        historyFields(loader, state);
    }
    bool const exits = (version & kWithExits) != 0;
    if (exits) {
        loader(state.waitingExits);
    }
    bool const earner = (version & kWithEarner) != 0;
    if (earner) {
        loader(state.earnedBy, state.earnedBefore);
    }
    bool const others = (version & kWithOthers) != 0;
    if (others) {
        loader(state.broughtByOthers);
    }
    bool const asAnnounced = moves != state.moves.empty() && refusals != state.rateRefusals.empty() &&
                             fees == hasFees(state) && history == hasHistory(state) &&
                             exits != state.waitingExits.empty() && earner == hasEarner(state) &&
                             others == hasOthers(state);
    if (!reader.valid() || !reader.atEnd() || !asAnnounced) {
        return std::nullopt;
    }
    return state;
}

}  // namespace pentad::runtime
