// SPDX-License-Identifier: GPL-3.0-or-later
// The faults in force: decides, for a request, a frame, a connection or a condition, which rules fire. Rules come from a
// file or are added and taken away while the exchange runs. Chance is seeded: the same plan and the same course of
// events fire the same rules. It has no clock: every question says how long the exchange has been running (real time).
// Thread: one, that of the exchange.
#pragma once

#include "loopback/FaultFile.h"
#include "simulation/Xoshiro.h"

#include <map>

namespace pentad::loopback {

// What a frame is, as far as rules can tell frames apart.
struct FrameTraits {
    int type = 0;
    std::string_view channel;  // "private" for frames of an account
    std::string_view text;
    int login = 0;  // how often this account has logged in so far
};

class Faults {
public:
    explicit Faults(std::uint64_t seed = 1) : m_random(seed) {}

    void load(FaultPlan const& plan);
    void add(FaultRule rule) { m_rules.push_back({std::move(rule), 0, 0}); }
    // Takes away the rules of that name, all of them if it is empty.
    void clear(std::string_view name = {});

    // How often rules of that name have fired.
    std::uint64_t fired(std::string_view name) const;

    // The rules that fire now, in the order of the plan. `route` is METHOD and lower-case path; `text` is query and body.
    // `onHead` asks for the rules that act before the body is there, else for all others.
    std::vector<FaultRule> forRequest(std::string_view route, std::string_view text, bool onHead, Milliseconds since);
    std::vector<FaultRule> forFrame(FrameTraits const& frame, Milliseconds since);
    // A join of this channel and event is answered and then nothing of it is ever sent.
    bool silencesJoin(std::string_view channel, std::string_view event, Milliseconds since);
    // A connection to the socket begins (Refuse) or would count a pong (IgnorePongs).
    std::optional<FaultRule> forConnect(FaultAction action, Milliseconds since);
    // The first rule of a condition that is in force; counts and chance do not apply. Empty symbol or list: any rule.
    std::optional<FaultRule> condition(FaultAction action, std::string_view symbol, Milliseconds since,
                                       std::string_view list = {}) const;
    // Events whose time has come; each is given once.
    std::vector<FaultRule> eventsDue(Milliseconds since);

private:
    struct Armed {
        FaultRule rule;
        std::uint64_t met = 0;
        std::uint64_t fired = 0;
    };
    static bool inForce(FaultRule const& rule, Milliseconds since);
    bool fires(Armed& armed, Milliseconds since);
    std::vector<FaultRule> framesRules(FrameTraits const& frame, Milliseconds since, bool joining);

    simulation::Xoshiro m_random;
    std::vector<Armed> m_rules;
    std::map<std::string, std::uint64_t, std::less<>> m_fired;
};

// A * stands for any text, also none; everything else for itself.
bool matchesPattern(std::string_view pattern, std::string_view text);

}  // namespace pentad::loopback
