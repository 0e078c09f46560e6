// SPDX-License-Identifier: GPL-3.0-or-later
#include "TradeOptions.h"

#include <charconv>

namespace pentad::cli {
namespace {

constexpr std::uint64_t kDurationMaximum = 2'000'000;  // seconds; a timer counts milliseconds in 31 bits

std::optional<std::uint64_t> positiveNumber(std::string const& text)
{
    std::uint64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const whole = error == std::errc{} && end == text.data() + text.size();
    return whole && value > 0 ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string_view tradeUsage()
{
    return R"(usage: pentad-cli trade [options]

  --mode MODE          demo (the default): a loopback exchange inside the program; paper: BtcTurk's market, our own
                       paper exchange; live: real orders, disarmed until --arm or the command arm: before it
                       was first armed over its database only what you order is sent, later exits go on
  --arm                live: arms as soon as books and exchange agree; PENTAD_ARM_PHRASE must hold the sentence
                       "I accept a loss of AMOUNT CURRENCY" with at least the worst case that the status shows
  --config FILE        settings; --profile NAME lays config.NAME.toml over them
  --set KEY=VALUE      one setting, for example --set risk.daily_loss_max=0.01; may be given again
  --symbols A,B,C,D,E  exactly five pairs with one quote currency
  --strategy NAME      trend, reversion, rebalance or hold
  --data DIR           demo market from candle files instead of the generator; --interval 1m names which
  --seed N             of the generated market
  --speed X            market seconds per real second, 60 by default
  --faults FILE        what the demo's exchange does wrong, see engine/loopback/README.md
  --state FILE         the database; by default one per mode in the data folder
  --duration S         stop after S real seconds
  --cycles N           stop after N cycles in all
  --plain              lines instead of a live status

Lines on standard input are commands:
  pause [why], resume            no entries, and entries again; exits go on
  flatten [why]                  cancels our orders, sells everything, proves it and stays paused
  flatten-foreign [why]          the same, and cancels the orders of others too
  kill [why], rearm WHY          cancels everything and latches; only rearm leads back
  enable SYMBOL, disable SYMBOL  whether one pair may be entered
  buy SYMBOL QUANTITY at PRICE, buy SYMBOL for MONEY at market, sell SYMBOL QUANTITY at PRICE or at market
  orders                         lists the open orders; --plain only, the live status shows them
  move ORDER PRICE, cancel ORDER, cancel all
  seen ALERT, flow NUMBER        acknowledges an alert, a deposit or a withdrawal
  arm AMOUNT, disarm [why]       live only
  quit
)";
}

Expected<TradeArguments, std::string> parseTradeArguments(std::span<std::string const> arguments)
{
    TradeArguments parsed;
    for (std::size_t i = 0; i < arguments.size();) {
        auto const taken = parsed.settings.take(arguments, i);
        if (!taken) {
            return Unexpected(taken.error());
        }
        if (*taken) {
            continue;
        }
        if (arguments[i] == "--help" || arguments[i] == "-h") {
            parsed.help = true;
            ++i;
            continue;
        }
        if (arguments[i] == "--arm") {
            parsed.arm = true;
            ++i;
            continue;
        }
        if (arguments[i] == "--plain") {
            parsed.plain = true;
            ++i;
            continue;
        }
        std::string const option = composition::optionName(arguments[i]);
        if (option != "--duration" && option != "--cycles" && option != "--speed" && option != "--faults") {
            return Unexpected("'" + arguments[i] + "' is not an option; pentad-cli trade --help lists them");
        }
        auto const value = parsed.settings.given.value(arguments, i);
        if (!value) {
            return Unexpected(value.error());
        }
        if (option == "--faults") {
            parsed.faults = *value;
            continue;
        }
        if (option == "--speed") {
            parsed.settings.overrides.emplace_back("demo.speed", *value);
            continue;
        }
        auto const count = positiveNumber(*value);
        if (!count) {
            return Unexpected(option + " needs a whole number above 0, not '" + *value + "'");
        }
        if (option == "--cycles") {
            parsed.cycles = *count;
            continue;
        }
        if (*count > kDurationMaximum) {
            return Unexpected("--duration is at most " + std::to_string(kDurationMaximum) + " seconds, not " + *value +
                              "; without it a session has no end");
        }
        parsed.duration = std::chrono::seconds(*count);
    }
    return parsed;
}

}  // namespace pentad::cli
