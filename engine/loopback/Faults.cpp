// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Faults.h"

#include <algorithm>

namespace pentad::loopback {

FaultSite siteOf(FaultAction action)
{
    switch (action) {
    case FaultAction::Answer:
    case FaultAction::Reset:
    case FaultAction::Hang:
    case FaultAction::Cut:
    case FaultAction::WrongLength:
    case FaultAction::Hold:
    case FaultAction::Redirect: return FaultSite::Request;
    case FaultAction::Delay:
    case FaultAction::Replace:
    case FaultAction::Trickle: return FaultSite::RequestOrFrame;
    case FaultAction::Drop:
    case FaultAction::Repeat:
    case FaultAction::Reorder:
    case FaultAction::Garbage:
    case FaultAction::Unfinished:
    case FaultAction::Close:
    case FaultAction::Silence:
    case FaultAction::SilentJoin: return FaultSite::Frame;
    case FaultAction::Refuse:
    case FaultAction::IgnorePongs: return FaultSite::Connect;
    case FaultAction::Clock:
    case FaultAction::Maintenance:
    case FaultAction::LateTransactions:
    case FaultAction::ShortPages:
    case FaultAction::LateOrders:
    case FaultAction::RepeatedRows:
    case FaultAction::ThinBook:
    case FaultAction::PairStatus:
    case FaultAction::RemovedPair: return FaultSite::Condition;
    case FaultAction::Rules:
    case FaultAction::Fees:
    case FaultAction::ForeignOrder:
    case FaultAction::Deposit:
    case FaultAction::Withdrawal: break;
    }
    return FaultSite::Event;
}

bool matchesPattern(std::string_view pattern, std::string_view text)
{
    std::size_t const star = pattern.find('*');
    if (star == std::string_view::npos) {
        return pattern == text;
    }
    if (!text.starts_with(pattern.substr(0, star))) {
        return false;
    }
    std::string_view const rest = pattern.substr(star + 1);
    for (std::size_t from = star; from <= text.size(); ++from) {
        if (matchesPattern(rest, text.substr(from))) {
            return true;
        }
    }
    return false;
}

void Faults::load(FaultPlan const& plan)
{
    m_random = simulation::Xoshiro(plan.seed);
    for (FaultRule const& rule : plan.rules) {
        add(rule);
    }
}

void Faults::clear(std::string_view name)
{
    std::erase_if(m_rules, [name](Armed const& armed) { return name.empty() || armed.rule.name == name; });
}

std::uint64_t Faults::fired(std::string_view name) const
{
    auto const found = m_fired.find(name);
    return found == m_fired.end() ? 0 : found->second;
}

bool Faults::inForce(FaultRule const& rule, Milliseconds since)
{
    return since >= rule.from && (!rule.until || since < *rule.until);
}

bool Faults::fires(Armed& armed, Milliseconds since)
{
    FaultRule const& rule = armed.rule;
    if (!inForce(rule, since) || ++armed.met <= rule.after || (rule.count && armed.fired >= *rule.count)) {
        return false;
    }
    constexpr std::uint32_t kAlways = 1'000'000;
    if (rule.perMillion < kAlways && m_random.next() % kAlways >= rule.perMillion) {
        return false;
    }
    ++armed.fired;
    ++m_fired[rule.name];
    return true;
}

std::vector<FaultRule> Faults::forRequest(std::string_view route, std::string_view text, bool onHead,
                                          Milliseconds since)
{
    std::vector<FaultRule> firing;
    std::string_view const path = route.substr(route.find(' ') + 1);
    for (Armed& armed : m_rules) {
        FaultRule const& rule = armed.rule;
        if (rule.route.empty() || rule.onHead != onHead) {
            continue;
        }
        // "* /path" means any method, not any text before the path.
        std::string_view const pattern = rule.route;
        bool const meets =
            pattern.starts_with("* ") ? matchesPattern(pattern.substr(2), path) : matchesPattern(pattern, route);
        if (meets && text.find(rule.match) != std::string_view::npos && fires(armed, since)) {
            firing.push_back(rule);
        }
    }
    return firing;
}

std::vector<FaultRule> Faults::forFrame(FrameTraits const& frame, Milliseconds since)
{
    return framesRules(frame, since, false);
}

bool Faults::silencesJoin(std::string_view channel, std::string_view event, Milliseconds since)
{
    constexpr int kJoin = 151;
    return !framesRules({kJoin, channel, event, 0}, since, true).empty();
}

std::vector<FaultRule> Faults::framesRules(FrameTraits const& frame, Milliseconds since, bool joining)
{
    std::vector<FaultRule> firing;
    std::string const type = std::to_string(frame.type);
    for (Armed& armed : m_rules) {
        FaultRule const& rule = armed.rule;
        if (rule.channel.empty() || rule.login > frame.login || (rule.action == FaultAction::SilentJoin) != joining) {
            continue;
        }
        bool const meets = matchesPattern(rule.channel, frame.channel) || matchesPattern(rule.channel, type);
        if (meets && frame.text.find(rule.match) != std::string_view::npos && fires(armed, since)) {
            firing.push_back(rule);
        }
    }
    return firing;
}

std::optional<FaultRule> Faults::forConnect(FaultAction action, Milliseconds since)
{
    for (Armed& armed : m_rules) {
        if (armed.rule.action == action && fires(armed, since)) {
            return armed.rule;
        }
    }
    return std::nullopt;
}

std::optional<FaultRule> Faults::condition(FaultAction action, std::string_view symbol, Milliseconds since,
                                           std::string_view list) const
{
    for (Armed const& armed : m_rules) {
        FaultRule const& rule = armed.rule;
        bool const meets = (symbol.empty() || rule.symbol.empty() || rule.symbol == symbol) &&
                           (list.empty() || rule.list.empty() || rule.list == list);
        if (rule.action == action && meets && inForce(rule, since)) {
            return rule;
        }
    }
    return std::nullopt;
}

std::vector<FaultRule> Faults::eventsDue(Milliseconds since)
{
    std::vector<FaultRule> due;
    for (Armed& armed : m_rules) {
        if (siteOf(armed.rule.action) == FaultSite::Event && armed.fired == 0 && fires(armed, since)) {
            due.push_back(armed.rule);
        }
    }
    return due;
}

}  // namespace pentad::loopback
