// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/FaultFile.h"

#include "loopback/FaultKeys.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

namespace pentad::loopback {
namespace {

class RuleReader {
public:
    RuleReader(toml::table const& table, std::string_view origin) : m_table(table), m_origin(origin) {}

    Expected<FaultRule, std::string> read()
    {
        toml::node const* const actionNode = m_table.get("action");
        std::string const word = actionNode != nullptr ? actionNode->value_or(std::string{}) : std::string{};
        FaultActionRow const* const row = findFaultAction(word);
        if (row == nullptr) {
            return fail(actionNode, "'" + word + "' is not an action; use one of " + faultActionChoices());
        }
        m_rule.action = row->action;
        m_rule.name = word;
        for (auto const& [key, node] : m_table) {
            if (auto const taken = take(*row, key.str(), node); !taken) {
                return Unexpected(taken.error());
            }
        }
        for (std::string_view const key : wordsOf(row->required)) {
            if (!m_table.contains(key)) {
                return fail(nullptr, "the action " + word + " needs the key " + std::string(key));
            }
        }
        if (std::string const wanted = siteWanted(); !wanted.empty()) {
            return fail(nullptr, "the action " + word + ' ' + wanted);
        }
        return m_rule;
    }

private:
    Unexpected<std::string> fail(toml::node const* node, std::string const& what) const
    {
        toml::source_position const at = (node != nullptr ? *node : m_table).source().begin;
        return Unexpected(std::string(m_origin) + ':' + std::to_string(at.line) + ':' + std::to_string(at.column) +
                          ": " + what);
    }

    // What is wrong with the place of this rule; empty if nothing is.
    std::string siteWanted() const
    {
        bool const onRoute = m_table.contains("route");
        bool const onChannel = m_table.contains("channel");
        switch (siteOf(m_rule.action)) {
        case FaultSite::Request: return onRoute && !onChannel ? "" : "needs a route and no channel";
        case FaultSite::Frame: return onChannel && !onRoute ? "" : "needs a channel and no route";
        case FaultSite::RequestOrFrame: return onChannel != onRoute ? "" : "needs a route or a channel";
        case FaultSite::Connect:
        case FaultSite::Condition:
        case FaultSite::Event: break;
        }
        return onChannel || onRoute ? "takes neither route nor channel" : "";
    }

    Expected<void, std::string> take(FaultActionRow const& row, std::string_view key, toml::node const& node)
    {
        if (key == "action") {
            return {};
        }
        FaultKey const* const known = findFaultKey(key);
        if (known == nullptr || !(known->common || hasWord(row.required, key) || hasWord(row.optional, key))) {
            return fail(&node, "the action " + std::string(row.word) + " knows no key " + std::string(key));
        }
        if (!known->store(m_rule, node)) {
            return fail(&node, std::string(key) + " must be " + std::string(known->expects));
        }
        return {};
    }

    toml::table const& m_table;
    std::string_view m_origin;
    FaultRule m_rule;
};

// How the exchange behaves where that is nowhere published.
constexpr std::pair<std::string_view, bool FaultPlan::*> kChoices[] = {
    {"deleted_when_filled", &FaultPlan::deletedWhenFilled}, {"refuse_used_client_id", &FaultPlan::refusesUsedClientId},
    {"refuse_used_stamp", &FaultPlan::refusesUsedStamp},    {"hide_stops", &FaultPlan::hidesStops},
    {"rest_is_closed", &FaultPlan::restIsClosed},           {"rest_stays_open", &FaultPlan::restStaysOpen},
};

// Takes a key above the rules. What is wrong with its value, else empty; `known` tells whether there is such a key.
std::string takeSetting(FaultPlan& plan, std::string_view key, toml::node const& node, bool& known)
{
    known = true;
    if (key == "seed") {
        auto const* const seed = node.as_integer();
        if (seed == nullptr || seed->get() < 0) {
            return "seed must be a whole number, 0 or more";
        }
        plan.seed = static_cast<std::uint64_t>(seed->get());
        return {};
    }
    if (key == "cancel_lag" || key == "unlock_lag") {
        auto const lag = faultDuration(node);
        if (!lag || lag->count() < 0) {
            return std::string(key) + " must be a text such as \"250ms\" or \"5s\"";
        }
        (key == "cancel_lag" ? plan.cancelLag : plan.unlockLag) = *lag;
        return {};
    }
    if (key == "block_after") {
        auto const* const calls = node.as_integer();
        constexpr std::int64_t kCallsMax = 1'000'000;
        if (calls == nullptr || calls->get() < 1 || calls->get() > kCallsMax) {
            return "block_after must be a whole number, 1 or more";
        }
        plan.blocksAfter = static_cast<int>(calls->get());
        return {};
    }
    auto const* const choice =
        std::find_if(std::begin(kChoices), std::end(kChoices), [key](auto const& each) { return each.first == key; });
    if (choice != std::end(kChoices)) {
        auto const* const flag = node.as_boolean();
        if (flag == nullptr) {
            return std::string(key) + " must be true or false";
        }
        plan.*choice->second = flag->get();
        return {};
    }
    known = false;
    return {};
}

Expected<FaultPlan, std::string> readPlan(toml::table const& root, std::string_view origin)
{
    FaultPlan plan;
    for (auto const& [key, node] : root) {
        std::string const at = std::string(origin) + ':' + std::to_string(node.source().begin.line) + ": ";
        bool known = false;
        if (std::string const wrong = takeSetting(plan, key.str(), node, known); !wrong.empty()) {
            return Unexpected(at + wrong);
        }
        if (known) {
            continue;
        }
        auto const* const list = node.as_array();
        if (key != "fault" || list == nullptr) {
            return Unexpected(at + "'" + std::string(key.str()) +
                              "' is unknown; a fault file holds seed, cancel_lag, unlock_lag,"
                              " block_after, deleted_when_filled, refuse_used_client_id, refuse_used_stamp,"
                              " hide_stops, rest_is_closed, rest_stays_open and [[fault]]");
        }
        for (toml::node const& item : *list) {
            auto const* const table = item.as_table();
            if (table == nullptr) {
                return Unexpected(at + "a fault must be a table: write [[fault]] above its keys");
            }
            auto rule = RuleReader(*table, origin).read();
            if (!rule) {
                return Unexpected(rule.error());
            }
            plan.rules.push_back(*std::move(rule));
        }
    }
    return plan;
}

}  // namespace

Expected<FaultPlan, std::string> parseFaults(std::string_view text, std::string_view origin)
{
    // The library's own errors are exceptions; they end here.
    try {
        return readPlan(toml::parse(text, origin), origin);
    } catch (toml::parse_error const& error) {
        return Unexpected(std::string(origin) + ':' + std::to_string(error.source().begin.line) + ':' +
                          std::to_string(error.source().begin.column) + ": " + std::string(error.description()));
    }
}

Expected<FaultPlan, std::string> loadFaults(std::string const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf())) {
        return Unexpected("the fault file " + path + " cannot be read, or is empty; name a file that exists");
    }
    return parseFaults(text.str(), path);
}

}  // namespace pentad::loopback
