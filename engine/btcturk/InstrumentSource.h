// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange's trading rules of the five pairs: read at the start, where they become the universe, and again in a
// rhythm. A change while the program runs is told pair by pair; price fences that move with the market are no change.
// Thread: the engine's.
#pragma once

#include "btcturk/ReplyDecoder.h"
#include "btcturk/RestPipeline.h"

namespace pentad::btcturk {

class InstrumentSource final : public QObject {
public:
    struct Parameters {
        Milliseconds every = std::chrono::minutes(10);
        Milliseconds cachedFor{30'000};  // by the exchange's own word
    };
    using Loaded = std::function<void(Expected<Universe, std::string> const&)>;
    struct Observers {
        // All rules as they are now, which pairs are traded by them, and a sentence for each change.
        std::function<void(PerAsset<Instrument> const&, PerAsset<bool> const& traded, std::vector<std::string> const&)>
            changed;
        // The rules as of each reading, price fences included.
        std::function<void(PerAsset<Instrument> const&)> read{};
    };

    InstrumentSource(Parameters parameters, RestPipeline& rest, ChannelLog& log);

    // Once; the error is one sentence.
    void load(std::vector<std::string> symbols, Loaded loaded);
    // From now on reads the rules of these pairs again and again, beginning at once.
    void watch(Universe const& universe, Observers observers);
    // The exchange has refused an order by a rule: its rules are read at once, and again when what it keeps ready of them
    // has certainly been made anew.
    void doubt();

private:
    void look();
    void ask(std::function<void(Expected<ExchangeInfo, std::string> const&)> take);
    void compare(ExchangeInfo const& info);

    Parameters m_parameters;
    RestPipeline& m_rest;
    ChannelLog& m_log;
    ReplyDecoder m_decoder;
    Observers m_observers;
    std::vector<PairRule> m_loaded;  // what the universe was made of
    PerAsset<PairRule> m_rules;
    QTimer m_timer;
    QTimer m_again;  // after a doubt
};

// What differs and matters to an order, a sentence each, in the order of the rule's fields.
std::vector<std::string> ruleChanges(PairRule const& before, PairRule const& after);

}  // namespace pentad::btcturk
