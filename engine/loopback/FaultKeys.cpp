// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/FaultKeys.h"

#include "loopback/AsciiText.h"

#include <QRegularExpression>

#include <charconv>

namespace pentad::loopback {
namespace {

constexpr FaultActionRow kActions[] = {
    {"answer", FaultAction::Answer, "status", "content message error retry_after applied"},
    {"reset", FaultAction::Reset, "", "applied on_head"},
    {"hang", FaultAction::Hang, "", "applied"},
    {"cut", FaultAction::Cut, "bytes", ""},
    {"wrong_length", FaultAction::WrongLength, "bytes", ""},
    {"hold", FaultAction::Hold, "by", ""},
    {"redirect", FaultAction::Redirect, "location", "status applied"},
    {"delay", FaultAction::Delay, "by", "login"},
    {"replace", FaultAction::Replace, "find with", "login"},
    {"trickle", FaultAction::Trickle, "every", "login"},
    {"drop", FaultAction::Drop, "", "login"},
    {"repeat", FaultAction::Repeat, "times", "login"},
    {"reorder", FaultAction::Reorder, "window", "login"},
    {"garbage", FaultAction::Garbage, "kind", "bytes login"},
    {"unfinished", FaultAction::Unfinished, "", "bytes login"},
    {"close", FaultAction::Close, "", "code login"},
    {"silence", FaultAction::Silence, "", "login"},
    {"silent_join", FaultAction::SilentJoin, "", ""},
    {"refuse", FaultAction::Refuse, "", "status retry_after"},
    {"ignore_pongs", FaultAction::IgnorePongs, "", ""},
    {"clock", FaultAction::Clock, "by", ""},
    {"maintenance", FaultAction::Maintenance, "", "symbol"},
    {"late_transactions", FaultAction::LateTransactions, "by", ""},
    {"short_pages", FaultAction::ShortPages, "rows", ""},
    {"late_orders", FaultAction::LateOrders, "by", "list"},
    {"repeated_rows", FaultAction::RepeatedRows, "rows", ""},
    {"thin_book", FaultAction::ThinBook, "levels", "symbol"},
    {"pair_status", FaultAction::PairStatus, "symbol word", ""},
    {"removed_pair", FaultAction::RemovedPair, "symbol", ""},
    {"fees", FaultAction::Fees, "maker taker", ""},
    {"rules", FaultAction::Rules, "symbol", "min_value price_scale quantity_scale market_orders"},
    {"foreign_order", FaultAction::ForeignOrder, "symbol side price quantity", "account client_id"},
    {"deposit", FaultAction::Deposit, "asset quantity", "account"},
    {"withdrawal", FaultAction::Withdrawal, "asset quantity", "account"},
};

bool storeText(std::string& target, toml::node const& node)
{
    auto const value = node.value<std::string>();
    if (!node.is_string() || !value) {
        return false;
    }
    target = *value;
    return true;
}

template <typename T>
bool storeWhole(T& target, toml::node const& node, std::int64_t least, std::int64_t most)
{
    auto const* const value = node.as_integer();
    if (value == nullptr || value->get() < least || value->get() > most) {
        return false;
    }
    if constexpr (requires { typename T::value_type; }) {
        target = static_cast<typename T::value_type>(value->get());
    } else {
        target = static_cast<T>(value->get());
    }
    return true;
}

bool storeFlag(bool& target, toml::node const& node)
{
    auto const* const value = node.as_boolean();
    if (value == nullptr) {
        return false;
    }
    target = value->get();
    return true;
}

bool storeDecimal(std::optional<Decimal>& target, toml::node const& node)
{
    std::string text;
    if (!storeText(text, node)) {
        return false;
    }
    auto const value = Decimal::parse(text);
    if (!value || value->isNegative()) {
        return false;
    }
    target = *value;
    return true;
}

template <typename T>
bool storeDuration(T& target, toml::node const& node, bool mayBeNegative)
{
    auto const value = faultDuration(node);
    if (!value || (value->count() < 0 && !mayBeNegative)) {
        return false;
    }
    target = *value;
    return true;
}

// METHOD in upper case and the path in lower case, as requests are compared.
bool storeRoute(FaultRule& rule, toml::node const& node)
{
    std::string text;
    std::size_t space = 0;
    if (!storeText(text, node) || (space = text.find(' ')) == std::string::npos || space + 1 == text.size()) {
        return false;
    }
    rule.route = upperAscii(text.substr(0, space)) + ' ' + lowerAscii(text.substr(space + 1));
    return true;
}

bool storeShare(std::optional<Decimal>& target, toml::node const& node)
{
    return storeDecimal(target, node) && *target <= Decimal(1);
}

bool storeProbability(FaultRule& rule, toml::node const& node)
{
    std::optional<Decimal> share;
    if (!storeShare(share, node)) {
        return false;
    }
    rule.perMillion = static_cast<std::uint32_t>(share->raw() / (Decimal::kUnit / 1'000'000));
    return true;
}

bool storeGarbage(FaultRule& rule, toml::node const& node)
{
    constexpr std::pair<std::string_view, GarbageKind> kKinds[] = {
        {"not_json", GarbageKind::NotJson}, {"invalid_utf8", GarbageKind::InvalidUtf8}, {"nested", GarbageKind::Nested},
        {"digits", GarbageKind::Digits},    {"nan", GarbageKind::NotANumber},           {"giant", GarbageKind::Giant},
    };
    std::string text;
    if (!storeText(text, node)) {
        return false;
    }
    for (auto const& [word, kind] : kKinds) {
        if (word == text) {
            rule.garbage = kind;
            return true;
        }
    }
    return false;
}

bool storeChoice(std::string& target, toml::node const& node, std::string_view choices)
{
    std::string text;
    if (!storeText(text, node) || !hasWord(choices, text)) {
        return false;
    }
    target = text;
    return true;
}

bool storePattern(FaultRule& rule, toml::node const& node)
{
    return storeText(rule.find, node) && QRegularExpression(QString::fromStdString(rule.find)).isValid();
}

constexpr std::string_view kText = "a text";
constexpr std::string_view kCount = "a whole number, 0 or more";
constexpr std::string_view kTime = "a text such as \"250ms\", \"5s\", \"2m\" or \"1h\"";
constexpr std::string_view kNumber = "a number as text, such as \"0.25\"";
constexpr std::string_view kShare = "a text from \"0\" to \"1\"";
constexpr std::string_view kYesNo = "true or false";
constexpr std::int64_t kWholeMax = 1'000'000'000;

using Node = toml::node const&;
constexpr FaultKey kKeys[] = {
    {"name", true, kText, [](FaultRule& r, Node n) { return storeText(r.name, n); }},
    {"route", true, "a method or *, a space and a path, such as \"POST /api/v1/order\"", storeRoute},
    {"channel", true, kText, [](FaultRule& r, Node n) { return storeText(r.channel, n); }},
    {"match", true, kText, [](FaultRule& r, Node n) { return storeText(r.match, n); }},
    {"count", true, kCount, [](FaultRule& r, Node n) { return storeWhole(r.count, n, 0, kWholeMax); }},
    {"after", true, kCount, [](FaultRule& r, Node n) { return storeWhole(r.after, n, 0, kWholeMax); }},
    {"probability", true, kShare, storeProbability},
    {"from", true, kTime, [](FaultRule& r, Node n) { return storeDuration(r.from, n, false); }},
    {"until", true, kTime, [](FaultRule& r, Node n) { return storeDuration(r.until, n, false); }},
    {"login", false, kCount, [](FaultRule& r, Node n) { return storeWhole(r.login, n, 0, kWholeMax); }},
    {"status", false, "a status from 200 to 599",
     [](FaultRule& r, Node n) { return storeWhole(r.status, n, 200, 599); }},
    {"retry_after", false, kCount, [](FaultRule& r, Node n) { return storeWhole(r.retryAfter, n, 0, kWholeMax); }},
    {"content", false, "\"json\", \"html\" or \"empty\"",
     [](FaultRule& r, Node n) { return storeChoice(r.content, n, "json html empty"); }},
    {"message", false, kText, [](FaultRule& r, Node n) { return storeText(r.message, n); }},
    {"error", false, kCount, [](FaultRule& r, Node n) { return storeWhole(r.code, n, 0, kWholeMax); }},
    {"location", false, kText, [](FaultRule& r, Node n) { return storeText(r.location, n); }},
    {"applied", false, kYesNo, [](FaultRule& r, Node n) { return storeFlag(r.applied, n); }},
    {"on_head", false, kYesNo, [](FaultRule& r, Node n) { return storeFlag(r.onHead, n); }},
    {"by", false, kTime, [](FaultRule& r, Node n) { return storeDuration(r.by, n, r.action == FaultAction::Clock); }},
    {"every", false, kTime, [](FaultRule& r, Node n) { return storeDuration(r.by, n, false); }},
    {"bytes", false, "a whole number of bytes",
     [](FaultRule& r, Node n) {
         return storeWhole(r.amount, n, r.action == FaultAction::WrongLength ? -kWholeMax : 0, kWholeMax);
     }},
    {"times", false, "a whole number from 2 to 1000",
     [](FaultRule& r, Node n) { return storeWhole(r.amount, n, 2, 1000); }},
    {"window", false, "a whole number from 2 to 1000",
     [](FaultRule& r, Node n) { return storeWhole(r.amount, n, 2, 1000); }},
    {"rows", false, "a whole number from 1 to 1000",
     [](FaultRule& r, Node n) { return storeWhole(r.amount, n, 1, 1000); }},
    {"levels", false, "a whole number from 1 to 100",
     [](FaultRule& r, Node n) { return storeWhole(r.amount, n, 1, 100); }},
    {"list", false, "\"open\", \"all\" or \"single\"",
     [](FaultRule& r, Node n) { return storeChoice(r.list, n, "open all single"); }},
    {"word", false, kText, [](FaultRule& r, Node n) { return storeText(r.word, n); }},
    {"maker", false, kShare, [](FaultRule& r, Node n) { return storeShare(r.makerRate, n); }},
    {"taker", false, kShare, [](FaultRule& r, Node n) { return storeShare(r.takerRate, n); }},
    {"code", false, "a close code from 1000 to 4999",
     [](FaultRule& r, Node n) { return storeWhole(r.amount, n, 1000, 4999); }},
    {"kind", false, "not_json, invalid_utf8, nested, digits, nan or giant", storeGarbage},
    {"find", false, "a regular expression", storePattern},
    {"with", false, kText, [](FaultRule& r, Node n) { return storeText(r.with, n); }},
    {"symbol", false, kText, [](FaultRule& r, Node n) { return storeText(r.symbol, n); }},
    {"asset", false, kText, [](FaultRule& r, Node n) { return storeText(r.asset, n); }},
    {"account", false, "the public key of an account", [](FaultRule& r, Node n) { return storeText(r.account, n); }},
    {"side", false, "\"buy\" or \"sell\"", [](FaultRule& r, Node n) { return storeChoice(r.side, n, "buy sell"); }},
    {"client_id", false, kText, [](FaultRule& r, Node n) { return storeText(r.clientId, n); }},
    {"price", false, kNumber, [](FaultRule& r, Node n) { return storeDecimal(r.price, n); }},
    {"quantity", false, kNumber, [](FaultRule& r, Node n) { return storeDecimal(r.quantity, n); }},
    {"min_value", false, kNumber, [](FaultRule& r, Node n) { return storeDecimal(r.minimumValue, n); }},
    {"price_scale", false, "a whole number from 0 to 10",
     [](FaultRule& r, Node n) { return storeWhole(r.priceScale, n, 0, 10); }},
    {"market_orders", false, kYesNo, [](FaultRule& r, Node n) { return storeFlag(r.marketOrders.emplace(), n); }},
    {"quantity_scale", false, "a whole number from 0 to 10",
     [](FaultRule& r, Node n) { return storeWhole(r.quantityScale, n, 0, 10); }},
};

}  // namespace

std::optional<Milliseconds> faultDuration(toml::node const& node)
{
    std::string text;
    if (!storeText(text, node)) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    constexpr std::int64_t kNumberMax = 1'000'000'000;
    if (error != std::errc{} || number < -kNumberMax || number > kNumberMax) {
        return std::nullopt;
    }
    std::string_view const unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (unit == "ms") {
        return Milliseconds(number);
    }
    if (unit == "s") {
        return Milliseconds(number * 1'000);
    }
    if (unit == "m") {
        return Milliseconds(number * 60'000);
    }
    if (unit == "h") {
        return Milliseconds(number * 3'600'000);
    }
    return std::nullopt;
}

FaultActionRow const* findFaultAction(std::string_view word)
{
    for (FaultActionRow const& row : kActions) {
        if (row.word == word) {
            return &row;
        }
    }
    return nullptr;
}

FaultKey const* findFaultKey(std::string_view word)
{
    for (FaultKey const& key : kKeys) {
        if (key.word == word) {
            return &key;
        }
    }
    return nullptr;
}

std::string faultActionChoices()
{
    std::string choices;
    for (FaultActionRow const& row : kActions) {
        choices += choices.empty() ? "" : ", ";
        choices += row.word;
    }
    return choices;
}

std::vector<std::string_view> wordsOf(std::string_view words)
{
    std::vector<std::string_view> list;
    while (!words.empty()) {
        std::size_t const space = words.find(' ');
        list.push_back(words.substr(0, space));
        words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
    }
    return list;
}

bool hasWord(std::string_view words, std::string_view word)
{
    for (std::string_view const one : wordsOf(words)) {
        if (one == word) {
            return true;
        }
    }
    return false;
}

}  // namespace pentad::loopback
