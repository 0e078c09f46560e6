// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/InstrumentSource.h"

#include "contracts/EngineText.h"

#include <algorithm>

namespace pentad::btcturk {
namespace {

// Entries are limit orders or market orders, and a flatten is always a market order.
bool isTraded(PairRule const& rule)
{
    return rule.trading && rule.takesLimit && rule.takesMarket && !rule.feeInCoins;
}

std::string methodsOf(PairRule const& rule)
{
    std::string text;
    for (auto const& [takes, name] :
         {std::pair(rule.takesLimit, "LIMIT"), std::pair(rule.takesMarket, "MARKET"),
          std::pair(rule.takesStopLimit, "STOP_LIMIT"), std::pair(rule.takesStopMarket, "STOP_MARKET")}) {
        text += takes ? (text.empty() ? "" : "/") + std::string(name) : std::string();
    }
    return text.empty() ? "none" : text;
}

Expected<Universe, std::string> universeOf(ExchangeInfo const& info, std::vector<std::string> const& symbols)
{
    std::vector<Instrument> instruments;
    for (std::string const& symbol : symbols) {
        PairRule const* const rule = info.find(symbol);
        if (rule == nullptr) {
            return Unexpected(say(Phrase::PairNotListed, {symbol}));
        }
        if (!rule->trading) {
            return Unexpected(say(Phrase::PairNotTraded, {symbol, rule->status}));
        }
        if (rule->feeInCoins) {
            return Unexpected(say(Phrase::PairFeeInCoins, {symbol}));
        }
        if (!isTraded(*rule)) {
            return Unexpected(say(Phrase::PairWithoutMethods, {symbol, methodsOf(*rule)}));
        }
        instruments.push_back(rule->instrument);
    }
    auto universe = Universe::make(instruments);
    if (!universe) {
        return Unexpected(universe.error().message());
    }
    return *universe;
}

}  // namespace

std::vector<std::string> ruleChanges(PairRule const& before, PairRule const& after)
{
    std::vector<std::string> changes;
    auto const add = [&](Phrase phrase, std::string const& was, std::string const& is) {
        if (was != is) {
            changes.push_back(say(phrase, {after.instrument.symbol.view(), was, is}));
        }
    };
    Instrument const& a = before.instrument;
    Instrument const& b = after.instrument;
    add(Phrase::RuleQuantityScale, std::to_string(a.quantityScale), std::to_string(b.quantityScale));
    add(Phrase::RulePriceScale, std::to_string(a.priceScale), std::to_string(b.priceScale));
    add(Phrase::RuleAmountScale, std::to_string(a.quoteScale), std::to_string(b.quoteScale));
    add(Phrase::RuleMinimumValue, a.minimumValue.text(), b.minimumValue.text());
    add(Phrase::RuleStatus, before.status, after.status);
    add(Phrase::RuleMethods, methodsOf(before), methodsOf(after));
    if (before.feeInCoins != after.feeInCoins) {
        changes.push_back(
            say(after.feeInCoins ? Phrase::PairFeeInCoins : Phrase::PairFeeInMoney, {after.instrument.symbol.view()}));
    }
    return changes;
}

InstrumentSource::InstrumentSource(Parameters parameters, RestPipeline& rest, ChannelLog& log)
    : m_parameters(parameters), m_rest(rest), m_log(log)
{
}

void InstrumentSource::ask(std::function<void(Expected<ExchangeInfo, std::string> const&)> take)
{
    RestCall call;
    call.route = Route::ExchangeInfo;
    call.urgency = resilience::Urgency::Reconcile;
    m_rest.send(std::move(call), [this, take = std::move(take)](RestResult const& result) {
        if (!result.answered()) {
            take(Unexpected(result.reason));
            return;
        }
        auto const info = m_decoder.exchangeInfo(result.answer.view());
        if (!info) {
            m_rest.noteUnusable(Route::ExchangeInfo, info.error());
            take(Unexpected(info.error().text()));
            return;
        }
        take(*info);
    });
}

void InstrumentSource::load(std::vector<std::string> symbols, Loaded loaded)
{
    ask([this, symbols = std::move(symbols),
         loaded = std::move(loaded)](Expected<ExchangeInfo, std::string> const& info) {
        if (!info) {
            loaded(Unexpected(say(Phrase::RulesNotLoaded, {info.error()})));
            return;
        }
        m_loaded.clear();
        for (std::string const& symbol : symbols) {
            if (PairRule const* const rule = info->find(symbol)) {
                m_loaded.push_back(*rule);
            }
        }
        loaded(universeOf(*info, symbols));
    });
}

void InstrumentSource::watch(Universe const& universe, Observers observers)
{
    m_observers = std::move(observers);
    for (Slot const slot : kSlots) {
        auto const loaded = std::find_if(m_loaded.begin(), m_loaded.end(), [&](PairRule const& rule) {
            return rule.instrument.symbol == universe[slot].symbol;
        });
        m_rules[slot] = loaded == m_loaded.end() ? PairRule{} : *loaded;
        m_rules[slot].instrument = universe[slot];
    }
    connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] { look(); });
    m_timer.start(m_parameters.every);
    look();
}

void InstrumentSource::doubt()
{
    if (m_timer.isActive() && !m_again.isActive()) {
        m_again.start(m_parameters.cachedFor);
        look();
    }
}

void InstrumentSource::look()
{
    ask([this](Expected<ExchangeInfo, std::string> const& info) {
        if (info) {
            compare(*info);
        }
    });
}

void InstrumentSource::compare(ExchangeInfo const& info)
{
    std::vector<std::string> changes;
    PerAsset<Instrument> instruments;
    PerAsset<bool> traded{};
    for (Slot const slot : kSlots) {
        PairRule& known = m_rules[slot];
        instruments[slot] = known.instrument;
        PairRule const* const now = info.find(known.instrument.symbol.view());
        if (now == nullptr) {
            if (known.status != "gone") {
                known.status = "gone";
                changes.push_back(say(Phrase::PairGone, {known.instrument.symbol.view()}));
            }
            continue;
        }
        if (known.status.empty()) {
            // Nothing was loaded here: the first look knows only the universe.
            PairRule began = *now;
            began.instrument = known.instrument;
            known = began;
        }
        for (std::string& change : ruleChanges(known, *now)) {
            changes.push_back(std::move(change));
        }
        known = *now;
        instruments[slot] = now->instrument;
        traded[slot] = isTraded(*now);
    }
    for (std::string const& change : changes) {
        m_log.note(ChannelEventKind::RulesChanged, {}, change);
    }
    if (m_observers.read) {
        m_observers.read(instruments);
    }
    if (!changes.empty()) {
        m_observers.changed(instruments, traded, changes);
    }
}

}  // namespace pentad::btcturk
