// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/BtcturkExchange.h"

#include "btcturk/AddressRule.h"
#include "btcturk/InstrumentSource.h"
#include "btcturk/PairGate.h"
#include "btcturk/RestClient.h"
#include "btcturk/ServerClock.h"
#include "btcturk/SocketFeed.h"
#include "btcturk/UserStream.h"
#include "contracts/EngineText.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace pentad::btcturk {
namespace {

constexpr std::array<Milliseconds, 8> kBarLengths{
    std::chrono::minutes(1), std::chrono::minutes(5), std::chrono::minutes(15), std::chrono::minutes(30),
    std::chrono::hours(1),   std::chrono::hours(4),   std::chrono::hours(24),   std::chrono::hours(168)};

RestParameters restParameters(BtcturkSettings const& settings)
{
    RestParameters parameters;
    parameters.apiAddress = settings.apiAddress;
    parameters.graphAddress = settings.graphAddress;
    parameters.deadline = settings.requestDeadline;
    parameters.attemptsMaximum = settings.attemptsMaximum;
    parameters.orderWaitMaximum = settings.orderWaitMaximum;
    parameters.jitterSeed = settings.jitterSeed;
    parameters.time.speed = settings.speed;
    parameters.time.blockOffset = settings.clockTolerance;
    parameters.share = settings.share;
    return parameters;
}

SocketLineParameters lineParameters(BtcturkSettings const& settings, std::string name)
{
    SocketLineParameters parameters;
    parameters.address = settings.socketAddress + "/";
    parameters.name = std::move(name);
    parameters.tls = strictTls();
    return parameters;
}

SocketFeed::Parameters feedParameters(BtcturkSettings const& settings)
{
    SocketFeed::Parameters parameters;
    parameters.line = lineParameters(settings, say(Phrase::MarketSocket));
    parameters.line.silenceMaximum = 3 * settings.silenceMaximum;
    parameters.selector.silenceMaximum = settings.silenceMaximum;
    parameters.selector.healthyFor = settings.healthyFor;
    parameters.barLength = settings.barLength;
    parameters.historyBars = static_cast<std::size_t>(std::max(settings.historyBars, 1));
    parameters.pollEvery = settings.pollEvery;
    parameters.depthBand = settings.depthBand;
    parameters.askBand = settings.askBand;
    parameters.bookPollEvery = std::max(parameters.bookPollEvery, settings.pollEvery);
    parameters.tradesPollEvery = parameters.bookPollEvery;
    parameters.stream.candleLength = settings.barLength;
    // Late on the exchange's clock, but never so late that a candle would be old news when it is told; and on a clock that
    // runs fast a candle stays news for as long as two seconds of real time.
    constexpr Milliseconds kNewsFor{2'000};
    parameters.patience.trades =
        std::min(resilience::atSpeed(parameters.patience.trades, settings.speed), settings.barLength / 4);
    parameters.patience.newFor = std::max(settings.barLength, resilience::atSpeed(kNewsFor, settings.speed));
    return parameters;
}

// Hints that the account has changed come in bursts; a report asks a dozen questions.
constexpr Milliseconds kReportPause{4'000};

// An observer may be empty.
template <typename... Arguments>
void notify(std::function<void(Arguments...)> const& observer, std::type_identity_t<Arguments> const&... arguments)
{
    if (observer) {
        observer(arguments...);
    }
}

PerAsset<Symbol> symbolsOf(Universe const& universe)
{
    PerAsset<Symbol> symbols;
    for (Slot const slot : kSlots) {
        symbols[slot] = universe[slot].symbol;
    }
    return symbols;
}

}  // namespace

struct BtcturkExchange::Parts final : ChannelMonitor {
    // What there is once the universe is known.
    struct Opened {
        LaterSink account;
        LaterSink market;
        PairGate pairs;
        OrderFollower follower;
        AccountReporter reporter;
        RestClient client;
        SocketFeed feed;
        std::optional<UserStream> user;
        QTimer again;  // a report is due, because something moved

        void reportSoon()
        {
            if (!again.isActive()) {
                again.start(kReportPause);
            }
        }

        Opened(Parts& parts, Universe const& universe, EventSink& accountSink, EventSink& marketSink);
    };

    Parts(BtcturkSettings given, Clock const& ours, std::optional<Signer> signer)
        : settings(std::move(given)),
          clock(ours),
          log(clock),
          rest(restParameters(settings), clock, std::move(signer), log),
          serverTime(rest, clock, {settings.timeEvery},
                     {[this](std::string const& advice) { clockBlocked(advice); }, [this] { clockGood(); },
                      [this](Milliseconds by) {
                          log.note(ChannelEventKind::ClockSet, {},
                                   say(Phrase::ClockWasSet, {resilience::secondsText(by)}));
                      }}),
          instruments({settings.rulesEvery}, rest, log)
    {
        serverTime.start();
        // The words for a refused stamp are not known for certain, so any such answer has the clock measured anew.
        rest.listen({[this] { serverTime.mistrust(); },
                     [this](std::string const& why) { notify(observers.keyRefused, why); },
                     [this](std::string const& why) { notify(observers.redirected, why); },
                     [this] {
                         if (opened && opened->user) {
                             opened->user->keyAccepted();
                         }
                     }});
    }

    SocketLine::Shared shared() { return {clock, rest.limiter(), rest.retries(), log}; }
    void clockBlocked(std::string const& advice);
    void clockGood();

    ChannelView channel() const override;
    std::shared_ptr<DepthView const> depth(Slot slot) const override
    {
        return opened ? opened->feed.depth(slot) : nullptr;
    }
    std::shared_ptr<TradeTape const> tape(Slot slot) const override
    {
        return opened ? opened->feed.tape(slot) : nullptr;
    }

    BtcturkSettings settings;
    Clock const& clock;
    ChannelLog log;
    RestPipeline rest;
    ServerClock serverTime;
    InstrumentSource instruments;
    Observers observers;
    std::string clockAdvice;  // not empty: the clock is too far off
    std::unique_ptr<Opened> opened;
};

BtcturkExchange::Parts::Opened::Opened(Parts& parts, Universe const& universe, EventSink& accountSink,
                                       EventSink& marketSink)
    : account(accountSink, parts.clock),
      market(marketSink, parts.clock),
      pairs({}, universe, market),
      follower(
          [&] {
              OrderFollower::Parameters parameters;
              parameters.first = parts.settings.followFirst;
              parameters.restingCap = parts.settings.followResting;
              parameters.restPatience = parts.settings.marketRestAfter;
              return parameters;
          }(),
          parts.rest, parts.clock, universe, account),
      reporter({}, parts.rest, parts.clock, universe, follower, account),
      client(parts.rest, universe, follower, reporter, account, parts.log,
             {[&parts] { notify(parts.observers.cancelAnswered); },
              [&parts](std::string const& why) { notify(parts.observers.cancelFailed, why); },
              [&parts](std::string const& why) { notify(parts.observers.keyRefused, why); },
              [this](Slot slot) { pairs.blocked(slot); }, [this](Slot slot) { pairs.taken(slot); },
              [&parts] { parts.instruments.doubt(); }}),
      feed(feedParameters(parts.settings), parts.rest, parts.shared(), symbolsOf(universe), market,
           {[&parts] { notify(parts.observers.marketDataSucceeded); },
            [&parts](std::string const& why) { notify(parts.observers.marketDataFailed, why); }})
{
    again.setSingleShot(true);
    again.callOnTimeout([this] { reporter.repeat(); });
    if (parts.rest.canSign()) {
        user.emplace(lineParameters(parts.settings, say(Phrase::AccountSocket)), parts.shared(), parts.rest,
                     UserStream::Parameters{},
                     UserStream::Observers{[this] { reporter.repeat(); }, [this] { reportSoon(); },
                                           [this](OrderFrame const& frame) { client.inserted(frame); },
                                           [this](ExchangeOrderId id) { follower.hint(id); },
                                           [this](UserTrade const& trade) { follower.take(trade); }});
        user->open();
    }
}

void BtcturkExchange::Parts::clockBlocked(std::string const& advice)
{
    clockAdvice = advice;
    log.note(ChannelEventKind::ClockApart, {}, advice);
    if (opened) {
        opened->market.tell(HazardRaised{Hazard::ClockSkew, advice});
    }
}

void BtcturkExchange::Parts::clockGood()
{
    clockAdvice.clear();
    log.note(ChannelEventKind::ClockAgrees, {});
    if (opened) {
        opened->market.tell(HazardCleared{Hazard::ClockSkew});
    }
}

ChannelView BtcturkExchange::Parts::channel() const
{
    ChannelView view;
    view.present = true;
    log.describe(view);
    rest.describe(view);
    if (opened) {
        opened->feed.describe(view);
        view.loggedIn = opened->user && opened->user->isLoggedIn();
    }
    return view;
}

Expected<std::unique_ptr<BtcturkExchange>, std::string> BtcturkExchange::make(BtcturkSettings settings,
                                                                              Clock const& clock,
                                                                              std::optional<Signer> signer,
                                                                              Clock const* wall)
{
    for (auto const& [channel, address] :
         {std::pair(Channel::Http, settings.apiAddress), std::pair(Channel::Http, settings.graphAddress),
          std::pair(Channel::Socket, settings.socketAddress)}) {
        bool const showsKeys = signer && address != settings.graphAddress;
        if (auto const allowed = showsKeys ? permitKeys(channel, address) : permitAddress(channel, address); !allowed) {
            return Unexpected(allowed.error());
        }
    }
    if (std::find(kBarLengths.begin(), kBarLengths.end(), settings.barLength) == kBarLengths.end()) {
        return Unexpected(say(Phrase::NoSuchBarLength));
    }
    if (settings.jitterSeed == 0) {
        settings.jitterSeed = static_cast<std::uint64_t>(clock.monotonic().time_since_epoch().count()) | 1U;
    }
    auto parts = std::make_unique<Parts>(std::move(settings), clock, std::move(signer));
    if (wall != nullptr) {
        parts->rest.trustAlso(*wall);
    }
    return std::unique_ptr<BtcturkExchange>(new BtcturkExchange(std::move(parts)));
}

BtcturkExchange::BtcturkExchange(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

BtcturkExchange::~BtcturkExchange() = default;

void BtcturkExchange::loadUniverse(std::vector<std::string> symbols, Loaded loaded)
{
    m_parts->instruments.load(std::move(symbols), std::move(loaded));
}

void BtcturkExchange::open(Universe const& universe, EventSink& account, EventSink& market, Observers observers)
{
    check(!m_parts->opened, "BtcturkExchange: opened twice");
    m_parts->observers = std::move(observers);
    m_parts->log.tell([parts = m_parts.get()](ChannelEvent const& event) { notify(parts->observers.noted, event); });
    m_parts->rest.observe(m_parts->observers.called);
    m_parts->opened = std::make_unique<Parts::Opened>(*m_parts, universe, account, market);
    if (!m_parts->clockAdvice.empty()) {
        m_parts->opened->market.tell(HazardRaised{Hazard::ClockSkew, m_parts->clockAdvice});
    }
    Parts::Opened& opened = *m_parts->opened;
    InstrumentSource::Observers rules;
    rules.read = [&opened](PerAsset<Instrument> const& instruments) { opened.client.setInstruments(instruments); };
    rules.changed = [&opened](PerAsset<Instrument> const& instruments, PerAsset<bool> const& traded,
                              std::vector<std::string> const& changes) {
        opened.pairs.publish(instruments, traded, changes);
    };
    m_parts->instruments.watch(universe, std::move(rules));
}

ExchangeClient& BtcturkExchange::client()
{
    check(m_parts->opened != nullptr, "BtcturkExchange: not open");
    return m_parts->opened->client;
}

DataFeed& BtcturkExchange::feed()
{
    check(m_parts->opened != nullptr, "BtcturkExchange: not open");
    return m_parts->opened->feed;
}

ChannelMonitor const& BtcturkExchange::monitor() const
{
    return *m_parts;
}

}  // namespace pentad::btcturk
